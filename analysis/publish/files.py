"""Folders that are the suite's to write to."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import OutputError
from analysis.writing import locked, write

MARKER = ".made-by-source-framing"


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def claim(folder: Path) -> Path:
    """Make ``folder`` ours to write to. Raises OutputError when it holds something that the suite did not make."""
    if folder.is_symlink() and not folder.exists():
        raise OutputError(
            f"--out must be a folder; {folder} is a link to a place that is not there. Name another place."
        )
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"--out must be a folder; {folder} is a file. Name another place.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise OutputError(
            f"--out must be new, empty, or made by this suite; {folder} holds other files. "
            "Name another folder; nothing was written."
        )
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def check_places(base: Path, places: Iterable[Path]) -> None:
    """See that each of ``places``, folders in ``base`` that may not exist yet, can be replaced as a whole.

    Raises OutputError where one is a file or a link, lies on another disk, or can't be written to.
    """
    for place in places:
        parts = [
            base.joinpath(*place.relative_to(base).parts[:n]) for n in range(len(place.relative_to(base).parts) + 1)
        ]
        for folder in (part for part in parts if os.path.lexists(part)):
            if folder != base and (folder.is_symlink() or not folder.is_dir()):
                raise OutputError(f"{folder} must be a folder; it is a {_kind(folder)}. Move it elsewhere.")
            if folder.stat().st_dev != base.stat().st_dev:
                raise OutputError(
                    f"{folder} must lie on the disk that {base} lies on; it does not. Name another folder."
                )
            if not os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
                raise OutputError(
                    f"{folder} can't be written to; nothing was changed. Change its permissions, or name another "
                    "folder with --out."
                )


def _kind(path: Path) -> str:
    return "link" if path.is_symlink() else "file"


def mark(folder: Path) -> None:
    """Put a file into ``folder`` that says it is the suite's to write to."""
    marker = folder / MARKER
    if not marker.is_file():
        write(marker, b"This folder was made by the source-framing suite, which may overwrite what it made.\n")


@contextmanager
def occupied(folder: Path) -> Iterator[None]:
    """Keep other reports out of ``folder`` meanwhile. The system takes the lock away when this process ends, however.

    Raises OutputError when another report is being written there.
    """
    mark(folder)
    try:
        with locked(folder / MARKER):
            yield
    except BlockingIOError:
        raise OutputError(
            f"Another report is being written to {folder}; nothing was changed. Wait until it is done, or name "
            "another folder with --out."
        ) from None
