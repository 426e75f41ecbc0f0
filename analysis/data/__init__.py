"""Word lists, each row with its source."""

from __future__ import annotations

import csv
import io
from importlib import resources


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one of the lists of this folder."""
    text = (resources.files("analysis.data") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))
