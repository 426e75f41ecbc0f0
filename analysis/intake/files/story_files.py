"""Articles as this suite and its users write them: Markdown with front matter, tables with a column of texts."""

from __future__ import annotations

import json
from collections.abc import Iterable

from analysis.errors import Problem
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.limits import check_lines, check_n_lines
from analysis.intake.files.text import parts_of_text
from analysis.schema.vocabulary import Zone
from analysis.story.columns import MEANT
from analysis.story.encoding import read_text
from analysis.story.entries import MOST_ARTICLE
from analysis.story.markdown import front_matter, read_markdown
from analysis.story.record import Record, repaired
from analysis.story.rows import read_rows
from analysis.story.sources import FIELDS, source_from
from analysis.story.tables import TEXTS, read_csv, read_jsonl, read_parquet

NAME = "table or Markdown file of articles"
PARQUET = b"PAR1"
HEAD = 20_000
"""Bytes in which the heading of a table is looked for."""
MOST_ROW = 2 * MOST_ARTICLE
"""Bytes in which the first row of a JSON table ends; one article and its fields have fewer."""


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
        check_n_lines(data.count(b"\n"))
        records, problems = read_markdown(data, name)
    elif _is_json(data, text):
        records, problems = read_jsonl(data, name)
    else:
        records, problems = read_csv(data, name)
    articles = []
    for record in records:
        try:
            check_lines(record.text)
        except Refused as error:
            problems.append(Problem("error", name, f"{error} It was ignored.", record.row))
            continue
        record = repaired(record)
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
        row = json.loads(_first_row(data, first)) if first.startswith("{") else json.loads(data)[0]
    except (ValueError, RecursionError, LookupError, TypeError):
        return False
    return isinstance(row, dict) and _has_texts(str(key).strip().lower() for key in row)


def _first_row(data: bytes, head: str) -> str:
    """The first line, whole: the text of an article makes it longer than the head of the file."""
    if "\n" in head:
        return head.split("\n", 1)[0]
    end = data.find(b"\n", HEAD, MOST_ROW) if b"\x00" not in data[:HEAD] else MOST_ROW  # UTF-16 has zeros
    text, _ = read_text(data[: MOST_ROW if end < 0 else end], "")
    return text.lstrip("\ufeff \n").split("\n", 1)[0]


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
