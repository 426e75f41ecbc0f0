"""Articles as this suite and its users write them: Markdown with front matter, tables with a column of texts."""

from __future__ import annotations

import json
from collections.abc import Iterable

from analysis.errors import Problem
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.text import parts_of_text
from analysis.schema.vocabulary import Zone
from analysis.story.columns import MEANT
from analysis.story.encoding import read_text
from analysis.story.markdown import front_matter, read_markdown
from analysis.story.record import Record, repaired
from analysis.story.rows import read_rows
from analysis.story.sources import FIELDS, source_from
from analysis.story.tables import read_csv, read_jsonl, read_parquet

NAME = "table or Markdown file of articles"
PARQUET = b"PAR1"
TEXTS = ("text", "markdown")
HEAD = 20_000
"""Bytes in which the heading, or the first row, of a table is looked for."""


def recognises(data: bytes, name: str) -> bool:
    """Whether this is a Markdown file with fields that are read, or a table with a column of texts."""
    text, _ = read_text(data[:HEAD], name)
    return data.startswith(PARQUET) or _has_fields(text) or _is_json(data, text) or _is_csv(text, name)


def read(data: bytes, name: str) -> Export:
    """The articles of a Markdown file or of a table. Raises Refused where it has none."""
    text, _ = read_text(data[:HEAD], name)
    if data.startswith(PARQUET):
        records, problems = read_parquet(data, name)
    elif _has_fields(text):
        records, problems = read_markdown(data, name)
    elif _is_json(data, text):
        records, problems = read_jsonl(data, name)
    else:
        records, problems = read_csv(data, name)
    articles = []
    for record in map(repaired, records):
        article, faults = _article(record)
        problems += record.problems + faults
        articles.append(article)
    if not articles:
        said = problems[0].message if problems else "it has a heading alone."
        raise Refused(f"must hold articles; {said}")
    return Export(NAME, articles, problems=problems)


def _has_fields(text: str) -> bool:
    """Whether a text begins with front matter that names a field of articles."""
    head, _ = front_matter(text)
    names = {line.split(":")[0].strip().lower() for line in (head or "").split("\n")}
    return bool(names & set(FIELDS))


def _is_json(data: bytes, text: str) -> bool:
    """Whether the first row of a JSON table, an object a line or one list of objects, has a text."""
    first = text.lstrip("\ufeff \n")
    if not first.startswith(("{", "[")):
        return False
    try:
        row = json.loads(first.split("\n", 1)[0]) if first.startswith("{") else json.loads(data)[0]
    except (ValueError, RecursionError, LookupError, TypeError):
        return False
    return isinstance(row, dict) and _has_texts(str(key).strip().lower() for key in row)


def _is_csv(text: str, name: str) -> bool:
    if text.lstrip("\ufeff \n").startswith(("<", "{", "[", "%PDF")):
        return False
    return _has_texts(read_rows(text.split("\n", 1)[0], name, (*TEXTS, *FIELDS)).heading)


def _has_texts(names: Iterable[str]) -> bool:
    return any(name in TEXTS or MEANT.get(name) in TEXTS for name in names)


def _article(record: Record) -> tuple[Article, list[Problem]]:
    source, problems = source_from(record.fields, record.file, record.row)
    parts = parts_of_text(record.text, source.title, record.zones)
    if source.title and all(part.zone is not Zone.HEADLINE for part in parts):
        parts = [Part(Zone.HEADLINE, source.title), *parts]
    article = Article(
        "" if record.row is None else f"row {record.row}",
        parts,
        outlet=source.outlet,
        published=source.published,
        modified=source.modified,
        url=source.url,
        byline=source.byline,
        credit=source.credit,
        section=source.section,
        kind=source.kind if record.fields.get("kind") else None,
        language=source.language,
    )
    if source.other_headlines:
        article.other_headlines = {"also": source.other_headlines}
    if source.note:
        article.notes.append(source.note)
    return article, problems
