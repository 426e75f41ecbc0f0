"""The articles that proposals are made from: all of a story, or of a large one enough of each outlet."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus

MOST_TOKENS = 400_000
"""A plain limit: some 400 long articles, in which whatever competes stands often enough."""


def sample(corpus: Corpus, *, most: int = MOST_TOKENS) -> Corpus:
    """A corpus with the articles of each outlet in turn, up to so many tokens; the same where it has no more.

    At least one article is kept, however long.
    """
    if corpus.tokens.height <= most:
        return corpus
    sizes = corpus.tokens.group_by("article_id").len("n").with_columns(pl.col("article_id").cast(pl.String))
    turn = (
        corpus.articles.select("article_id", "outlet")
        .with_row_index("place")
        .join(sizes, on="article_id")
        .with_columns(turn=pl.col("place").rank("ordinal").over("outlet"))
        .sort("turn", "place")
        .with_columns(total=pl.col("n").cum_sum(), number=pl.int_range(pl.len()))
    )
    kept = turn.filter((pl.col("total") <= most) | (pl.col("number") == 0))["article_id"].implode()
    is_kept = pl.col("article_id").cast(pl.String).is_in(kept)
    return replace(
        corpus,
        articles=corpus.articles.filter(is_kept),
        tokens=corpus.tokens.filter(is_kept),
        attributions=corpus.attributions.filter(is_kept),
    )
