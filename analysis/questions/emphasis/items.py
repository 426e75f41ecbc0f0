"""What stands in the opening of each article: terms, actors, who does what, and figures."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.named import FOUND, actors, terms, titles
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import check
from analysis.schema.agency import EVENTS
from analysis.schema.emphasis import OPENING_ITEMS
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import MARKED, Marked, Opening, Status, type_of

PLACED = {**FOUND, "marks": pl.List(pl.Struct({"start": pl.UInt32, "stop": pl.UInt32}))}
"""FOUND, and the words that tell it: characters of the same text."""
KEYS = ["article_id", "opening", "kind", "concept", "name", "in_marks"]
ITEM = ["kind", "concept", "name"]
MOST_PRINTED = 80
"""Characters from a doer to its act that are printed whole."""
GAP = " … "


def opening_items(corpus: Corpus, events: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """What headline, standfirst and first paragraph of each article hold: schema OPENING_ITEMS, by article and place.

    events: schema EVENTS, figures: schema FIGURES, both of the same corpus. A term in quotation marks is a row of its own,
    apart from the outlet's wording. Acts that are told not to take place are left out; those planned or expected are not.
    The headline counts also where only sources.csv gives it; who does what, and figures, are not looked for there.
    """
    check(events, EVENTS)
    check(figures, FIGURES)
    parts = opening_parts(corpus)
    found = pl.concat([_plain(terms(corpus)), _plain(actors(corpus)), doers(events), counted(figures)])
    made = titles(corpus)
    inside = pl.concat([_inside(found, parts.filter(pl.col("start").is_not_null())), _of_titles(made, parts)])
    table = (
        _grouped(inside)
        .join(parts.select("article_id", "opening", "text", "order", first="start"), on=["article_id", "opening"])
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .with_columns(
            printed=_printed(),
            n_articles=pl.col("article_id").n_unique().over(ITEM).cast(pl.UInt32),
            n_openings=pl.lit(parts.drop_nulls("text")["article_id"].n_unique(), pl.UInt32),
            start=pl.col("at") + pl.col("first"),
            stop=pl.col("end") + pl.col("first"),
        )
        .sort("order", pl.col("opening").cast(type_of(Opening)), "at", "kind", "name", "in_marks")
    )
    return check(table.select(list(OPENING_ITEMS)), OPENING_ITEMS)


def _plain(found: pl.DataFrame) -> pl.DataFrame:
    own = pl.concat_list(pl.struct("start", "stop"))
    return found.with_columns(marks=own).select(pl.col(name).cast(dtype) for name, dtype in PLACED.items())


def doers(events: pl.DataFrame) -> pl.DataFrame:
    """Who does what: columns PLACED; the name is that of the actor, or of whoever does it as printed, with the act's base
    form; the place is the act's. Marked are the doer and the act. events: schema EVENTS."""
    told = events.filter(pl.col("doer").is_not_null() & (pl.col("status") != Status.NEGATED.value))
    return told.with_columns(
        kind=pl.lit(Marked.DOER.value),
        name=pl.format("{}: {}", pl.coalesce("doer_actor", pl.col("doer").str.replace_all(r"\s+", " ")), "predicate"),
        concept=pl.lit(None, pl.String),
        negated=pl.lit(False),
        marks=pl.concat_list(pl.struct("start", "stop")),
    ).select(pl.col(name).cast(dtype) for name, dtype in PLACED.items())


def counted(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures with what they count: columns PLACED. figures: schema FIGURES."""
    named = figures.with_columns(
        kind=pl.lit(Marked.FIGURE.value),
        name=pl.col("printed").str.replace_all(r"\s+", " "),
        concept=pl.lit(None, pl.String),
        negated=pl.lit(False),
    )
    return _plain(named.select(pl.col(name).cast(dtype) for name, dtype in FOUND.items()))


def _inside(found: pl.DataFrame, parts: pl.DataFrame) -> pl.DataFrame:
    """The places inside a part of an opening, as characters of its text."""
    first = pl.col("first")
    held = (
        found.join(parts.select("article_id", "opening", first="start", last="stop"), on="article_id")
        .filter((pl.col("start") >= first) & (pl.col("stop") <= pl.col("last")))
        .with_columns(place=pl.int_range(pl.len()))
    )
    moved = (
        held.select("place", "first", "marks")
        .explode("marks")
        .unnest("marks")
        .group_by("place", maintain_order=True)
        .agg(marks=pl.struct(start=pl.col("start") - first, stop=pl.col("stop") - first))
    )
    return (
        held.drop("marks")
        .join(moved, on="place", maintain_order="left")
        .with_columns(pl.col("start") - first, pl.col("stop") - first)
        .select("opening", *PLACED)
    )


def _of_titles(made: Corpus, parts: pl.DataFrame) -> pl.DataFrame:
    """The same of headlines that only sources.csv gives."""
    found = pl.concat([_plain(terms(made)), _plain(actors(made))])
    outside = parts.filter(pl.col("start").is_null() & pl.col("text").is_not_null())
    held = found.join(outside.select("article_id", "opening"), on="article_id")
    return held.select("opening", *PLACED)


def _grouped(inside: pl.DataFrame) -> pl.DataFrame:
    in_marks = pl.col("voice").cast(pl.String).is_in(list(MARKED))
    return (
        inside.with_columns(in_marks=in_marks)
        .sort("start", maintain_order=True)
        .group_by(KEYS, maintain_order=True)
        .agg(
            pl.col("voice").first(),
            pl.col("negated").all(),
            at=pl.col("start").first(),
            end=pl.col("stop").first(),
            places=pl.col("marks").list.explode(keep_nulls=False, empty_as_null=False),
        )
    )


def _printed() -> pl.Expr:
    """The words of the first place."""
    return pl.col("text").str.slice(pl.col("at"), pl.col("end") - pl.col("at")).str.replace_all(r"\s+", " ")
