"""Headlines, standfirsts and first paragraphs side by side, and what one has that the others lack."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.items import ITEM
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import check
from analysis.schema.emphasis import LACKING, OPENING_ITEMS, OPENINGS, Marks


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
    alone = pl.when(pl.col("n_openings") > 1).then(pl.col("n_articles") == 1)
    placed = items.select(
        "article_id", "opening", "kind", "name", pl.col("voice").cast(pl.String), "places", only=alone
    )
    spans = placed.explode("places").with_columns(
        start=pl.col("places").struct.field("start"), stop=pl.col("places").struct.field("stop")
    )
    return (
        spans.sort("start", "stop", "kind", "name", maintain_order=True)
        .group_by("article_id", "opening", maintain_order=True)
        .agg(marks=pl.struct("start", "stop", "kind", "name", "voice", "only"))
    )


def lacking(corpus: Corpus, items: pl.DataFrame) -> pl.DataFrame:
    """What two or more openings have and another lacks: schema LACKING, story order, the most widespread first.

    items: schema OPENING_ITEMS, of the same corpus. A term that is denied is had too. Articles without any opening lack
    nothing: there is nothing to look in.
    """
    known = check(items, OPENING_ITEMS).filter(pl.col("n_articles") > 1)
    things = known.select(*ITEM, "n_articles", "n_openings").unique()
    having = opening_parts(corpus).drop_nulls("text").select("order", "article_id").unique()
    table = (
        having.join(things, how="cross")
        .join(known.select("article_id", *ITEM).unique(), on=["article_id", *ITEM], how="anti", nulls_equal=True)
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .sort("order", "n_articles", "kind", "concept", "name", descending=[False, True, False, False, False])
    )
    return check(table.select(list(LACKING)), LACKING)
