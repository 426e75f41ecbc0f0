"""Months: what is counted by outlet is counted by outlet and month at once, since both are one key meanwhile."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.column import MONTH

UNDATED = "undated"
"""The group of the articles without a day: it has a name, a folder and tables of its own."""
BETWEEN = "/"


def month(column: str = "published") -> pl.Expr:
    """The month of a day, as 2024-05; UNDATED where there is no day."""
    return pl.col(column).dt.strftime("%Y-%m").fill_null(UNDATED)


def keyed(articles: pl.DataFrame) -> pl.DataFrame:
    """Articles whose outlet is an outlet of one month. articles: outlet, published."""
    return articles.with_columns(outlet=pl.concat_str(month(), pl.lit(BETWEEN), "outlet"))


def keyed_by(table: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The rows of a table with the outlets that articles have, in their order. Both: article_id, outlet."""
    outlets = articles.select("article_id", "outlet")
    return table.drop("outlet").join(outlets, on="article_id", how="left", maintain_order="left")


def told_apart(table: pl.DataFrame) -> pl.DataFrame:
    """A table of such outlets with outlet and ``month`` as two columns again."""
    both = pl.col("outlet").str.splitn(BETWEEN, 2)
    return table.with_columns(month=both.struct.field("field_0"), outlet=both.struct.field("field_1"))


def of_month(table: pl.LazyFrame, name: str | None) -> pl.LazyFrame:
    """The rows of a month, or, without a name, of all; without the column ``month``."""
    rows = table if name is None else table.filter(pl.col("month") == name)
    return rows.drop("month")


def dated(table: pl.DataFrame, name: str) -> pl.DataFrame:
    """The rows of a month with its name as the first column, ``month``."""
    return check(table.select(pl.lit(name).alias("month"), pl.all()), {"month": MONTH})
