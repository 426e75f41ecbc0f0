"""Mentions: the places where a term of concepts.yaml stands, each with its zone and its voice."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check, empty
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import Zone
from analysis.units import patterns
from analysis.units.negation import is_negated
from analysis.units.sentences import bounds


def mentions(corpus: Corpus) -> pl.DataFrame:
    """Every mention of every term: schema MENTIONS, by article and place, furniture included and marked.

    Which matches count, and the sense checks: see ``patterns.matches``. A match inside the longer name of one of the
    story's outlets is none: in “Times of Israel” nobody speaks of Israel; nor is one of a common word inside a person's
    name (``_outside_persons``). What is denied, negated or asked for
    (``negation.is_negated``) is marked.
    """
    if not corpus.concepts or corpus.tokens.is_empty():
        return empty(MENTIONS)
    tokens = patterns.with_form(corpus.tokens)
    placed = _outside_persons(patterns.matches(tokens, corpus.concepts), tokens)
    placed = _outside_names(placed, tokens, corpus.articles["outlet"])
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


def _outside_names(placed: pl.DataFrame, tokens: pl.DataFrame, outlets: pl.Series) -> pl.DataFrame:
    """The matches that are no part of an outlet's name."""
    names = [name for name in outlets.unique().sort() if not set(patterns.WILD_CARDS) & set(name)]
    found = patterns.find(tokens, names).with_columns(name_end=pl.col("row") + pl.col("n_tokens"))
    inside = (
        found.select("name_end", name_tokens="n_tokens", row=pl.int_ranges("row", "name_end", dtype=pl.UInt32))
        .explode("row")
        .unique("row", keep="first", maintain_order=True)
    )
    part = (pl.col("end") <= pl.col("name_end")) & (pl.col("n_tokens") < pl.col("name_tokens"))
    joined = placed.join(inside, on="row", how="left", maintain_order="left")
    return joined.filter(~part.fill_null(False)).select(placed.columns)


def _outside_persons(placed: pl.DataFrame, tokens: pl.DataFrame) -> pl.DataFrame:
    """The matches that are no part of a person's name, where the articles are parsed: the pattern “bill” does not mean
    Bill Clinton. A headline, where any word may begin with a capital letter, is left as it is."""
    if "entity" not in tokens.columns:
        return placed
    is_name = (pl.col("entity") == "PERSON").fill_null(False) & pl.col("token").cast(pl.String).str.contains(r"^\p{Lu}")
    of_name = tokens.select("row", in_name=is_name & (is_name.shift(-1) | is_name.shift(1)).fill_null(False))
    part = pl.col("is_common") & pl.col("in_name") & (pl.col("zone").cast(pl.String) != Zone.HEADLINE)
    return placed.join(of_name, on="row", maintain_order="left").filter(~part).select(placed.columns)
