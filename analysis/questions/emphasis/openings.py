"""Headlines, standfirsts and first paragraphs side by side, and what one has that the others lack."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.items import WORDED, holding
from analysis.questions.emphasis.named import ITEM
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import check
from analysis.schema.emphasis import LACKING, OPENING_ITEMS, OPENINGS, Marks
from analysis.schema.vocabulary import Opening, type_of


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
    """Terms and actors that half or more of the openings have and another lacks: schema LACKING, story order, first of the
    opening as a whole, then part by part, the most widespread first.

    items: schema OPENING_ITEMS, of the same corpus. Who has the bare words, denied, in another sense or inside longer ones,
    lacks nothing; nor does an article without an opening, or without such a part of it.
    """
    known = check(items, OPENING_ITEMS).filter(pl.col("kind").is_in(WORDED))
    there = opening_parts(corpus).drop_nulls("text").select("order", "article_id", "opening")
    held = holding(corpus, items)
    of_parts = known.select("opening", *ITEM, n_articles="n_part", n_openings="n_parts")
    parts = _without(there, of_parts, held, ["opening"])
    of_all = known.select(*ITEM, "n_articles", "n_openings")
    whole = _without(there.drop("opening").unique(), of_all, held, []).with_columns(opening=pl.lit(None, pl.String))
    table = (
        pl.concat([whole, parts.select(whole.columns)])
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .sort(
            "order",
            pl.col("opening").cast(type_of(Opening)),
            "n_articles",
            *ITEM,
            descending=[False, False, True, False, False, False],
        )
    )
    return check(table.select(list(LACKING)), LACKING)


def _without(there: pl.DataFrame, things: pl.DataFrame, held: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """The articles of ``there`` that hold none of the widespread things. by: columns in which both must agree."""
    wide = things.filter((pl.col("n_articles") > 1) & (pl.col("n_articles") * 2 >= pl.col("n_openings"))).unique()
    pairs = there.join(wide, on=by) if by else there.join(wide, how="cross")
    return pairs.join(held, on=["article_id", *by, *ITEM], how="anti", nulls_equal=True)
