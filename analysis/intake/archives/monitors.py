"""Tables of media monitors, such as Meltwater and Media Cloud: headlines and sentences, never whole articles."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from analysis import data as lists
from analysis.errors import Problem
from analysis.intake.article import Article, Export, Part, Refused
from analysis.schema.vocabulary import Zone
from analysis.story.days import days_of, read_day
from analysis.story.encoding import clean_name, read_text
from analysis.story.language import code_of

NAME = "table of a media monitor"
MELTWATER, MEDIA_CLOUD = "Meltwater table", "Media Cloud table"
HEAD = 20_000
MOST_ROWS = 200_000
FIELD = {row["column"].casefold(): row["kind"] for row in lists.rows("monitor_columns.csv")}
"""What a column is called, in small letters -> what it holds."""
PLACED = ("url", "outlet", "day")
WITHOUT = (("sentence", "hit sentence only"), ("opening", "opening text only"), ("title", "headline only"))


def recognises(data: bytes, name: str) -> bool:
    """Whether a file is a table with headlines and where they stood, and without a column for texts."""
    if data.startswith((b"PK", b"{", b"[", b"<", b"%PDF", b"\x1f\x8b", b"{\\rtf")):
        return False
    text, _ = read_text(data[:HEAD], name)
    return _is_monitor(_heading(text)[0])


def read(data: bytes, name: str) -> Export:
    """A row an article, each saying that it has no text. Raises Refused where the table is none of a monitor."""
    text, problems = read_text(data, name)
    fields, delimiter = _heading(text)
    if not _is_monitor(fields):
        raise Refused(
            "must be a table with columns for headline and address or outlet; it has no such heading. Export "
            "it again with its heading in the first line."
        )
    articles = []
    rows = list(_rows(text, delimiter, fields, name, problems))
    days, said = days_of([row.get("day", "") for _, row in rows])
    problems += [Problem("guess", name, message) for message in said]
    for (number, row), day in zip(rows, days, strict=True):
        article = _article(row, f"row {number}")
        article.published = day if isinstance(day, date) else read_day(str(day))
        articles.append(article)
    if not articles:
        raise Refused("must have a row for each article; it has a heading alone. Export it again.")
    return Export(_kind(text), articles, problems=problems)


def _heading(text: str) -> tuple[list[str], str]:
    """What each column holds ("" for one that is not read), and the sign between columns."""
    line = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max("\t;,", key=line.count)
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return [], delimiter
    return [FIELD.get(cell.strip().casefold(), "") for cell in cells], delimiter


def _is_monitor(fields: list[str]) -> bool:
    return "title" in fields and not {"text", "file"} & set(fields) and sum(kind in fields for kind in PLACED) >= 2


def _rows(
    text: str, delimiter: str, fields: list[str], name: str, problems: list[Problem]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The number of each row, 1 for the first below the heading, and its cells by what they hold, the first of two."""
    reader = csv.reader(io.StringIO(text.lstrip("\n")), delimiter=delimiter)
    next(reader)
    try:
        for number, cells in enumerate(reader, 1):
            if number > MOST_ROWS:
                message = f"must have at most {MOST_ROWS:,} rows; those after are left out. Export it in parts."
                problems.append(Problem("error", name, message, number))
                return
            row: dict[str, str] = {}
            for kind, cell in zip(fields, cells, strict=False):
                if kind and cell.strip():
                    row.setdefault(kind, cell)
            if row.get("title") or row.get("sentence"):
                yield number, row
    except csv.Error:
        message = "must be a table; from this line on it can't be read. Export it again."
        problems.append(Problem("error", name, message, reader.line_num))


def _article(row: Mapping[str, str], place: str) -> Article:
    named = {kind: clean_name(row[kind]) or None for kind in ("outlet", "byline", "key", "url") if kind in row}
    article = Article(place, outlet=named.get("outlet"), byline=named.get("byline"), key=named.get("key"))
    article.url = named.get("url")
    article.language = code_of(row.get("language", "").strip())
    headline = clean_name(row.get("title", ""))
    article.parts = [Part(Zone.HEADLINE, headline)] if headline else []
    article.without_text = next(said for kind, said in WITHOUT if row.get(kind))
    return article


def _kind(text: str) -> str:
    heading = text.lstrip("\n").split("\n", 1)[0].casefold()
    if "hit sentence" in heading:
        return MELTWATER
    return MEDIA_CLOUD if "stories_id" in heading else NAME
