"""What comes nearest to a fact in the articles that do not tell it."""

from __future__ import annotations

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.candidates import FEW, by_article
from analysis.questions.alignment.likelihood import likelihood
from analysis.questions.alignment.segments import Segments, segments
from analysis.schema import check
from analysis.schema.alignment import FACTS, NEAREST

NEAR = 0.5
"""Score from which a sentence comes so near to a fact that it may tell it: it is likelier than not to do so."""
MOST_VERSIONS = 40
"""Versions of a fact that are compared with the articles without one, the surest: where hundreds tell it, these say how it is
told, and the time would grow with the square of the articles."""
MOST_SCORED = 500_000
"""Pairs that are scored at once, at the most."""
SPAN = ["article_id", "start", "stop"]


def nearest(corpus: Corpus, facts: pl.DataFrame) -> pl.DataFrame:
    """For each fact and each article without a version of it, the sentence that comes nearest. Schema NEAREST.

    facts: schema FACTS, of the same corpus. score: 0 to 1, the highest with any version (of more than
    MOST_VERSIONS the surest). absent: that score is under NEAR.
    """
    made = segments(corpus)
    numbers = made.table.unique(SPAN, keep="first", maintain_order=True).select(*SPAN, "segment")
    versions = check(facts, FACTS).select("fact", "score", *SPAN).join(numbers, on=SPAN, maintain_order="left")
    every = (
        facts.select("fact")
        .unique(maintain_order=True)
        .join(corpus.articles.select("article_id", "outlet"), how="cross", maintain_order="left_right")
    )
    without = every.join(versions, on=["fact", "article_id"], how="anti", maintain_order="left")
    top = (
        _scored(made, versions)
        .join(made.table, on="segment", maintain_order="left")
        .sort("score", descending=True, maintain_order=True)
        .unique(["fact", "article_id"], keep="first", maintain_order=True)
        .select("fact", "article_id", "sentence", "start", "stop", "text", "score")
    )
    result = without.join(top, on=["fact", "article_id"], how="left", maintain_order="left")
    return check(
        result.with_columns(pl.col("score").fill_null(0.0))
        .with_columns(absent=pl.col("score") < NEAR)
        .select(list(NEAREST)),
        NEAREST,
    )


def _scored(made: Segments, versions: pl.DataFrame) -> pl.DataFrame:
    """How likely segments tell a fact: fact, segment, score; of each article those that share most words with a version.

    The versions are taken in blocks, of each of which the best of an article is kept: memory does not grow with them."""
    best = pl.DataFrame(schema={"fact": pl.UInt32, "segment": pl.UInt32, "article": pl.UInt32, "score": pl.Float64})
    surest = versions.sort("score", descending=True, maintain_order=True).filter(
        pl.int_range(pl.len()).over("fact") < MOST_VERSIONS
    )
    n_rows = max(1, MOST_SCORED // (FEW * max(1, int(made.articles.max(initial=0)) + 1)))
    for block in surest.sort("fact", "segment").iter_slices(n_rows):
        rows = block["segment"].to_numpy().astype(np.int64)
        found = by_article(made, rows)
        scored = pl.DataFrame(
            {
                "fact": block["fact"].gather(found.left),
                "segment": pl.Series(found.right, dtype=pl.UInt32),
                "article": pl.Series(made.articles[found.right], dtype=pl.UInt32),
                "score": likelihood(made, rows[found.left], found.right),
            }
        )
        best = (
            pl.concat([best, scored])
            .sort("score", descending=True, maintain_order=True)
            .unique(["fact", "article"], keep="first", maintain_order=True)
        )
    return best.drop("article")
