"""The numbers behind a printed table. A report that runs a notebook keeps them beside it: print rounds, and ends a long table."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from analysis.publish.nb import NotebookNode
from analysis.schema import Column, Schema, Unit
from analysis.schema.cells import cell
from analysis.writing import write

KEEP = "SOURCE_FRAMING_KEEP_TABLES"
"""The variable of the environment with which a report asks for them; a notebook that a reader runs stays small."""
MIME = "application/vnd.source-framing.table+json"
MARK = "table"
"""What an output's metadata call the number of its table."""
MOST = 100_000
"""Rows that are kept."""
WHOLE = {Unit.COUNT, Unit.PLACE}
FRACTIONS = {Unit.RATE, Unit.SHARE, Unit.BITS, Unit.LOG2, Unit.SCORE, Unit.P}
Held = dict[str, Any]


class About(NamedTuple):
    """What a column of a kept table is: its name in the schema, its unit and its meaning."""

    column: str
    unit: Unit
    meaning: str


def hold(rows: pl.DataFrame, columns: Schema, headings: Mapping[str, str]) -> Held | None:
    """A table as JSON holds it, where the report that runs this notebook has asked for it; else None.

    headings: column -> what stands above it, in the order to keep.
    """
    if KEEP not in os.environ:
        return None
    held = []
    for name, heading in headings.items():
        column = columns[name]
        values = rows[name].head(MOST).to_list()
        held.append(
            {
                "heading": heading,
                "column": name,
                "unit": column.unit.value,
                "meaning": column.meaning,
                "values": [_plain(column, value) for value in values],
            }
        )
    return {"n_rows": rows.height, "columns": held}


def _plain(column: Column, value: Any) -> Any:
    """A value as JSON holds it; what no spreadsheet can count with is text, as printed."""
    if value is None:
        return None
    if column.unit in WHOLE | FRACTIONS and isinstance(value, int | float):
        return value if math.isfinite(value) else None
    if column.unit is Unit.FLAG:
        return bool(value)
    if column.unit is Unit.DAY:
        return value.isoformat()
    return None if value == [] else cell(column, value)


def take(notebook: NotebookNode) -> list[Held]:
    """Take the tables out of a notebook's outputs and leave the number of each in the metadata of its output."""
    taken: list[Held] = []
    for one in notebook.cells:
        for output in one.get("outputs", []):
            held = output.get("data", {}).pop(MIME, None)
            if held is not None:
                output.metadata[MARK] = len(taken)
                taken.append(held)
    return taken


def write_held(tables: Sequence[Held], path: Path) -> None:
    """Write the tables of a notebook."""
    write(path, (json.dumps(tables, ensure_ascii=False) + "\n").encode())


def read_held(path: Path) -> list[Held]:
    """The tables of a notebook; none where the file isn't there or is no such file."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []


def as_frame(held: Held) -> tuple[pl.DataFrame, dict[str, About]]:
    """A kept table: the frame, heading -> values, and heading -> what its column is. Headings that are the same get a
    number."""
    series: list[pl.Series] = []
    about: dict[str, About] = {}
    for each in held["columns"]:
        unit = Unit(each["unit"])
        heading = _free(each["heading"] or each["column"], about)
        values = each["values"]
        dtype = _dtype(unit, values)
        if dtype == pl.Date:
            values = [None if value is None else date.fromisoformat(value) for value in values]
        series.append(pl.Series(heading, values, dtype=dtype, strict=False))
        about[heading] = About(each["column"], unit, each["meaning"])
    return pl.DataFrame(series), about


def _dtype(unit: Unit, values: Sequence[Any]) -> pl.DataType:
    if unit is Unit.FLAG:
        return pl.Boolean()
    if unit is Unit.DAY:
        return pl.Date()
    if unit in WHOLE | FRACTIONS and not any(isinstance(value, str) for value in values):
        whole = unit in WHOLE and not any(isinstance(value, float) for value in values)
        return pl.Int64() if whole else pl.Float64()
    return pl.String()


def _free(heading: str, taken: Mapping[str, object]) -> str:
    tried, number = heading, 1
    while tried in taken:
        number += 1
        tried = f"{heading} ({number})"
    return tried
