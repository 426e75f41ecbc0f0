"""The answer in a line, and all counts in a sentence, for each kind of comparison that the brief tells."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.words import capital, listed, number, percent, quoted, times
from analysis.schema import check
from analysis.schema.brief import COMPARED
from analysis.schema.cells import figures
from analysis.schema.vocabulary import COUNTED_HALVES, Asked, Half

Row = dict[str, Any]
HALF = 0.5
MOST_GROUPS = 3
"""Groups of outlets, by the choice that most of their counts are, that a title tells."""
MOST_OUTLETS = 6
"""Outlets whose counts a sentence gives one by one."""
OUTSIDE = "These are mentions outside quotation marks."
ENOUGH_ALONE, MOST_OWN = 3, 2
"""Outlets with terms of their own from which a title tells these, and terms of one outlet that it names."""
UNITS = {
    Asked.TERMS: ("mention", "mentions"),
    Asked.VOICES: ("word", "words"),
    Asked.SPEAKERS: ("reported word", "reported words"),
    Asked.ROLES: ("event", "events"),
    Asked.HARM: ("act of harm", "acts of harm"),
}
"""What is counted, one and several of it."""


def brief_title(cells: pl.DataFrame, each: str) -> str:
    """The difference in a line. cells: schema COMPARED, of one comparison; each: “article” or “outlet”."""
    asked = Asked(check(cells, COMPARED)["question"][0])
    if asked is Asked.VOICES:
        return _range(cells, each)
    if asked is Asked.TERMS and (grouped := _groups(cells)):
        return f"{capital(cells['subject'][0])}: {grouped}"
    if asked is Asked.TERMS and (own := _alone(cells)):
        return f"{capital(cells['subject'][0])}: terms that one {each} alone uses are {own}"
    return _contrast(cells, asked, each)


def brief_counts(cells: pl.DataFrame) -> str:
    """The counts in a sentence, outlet by outlet, as far as one sentence can hold them. cells: as for ``brief_title``."""
    asked = Asked(check(cells, COMPARED)["question"][0])
    if asked is Asked.TERMS and _groups(cells):
        return OUTSIDE
    choice = _most_used(cells) if asked is Asked.TERMS and _alone(cells) else leading(cells)["category"]
    rows = cells.filter(pl.col("category") == choice).sort(pl.col("n") / pl.col("n_all"), "n_all", descending=True)
    parts = [
        f"{row['n']:,} of {row['n_all']:,} in {row['outlet']}" for row in rows.head(MOST_OUTLETS).iter_rows(named=True)
    ]
    return f"{_said_of(choice, asked)} {', '.join([*parts, *_rest(rows.height)])}.{_apart(cells, choice, asked)}"


def _apart(cells: pl.DataFrame, choice: str, asked: Asked) -> str:
    """That longer terms which hold the same word are counted apart, where there are some."""
    others = cells.filter((pl.col("n") > 0) & (pl.col("category") != choice))["category"].unique().sort()
    longer = [term for term in others if f" {choice.lower()} " in f" {term.lower()} "] if asked is Asked.TERMS else []
    return f" Longer terms with this word, such as {quoted(longer[0])}, are counted apart." if longer else ""


def leading(cells: pl.DataFrame) -> Row:
    """The outlet and choice that is furthest above equal shares; one that is counted once only where all are."""
    mine = cells
    if Asked(cells["question"][0]) in COUNTED_HALVES:
        mine = cells.filter(pl.col("category") == COUNTED_HALVES[Asked(cells["question"][0])].value)
    several = mine.filter(pl.col("n") > 1)
    order = ["residual", "n", "outlet", "category"]
    found = mine if several.is_empty() else several
    return found.sort(order, descending=[True, True, False, False]).row(0, named=True)


def _groups(cells: pl.DataFrame) -> str | None:
    """“hostages” in A (3 of 4) and B (2 of 2); “captives” in C (1 of 1); None where an outlet has no choice for more than half of
    its counts, or all have the same, or there are too many."""
    first = cells.sort("n", descending=True, maintain_order=True).unique("outlet", keep="first", maintain_order=True)
    if (first["n"] <= HALF * first["n_all"]).any():
        return None
    groups = first.sort("n", descending=True).partition_by("category", maintain_order=True)
    if not 1 < len(groups) <= MOST_GROUPS:
        return None
    ordered = sorted(groups, key=lambda group: (-group.height, -int(group["n"].sum()), group["category"][0]))
    return "; ".join(_group(group) for group in ordered)


def _alone(cells: pl.DataFrame) -> str | None:
    """““genocide” (A, once) and “onslaught” (B, twice)”, where three outlets or more have terms of their own; else None."""
    used = cells.filter(pl.col("n") > 0)
    own = used.filter(pl.col("n_others") == 0).sort("n", "category", descending=[True, False], maintain_order=True)
    outlets = [name for name in cells["outlet"].unique(maintain_order=True) if name in own["outlet"].to_list()]
    if len(outlets) < ENOUGH_ALONE:
        return None
    parts = []
    for outlet in outlets[:MOST_OUTLETS]:
        terms = own.filter(pl.col("outlet") == outlet).head(MOST_OWN)
        parts += [f"{quoted(row['category'])} ({outlet}, {times(row['n'])})" for row in terms.iter_rows(named=True)]
    return listed(parts, len(parts))


def _most_used(cells: pl.DataFrame) -> str:
    sums = cells.group_by("category").agg(pl.col("n").sum()).sort("n", "category", descending=[True, False])
    return str(sums["category"][0])


def _rest(n_outlets: int) -> list[str]:
    more = n_outlets - MOST_OUTLETS
    return [f"and {number(more)} more in the table"] if more > 0 else []


def _said_of(choice: str, asked: Asked) -> str:
    """How a sentence on one choice begins."""
    if asked is Asked.TERMS:
        return f"Outside quotation marks, {quoted(choice)} is"
    if asked is Asked.SPEAKERS:
        return f"{capital(choice)} has, of the reported words,"
    return {Asked.VOICES: "Other people’s words:", Asked.ROLES: "Acting:", Asked.HARM: "Nobody named as doing it:"}[
        asked
    ]


def _group(group: pl.DataFrame) -> str:
    shown = [f"{row['outlet']} ({row['n']:,} of {row['n_all']:,})" for row in group.iter_rows(named=True)]
    return f"{quoted(group['category'][0])} in {listed(shown, MOST_OUTLETS)}"


def _range(cells: pl.DataFrame, each: str) -> str:
    mine = cells.filter((pl.col("category") == Half.OTHERS.value) & (pl.col("n_all") > 0))
    ordered = mine.sort(pl.col("n") / pl.col("n_all"), "outlet").to_dicts()
    ends = [f"{percent(row['n'] / row['n_all'])} ({row['outlet']})" for row in (ordered[0], ordered[-1])]
    return f"Other people’s words make up {ends[0]} to {ends[1]} of each {each}"


def _contrast(cells: pl.DataFrame, asked: Asked, each: str) -> str:
    """The outlet and choice furthest above equal shares, beside the same choice in the others."""
    row = leading(cells)
    here, n_outlets = row["outlet"], cells["outlet"].n_unique()
    others = f"the other {each}{'s' if n_outlets > 2 else ''}"
    own, all_own = f"{row['n']:,}", figures(row["n_all"], *UNITS[asked])
    theirs, all_theirs = f"{row['n_others']:,}", f"{row['n_all_others']:,}"
    what = f"{own} of {all_own} in {here}, {theirs} of {all_theirs} in {others}"
    if asked is Asked.TERMS:
        return f"{capital(row['subject'])}: {quoted(row['category'])} is {what}"
    if asked is Asked.ROLES:
        return f"{capital(row['subject'])}: acting in {what}"
    if asked is Asked.HARM:
        return f"Nobody is named as doing {what}"
    return f"{capital(row['category'])} has {what}"
