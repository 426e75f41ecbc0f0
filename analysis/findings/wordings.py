"""Which outlets use a word, in titles and sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from analysis.annotate.attribution.runs import FORMER
from analysis.findings.words import all_of, capital, listed, number, quoted, told
from analysis.questions.labels.names import BETWEEN
from analysis.schema.order import by
from analysis.schema.vocabulary import TELLING, LabelClass

Row = dict[str, Any]
TOLD_FIRST = (*TELLING, LabelClass.PERSONAL, LabelClass.ROLE, LabelClass.ORIGIN)
"""Classes of labels, the most telling first."""
NOUN = "noun"
"""The column of words for people without a name, whom nobody calls anything by a name."""
MOST_IN_TITLE = 2
"""Widespread words that a title names."""
MOST_TELLING = 6
"""Words of one outlet that a title names where they praise or blame, or say a legal status or a backing."""
MOST_OUTLETS = 6
"""Outlets of which a title names words."""


def in_marks(label: str) -> str:
    """A label in quotation marks, each of its forms by itself: “Iran-backed” or “Iranian-backed”."""
    return " or ".join(map(quoted, label.split(BETWEEN)))


def shared(table: pl.DataFrame, word: str) -> list[pl.DataFrame]:
    """The rows of each word that at least two outlets use in their own wording; the most widespread first.

    table: one word set, with ``word``, outlet, n and n_outlets.
    """
    own = table.filter((pl.col("n") > 0) & (pl.col("n_outlets") > 1))
    total = pl.col("n").sum().over(word)
    falling = [True, True, False, False, False]
    ordered = own.with_columns(total=total).sort("n_outlets", "total", word, *by(), descending=falling)
    return ordered.partition_by(word, maintain_order=True)


def without_former(rows: pl.DataFrame, word: str) -> pl.DataFrame:
    """Words without those that another of the same outlet says were once so, as often: “Rep.”, beside “former Rep.”.

    rows: with ``word``, outlet and n; of labels, of_people too, which must be alike.
    """
    keys = [name for name in ("outlet", "actor", "of_people") if name in rows.columns]
    held = rows.with_row_index("_row").select("_row", *keys, word, "n")
    pairs = held.join(held, on=keys, suffix="_whole", nulls_equal=True)
    former = pl.any_horizontal(pl.col(f"{word}_whole") == pl.lit(f"{one} ") + pl.col(word) for one in sorted(FORMER))
    parts = pairs.filter(former & (pl.col("n_whole") >= pl.col("n")))["_row"].unique()
    return rows.with_row_index("_row").filter(~pl.col("_row").is_in(parts.implode())).drop("_row")


def spread_title(table: pl.DataFrame, word: str, where: Callable[[Sequence[str]], str], whom: str) -> str:
    """“North calls Hamas “terror group”; North and South say “group””: the telling words of each outlet, and the most
    widespread ones. where: outlets -> how a title names so many. whom: who is called so. table: rows in the outlets' own
    wording, at least one.

    Telling are words that praise or blame, or say a legal status or a backing (``TELLING``). Where there are neither
    these nor words of several outlets, the most frequent one of each outlet is named.
    """
    groups = shared(table, word)
    widest = [group for group in groups if group["outlet"].equals(groups[0]["outlet"])][:MOST_IN_TITLE]
    named = [group[word][0] for group in widest]
    rest = without_former(telling(table.filter(pl.col("n") > 0), word), word).filter(~pl.col(word).is_in(named))
    strong = (
        rest.filter(pl.col("class").is_in([str(kind) for kind in TELLING])) if "class" in rest.columns else rest.clear()
    )
    most = MOST_TELLING if strong.height else 1
    said = _of_each(strong, word, most, whom) if strong.height or widest else _of_each(rest, word, most, whom)
    if not widest:
        return capital(said)
    what, who = listed(map(in_marks, named)), where(widest[0]["outlet"].to_list())
    if said:
        return capital(f"{said}; {who} say {what}")
    return capital(f"{who} use {what} for {whom}" if word == NOUN else f"{who} call {whom} {what}")


def _of_each(rows: pl.DataFrame, word: str, most: int, whom: str) -> str:
    """“North calls Hamas “chief”; South “boss””, at most ``most`` words of an outlet; empty without any."""
    outlets: dict[str, list[str]] = {}
    for group in rows.sort(*by(), maintain_order=True).partition_by("outlet", maintain_order=True):
        words = [in_marks(one) for one in group[word]]
        outlets.setdefault(listed(words[:most] if most == 1 else words, most), []).append(group["outlet"][0])
    parts: list[str] = []
    for what, names in outlets.items():
        verb = ("use" if word == NOUN else "call") + ("s" if len(names) == 1 else "")
        said = f"{verb} {what} for {whom}" if word == NOUN else f"{verb} {whom} {what}"
        parts.append(f"{listed(names)} {what if parts else said}")
    rest = len(parts) - MOST_OUTLETS
    more = [f"labels of {number(rest)} more are in the table"] if rest > 0 else []
    return "; ".join([*parts[:MOST_OUTLETS], *more])


def telling(rows: pl.DataFrame, word: str) -> pl.DataFrame:
    """Words by how telling they are: by class in the order of TOLD_FIRST, then the most frequent. Without a class, by
    frequency alone."""
    if "class" not in rows.columns:
        return rows.sort("n", *by(), word, descending=[True, False, False, False])
    place = {str(kind): number for number, kind in enumerate(TOLD_FIRST)}
    rank = pl.col("class").replace_strict(place, default=len(place), return_dtype=pl.UInt32)
    return rows.sort(rank, "n", *by(), word, descending=[False, True, False, False, False])


def in_so_many(n_outlets: int, each: str) -> Callable[[Sequence[str]], str]:
    """How a title names outlets: “all four articles”, “North and South”, “three of five articles”."""

    def where(outlets: Sequence[str]) -> str:
        if len(outlets) == n_outlets:
            return all_of(n_outlets, each)
        return (
            listed(outlets) if len(outlets) <= 2 else f"at least {number(len(outlets))} of {number(n_outlets)} {each}s"
        )

    return where


def where_each(groups: Sequence[pl.DataFrame], word: str, most: int) -> str:
    """“group” (North and South), “movement” (...): each word with its outlets."""
    return listed((f"{in_marks(group[word][0])} ({listed(group['outlet'])})" for group in groups), most)


def by_outlet(rows: pl.DataFrame, say: Callable[[Row], str], most: int, *, between: str = " ") -> str:
    """“North “terror” and “bad”; South ...”: words by the outlet that has them."""
    parts = []
    for group in rows.sort(*by(), maintain_order=True).partition_by("outlet", maintain_order=True):
        parts.append(f"{group['outlet'][0]}{between}{listed(map(say, group.to_dicts()), most)}")
    return told(parts)
