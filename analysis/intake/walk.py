"""The files that a user names, in their order: folders opened, archives left packed, nothing outside followed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.intake.article import Refused
from analysis.story.encoding import clean_name
from analysis.story.entries import MB, NotRead, read_bytes

MOST_FILE = 500 * MB
"""Bytes of a file: more than any archive exports at a time and than any page that was saved with its pictures."""
MOST_FILES = 200_000
"""Files of a folder; a plain limit against folders that hold themselves."""
COMPANIONS = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "-bestanden", ".files")
"""Endings of the folder that browsers of several languages save beside a page, with its pictures and scripts."""
PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class Source:
    """A file that a user named or that lies in a folder he named. name: as messages show it, from that folder on."""

    name: str
    path: Path

    def read(self) -> bytes:
        """Its bytes. Raises Refused where it is no plain file, may not be read, or is larger than MOST_FILE."""
        try:
            return read_bytes(self.path, MOST_FILE)
        except NotRead as error:
            raise Refused(str(error)) from None


def sources(named: Iterable[Path]) -> Iterator[Source | tuple[str, Refused]]:
    """All files of what a user named; in a folder by their names, hidden ones left out, each once.

    What can't be opened is given with its refusal. Links are followed neither to folders nor out of the folder.
    """
    seen: set[Path] = set()
    for path in named:
        for found in _below(path):
            if isinstance(found, Source):
                place = found.path.absolute()
                if place in seen:
                    continue
                seen.add(place)
            yield found


def _below(path: Path) -> Iterator[Source | tuple[str, Refused]]:
    shown = clean_name(path.name or str(path.absolute()))
    if not os.path.lexists(path):
        yield shown, Refused(f"must be a file or a folder; there is no {clean_name(str(path))}. Check the name.")
        return
    if not path.is_dir():
        yield Source(shown, path)
        return
    n_files = 0
    closed: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=closed.append):
        here = Path(folder)
        yield from (_link(here / name, path) for name in sorted(folders) if (here / name).is_symlink())
        pages = {Path(name).stem for name in files if name.lower().endswith(PAGES)}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_companion(name, pages))
        for name in sorted(files):
            if name.startswith("."):
                continue
            n_files += 1
            if n_files > MOST_FILES:
                most = f"must hold at most {MOST_FILES:,} files; it holds more. Import its folders one by one."
                yield shown, Refused(most)
                return
            yield Source(_shown(here / name, path), here / name)
    for error in closed:
        said = (error.strerror or "it cannot be opened").lower()
        yield (
            _shown(Path(error.filename), path),
            Refused(f"must be a folder that can be opened; {said}. Allow reading it."),
        )


def _shown(place: Path, root: Path) -> str:
    """A file's name as messages show it, from the folder on that a user named."""
    return clean_name(place.relative_to(root.parent).as_posix())


def _link(place: Path, root: Path) -> tuple[str, Refused]:
    return _shown(place, root), Refused("must be a folder; it is a link to one and is not followed. Name that folder.")


def _is_companion(name: str, pages: set[str]) -> bool:
    """Whether a folder holds the pictures and scripts of a page that lies beside it."""
    return any(name.endswith(ending) and name.removesuffix(ending) in pages for ending in COMPANIONS)
