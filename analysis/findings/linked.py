"""Sentences whose numbers lead to the sentences that they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.findings.words import MAX_LISTED, number


@dataclass(frozen=True)
class Count:
    """A number in a sentence. keys: of the group of sentences that it counts, the widest first (``escape.block_id``)."""

    text: str
    keys: tuple[str, ...]


Parts = tuple[str | Count, ...]
"""A sentence, in pieces."""


def plain(parts: Parts) -> str:
    """The words of a sentence."""
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def joined(items: Sequence[Parts], most: int = MAX_LISTED, between: str = ", ", last: str = " and ") -> Parts:
    """“a, b and c” of pieces; what is beyond ``most`` is counted. between, last: what is before each, and before the last."""
    shown = list(items)
    if len(shown) > most:
        shown = [*shown[: most - 1], (f"{number(len(shown) - most + 1)} more",)]
    found: list[str | Count] = []
    for at, item in enumerate(shown):
        before = "" if at == 0 else last if at == len(shown) - 1 else between
        found += [before, *item] if before else item
    return tuple(found)
