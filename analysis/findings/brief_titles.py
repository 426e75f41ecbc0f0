"""The answer in a line, and all counts in a sentence, for each kind of comparison that the brief tells."""

from __future__ import annotations

import polars as pl

from analysis.brief.effects import groups, leading, most_used, used_alone
from analysis.findings.words import capital, listed, number, percent, quoted, times
from analysis.schema import check
from analysis.schema.brief import COMPARED
from analysis.schema.cells import figures
from analysis.schema.vocabulary import Asked, Half

MOST_OUTLETS = 6
"""Outlets whose counts a sentence gives one by one."""
OUTSIDE = "These are mentions outside quotation marks."
MOST_OWN = 2
"""Terms that one outlet alone has that a title names."""
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
    choice = most_used(cells) if asked is Asked.TERMS and _alone(cells) else leading(cells)["category"]
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


def _groups(cells: pl.DataFrame) -> str | None:
    """“hostages” in A (3 of 4) and B (2 of 2); “captives” in C (1 of 1); None where outlets do not fall into such groups."""
    return "; ".join(_group(group) for group in groups(cells)) or None


def _alone(cells: pl.DataFrame) -> str | None:
    """““genocide” (A, once) and “onslaught” (B, twice)”, where several outlets have terms of their own; else None."""
    own = used_alone(cells)
    outlets = [name for name in cells["outlet"].unique(maintain_order=True) if name in own["outlet"].to_list()]
    parts = []
    for outlet in outlets[:MOST_OUTLETS]:
        terms = own.filter(pl.col("outlet") == outlet).head(MOST_OWN)
        parts += [f"{quoted(row['category'])} ({outlet}, {times(row['n'])})" for row in terms.iter_rows(named=True)]
    return listed(parts, len(parts)) if parts else None


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
