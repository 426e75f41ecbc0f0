"""Which outlets have more and which less, where that is more than sampling and the errors of reading could make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import comb
from typing import Any

from analysis.findings.words import all_of, listed, percent
from analysis.statistics.comparison import apart

Row = dict[str, Any]
MOST_NAMED = 4
"""Outlets that a sentence names on one side."""


def differ(one: Row, other: Row, n_pairs: int = 1) -> bool:
    """Whether two shares differ by more than is not known of them. Rows hold share, low and high; where an interval is
    not known, they don't. n_pairs: how many pairs are compared, so that none differs by their number alone."""
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

    Both are empty where no two are apart: then nobody leads. Rows with an interval count; the largest share stands first
    in the first list, the smallest first in the second. n_pairs: by default all pairs of the rows.
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
    """“more in North (45 %) than in South (10 %)”, up to MOST_NAMED a side; None where no two shares are apart."""
    most, least = ends(rows, n_pairs)
    told = name or (lambda row: f"{row['outlet']} ({percent(row['share'])})")
    if not most:
        return None
    return f"more in {listed(map(told, most), MOST_NAMED)} than in {listed(map(told, least), MOST_NAMED)}"


def about_as_much(rows: Sequence[Row], each: str) -> str:
    """“about 48 % in both articles”; “29 % to 48 %, no two articles differ clearly”."""
    low, high = (percent(most(row["share"] for row in rows)) for most in (min, max))
    if low == high:
        return f"about {low} in {all_of(len(rows), each)}"
    return (
        f"{low} to {high}, no two {each}s differ clearly" if len(rows) > 2 else f"{low} and {high}, no clear difference"
    )
