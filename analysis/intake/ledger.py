"""What was ever imported into a story folder: ``imported.csv``, a row for each article that a file held."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from analysis.errors import FramingError
from analysis.escape import FORMULA
from analysis.intake.article import Article
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import read_text
from analysis.story.entries import MOST_TABLE, NotRead, exists, read_bytes
from analysis.story.formats import LEDGER
from analysis.story.rows import read_rows
from analysis.story.zones import WORD

NAME = LEDGER


class Status(StrEnum):
    """What became of an article."""

    ADDED = "added"
    KNOWN = "there already"
    TWIN = "second copy"
    SHARED = "shared copy"
    EMPTY = "without text"
    REFUSED = "refused"


@dataclass(frozen=True)
class Entry:
    """source: the file it came from. place: where in it. status: a Status. file: its file in the story folder, of a copy
    that of the article that stands for it. n_words: words of its body; stated_words: as the source states them. key: what
    the archive or the site calls it. text: a code of its body's words. reason: why it was not added."""

    source: str
    place: str
    status: str
    file: str = ""
    outlet: str = ""
    published: str = ""
    headline: str = ""
    n_words: int = 0
    stated_words: int | None = None
    key: str = ""
    text: str = ""
    reason: str = ""


COLUMNS = tuple(field.name for field in fields(Entry))


class LedgerError(FramingError):
    """An imported.csv that this program did not write."""


def words_of(article: Article) -> list[str]:
    """The words of an article's body, embedded posts left out."""
    return [word for text in article.of(Zone.BODY) for word in WORD.findall(text)]


def entry_of(article: Article, source: str, status: Status, reason: str = "") -> Entry:
    """The row of an article, before it has a file."""
    words = words_of(article)
    return Entry(
        source,
        article.place,
        status,
        "",
        article.outlet or "",
        day_of(article.published),
        article.headline or "",
        len(words),
        article.stated_words,
        article.key or "",
        code_of_words(words) if words else "",
        reason,
    )


def code_of_words(words: Iterable[str]) -> str:
    """A code that two texts share if their words are the same, whatever their case and marks."""
    return hashlib.sha256(" ".join(word.casefold() for word in words).encode("utf-8", "replace")).hexdigest()[:16]


def day_of(day: date | None) -> str:
    """A day as the ledger holds it."""
    return "" if day is None else day.isoformat()


def read_ledger(folder: Path) -> list[Entry]:
    """The rows of a folder's ledger, none where it has no ledger. Raises LedgerError for a file that is none.

    A spreadsheet may have saved it with other signs between the cells, in another encoding or with empty lines."""
    path = folder / NAME
    if not exists(path):
        return []
    try:
        text, _ = read_text(read_bytes(path, MOST_TABLE), NAME)
    except NotRead as error:
        raise LedgerError(f"{NAME} must be the list of what was imported; {error} {_WAY_OUT}") from None
    table = read_rows(text, NAME, COLUMNS, short=True)
    if set(COLUMNS) - set(table.heading):
        raise LedgerError(f"{NAME} must have the columns {', '.join(COLUMNS)}; it has others. {_WAY_OUT}")
    return [_entry(dict(zip(table.heading, cells, strict=True))) for _, cells in table.rows]


_WAY_OUT = "Put it back as it was, or import into a new folder."


def _entry(cells: Mapping[str, str]) -> Entry:
    values = {name: cells.get(name, "").strip() for name in COLUMNS}
    n_words, stated = values.pop("n_words"), values.pop("stated_words")
    return Entry(
        **values,  # all others are text
        n_words=int(n_words) if n_words.isdecimal() else 0,
        stated_words=int(stated) if stated.isdecimal() else None,
    )


def ledger_of(entries: Iterable[Entry]) -> bytes:
    """The ledger as a file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        cells = ["" if cell is None else str(cell) for cell in astuple(entry)]
        writer.writerow([f" {cell}" if cell.startswith(FORMULA) else cell for cell in cells])  # read without the blank
    return out.getvalue().encode("utf-8", "replace")
