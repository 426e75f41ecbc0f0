"""Terms in sentences, in the words that the articles print: a term counts other words than its name, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import polars as pl

from analysis.findings.words import listed, number, quoted, told

MOST_WORDINGS = 2
"""Wordings of one term that a sentence quotes; what is beyond them is counted."""
ANY = ("wordings", "wordings_quoted", "wordings_scare", "wordings_negated")
"""The columns of SHARES that hold all wordings of a term, each mention once."""


def said(term: str, wordings: Iterable[str]) -> str:
    """A term as a sentence says it: “ceasefire deal” or “Gaza deal”, whichever are printed; the name alone where nothing is.

    wordings: of the mentions that the sentence counts, as ``units.printed_as`` gives them. The name comes first if it is
    printed, then the wordings that are printed most often.
    """
    names = _ordered(term, wordings)
    most = MOST_WORDINGS if len(names) > MOST_WORDINGS + 1 else len(names)
    shown, rest = list(map(quoted, names[:most])), len(names) - most
    if rest or len(shown) > MOST_WORDINGS:
        *first, last = [*shown, f"{number(rest)} other wordings"] if rest else shown
        return f"{', '.join(first)} or {last}"
    return " or ".join(shown)


def said_of(rows: pl.DataFrame, column: str = "wordings", term: str = "term") -> str:
    """``said`` of the rows of one term. column: with the wording of each, or a list of them; term: the column with its
    name."""
    return said(rows[term][0], rows[column].explode().drop_nulls())


def grouped(rows: pl.DataFrame, columns: Iterable[str] = ANY, *, where: str = "charts and tables") -> str:
    """“In charts and tables, “ceasefire deal” also covers “Gaza deal”.”; empty where every term is printed by its name only.
    rows: with term and the ``columns`` of wordings, of one concept or several."""
    printed: dict[str, list[str]] = {}
    for name in columns:
        for term, wordings in rows.select("term", name).iter_rows():
            printed.setdefault(term, []).extend(wordings)
    parts = []
    for term, wordings in sorted(printed.items()):
        if others := [each for each in _ordered(term, wordings) if each != term]:
            also = "also covers" if term in wordings else "covers"
            parts.append(f"{quoted(term)} {also} {listed(map(quoted, others))}")
    return f"In {where}, {told(parts)}." if parts else ""


def as_printed(found: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The words that are printed, letter case apart, each with those who print them, in order. found: words, and who."""
    who: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for words, name in found:
        printed = first.setdefault(words.casefold(), words)
        if name not in who.setdefault(printed, []):
            who[printed].append(name)
    return who


def _ordered(term: str, wordings: Iterable[str]) -> list[str]:
    counts: Mapping[str, int] = Counter(wordings)
    return sorted(counts, key=lambda words: (words != term, -counts[words], words)) or [term]
