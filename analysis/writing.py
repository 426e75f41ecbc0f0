"""Files written in one step: a reader, or an interruption, finds the old one or the new one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from analysis.processes import undisturbed


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
