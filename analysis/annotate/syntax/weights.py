"""The files of the language model, held against those the suite was measured with."""

from __future__ import annotations

import hashlib
from pathlib import Path

from analysis import data


def changed(folder: Path) -> list[str]:
    """The files of the model in ``folder`` that are missing there, or are not byte for byte what they should be.

    All that is read when the model is loaded is looked at, but the card that names the package (meta.json).
    """
    return [row["file"] for row in data.rows("model_files.csv") if _digest(folder / row["file"]) != row["sha256"]]


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
