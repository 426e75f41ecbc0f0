"""Files in a story folder -> records: a text with the fields that came with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from analysis.errors import Problem
from analysis.story.encoding import read_text
from analysis.story.entries import MOST_ARTICLE, MOST_TABLE, NotRead, entries, link_within, read_bytes, shown_name
from analysis.story.markdown import plain_from_markdown, read_markdown
from analysis.story.record import Record
from analysis.story.tables import read_csv, read_jsonl, read_parquet

__all__ = ["Record", "plain_from_markdown", "read_records"]

Reader = Callable[[bytes, str], tuple[list[Record], list[Problem]]]
TABLES: dict[str, Reader] = {
    "articles.csv": read_csv,
    "articles.jsonl": read_jsonl,
    "articles.parquet": read_parquet,
}
OTHER_FORMATS = (".html", ".htm", ".docx", ".doc", ".pdf", ".rtf", ".odt", ".markdown", ".text")
OTHER_TABLES = (".csv", ".tsv", ".jsonl", ".json", ".parquet", ".xlsx", ".xls", ".ods", ".yaml", ".yml")
OWN = ("sources.csv", "concepts.yaml", "verbs.csv")


def read_records(folder: Path) -> tuple[list[Record], list[Problem]]:
    """All articles of a folder, in the order of their names; one file that fails never costs the others."""
    records: list[Record] = []
    problems: list[Problem] = []
    try:
        paths = entries(folder)
    except NotRead as error:
        return [], [Problem("error", folder.name, str(error))]
    read = {shown_name(path) for path in paths if _reader(path)}
    for path in paths:
        name, reader, target = shown_name(path), _reader(path), link_within(path)
        if reader is None:
            problems += _not_read(path)
            continue
        try:
            if target in read:
                message = f"is a link to {target}, which is read itself. Copy the file if two outlets printed it."
                raise NotRead(message)
            found, faults = reader(read_bytes(path, MOST_TABLE if path.name in TABLES else MOST_ARTICLE), name)
        except NotRead as error:
            found, faults = [], [Problem("error", name, str(error))]
        records += found
        problems += faults
    if not read:
        problems += _folders_below(paths)
    return records, problems


def _reader(path: Path) -> Reader | None:
    if path.name in TABLES:
        return TABLES[path.name]
    if path.suffix.lower() == ".txt":
        return _read_txt
    if path.suffix.lower() == ".md" and path.stem.upper() != "README":
        return read_markdown
    return None


def _not_read(path: Path) -> list[Problem]:
    """What to say of a file that is no article by its name: nothing, unless its owner may take it for one."""
    name, ending = path.name.lower(), path.suffix.lower()
    if path.name in OWN or (ending not in OTHER_FORMATS and ending not in OTHER_TABLES):
        return []
    if ending in OTHER_FORMATS:
        return [Problem("error", shown_name(path), f"{path.suffix} files are not read; save the article as .txt.")]
    meant = name.replace(".yml", ".yaml")
    if meant in (*TABLES, *OWN):
        return [Problem("error", shown_name(path), f"is not read; its name must be {meant}. Rename it.")]
    message = (
        f"is not read; tables of articles are {', '.join(TABLES)}, all else is {', '.join(OWN[:-1])} and {OWN[-1]}."
    )
    return [Problem("guess", shown_name(path), message)]


def _folders_below(paths: list[Path]) -> list[Problem]:
    message = "is a folder; articles are read from the story folder itself. Move its articles there."
    return [Problem("error", shown_name(path), message) for path in paths if path.is_dir() and not path.is_symlink()]


def _read_txt(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    text, problems = read_text(data, name)
    return [Record(name, None, text, {}, problems)], []
