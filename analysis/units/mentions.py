"""Mentions: the places where a term of concepts.yaml stands, each with its zone and its voice."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.schema import check, empty
from analysis.schema.units import MENTIONS
from analysis.units import patterns
from analysis.units.negation import is_negated
from analysis.units.proper_names import outside_names
from analysis.units.sentences import bounds


@for_all
def mentions(corpus: Corpus) -> pl.DataFrame:
    """Every mention of every term: schema MENTIONS, by article and place, furniture included and marked.

    Which matches count, and the sense checks: see ``patterns.matches``. A match inside a longer name is none: in “Times
    of Israel” nobody speaks of Israel (``proper_names.outside_names``). What is denied, negated or questioned
    (``negation.is_negated``) is marked.
    """
    if not corpus.concepts or corpus.voiced.is_empty():
        return empty(MENTIONS)
    tokens = patterns.with_form(corpus.voiced)
    placed = outside_names(patterns.matches(tokens, corpus.concepts), tokens, corpus.articles["outlet"])
    ends = tokens.select(end=pl.col("row") + 1, last="stop")
    texts = corpus.articles.select("article_id", "outlet", "text").with_row_index("article")
    table = (
        placed.join(ends, on="end")
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(texts, on="article_id")
        .join(bounds(tokens).rename({"last": "_last"}), on=["article_id", "sentence"])
        .with_columns(
            matched=pl.col("text").str.slice(pl.col("start"), pl.col("last") - pl.col("start")),
            negated=is_negated(
                pl.col("text").str.slice(pl.col("first"), pl.col("start") - pl.col("first")),
                pl.col("text").str.slice(pl.col("last"), pl.col("_last") - pl.col("last")),
            ),
        )
        .sort("article", "start", "concept")
        .select(*[column for column in MENTIONS if column != "stop"], stop="last")
    )
    return check(table.select(list(MENTIONS)), MENTIONS)
