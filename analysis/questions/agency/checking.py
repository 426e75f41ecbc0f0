"""How often events are read as people read them, as measured on other texts."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.questions.agency.accuracy import MEASURED
from analysis.schema import check
from analysis.schema.agency import AGENCY_MEASURED
from analysis.schema.vocabulary import Checked


def measured() -> pl.DataFrame:
    """What was checked on other texts, on how many cases, and which part of them was right. Schema AGENCY_MEASURED.

    What no case was checked of has no row. ``data/agency_accuracy.csv`` holds the figures; ``make accuracy`` measures them. A higher share is better.
    """
    rows = [(row["what"], int(row["n"]), float(row["right"])) for row in data.rows(MEASURED) if int(row["n"])]
    order = {str(what): number for number, what in enumerate(Checked)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in AGENCY_MEASURED.items()}, orient="row")
    return check(table, AGENCY_MEASURED)
