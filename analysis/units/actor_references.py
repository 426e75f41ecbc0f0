"""Pronouns and descriptions that stand for an actor of concepts.yaml."""

from __future__ import annotations

from collections import Counter

import polars as pl

from analysis.annotate import Corpus
from analysis.units.actor_bodies import PLACES
from analysis.units.actor_names import NAMED

Side = tuple[str, str]
"""An actor and the part of it that is meant."""
FOUND = {name: dtype for name, dtype in NAMED.items() if name not in ("row", "end")} | {"n_tokens": pl.UInt32}


def referring(corpus: Corpus, tokens: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """What stands for a name of an actor, by row: columns NAMED.

    named: where actors are named, as ``actor_names.named`` gives it; tokens: with row and position. The actor is the one
    that is named where the antecedent stands, to the end of that name or in the name of a country; of a person, the one
    that most of the person's names in the article go to.
    """
    names = corpus.names.with_columns(pl.col("article_id").cast(pl.String))
    rows = tokens.select(pl.col("article_id").cast(pl.String), "position", "row", kind=pl.col("entity").cast(pl.String))
    own = names.filter(pl.col("antecedent") == pl.col("position")).join(rows, on=["article_id", "position"])
    sides = _sides(named)
    places: dict[tuple[str, int], Side | None] = {}
    people: dict[tuple[str, str], Counter[Side]] = {}
    columns = own.select("article_id", "position", "n_tokens", "name", "is_person", "kind")
    for article, start, n_tokens, name, is_person, kind in columns.iter_rows():
        side = sides.get((article, start + n_tokens - 1))
        if is_person and side is not None:
            people.setdefault((article, name), Counter())[side] += 1
        places[article, start] = side or (sides.get((article, start)) if kind in PLACES else None)
    found = []
    others = names.filter(pl.col("antecedent") != pl.col("position"))
    columns = others.select("article_id", "position", "n_tokens", "antecedent", "name", "is_person")
    for article, start, n_tokens, antecedent, name, is_person in columns.iter_rows():
        place = article, antecedent
        if is_person:
            whole = people.get((article, name))
            meant = None if whole is None else whole.most_common(1)[0][0]
        else:
            meant = places[place] if place in places else sides.get(place)  # Palestinians are no name of NAMES
        if meant is not None:
            found.append((article, start, *meant, n_tokens))
    table = pl.DataFrame(found, schema=FOUND, orient="row").join(rows, on=["article_id", "position"])
    placed = table.with_columns(end=pl.col("row") + pl.col("n_tokens"))
    return placed.select(pl.col(name).cast(dtype) for name, dtype in NAMED.items()).sort("row")


def _sides(named: pl.DataFrame) -> dict[tuple[str, int], Side]:
    """Article and position of each token of a mention -> whom it means."""
    return {
        (article, position): (actor, member)
        for row, end, article, start, actor, member in named.select(list(NAMED)).iter_rows()
        for position in range(start, start + end - row)
    }


def apart(mentions: pl.DataFrame) -> pl.DataFrame:
    """The mentions so that no token belongs to two: what names an actor comes first, then what stands for one; of a
    description with a name in front (the Israeli premier) the rest is kept.

    mentions: as NAMED, with ``ground``, in the order of their right.
    """
    taken: set[int] = set()
    kept = []
    for row, end, article, position, actor, member, ground in mentions.select([*NAMED, "ground"]).iter_rows():
        inside = [token for token in range(row, end) if token in taken]
        first = inside[-1] + 1 if inside else row
        if first < end:
            taken.update(range(first, end))
            kept.append((first, end, article, position + first - row, actor, member, ground))
    return pl.DataFrame(kept, schema={**NAMED, "ground": pl.String}, orient="row")
