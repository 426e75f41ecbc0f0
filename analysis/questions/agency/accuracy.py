"""How often events are read right, as ``make accuracy`` measured it; the intervals of shares hold it."""

from __future__ import annotations

import polars as pl

from analysis import data

MEASURED = "agency_accuracy.csv"


def _measured() -> dict[str, float]:
    return {row["what"]: float(row["right"]) for row in data.rows(MEASURED)}


def role_right() -> float:
    """How often an event counts rightly for an actor, 0 to 1: it is told as done, and the actor stands in its right slot."""
    return _measured()["acted"]


def doer_right() -> float:
    """How often an act of harm is rightly told as done, and it is right whether it has a doer, 0 to 1."""
    return _measured()["doer or none"] * _measured()["done"]


def side_right() -> pl.Expr:
    """How often the victims' side is right, by the ground on which it is known (column ``done_to_ground``)."""
    known = {what.removeprefix("side "): right for what, right in _measured().items() if what.startswith("side ")}
    return pl.col("done_to_ground").replace_strict(known, default=None, return_dtype=pl.Float64)
