"""Headlines, standfirsts and first paragraphs side by side, and what one has that the others lack."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.items import WORDED, holding
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import check
from analysis.schema.emphasis import LACKING, OPENING_ITEMS, OPENINGS, Marks
from analysis.schema.vocabulary import Marked, Opening, type_of

THING = ["kind", "name"]


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
    """Concepts and actors that half or more of the openings have a word for and another has not: schema LACKING, story order,
    first of the opening as a whole, then part by part, the most widespread first.

    items: schema OPENING_ITEMS, of the same corpus. Who has another term of the concept lacks nothing, nor has who has the
    bare words, denied, in another sense or inside longer ones, nor an article without an opening, or without such a part of
    it. A concept with a term that is an actor’s name is left to the actor.
    """
    there = opening_parts(corpus).drop_nulls("text").select("order", "article_id", "opening")
    had, held = _things(corpus, check(items, OPENING_ITEMS)), _things(corpus, holding(corpus, items))
    parts = _without(there, had, held, ["opening"])
    whole = _without(there.drop("opening").unique(), had, held, []).with_columns(opening=pl.lit(None, pl.String))
    table = (
        pl.concat([whole, parts.select(whole.columns)])
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .sort(
            "order",
            pl.col("opening").cast(type_of(Opening)),
            "n_articles",
            *THING,
            descending=[False, False, True, False, False],
        )
    )
    return check(table.select(list(LACKING)), LACKING)


def _things(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """The actors that openings name, and the concepts they have a term of: article_id, opening, kind, name."""
    actors = {actor.name.lower() for actor in corpus.actors}
    twice = [each.name for each in corpus.concepts if any(term.name.lower() in actors for term in each.terms)]
    is_term = pl.col("kind") == Marked.TERM.value
    kept = found.filter(pl.col("kind").is_in(WORDED), ~(is_term & pl.col("concept").is_in(twice)))
    kind = pl.when(is_term).then(pl.lit(Marked.CONCEPT.value)).otherwise("kind")
    named = pl.when(is_term).then("concept").otherwise("name")
    return kept.select("article_id", "opening", kind=kind, name=named).unique(maintain_order=True)


def _without(there: pl.DataFrame, had: pl.DataFrame, held: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """The articles of ``there`` that hold none of the widespread things. by: columns in which both must agree."""
    n = pl.col("article_id").n_unique().cast(pl.UInt32)
    things = had.group_by(*by, *THING).agg(n_articles=n)
    if by:
        things = things.join(there.group_by(by).agg(n_openings=n), on=by)
    else:
        things = things.with_columns(n_openings=pl.lit(there["article_id"].n_unique(), pl.UInt32))
    wide = things.filter((pl.col("n_articles") > 1) & (pl.col("n_articles") * 2 >= pl.col("n_openings")))
    pairs = there.join(wide, on=by) if by else there.join(wide, how="cross")
    return pairs.join(held, on=["article_id", *by, *THING], how="anti")
