"""Which nouns each outlet has for people without a name, and how often."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.labels import UNNAMED, UNNAMED_COUNTS
from analysis.schema.order import by
from analysis.units.wording import IN_WORDING


def unnamed_counts(found: pl.DataFrame) -> pl.DataFrame:
    """How often each outlet calls people without a name by each noun. Schema UNNAMED_COUNTS.

    found: schema UNNAMED. Whose people are named most stand first, those of nobody known last; then by outlet, the most
    frequent noun first.
    """
    counts = (
        check(found, UNNAMED)
        .group_by("outlet", "actor", "noun")
        .agg(n=IN_WORDING.sum(), n_quoted=(~IN_WORDING).sum())
        .with_columns(
            n_outlets=(pl.col("n") > 0).sum().over("actor", "noun"),
            _actor=pl.when(pl.col("actor").is_not_null()).then(pl.col("n").sum().over("actor")).otherwise(-1),
        )
        .sort(
            "_actor", "actor", *by(), "n", "noun", descending=[True, False, False, False, True, False], nulls_last=True
        )
    )
    table = counts.select(pl.col(name).cast(column.dtype) for name, column in UNNAMED_COUNTS.items())
    return check(table, UNNAMED_COUNTS)
