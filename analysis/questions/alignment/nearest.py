"""What comes nearest to a fact in the articles that do not tell it."""

from __future__ import annotations

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.candidates import alike, weights
from analysis.questions.alignment.segments import segments
from analysis.schema import check
from analysis.schema.alignment import FACTS, NEAREST

NEAR = 0.15
"""Score from which a sentence comes so near to a fact that it may tell it."""


def nearest(corpus: Corpus, facts: pl.DataFrame) -> pl.DataFrame:
    """For each fact and each article without a version of it, the sentence that comes nearest. Schema NEAREST.

    facts: schema FACTS, of the same corpus. score: 0 to 1, the highest with any version. absent: that score is under NEAR.
    """
    table = segments(corpus).table
    versions = (
        check(facts, FACTS)
        .select("fact", "article_id", "start", "stop")
        .join(
            table.select("article_id", "start", "stop", "segment"),
            on=["article_id", "start", "stop"],
            maintain_order="left",
        )
    )
    told = versions.select("fact", "article_id")
    every = (
        facts.select("fact")
        .unique(maintain_order=True)
        .join(corpus.articles.select("article_id", "outlet"), how="cross")
    )
    without = every.join(told, on=["fact", "article_id"], how="anti", maintain_order="left")
    weighed = weights(corpus)
    if weighed is None or versions.is_empty():
        best = pl.DataFrame(schema={"fact": pl.UInt32, "segment": pl.UInt32, "score": pl.Float64})
    else:
        found = alike(weighed[versions["segment"].to_numpy()], weighed, least=1e-6)
        best = pl.DataFrame(
            {
                "fact": versions["fact"].gather(found.left),
                "segment": found.right.astype(np.uint32),
                "score": np.minimum(found.likeness, 1.0),
            }
        )
    top = (
        best.join(table, on="segment", maintain_order="left")
        .sort("score", descending=True, maintain_order=True)
        .unique(["fact", "article_id"], keep="first", maintain_order=True)
        .select("fact", "article_id", "sentence", "start", "stop", "text", "score")
    )
    result = without.join(top, on=["fact", "article_id"], how="left", maintain_order="left").with_columns(
        pl.col("score").fill_null(0.0)
    )
    return check(result.with_columns(absent=pl.col("score") < NEAR).select(list(NEAREST)), NEAREST)
