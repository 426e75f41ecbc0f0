"""What a thing is called in an article, in whose voice, and what other outlets write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.findings.words import listed, quoted, times, which
from analysis.schema.cells import figures
from analysis.schema.order import outlet_order
from analysis.schema.vocabulary import OUTLETS_WORDING, Voice

MOST_TERMS = 4
"""Terms of one concept that a note lists, those with the most mentions."""
MOST_OTHERS = 3
"""Groups of outlets whose other terms a note lists, the largest first, and terms of each."""
MOST_OUTLETS = 3
"""Outlets that are named for each of them."""
REMARKS = {Voice.ATTRIBUTED: "in paraphrase", Voice.QUOTED: "quoted", Voice.SCARE: "in scare quotes"}
"""What is said of mentions in these voices; a count without a remark is of the outlet's own words, and the page says so."""
Row = Mapping[str, Any]


def term_notes(table: pl.DataFrame) -> Iterator[tuple[str, int, str]]:
    """A note for each concept that an article names: the article, the first sentence that names it, HTML.

    table: the terms of the table of layers. What is denied or questioned there is nobody's choice and not counted.
    Other outlets are said to write a term only where it is in their own wording.
    """
    chosen = table.filter(~pl.col("negated"))
    here = chosen.group_by("article_id", "outlet", "of", "name", "voice", maintain_order=True).agg(
        n=pl.len(), sentence=pl.col("sentence").min()
    )
    written = _written(chosen)
    for (article_id, outlet, concept), rows in groupby(
        here.sort("article_id", "of", maintain_order=True).iter_rows(named=True),
        key=itemgetter("article_id", "outlet", "of"),
    ):
        mine = list(rows)
        terms = {row["name"] for row in mine if Voice(row["voice"]) in OUTLETS_WORDING}
        used, elsewhere = _used(mine), _elsewhere(written.get(concept, {}), outlet, terms)
        told = escape_html(f"{used}. {elsewhere}".strip())
        yield article_id, min(row["sentence"] for row in mine), f"<strong>{escape_html(concept)}</strong>: {told}"


def _written(chosen: pl.DataFrame) -> dict[str, dict[str, list[str]]]:
    """Concept -> term -> outlets in whose own wording it is."""
    own = chosen.filter(pl.col("voice").cast(pl.String).is_in([voice.value for voice in OUTLETS_WORDING]))
    found: dict[str, dict[str, list[str]]] = {}
    for concept, term, outlet in own.select("of", "name", "outlet").unique(maintain_order=True).iter_rows():
        found.setdefault(concept, {}).setdefault(term, []).append(outlet)
    return found


def _used(rows: Sequence[Row]) -> str:
    """“captives” twice (1 in paraphrase), “hostages” once (quoted)."""
    terms: dict[str, dict[Voice, int]] = {}
    for row in rows:
        terms.setdefault(row["name"], {})[Voice(row["voice"])] = row["n"]
    ordered = sorted(terms.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    told = [_term(name, voices) for name, voices in ordered[:MOST_TERMS]]
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
    return f"{quoted(name)} {often}" + (f" ({', '.join(remarks)})" if remarks else "")


def _elsewhere(written: Mapping[str, Sequence[str]], outlet: str, terms: set[str]) -> str:
    """What other outlets write and this article's own wording doesn't; else that they use no other term, where they name
    the thing at all.

    written: term -> outlets in whose wording it is. terms: those of the article's own wording.
    """
    others: dict[str, tuple[str, ...]] = {}
    for term, outlets in written.items():
        names = tuple(outlet_order(name for name in outlets if name != outlet))
        if names:
            others[term] = names
    apart: dict[tuple[str, ...], list[str]] = {}
    for term in sorted(set(others) - terms, key=lambda term: (-len(others[term]), term)):
        apart.setdefault(others[term], []).append(quoted(term))
    if apart:
        told = [
            f"{which(names, 'writes', 'write', MOST_OUTLETS)} {listed(mine, MOST_OTHERS)}"
            for names, mine in list(apart.items())[:MOST_OTHERS]
        ]
        return f"{'; '.join(told)}."
    return "Other outlets use no other term for it." if others else ""
