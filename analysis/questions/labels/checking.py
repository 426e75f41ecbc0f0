"""How often labels are read as people read them, as measured on other texts."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.schema import check
from analysis.schema.labels import LABELS_MEASURED
from analysis.schema.vocabulary import LabelChecked

UNKNOWN = 0.5
"""What a label's being right is taken for where it was not measured: nothing is known, and intervals are widest."""


def measured() -> pl.DataFrame:
    """What was checked on other texts, how much of it was found, and how much of that is right. Schema LABELS_MEASURED.

    ``data/labels_accuracy.csv`` holds the figures; ``make accuracy`` measures them (NewsWCL50, Hamborg 2019). A higher
    share is better. Without a row nothing was measured.
    """
    rows = {row["what"]: row for row in data.rows("labels_accuracy.csv")}
    table = [
        (str(what), *(float(rows[what][name]) if rows[what][name] else None for name in ("n", "recall", "precision")))
        for what in LabelChecked
        if what in rows
    ]
    schema = dict.fromkeys(LABELS_MEASURED, pl.Float64) | {"what": pl.String}
    found = pl.DataFrame(table, schema=schema, orient="row")
    return check(found.cast({name: column.dtype for name, column in LABELS_MEASURED.items()}), LABELS_MEASURED)


def label_right() -> float:
    """How often what the program takes for a phrase for an actor is one to people too, 0 to 1."""
    rates: dict[str, float | None] = dict(measured().select("what", "precision").iter_rows())
    return rates.get(str(LabelChecked.MENTIONS)) or UNKNOWN
