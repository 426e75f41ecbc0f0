"""Where an actor of concepts.yaml is named: its aliases in the articles, one row a place."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema.vocabulary import Zone
from analysis.units import patterns
from analysis.units.proper_names import outside_names

NAMED = ["row", "n_tokens", "end", "article_id", "position", "zone", "actor", "member", "is_common"]


def named(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """Every place where an alias of an actor stands, outside furniture and longer names, by row: columns NAMED.

    tokens: as ``patterns.with_form`` gives them. Of overlapping aliases the longer counts, of equally long ones the
    first of the file.
    """
    placed = outside_names(patterns.matches(tokens, corpus.actors), tokens, corpus.articles["outlet"])
    order = {actor.name: number for number, actor in enumerate(corpus.actors)}
    kept = placed.filter(pl.col("zone").cast(pl.String) != Zone.FURNITURE).with_columns(
        pl.col("article_id").cast(pl.String),
        actor="concept",
        member="term",
        order=pl.col("concept").replace_strict(order, default=None, return_dtype=pl.UInt32),
    )
    return _longest(kept).select(NAMED)


def _longest(placed: pl.DataFrame) -> pl.DataFrame:
    """Without the names that a longer one of another actor holds or overlaps."""
    ranked = placed.sort("n_tokens", "order", "row", descending=[True, False, False])
    taken: set[int] = set()
    kept = []
    for number, (row, end) in enumerate(ranked.select("row", "end").iter_rows()):
        span = range(row, end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(number)
    return ranked[kept].sort("row")
