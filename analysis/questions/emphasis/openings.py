"""Headlines, standfirsts and first paragraphs side by side, and what one has that the others lack."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.items import holding
from analysis.questions.emphasis.named import ITEM
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import check
from analysis.schema.emphasis import LACKING, OPENING_ITEMS, OPENINGS, Marks
from analysis.schema.vocabulary import Marked


def openings(corpus: Corpus, items: pl.DataFrame) -> pl.DataFrame:
    """The parts of every article's opening, three rows an article: schema OPENINGS, story order.

    items: schema OPENING_ITEMS, of the same corpus; all their places are marked. A part that the file lacks has no text.
    """
    check(items, OPENING_ITEMS)
    parts = opening_parts(corpus).join(
        corpus.articles.select("article_id", "outlet"), on="article_id", maintain_order="left"
    )
    table = parts.join(_marks(items), on=["article_id", "opening"], how="left", maintain_order="left").with_columns(
        pl.col("marks").fill_null(pl.lit([], Marks))
    )
    return check(table.select(list(OPENINGS)), OPENINGS)


def _marks(items: pl.DataFrame) -> pl.DataFrame:
    """The marks of each part: article_id, opening, marks, in the order of its text."""
    placed = items.select("article_id", "opening", "kind", "name", pl.col("voice").cast(pl.String), "places", "only")
    spans = placed.explode("places").with_columns(
        start=pl.col("places").struct.field("start"), stop=pl.col("places").struct.field("stop")
    )
    return (
        spans.sort("start", "stop", "kind", "name", maintain_order=True)
        .group_by("article_id", "opening", maintain_order=True)
        .agg(marks=pl.struct("start", "stop", "kind", "name", "voice", "only"))
    )


def lacking(corpus: Corpus, items: pl.DataFrame) -> pl.DataFrame:
    """Terms and actors that two or more openings have and another lacks: schema LACKING, story order, the most widespread
    first.

    items: schema OPENING_ITEMS, of the same corpus. Who has the bare words, denied, in another sense or inside longer ones,
    lacks nothing; nor does an article without any opening. Acts and figures can be told in too many ways to be missed.
    """
    check(items, OPENING_ITEMS)
    shared = items.filter((pl.col("n_articles") > 1) & pl.col("kind").is_in([Marked.TERM.value, Marked.ACTOR.value]))
    things = shared.select(*ITEM, "n_articles", "n_openings").unique()
    table = (
        opening_parts(corpus)
        .drop_nulls("text")
        .select("order", "article_id")
        .unique()
        .join(things, how="cross")
        .join(holding(corpus, items), on=["article_id", *ITEM], how="anti", nulls_equal=True)
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .sort("order", "n_articles", *ITEM, descending=[False, True, False, False, False])
    )
    return check(table.select(list(LACKING)), LACKING)
