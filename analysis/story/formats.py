"""Files in a story folder -> records: a text with the fields that came with it.

``FORMATS`` is the one list of what is read: another format is a reader and a row there, and every message follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import Problem
from analysis.story.about import FILE as ABOUT
from analysis.story.choices import FILE as SELECTION
from analysis.story.encoding import is_no_text, read_text
from analysis.story.entries import (
    MOST_ARTICLE,
    MOST_TABLE,
    NotRead,
    entries,
    link_within,
    named,
    read_bytes,
    shown_name,
)
from analysis.story.lists import OWN_LISTS
from analysis.story.markdown import plain_from_markdown, read_markdown
from analysis.story.marks import is_marks
from analysis.story.record import Record
from analysis.story.tables import read_csv, read_jsonl, read_parquet
from analysis.story.timeline import FILE as TIMELINE

__all__ = ["FORMATS", "Format", "Record", "formats_said", "is_article", "plain_from_markdown", "read_records"]

Reader = Callable[[bytes, str], tuple[list[Record], list[Problem]]]


def _read_txt(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(data, name)
    return [Record(name, None, text, {}, problems)], []


@dataclass(frozen=True)
class Format:
    """One kind of file that is read.

    ending: how its name ends. name: its whole name, where a file of another name with that ending is not read; None
    where each file is an article. reader: bytes and name -> records and problems. most: bytes at the most. not_read:
    names, without their ending and in capitals, that are something else.
    """

    ending: str
    reader: Reader
    name: str | None = None
    most: int = MOST_ARTICLE
    not_read: frozenset[str] = frozenset()

    def holds(self, path: Path) -> bool:
        """Whether a file is of this format, by its name."""
        if self.name is not None:
            return path.name == self.name
        return path.suffix.lower() == self.ending and path.stem.upper() not in self.not_read


FORMATS = (
    Format(".txt", _read_txt),
    Format(".md", read_markdown, not_read=frozenset({"README", "RECEIPT", "CODEBOOK"})),
    Format(".csv", read_csv, "articles.csv", MOST_TABLE),
    Format(".jsonl", read_jsonl, "articles.jsonl", MOST_TABLE),
    Format(".parquet", read_parquet, "articles.parquet", MOST_TABLE),
)
OTHER_ARTICLES = (".html", ".htm", ".docx", ".doc", ".pdf", ".rtf", ".odt", ".markdown", ".text")
"""Endings that people keep articles under and that no format reads yet."""
OTHER_TABLES = (".csv", ".tsv", ".jsonl", ".json", ".parquet", ".xlsx", ".xls", ".ods", ".yaml", ".yml")
"""Endings of tables: a file of another name than those read may be meant for one."""
KNOWN_BYTES = {
    b"PK\x03\x04": "a Word file or another packed one",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x1f\x8b": "a packed file",
}
"""How files begin that are no text, and what they are."""
OWN = ("sources.csv", "concepts.yaml", *(each.file for each in OWN_LISTS), SELECTION, TIMELINE, ABOUT)
"""The files of a story folder that are no articles."""
LEDGER = "imported.csv"
"""What an import writes beside the articles; it tells nothing of the story."""


def endings() -> tuple[str, ...]:
    """The endings under which each file is an article."""
    return tuple(each.ending for each in FORMATS if each.name is None)


def table_names() -> tuple[str, ...]:
    """The names under which a file is a table of articles."""
    return tuple(each.name for each in FORMATS if each.name is not None)


def formats_said() -> str:
    """What is read, as a message names it: “.txt, .md, or articles.csv, .jsonl, .parquet”."""
    first, *rest = table_names()
    return f"{', '.join(endings())}, or {', '.join([first, *(Path(name).suffix for name in rest)])}"


def is_article(name: str) -> bool:
    """Whether a file of this name is an article by its ending."""
    return Path(name).suffix.lower() in endings()


def read_records(folder: Path) -> tuple[list[Record], list[Problem]]:
    """All articles of a folder, in the order of their names; one file that fails never costs the others."""
    records: list[Record] = []
    problems: list[Problem] = []
    try:
        paths = entries(folder)
    except NotRead as error:
        return [], [Problem("error", folder.name, str(error))]
    names = named(paths)
    read = {path for path in paths if _format(path)}
    for path, name in names.items():
        form, target = _format(path), link_within(path)
        if form is None:
            problems += _not_read(path)
            continue
        problems += _renamed(path, name)
        try:
            if target in read:
                message = (
                    f"is a link to {names[target]}, which is read already. Copy the file if two outlets printed it."
                )
                raise NotRead(message)
            data = read_bytes(path, form.most)
            if form.name is None and is_no_text(data):
                raise NotRead(f"must be text; its bytes are not. {_other_program(data)}")
            found, faults = form.reader(data, name)
        except NotRead as error:
            found, faults = [], [Problem("error", name, str(error))]
        records += found
        problems += faults
    if not read:
        problems += _folders_below(paths)
    return records, problems


def _other_program(data: bytes) -> str:
    """What to do with a file that is no text."""
    kind = next((kind for begins, kind in KNOWN_BYTES.items() if data.startswith(begins)), None)
    begins = f"They are those of {kind}. " if kind else ""
    return f"{begins}Save the article as text, or read the file with: framing import"


def _renamed(path: Path, name: str) -> list[Problem]:
    """What to say of a file whose name looks like that of another."""
    if name == shown_name(path):
        return []
    message = f"its name looks like that of another file, {shown_name(path)}; it is called {name} here. Rename it."
    return [Problem("repair", name, message)]


def _format(path: Path) -> Format | None:
    return next((each for each in FORMATS if each.holds(path)), None)


def _not_read(path: Path) -> list[Problem]:
    """What to say of a file that is no article by its name: nothing, unless its owner may take it for one."""
    name, ending = path.name.lower(), path.suffix.lower()
    if (
        path.name in (*OWN, LEDGER)
        or is_marks(path.name)
        or (ending not in OTHER_ARTICLES and ending not in OTHER_TABLES)
    ):
        return []
    if ending in OTHER_ARTICLES:
        message = f"{path.suffix} files cannot be read; save the article as {endings()[0]}."
        return [Problem("error", shown_name(path), message)]
    meant = name.replace(".yml", ".yaml")
    if meant in (*table_names(), *OWN):
        return [Problem("error", shown_name(path), f"was ignored; its name must be {meant}. Rename it.")]
    others = f"{', '.join(OWN[:-1])} and {OWN[-1]}"
    message = f"was ignored. Name a table of articles {' or '.join(table_names())}. Other files read here: {others}."
    return [Problem("guess", shown_name(path), message)]


def _folders_below(paths: list[Path]) -> list[Problem]:
    message = "is a folder; articles are read from the story folder itself. Move its articles there."
    return [Problem("error", shown_name(path), message) for path in paths if path.is_dir() and not path.is_symlink()]
