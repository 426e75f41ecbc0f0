"""What a thing is called in an article, in whose voice, and what other outlets write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.findings.printed import said
from analysis.findings.words import listed, times
from analysis.schema.cells import figures
from analysis.schema.order import by
from analysis.schema.vocabulary import OUTLETS_WORDING, Voice
from analysis.units.wording import IN_WORDING

MOST_TERMS = 3
"""Terms of one concept that a note lists, those with the most mentions."""
MOST_OTHERS = 2
"""Terms of other outlets that a note lists, those of the most outlets."""
MOST_OUTLETS = 4
"""Outlets that are named for each of them."""
REMARKS = {Voice.QUOTED: "quoted", Voice.SCARE: "in scare quotes"}
"""What is said of mentions in these voices; a count without a remark is of the outlet's wording, and the page says so."""
Row = Mapping[str, Any]


def term_notes(table: pl.DataFrame) -> Iterator[tuple[str, int, str]]:
    """A note for each concept that an article names otherwise than other outlets: the article, the first sentence that
    names it, HTML.

    table: the terms of the table of layers. What is denied or questioned there is nobody's choice and not counted. An
    outlet is compared by the term that it writes most often in its own wording, or by those that it writes equally
    often. Where all write the same one most often, there is no note.
    """
    chosen = table.filter(~pl.col("negated"))
    here = chosen.group_by("article_id", "outlet", "of", "name", "voice", maintain_order=True).agg(
        "wording", n=pl.len(), sentence=pl.col("sentence").min()
    )
    leading = _leading(chosen)
    for (article_id, outlet, concept), rows in groupby(
        here.sort("article_id", "of", maintain_order=True).iter_rows(named=True),
        key=itemgetter("article_id", "outlet", "of"),
    ):
        mine = list(rows)
        elsewhere = _elsewhere(leading.get(concept, []), outlet, _most_often(mine))
        if elsewhere:
            told = escape_html(f"{_used(mine)} here. Elsewhere {elsewhere}.")
            yield article_id, min(row["sentence"] for row in mine), f"<strong>{escape_html(concept)}</strong>: {told}"


def _leading(chosen: pl.DataFrame) -> dict[str, list[Row]]:
    """Concept -> the terms that each outlet writes most often in its own wording, with n of n_all mentions."""
    counted = chosen.filter(IN_WORDING).group_by("of", "outlet", "name").agg("wording", n=pl.len())
    first = counted.with_columns(n_all=pl.col("n").sum().over("of", "outlet")).filter(
        pl.col("n") == pl.col("n").max().over("of", "outlet")
    )
    found: dict[str, list[Row]] = {}
    for row in first.sort("of", *by(), "name").iter_rows(named=True):
        found.setdefault(row["of"], []).append(row)
    return found


def _most_often(rows: Sequence[Row]) -> set[str]:
    """The terms that an article's own wording has most often."""
    n: Counter[str] = Counter()
    for row in rows:
        n[row["name"]] += row["n"] if Voice(row["voice"]) in OUTLETS_WORDING else 0
    return {name for name, count in n.items() if count and count == max(n.values())}


def _used(rows: Sequence[Row]) -> str:
    """“captives” twice, “release” twice (1 quoted)."""
    terms: dict[str, dict[Voice, int]] = {}
    wordings: dict[str, list[str]] = {}
    for row in rows:
        terms.setdefault(row["name"], {})[Voice(row["voice"])] = row["n"]
        wordings.setdefault(row["name"], []).extend(row["wording"])
    ordered = sorted(terms.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    told = [_term(said(name, wordings[name]), voices) for name, voices in ordered[:MOST_TERMS]]
    left = len(ordered) - len(told)
    return listed([*told, *([figures(left, "more term")] if left else [])], MOST_TERMS + 1)


def _term(name: str, voices: Mapping[Voice, int]) -> str:
    n = sum(voices.values())
    remarks = [
        f"{'all ' if n > 1 else ''}{remark}" if voices[voice] == n else f"{voices[voice]:,} {remark}"
        for voice, remark in REMARKS.items()
        if voice in voices
    ]
    often = times(n) if n < 3 else f"{n:,} times"
    return f"{name} {often}" + (f" ({', '.join(remarks)})" if remarks else "")


def _elsewhere(leading: Sequence[Row], outlet: str, here: Set[str]) -> str:
    """“hostages” in AFP copy (6 of 6) and dpa (5 of 5): what other outlets write most often, but those of which it is what
    is written most often here."""
    terms: dict[tuple[str, ...], list[str]] = {}
    wordings: dict[str, list[str]] = {}
    for name, group in groupby(leading, key=itemgetter("outlet")):
        rows = list(group)
        mine = tuple(row["name"] for row in rows)
        if name != outlet and not here & set(mine):
            each = "" if len(mine) == 1 else " each"
            for row in rows:
                wordings.setdefault(row["name"], []).extend(row["wording"])
            terms.setdefault(mine, []).append(f"{name} ({rows[0]['n']:,} of {rows[0]['n_all']:,}{each})")
    ordered = sorted(terms.items(), key=lambda item: (-len(item[1]), item[0]))
    return "; ".join(
        f"{listed((said(name, wordings[name]) for name in mine), MOST_TERMS)} in {listed(names, MOST_OUTLETS)}"
        for mine, names in ordered[:MOST_OTHERS]
    )
