"""Which part of an outlet's words or reports is of a kind, and how far that is known: sampling and reading together."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis import data
from analysis.schema import check, empty
from analysis.schema.order import by
from analysis.schema.units import PARTS
from analysis.statistics.comparison import ratio_interval
from analysis.units.wording import MIN_ARTICLES

CERTAIN = 1.0
"""What ``right`` is where nothing was read by the model: quotation marks, lists of words."""


def right() -> list[tuple[float, float]]:
    """From which probability on an attribution is right how often, 0 to 1, lowest first; ``make accuracy`` measures it."""
    return [(float(row["from"]), float(row["value"])) for row in data.rows("calibration.csv") if row["what"] == "right"]


def spread() -> float:
    """How many times as far the share of paraphrase was off, article by article, as ``right`` alone says."""
    (found,) = [float(row["value"]) for row in data.rows("calibration.csv") if row["what"] == "spread"]
    return found


def how_right() -> pl.Expr:
    """How often attributions of such a ``probability`` were right where people had marked them; null where that is."""
    found = pl.lit(None, dtype=pl.Float64)
    for least, share in right():
        found = pl.when(pl.col("probability") >= least).then(pl.lit(share)).otherwise(found)
    return found


def right_speaker() -> pl.Expr:
    """How often the speaker was right of attributions of such a ``kind``, likewise."""
    known = {row["kind"]: float(row["speaker"]) for row in data.rows("accuracy.csv")}
    return pl.col("kind").replace_strict(known, default=None, return_dtype=pl.Float64)


def parts(rows: pl.DataFrame, of: Sequence[str], *, whole_is_read: bool = False) -> pl.DataFrame:
    """The part of each kind among all that an outlet has, with a 95 % interval: schema PARTS, ``of`` beside it.

    rows: outlet, article_id, unit (what is drawn whole: a sentence, a report), size (words, or 1 for a report), right
    (how often such a reading is right, 1 where nothing was read), and the columns ``of``, which name the kind. Where an
    outlet has MIN_ARTICLES articles among the rows, the articles are the units. An outlet has a row for each kind that
    any outlet has, zeros included, and for both values of a flag. whole_is_read: whether the whole itself was read, so that
    what is wrong leaves part and whole; else it leaves the part alone. A wider interval means that less is known.
    """
    if rows.is_empty():
        return empty(PARTS).with_columns(pl.lit(None, rows.schema[name]).alias(name) for name in of)
    many = pl.col("article_id").n_unique().over("outlet") >= MIN_ARTICLES
    unit = pl.when(many).then("article_id").otherwise(pl.format("{}:{}", "article_id", "unit"))
    ordered = rows.select("outlet", "article_id", "unit", "size", "right", *of).sort(pl.all())
    table = _sums(ordered.with_columns(unit=unit), of).with_columns(share=pl.col("n") / pl.col("n_all"))
    inside, outside = pl.col("error"), pl.col("error_all") - pl.col("error")
    leaving = (1 - pl.col("share")) ** 2 * inside + pl.col("share") ** 2 * outside
    error = (leaving if whole_is_read else inside).clip(0).sqrt() / pl.col("n_all")
    known = table.with_columns(error=spread() * error)
    n, n_all, part_squared, cross, whole_squared, n_units, wrong = (
        known[name].to_numpy() for name in ("n", "n_all", "part_squared", "cross", "whole_squared", "n_units", "error")
    )
    low, high = ratio_interval(n, n_all, (part_squared, cross, whole_squared), n_units, wrong)
    found = known.with_columns(low=pl.Series(low), high=pl.Series(high)).sort(*by(), *of)
    return check(found.cast({"n": pl.UInt32, "n_all": pl.UInt32}).select(*PARTS, *of), PARTS)


def parts_of_each(rows: pl.DataFrame, of: Sequence[str], each: str, *, whole_is_read: bool = False) -> pl.DataFrame:
    """``parts`` of the rows of each name in a column by itself: schema PARTS, ``of`` and ``each`` beside it, by ``each``."""
    groups = rows.sort(each, maintain_order=True).partition_by(each, maintain_order=True) or [rows]
    tables = [
        parts(mine, of, whole_is_read=whole_is_read).with_columns(pl.lit(mine[each].first(), pl.String).alias(each))
        for mine in groups
    ]
    return pl.concat(tables)


def _sums(rows: pl.DataFrame, of: Sequence[str]) -> pl.DataFrame:
    """For each outlet and kind the sums over units that ``ratio_interval`` takes, and those of the errors of reading.

    rows: sorted; fractions are added in their order. Another order moves the last digit, and files would differ.
    """
    size, unsure = pl.col("size").cast(pl.Float64), pl.col("right") * (1 - pl.col("right"))
    mine = rows.group_by("outlet", "unit", *of, maintain_order=True).agg(
        n=pl.col("size").sum(), error=(size**2 * unsure).sum()
    )
    units = mine.group_by("outlet", "unit", maintain_order=True).agg(
        whole=pl.col("n").sum(), error=pl.col("error").sum()
    )
    part, whole = pl.col("n").cast(pl.Float64), pl.col("whole").cast(pl.Float64)
    totals = units.group_by("outlet", maintain_order=True).agg(
        n_all=pl.col("whole").sum(), whole_squared=(whole**2).sum(), n_units=pl.len(), error_all=pl.col("error").sum()
    )
    sums = (
        mine.join(units.select("outlet", "unit", "whole"), on=["outlet", "unit"], maintain_order="left")
        .group_by("outlet", *of, maintain_order=True)
        .agg(pl.col("n", "error").sum(), part_squared=(part**2).sum(), cross=(part * whole).sum())
    )
    return (
        totals.filter(pl.col("n_all") > 0)
        .join(_kinds(rows, of), how="cross")
        .join(sums, on=["outlet", *of], how="left", nulls_equal=True)
        .with_columns(pl.col("n", "part_squared", "cross", "error").fill_null(0))
    )


def _kinds(rows: pl.DataFrame, of: Sequence[str]) -> pl.DataFrame:
    """Every kind: both values of a flag, and neither where that occurs; else the kinds that occur."""
    if len(of) == 1 and rows.schema[of[0]] == pl.Boolean:
        return pl.DataFrame({of[0]: [False, True, *([None] if rows[of[0]].has_nulls() else [])]})
    return rows.select(of).unique()
