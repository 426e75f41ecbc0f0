"""Which differences the brief tells, by one rule for all questions."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.brief import COMPARISONS
from analysis.schema.vocabulary import Evidence

MOST, LEAST = 6, 5
"""Differences that are told at most; where fewer are sure, the next ones are told as open, up to LEAST."""
MOST_OF_ONE = 4
"""Of one question at most."""
OPEN = 0.25
"""What chance does oftener than this is not told at all."""


def strongest(comparisons: pl.DataFrame, *, most: int = MOST, least: int = LEAST) -> pl.DataFrame:
    """The comparisons that the brief tells, those that chance explains least first. Schema COMPARISONS.

    comparisons: all that were made. Those that are sure come first, ``most`` at most and MOST_OF_ONE of one question; where
    they are fewer than ``least``, the next ones fill up, and are to be told as what chance can explain. What has too few counts,
    or what chance does oftener than OPEN, is never told.
    """
    order = ["chance", "n", "question", "subject"]
    enough = (pl.col("evidence") != Evidence.TOO_FEW.value) & (pl.col("chance") <= OPEN)
    known = check(comparisons, COMPARISONS).filter(enough)
    ranked = known.sort(order, descending=[False, True, False, False], nulls_last=True, maintain_order=True)
    few = ranked.filter(pl.int_range(pl.len()).over("question") < MOST_OF_ONE)
    n_sure = int((few["evidence"] == Evidence.SURE.value).sum())
    return few.head(min(most, max(n_sure, least)))
