"""How far can the attributions be trusted: what was measured on other articles, and a sample for readers to check."""

from __future__ import annotations

import random

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.evidence import sentences
from analysis.schema import check, empty
from analysis.schema.vocabulary import Sampled
from analysis.schema.voices import CHECKS, MEASURED
from analysis.units.marking import with_first_mark
from analysis.units.reports import reports

SAMPLE = 20
"""Statements to check by hand: an hour's work at most; the interval of the share found right says how little it tells."""
GROUP = "reports of speech"
"""What the kinds of reports are kinds of."""


def measured() -> pl.DataFrame:
    """How often attributions are found, and found right, on articles people have marked. Schema MEASURED.

    ``data/accuracy.csv`` holds the figures; ``make accuracy`` measures them (PolNeAR, Newell et al. 2018: 84 articles
    that nothing was learned from; a content is found where it shares half of all words with the marked one).
    """
    rows = data.rows("accuracy.csv")
    table = pl.DataFrame(rows, schema=dict.fromkeys(MEASURED, pl.String))
    return check(table.cast({name: column.dtype for name, column in MEASURED.items()}), MEASURED)


def sample(corpus: Corpus, n: int = SAMPLE, *, seed: int = 1) -> pl.DataFrame:
    """Reports drawn at random, each with the same chance, for a reader to mark. Schema CHECKS, by article.

    In an article that no language model has read there is nothing to check, since speakers are not looked for. The same
    seed draws the same reports. Raises QuestionError when ``n`` is less than 1.
    """
    if n < 1:
        raise QuestionError(f"n must be 1 or more reports to check, not {n}.")
    found = reports(corpus)
    if found.is_empty():
        return empty(CHECKS)
    drawn = sorted(random.Random(seed).sample(range(found.height), min(n, found.height)))
    opened = sentences(corpus, found[drawn])
    pieces = (
        opened.select("article_id", "attribution_id", "text", mark="marks")
        .explode("mark")
        .unnest("mark")
        .with_columns(piece=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")))
        .group_by("article_id", "attribution_id", maintain_order=True)
        .agg(content=pl.col("piece").str.join(" ... "))
    )
    table = (
        opened.drop("content")
        .join(pieces, on=["article_id", "attribution_id"], maintain_order="left")
        .with_row_index("check", offset=1)
        .with_columns(context=pl.col("text"), mark=pl.lit(None, dtype=pl.String))
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in CHECKS.items()), CHECKS)


def checkable(corpus: Corpus) -> pl.DataFrame:
    """The reports of speech, as the tables of marks take them: schema EVIDENCE beside REPORTS, with group, kind (how much of
    it is in quotation marks) and mark (the first reader's; null where nobody marked it)."""
    found = reports(corpus).drop_nulls("kind")
    opened = found.with_columns(start=pl.lit(None, pl.UInt32)) if found.is_empty() else sentences(corpus, found)
    return with_first_mark(corpus, opened, Sampled.SPEECH).with_columns(group=pl.lit(GROUP))


def recall() -> dict[str, tuple[int, int]]:
    """By kind how many reports were found, with the right speaker, on articles that people have marked, of how many: see
    ``measured``. A reader marks right only what has the right speaker, too."""
    rows = measured().iter_rows(named=True)
    return {row["kind"]: (round(row["recall"] * row["speaker"] * row["n"]), row["n"]) for row in rows}
