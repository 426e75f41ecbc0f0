"""Files in a story folder -> records: a text with the fields that came with it."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from analysis.errors import Problem
from analysis.story.encoding import clean_text, read_text
from analysis.story.sources import FIELDS, unknown_columns

TABLES = ("articles.csv", "articles.jsonl", "articles.parquet")
NOT_READ = (".html", ".htm", ".docx", ".doc", ".pdf", ".rtf", ".odt")

csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


@dataclass
class Record:
    """One article as it was found: where, its text, the fields beside it, and what was repaired."""

    file: str
    row: int | None
    text: str
    fields: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_records(folder: Path) -> tuple[list[Record], list[Problem]]:
    """All articles of a folder, in the order of their names; one file that fails never costs the others."""
    records: list[Record] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        reader = _reader(path)
        if reader is None:
            if path.suffix.lower() in NOT_READ:
                message = f"{path.suffix} files are not read; save the article as .txt."
                problems.append(Problem("error", path.name, message))
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            message = "is a link that leaves the story folder and is not read; copy the file here."
            problems.append(Problem("error", path.name, message))
            continue
        try:
            found, faults = reader(path)
        except OSError as error:
            found, faults = [], [Problem("error", path.name, f"cannot be opened: {error.strerror}.")]
        records += found
        problems += faults
    return records, problems


Reader = Callable[[Path], tuple[list[Record], list[Problem]]]


def _reader(path: Path) -> Reader | None:
    if not path.is_file() or path.name.startswith("."):
        return None
    if path.name in TABLES:
        return {".csv": _read_csv, ".jsonl": _read_jsonl, ".parquet": _read_parquet}[path.suffix]
    if path.suffix.lower() == ".txt":
        return _read_txt
    if path.suffix.lower() == ".md" and path.stem.upper() != "README":
        return _read_md
    return None


def _read_txt(path: Path) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(path.read_bytes(), path.name)
    return [Record(path.name, None, text, {}, problems)], []


def _read_md(path: Path) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(path.read_bytes(), path.name)
    fields: dict[str, object] = {}
    head, body = _front_matter(text)
    if head is not None:
        try:
            loaded = yaml.load(head, Loader=_Plain)
        except (yaml.YAMLError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None)
            row = None if mark is None else mark.line + 2
            message = "the lines between --- must be YAML; they are not read. Check them, or write sources.csv."
            problems.append(Problem("error", path.name, message, row))
            loaded = {}
        if isinstance(loaded, dict):
            fields = {str(key).lower(): _plain(value) for key, value in loaded.items()}
            problems += unknown_columns(fields, FIELDS, path.name)
        else:
            body = text  # a rule above the text, not front matter
    return [Record(path.name, None, plain_from_markdown(body), fields, problems)], []


class _Plain(yaml.SafeLoader):
    """YAML whose scalars all stay text: a day stays as it was typed, ``no`` is not a truth value."""


_Plain.yaml_implicit_resolvers = {}


def _front_matter(text: str) -> tuple[str | None, str]:
    lines = text.split("\n")
    if not lines or lines[0].strip() != "---":
        return None, text
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    return None, text


def plain_from_markdown(text: str) -> str:
    """The words of a Markdown text, a line a block. HTML in it is kept as text."""
    markdown = MarkdownIt("commonmark", {"html": False})
    return "\n\n".join(_blocks(markdown.parse(text)))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            parts = []
            for child in token.children or []:
                parts.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
            yield "".join(parts)
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")


def _read_csv(path: Path) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(path.read_bytes(), path.name)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    heading = [name.strip().lower() for name in next(rows, [])]
    fault = _heading_fault(heading, path.name)
    if fault:
        return [], [*problems, fault]
    problems += unknown_columns(heading, ("file", "text", *FIELDS), path.name)
    records = []
    number = 1
    while True:
        number += 1
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            message = f"cannot be read from here on; {error}. Check the quotation marks of this row."
            problems.append(Problem("error", path.name, message, number))
            break
        if not cells:
            continue
        if len(cells) != len(heading):
            message = f"must have {len(heading)} fields like the first line, not {len(cells)}. The row is not read."
            problems.append(Problem("error", path.name, message, number))
            continue
        records.append(_record(path.name, number, dict(zip(heading, cells, strict=True))))
    return records, problems


def _read_jsonl(path: Path) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(path.read_bytes(), path.name)
    records = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            loaded: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            said = getattr(error, "msg", "it is nested too deeply")
            problems.append(Problem("error", path.name, f"must be a JSON object; {said}. The row is not read.", number))
            continue
        if not isinstance(loaded, dict):
            message = 'must be a JSON object like {"text": ...}, not a list or a value. The row is not read.'
            problems.append(Problem("error", path.name, message, number))
            continue
        values = {str(key).lower(): _plain(value) for key, value in loaded.items()}
        if number == 1:
            problems += unknown_columns(values, ("file", "text", *FIELDS), path.name)
        records.append(_record(path.name, number, values))
    return records, problems


def _read_parquet(path: Path) -> tuple[list[Record], list[Problem]]:
    try:
        table = pl.read_parquet(path)
        table = table.rename({name: name.lower() for name in table.columns}, strict=False)
    except (pl.exceptions.PolarsError, OSError) as error:
        said = str(error).split("\n")[0]
        return [], [Problem("error", path.name, f"must be a Parquet file; {said}.")]
    fault = _heading_fault(table.columns, path.name)
    if fault:
        return [], [fault]
    problems = unknown_columns(table.columns, ("file", "text", *FIELDS), path.name)
    kept = [name for name in ("text", *FIELDS) if name in table.columns]
    rows = table.select(kept).iter_rows(named=True)
    records = [_record(path.name, number, {k: _plain(v) for k, v in row.items()}) for number, row in enumerate(rows, 1)]
    return records, problems


def _heading_fault(names: list[str], file: str) -> Problem | None:
    if "text" in names:
        return None
    shown = ", ".join(names) or "nothing"
    return Problem("error", file, f"must have a column named text; its columns are {shown}.", 1)


def _plain(value: object) -> object:
    """A value as it can stand in a field: no list or object, no control character."""
    if isinstance(value, (list, dict, bytes)):
        value = str(value)
    return clean_text(value, "")[0] if isinstance(value, str) else value


def _record(file: str, row: int, values: dict[str, Any]) -> Record:
    value = values.pop("text", None)
    text, problems = clean_text("" if value is None else str(value), file, row)
    return Record(file, row, text, {name: _plain(field) for name, field in values.items()}, problems)
