"""The answer in a line, and all counts in a sentence, for each kind of comparison that the brief tells.

Articles and outlets are named in their one order (``schema.order``), but for the two ends of a range.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.brief.effects import groups, leading, most_used, used_alone
from analysis.findings.linked import Count, Parts, joined
from analysis.findings.printed import grouped, said, said_of
from analysis.findings.words import capital, number, percent, quoted, times
from analysis.schema import check
from analysis.schema.brief import COMPARED
from analysis.schema.order import by
from analysis.schema.vocabulary import Asked, Besides, Half

Row = dict[str, Any]
MOST_OUTLETS = 6
"""Outlets whose counts a sentence gives one by one: of more, those with the largest and the smallest shares."""
DENIED = "Words that are denied or questioned are not counted."
UNTIED = (
    "Words for which the program could identify neither the speaker nor the speaker’s side are not counted. Nor are those of "
    "somebody whom it found in one outlet only and who may speak in another one without a name."
)
MOST_OWN = 2
"""Terms that one outlet alone has that a title names."""
SAID = {
    Half.OTHERS.value: "Other people’s words, quoted or paraphrased",
    Half.QUOTED.value: "Words in quotation marks",
    Half.ACTS.value: "As acting in what is told as done, outside quotation marks",
    Half.WITHOUT_DOER.value: "Acts told without a doer, outside quotation marks",
    Half.SOURCED.value: "Figures with a source or a hedge, outside quotation marks",
}
"""How a sentence on one choice begins, other than a term or a speaker."""


def brief_title(cells: pl.DataFrame, each: str) -> Parts:
    """The difference in a line. cells: schema COMPARED, of one comparison; each: “article” or “outlet”."""
    asked = Asked(check(cells, COMPARED)["question"][0])
    if asked is Asked.VOICES:
        return _range(cells, each)
    if asked is not Asked.TERMS:
        return _contrast(cells, asked, each)
    what = f"{capital(cells['subject'][0])}, outside quotation marks: "
    if grouped := _groups(cells):
        return (what, *grouped)
    if own := _alone(cells):
        return (f"{what}terms that one {each} alone uses are ", *own)
    return (what, *_contrast(cells, asked, each))


def brief_counts(cells: pl.DataFrame) -> Parts:
    """The counts in a sentence, outlet by outlet, as far as one sentence can hold them. cells: as for ``brief_title``."""
    asked = Asked(check(cells, COMPARED)["question"][0])
    if asked is Asked.TERMS and _groups(cells):
        return (f"{DENIED}{_labels(cells)}",)
    choice = most_used(cells) if asked is Asked.TERMS and _alone(cells) else leading(cells)["category"]
    rows = cells.filter((pl.col("category") == choice) & (pl.col("n_all") > 0))
    ends = rows.sort(pl.col("n") / pl.col("n_all"), *by(), descending=[True, False, False])
    if rows.height > MOST_OUTLETS:
        ends = pl.concat([ends.head(MOST_OUTLETS // 2), ends.tail(MOST_OUTLETS // 2)])
    parts = [(*_of_all(row), f" in {row['outlet']}") for row in ends.sort(*by()).iter_rows(named=True)]
    rest = rows.height - ends.height
    more: Parts = (f", and {number(rest)} more between these shares",) if rest else ()
    return (
        f"{_said_of(rows, choice, asked)} ",
        *joined(parts, MOST_OUTLETS, last=", "),
        *more,
        ".",
        _apart(cells, choice, asked),
    )


def keys_of(row: Row, *, whole: bool = False) -> tuple[str, ...]:
    """The group of sentences that a count is of, on the page of its question; nothing where the page has no such group.
    row: of schema COMPARED. whole: whether all choices are counted."""
    match Asked(row["question"]):
        case Asked.TERMS:
            return (row["subject"], row["outlet"], *([] if whole else [row["category"]]))
        case Asked.ROLES:
            return (row["subject"], row["outlet"])
        case Asked.SPEAKERS if row["category"] == Besides.NO_SOURCE.printed:
            return () if whole else (Besides.NO_SOURCE.printed, row["outlet"])
        case Asked.SPEAKERS:
            return () if whole else (row["category"], row["outlet"])
        case Asked.HARM:
            return ("harm",)
    return ()


def _of_all(row: Row) -> Parts:
    """“3 of 4”, of a row of schema COMPARED."""
    return (Count(f"{row['n']:,}", keys_of(row)), " of ", Count(f"{row['n_all']:,}", keys_of(row, whole=True)))


def _of_others(row: Row) -> str:
    return f"{row['n_others']:,} of {row['n_all_others']:,}"


def _apart(cells: pl.DataFrame, choice: str, asked: Asked) -> str:
    """What is counted apart or not at all: longer terms that hold the same word, words that nobody is known to say."""
    if asked is Asked.SPEAKERS:
        return f" {UNTIED}"
    if asked is not Asked.TERMS:
        return ""
    others = cells.filter((pl.col("n") > 0) & (pl.col("category") != choice))["wordings"].list.explode().drop_nulls()
    longer = [words for words in others.unique().sort() if f" {choice.lower()} " in f" {words.lower()} "]
    apart = f" Longer terms with this word, such as {quoted(longer[0])}, are counted apart." if longer else ""
    return f"{apart}{_labels(cells)}"


def _labels(cells: pl.DataFrame) -> str:
    """What the names of terms in the small chart cover, besides themselves."""
    text = grouped(cells.rename({"category": "term"}), ["wordings"], where="the chart")
    return f" {text}" if text else ""


def _groups(cells: pl.DataFrame) -> Parts:
    """“hostages” in A (3 of 4) and B (2 of 2); “captives” in C (1 of 1); nothing where outlets do not fall into such groups."""
    return joined([_group(group) for group in groups(cells)], between="; ", last="; ")


def _group(group: pl.DataFrame) -> Parts:
    shown: list[Parts] = [(f"{row['outlet']} (", *_of_all(row), ")") for row in group.iter_rows(named=True)]
    return (f"{said_of(group, term='category')} in ", *joined(shown, MOST_OUTLETS))


def _alone(cells: pl.DataFrame) -> Parts:
    """““genocide” (A, once) and “onslaught” (B, twice)”, where three outlets or more have terms of their own; else nothing."""
    own = used_alone(cells)
    if own.is_empty():
        return ()
    shown = pl.concat([mine.head(MOST_OWN) for mine in own.partition_by("outlet", maintain_order=True)[:MOST_OUTLETS]])
    parts: list[Parts] = [
        (f"{said(row['category'], row['wordings'])} ({row['outlet']}, ", Count(times(row["n"]), keys_of(row)), ")")
        for row in shown.iter_rows(named=True)
    ]
    rest = own.height - shown.height
    return joined([*parts, (f"{number(rest)} more",)] if rest else parts, len(parts) + 1)


def _said_of(rows: pl.DataFrame, choice: str, asked: Asked) -> str:
    """How a sentence on one choice begins. rows: its cells."""
    if asked is Asked.TERMS:
        return f"Outside quotation marks, {said_of(rows, term='category')} is"
    if asked is Asked.SPEAKERS:
        return f"Reported words from {_source(choice)}:"
    return f"{SAID[choice]}:"


def _range(cells: pl.DataFrame, each: str) -> Parts:
    choice = leading(cells)["category"]
    mine = cells.filter((pl.col("category") == choice) & (pl.col("n_all") > 0))
    ordered = mine.sort(pl.col("n") / pl.col("n_all"), *by()).to_dicts()
    ends = [f"{percent(row['n'] / row['n_all'])} of {row['outlet']}" for row in (ordered[0], ordered[-1])]
    said = SAID[choice] + ("," if "," in SAID[choice] else "")
    return (f"{said} make up {ends[0]} and {ends[1]}{_between(len(ordered), each)}",)


def _between(n_outlets: int, each: str) -> str:
    return f"; the other {each}{'s are' if n_outlets > 3 else ' is'} in between" if n_outlets > 2 else ""


def _contrast(cells: pl.DataFrame, asked: Asked, each: str) -> Parts:
    """The outlet and choice furthest above equal shares, beside the same choice in the others."""
    row = leading(cells)
    here, n_outlets = row["outlet"], cells["outlet"].n_unique()
    others, theirs = f"the other {each}{'s' if n_outlets > 2 else ''}", _of_others(row)
    if asked is Asked.TERMS:
        told = cells.filter(pl.col("category") == row["category"])
        return (f"{said_of(told, term='category')} is ", *_of_all(row), f" mentions in {here}, {theirs} in {others}")
    if asked is Asked.ROLES:
        shows = f"{here} shows {row['subject']} as acting in "
        return (shows, *_of_all(row), f" events, {others} in {theirs}")
    if asked is Asked.HARM:
        return (
            f"{here} tells ",
            *_of_all(row),
            f" acts of harm without a doer, as in “was hurt” or “the war hurt”, {others} {theirs}",
        )
    if asked is Asked.FIGURES:
        what = f"{capital(row['subject'])}: {here} gives a source or a hedge with "
        return (what, *_of_all(row), f" figures, {others} with {theirs}")
    return (
        *_of_all(row),
        f" reported words in {here} come from {_source(row['category'])}, {theirs} in {others}, counting only speakers who can be compared",
    )


def _source(choice: str) -> str:
    return "no source that a reader could ask" if choice == Besides.NO_SOURCE.printed else choice
