"""The columns of a table, by the names people give them, and cells that say that nothing is known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from analysis import data
from analysis.errors import Problem
from analysis.story.days import days_of
from analysis.story.encoding import clean_name

MEANT = {row["name"]: row["column"] for row in data.rows("columns.csv")}
"""What people call the columns elsewhere."""
READ = tuple(row["name"] for row in data.rows("columns.csv") if row["how"] == "read")
"""Names that are read as the column they mean, the first of them before the others."""
MISSING = frozenset({"NA", "N/A", "#N/A", "<NA>", "n/a", "NaN", "nan", "NULL", "None"})
"""What programs write into a cell for what is not known."""
MOST_SHOWN = 80
MOST_UNKNOWN = 40
"""Columns that are not read and are named, each with the column that may be meant; a plain limit for time."""


def read_as(
    names: Sequence[str], columns: Sequence[str], file: str, row: int = 1, told: set[str] | None = None
) -> tuple[list[str], list[Problem]]:
    """The columns that the names of a table mean, "" for one that is not read; and what is to be said of them.

    names: in small letters. columns: those that are read here. A name that stood before, or means a column that the
    table has already, is not read. told: the names that were said not to be read before; those of this row are added.
    """
    found, problems = _once(names, file, row)
    for name in READ:
        meant = MEANT[name]
        if name in found and name not in columns and meant in columns and meant not in found:
            found[found.index(name)] = meant
            problems.append(Problem("repair", file, f"the column '{name}' is read as {meant}.", row))
    unknown = (name for name in found if name and name not in columns)
    said = _unknown(unknown, columns, found, set() if told is None else told)
    problems += [Problem("guess", file, message, row) for message in said]
    return [name if name in columns else "" for name in found], problems


def n_known(names: Iterable[str], columns: Sequence[str]) -> int:
    """How many of these names are columns that are read, or mean one."""
    return sum(name in columns or MEANT.get(name) in columns for name in names)


def cleared(rows: Sequence[Mapping[str, object]]) -> tuple[list[dict[str, object]], list[str]]:
    """The values of a table's rows with None where a program wrote NA or the like, and with the days that can be read
    by the order all of them show; and what is to be said of it."""
    found = [{name: None if _is_missing(value) else value for name, value in values.items()} for values in rows]
    n = sum(_is_missing(value) for values in rows for value in values.values())
    said = [f"holds NA or the like in {n:,} cell{'' if n == 1 else 's'}; read as not known."] if n else []
    days, of_days = days_of([values.get("published") for values in found])
    for values, day in zip(found, days, strict=True):
        if "published" in values:
            values["published"] = day
    return found, said + of_days


def _is_missing(value: object) -> bool:
    return isinstance(value, str) and value.strip() in MISSING


def _once(names: Sequence[str], file: str, row: int) -> tuple[list[str], list[Problem]]:
    found: list[str] = []
    problems = []
    before: set[str] = set()
    for name in names:
        if name and name in before:
            message = f"the column '{name}' is there twice; the first one is used. Remove the other or rename it."
            problems.append(Problem("error", file, message, row))
            name = ""
        before.add(name)
        found.append(name)
    return found, problems


def _unknown(names: Iterable[str], columns: Sequence[str], found: Sequence[str], told: set[str]) -> list[str]:
    messages = []
    for name in names:
        if name in told or len(told) > MOST_UNKNOWN:
            continue
        told.add(name)
        if len(told) > MOST_UNKNOWN:
            messages.append(f"the column '{_shown(name)}' and those after it that have other names were ignored.")
            continue
        meant = MEANT.get(name.lower())
        near = [meant] if meant in columns else difflib.get_close_matches(name.lower(), columns, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the columns read are {', '.join(columns)}."
        if near and near[0] in found:
            hint = f"{near[0]} is another column."
        messages.append(f"the column '{_shown(name)}' was ignored; {hint}")
    return messages


def _shown(name: str) -> str:
    text = clean_name(name)
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
