"""Whether an article prints some words, of which some can be left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

ELLIPSIS = "…"
MARKS = str.maketrans("", "", '“”"')
"""Quotation marks, which a name closes where it leaves words out."""
EDGES = ' .,;:!?–—-“”"()[]'


def printing(words: str, texts: Iterable[tuple[str, str]]) -> list[str]:
    """The first of each pair whose second, a text, prints some words in one line.

    words: as printed, an ellipsis for what is left out; quotation marks and gaps may differ.
    """
    pieces = [piece.strip(EDGES) for piece in " ".join(words.translate(MARKS).split()).split(ELLIPSIS)]
    run = re.compile(".*?".join(map(re.escape, pieces)))
    return [
        name
        for name, text in texts
        if any(run.search(" ".join(line.translate(MARKS).split())) for line in text.splitlines())
    ]
