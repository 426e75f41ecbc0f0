"""What words stand for, so that two articles that call the same thing by other words are compared by the thing.

A name stands for its bearer (Mr Lee, Ann Lee, the premier, she), as far as the suite ties them; a term of
``concepts.yaml`` for its concept; an actor's name for the actor.
"""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.units.actors import actor_mentions
from analysis.units.mentions import mentions

KEY = ["article_id", "position"]


def referents(corpus: Corpus) -> pl.DataFrame:
    """Stretches of tokens that stand for something: article_id, position, n_tokens, referent. No token is in two; of two
    stretches that touch, the actor's comes before the concept's, and that before the name's."""
    tables = [_actors(corpus), _concepts(corpus), _names(corpus)]
    every = pl.concat(table.with_columns(rank=pl.lit(rank)) for rank, table in enumerate(tables))
    taken: set[tuple[str, int]] = set()
    rows = []
    for article, position, n_tokens, referent, _ in every.sort("rank", *KEY).iter_rows():
        places = {(article, at) for at in range(position, position + n_tokens)}
        if places.isdisjoint(taken):
            taken |= places
            rows.append((article, position, n_tokens, referent))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row").sort(KEY)


SCHEMA = {"article_id": pl.String, "position": pl.UInt32, "n_tokens": pl.UInt32, "referent": pl.String}


def _actors(corpus: Corpus) -> pl.DataFrame:
    return _typed(actor_mentions(corpus).with_columns(referent="actor"))


def _concepts(corpus: Corpus) -> pl.DataFrame:
    """A concept is called by its first term."""
    first = {concept.name: concept.terms[0].name for concept in corpus.concepts if concept.terms}
    tokens = corpus.voiced.select(pl.col("article_id").cast(pl.String), "start", "stop", "position")
    found = mentions(corpus).select("article_id", "concept", "start", "stop", "position")
    last = tokens.select("article_id", "stop", last="position")
    table = found.join(last, on=["article_id", "stop"]).with_columns(
        n_tokens=pl.col("last") - pl.col("position") + 1,
        referent=pl.col("concept").replace_strict(first, default=None, return_dtype=pl.String),
    )
    return _typed(table)


def _names(corpus: Corpus) -> pl.DataFrame:
    """A person is called by the last name, anything else by its whole name."""
    name = pl.col("name")
    last = name.str.extract(r"(\S+)$")
    return _typed(corpus.names.with_columns(referent=pl.when("is_person").then(last).otherwise(name)))


def _typed(table: pl.DataFrame) -> pl.DataFrame:
    return table.select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items()).drop_nulls()
