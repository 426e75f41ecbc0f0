"""How acts of harm are told: whether a doer is named, and what is named in the doer's place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import comb
from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, more_than
from analysis.findings.of_agency import BY_PROGRAM, FEW_ACTS
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, times, told
from analysis.schema import check
from analysis.schema.agency import EVENTS, FORMS, WITHOUT_DOER
from analysis.schema.order import by
from analysis.schema.vocabulary import Form
from analysis.units.wording import IN_WORDING, MIN_MENTIONS, PLAINLY

WITHOUT = "told without a doer"
OTHER = (
    "background is often told in the passive, or by an event such as a war; it may not be known yet who did it, or the sentence before may say so; and "
    "some verbs, such as to die, have no room for a doer."
)

TWICE = "An act that is told twice is mentioned twice."

PLACES = (
    "In concepts.yaml, you can give an actor places: a list of places where only its people live. The program then counts "
    "those who come to harm there as its people."
)

Row = dict[str, Any]


def without_doer(table: pl.DataFrame, forms: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How often harm is told without a doer, by the side that is harmed and by outlet.

    table: schema WITHOUT_DOER; forms: schema FORMS, of the same events; articles: the story's.
    """
    check(forms, FORMS)
    rows = check(table, WITHOUT_DOER).sort("actor", *by(), maintain_order=True).to_dicts()
    each, total, clear = unit(articles), int(forms["n"].sum()), int(table["n_all"].sum())
    known = _comparable(rows, forms)
    sides, outlets = _within(known, "outlet", "actor"), _within(known, "actor", "outlet")
    return Reading(
        title=_title(rows, known, [*sides, *outlets], total) if total >= MIN_MENTIONS else FEW_ACTS,
        subtitle=f"Acts of harm {WITHOUT}, by the side that is harmed, in the {each}’s wording; 95 % interval",
        source=f"{capital(counted(clear, 'act'))} of harm with a known side. Numbers: acts without a doer out of all. {about(articles)}",
        alt=f"Share of acts of harm {WITHOUT}, by side and {each}. {_listing(rows)}",
        findings=opening(_findings(known, forms, [*sides, *outlets], each), "harm")
        if total >= MIN_MENTIONS
        else [Finding(f"{FEW_ACTS}.")],
    )


def _comparable(rows: list[Row], forms: pl.DataFrame) -> list[Row]:
    """The rows with enough acts to compare, of outlets that tell most harm with a known side: elsewhere the acts of which
    nobody says whose people they are done to could turn a comparison round."""
    of_side = pl.col("n").filter(pl.col("actor").is_not_null()).sum()
    mostly = forms.group_by("outlet").agg(mostly=of_side * 2 > pl.col("n").sum()).filter("mostly")["outlet"].to_list()
    return [row for row in rows if row["low"] is not None and row["outlet"] in mostly]


def _title(rows: list[Row], known: list[Row], apart: list[str], total: int) -> str:
    if apart:
        return apart[0]
    if not known:
        clear = sum(row["n_all"] for row in rows)
        if not clear:
            return f"The program cannot tell whose people are harmed in any of the {number(total)} mentions of harm"
        return f"Too few mentions of harm to a known side to compare sides: {number(clear)} of {number(total)}"
    most = sorted(known, key=lambda row: -row["n_all"])[:2]
    parts = [f"{row['outlet']} {row['n']:,} of {row['n_all']:,} to {row['actor']}" for row in most]
    row = most[0]
    parts[0] = f"{row['outlet']} tells {row['n']:,} of {row['n_all']:,} acts of harm to {row['actor']} without a doer"
    shown = ", ".join(parts)
    return f"{shown}; no clear difference" if len(known) > 1 else shown


def _within(rows: list[Row], same: str, other: str) -> list[str]:
    """Where one outlet tells harm to one side without a doer more often than harm to another, or one outlet more often
    than another for one side; each a sentence without its full stop."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[same], []).append(row)
    n_pairs = max(sum(comb(len(group), 2) for group in groups.values()), 1)
    found = []
    for name, group in groups.items():
        more = more_than(group, _named(other), n_pairs)
        if more and same == "outlet":
            text = more.replace("more in ", "more often where it is done to ", 1).replace(" than in ", " than to ", 1)
            found.append(f"In {name}, harm is {WITHOUT} {text}")
        elif more:
            found.append(f"Harm done to {name} is {WITHOUT} {more.replace('more in', 'more often in', 1)}")
    return found


def _named(column: str) -> Callable[[Row], str]:
    return lambda row: f"{row[column]} ({row['n']:,} of {row['n_all']:,})"


def _findings(known: list[Row], forms: pl.DataFrame, apart: list[str], each: str) -> list[Finding]:
    total, n_without = int(forms["n"].sum()), int(forms["n_without_doer"].sum())
    text = f"{capital(number(total))} mentions of harm were found in the {each}s’ wording; "
    text += f"{_how_many(n_without, total)}{_outlets(forms)}.{_instead(forms, n_without)}"
    compared = [f"{each_one}." for each_one in apart[:MOST_NAMED]]
    if not compared and len(known) > 1:
        compared = [
            f"No two sides in one {each} and no two {each}s clearly differ: {told(map(_counted, _most(known)))}."
        ]
    if not known:
        compared = ["Too few have a known side to compare sides."]
    found = [Finding(" ".join([text, *compared]), f"{BY_PROGRAM} {TWICE}", OTHER)]
    unclear = forms.filter(pl.col("actor").is_null())
    n = int(unclear["n"].sum())
    if n:
        some = f"any of the {number(total)} mentions" if n == total else f"{number(n)} of {number(total)} mentions"
        text = f"The program cannot tell whose people are harmed in {some}"
        text += f"; no side counts {'it' if n == 1 else 'them'}."
        found.append(Finding(text, PLACES if n * 2 > total else None))
    return found


def _how_many(n: int, total: int) -> str:
    """How many of the mentions are without a doer; an act that is told twice is mentioned twice."""
    if not n:
        return "each has a doer"
    some = "each" if n == total else number(n)
    return f"{some} {'is' if n in (1, total) else 'are'} {WITHOUT}"


def _instead(forms: pl.DataFrame, n_without: int) -> str:
    """How many of the acts without a doer name something else in its place; empty where none does."""
    n = int(forms["n_instead"].sum())
    if not n:
        return ""
    some = "the one" if n_without == 1 else f"{'each' if n == n_without else number(n)} of the {number(n_without)}"
    return f" In {some} without a doer, an event or a thing is named in the doer’s place."


def _outlets(forms: pl.DataFrame) -> str:
    """The same by outlet, sides taken together: “: 2 of 5 in North, 1 of 2 in South”; where all or none are without a doer,
    how many there are: “: five in North, two in South”."""
    counts = forms.group_by("outlet").agg(pl.col("n_without_doer", "n").sum()).sort(*by())
    is_same = counts["n_without_doer"].sum() in (0, counts["n"].sum())
    parts = [
        f"{number(n)} in {outlet}" if is_same else f"{without:,} of {n:,} in {outlet}"
        for outlet, without, n in counts.iter_rows()
    ]
    return f": {listed(parts)}" if len(parts) > 1 else ""


def _most(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -row["n_all"])


def _counted(row: Row) -> str:
    return f"{row['n']:,} of {row['n_all']:,} done to {row['actor']} in {row['outlet']}"


def forms(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """The grammar in which harm is told, over all outlets, and how often it names a doer. table: schema FORMS.

    drawn: the rows in the chart, where these are not all.
    """
    counts = check(table, FORMS).group_by("form").agg(pl.col("n", "n_without_doer").sum())
    in_its_place = _instead(table, int(table["n_without_doer"].sum()))
    by_form = {form: (n - without, n) for form, n, without in counts.iter_rows()}
    each, total = unit(articles), sum(n for _, n in by_form.values())
    title = _by_grammar(by_form) if total >= MIN_MENTIONS else FEW_ACTS
    shown = [
        f"{row['outlet']}, {row['actor'] or 'side unclear'}, {Form(row['form']).printed}: {row['n']}, {row['n_without_doer']} without a doer"
        for row in (table if drawn is None else drawn).to_dicts()
    ]
    left_out = 0 if drawn is None else table["actor"].n_unique() - drawn["actor"].n_unique()
    are = "side with fewer acts is" if left_out == 1 else "sides with fewer acts are"
    only = f"; {number(left_out)} {are} not drawn" if left_out else ""
    return Reading(
        title=title,
        subtitle=f"Acts of harm in the {each}’s wording, by the side that is harmed and by grammar{only}",
        source=f"Full: the sentence names the person or group who does it. {about(articles)}",
        alt=f"Bars of acts of harm by {each}, side and grammar. {told(shown, 12)}." if shown else "No act of harm.",
        findings=opening([Finding(f"{title}.{in_its_place}", None, OTHER)], "harm")
        if total >= MIN_MENTIONS
        else [Finding(f"{title}.")],
    )


def _by_grammar(by_form: Mapping[str, tuple[int, int]]) -> str:
    """In how many acts told in each form the doer is named; where all or none name one, how many there are. by_form: form ->
    acts with a doer, all acts."""
    forms = [form for form in Form if form in by_form]
    named, total = (sum(counts[at] for counts in by_form.values()) for at in (0, 1))
    if named in (0, total):
        parts = [f"{number(by_form[form][1])} told {_kind(form)}" for form in forms]
        return f"{'Each act of harm names a doer' if named else 'The program found no doer named'}: {listed(parts)}"
    parts = [f"{by_form[form][0]:,} of {by_form[form][1]:,} told {_kind(form)}" for form in forms]
    acts = "act" if by_form[forms[0]][1] == 1 else "acts"
    parts[0] = parts[0].replace(" told ", f" {acts} of harm told ", 1)
    return f"The doer is named in {listed(parts)}"


def _kind(form: Form) -> str:
    """A form after “told”: “in the active”, “by a noun”."""
    if form in (Form.ACTIVE, Form.PASSIVE):
        return f"in the {form.printed}"
    return f"{'in' if form is Form.REDUCED else 'by'} a {form.printed}"


def _listing(rows: list[Row]) -> str:
    shown = [_counted(row) for row in rows if row["n_all"]]
    return f"{told(shown)}." if shown else "No act."


def instead(events: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What is named in a doer's place, in the outlets' wording, and does not say whose act it is (as “Dale’s raid” does).
    events: schema EVENTS; those told plainly as done count."""
    is_thing = pl.col("instead").is_not_null() & pl.col("doer").is_null()
    found = check(events, EVENTS).filter(is_thing & PLAINLY & IN_WORDING)
    mine = found.unique(["article_id", "position"], keep="first", maintain_order=True)  # an act to two actors is one
    if mine.is_empty():
        text = "The program found nothing named in a doer’s place."
        return Reading(text.rstrip("."), "", "", "", [Finding(text)])
    words = pl.col("instead").str.replace_all(r"\s+", " ")
    groups = mine.with_columns(words=words, same=words.str.to_lowercase()).partition_by("same", maintain_order=True)
    parts = []
    for group in sorted(groups, key=lambda group: -group.height):
        where = [
            f"{outlet}, {times(n)}" for outlet, n in group.group_by("outlet", maintain_order=True).len().iter_rows()
        ]
        parts.append(f"{quoted(group['words'][0])} ({told(where, 3)})")
    n_outlets = mine["outlet"].n_unique()
    names = "names" if mine.height == 1 else "name"
    some = f"{capital(counted(mine.height, 'event'))} in {counted(n_outlets, unit(articles))}"
    text = f"{some} {names} something else in the doer’s place: {told(parts)}."
    other = "a strike, a war or a flood may be all that is known, and another sentence may name the doer."
    return Reading(text.rstrip("."), "", "", "", [Finding(text, None, other)])
