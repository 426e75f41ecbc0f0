"""Which events are told, which as not done, and how often the reading of them is right."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent
from analysis.schema import check
from analysis.schema.agency import AGENCY_MEASURED, EVENTS
from analysis.schema.vocabulary import MARKED, Checked, Status

MOST_TOLD = 4
NOBODY = "nobody named"

Row = dict[str, Any]


def events(table: pl.DataFrame, articles: pl.DataFrame, *, drawn: pl.DataFrame, one: str, many: str) -> Reading:
    """What the chart of events shows: how many there are, in which outlets, and how many of them name a doer.

    table: all of them, schema EVENTS; drawn: those of the figure; one, many: what they are called, such as “act of harm”.
    """
    check(table, EVENTS)
    check(drawn, EVENTS)
    each, n = unit(articles), table.height
    named = int(table["doer"].is_not_null().sum())
    left = n - drawn.height
    more = f"{capital(counted(drawn.height, one, many))} of {number(n)} on this page. " if left else ""
    marked = int(table["voice"].cast(pl.String).is_in([str(voice) for voice in MARKED]).sum())
    inside = f" {capital(number(marked))} in quotation marks: the speaker’s words." if marked else ""
    title = f"No {one} was found"
    if n:
        title = f"{capital(counted(n, one, many))}: {_by_outlet(table)}; {_naming(named, n)}"
    return Reading(
        title=title,
        subtitle=f"Each {one} that the program found, {each} by {each}: who does it, what is done, to whom",
        source=f"{more}Places stay empty where the sentence names nobody.{inside} {about(articles)}",
        alt=f"{capital(many)} as rows: doer, act, done-to. {_listing(drawn)}",
        findings=[Finding(f"{title}.")],
    )


def _naming(named: int, n: int) -> str:
    if n == 1:
        return "its doer is named" if named else "no doer is named"
    if not named:
        return "none names a doer"
    return f"{'each' if named == n else number(named)} {'names' if named in (1, n) else 'name'} a doer"


def _by_outlet(table: pl.DataFrame) -> str:
    counts = table.group_by("outlet", maintain_order=True).len().sort("len", descending=True, maintain_order=True)
    return listed((f"{n:,} in {outlet}" for outlet, n in counts.iter_rows()), MOST_TOLD)


def _listing(table: pl.DataFrame) -> str:
    parts = [f"{row['outlet']}: {sentence(row)}" for row in table.head(8).to_dicts()]
    more = [f"{table.height - 8:,} more"] if table.height > 8 else []
    return f"{'; '.join([*parts, *more])}." if parts else "None."


def sentence(row: Row) -> str:
    """An event in three parts: “the army – kill – five people”; an empty place says so."""
    doer = row["doer"] or (f"{NOBODY}, {row['instead']}" if row["instead"] else NOBODY)
    return " – ".join(" ".join(part.split()) for part in (doer, row["predicate"], row["done_to"] or NOBODY))


def not_done(table: pl.DataFrame) -> Reading:
    """What is told as planned, expected or possible, and what as not having taken place. table: schema EVENTS."""
    check(table, EVENTS)
    found = []
    for status, words in (
        (Status.NOT_DONE, "told as planned, expected, possible, demanded or asked, not as done"),
        (Status.NEGATED, "negated: told as not having taken place"),
    ):
        mine = table.filter(pl.col("status") == status)
        if mine.height:
            is_ = "is" if mine.height == 1 else "are"
            shown = [f"{sentence(row)} ({row['outlet']})" for row in mine.head(MOST_TOLD).to_dicts()]
            rest = [f"{number(mine.height - MOST_TOLD)} more"] if mine.height > MOST_TOLD else []
            text = f"{capital(number(mine.height))} of {counted(table.height, 'event')} {is_} {words}: {'; '.join([*shown, *rest])}."
            found.append(Finding(text))
    if not found:
        text = "Every event that was found is told as done." if table.height else "No event was found."
        found = [Finding(text)]
    else:
        other = "an event that one article expects may have taken place when the next one was written."
        found[-1] = Finding(
            found[-1].text, "Such events count like the others: they, too, show who is told to act on whom.", other
        )
    return Reading(found[0].text.rstrip("."), "", "", "", found)


PARTS = (
    (
        "Bears on which passives are found",
        (Checked.PASSIVE_FOUND, Checked.PASSIVE_RIGHT, Checked.BARE_FOUND, Checked.BARE_RIGHT),
    ),
    ("Bears on whether a doer is named", (Checked.AGENT, Checked.DOER)),
    ("Bears on who acts and who is acted on", (Checked.ROLE,)),
    (
        "Bears on whose people harm is done to",
        (Checked.SIDE_NAME, Checked.SIDE_REFERENCE, Checked.SIDE_PLACE, Checked.SIDE_CONTEXT),
    ),
)
"""What each rate bears on, in the order of the sentences."""


def events_measured(table: pl.DataFrame) -> Reading:
    """How often events are read right, beside what each rate bears on. table: schema AGENCY_MEASURED."""
    rows = {row["what"]: row for row in check(table, AGENCY_MEASURED).to_dicts()}
    found = []
    for bears, checked in PARTS:
        parts = [
            f"{what.printed} {percent(rows[what]['right'])} (of {rows[what]['n']:,})"
            for what in checked
            if what in rows
        ]
        if parts:
            found.append(Finding(f"{bears}: {listed(parts)}."))
    if not found:
        return Reading(
            "Nothing was measured", "", "", "", [Finding("How often events are read right was not measured.")]
        )
    other = (
        "those were other texts on other subjects, and people do not agree on every sentence either; on this story the "
        "shares may be higher or lower."
    )
    caveat = (
        "An event that the program did not find is in no count; what is told over several sentences is often missed."
    )
    found[-1] = Finding(found[-1].text, caveat, other)
    return Reading(found[0].text.rstrip("."), "", "", "", found)
