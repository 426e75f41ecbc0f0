"""One column of a table, a table's schema, and the check that compares the two."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from analysis.errors import SchemaError

Dtype = pl.DataType | type[pl.DataType]


@dataclass(frozen=True)
class Column:
    """One column: its type and, in plain words, what it holds and in which unit."""

    dtype: Dtype
    meaning: str


Schema = dict[str, Column]
Spans = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32()}))
"""Stretches, stop exclusive."""


def empty(schema: Schema) -> pl.DataFrame:
    """A table without rows that has the columns of ``schema``."""
    return pl.DataFrame(schema={name: column.dtype for name, column in schema.items()})


def check(table: pl.DataFrame, schema: Schema) -> pl.DataFrame:
    """Give ``table`` back if it holds every column of ``schema`` in its type.

    Further columns are allowed. Raises SchemaError naming every column that is missing or of another type.
    """
    faults = []
    for name, column in schema.items():
        if name not in table.columns:
            faults.append(f"{name} is missing")
        elif table.schema[name] != column.dtype:
            faults.append(f"{name} must be {column.dtype}, not {table.schema[name]}")
    if faults:
        raise SchemaError(
            "The table must hold the columns of its schema: "
            + "; ".join(faults)
            + f". It holds {', '.join(table.columns)}. Pass the table the question's function returned."
        )
    return table


def describe(schema: Schema) -> pl.DataFrame:
    """The schema itself as a table: column, type, meaning."""
    return pl.DataFrame(
        {
            "column": list(schema),
            "type": [str(column.dtype) for column in schema.values()],
            "meaning": [column.meaning for column in schema.values()],
        }
    )
