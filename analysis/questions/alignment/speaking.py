"""Who says a version: the article itself, as far as nothing in or around its sentence points to somebody else."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.cues import cue_spans, forms_of
from analysis.questions.alignment.features import words_of
from analysis.questions.alignment.naming import telling
from analysis.units.reports import reports
from analysis.units.stems import stem
from analysis.units.wording import COUNTED, FROM_SOURCE, WORDS

PERSONAL = frozenset(data.words("pronouns.csv", "he") + data.words("pronouns.csv", "she")) | {"it", "they"}
"""A sentence that begins with such a word goes on with the one before."""
KEY = ["article_id", "sentence"]
INFORMED = frozenset(form for verb in data.words("grammar.csv", "told that") for form in forms_of(verb))
"""Forms of verbs by which somebody is told something: was notified that."""


def said(corpus: Corpus) -> pl.DataFrame:
    """article_id and position of each token that a known speaker is said to say, with the speaker.

    A report whose source stands right before what is said, with its verb elsewhere, is passed over: there the subject of
    what is said was taken for who says it ("Police fired, the union said").
    """
    spoken = (
        reports(corpus).filter(pl.col("speaker").is_not_null()).select("article_id", "source", "speaker", "content")
    )
    first, last = (pl.col("content").struct.field(name) for name in ("start", "stop"))
    pieces = spoken.explode("content").drop_nulls("content").with_columns(first=first, last=last)
    tokens = corpus.voiced.select(pl.col("article_id").cast(pl.String), "position", pl.col("token").cast(pl.String))
    n_tokens = pl.col("source").str.split(" ").list.len()
    ends = pieces.with_row_index("piece").with_columns(
        position=pl.int_ranges(pl.max_horizontal(pl.col("first").cast(pl.Int64) - n_tokens, 0), "first")
    )
    before = (
        ends.explode("position")
        .with_columns(pl.col("position").cast(pl.UInt32))
        .join(tokens, on=["article_id", "position"], how="left", maintain_order="left")
        .group_by("piece", maintain_order=True)
        .agg(pl.col("token").str.join(" "), pl.col("source").first())
        .filter(pl.col("token") == pl.col("source"))["piece"]
    )
    kept = ends.filter(~pl.col("piece").is_in(before.to_list()))
    positions = kept.select("article_id", "speaker", position=pl.int_ranges("first", "last", dtype=pl.UInt32))
    return positions.explode("position").drop_nulls().unique(["article_id", "position"], keep="last")


def speakers(corpus: Corpus, spans: pl.DataFrame) -> dict[int, frozenset[str]]:
    """Segment -> the words of the name of the person who is said to say most of it. spans: segment, article_id, start, stop;
    a speaker who is no person by name is passed over."""
    if "lemma" not in corpus.tokens.columns:
        return {}
    last = pl.col("name").str.extract(r"(\S+)$")
    persons = corpus.names.filter("is_person").select(last).unique().to_series()
    tokens = corpus.voiced.filter(WORDS).select(pl.col("article_id").cast(pl.String), "position", at="start")
    spoken = tokens.join(said(corpus), on=["article_id", "position"], how="left", maintain_order="left")
    within = spans.select("segment", "article_id", "start", "stop").join(spoken, on="article_id")
    inside = within.filter(pl.col("at").is_between("start", "stop", closed="left"))
    counted = inside.group_by("segment", "speaker").len().with_columns(n=pl.col("len").sum().over("segment"))
    most = counted.filter(
        (2 * pl.col("len") > pl.col("n")) & pl.col("speaker").str.extract(r"(\S+)$").is_in(persons.implode())
    )
    return {segment: frozenset(name.split()) for segment, name in most.select("segment", "speaker").iter_rows()}


def reported(corpus: Corpus, wanted: pl.DataFrame) -> set[tuple[str, int]]:
    """Article and number of each wanted sentence that may be somebody else's word: a word in it attributes, or somebody is
    said to say part of it; or this is so of a sentence beside it in its paragraph; or it begins with a pronoun, or a word
    in it hedges ("presumed dead by Israel").

    wanted: article_id, sentence. Sentences of the same paragraph are read too: "Three were hurt" can go on with what the
    ministry said before.
    """
    tokens = corpus.voiced.filter(COUNTED).with_columns(pl.col("article_id").cast(pl.String))
    kept = tokens.join(wanted.select("article_id").unique(), on="article_id", how="semi", maintain_order="left")
    word = pl.col("token").cast(pl.String).str.to_lowercase()
    lines = (
        kept.group_by("article_id", "paragraph", "sentence", maintain_order=True)
        .agg(
            pl.col("start").min(),
            pl.col("stop").max(),
            spoken=FROM_SOURCE.any(),
            begun=word.filter(pl.col("word").is_not_null()).first().is_in(list(PERSONAL)),
        )
        .join(corpus.articles.select("article_id", "text"), on="article_id", maintain_order="left")
    )
    places = lines.select("text", "start", "stop").rows()
    cues = [bool(cue_spans(text, start, stop)) for text, start, stop in places]
    words = [[each.lower() for each in words_of(text[start:stop])] for text, start, stop in places]
    hedged = [any(stem(each) in telling() or each in INFORMED for each in line) for line in words]
    told = lines.with_columns(
        told=pl.col("spoken") | pl.Series(cues, dtype=pl.Boolean), hedged=pl.Series(hedged, dtype=pl.Boolean)
    )
    beside = [pl.col("told").shift(by).over("article_id", "paragraph").fill_null(False) for by in (1, -1)]
    found = told.filter(pl.any_horizontal("told", "hedged", pl.col("begun").fill_null(False), *beside))
    return set(found.join(wanted, on=KEY, how="semi").select(KEY).iter_rows())
