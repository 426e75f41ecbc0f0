"""Writing that leaves no half-written file and overwrites nothing that is not ours."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import OutputError

MARKER = ".made-by-source-framing"
WORKSHOP = ".being-made-"


def write(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` in one step: a reader, or an interruption, finds the old file or the new one."""
    write_all({path: data})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files that belong together: all is on the disk before the first of them is put in its place."""
    partial: dict[Path, Path] = {}
    try:
        for path, data in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            partial[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            partial[path].chmod(0o644)
        with undisturbed():
            for path, whole in partial.items():
                whole.replace(path)
    finally:
        for each in partial.values():
            each.unlink(missing_ok=True)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let an interruption (Ctrl-C) wait until the few moves inside are done, where the system can do that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A hidden folder in ``folder`` to make things in; it is removed whatever happens, and so is what an earlier run
    that was killed has left there."""
    for left in folder.glob(f"{WORKSHOP}*"):
        shutil.rmtree(left, ignore_errors=True)
    place = Path(tempfile.mkdtemp(dir=folder, prefix=WORKSHOP))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def claim(folder: Path) -> Path:
    """Make ``folder`` ours to write to. Raises OutputError when it holds something that the suite did not make."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"--out must be a folder; {folder} is a file. Name another place.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise OutputError(
            f"--out must be new, empty, or made by this suite; {folder} holds other files. "
            "Name another folder; nothing was written."
        )
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / MARKER, b"This folder was made by the source-framing suite, which may overwrite what it made.\n")
    return folder
