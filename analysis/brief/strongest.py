"""Which differences the brief tells, by one rule for all questions."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.brief import COMPARISONS
from analysis.schema.vocabulary import Evidence

MOST, LEAST = 6, 3
"""Differences that are told at most, and as many at least as there are to tell: those below the line are told as open."""
MOST_OF_ONE = 3
"""Of one question at most."""


def strongest(comparisons: pl.DataFrame, *, most: int = MOST, least: int = LEAST) -> pl.DataFrame:
    """The comparisons that the brief tells, those that chance explains least first. Schema COMPARISONS.

    comparisons: all that were made. Those that are sure come first, ``most`` at most and MOST_OF_ONE of one question; where
    they are fewer than ``least``, the next ones fill up, and are to be told as what chance can explain. What has too few
    counts is never told.
    """
    order = ["chance", "n", "question", "subject"]
    known = check(comparisons, COMPARISONS).filter(pl.col("evidence") != Evidence.TOO_FEW.value)
    ranked = known.sort(order, descending=[False, True, False, False], nulls_last=True, maintain_order=True)
    few = ranked.filter(pl.int_range(pl.len()).over("question") < MOST_OF_ONE)
    n_sure = int((few["evidence"] == Evidence.SURE.value).sum())
    return few.head(min(most, max(n_sure, least)))
