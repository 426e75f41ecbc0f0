"""Which outlets do something more than others, if sampling and reading errors cannot explain it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import comb
from typing import Any

from analysis.findings.words import listed, percent, which
from analysis.statistics.comparison import apart

Row = dict[str, Any]
MOST_NAMED = 4
"""Outlets that a sentence names on one side."""


def differ(one: Row, other: Row, n_pairs: int = 1) -> bool:
    """Whether two shares differ by more than their intervals allow. Rows hold share, low and high; shares without an
    interval never differ. n_pairs: how many pairs are compared, so that a large number of pairs alone makes no difference."""
    first, second = ((row["share"], row["low"], row["high"]) for row in (one, other))
    return None not in (*first, *second) and bool(apart(first, second, n_pairs=n_pairs))


def _pairs_of(rows: Sequence[Row]) -> int:
    """How many pairs the rows make, one at the least."""
    return max(comb(len(rows), 2), 1)


def span(rows: Sequence[Row], measure: str) -> tuple[Row, Row, bool]:
    """The row with the smallest and the one with the largest ``measure``, and whether the two differ."""
    ordered = sorted(rows, key=lambda row: row[measure])
    first, last = ({**row, "share": row[measure]} for row in (ordered[0], ordered[-1]))
    return first, last, differ(first, last, _pairs_of(rows))


def ends(rows: Sequence[Row], n_pairs: int | None = None) -> tuple[list[Row], list[Row]]:
    """The rows with the largest shares and those with the smallest, each of the first apart from each of the second.

    Both are empty if no two shares are apart: then nobody leads. Only rows with an interval count. The first list begins
    with the largest share, the second with the smallest. n_pairs: by default all pairs of the rows.
    """
    known = sorted((row for row in rows if row["low"] is not None), key=lambda row: -row["share"])
    pairs = n_pairs or _pairs_of(known)
    if len(known) < 2 or not differ(known[0], known[-1], pairs):
        return [], []
    least = [row for row in reversed(known) if differ(row, known[0], pairs) and not differ(row, known[-1], pairs)]
    most = [row for row in known if all(differ(row, other, pairs) for other in least)]
    most = [row for row in most if not differ(row, known[0], pairs)]
    return most, least


def more_than(rows: Sequence[Row], name: Callable[[Row], str] | None = None, n_pairs: int | None = None) -> str | None:
    """“more in North (45 %) than in South (10 %)”, up to MOST_NAMED a side; None if no two shares are apart."""
    most, least = ends(rows, n_pairs)
    told = name or _with_share
    if not most:
        return None
    return f"more in {listed(map(told, most), MOST_NAMED)} than in {listed(map(told, least), MOST_NAMED)}"


def outdoes(rows: Sequence[Row], one: str, many: str, n_pairs: int | None = None) -> str | None:
    """“North (45 %) says it more often than South (10 %)”, up to MOST_NAMED a side; None if no two shares are apart.
    one, many: the verb of one outlet and of several, and what they do more."""
    most, least = ends(rows, n_pairs)
    if not most:
        return None
    who = which([_with_share(row) for row in most], one, many, MOST_NAMED)
    return f"{who} than {listed(map(_with_share, least), MOST_NAMED)}"


def _with_share(row: Row) -> str:
    return f"{row['outlet']} ({percent(row['share'])})"


def from_to(rows: Sequence[Row]) -> str:
    """“29 % (South) to 48 % (North)”: the smallest and the largest share with their outlets; “about 48 %” if both round
    to the same."""
    low, high = (most(rows, key=lambda row: row["share"]) for most in (min, max))
    ends = [percent(row["share"]) for row in (low, high)]
    return f"about {ends[0]}" if ends[0] == ends[1] else f"{ends[0]} ({low['outlet']}) to {ends[1]} ({high['outlet']})"
