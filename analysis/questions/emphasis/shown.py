"""Which things the chart of first mentions draws, where there are more than fit."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.emphasis import FIRST_MENTIONS, ROOM


def early_and_late(first_mentions: pl.DataFrame, most: int) -> pl.DataFrame:
    """Of each kind the ``most`` things whose first mentions lie furthest apart. first_mentions: schema FIRST_MENTIONS."""
    apart = (
        check(first_mentions, FIRST_MENTIONS)
        .group_by("kind", "name", maintain_order=True)
        .agg(span=(pl.col("first").max() - pl.col("first").min()).fill_null(0.0), n=pl.len())
        .filter(pl.col("n") > 1)
        .sort("span", descending=True, maintain_order=True)
        .group_by("kind", maintain_order=True)
        .head(most)
    )
    return first_mentions.join(apart.select("kind", "name"), on=["kind", "name"], how="semi", maintain_order="left")


def most_room(room: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` actors with the most words over all articles, those first. room: schema ROOM."""
    words = (
        check(room, ROOM)
        .group_by("actor", maintain_order=True)
        .agg(total=pl.col("n").sum())
        .filter(pl.col("total") > 0)
        .sort("total", descending=True, maintain_order=True)
        .head(most)
    )
    return words.select("actor").join(room, on="actor", maintain_order="left_right").select(list(ROOM))
