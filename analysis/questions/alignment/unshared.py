"""Facts as they are told outside the passages that articles share."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.alignment import FACTS
from analysis.schema.reuse import PASSAGES

HALF = 0.5
"""Part of a version's letters inside passages from which on it is a copy."""
ROW = "_row"


def unshared(facts: pl.DataFrame, passages: pl.DataFrame) -> pl.DataFrame:
    """The facts that two or more articles tell in versions of their own: schema FACTS, with articles and outlets counted anew.

    facts: schema FACTS. passages: schema PASSAGES, of the same corpus. A version is left out where at least HALF of its
    letters lie in passages.
    """
    numbered = check(facts, FACTS).with_row_index(ROW)
    spans = check(passages, PASSAGES).select("article_id", begin="start", end="stop")
    inside = pl.min_horizontal("stop", "end").cast(pl.Int64) - pl.max_horizontal("start", "begin")
    copied = (
        numbered.join(spans, on="article_id")
        .group_by(ROW)
        .agg(inside=inside.clip(0).sum(), n=(pl.col("stop") - pl.col("start")).first())
        .filter(pl.col("inside") >= HALF * pl.col("n"))
    )
    own = numbered.join(copied, on=ROW, how="anti", maintain_order="left").drop(ROW)
    n_articles, n_outlets = (pl.col(name).n_unique().over("fact").cast(pl.UInt32) for name in ("article_id", "outlet"))
    counted = own.with_columns(n_articles=n_articles, n_outlets=n_outlets).filter(pl.col("n_articles") > 1)
    return check(counted, FACTS)
