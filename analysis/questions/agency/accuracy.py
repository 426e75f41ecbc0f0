"""How often events are read right, as ``make accuracy`` measured it; the intervals of shares hold it."""

from __future__ import annotations

import polars as pl

from analysis import data

MEASURED = "agency_accuracy.csv"


def _measured() -> dict[str, float]:
    return {row["what"]: float(row["right"]) for row in data.rows(MEASURED)}


def role_right() -> float:
    """How often the actor that an event names stands in its right slot, 0 to 1."""
    return _measured()["role"]


def doer_right() -> float:
    """How often it is right whether an act of harm has a doer, 0 to 1."""
    return _measured()["doer or none"]


def side_right() -> pl.Expr:
    """How often the victims' side is right, by the ground on which it is known (column ``done_to_ground``)."""
    known = {what.removeprefix("side "): right for what, right in _measured().items() if what.startswith("side ")}
    return pl.col("done_to_ground").replace_strict(known, default=None, return_dtype=pl.Float64)
