"""Which part of an outlet's words or reports is of a kind, and how far that is known: sampling and reading together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

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
        return _none(rows, of)
    many = pl.col("article_id").n_unique().over("outlet") >= MIN_ARTICLES
    told = rows.with_columns(_many=many)
    levels = [(told.filter("_many"), True), (told.filter(~pl.col("_many")), False)]
    tables = [_level(mine.drop("_many"), of, by_article=by_article) for mine, by_article in levels]
    return parts_of(Sums(*(pl.concat(each) for each in zip(*tables, strict=True))), of, whole_is_read=whole_is_read)


class Sums(NamedTuple):
    """What ``parts`` is worked out from: sums of whole numbers over units, which are the same in whatever order, and from
    however many tables of whole articles, they are added up.

    wholes: outlet, by_article (whether articles are the units), n_all, whole_squared, n_units, n_articles. kinds: outlet,
    by_article, the columns that name the kind, n, part_squared, cross. errors: outlet, by_article, those columns, right,
    squared (the sum of squared sizes that were read so).
    """

    wholes: pl.DataFrame
    kinds: pl.DataFrame
    errors: pl.DataFrame


SUMMED = ("n_all", "whole_squared", "n_units", "n_articles", "n", "part_squared", "cross", "squared")
"""The columns of ``Sums`` that are added up."""


def part_sums(rows: pl.DataFrame, of: Sequence[str]) -> Sums:
    """The sums of some articles' rows, with articles as units and with theirs. rows, of: as ``parts`` takes them."""
    tables = [_level(rows, of, by_article=by_article) for by_article in (True, False)]
    return Sums(*(pl.concat(each) for each in zip(*tables, strict=True)))


def parts_of(sums: Sums, of: Sequence[str], *, whole_is_read: bool = False) -> pl.DataFrame:
    """``parts`` of sums, those of several tables added up by all columns but SUMMED."""
    if sums.wholes.is_empty():
        return _none(sums.kinds, of)
    table = _joined(sums, of).with_columns(share=pl.col("n") / pl.col("n_all"))
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


def _none(rows: pl.DataFrame, of: Sequence[str]) -> pl.DataFrame:
    return empty(PARTS).with_columns(pl.lit(None, rows.schema[name]).alias(name) for name in of)


def parts_of_each(rows: pl.DataFrame, of: Sequence[str], each: str, *, whole_is_read: bool = False) -> pl.DataFrame:
    """``parts`` of the rows of each name in a column by itself: schema PARTS, ``of`` and ``each`` beside it, by ``each``."""
    groups = rows.sort(each, maintain_order=True).partition_by(each, maintain_order=True) or [rows]
    tables = [
        parts(mine, of, whole_is_read=whole_is_read).with_columns(pl.lit(mine[each].first(), pl.String).alias(each))
        for mine in groups
    ]
    return pl.concat(tables)


def _level(rows: pl.DataFrame, of: Sequence[str], *, by_article: bool) -> Sums:
    """The sums with articles as units, or with the units of the rows."""
    unit = ["outlet", "article_id"] if by_article else ["outlet", "article_id", "unit"]
    size, n, whole = pl.col("size"), pl.col("n"), pl.col("whole")
    sized = rows.with_columns(size.cast(pl.Int64))
    kinds = sized.group_by(*unit, *of).agg(n=size.sum())
    units = kinds.group_by(unit).agg(whole=n.sum())
    n_articles = pl.col("article_id").n_unique().cast(pl.Int64)
    level = pl.lit(by_article).alias("by_article")
    wholes = units.group_by("outlet", level).agg(
        n_all=whole.sum(), whole_squared=(whole**2).sum(), n_units=pl.len().cast(pl.Int64), n_articles=n_articles
    )
    sums = (
        kinds.join(units, on=unit)
        .group_by("outlet", level, *of)
        .agg(n.sum(), part_squared=(n**2).sum(), cross=(n * whole).sum())
    )
    errors = sized.group_by("outlet", level, *of, "right").agg(squared=(size**2).sum())
    return Sums(wholes, sums, errors)


def _joined(sums: Sums, of: Sequence[str]) -> pl.DataFrame:
    """For each outlet and kind the sums that ``ratio_interval`` takes, and those of the errors of reading."""
    key = ["outlet", "by_article"]
    right = (pl.col("n_articles") >= MIN_ARTICLES) == pl.col("by_article")
    wholes = sums.wholes.filter(right & (pl.col("n_all") > 0))
    wrong = (pl.col("squared") * (pl.col("right") * (1 - pl.col("right")))).sum()
    of_kind = sums.errors.sort(*key, *of, "right").group_by(*key, *of, maintain_order=True).agg(error=wrong)
    all_kinds = sums.errors.group_by(*key, "right").agg(pl.col("squared").sum()).sort(*key, "right")
    of_outlet = all_kinds.group_by(key, maintain_order=True).agg(error_all=wrong)
    return (
        wholes.join(_kinds(sums.kinds, of), how="cross")
        .join(of_outlet, on=key, how="left")
        .join(sums.kinds, on=[*key, *of], how="left", nulls_equal=True)
        .join(of_kind, on=[*key, *of], how="left", nulls_equal=True)
        .with_columns(pl.col("n", "part_squared", "cross", "error", "error_all").fill_null(0))
    )


def _kinds(rows: pl.DataFrame, of: Sequence[str]) -> pl.DataFrame:
    """Every kind: both values of a flag, and neither where that occurs; else the kinds that occur."""
    if len(of) == 1 and rows.schema[of[0]] == pl.Boolean:
        return pl.DataFrame({of[0]: [False, True, *([None] if rows[of[0]].has_nulls() else [])]})
    return rows.select(of).unique()
