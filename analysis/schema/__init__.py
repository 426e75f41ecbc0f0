"""Every table's columns: name, type, unit, meaning. One file a chapter; ``check`` compares a table with its schema."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from analysis.schema.column import Column, Dtype, Schema, Spans, Unit, check, describe, empty

__all__ = ["Column", "Dtype", "Schema", "Spans", "Unit", "check", "describe", "empty", "tables"]


def tables() -> dict[str, Schema]:
    """Every schema by its name, read from the files of this folder."""
    found: dict[str, Schema] = {}
    for module in pkgutil.iter_modules(__path__):
        names = vars(import_module(f"{__name__}.{module.name}"))
        found |= {name: value for name, value in names.items() if name.isupper() and _is_schema(value)}
    return found


def _is_schema(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(column, Column) for column in value.values())
