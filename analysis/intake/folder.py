"""The files of a story folder that articles become: a Markdown file each, or a table; and their rows of sources.csv."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from analysis.errors import OutputError
from analysis.escape import FORMULA, slug
from analysis.intake.article import Article
from analysis.intake.markdown import as_field, front_matter_of, markdown_of
from analysis.story.encoding import read_text
from analysis.story.entries import MOST_TABLE, exists, read_bytes
from analysis.story.formats import table_names
from analysis.story.read import read_story
from analysis.story.rows import read_rows
from analysis.story.sources import FIELDS
from analysis.writing import write

MOST_FILES = 300
"""Articles of one import that become a file each; set by hand: of more, nobody opens one by one."""
TABLE = "articles.jsonl"
LONGEST = 40
"""Characters of a headline in the name of a file."""
SOURCES = "sources.csv"
BETWEEN = ",;\t"
"""Signs that may stand between the cells of the owner's table."""
IN_ROW = 2_000
"""Characters of a row in which its id is looked for."""
HEADING = ("file", *(name for name in FIELDS if name not in ("article_id",)))


@dataclass(frozen=True)
class Placed:
    """An article with the name of its file, and how its outlet is known."""

    article: Article
    file: str
    identified_by: str
    certainty: str


def fields_of(placed: Placed) -> dict[str, object]:
    """What is known of an article, by the names of ``story.sources.FIELDS``."""
    article = placed.article
    others = " | ".join(f"{where}: {text}" for where, text in article.other_headlines.items())
    fields = {
        "outlet": article.outlet,
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "title": article.headline,
        "other_headlines": others or None,
        "url": article.url,
        "byline": article.byline,
        "credit": article.credit,
        "section": article.section,
        "kind": article.kind,
        "language": article.language,
        "certainty": placed.certainty,
        "identified_by": placed.identified_by,
        "note": " ".join(article.notes) or None,
    }
    return {name: value and (value if name == "url" else as_field(value)) for name, value in fields.items()}


def names_for(articles: Iterable[Article], taken: Iterable[str]) -> Iterator[str]:
    """A file name for each article: its day, its outlet, the beginning of its headline; none of those taken."""
    used = {name.casefold() for name in taken}
    last: Counter[str] = Counter()
    for article in articles:
        day = article.published.isoformat() if article.published else ""
        headline = _plain(article.headline) if article.headline else ""
        parts = [day, _plain(article.outlet) if article.outlet else "unknown", headline]
        stem = "_".join(part for part in parts if part)
        name = f"{stem}.md"
        last[stem] = max(last[stem], 1)
        while name.casefold() in used:
            last[stem] += 1
            name = f"{stem}-{last[stem]}.md"
        used.add(name.casefold())
        yield name


def _plain(text: str) -> str:
    """A text as a part of a file's name, letters without their accents."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return slug(bare)[:LONGEST].strip("-")


def files_of(placed: Sequence[Placed], folder: Path, *, in_table: bool) -> dict[Path, bytes]:
    """The new content of the folder: a file an article, or more rows of its table of articles. Raises OutputError where
    that table can't be added to."""
    if not in_table:
        return {folder / each.file: as_markdown(each) for each in placed}
    before = _table(folder)
    rows = "".join(f"{json.dumps(_row(each), ensure_ascii=False)}\n" for each in placed)
    return {folder / TABLE: before + rows.encode("utf-8", "replace")}


def ids_in_table(folder: Path) -> list[str]:
    """The ids of the articles in the folder's table of articles, as far as its rows have any."""
    rows = _table(folder).decode("utf-8", "replace").split("\n") if exists(folder / TABLE) else []
    found = (re.search(r'"(?:article_)?id": ?"([^"\\]{1,200})"', row[:IN_ROW]) for row in rows)
    return [match[1] for match in found if match]


def _table(folder: Path) -> bytes:
    """The table of articles that there is, ended by a line end."""
    path = folder / TABLE
    if not exists(path):
        return b""
    before = read_bytes(path, MOST_TABLE)
    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if (text.strip() and not text.lstrip().startswith("{")) or (before and not text):
        raise OutputError(
            f"{TABLE} must be UTF-8 with a JSON object a line to be added to; it is not. Import into a new folder."
        )
    return before if not before or before.endswith(b"\n") else before + b"\n"


def as_markdown(placed: Placed) -> bytes:
    """An article as a file."""
    text = f"{front_matter_of(fields_of(placed))}\n{markdown_of(placed.article.parts)}"
    return text.encode("utf-8", "replace")


def _row(placed: Placed) -> dict[str, object]:
    known = {name: value for name, value in fields_of(placed).items() if value is not None}
    return {"article_id": Path(placed.file).stem, **known, "markdown": markdown_of(placed.article.parts)}


def sources_with(placed: Sequence[Placed], folder: Path) -> bytes | None:
    """sources.csv with a row for each article below those it has; None where none can be added that is read back."""
    rows = [{"file": each.file, **fields_of(each)} for each in placed]
    path = folder / SOURCES
    if not exists(path):
        return (_csv([HEADING], ",") + _csv((_cells(row, HEADING) for row in rows), ",")).encode("utf-8", "replace")
    before = read_bytes(path, MOST_TABLE)
    text, repairs = read_text(before, SOURCES)
    known = read_rows(text, SOURCES, ("file", *FIELDS), short=True)
    if "file" not in known.heading or any("UTF-8" in repair.message for repair in repairs):
        return None
    end = "" if text.endswith("\n") else "\n"
    for between in BETWEEN:
        added = end + _csv((_cells(row, known.heading) for row in rows), between)
        back = read_rows(text + added, SOURCES, ("file", *FIELDS), short=True)
        at = known.heading.index("file")
        if [cells[at] for _, cells in back.rows[len(known.rows) :]] == [row["file"] for row in rows]:
            return before + added.encode("utf-8", "replace")
    return None


def write_sources(folder: Path) -> Path:
    """Write a sources.csv with what the texts and the names of the files show. Raises OutputError where there is one,
    StoryError where the folder holds no article."""
    path = folder / SOURCES
    if exists(path):
        raise OutputError(
            f"{path} must be a new file; it exists already. Correct it, or move it away to get a new one."
        )
    articles = read_story(folder).articles.filter(~pl.col("file").is_in(table_names()))
    if articles.is_empty():
        raise OutputError(f"{folder} must hold articles that are files; it holds tables of articles. Correct these.")
    rows = ({**row, "certainty": str(row["certainty"])} for row in articles.iter_rows(named=True))
    write(path, (_csv([HEADING], ",") + _csv((_cells(row, HEADING) for row in rows), ",")).encode("utf-8", "replace"))
    return path


def _cells(row: Mapping[str, object], heading: Sequence[str]) -> list[str]:
    cells = ["" if row.get(name) is None else str(row[name]) for name in heading]
    return [f" {cell}" if cell.startswith(FORMULA) else cell for cell in cells]  # no formula; read without the blank


def _csv(rows: Iterable[Sequence[str]], between: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=between, lineterminator="\n").writerows(rows)
    return out.getvalue()
