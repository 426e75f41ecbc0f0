"""Articles that may tell a row in other words, since they name somebody of it once or twice."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema.vocabulary import Doubt, Told
from analysis.units.wording import COUNTED

PERSON = "PERSON"
"""The kind of entity that a person's name is."""
SELDOM = 2
"""Mentions of a person up to which an article may mention the person for the row that is looked for."""
WORDED = (Told.FACT.value, Told.QUOTATION.value, Told.FIGURE.value)
"""Kinds of rows that can be told in other words; names are looked for in all their forms instead."""
KEYS = ["kind", "key"]


def left_open(corpus: Corpus, told: pl.DataFrame, gaps: pl.DataFrame) -> pl.DataFrame:
    """GAPS without a claim on an article that names a person of the row, and at most SELDOM times: a name that an article
    has once is likely to be there for the same matter. told, gaps: TOLD and GAPS (``cells``), of the same corpus.
    """
    if "entity" not in corpus.tokens.columns:
        return gaps
    people = _people(corpus)
    seldom = people.group_by("article_id", "name").len().filter(pl.col("len") <= SELDOM)
    near = _named(told, people).join(seldom, on="name").select(*KEYS, "article_id").unique()
    may_be = near.with_columns(may_be=pl.lit(value=True))
    found = gaps.join(may_be, on=[*KEYS, "article_id"], how="left", maintain_order="left")
    is_open = pl.col("absent") & pl.col("may_be")
    return found.with_columns(
        absent=pl.when(is_open).then(None).otherwise("absent"),
        doubt=pl.when(is_open).then(pl.lit(Doubt.SELDOM.value)).otherwise("doubt"),
    ).select(gaps.columns)


def _people(corpus: Corpus) -> pl.DataFrame:
    """Each word with a capital letter of a person's name: article_id, start, name."""
    token, entity = pl.col("token").cast(pl.String), pl.col("entity").cast(pl.String)
    is_name = (entity == PERSON) & token.str.contains(r"^\p{Lu}\p{L}*\p{Ll}")
    named = corpus.tokens.filter(COUNTED & is_name)
    return named.select(pl.col("article_id").cast(pl.String), "start", name=token)


def _named(told: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """The rows and the words of persons' names where they are told: kind, key, name. people: as ``_people`` gives them."""
    places = told.filter(pl.col("kind").is_in(WORDED)).select(*KEYS, "article_id", first="start", last="stop")
    beside = people.join(places, on="article_id")
    inside = beside.filter(pl.col("start").is_between(pl.col("first"), pl.col("last"), closed="left"))
    return inside.select(*KEYS, "name").unique()
