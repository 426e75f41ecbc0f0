"""Tables of articles: articles.csv, .jsonl and .parquet, a record a row."""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
import pyarrow.parquet as pq
from pyarrow.lib import ArrowException

from analysis.errors import Problem
from analysis.story.columns import cleared, read_as
from analysis.story.encoding import read_text
from analysis.story.entries import MB, MOST_TABLE
from analysis.story.markdown import words_of
from analysis.story.record import Record, record_from
from analysis.story.rows import Rows, read_rows
from analysis.story.sources import FIELDS

TEXTS = ("text", "markdown")
"""The columns that may hold the words of an article: as they are, or with marks of Markdown."""
COLUMNS = ("file", *TEXTS, *FIELDS)
PLACE = 16
"""Bytes that a cell takes beside its text."""


def read_csv(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    """Records of an articles.csv; row 1 is the heading."""
    text, problems = read_text(data, name)
    found = read_rows(text, name, COLUMNS)
    fault = _heading_fault(found, name)
    if fault:
        return [], [*problems, fault]
    rows = [(number, dict(zip(found.heading, cells, strict=True))) for number, cells in found.rows]
    return _records(rows, name, problems + found.problems)


def read_jsonl(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    """Records of an articles.jsonl, a JSON object a line; a file that is one JSON list is read as well."""
    text, problems = read_text(data, name)
    whole = _as_list(text)
    if whole is not None:
        problems.append(Problem("repair", name, "is one JSON list, not an object a line; read as a row each."))
    told: set[str] = set()
    unknown: set[str] = set()
    rows: list[tuple[int, dict[str, object]]] = []
    for number, loaded in enumerate(whole, start=1) if whole is not None else _lines(text):
        if not isinstance(loaded, dict):
            said = loaded.said if isinstance(loaded, _Fault) else 'it must be like {"text": ...}, not a list or a value'
            problems.append(Problem("error", name, f"must be a JSON object; {said}. The row was ignored.", number))
            continue
        columns, faults = read_as([str(key).strip().lower() for key in loaded], COLUMNS, name, number, unknown)
        problems += [fault for fault in faults if fault.message not in told]
        told.update(fault.message for fault in faults)
        rows.append((number, dict(zip(columns, loaded.values(), strict=True))))
    return _records(rows, name, problems)


@dataclass(frozen=True)
class _Fault:
    said: str


def _lines(text: str) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except json.JSONDecodeError as error:
            yield number, _Fault(error.msg)
        except ValueError:
            yield number, _Fault("a number in it is too long")
        except RecursionError:
            yield number, _Fault("it is nested too deeply")


def _as_list(text: str) -> list[Any] | None:
    if not text.lstrip().startswith("["):
        return None
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return loaded if isinstance(loaded, list) and any(isinstance(each, dict) for each in loaded) else None


def read_parquet(data: bytes, name: str, most: int = MOST_TABLE) -> tuple[list[Record], list[Problem]]:
    """Records of an articles.parquet; row 1 is the first article. A file that would unpack to more than ``most`` bytes,
    which a small one can, is not read."""
    try:
        columns = list(pl.read_parquet_schema(io.BytesIO(data)))
        names, problems = read_as([column.strip().lower() for column in columns], COLUMNS, name)
        wanted = {column: key for column, key in zip(columns, names, strict=True) if key}
        size = _packed_size(data, wanted)
        if size <= most:
            table = pl.read_parquet(io.BytesIO(data), columns=list(wanted))
            size = _size(table)
        if size > most:
            message = (
                f"must unpack to at most {most / MB:,.0f} MB, not {size / MB:,.0f} MB. Split it or leave rows out."
            )
            return [], [Problem("error", name, message)]
        rows = list(table.rows())
    except (
        pl.exceptions.PolarsError,
        pl.exceptions.PanicException,
        OSError,
        ValueError,
        OverflowError,
        ArrowException,
    ) as error:
        said = str(error).split("\n")[0][:200]
        return [], [Problem("error", name, f"must be a Parquet file; {said}.")]
    if set(TEXTS).isdisjoint(names):
        return [], [*problems, _no_text(columns, name)]
    return _of_rows(rows, tuple(wanted.values()), name, 1, problems)


def read_part(table: pl.DataFrame, name: str, first: int) -> tuple[list[Record], list[Problem]]:
    """Records of some rows of a table of articles, read already. name: of its file; first: the number of the first of
    these rows in it, from 1. What is to be said of the columns is said with row 1."""
    columns = table.columns
    names, problems = read_as([column.strip().lower() for column in columns], COLUMNS, name)
    wanted = {column: key for column, key in zip(columns, names, strict=True) if key}
    told = problems if first == 1 else []
    if set(TEXTS).isdisjoint(names):
        return [], [*told, _no_text(columns, name)] if first == 1 else []
    return _of_rows(table.select(list(wanted)).rows(), tuple(wanted.values()), name, first, told)


def _of_rows(
    rows: Sequence[tuple[object, ...]], keys: tuple[str, ...], name: str, first: int, problems: list[Problem]
) -> tuple[list[Record], list[Problem]]:
    numbered = enumerate(rows, start=first)
    return _records([(number, dict(zip(keys, row, strict=True))) for number, row in numbered], name, problems)


def _packed_size(data: bytes, columns: Collection[str]) -> int:
    """Bytes that these columns fill at the least, by what the file says of itself: their pages, and a place a row."""
    about = pq.ParquetFile(io.BytesIO(data)).metadata
    groups = [about.row_group(at) for at in range(about.num_row_groups)]
    parts = [group.column(at) for group in groups for at in range(group.num_columns)]
    pages = sum(part.total_uncompressed_size for part in parts if part.path_in_schema.split(".")[0] in columns)
    return int(pages + PLACE * about.num_rows * len(columns))


def _size(table: pl.DataFrame) -> int:
    """Bytes of the table when each text stands for itself: in the file, one that is repeated may be held once."""
    size = 0
    for column in table.iter_columns():
        texts = column.explode() if isinstance(column.dtype, pl.List) else column
        if texts.dtype == pl.String:
            lengths = texts.str.len_bytes()
        elif texts.dtype == pl.Binary:
            lengths = texts.bin.size()
        elif isinstance(texts.dtype, (pl.Categorical, pl.Enum)):
            lengths = texts.cat.len_bytes()
        else:
            continue
        size += int(lengths.cast(pl.UInt64).sum())
    return size + PLACE * table.height * table.width


def _records(
    rows: Sequence[tuple[int, Mapping[str, object]]], name: str, problems: list[Problem]
) -> tuple[list[Record], list[Problem]]:
    known, said = cleared([values for _, values in rows])
    problems += [Problem("repair", name, message) for message in said]
    records = []
    for (number, _), values in zip(rows, known, strict=True):
        marked = values.get("markdown") if values.get("text") is None else None
        words = words_of(marked) if isinstance(marked, str) else None
        made = record_from(name, number, values if words is None else {**values, "text": words.text})
        if isinstance(made, Record):
            if words is not None:
                made.zones, made.literal = words.zones, words.literal
            records.append(made)
        else:
            problems.append(made)
    return records, problems


def _heading_fault(found: Rows, file: str) -> Problem | None:
    return _no_text(found.names, file) if set(TEXTS).isdisjoint(found.heading) else None


def _no_text(names: Iterable[str], file: str) -> Problem:
    shown = ", ".join(name.strip().lower() for name in names) or "nothing"
    return Problem("error", file, f"must have a column named text; its columns are {shown}.", 1)
