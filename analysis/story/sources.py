"""sources.csv: one row per article, checked field by field."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from analysis.errors import Problem
from analysis.story.encoding import read_text

Kind = Literal["news", "opinion", "analysis", "live blog", "press release", "transcript"]


def _blank_is_none(value: object) -> object:
    if isinstance(value, str):
        value = " ".join(value.split())
        return value or None
    return value


def _day(value: object) -> object:
    value = _blank_is_none(value)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    text = str(value)
    try:
        return date.fromisoformat(text[:10] if text[10:11] in ("T", " ") else text)
    except ValueError:
        raise ValueError(f"must be a day like 2025-02-04, not '{text}'") from None


def _address(value: object) -> object:
    value = _blank_is_none(value)
    if value is None or str(value).lower().startswith(("http://", "https://")):
        return value
    raise ValueError(f"must begin with http:// or https://, not '{value}'")


def _kind(value: object) -> object:
    value = _blank_is_none(value)
    if value is None:
        return "news"
    text = str(value).lower()
    if text not in get_args(Kind):
        raise ValueError(f"must be one of {', '.join(get_args(Kind))}, not '{value}'")
    return text


Text = Annotated[str | None, BeforeValidator(_blank_is_none)]


class Source(BaseModel):
    """What is known of one article. Every field may be left empty."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    article_id: Text = None
    outlet: Text = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    title: Text = None
    url: Annotated[str | None, BeforeValidator(_address)] = None
    byline: Text = None
    credit: Text = None
    kind: Annotated[str, BeforeValidator(_kind)] = "news"
    identified_by: Text = None
    note: Text = None


FIELDS = tuple(Source.model_fields)


def source_from(values: dict[str, object], file: str, row: int | None) -> tuple[Source, list[Problem]]:
    """Read one row. A field that is wrong is left empty and reported; the others stay."""
    problems: list[Problem] = []
    kept = {name: value for name, value in values.items() if name in FIELDS and value is not None}
    try:
        return Source.model_validate(kept), problems
    except ValidationError as error:
        for fault in error.errors():
            name = str(fault["loc"][0])
            kept.pop(name, None)
            said = fault["msg"].removeprefix("Value error, ")
            problems.append(Problem("error", file, f"{name} {said}. It is taken as not known.", row))
    return Source.model_validate(kept), problems


def unknown_columns(names: Iterable[str], allowed: Iterable[str], file: str) -> list[Problem]:
    """A problem for each column whose name is not one of ours, with the nearest name that is."""
    allowed = tuple(allowed)
    problems = []
    for name in names:
        if name in allowed:
            continue
        near = difflib.get_close_matches(name.lower(), allowed, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the columns read are {', '.join(allowed)}."
        problems.append(Problem("guess", file, f"the column '{name}' is not read; {hint}", 1))
    return problems


def read_sources(path: Path) -> tuple[dict[str, tuple[int, Source]], list[Problem]]:
    """Read sources.csv: file name -> (row, source). Row 1 is the heading, so the first article is row 2.

    A row is refused, and reported, when it names no file, a file outside the folder, or a file named before.
    """
    text, problems = read_text(path.read_bytes(), path.name)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        message = f"must be comma-separated values; {error}. Check the quotation marks."
        return {}, [*problems, Problem("error", path.name, message)]
    if not rows:
        return {}, [*problems, Problem("error", path.name, "is empty; its first line must name the columns.")]
    heading = [name.strip().lower() for name in rows[0]]
    problems += unknown_columns(heading, ("file", *FIELDS), path.name)
    if "file" not in heading:
        message = f"the first line must name the column file; it names {', '.join(heading)}."
        return {}, [*problems, Problem("error", path.name, message, 1)]
    found: dict[str, tuple[int, Source]] = {}
    for number, cells in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        problems += _read_row(path, number, heading, cells, found)
    return found, problems


def _read_row(
    path: Path, number: int, heading: list[str], cells: list[str], found: dict[str, tuple[int, Source]]
) -> list[Problem]:
    problems: list[Problem] = []
    if len(cells) > len(heading):
        message = f"must have {len(heading)} fields like the first line, not {len(cells)}; put fields with commas in quotation marks. The row is not read."
        return [Problem("error", path.name, message, number)]
    values: dict[str, object] = dict(zip(heading, cells, strict=False))
    name = str(values.get("file", "")).strip()
    refusal = _refusal(path.parent, name)
    if refusal:
        return [Problem("error", path.name, refusal, number)]
    source, faults = source_from(values, path.name, number)
    problems += faults
    if name in found:
        first_row, first = found[name]
        same = "says the same and is" if first == source else "says something else and is"
        message = f"'{name}' stands in row {first_row} already; this row {same} not read. Keep one of them."
        problems.append(Problem("repair" if first == source else "error", path.name, message, number))
    else:
        found[name] = (number, source)
    return problems


def _refusal(folder: Path, name: str) -> str | None:
    if not name:
        return "file must name an article of this folder, not nothing. The row is not read."
    if "\x00" in name:
        return "file must be a file name without control characters. The row is not read."
    try:
        inside = (folder / name).resolve().is_relative_to(folder.resolve())
        there = inside and (folder / name).is_file()
    except (OSError, ValueError, RuntimeError):  # too long a name, a link to itself
        return f"file must be a name that can be opened, not '{name[:80]}'. The row is not read."
    if not inside:
        return f"file must lie inside the story folder, not '{name}'. The row is not read."
    return None if there else f"'{name}' is not in the folder; add the file or remove the row."
