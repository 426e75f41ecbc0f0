"""Articles that may tell a row in other words, since they name somebody of it once or twice."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection.likeness import stems
from analysis.schema.vocabulary import Doubt, Told
from analysis.units.sentences import bounds
from analysis.units.wording import COUNTED

PERSON = "PERSON"
"""The kind of entity that a person's name is."""
SELDOM = 2
"""Mentions of a person up to which an article may mention the person for the row that is looked for."""
LEAST_PART = 0.25
"""Part of the words of a version of the row that the sentence with such a mention must have for it, one beside the name at
least: it need not come as near as any other sentence (``likeness.NEAR``), for the name speaks for it."""
WORDED = (Told.FACT.value, Told.QUOTATION.value, Told.FIGURE.value)
"""Kinds of rows that can be told in other words; names are looked for in all their forms instead."""
KEYS = ["kind", "key"]


def left_open(corpus: Corpus, told: pl.DataFrame, gaps: pl.DataFrame) -> pl.DataFrame:
    """GAPS without a claim on an article that names a person of the row at most SELDOM times, in a sentence with some of
    the row's words: a name that an article has once is likely to be there for the same matter. told, gaps: TOLD and GAPS
    (``cells``), of the same corpus.
    """
    if "entity" not in corpus.tokens.columns:
        return gaps
    people = _people(corpus)
    seldom = people.with_columns(n=pl.len().over("article_id", "name")).filter(pl.col("n") <= SELDOM)
    claimed = gaps.filter(pl.col("absent").fill_null(False)).select(*KEYS, "article_id")
    near = _named(told, people).join(seldom, on="name").join(claimed, on=[*KEYS, "article_id"], how="semi")
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    words = _words(told, texts)
    sentences = {
        (article, sentence): frozenset(stems(texts[article][first:last]))
        for article, sentence, first, last in bounds(corpus.voiced)
        .join(near, on=["article_id", "sentence"], how="semi")
        .select("article_id", "sentence", "first", "last")
        .iter_rows()
    }
    found = {
        (kind, key, article)
        for kind, key, name, article, sentence in near.select(*KEYS, "name", "article_id", "sentence").iter_rows()
        if any(_may_tell(version, sentences[article, sentence], name) for version in words[kind, key])
    }
    table = pl.DataFrame(sorted(found), schema=dict.fromkeys([*KEYS, "article_id"], pl.String), orient="row")
    joined = gaps.join(
        table.with_columns(may_be=pl.lit(value=True)),
        on=[*KEYS, "article_id"],
        how="left",
        maintain_order="left",
    )
    is_open = pl.col("may_be").fill_null(False)
    return joined.with_columns(
        absent=pl.when(~is_open).then("absent"),
        doubt=pl.when(is_open).then(pl.lit(Doubt.SELDOM.value)).otherwise("doubt"),
    ).select(gaps.columns)


def _may_tell(version: frozenset[str], sentence: frozenset[str], name: str) -> bool:
    """Whether a sentence with a name has enough words of a version beside it."""
    both = version & sentence
    return bool(both - frozenset(stems(name))) and len(both) >= LEAST_PART * len(version)


def _words(told: pl.DataFrame, texts: Mapping[str, str]) -> dict[tuple[str, str], set[frozenset[str]]]:
    """The telling words of each version of each row, by the row's kind and key."""
    found: dict[tuple[str, str], set[frozenset[str]]] = {}
    for kind, key, article, start, stop in told.select(*KEYS, "article_id", "start", "stop").iter_rows():
        found.setdefault((kind, key), set()).add(frozenset(stems(texts[article][start:stop])))
    return found


def _people(corpus: Corpus) -> pl.DataFrame:
    """Each word with a capital letter of a person's name: article_id, sentence, start, name."""
    token, entity = pl.col("token").cast(pl.String), pl.col("entity").cast(pl.String)
    is_name = (entity == PERSON) & token.str.contains(r"^\p{Lu}\p{L}*\p{Ll}")
    named = corpus.tokens.filter(COUNTED & is_name)
    return named.select(pl.col("article_id").cast(pl.String), "sentence", "start", name=token)


def _named(told: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """The rows and the words of persons' names where they are told: kind, key, name. people: as ``_people`` gives them."""
    places = told.filter(pl.col("kind").is_in(WORDED)).select(*KEYS, "article_id", first="start", last="stop")
    beside = people.drop("sentence").join(places, on="article_id")
    inside = beside.filter(pl.col("start").is_between(pl.col("first"), pl.col("last"), closed="left"))
    return inside.select(*KEYS, "name").unique()
