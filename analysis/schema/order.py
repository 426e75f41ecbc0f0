"""The order of outlets in every table, chart and sentence: that of the alphabet, whatever their letter case.

An order by a measure would show differences that lie within chance; this one shows none.
"""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl


def outlet_order(names: Iterable[str]) -> list[str]:
    """Outlets, each once, in their order."""
    return sorted(set(names), key=outlet_key)


def outlet_key(name: str) -> tuple[str, str]:
    """What ``sorted`` puts outlets in their order by."""
    return name.lower(), name


def by(column: str = "outlet") -> list[pl.Expr]:
    """The same order for ``sort``: what the rows of a table are sorted by."""
    return [pl.col(column).str.to_lowercase(), pl.col(column)]
