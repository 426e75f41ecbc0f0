"""How articles hedge numbers of people."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.questions.voices.hedges import hedged
from analysis.schema import check
from analysis.schema.vocabulary import HedgeClass
from analysis.schema.voices import HEDGES, NUMBERS
from analysis.units.wording import MIN_MENTIONS

MOST_OF_ONE = 3
"""Things a sentence lists of one outlet, where it lists several outlets."""
OTHER_SIDE = {
    HedgeClass.ATTRIBUTES: "naming a source is good practice, not doubt.",
    HedgeClass.DOUBTS: "readers may want to know what a number leaves open; that does not make it wrong.",
    HedgeClass.VOUCHES: "one source may vouch for a number that another doubts; the list does not say who is right.",
    HedgeClass.UNVERIFIED: "the words may be part of what the source itself said.",
}


def hedges(table: pl.DataFrame, numbers: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which numbers of people have a hedge beside them. table: hedges; numbers: numbers_of_people, of the same corpus."""
    check(table, HEDGES)
    check(numbers, NUMBERS)
    each, n_all = unit(articles), numbers.height
    n_hedged = numbers.filter(pl.col("n_hedges") > 0).height
    people = f"{counted(n_all, 'number')} of people"
    if not n_all:
        title = "The program found no number of people"
    elif n_all < MIN_MENTIONS:
        title = "The program found too few numbers of people to compare"
    elif not n_hedged:
        title = f"The program found no source and no hedge beside {people}"
    else:
        title = (
            f"{capital(number(n_hedged))} of {people} {'comes' if n_hedged == 1 else 'come'} with a source or a hedge"
        )
    rows = hedged(numbers).to_dicts()
    apart = more_than(rows, _counted)
    parts = [_counted(row) for row in sorted(rows, key=lambda row: -row["share"])]
    if not n_hedged or n_all < MIN_MENTIONS:
        apart, parts = None, []
    text = f"{title}: {apart}" if apart else title if not parts else f"{title}: {listed(parts)}"
    caveat = (
        "The program looks for sources and hedges in the number’s sentence, and in the next one if it mentions “these figures”. Its "
        "list is English."
    )
    other = "not every number needs a hedge, and the sentence before may have named a source."
    first = [Finding(f"{text}.", caveat, other)] if n_all else [Finding(f"{title}.")]
    return Reading(
        title=title,
        subtitle=f"Who gives each number, who doubts it and who vouches for it, by {each}",
        source=f"{capital(counted(n_all, 'number'))} of people, {counted(table.height, 'hedge')}. {about(articles)}",
        alt=f"Numbers of people with a source or a hedge: {listed(parts) if parts else number(n_hedged)}.",
        findings=first + [finding for kind in HedgeClass for finding in _of_class(table, kind)],
    )


def _counted(row: dict[str, Any]) -> str:
    return f"{row['outlet']} ({row['n']:,} of {row['n_all']:,})"


def _of_class(table: pl.DataFrame, kind: HedgeClass) -> list[Finding]:
    """The hedges of one class, outlet by outlet."""
    rows = table.filter(pl.col("class") == kind)
    parts = []
    for group in rows.partition_by("outlet", maintain_order=True):
        shown = [_hedge(row, kind) for row in group.iter_rows(named=True)]
        parts.append(f"{group['outlet'][0]} {listed(dict.fromkeys(shown), MOST_OF_ONE)}")
    return [Finding(f"Numbers that are {kind.printed}: {told(parts)}.", None, OTHER_SIDE[kind])] if parts else []


def _hedge(row: dict[str, str], kind: HedgeClass) -> str:
    says_who = kind in (HedgeClass.ATTRIBUTES, HedgeClass.VOUCHES)
    who = f", {row['source']}" if row["source"] and says_who else ""
    return f"{row['number']} ({quoted(row['matched'])}{who})"
