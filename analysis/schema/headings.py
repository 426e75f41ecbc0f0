"""What a table's columns are called for readers, and which schema a table is of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import polars as pl

from analysis import data
from analysis.schema import tables
from analysis.schema.column import Column, Schema, Unit

MEASURED_IN: Mapping[Unit, str] = {
    Unit.RATE: "per 10,000 words",
    Unit.SHARE: "0 to 1",
    Unit.BITS: "bits",
    Unit.LOG2: "log2",
}
"""Units that a heading names; those of other columns are told by their words."""
BY_DTYPE: tuple[tuple[tuple[type[pl.DataType], ...], Unit], ...] = (
    ((pl.Boolean,), Unit.FLAG),
    ((pl.Date,), Unit.DAY),
    ((pl.Float32, pl.Float64), Unit.SCORE),
    ((pl.String, pl.Categorical, pl.Enum), Unit.TEXT),
)


def heading(name: str, unit: Unit) -> str:
    """A column's name in words, with what it is measured in: “share (0 to 1)”."""
    words = _listed().get(name, name.replace("_", " "))
    return f"{words} ({MEASURED_IN[unit]})" if unit in MEASURED_IN else words


def columns_of(table: pl.DataFrame) -> Schema:
    """Each column of a table with its unit and meaning: those of the schema that has all its columns in the table, in
    their types, and has the most. A column that no schema knows has a unit by its type and its name for a meaning."""
    held = dict(table.schema)
    fitting = [schema for schema in _tables() if _fits(schema, held)]
    known = max(fitting, key=len, default={})
    return {name: known.get(name) or _unknown(name, dtype) for name, dtype in held.items()}


def _fits(schema: Schema, held: Mapping[str, pl.DataType]) -> bool:
    return schema.keys() <= held.keys() and all(held[name] == column.dtype for name, column in schema.items())


def _unknown(name: str, dtype: pl.DataType) -> Column:
    unit = next((unit for types, unit in BY_DTYPE if dtype.base_type() in types), None)
    if unit is None:
        unit = Unit.COUNT if dtype.is_integer() else Unit.SPANS if dtype.is_nested() else Unit.TEXT
    return Column(dtype, unit, name.replace("_", " "))


@cache
def _listed() -> dict[str, str]:
    return {row["column"]: row["heading"] for row in data.rows("headings.csv")}


@cache
def _tables() -> tuple[Schema, ...]:
    return tuple(tables().values())
