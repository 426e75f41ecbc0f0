"""How often sentences are rightly said to tell the same, as measured on other texts."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.schema import check
from analysis.schema.alignment import ALIGNMENT_MEASURED
from analysis.schema.vocabulary import AlignmentChecked
from analysis.statistics.intervals import jeffreys

MEASURED = "alignment_accuracy.csv"


def measured() -> pl.DataFrame:
    """What was checked, on how many cases, and which part of them was right. Schema ALIGNMENT_MEASURED.

    What no case was checked of has no row. ``data/alignment_accuracy.csv`` holds the figures; ``make accuracy`` measures
    them. A higher share is better. The interval is Jeffreys’ (Brown, Cai & DasGupta 2001), as if each case were
    independent of the others.
    """
    rows = [_row(row["what"], int(row["n"]), float(row["share"])) for row in data.rows(MEASURED) if int(row["n"])]
    order = {str(what): number for number, what in enumerate(AlignmentChecked)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in ALIGNMENT_MEASURED.items()}, orient="row")
    return check(table, ALIGNMENT_MEASURED)


def _row(what: str, n: int, share: float) -> tuple[str, int, float, float | None, float | None]:
    if what == AlignmentChecked.SIMILARITY:
        return what, n, share, None, None
    low, high = jeffreys(round(share * n), n)
    return what, n, share, float(low), float(high)
