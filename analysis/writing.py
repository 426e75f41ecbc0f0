"""Files written in one step: a reader, or an interruption, finds the old one or the new one."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from analysis.processes import undisturbed

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


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
def locked(path: Path) -> Iterator[None]:
    """Keep other processes from what a file stands for meanwhile. The system takes the lock away when this process ends,
    however. path: a file that is there. Raises BlockingIOError when another process has the lock."""
    with path.open("r+b") as file:
        try:
            if sys.platform == "win32":
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BlockingIOError(*error.args) from None
        yield
