"""Depth ``syntax``: attributions as a table, and through them the voice of every token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import polars as pl

from analysis.annotate.attribution.article import OUTSIDE, ParsedArticle, Span, size_of
from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.model import scorer
from analysis.annotate.attribution.somebody import spoken
from analysis.annotate.attribution.source_rules import name_alone
from analysis.annotate.attribution.speakers import Speakers
from analysis.annotate.attribution.speech import in_clause, is_paraphrase, printed_cue, report_class
from analysis.annotate.attribution.titles import titles
from analysis.annotate.cues import verb_classes
from analysis.annotate.references import table as references
from analysis.schema.annotation import ATTRIBUTIONS, NAMES
from analysis.schema.vocabulary import Besides, Voice, VoiceType

NO_ATTRIBUTION = -1
NAME = "NNP"
"""The tag of a name."""
MAX_SENTENCE = 300
"""Tokens of a sentence; a plain limit against long running time, longer than sentences that end with a full stop."""
CODES = {voice: code for code, voice in enumerate(Voice)}
"""How the column ``voice`` codes each voice."""


def add_attributions(
    tokens: pl.DataFrame, verbs: Mapping[str, str] | None = None
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Find the attributions of parsed tokens (schema SYNTAX). verbs: further reporting verbs -> class.

    Returns the tokens with ``voice`` and ``attribution_id`` filled, the attributions (schema ATTRIBUTIONS), and the names
    with what stands for them (schema NAMES). A
    token in quotation marks inside a content is quoted; another token of a content is attributed where the cue is a
    reporting verb. What somebody does or means to do (aims, plans, allows) and an expectation that nobody is named
    for stay the outlet's own words.
    """
    voices = tokens["voice"].to_physical().to_numpy().astype(np.int64)
    ids = np.full(tokens.height, NO_ATTRIBUTION, dtype=np.int64)
    rows: list[dict[str, object]] = []
    names: list[references.Row] = []
    classes = {**verb_classes(), **(verbs or {})}
    model = scorer().with_cues(classes)
    for first, article, article_id in parsed_articles(tokens, model.rates):
        found = [_by_name_alone(article, one) for one in spoken(article, model)]
        speakers = Speakers(article, [one.source for one in found])
        kinds = [report_class(article, one, classes) for one in found]
        for number, one in sorted(
            enumerate(found), key=lambda row: -size_of(row[1].content)
        ):  # the innermost is set last
            held = is_paraphrase(one, kinds[number])
            is_report = kinds[number] != Besides.NO_SPEECH
            for start, stop in one.content:
                place = slice(first + start, first + stop)
                here = ids[place]
                here[is_report | (here == NO_ATTRIBUTION)] = number  # what is no report takes no words of one
                inside = voices[place]
                if is_report:
                    inside[inside == CODES[Voice.SCARE]] = CODES[Voice.QUOTED]
                if held:
                    inside[inside == CODES[Voice.OUTLET]] = CODES[Voice.ATTRIBUTED]
        cues = [
            printed_cue(article, one, classes) if kind is None else (one.cue, kind)
            for one, kind in zip(found, kinds, strict=True)
        ]
        rows += [
            _row(article_id, number, article, one, speakers, cue)
            for number, (one, cue) in enumerate(zip(found, cues, strict=True))
        ]
        names += references.rows(article_id, article, speakers)
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in ATTRIBUTIONS.items()})
    return (
        tokens.with_columns(
            pl.Series("voice", voices, dtype=pl.UInt8).cat.to(VoiceType),
            pl.Series("attribution_id", ids).replace(NO_ATTRIBUTION, None).cast(pl.UInt32),
        ),
        table,
        pl.DataFrame(names, schema={name: column.dtype for name, column in NAMES.items()}, orient="row"),
    )


def parsed_articles(tokens: pl.DataFrame, rates: Mapping[str, float]) -> Iterator[tuple[int, ParsedArticle, str]]:
    """The row each article's tokens begin at, the article, and its ``article_id``. tokens: parsed (schema SYNTAX).
    rates: lemma -> how often, 0 to 1, it is a cue where it occurs."""
    plain = tokens.select(
        pl.col("token", "lemma", "pos", "relation", "entity", "zone").cast(pl.String),
        "head",
        "sentence",
        "paragraph",
        article=pl.col("article_id").cast(pl.String),
        quote=pl.col("quotation").cast(pl.Int64).fill_null(OUTSIDE),
    )
    if tokens.is_empty():
        return
    starts = np.flatnonzero(np.diff(tokens.select(pl.col("article_id").rle_id()).to_series().to_numpy(), prepend=-1))
    for first, last in zip(starts, [*starts[1:], tokens.height], strict=True):
        part = plain.slice(int(first), int(last) - int(first))
        column = {name: part[name].to_list() for name in part.columns}
        sentences = bounded(column["sentence"])
        named = titles(column["token"], column["pos"], column["quote"], sentences)
        if named:  # their words are a name, the verbs too
            is_name = [number in named for number in column["quote"]]
            column["pos"] = [NAME if name else tag for name, tag in zip(is_name, column["pos"], strict=True)]
            column["quote"] = [OUTSIDE if name else at for name, at in zip(is_name, column["quote"], strict=True)]
        article = ParsedArticle(
            column["token"],
            column["lemma"],
            column["pos"],
            column["relation"],
            column["head"],
            sentences,
            column["paragraph"],
            column["quote"],
            column["entity"],
            column["zone"],
            rates,
        )
        yield int(first), article, column["article"][0]


def _by_name_alone(article: ParsedArticle, one: Attribution) -> Attribution:
    return one if one.source is None else one._replace(source=name_alone(article, one.source))


def bounded(sentences: Sequence[int]) -> list[int]:
    """Numbers of sentences, in order, of which none is longer than MAX_SENTENCE tokens: a transcript without full stops
    would take time that grows faster than its length."""
    found, number, start = [], -1, 0
    for token, sentence in enumerate(sentences):
        if not token or sentence != sentences[token - 1] or token - start >= MAX_SENTENCE:
            number, start = number + 1, token
        found.append(number)
    return found


def _row(
    article_id: str,
    number: int,
    article: ParsedArticle,
    one: Attribution,
    speakers: Speakers,
    cue: tuple[Span | None, str | None],
) -> dict[str, object]:
    return {
        "article_id": article_id,
        "attribution_id": number,
        "source": text_of(article, one.source),
        "speaker": speakers.full_name(one.source),
        "is_person": speakers.is_person(one.source),
        "cue": text_of(article, cue[0]),
        "cue_class": cue[1],
        "content": [{"start": start, "stop": stop} for start, stop in one.content],
        "kind": one.kind,
        "probability": one.probability,
        "in_clause": in_clause(article, one),
        "sides": [side._asdict() for side in speakers.sides(one.source)],
    }


def text_of(article: ParsedArticle, span: Span | None) -> str | None:
    """The tokens of a span, as a reader would write them."""
    if span is None:
        return None
    text = ""
    for token in range(*span):
        word = article.words[token]
        tight = not text or word in ("’s", "'s", ",", ".", "-", "”", ")", ":", "?") or text[-1] in "-(“"
        text += word if tight else f" {word}"
    return text
