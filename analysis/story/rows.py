"""Comma-separated values as people save them -> rows; a row that is torn costs no other row."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.errors import Problem
from analysis.story.entries import MOST_ARTICLE

if TYPE_CHECKING:
    from _csv import Reader

MOST_TORN = 200
"""A plain limit for time: each torn row makes the table be read on from there."""
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}

csv.field_size_limit(MOST_ARTICLE)


@dataclass
class Rows:
    """heading: the names of the columns, in small letters, "" for one that is not read. rows: number and cells of
    each row, the heading being row 1; as many cells as the heading."""

    heading: list[str] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_rows(text: str, file: str, *, short: bool = False) -> Rows:
    """Read the rows of a text. short: whether a row may leave its last cells out.

    Semicolons and tabs between the cells are read as well, as spreadsheets of many countries write them. A row that
    is torn by a quotation mark, or has too many or too few cells, is reported and left out.
    """
    lines = [f"{line}\n" for line in text.split("\n")]
    between = _between(lines)
    if between is None:
        return Rows()
    found = _Reader(lines, between).all(file)
    if not found.rows:
        return found
    (_, names), *rest = found.rows
    found.heading, faults = once([name.strip().lower() for name in names], file)
    if between != ",":
        faults.insert(0, Problem("repair", file, f"its columns are separated by {NAMES[between]}; read so."))
    found.problems[:0] = faults
    found.rows = []
    for number, cells in rest:
        fault = _fitted(cells, len(found.heading), short=short)
        if fault:
            found.problems.append(Problem("error", file, fault, number))
        elif any(cell.strip() for cell in cells):
            found.rows.append((number, cells))
    return found


def once(names: Sequence[str], file: str) -> tuple[list[str], list[Problem]]:
    """The names of columns, a name that stood before as ""; and a problem for each of those."""
    heading: list[str] = []
    problems = []
    for name in names:
        if name and name in heading:
            message = f"the column '{name}' stands twice; the first one is read. Remove the other or rename it."
            problems.append(Problem("error", file, message, 1))
            name = ""
        heading.append(name)
    return heading, problems


def _between(lines: Sequence[str]) -> str | None:
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        return None
    return "," if "," in first else next((mark for mark in (";", "\t") if mark in first), ",")


def _fitted(cells: list[str], n: int, *, short: bool) -> str | None:
    """Bring a row to ``n`` cells by what is empty at its end; what is wrong with it if that can't be done."""
    while len(cells) > n and not cells[-1].strip():
        cells.pop()
    if short and len(cells) < n:
        cells += [""] * (n - len(cells))
    if len(cells) == n:
        return None
    if not any(cell.strip() for cell in cells):
        cells[:] = [""] * n
        return None
    hint = "; put fields with commas in quotation marks" if len(cells) > n else ""
    return f"must have {n} fields like the first line, not {len(cells)}{hint}. The row is not read."


class _Reader:
    """Goes through the lines; after a torn row it takes up the next line that is a whole row again."""

    def __init__(self, lines: list[str], between: str) -> None:
        self.lines = lines
        self.between = between
        mark = re.escape(between)
        cell = rf'(?:"(?:[^"]|"")*"|[^"{mark}\n]*)'
        self.whole = re.compile(rf"{cell}(?:{mark}{cell})*\n?")

    def all(self, file: str) -> Rows:
        found = Rows()
        at, number = 0, 0
        for _ in range(MOST_TORN):
            reader, torn = self._from(at), at
            try:
                for cells in reader:
                    number, torn = number + 1, at + reader.line_num
                    if cells:
                        found.rows.append((number, cells))
                return found
            except csv.Error as error:
                said = str(error)
            at = self._taken_up(torn + 1, len(found.rows[0][1]) if found.rows else 0)
            n_lost = sum(bool(line.strip()) for line in self.lines[torn + 1 : at])
            lost = f" The {n_lost} lines after it are not read either." if n_lost > 1 else ""
            lost = " The line after it is not read either." if n_lost == 1 else lost
            message = f"cannot be read; {said}. Check the quotation marks of this row.{lost}"
            found.problems.append(Problem("error", file, message, number + 1))
            number += 1 + n_lost
        message = f"holds {MOST_TORN} torn rows; the rest is not read. Save the table anew."
        found.problems.append(Problem("error", file, message, number))
        return found

    def _from(self, start: int) -> Reader:
        return csv.reader((self.lines[at] for at in range(start, len(self.lines))), delimiter=self.between, strict=True)

    def _taken_up(self, at: int, n: int) -> int:
        """The first line from ``at`` on that begins a whole row of ``n`` cells; the end if there is none."""
        for start in range(at, len(self.lines)):
            reader = self._from(start)
            try:
                cells = next(reader, [])
            except csv.Error:
                continue
            if len(cells) == n and self.whole.fullmatch("".join(self.lines[start : start + reader.line_num])):
                return start
        return len(self.lines)
