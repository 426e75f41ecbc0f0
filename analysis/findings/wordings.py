"""How many outlets use a word, and which outlet alone uses it, in titles and sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from analysis.annotate.attribution.runs import FORMER
from analysis.findings.words import all_of, capital, listed, number, quoted, times, told
from analysis.questions.labels.chosen import alone, elsewhere
from analysis.schema.order import by, outlet_order
from analysis.schema.vocabulary import TELLING, LabelClass, LabelPart

Row = dict[str, Any]
TOLD_FIRST = (*TELLING, LabelClass.PERSONAL, LabelClass.ROLE, LabelClass.ORIGIN)
"""Classes of labels, the most telling first."""
NO_NAMES = (LabelPart.COMPOUND, LabelPart.OF, LabelPart.POSSESSOR)
"""Parts of a phrase that call nobody anything by themselves."""
NO_NAME_NEAR = (
    "An article can call somebody by words in which no name is near, such as “the movement”, which the program does not tie "
    "to the name."
)
NOUN = "noun"
"""The column of words for people without a name, whom nobody calls anything by a name."""
LETTERS = 4
"""By so many first letters two words count as the same one with another ending."""
LONG = re.compile(rf"[^\W\d_]{{{LETTERS},}}")
"""Words with as many letters."""
MOST_IN_TITLE = 2
"""Widespread words that a title names."""
MOST_TELLING = 6
"""Words of one outlet that a title names where they praise or blame, or say a legal status or a backing."""
MOST_OUTLETS = 6
"""Outlets of which a title names words."""


def shared(table: pl.DataFrame, word: str) -> list[pl.DataFrame]:
    """The rows of each word that at least two outlets use in their own wording; the most widespread first.

    table: one word set, with ``word``, outlet, n and n_outlets.
    """
    own = table.filter((pl.col("n") > 0) & (pl.col("n_outlets") > 1))
    total = pl.col("n").sum().over(word)
    falling = [True, True, False, False, False]
    ordered = own.with_columns(total=total).sort("n_outlets", "total", word, *by(), descending=falling)
    return ordered.partition_by(word, maintain_order=True)


def is_all_told(group: pl.DataFrame) -> bool:
    """Whether no outlet but those of a shared word prints it, of whomever: only then may a title name these alone."""
    return group.filter(pl.col("n_print") > group.height).is_empty() and elsewhere(group).is_empty()


def of_one(table: pl.DataFrame) -> pl.DataFrame:
    """The words that are found of somebody in one outlet's own wording alone, whether or not others print them too."""
    return table.filter((pl.col("n") > 0) & (pl.col("n_outlets") == 1))


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
    """“Found only in North: “terror” for Hamas; only in West: “militia”; North and South say “group””: the words of single
    outlets, by one rule for all of them, and the most widespread. where: outlets -> how a title names so many. whom: who is
    called so.

    Where any outlet alone has words that praise or blame, say a legal status or a backing (``TELLING``), these are named, of
    every outlet that has some, in the order of the alphabet; otherwise the most frequent one of each outlet.
    """
    groups = [group for group in shared(table, word) if is_all_told(group)]
    widest = [group for group in groups if group["outlet"].equals(groups[0]["outlet"])][:MOST_IN_TITLE]
    single = without_former(telling(alone(table), word), word).to_dicts()
    strong = [row for row in single if row.get("class") in TELLING]
    plain = [row for row in single if not _has_kin(row, table, word)] or ([] if widest else single)
    found = _found_only(strong or plain, word, MOST_TELLING if strong else 1, whom)
    if not widest:
        rows = of_one(table)
        return (
            capital(found)
            if found
            else _in_each(table.filter(pl.col("n") > 0) if rows.is_empty() else rows, word, whom)
        )
    what, many = listed(quoted(group[word][0]) for group in widest), where(widest[0]["outlet"].to_list())
    if strong:
        alike = not widest[0].to_dicts()[0].get("of_people")  # soldiers are no other word for an army
        return capital(f"{found}; {many} say {what}" if alike else found)
    named = [group.to_dicts()[0] for group in widest]
    said = f"{many} use {what} for {whom}" if word == NOUN else _call(many, what, whom, named)
    return capital(f"{said}; {found}" if found else said)


def _in_each(rows: pl.DataFrame, word: str, whom: str) -> str:
    """“Printed for people of Hamas: North “soldier”; West “child””: where others print all of these words too."""
    parts = by_outlet(telling(rows, word), lambda row: quoted(row[word]), MOST_TELLING, lambda _: "")
    return f"Printed for {whom}: {parts}"


def all_apart(table: pl.DataFrame, word: str) -> bool:
    """Whether no two outlets have words that have as much as the beginning of a word in common, nor print one of another
    outlet near the same actor: only then is it said that they share none."""
    own = table.filter(pl.col("n") > 0)
    of_each = [
        {part[:LETTERS] for label in group[word] for part in LONG.findall(label.lower())}
        for group in own.partition_by("outlet")
    ]
    return own["n_print"].max() == 1 and sum(map(len, of_each)) == len(set().union(*of_each))


def _has_kin(row: Row, table: pl.DataFrame, word: str) -> bool:
    """Whether another outlet has a label with a word of this one, whatever its ending."""
    others = table.filter((pl.col("outlet") != row["outlet"]) & (pl.col("n") > 0))[word].to_list()
    theirs = {part[:LETTERS] for label in others for part in LONG.findall(label.lower())}
    return bool(_parts(row[word]) & theirs)


def _parts(label: str) -> set[str]:
    """The first letters of the words of a label of two words or more: enough to know a word by, whatever its ending."""
    words = LONG.findall(label.lower())
    return {each[:LETTERS] for each in words} if len(words) > 1 else set()


def _found_only(rows: Sequence[Row], word: str, most: int, whom: str) -> str:
    """“found only in North: “terror” for Hamas; only in South: “Palestinian””, at most ``most`` words of an outlet; empty
    without any."""
    words: dict[str, list[str]] = {}
    for row in rows:
        words.setdefault(row["outlet"], []).append(quoted(row[word]))
    names = outlet_order(words)
    said = [
        f"only in {outlet}: {listed(words[outlet][:most] if most == 1 else words[outlet], most)}" for outlet in names
    ]
    if not said:
        return ""
    rest = len(said) - MOST_OUTLETS
    more = [f"{number(rest)} more {'has' if rest == 1 else 'have'} words of their own"] if rest > 0 else []
    return "; ".join([f"found {said[0]} for {whom}", *said[1:MOST_OUTLETS], *more])


def _call(who: str, what: str, whom: str, rows: Sequence[Row]) -> str:
    """“North and South call Hamas “group””; with a word that is no description by itself, “print “terror” for Hamas”."""
    if any(row.get("part") in NO_NAMES or row.get("of_people") for row in rows):
        return f"{who} print {what} for {whom}"
    return f"{who} call {whom} {what}"


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
        return listed(outlets) if len(outlets) <= 2 else f"{number(len(outlets))} of {number(n_outlets)} {each}s"

    return where


def counts_of(groups: Sequence[pl.DataFrame], word: str, most: int) -> str:
    """“group” (North 4 and South 1), “movement” (...): each word with its outlets and counts."""
    parts = []
    for group in groups:
        where = listed(f"{row['outlet']} {row['n']:,}" for row in group.to_dicts())
        parts.append(f"{quoted(group[word][0])} ({where})")
    return listed(parts, most)


def by_outlet(rows: pl.DataFrame, say: Callable[[Row], str], most: int, tail: Callable[[str], str]) -> str:
    """“North “terror” (three times), of its 34 phrases; South ...”: words by the outlet that has them."""
    parts = []
    for group in rows.sort(*by(), maintain_order=True).partition_by("outlet", maintain_order=True):
        outlet = group["outlet"][0]
        parts.append(f"{outlet} {listed(map(say, group.to_dicts()), most)}{tail(outlet)}")
    return told(parts)


def often(text: str, n: int) -> str:
    """“terror” (twice); a word used once has no count."""
    return f"{quoted(text)} ({times(n)})" if n > 1 else quoted(text)
