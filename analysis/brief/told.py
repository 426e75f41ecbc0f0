"""What each article tells and what was not found in it, as the brief looks at it."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.proposals.rows import every_row
from analysis.questions.selection.chosen import chosen
from analysis.units.wording import COUNTED

PERSON = "PERSON"
"""The kind of entity that a person's name is."""
SELDOM = 2
"""Mentions of a person up to which an article may mention the person for the fact that is looked for."""


def told(corpus: Corpus) -> pl.DataFrame:
    """The rows of the grid that are shown, by the choices of the reader's selection.csv: schema GRID.

    Where an article names a person of a row, and at most SELDOM times, the row may be told there in other words, so it is
    not called absent: a name that an article has once is likely to be there for the same matter.
    """
    grid = chosen(every_row(corpus), corpus.selection)
    if "entity" not in corpus.tokens.columns:
        return grid
    people = _people(corpus)
    seldom = people.group_by("article_id", "name").len().filter(pl.col("len") <= SELDOM)
    near = _named(grid, people).join(seldom, on="name").select("row_id", "article_id").unique()
    may_be = near.with_columns(may_be=pl.lit(value=True))
    return (
        grid.join(may_be, on=["row_id", "article_id"], how="left", maintain_order="left")
        .with_columns(absent=pl.when(pl.col("absent") & pl.col("may_be")).then(None).otherwise("absent"))
        .drop("may_be")
    )


def _people(corpus: Corpus) -> pl.DataFrame:
    """Each word with a capital letter of a person's name: article_id, start, name."""
    token, entity = pl.col("token").cast(pl.String), pl.col("entity").cast(pl.String)
    is_name = (entity == PERSON) & token.str.contains(r"^\p{Lu}\p{L}*\p{Ll}")
    named = corpus.tokens.filter(COUNTED & is_name)
    return named.select(pl.col("article_id").cast(pl.String), "start", name=token)


def _named(grid: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """The rows and the words of persons' names where they are told: row_id, name. people: as ``_people`` gives them."""
    places = grid.drop_nulls("start").select("row_id", "article_id", first="start", last="stop")
    beside = people.join(places, on="article_id")
    inside = beside.filter(pl.col("start").is_between(pl.col("first"), pl.col("last"), closed="left"))
    return inside.select("row_id", "name").unique()
