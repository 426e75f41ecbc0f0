"""Mentions: the places where a term of concepts.yaml stands, each with its zone and its voice."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check, empty
from analysis.schema.units import MENTIONS
from analysis.units import patterns


def mentions(corpus: Corpus) -> pl.DataFrame:
    """Every mention of every term: schema MENTIONS, by article and place, furniture included and marked.

    Which matches count, and the sense checks: see ``patterns.matches``.
    """
    if not corpus.concepts or corpus.tokens.is_empty():
        return empty(MENTIONS)
    tokens = patterns.with_form(corpus.tokens)
    placed = patterns.matches(tokens, corpus.concepts)
    ends = tokens.select(end=pl.col("row") + 1, last="stop")
    texts = corpus.articles.select("article_id", "outlet", "text").with_row_index("article")
    table = (
        placed.join(ends, on="end")
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(texts, on="article_id")
        .with_columns(matched=pl.col("text").str.slice(pl.col("start"), pl.col("last") - pl.col("start")))
        .sort("article", "start", "concept")
        .select(*[column for column in MENTIONS if column != "stop"], stop="last")
    )
    return check(table.select(list(MENTIONS)), MENTIONS)
