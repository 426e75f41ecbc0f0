"""Which events the articles tell, which of them did not take place, and how often the program reads them right."""

from __future__ import annotations

from functools import cache
from typing import Any

import polars as pl

from analysis import data
from analysis.findings.of_agency import BY_PROGRAM
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent, times
from analysis.schema import check
from analysis.schema.agency import AGENCY_MEASURED, EVENTS, PRINTED
from analysis.schema.vocabulary import Checked, Status
from analysis.units.wording import DONE, IN_MARKS, IN_WORDING

MOST_TOLD, MOST_OUTLETS = 4, 5
"""Events that a sentence lists, and outlets that a title counts for."""
NOBODY = "nobody named"
COUNTED = DONE & IN_WORDING
"""Events that count: told as done, in the outlets' wording."""
NOT_COUNTED = "Such events are in no share: we count only what is told as done."

Row = dict[str, Any]


def events(table: pl.DataFrame, articles: pl.DataFrame, *, drawn: pl.DataFrame | None = None) -> Reading:
    """What the chart of the actors' events shows. table: all of them, schema PRINTED; drawn: those of the figure.

    Counted are events that are told as done in the outlets' wording, as in all shares; the figure draws others too.
    """
    counts = check(table, PRINTED).filter(COUNTED)
    n = counts.height
    between = counts.filter(pl.col("doer_actor") != pl.col("done_to_actor"))
    title = _nothing("event with an actor of the story", table)
    if n:
        title = (
            f"{capital(counted(n, 'event involves', 'events involve'))} an actor of the story; {_between(between, n)}"
        )
    return _drawn(table, articles, drawn, title, ("event", "events"))


def acts_of_harm(table: pl.DataFrame, articles: pl.DataFrame, *, drawn: pl.DataFrame | None = None) -> Reading:
    """What the chart of acts of harm shows: how many, and how many name a doer. Arguments and counts as in ``events``."""
    counts = check(table, PRINTED).filter(COUNTED)
    n, named = counts.height, int(counts["doer"].is_not_null().sum())
    title = _nothing("act of harm", table)
    if n == 1:
        title = (
            f"Harm is mentioned once, in {counts['outlet'][0]}; {'its doer is' if named else 'its doer is not'} named"
        )
    elif n:
        title = f"{_naming(named, n)} a doer: {_by_outlet(counts, unit(articles))}"
    return _drawn(table, articles, drawn, title, ("act of harm", "acts of harm"))


def _drawn(
    table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None, title: str, names: tuple[str, str]
) -> Reading:
    shown, each = table if drawn is None else drawn, unit(articles)
    left = table.height - shown.height
    more = f"{capital(counted(left, f'more {names[0]}', f'more {names[1]}'))} {'does' if left == 1 else 'do'} not fit in this figure. "
    more = more if left else ""
    return Reading(
        title=title,
        subtitle=f"{capital(names[1])} that the program found, {each} by {each}: who does what to whom",
        source=f"{more}In a dashed place, the sentence names nobody who does it.{_uncounted(shown)} {about(articles)}",
        alt=f"{capital(names[1])} as rows: doer, act, done-to. {_listing(shown)}",
        findings=[Finding(f"{title}.", BY_PROGRAM if table.height else None)],
    )


def _nothing(what: str, table: pl.DataFrame) -> str:
    """That no event counts; where some are quoted or not told as done, that no other was found."""
    return f"The program found no {what}{' that is told as done, outside quotations' if table.height else ''}"


def _uncounted(shown: pl.DataFrame) -> str:
    """How many rows of a figure are in no count, and why: “ Drawn but not counted: two in quotations.”"""
    marked = int(shown.select(IN_MARKS.sum()).item())
    not_done = shown.filter(~IN_MARKS & ~DONE).height
    parts = [f"{number(marked)} in {'a quotation' if marked == 1 else 'quotations'}"] if marked else []
    parts += [f"{number(not_done)} not told as done"] if not_done else []
    return f" Drawn but not counted: {listed(parts)}." if parts else ""


def _between(table: pl.DataFrame, n: int) -> str:
    """How many of n events have an actor in both places, and which two, if no other two come as often."""
    if table.is_empty():
        return "no actor acts on another"
    pairs = table.group_by("doer_actor", "done_to_actor").len().sort("len", "doer_actor", descending=[True, False])
    most = pairs.row(0, named=True)
    alone = most["len"] > 1 and (pairs.height == 1 or pairs["len"][1] < most["len"])
    text = f"in {number(table.height)}, one actor acts on another" if n > 1 else "one actor acts on another"
    return (
        f"{text}, most often {most['doer_actor']} on {most['done_to_actor']} ({times(most['len'])})" if alone else text
    )


def _naming(named: int, n: int) -> str:
    """How many of several mentions name a doer, up to the verb: “Neither of the two mentions of harm names”."""
    if 0 < named < n:
        return f"{capital(number(named))} of {number(n)} mentions of harm {'names' if named == 1 else 'name'}"
    if named:
        return f"{'Both' if n == 2 else f'All {number(n)}'} mentions of harm name"
    return f"{'Neither' if n == 2 else 'None'} of the {number(n)} mentions of harm names"


def _by_outlet(table: pl.DataFrame, each: str) -> str:
    """For how many acts each outlet names a doer, or how many there are where all or none do; if there are many outlets,
    those with most acts."""
    named = pl.col("doer").is_not_null().sum()
    counts = table.group_by("outlet", maintain_order=True).agg(n=pl.len(), named=named)
    first = counts.sort("n", descending=True, maintain_order=True).head(MOST_OUTLETS)["outlet"].to_list()
    rows = [row for row in counts.to_dicts() if row["outlet"] in first]
    is_same = counts["named"].sum() in (0, counts["n"].sum())
    parts = [
        f"{number(row['n'])} in {row['outlet']}" if is_same else f"{row['named']:,} of {row['n']:,} in {row['outlet']}"
        for row in rows
    ]
    rest = counts.height - len(rows)
    return listed([*parts, f"{counted(rest, f'more {each}')}"] if rest else parts, len(parts) + 1)


def _listing(table: pl.DataFrame) -> str:
    parts = [f"{row['outlet']}: {sentence(row)}" for row in table.head(8).to_dicts()]
    more = [f"{table.height - 8:,} more"] if table.height > 8 else []
    return f"{'; '.join([*parts, *more])}." if parts else "Nothing."


def sentence(row: Row) -> str:
    """An event in three parts: “the army – kill – five people”; without a doer it says so. Many verbs and nouns have no place
    for a done-to, so none is left out without a word. For a pronoun that stands for an actor, the actor is named."""
    doer = _named(row, "doer") or (f"{NOBODY}, {row['instead']}" if row["instead"] else NOBODY)
    parts = [part for part in (doer, row["predicate"], _named(row, "done_to")) if part]
    return " – ".join(" ".join(part.split()) for part in parts)


def _named(row: Row, role: str) -> str | None:
    words: str | None = row[role]
    return row[f"{role}_actor"] or words if words is not None and words.lower() in _pronouns() else words


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(row["word"] for row in data.rows("pronouns.csv"))


def not_done(table: pl.DataFrame, acts: pl.DataFrame) -> Reading:
    """Which events are planned, expected or possible, and which did not take place. acts: all of them, schema EVENTS; table:
    those that ``shown.not_told_elsewhere`` leaves."""
    n_elsewhere = check(acts, EVENTS).filter(~DONE).height - check(table, EVENTS).filter(~DONE).height
    found = []
    for status, how in (
        (Status.NOT_DONE, "only as planned, expected, possible, demanded, asked for or alleged"),
        (Status.NEGATED, "that {} said not to have taken place"),
    ):
        mine = table.filter(pl.col("status") == status)
        if mine.height:
            shown = [f"{sentence(row)} ({row['outlet']})" for row in mine.head(MOST_TOLD).to_dicts()]
            rest = [f"{number(mine.height - MOST_TOLD)} more"] if mine.height > MOST_TOLD else []
            some = f"{counted(mine.height, 'event')} {how.format('is' if mine.height == 1 else 'are')}"
            found.append(Finding(f"The program found {some}: {'; '.join([*shown, *rest])}."))
    if n_elsewhere:
        more = f"{number(n_elsewhere)} more" if found else number(n_elsewhere)
        are = "event is" if n_elsewhere == 1 else "events are"
        other = "only planned or possible in one place and told as done in another place of the same article."
        found.append(Finding(f"{capital(more)} {are} {other}"))
    if not found:
        text = "Every event found is told as done." if acts.height else "The program found no event."
        found = [Finding(text)]
    else:
        other = "an event that one article expects may have taken place when the next one was written."
        found[-1] = Finding(found[-1].text, NOT_COUNTED, other)
    return Reading(found[0].text.rstrip("."), "", "", "", found)


PARTS = (
    (
        "For finding passives",
        (Checked.PASSIVE_FOUND, Checked.PASSIVE_RIGHT, Checked.BARE_FOUND, Checked.BARE_RIGHT),
    ),
    ("For saying whether a doer is named", (Checked.AGENT, Checked.DOER)),
    ("For saying who acts and who is acted on", (Checked.ROLE,)),
    ("For saying what is told as done", (Checked.DONE, Checked.NOT_DONE)),
    (
        "For saying whose people come to harm",
        (Checked.SIDE_NAME, Checked.SIDE_REFERENCE, Checked.SIDE_PLACE, Checked.SIDE_CONTEXT),
    ),
)
"""What each rate affects, in the order of the sentences."""


def events_measured(table: pl.DataFrame) -> Reading:
    """How often events are read right, and what each rate affects. table: schema AGENCY_MEASURED."""
    rows = {row["what"]: row for row in check(table, AGENCY_MEASURED).to_dicts()}
    found = []
    for bears, checked in PARTS:
        parts = [
            f"{what.printed} {percent(rows[what]['right'])} (of {rows[what]['n']:,})"
            for what in checked
            if what in rows
        ]
        if parts:
            found.append(Finding(f"{bears}, these were right: {listed(parts)}."))
    if not found:
        return Reading(
            "Nothing was measured", "", "", "", [Finding("We have not measured how often events are read right.")]
        )
    other = (
        "those were other texts on other subjects, and people do not agree on every sentence either. On this story the "
        "shares may be higher or lower."
    )
    caveat = "An event that the program missed is in no count, and it often misses events that take several sentences to tell."
    found[-1] = Finding(found[-1].text, caveat, other)
    return Reading(found[0].text.rstrip("."), "", "", "", found)
