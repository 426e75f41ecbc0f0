"""What lies in a story folder, and the one way to open a file of it: never waiting, never outside the folder."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from analysis.errors import FramingError
from analysis.story.encoding import clean_name

MB = 1_000_000
MOST_ARTICLE = 16 * MB
MOST_TABLE = 2_000 * MB
MOST_DICTIONARY = 4 * MB
KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class NotRead(FramingError):
    """A file that may not or cannot be read. The message says what must hold, what arrived and what to do."""


def entries(folder: Path) -> list[Path]:
    """All that lies in a folder and is not hidden, by name. Raises NotRead when the folder cannot be opened."""
    try:
        return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)
    except OSError as error:
        raise NotRead(f"must be a folder that can be opened; {_said(error)}. Allow reading it.") from None


def shown_name(path: Path) -> str:
    """A file's name as tables and messages hold it: one Unicode form, on any system, on one line."""
    return unicodedata.normalize("NFC", clean_name(path.name))


def named(paths: Iterable[Path]) -> dict[Path, str]:
    """Each file's name as tables and messages hold it, no two alike.

    Names that differ only in what is not shown (blanks and line ends, composed and decomposed letters, marks of
    direction) would be one. The file that bears the shown name as it stands keeps it, or else the first by name; each
    other one gets a number.
    """
    files = list(paths)
    shown = {path: shown_name(path) for path in files}
    taken = set(shown.values())
    found: dict[Path, str] = {}
    kept: set[str] = set()
    for path in sorted(files, key=lambda path: (path.name != shown[path], path.name)):
        name = shown[path]
        if name in kept:
            stem, ending = Path(name).stem, Path(name).suffix
            name = next(each for n in count(2) if (each := f"{stem} ({n}){ending}") not in taken)
            taken.add(name)
        kept.add(name)
        found[path] = name
    return {path: found[path] for path in files}


def exists(path: Path) -> bool:
    """Whether anything has this name, be it a link to nothing."""
    return os.path.lexists(path)


def read_bytes(path: Path, most: int = MOST_ARTICLE) -> bytes:
    """The content of a plain file of its folder, of at most ``most`` bytes.

    A link may lead to another file below the folder. Raises NotRead for anything else: a link that leaves the folder,
    leads nowhere or back to itself, a folder, a pipe, a device, a file without permission or too large.
    """
    flags = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOFOLLOW") | _flag("O_BINARY")
    try:
        with os.fdopen(os.open(_target(path), flags), "rb") as file:
            about = os.fstat(file.fileno())
            if kind := KINDS.get(stat.S_IFMT(about.st_mode)):
                raise NotRead(_other(kind))
            data = file.read(most + 1) if about.st_size <= most else None
    except OSError as error:
        raise NotRead(_refusal(path, error)) from None
    if data is None or len(data) > most:
        size = max(about.st_size, most + 1) / MB
        raise NotRead(f"must be at most {most / MB:,.0f} MB, not {size:,.1f} MB. Split it or remove it.")
    return data


def link_within(path: Path) -> Path | None:
    """The file of the same folder that a link leads to; None for all else."""
    try:
        if not path.is_symlink():
            return None
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    beside = target.parent == path.parent.resolve() and not target.name.startswith(".")
    return path.parent / target.name if beside else None


def _target(path: Path) -> Path:
    """Where a path leads. What is no plain file is refused before it is opened, as opening alone can do harm."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        try:
            target = path.resolve(strict=True)
        except RuntimeError:  # a link to itself, before Python 3.13
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None
        if not target.is_relative_to(path.parent.resolve()):
            raise NotRead("must be inside its folder; it is a link that leaves it. Copy the file here.")
        path, mode = target, target.stat().st_mode
    kind = KINDS.get(stat.S_IFMT(mode))
    if kind:
        raise NotRead(_other(kind))
    return path


def _other(kind: str) -> str:
    todo = "Move its files into the story folder itself." if kind == "a folder" else "Save the content as a file."
    return f"must be a file, not {kind}. {todo}"


def _refusal(path: Path, error: OSError) -> str:
    if path.is_symlink() and error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "must be a file; it is a link to nothing. Copy the file here or remove the link."
    if error.errno == errno.ELOOP:
        return "must be a file; it is a link that leads back to itself. Copy the file here or remove the link."
    return f"must be a file that can be read; {_said(error)}. Allow reading it or remove it."


def _said(error: OSError) -> str:
    return (error.strerror or "it cannot be opened").lower()


def _flag(name: str) -> int:
    return int(getattr(os, name, 0))  # not every system has it
