"""A table as a spreadsheet opens it: headings in words, sensible digits, letters of every script, no formula."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

import polars as pl

from analysis.escape import escape_cells
from analysis.schema import Column, Schema, Unit
from analysis.schema.headings import columns_of, heading

DECIMALS: Mapping[Unit, int] = {Unit.SHARE: 4, Unit.RATE: 2, Unit.BITS: 4, Unit.LOG2: 3, Unit.SCORE: 4}
P_FIGURES = 3
"""Significant figures of a probability: small ones stay what they are."""


def sheet(table: pl.DataFrame) -> bytes:
    """A table as CSV: UTF-8 with the mark by which Excel knows it, the first row headings in words.

    Numbers have the digits that their unit can bear, classes their printed names, flags are yes or no. A list of names
    is parted by semicolons, other nested cells are JSON. A cell that begins like a formula has an apostrophe before it.
    """
    columns = columns_of(table)
    printed = table.select(_printed(table[name], column) for name, column in columns.items())
    named = escape_cells(printed).rename(headings(columns))
    file = io.BytesIO()
    named.write_csv(file, include_bom=True)
    return file.getvalue()


def headings(columns: Schema) -> dict[str, str]:
    """Column -> its heading in words; where two would have the same, the second keeps the column's own name too."""
    found: dict[str, str] = {}
    for name, column in columns.items():
        words = heading(name, column.unit)
        found[name] = f"{words} [{name}]" if words in found.values() else words
    return found


def described(table: pl.DataFrame) -> list[dict[str, str]]:
    """What each column of the sheet is: its heading, its name for programs, its unit, its meaning."""
    columns = columns_of(table)
    named = headings(columns)
    return [
        {"heading": named[name], "column": name, "unit": column.unit.printed, "meaning": column.meaning}
        for name, column in columns.items()
    ]


def _printed(values: pl.Series, column: Column) -> pl.Series:
    if values.dtype.is_nested():
        return pl.Series(values.name, [_joined(value) for value in values.to_list()], dtype=pl.String)
    if column.unit is Unit.CLASS:
        names = {str(member): member.printed for member in column.members}
        return values.cast(pl.String).replace(names)
    if column.unit is Unit.FLAG:
        return values.replace_strict({True: "yes", False: "no"}, return_dtype=pl.String)
    if values.dtype.is_float():
        return values.round_sig_figs(P_FIGURES) if column.unit is Unit.P else values.round(DECIMALS[column.unit])
    return values.cast(pl.String) if isinstance(values.dtype, (pl.Categorical, pl.Enum)) else values


def _joined(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    return json.dumps(value, default=str, ensure_ascii=False)
