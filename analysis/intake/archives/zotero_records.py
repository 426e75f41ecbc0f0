"""The records of a Zotero library as it exports them: CSV, RIS or CSL-JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.story.days import read_day
from analysis.story.encoding import clean_name
from analysis.story.language import code_of

CSV_MARKS = ("Key", "Item Type", "Publication Title")
RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*)")
CSL_MARKS = ("container-title", "issued", "itemType")
MOST_RECORDS = 10_000
NO_ARTICLES = frozenset({"attachment", "note", "annotation"})


@dataclass
class Item:
    """What a library says of one article. files: names of files as the library tells them, often with folders that
    are those of another machine; they are only compared, never kept."""

    title: str
    key: str | None = None
    outlet: str | None = None
    day: date | None = None
    url: str | None = None
    byline: str | None = None
    section: str | None = None
    language: str | None = None
    has_abstract: bool = False
    files: list[str] = field(default_factory=list)


def is_export(text: str) -> bool:
    """Whether a text begins like a library in one of the three forms."""
    return bool(_form(text[:20_000]))


def items(text: str) -> list[Item]:
    """The records of a library; those without a title, notes and attachments are left out. A library that breaks off
    is read as far as it goes."""
    form = _form(text)
    made = {"csv": _csv, "ris": _ris, "json": _json}[form](text) if form else []
    return [item for item in made if item.title]


def _form(text: str) -> str:
    first = text.lstrip().split("\n", 1)[0]
    if all(mark in first for mark in CSV_MARKS):
        return "csv"
    if RIS_LINE.match(first) and first.startswith("TY"):
        return "ris"
    head = text.lstrip()[:1]
    return "json" if head == "[" and any(f'"{mark}"' in text for mark in CSL_MARKS) else ""


def _csv(text: str) -> list[Item]:
    found: list[Item] = []
    try:
        for row in csv.DictReader(io.StringIO(text.lstrip())):
            if (row.get("Item Type") or "") in NO_ARTICLES or len(found) >= MOST_RECORDS:
                continue
            item = _item({key: value for key, value in row.items() if isinstance(key, str) and value})
            attached = row.get("File Attachments") or ""
            item.files = [name.strip() for name in attached.split(";") if name.strip()]
            found.append(item)
    except csv.Error:
        return found  # a quotation mark that is never closed: what stands before it is whole
    return found


def _item(row: Mapping[str, str]) -> Item:
    return Item(
        clean_name(row.get("Title", "")),
        key=_known(row.get("Key")),
        outlet=_known(row.get("Publication Title") or row.get("Website Title")),
        day=_day(row.get("Date", "")),
        url=_known(row.get("Url")),
        byline=_names(row.get("Author", "").split(";")),
        section=_known(row.get("Section")),
        language=code_of(row.get("Language", "").strip()),
        has_abstract=bool(row.get("Abstract Note")),
    )


def _ris(text: str) -> list[Item]:
    found: list[Item] = []
    record: dict[str, list[str]] = {}
    for line in text.split("\n"):
        match = RIS_LINE.match(line.rstrip())
        if match is None:
            continue
        if match["tag"] in ("TY", "ER") and record:
            found.append(_of_ris(record))
            record = {}
        if match["tag"] != "ER":
            record.setdefault(match["tag"], []).append(match["value"].strip())
    return ([*found, _of_ris(record)] if record else found)[:MOST_RECORDS]


def _of_ris(record: Mapping[str, list[str]]) -> Item:
    def first(*tags: str) -> str:
        return next((value for tag in tags for value in record.get(tag, []) if value), "")

    return Item(
        clean_name(first("TI", "T1")),
        key=_known(first("ID", "AN")),
        outlet=_known(first("T2", "JO", "JF", "PB")),
        day=_day(first("DA", "Y1", "PY")),
        url=_known(first("UR")),
        byline=_names(record.get("AU", record.get("A1", []))),
        section=_known(first("SE")),
        language=code_of(first("LA")),
        has_abstract=bool(first("AB", "N2")),
        files=[name for tag in ("L1", "L2", "L3", "L4") for name in record.get(tag, [])],
    )


def _json(text: str) -> list[Item]:
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        return []
    listed = loaded if isinstance(loaded, list) else []
    return [_of_csl(value) for value in listed[:MOST_RECORDS] if isinstance(value, dict)]


def _of_csl(value: Mapping[str, object]) -> Item:
    def text(key: str) -> str:
        found = value.get(key)
        return found if isinstance(found, str) else ""

    authors = value.get("author")
    people = [each for each in authors if isinstance(each, dict)] if isinstance(authors, list) else []
    return Item(
        clean_name(text("title")),
        key=_known(text("id").rsplit("/", 1)[-1]),  # the address before it has the number of the library's owner
        outlet=_known(text("container-title") or text("publisher")),
        day=_csl_day(value.get("issued")),
        url=_known(text("URL")),
        byline=_names([_csl_name(each) for each in people]),
        section=_known(text("section")),
        language=code_of(text("language")),
        has_abstract=bool(text("abstract")),
    )


def _csl_name(person: Mapping[str, object]) -> str:
    parts = [person.get(key) for key in ("given", "family", "literal")]
    return " ".join(part for part in parts if isinstance(part, str))


def _csl_day(issued: object) -> date | None:
    if not isinstance(issued, dict):
        return None
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list):
        return _day(str(issued.get("raw") or issued.get("literal") or ""))
    try:
        year, month, day = (int(str(part)) for part in first)
        return date(year, month, day)
    except (ValueError, OverflowError):  # a month or a year alone
        return None


def _day(text: str) -> date | None:
    """A day as libraries write it: 2023-12-01, 2023/12/01/ or in words."""
    return read_day(text.strip().rstrip("/"))


def _names(names: list[str]) -> str | None:
    """Names as a byline has them: “Roe, Ann” is Ann Roe."""
    turned = [" ".join(reversed([part.strip() for part in name.split(",", 1)])) for name in map(clean_name, names)]
    return ", ".join(name for name in turned if name) or None


def _known(value: str | None) -> str | None:
    return clean_name(value or "") or None
