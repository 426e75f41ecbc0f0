"""Rows that so many articles tell that it says something where another does not."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema.selection import least_telling


def widely(corpus: Corpus, told: pl.DataFrame, *keys: str) -> pl.DataFrame:
    """Those lines of a table of tellings (``keys``, article_id) that are of rows which enough of the story's articles tell
    (``least_telling``)."""
    return told.filter(pl.col("article_id").n_unique().over(keys) >= least_telling(corpus.articles.height))
