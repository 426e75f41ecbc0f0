"""Writing that leaves no half-written file and overwrites nothing that is not ours."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from analysis.errors import OutputError

MARKER = ".made-by-source-framing"


def write(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` in one step: a reader, or an interruption, finds the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        partial.chmod(0o644)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


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
