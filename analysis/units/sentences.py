"""Where each sentence begins and ends, for everything that opens a number to its sentences."""

from __future__ import annotations

import polars as pl


def bounds(tokens: pl.DataFrame) -> pl.DataFrame:
    """Each sentence's ends, without the white space around it: article_id, sentence, first, last (characters in
    articles.text; last is one past the end). tokens: schema TOKENS."""
    return (
        tokens.group_by("article_id", "sentence")
        .agg(first=pl.col("start").min(), last=pl.col("stop").max())
        .with_columns(pl.col("article_id").cast(pl.String))
    )
