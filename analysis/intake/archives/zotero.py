"""A folder that Zotero exported: the records of a library, and the snapshots and PDF files that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from analysis.errors import Problem
from analysis.intake.archives.zotero_records import Item, is_export, items
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files import pdf
from analysis.intake.tidy import tidied
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import read_text
from analysis.story.entries import NotRead, read_bytes, shown_name

NAME = "Zotero export"
LIBRARIES = (".csv", ".ris", ".json")
SNAPSHOTS = (".html", ".htm")
MOST_FILES = 10_000
MOST_LIBRARY, MOST_FILE = 50_000_000, 150_000_000
"""Bytes of a library, and of a file of it: a page with its pictures inside may have many."""
LEAST_TITLE = 20
"""Letters by which a file's name must agree with a title to belong to it; set by hand."""
WORD = re.compile(r"\w+")


class Library(NamedTuple):
    """What the libraries of a folder hold, and the files that this is: libraries, articles, the parts of snapshots. Other
    files of the folder belong to no record."""

    export: Export
    files: frozenset[Path]


def read_folder(folder: Path) -> Library | None:
    """The articles of the libraries in a folder, each with the file that belongs to it; None where no library lies in
    it. An article without a file says that it has no text. No path of the library is kept."""
    export = Export(NAME)
    held = _held(folder)
    used: set[Path] = set()
    before: set[tuple[str, str | None]] = set()
    libraries = list(_libraries(folder))
    for path, text in libraries:
        listed = items(text)
        if not listed:
            message = "has no record with a title that could be read. Export the library again."
            export.problems.append(Problem("error", shown_name(path), message))
        for item in listed:
            if (item.title, item.url) not in before:  # else the same library, exported in two forms
                own = _own_files(item, held)
                used.update(own)
                export.articles.append(_article(item, own, f"record {len(export.articles) + 1}", export.problems))
        before |= {(item.title, item.url) for item in listed}
    if not libraries:
        return None
    beside = {path.parent for path in used} - {folder}  # the parts of a snapshot lie beside it
    parts = {path for path in _files(folder) if path.parent in beside}
    export.articles = [tidied(article) for article in export.articles]
    return Library(export, frozenset(used | parts | {path for path, _ in libraries}))


def _held(folder: Path) -> dict[Path, str]:
    """The snapshots and PDF files below a folder, each with the letters of its name."""
    return {path: _letters(path.stem) for path in _files(folder) if path.suffix.lower() in (*SNAPSHOTS, ".pdf")}


def _files(folder: Path) -> Iterator[Path]:
    """The plain files below a folder, by name; links and what is hidden are left out."""
    try:
        below = sorted(islice((path for path in folder.rglob("*") if not _is_hidden(path, folder)), MOST_FILES))
    except OSError:
        return
    yield from (path for path in below if not path.is_symlink() and path.is_file())


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _libraries(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in _files(folder):
        if path.suffix.lower() not in LIBRARIES or len(path.relative_to(folder).parts) > 2:
            continue
        try:
            text, _ = read_text(read_bytes(path, MOST_LIBRARY), path.name)
        except NotRead:
            continue
        if is_export(text):
            yield path, text


def _own_files(item: Item, held: Mapping[Path, str]) -> list[Path]:
    """The files of a record, snapshots first: those it names by folder and name, or else one whose name is its title."""
    own = []
    for named in item.files:
        tail = PurePosixPath(named.replace("\\", "/")).parts[-2:]
        called = [path for path in held if tail and path.name == tail[-1]]
        same = [path for path in called if path.parts[-len(tail) :] == tail] or called
        own += same if len(same) == 1 else []
    if not item.files:
        title = _letters(item.title)
        same = [path for path, letters in held.items() if _is_titled(letters, title)]
        own = same if len(same) == 1 else []
    return sorted(dict.fromkeys(own), key=lambda path: path.suffix.lower() == ".pdf")


def _is_titled(name: str, title: str) -> bool:
    """Whether a file's name ends with a title, which such a name may cut short."""
    if len(title) < LEAST_TITLE:
        return name == title
    at = name.find(title[:LEAST_TITLE])
    return at >= 0 and title.startswith(name[at:])


def _letters(text: str) -> str:
    return "".join(WORD.findall(text.lower()))


def _article(item: Item, own: list[Path], place: str, problems: list[Problem]) -> Article:
    said = []
    for path in own:
        try:
            export = _read(path, item)
        except (Refused, NotRead) as refusal:
            said.append(f"Its file {shown_name(path)} was ignored: {refusal}")
            continue
        problems += export.problems
        if len(export.articles) == 1 and export.articles[0].without_text is None:
            return _joined(export.articles[0], item, place)
        said.append(f"Its file {shown_name(path)} is not one article.")
    article = _joined(Article(place), item, place)
    article.without_text = "an abstract only" if item.has_abstract else "a record of a library only"
    article.notes += said
    return article


def _read(path: Path, item: Item) -> Export:
    data = read_bytes(path, MOST_FILE)
    if pdf.recognises(data, path.name):
        return pdf.read(data, shown_name(path))
    from analysis.intake import pages

    return pages.read(data, shown_name(path), address=item.url)


def _joined(article: Article, item: Item, place: str) -> Article:
    """An article with what the library says of it; the headline is that of the page, where it has one."""
    article.place = place
    given = {
        "outlet": item.outlet,
        "published": item.day,
        "url": item.url,
        "byline": item.byline,
        "section": item.section,
        "language": item.language,
        "key": item.key,
    }
    for name, value in given.items():
        if value is not None:
            setattr(article, name, value)
    article.guessed = tuple(name for name in article.guessed if given.get(name) is None)
    if article.headline is None:
        article.parts.insert(0, Part(Zone.HEADLINE, item.title))
    elif article.headline != item.title:
        article.other_headlines["library"] = item.title
    return article
