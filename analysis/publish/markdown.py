"""HTML inside Markdown."""

from __future__ import annotations

import re

TICKS = re.compile(r"`+")


def raw(fragment: str) -> str:
    """HTML in Markdown, as it is: no run of backticks in it ends the block."""
    fence = "`" * max(3, 1 + max((len(run) for run in TICKS.findall(fragment)), default=0))
    return f"{fence}{{raw}} html\n{fragment}\n{fence}"


def without_paragraphs(text: str, *beginnings: str) -> str:
    """A text without the paragraphs that begin so."""
    return "\n\n".join(part for part in text.split("\n\n") if not part.startswith(beginnings))
