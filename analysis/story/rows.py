"""Comma-separated values as people save them -> rows; a row that is torn costs no other row."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.errors import Problem
from analysis.story.columns import n_known, read_as
from analysis.story.entries import MOST_ARTICLE

if TYPE_CHECKING:
    from _csv import Reader

MOST_TORN = 200
"""A plain limit for time: each torn row makes the table be read on from there."""
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}
SEP = re.compile(r"\"?sep=([^\w\s\"]|\t)\"?[,;\t]*+\s*$", re.IGNORECASE)
"""A first line that tells a spreadsheet what stands between the cells."""

csv.field_size_limit(MOST_ARTICLE)


@dataclass
class Rows:
    """heading: the columns in their order, "" for one that is not read. names: what the table calls them. rows: number and cells of
    each row, the heading being row 1; as many cells as the heading."""

    heading: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_rows(text: str, file: str, columns: Sequence[str], *, short: bool = False) -> Rows:
    """Read the rows of a text. columns: the names that are read. short: whether a row may leave its last cells out.

    Semicolons and tabs between the cells are read as well, as spreadsheets of many countries write them, and a first
    line like sep=; is obeyed. A row that is torn by a quotation mark, or has too many or too few cells, is reported
    and left out.
    """
    lines = [f"{line}\n" for line in text.split("\n")]
    start, between = _between(lines, columns)
    if between is None:
        return Rows()
    found = _Reader(lines, between).all(file, start)
    if not found.rows:
        return found
    (heading, names), *rest = found.rows
    found.names = [name.strip().lower() for name in names]
    found.heading, faults = read_as(found.names, columns, file, heading)
    if between != ",":
        said = NAMES.get(between, f"“{between}”")
        faults.insert(0, Problem("repair", file, f"its columns are separated by {said}; read so."))
    found.problems[:0] = faults
    found.rows = []
    for number, cells in rest:
        fault = _fitted(cells, len(found.heading), short=short)
        if fault:
            found.problems.append(Problem("error", file, fault, number))
        elif any(cell.strip() for cell in cells):
            found.rows.append((number, cells))
    return found


def _between(lines: Sequence[str], columns: Sequence[str]) -> tuple[int, str | None]:
    """The line that the table begins with, and what stands between its cells: what gives most columns that are known."""
    start = next((at for at, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return 0, None
    said = SEP.match(lines[start])
    if said:
        return start + 1, said.group(1)
    there = [mark for mark in NAMES if mark in lines[start]]
    return 0, max(there, key=lambda mark: n_known(_cells(lines[start], mark), columns), default=",")


def _cells(line: str, between: str) -> list[str]:
    try:
        return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=between), [])]
    except csv.Error:
        return []


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
    return f"must have {n} fields like the first line, not {len(cells)}{hint}. The row was ignored."


class _Reader:
    """Goes through the lines; after a torn row it takes up the next line that is a whole row again."""

    def __init__(self, lines: list[str], between: str) -> None:
        self.lines = lines
        self.between = between
        mark = re.escape(between)
        cell = rf'(?:"(?:[^"]|"")*"|[^"{mark}\n]*)'
        self.whole = re.compile(rf"{cell}(?:{mark}{cell})*\n?")

    def all(self, file: str, start: int = 0) -> Rows:
        found = Rows()
        at, number = start, start
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
            lost = f" The {n_lost} lines after it are ignored too." if n_lost > 1 else ""
            lost = " The line after it is ignored too." if n_lost == 1 else lost
            message = f"cannot be read; {said}. Check the quotation marks of this row.{lost}"
            found.problems.append(Problem("error", file, message, number + 1))
            number += 1 + n_lost
        message = f"holds {MOST_TORN} torn rows; the rest was ignored. Save the table again."
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
