"""How each outlet introduces people: the form of the first mention, and what is told beside the family name."""

from __future__ import annotations

import polars as pl

from analysis.schema import check, empty
from analysis.schema.labels import DETAILS, INTRODUCTIONS, PERSONS
from analysis.schema.order import by
from analysis.schema.vocabulary import MARKED, Detail
from analysis.units.parts import CERTAIN, parts

IS_TOLD = {
    Detail.GIVEN_NAME: pl.col("given_name"),
    Detail.TITLE: pl.col("title").is_not_null(),
    Detail.HONORIFIC: pl.col("honorific").is_not_null(),
    Detail.AGE: pl.col("age").is_not_null(),
    Detail.FAMILY: pl.col("family").is_not_null(),
}


def introductions(found: pl.DataFrame) -> pl.DataFrame:
    """The forms in which each outlet first names each person. Schema INTRODUCTIONS.

    found: schema PERSONS. Who is named in most outlets stands first, then who is named most often.
    """
    in_marks = pl.col("voice").is_in(MARKED)
    forms = (
        check(found, PERSONS)
        .group_by("person", "outlet", "first_form")
        .agg(n_articles=pl.len(), n_quoted=in_marks.sum(), n=pl.col("n_mentions").sum())
        .with_columns(n_outlets=pl.col("outlet").n_unique().over("person"), n=pl.col("n").sum().over("person"))
        .sort(
            "n_outlets",
            "n",
            "person",
            *by(),
            "n_articles",
            "first_form",
            descending=[True, True, *[False] * 3, True, False],
        )
    )
    table = forms.select(pl.col(name).cast(column.dtype) for name, column in INTRODUCTIONS.items())
    return check(table, INTRODUCTIONS)


def most_named(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` people at the top of those whom two outlets or more name. Schema INTRODUCTIONS, in its order."""
    several = check(table, INTRODUCTIONS).filter(pl.col("n_outlets") > 1)
    return several.filter(pl.col("person").is_in(several["person"].unique(maintain_order=True).head(most).implode()))


def details(found: pl.DataFrame) -> pl.DataFrame:
    """What part of the people an outlet names has each detail, in its own wording. Schema DETAILS, zeros included.

    found: schema PERSONS; a person counts once an article. How often a detail is read right has not been measured, so
    the interval holds what other people (from MIN_ARTICLES articles on, other articles) would move, and no more.
    """
    own = check(found, PERSONS).filter(~pl.col("voice").is_in(MARKED))
    if own.is_empty():
        return empty(DETAILS)
    tables = []
    for kind, is_told in IS_TOLD.items():
        rows = own.with_columns(unit="person", size=pl.lit(1), right=pl.lit(CERTAIN), told=is_told)
        mine = parts(rows, ["told"]).filter("told")
        tables.append(mine.with_columns(detail=pl.lit(str(kind))).select(list(DETAILS)))
    return check(pl.concat(tables), DETAILS)
