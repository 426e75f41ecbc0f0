"""The words that are counted: whose they are, which are names, how often each article has them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import polars as pl
from scipy.sparse import csr_array

from analysis.annotate import Corpus
from analysis.questions.terms import OUTLETS_WORDING
from analysis.schema import WORD_COUNTS, check

PROSE = ("standfirst", "body", "caption")
"""Zones where a capital inside a sentence marks a name; a headline may be set in capitals throughout."""


def words(corpus: Corpus, *, voices: Iterable[str] = OUTLETS_WORDING, without_names: bool = False) -> pl.DataFrame:
    """The tokens that are counted, with ``outlet`` and ``term`` (the word as text), in the order of the articles.

    voices: whose words; by default the outlet's wording, which leaves quotations out. Furniture is never counted.
    without_names: leave out what ``names`` finds, and every word that holds a digit.
    """
    counted = corpus.tokens.filter(
        pl.col("word").is_not_null()
        & (pl.col("zone") != "furniture")
        & pl.col("voice").cast(pl.String).is_in(list(voices))
    ).with_columns(pl.col("article_id").cast(pl.String), term=pl.col("word").cast(pl.String))
    if without_names:
        left_out = pl.DataFrame({"term": names(corpus)}, schema={"term": pl.String})
        counted = counted.filter(~pl.col("term").str.contains(r"\d")).join(
            left_out, on="term", how="anti", maintain_order="left"
        )
    return counted.join(corpus.articles.select("article_id", "outlet"), on="article_id", maintain_order="left")


def names(corpus: Corpus) -> list[str]:
    """Words of the corpus that are names: inside sentences printed with a capital more often than without.

    Names of people and places, of days and months, and adjectives made from them. The first word of a sentence says
    nothing, so a name that only ever begins sentences is not found. In alphabetical order.
    """
    place = ["article_id", "sentence"]
    inside = corpus.tokens.filter(pl.col("word").is_not_null() & pl.col("zone").cast(pl.String).is_in(PROSE)).filter(
        pl.col("position") > pl.col("position").min().over(place)
    )
    capital = pl.col("token").cast(pl.String).str.contains(r"^\p{Lu}")
    share = inside.group_by("word").agg(capital=capital.mean()).filter(pl.col("capital") > 0.5)
    return sorted(share["word"].cast(pl.String).to_list())


def counts(counted: pl.DataFrame) -> pl.DataFrame:
    """How often each article has each word. counted: as ``words`` gives it. Schema WORD_COUNTS, by article and term."""
    table = counted.group_by("article_id", "outlet", "term").agg(n=pl.len().cast(pl.UInt32))
    return check(table.sort("article_id", "term").select(list(WORD_COUNTS)), WORD_COUNTS)


def matrix(table: pl.DataFrame, articles: pl.DataFrame) -> tuple[csr_array, list[str]]:
    """Articles by terms, and the terms in alphabetical order.

    table: schema WORD_COUNTS. articles: the rows, in their order; an article without a counted word is a row of
    zeros.
    """
    check(table, WORD_COUNTS)
    rows = articles.select("article_id").with_row_index("row")
    columns = table.select("term").unique().sort("term").with_row_index("column")
    placed = table.join(rows, on="article_id").join(columns, on="term")
    shape = (rows.height, columns.height)
    where = (placed["row"].to_numpy(), placed["column"].to_numpy())
    return csr_array((placed["n"].to_numpy().astype(np.int64), where), shape=shape), columns["term"].to_list()
