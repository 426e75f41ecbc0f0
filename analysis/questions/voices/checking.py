"""How far can the attributions be trusted: what was measured on other articles, and a sample for readers to check."""

from __future__ import annotations

import random

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.evidence import sentences
from analysis.schema import check, empty
from analysis.schema.vocabulary import Besides, Kind
from analysis.schema.voices import AGREEMENT, CHECKS, MEASURED, PRECISION
from analysis.statistics.agreement import krippendorff_alpha
from analysis.statistics.intervals import jeffreys
from analysis.units.reports import reports

SAMPLE = 20
"""Statements to check by hand: an hour's work at most; the interval of the share found right says how little it tells."""


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
        .with_columns(context=pl.col("text"), right=pl.lit(None, dtype=pl.Boolean))
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in CHECKS.items()), CHECKS)


def precision(marks: pl.DataFrame) -> pl.DataFrame:
    """The share of the marked attributions that is right, by kind and over all. Schema PRECISION.

    marks: a sample with ``right`` filled in, wholly or in part (schema CHECKS). share: higher means fewer errors. The
    95 % interval is Jeffreys' (Brown, Cai & DasGupta 2001): the attributions are a random sample of the corpus's.
    """
    known = check(marks, CHECKS).drop_nulls("right")
    rows = []
    for kind in (*Kind, Besides.ALL_KINDS):
        mine = known if kind is Besides.ALL_KINDS else known.filter(pl.col("kind") == kind)
        n, n_right = mine.height, int(mine["right"].sum())
        low, high = (float(edge) for edge in jeffreys(n_right, n)) if n else (None, None)
        rows.append(
            {"kind": kind, "n": n, "n_right": n_right, "share": n_right / n if n else None, "low": low, "high": high}
        )
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in PRECISION.items()}), PRECISION)


def agreement(first: pl.DataFrame, second: pl.DataFrame) -> pl.DataFrame:
    """How far two readers agree on the rows that both have marked. Schema AGREEMENT, one row.

    kappa has a value where both readers vary, alpha where either does. Sources: Cohen 1960 (kappa, by NLTK);
    Krippendorff 2011 (alpha). Raises QuestionError when the two tables are not marks of the same sample.
    """
    keys = ["check", "article_id", "attribution_id"]
    if not check(first, CHECKS).select(keys).equals(check(second, CHECKS).select(keys)):
        raise QuestionError("Both readers must have marked the same sample; the rows of the two tables differ.")
    both = first.select(*keys, one="right").with_columns(two=second["right"]).drop_nulls()
    n, n_same = both.height, int((both["one"] == both["two"]).sum())
    kappa = alpha = None
    if both["one"].n_unique() > 1 and both["two"].n_unique() > 1:
        from nltk.metrics.agreement import AnnotationTask  # takes seconds; few need it

        marks = [(who, row["check"], row[who]) for row in both.iter_rows(named=True) for who in ("one", "two")]
        kappa = float(AnnotationTask(marks).kappa())
    if pl.concat([both["one"], both["two"]]).n_unique() > 1:
        alpha = krippendorff_alpha(both.select("one", "two").to_numpy().T)
    row = {"n": n, "n_same": n_same, "share_same": n_same / n if n else None, "kappa": kappa, "alpha": alpha}
    return check(pl.DataFrame([row], schema={name: column.dtype for name, column in AGREEMENT.items()}), AGREEMENT)
