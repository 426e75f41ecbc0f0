"""sources.csv: one row per article, checked field by field."""

from __future__ import annotations

import math
import unicodedata
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from analysis.errors import Problem
from analysis.schema.vocabulary import Certainty
from analysis.story.columns import cleared
from analysis.story.days import read_day, two_days
from analysis.story.encoding import clean_name, read_text
from analysis.story.entries import MOST_TABLE, NotRead, entries, named, read_bytes
from analysis.story.language import code_of
from analysis.story.repairs import plain
from analysis.story.rows import Rows, read_rows

Kind = Literal["news", "opinion", "analysis", "live blog", "press release", "transcript"]


MOST_CHARACTERS = 2_000
"""Characters of a field; a plain limit: what is longer is an article in the wrong column."""


def _shown(value: object) -> str:
    text = clean_name(str(value))
    return text if len(text) <= 80 else f"{text[:79]}…"


def _blank_is_none(value: object) -> object:
    """One line of text, see ``clean_name``, or None; days and numbers stay as they are."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, str):
        value = clean_name(value)
        if len(value) > MOST_CHARACTERS:
            raise ValueError(f"must have at most {MOST_CHARACTERS:,} characters, not {len(value):,}")
        return value or None
    return value


def _one(value: object) -> object:
    value = _blank_is_none(value)
    if isinstance(value, (list, tuple, dict)):
        raise ValueError(f"must be one text, not {'names with values' if isinstance(value, dict) else 'a list'}")
    if isinstance(value, (bool, bytes)):
        raise ValueError(f"must be one text, not {'bytes' if isinstance(value, bytes) else 'true or false'}")
    return value if value is None else _blank_is_none(str(value))


def _some(value: object) -> object:
    """Several names in a list, as front matter has them, are joined."""
    if isinstance(value, (list, tuple)):
        names = [_one(each) for each in value]
        return _blank_is_none(", ".join(str(name) for name in names if name is not None))
    return _one(value)


def _day(value: object) -> object:
    value = _blank_is_none(value)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    text = str(value)
    day = read_day(text)
    if day is None:
        raise ValueError(f"must be a day like 2025-02-04, not '{_shown(text)}'{two_days(text)}")
    return day


def _address(value: object) -> object:
    value = _one(value)
    if value is None or str(value).lower().startswith(("http://", "https://")):
        return value
    raise ValueError(f"must begin with http:// or https://, not '{_shown(value)}'")


def _kind(value: object) -> object:
    value = _one(value)
    if value is None:
        return "news"
    text = str(value).lower()
    if text not in get_args(Kind):
        raise ValueError(f"must be one of {', '.join(get_args(Kind))}, not '{_shown(value)}'")
    return text


def _language(value: object) -> object:
    value = _one(value)
    if value is None:
        return None
    code = code_of(str(value))
    if code is None:
        raise ValueError(f"must be a code like en or pt-BR, or an English name like German, not '{_shown(value)}'")
    return code


def _certainty(value: object) -> object:
    value = _one(value)
    if value is None:
        return None
    text = str(value).lower()
    if text not in set(Certainty):
        raise ValueError(f"must be one of {', '.join(Certainty)}, not '{_shown(value)}'")
    return text


Text = Annotated[str | None, BeforeValidator(_one)]
Texts = Annotated[str | None, BeforeValidator(_some)]


class Source(BaseModel):
    """What is known of one article. Every field may be left empty."""

    model_config = ConfigDict(extra="ignore")

    article_id: Text = None
    outlet: Text = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    modified: Annotated[date | None, BeforeValidator(_day)] = None
    title: Text = None
    other_headlines: Texts = None
    url: Annotated[str | None, BeforeValidator(_address)] = None
    byline: Texts = None
    credit: Texts = None
    section: Text = None
    kind: Annotated[str, BeforeValidator(_kind)] = "news"
    language: Annotated[str | None, BeforeValidator(_language)] = None
    certainty: Annotated[str | None, BeforeValidator(_certainty)] = None
    identified_by: Text = None
    note: Texts = None


FIELDS = tuple(Source.model_fields)


def source_from(values: dict[str, object], file: str, row: int | None) -> tuple[Source, list[Problem]]:
    """Read one row. A field that is wrong is left empty and reported; the others stay."""
    problems: list[Problem] = []
    kept: dict[str, object] = {}
    for name, value in values.items():
        if name in FIELDS and value is not None:
            kept[name] = value
            if isinstance(value, str) and name != "url":
                kept[name], repairs = plain(value)
                problems += [Problem("repair", file, f"{name} {message}", row) for message in repairs]
    try:
        return Source.model_validate(kept), problems
    except ValidationError as error:
        for fault in error.errors():
            name = str(fault["loc"][0])
            kept.pop(name, None)
            said = fault["msg"].removeprefix("Value error, ")
            problems.append(Problem("error", file, f"{name} {said}. It is taken as not known.", row))
    return Source.model_validate(kept), problems


def read_sources(path: Path) -> tuple[dict[str, tuple[int, Source]], list[Problem]]:
    """Read sources.csv: file name -> (row, source). Row 1 is the heading, so the first article is row 2.

    A row is refused, and reported, when it names no file, a file outside the folder, or a file named before.
    """
    try:
        text, problems = read_text(read_bytes(path, MOST_TABLE), path.name)
        names = named(entries(path.parent))
    except NotRead as error:
        return {}, [Problem("error", path.name, str(error))]
    table = read_rows(text, path.name, ("file", *FIELDS), short=True)
    problems += table.problems
    if not table.heading:
        empty = "is empty; its first line must name the columns."
        return {}, problems if table.problems else [*problems, Problem("error", path.name, empty)]
    if "file" not in table.heading:
        message = f"the first line must name the column file; it names {', '.join(filter(None, table.names))}."
        return {}, [*problems, Problem("error", path.name, message, 1)]
    found: dict[str, tuple[int, Source]] = {}
    as_they_stand = {each.name: name for each, name in names.items()}
    files = {name: each for each, name in names.items()}
    for number, values in _values(table, path.name, problems):
        given = values["file"] or ""
        name = as_they_stand.get(given) or unicodedata.normalize("NFC", clean_name(given))
        refusal = _refusal(path.parent, name, files.get(name))
        if refusal:
            problems.append(Problem("error", path.name, refusal, number))
        else:
            problems += _add(found, name, number, values, path.name)
    return found, problems


def _values(table: Rows, file: str, problems: list[Problem]) -> list[tuple[int, dict[str, Any]]]:
    """Each row's number and values, as ``cleared`` gives them; what is said of them is added to ``problems``."""
    rows, said = cleared([dict(zip(table.heading, cells, strict=True)) for _, cells in table.rows])
    problems += [Problem("repair", file, message) for message in said]
    return [(number, values) for (number, _), values in zip(table.rows, rows, strict=True)]


def _add(
    found: dict[str, tuple[int, Source]], name: str, number: int, values: dict[str, Any], file: str
) -> list[Problem]:
    source, problems = source_from(dict(values), file, number)
    if name not in found:
        found[name] = (number, source)
        return problems
    first_row, first = found[name]
    which = "the same" if first == source else "different"
    message = f"'{name}' is already listed in row {first_row} with {which} values; this row was ignored. Delete one."
    return [*problems, Problem("repair" if first == source else "error", file, message, number)]


def _refusal(folder: Path, name: str, entry: Path | None) -> str | None:
    if not name:
        return "file must name an article of this folder, not nothing. The row was ignored."
    path = entry or folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        there = inside and path.is_file()
    except (OSError, ValueError, RuntimeError):  # too long a name, a link to itself
        return f"file must be a name that can be opened, not '{_shown(name)}'. The row was ignored."
    if not inside:
        return f"file must be inside the story folder, not '{_shown(name)}'. The row was ignored."
    return None if there else f"'{_shown(name)}' is not in the folder; add the file or remove the row."
