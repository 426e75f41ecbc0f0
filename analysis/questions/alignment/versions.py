"""One fact in each article's words: what no other version has, what is quoted, which numbers differ, who says it."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.cues import cue_spans
from analysis.schema import check
from analysis.schema.alignment import FACTS, PAIRS, VERSIONS
from analysis.schema.column import Spans
from analysis.schema.order import by
from analysis.schema.vocabulary import MARKED, Agreement, Voice
from analysis.units.reports import reports
from analysis.units.wording import WORDS

MOST = 0.5
"""Part of a version's words that a speaker is said to say, from which on the version is called the speaker's."""
MARKS = "“”„«»\"‘’'‹›"
"""Quotation marks: one beside quoted words is set with them."""
NUMBER_WORDS = "|".join(data.one_of("numbers.csv", kind) for kind in ("small", "larger", "power"))
NUMBER = rf"(?i)\d|^(?:{NUMBER_WORDS})$"
VERSION = ["article_id", "start", "stop"]


def versions(corpus: Corpus, facts: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Each article's version of each fact: schema VERSIONS; facts in their order, outlets in theirs.

    facts: schema FACTS, pairs: schema PAIRS, of the same corpus. Of several versions in an article the one with the highest
    score is taken, of equals the first.
    """
    check(facts, FACTS)
    chosen = (
        facts.with_row_index("_place")
        .sort("fact", "score", "_place", descending=[False, True, False])
        .unique(["fact", "article_id"], keep="first", maintain_order=True)
        .sort("fact", *by(), "_place")
    )
    tokens = _tokens(corpus, chosen)
    table = chosen
    conflicting = _conflicting(chosen, check(pairs, PAIRS))
    for more in (_itself(tokens), _said(corpus, tokens), _quoted(tokens), _figures(tokens, chosen, conflicting)):
        keys = [*VERSION, *(["fact"] if "fact" in more.columns else [])]
        table = table.join(more, on=keys, how="left", maintain_order="left")
    nothing = pl.lit([], dtype=Spans)
    attributes = pl.col("text").map_elements(lambda text: bool(cue_spans(text, 0, len(text))), return_dtype=pl.Boolean)
    table = table.with_columns(
        pl.col("itself").fill_null(value=False) & ~attributes,
        pl.col("quoted").fill_null(nothing),
        pl.col("figures").fill_null(nothing),
    )
    return check(table.select(list(VERSIONS)), VERSIONS)


def told_by_most(versions: pl.DataFrame, *, most: int, asked: Sequence[int] = ()) -> list[int]:
    """Numbers of the facts to show: those asked for, or the first ``most``. versions: schema VERSIONS.

    Raises ValueError for a number that no fact has.
    """
    known = check(versions, VERSIONS)["fact"].unique(maintain_order=True).to_list()
    unknown = [number for number in asked if number not in known]
    if unknown and known:
        raise ValueError(f"a fact must be named by its number, 1 to {len(known)}; you gave {unknown[0]}.")
    return [number for number in asked if number in known] or known[:most]


def _tokens(corpus: Corpus, chosen: pl.DataFrame) -> pl.DataFrame:
    """The tokens of the versions, each with the version it is of (the columns of VERSION)."""
    wanted = chosen.select(VERSION).unique(maintain_order=True)
    tokens = corpus.voiced.select(
        pl.col("article_id").cast(pl.String),
        "position",
        "voice",
        counts=WORDS,
        printed=pl.col("token").cast(pl.String),
        first="start",
        last="stop",
    ).filter(pl.col("article_id").is_in(wanted["article_id"].unique()))
    inside = (pl.col("first") >= pl.col("start")) & (pl.col("last") <= pl.col("stop"))
    return tokens.join(wanted, on="article_id", maintain_order="left").filter(inside)


def _itself(tokens: pl.DataFrame) -> pl.DataFrame:
    """VERSION -> whether none of its words is somebody else's; a word that attributes can still be among them."""
    words = tokens.filter("counts").group_by(VERSION, maintain_order=True)
    return words.agg(itself=(pl.col("voice").cast(pl.String) == Voice.OUTLET.value).all())


def _said(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """VERSION -> who is said to say most of its words, where somebody is."""
    spoken = reports(corpus).filter(pl.col("speaker").is_not_null()).select("article_id", "speaker", "content")
    pieces = spoken.explode("content").select(
        "article_id",
        "speaker",
        position=pl.int_ranges(
            pl.col("content").struct.field("start"), pl.col("content").struct.field("stop"), dtype=pl.UInt32
        ),
    )
    said = pieces.explode("position").drop_nulls("position").unique(["article_id", "position"], keep="last")
    words = tokens.filter("counts").join(said, on=["article_id", "position"], how="left", maintain_order="left")
    parts = words.with_columns(n_all=pl.len().over(VERSION)).drop_nulls("speaker")
    most = parts.group_by(*VERSION, "speaker", maintain_order=True).agg(n=pl.len(), n_all=pl.col("n_all").first())
    return (
        most.filter(pl.col("n") > MOST * pl.col("n_all"))
        .unique(VERSION, keep="first", maintain_order=True)
        .select(*VERSION, "speaker")
    )


def _quoted(tokens: pl.DataFrame) -> pl.DataFrame:
    """VERSION -> its stretches in quotation marks, with the marks."""
    quoted = pl.col("voice").cast(pl.String).is_in([str(voice) for voice in MARKED])
    before, behind = quoted.shift(-1).over(VERSION), quoted.shift(1).over(VERSION)
    mark = pl.col("printed").str.len_chars().eq(1) & pl.col("printed").is_in(list(MARKS))
    inside = quoted | (mark & (before | behind).fill_null(value=False))
    return _stretches(tokens.with_columns(inside=inside), "quoted")


def _figures(tokens: pl.DataFrame, chosen: pl.DataFrame, conflicting: pl.DataFrame) -> pl.DataFrame:
    """VERSION and fact -> its numbers among the words that another version has otherwise, and those that are the same
    number of the same word."""
    counted = pl.col("printed").shift(-1).over(VERSION).str.to_lowercase()
    numbers = tokens.with_columns(counted=counted).filter(pl.col("printed").str.contains(NUMBER))
    within = (pl.col("first") < pl.col("own_stop")) & (pl.col("last") > pl.col("own_start"))
    found = numbers.join(conflicting, on=VERSION, maintain_order="left").filter(within)
    same = ["fact", "printed", "counted"]
    all_numbers = numbers.join(chosen.select("fact", *VERSION), on=VERSION, maintain_order="left")
    found = all_numbers.join(found, on=same, how="semi").sort("fact", *VERSION, "position")
    return _stretches(found.with_columns(inside=pl.lit(value=True)), "figures", "fact")


def _conflicting(chosen: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Words that one version of a fact has and another lacks, where the figures of the two disagree: fact, VERSION,
    own_start and own_stop (characters in articles.text)."""
    other = pl.struct("start", "stop").alias("there")
    apart = pairs.filter(pl.col("agreement") == Agreement.CONFLICT.value)
    one = apart.select(*VERSION, "own", "other_id", there=pl.struct(start="other_start", stop="other_stop"))
    turned = apart.select(
        article_id="other_id",
        start="other_start",
        stop="other_stop",
        own="other_own",
        other_id="article_id",
        there=pl.struct("start", "stop"),
    )
    mine = chosen.select("fact", *VERSION).join(pl.concat([one, turned]), on=VERSION, maintain_order="left")
    theirs = chosen.select("fact", other, other_id="article_id")
    both = mine.join(theirs, on=["fact", "other_id", "there"], how="semi").explode("own")
    return both.drop_nulls("own").select(
        "fact",
        *VERSION,
        own_start=pl.col("own").struct.field("start"),
        own_stop=pl.col("own").struct.field("stop"),
    )


def _stretches(tokens: pl.DataFrame, name: str, *more: str) -> pl.DataFrame:
    """Tokens that are ``inside``, neighbours together, as stretches of characters of the version."""
    keys = [*more, *VERSION]
    kept = tokens.filter("inside")
    begins = (pl.col("position").diff() != 1).fill_null(value=True).over(keys)
    runs = kept.with_columns(run=begins.cast(pl.UInt32).cum_sum().over(keys))
    ends = runs.group_by(*keys, "run", maintain_order=True).agg(pl.col("first").min(), pl.col("last").max())
    span = pl.struct(
        start=(pl.col("first") - pl.col("start")).cast(pl.UInt32),
        stop=(pl.col("last") - pl.col("start")).cast(pl.UInt32),
    )
    return ends.group_by(keys, maintain_order=True).agg(span.alias(name))
