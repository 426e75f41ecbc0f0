"""Which events the articles tell, and how often the program reads them right."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.of_agency import BY_PROGRAM, FEW_ACTS, NO_EVENT
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent
from analysis.schema import check
from analysis.schema.agency import AGENCY_MEASURED, PRINTED
from analysis.schema.cells import called
from analysis.schema.vocabulary import Checked, Form
from analysis.units.wording import MIN_MENTIONS

MOST_TOLD, MOST_OUTLETS, MOST_ALOUD = 4, 5, 8
"""Events that a sentence lists, outlets that a title counts for, and events that a picture's words list."""
NOBODY = "nobody named"

Row = dict[str, Any]


def events(table: pl.DataFrame, articles: pl.DataFrame, *, drawn: pl.DataFrame | None = None, left: int = 0) -> Reading:
    """What a figure of the actors' events shows, and which actors act on one another.

    table: all that count, schema PRINTED (``shown.counted``); drawn: those of the figure; left: how many are in no figure.
    """
    check(table, PRINTED)
    shown = table if drawn is None else drawn
    title = NO_EVENT
    if shown.height:
        some = counted(table.height, "event")
        some = some if shown.height == table.height else f"{number(shown.height)} of {some}"
        title = f"{capital(some)} with an actor of the story: {_by_outlet(shown, unit(articles))}"
    found = [Finding(f"{title}.", BY_PROGRAM if table.height else None), *_between(table)]
    return _drawn(shown, articles, title, ("event", "events"), left, found)


def acts_of_harm(
    table: pl.DataFrame, articles: pl.DataFrame, *, drawn: pl.DataFrame | None = None, left: int = 0
) -> Reading:
    """What a figure of acts of harm shows: how many, and how many name a doer. Arguments as for ``events``; with fewer than
    MIN_MENTIONS acts it only says so."""
    shown = check(table, PRINTED) if drawn is None else drawn
    title = FEW_ACTS
    if table.height >= MIN_MENTIONS and shown.height:
        named = int(shown["doer"].is_not_null().sum())
        acts = f"{counted(shown.height, 'act')} of harm here"
        title = f"{capital(number(named))} of {acts} {'names' if named == 1 else 'name'} a doer"
        title = (
            f"{title if named else f'The program found no doer named in {acts}'}: {_by_outlet(shown, unit(articles))}"
        )
    found = [Finding(f"{title}.", BY_PROGRAM if shown.height else None)]
    return _drawn(shown, articles, title, ("act of harm", "acts of harm"), left, found)


def _drawn(
    shown: pl.DataFrame, articles: pl.DataFrame, title: str, names: tuple[str, str], left: int, found: list[Finding]
) -> Reading:
    each = unit(articles)
    more = f"{capital(counted(left, f'more {names[0]}', f'more {names[1]}'))} {'is' if left == 1 else 'are'} in no figure. "
    empty = "In a dashed place, the sentence names nobody who does it. " if shown["doer"].null_count() else ""
    return Reading(
        title=title,
        subtitle=f"{capital(names[1])} that are told plainly as done, {each} by {each}: who does what to whom",
        source=f"{more if left else ''}{empty}{about(articles)}",
        alt=f"{capital(names[1])} as rows: doer, act, done-to. {_listing(shown)}",
        findings=found,
    )


def _between(table: pl.DataFrame) -> list[Finding]:
    """Which actors act on one another by a verb, in the articles' words; nothing where the program found none that do."""
    is_verb = pl.col("form") != Form.NOUN.value
    both = table.filter((pl.col("doer_actor") != pl.col("done_to_actor")) & is_verb)
    if both.is_empty():
        return []
    shown = [f"{sentence(row)} ({row['outlet']})" for row in both.head(MOST_TOLD).to_dicts()]
    rest = both.height - MOST_TOLD
    more = f"; {number(rest)} more" if rest > 0 else ""
    some = "In this event" if both.height == 1 else "In these events"
    return [Finding(f"{some}, one actor of the story acts on another: {'; '.join(shown)}{more}.")]


def _by_outlet(table: pl.DataFrame, each: str) -> str:
    """How many there are in each outlet; if there are many outlets, in those with most."""
    counts = table.group_by("outlet", maintain_order=True).len()
    first = counts.sort("len", descending=True, maintain_order=True).head(MOST_OUTLETS)["outlet"].to_list()
    parts = [f"{n:,} in {outlet}" for outlet, n in counts.iter_rows() if outlet in first]
    rest = counts.height - len(parts)
    return listed([*parts, f"{counted(rest, f'more {each}')}"] if rest else parts, len(parts) + 1)


def _listing(table: pl.DataFrame) -> str:
    parts = [f"{row['outlet']}: {sentence(row)}" for row in table.head(MOST_ALOUD).to_dicts()]
    more = [f"{table.height - MOST_ALOUD:,} more"] if table.height > MOST_ALOUD else []
    return f"{'; '.join([*parts, *more])}." if parts else "Nothing."


def sentence(row: Row) -> str:
    """An event in three parts, as printed: “the army – killed – five people”; without a doer it says so. Many verbs and nouns
    have no place for a done-to, so none is left out without a word. Of an actor that one word stands for, the name is told
    (Israeli, his)."""
    doer = called(row["doer"], row["doer_actor"])
    doer = doer or (f"{NOBODY}, {row['instead']}" if row["instead"] else NOBODY)
    parts = [part for part in (doer, row["matched"], called(row["done_to"], row["done_to_actor"])) if part]
    return " – ".join(" ".join(part.split()) for part in parts)


PARTS = (
    (
        "For finding passives",
        (Checked.PASSIVE_FOUND, Checked.PASSIVE_RIGHT, Checked.BARE_FOUND, Checked.BARE_RIGHT),
    ),
    ("For saying whether a doer is named", (Checked.AGENT, Checked.DOER)),
    ("Of the events counted here, read by hand in other stories", (Checked.ACTED,)),
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
