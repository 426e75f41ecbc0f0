"""How each outlet introduces people: the form of the first mention."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.labels import INTRODUCTIONS, PERSONS
from analysis.schema.order import by
from analysis.schema.vocabulary import MARKED


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
