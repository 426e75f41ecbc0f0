"""How far each finding of the brief holds when it is counted otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from analysis.findings.of_brief import Difference
from analysis.findings.of_corpus import about, unit
from analysis.findings.printed import said
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import all_of, capital, counted, number, of_all
from analysis.schema import check
from analysis.schema.robustness import BY_CHOICE, ROBUSTNESS
from analysis.schema.vocabulary import Asked, Choice

Row = dict[str, Any]
SAID_IN_BRIEF = 0.1
"""The part of the different counts in which a finding turns, from which the brief says so."""
NOTHING = "The brief tells no difference that could be counted in another way."


def how_far(table: pl.DataFrame, choices: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """In how many ways of counting each finding holds, in one sentence a finding, those that turn most often first.

    table: schema ROBUSTNESS; choices: schema BY_CHOICE; articles: the story's.
    """
    check(choices, BY_CHOICE)
    if check(table, ROBUSTNESS).is_empty():
        return Reading(NOTHING, "", "", "", [Finding(NOTHING)])
    order = table.sort(pl.col("n_turned") / pl.col("n_ways"), "finding", descending=[True, False])
    found = [
        Finding(f"{_claim(row, unit(articles))} {_in_ways(row)}. {_else(row)}".strip()) for row in order.to_dicts()
    ]
    return Reading(_lead(table), "", "", "", [Finding(_lead(table)), *found])


def _lead(table: pl.DataFrame) -> str:
    n, n_turning = table.height, table.filter(pl.col("n_turned") > 0).height
    if n_turning:
        which = f"{capital(of_all(n_turning, n, 'difference'))} of the brief"
        turns = f"{which} {'changes' if n_turning == 1 else 'change'} direction in some other way of counting."
    else:
        keep = "keeps its" if n == 1 else "keep their"
        turns = f"{capital(all_of(n, 'difference'))} of the brief {keep} direction in every other way of counting."
    return f"{turns} {_clear(table)}"


def _clear(table: pl.DataFrame) -> str:
    """How many differences are larger than chance in all ways that were tested, in some, and how many chance can explain in
    all."""
    every, never = pl.col("n_clear") == pl.col("n_tested"), pl.col("n_clear") == 0
    kinds = {"all ways that were tested": every & ~never, "some of the ways that were tested": ~every & ~never}
    parts = [(table.filter(of).height, where) for where, of in kinds.items()]
    said = [
        f"{_so_many(n, table)} {'is' if n == 1 else 'are'} larger than chance would often produce in {where}"
        for n, where in parts
        if n
    ]
    if n_never := table.filter(never).height:
        counted_so = "however it is counted" if n_never == 1 else "however they are counted"
        said.append(f"chance could explain {_so_many(n_never, table)}, {counted_so}")
    return f"{capital('; '.join(said))}."


def _so_many(n: int, table: pl.DataFrame) -> str:
    """“it”, “two of them”, “all of them”: n of the differences of a table."""
    return "it" if table.height == 1 else f"{'all' if n == table.height else number(n)} of them"


def way(table: pl.DataFrame, choices: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """The words around one curve. table: schema ROBUSTNESS, of one finding; choices: schema BY_CHOICE, of all."""
    [row] = check(table, ROBUSTNESS).to_dicts()
    mine = check(choices, BY_CHOICE).filter(pl.col("finding") == row["finding"])
    title = f"{_claim(row, unit(articles))} {_in_ways(row)}"
    drawn = row["n_ways"] - row["n_gone"]
    some = (
        f" {row['n_ways']:,} of {row['n_possible']:,} ways were drawn at random."
        if row["n_ways"] < row["n_possible"]
        else ""
    )
    gone = f" {_counted(row['n_gone'])} that leave too little to compare are not drawn." if row["n_gone"] else ""
    ends = "" if row["least"] is None else f" from {_points(row['least'])} to {_points(row['most'])} percentage points"
    return Reading(
        title=title,
        subtitle="The difference of the two shares in each way of counting, the smallest first, with the choices behind it",
        source=f"A dot is one way of counting. Full: larger than chance would often produce; ring: not, or not tested "
        f"({_counted(row['n_tested'])} were tested). Band: 95 % interval.{some}{gone} {about(articles)}",
        alt=f"{title}. {_counted(drawn)} of counting, with differences{ends}.",
        findings=[Finding(text, caveat) for text, caveat in _told(row, mine, title)],
    )


def _told(row: Row, choices: pl.DataFrame, title: str) -> list[tuple[str, str | None]]:
    texts = [(f"{title}. {_else(row)}".strip(), _too_few(row))]
    if row["n_ways"] == 1:
        return [(f"{title}: no other choice changes it.", None)]
    if row["n_tested"]:
        of = (
            "of these ways"
            if row["n_tested"] == row["n_ways"]
            else f"of the {number(row['n_tested'])} ways that were tested"
        )
        n_clear = row["n_clear"]
        clear = f"The whole table differs more than chance would often produce in {number(n_clear)} {of}."
        texts.append((clear if n_clear else f"Chance could explain how the whole table differs, in all {of}.", None))
    if row["moves_most"] is not None:
        texts.append((_moves(row, choices), None))
    if row["n_drawn"]:
        turned = (
            f"the other side has more in {number(row['n_drawn_turned'])} of them"
            if row["n_drawn_turned"]
            else "the same side has more each time"
        )
        texts.append(
            (
                f"The program’s readings were drawn anew {row['n_drawn']:,} times, by how often they were right on other texts: {turned}.",
                f"The difference then lies between {_points(row['drawn_low'])} and {_points(row['drawn_high'])} percentage points in 95 % of the draws.",
            )
        )
    return texts


def _too_few(row: Row) -> str | None:
    n = row["n_gone"]
    return (
        f"{capital(counted(n, 'way'))} of counting {'leaves' if n == 1 else 'leave'} too little to compare."
        if n
        else None
    )


def _moves(row: Row, choices: pl.DataFrame) -> str:
    """Which choice moves the difference most, and how far."""
    options = choices.filter((pl.col("choice") == row["moves_most"]) & pl.col("mean").is_not_null()).to_dicts()
    low = min(options, key=lambda each: (each["mean"], not each["is_main"]))
    high = max(options, key=lambda each: (each["mean"], each["is_main"]))
    return (
        f"The choice “{Choice(row['moves_most']).printed}” moves it most. On average, the difference is "
        f"{_points(low['mean'])} percentage points with {_option(low['option'])}; with {_option(high['option'])} it is "
        f"{_points(high['mean'])}."
    )


def _option(printed: str) -> str:
    return f"“{printed}”" if "“" not in printed else f"the list {printed}"


def _points(share: float) -> str:
    points = round(100 * share)
    return f"{points:,}".replace("-", "−")


def _counted(n: int) -> str:
    return f"{n:,} {'way' if n == 1 else 'ways'}"


def _claim(row: Row, each: str) -> str:
    """Which side has more of what."""
    other = row["beside"] or f"the other {each}s"
    sides = f"in {row['outlet']} than in {other}"
    size = "larger" if row["effect"] > 0 else "smaller"
    asked, subject, category = Asked(row["question"]), row["subject"], row["category"]
    if asked is Asked.TERMS:
        return f"{capital(subject)}: {said(category, row['wordings'])} is a {size} share {sides}"
    if asked is Asked.VOICES:
        return f"Other people’s words are a {size} share {sides}"
    if asked is Asked.SPEAKERS:
        return f"{capital(category)} has a {size} share of the reported words {sides}"
    if asked is Asked.ROLES:
        return f"{capital(subject)} acts in a {size} share of events {sides}"
    if asked is Asked.FIGURES:
        return f"{capital(subject)}: figures with a source or a hedge are a {size} share {sides}"
    return f"Acts of harm that name nobody as doing them are a {size} share {sides}"


def _in_ways(row: Row) -> str:
    n, n_all = row["n_holds"], row["n_ways"]
    fewer = f" ({counted(row['n_counts'], 'different count')})" if row["n_counts"] < n_all - row["n_gone"] else ""
    if n == n_all:
        return "in the one way of counting" if n == 1 else f"in all {number(n)} ways of counting{fewer}"
    return f"in {n:,} of {n_all:,} ways of counting{fewer}"


def _else(row: Row) -> str:
    """What happens in the other ways."""
    parts = [
        (row["n_turned"], "the other side has more"),
        (row["n_level"], "both sides have the same share"),
        (row["n_gone"], "too little is left to compare"),
    ]
    return " ".join(f"In {number(n)}, {what}." for n, what in parts if n)


def with_turns(differences: Sequence[Difference], table: pl.DataFrame) -> list[Difference]:
    """The differences of the brief, each with a sentence where it turns in SAID_IN_BRIEF of the different counts or more, or
    is larger than chance in some of the different tests, but not in as many as would leave out SAID_IN_BRIEF at most.

    table: schema ROBUSTNESS, of the same differences, in their order; what is beyond it has no sentence.
    """
    rows = check(table, ROBUSTNESS).to_dicts()
    said = {row["finding"]: " ".join([*_turns(row), *_in_some(row)]) for row in rows}
    return [replace(each, turns=said.get(number) or None) for number, each in enumerate(differences, start=1)]


def _turns(row: Row) -> list[str]:
    n, n_all = row["n_counts_turned"], row["n_counts"]
    if not n or n < SAID_IN_BRIEF * n_all:
        return []
    return [f"in {n:,} of {n_all:,} different counts, the other side has more."]


def _in_some(row: Row) -> list[str]:
    n, n_all = row["n_tests_clear"], row["n_tests"]
    if not 0 < n < (1 - SAID_IN_BRIEF) * n_all:
        return []
    return [f"in {n_all - n:,} of {n_all:,} different tests, it is no larger than chance would often produce."]
