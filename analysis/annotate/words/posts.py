"""Posts put into an article: their words, and a line that says whose they are (— Ann Lee (@annlee) May 1, 2024)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.story.forms import MONTH

SIGNED = re.compile(rf"\s*[—–―-]++\s*[^()—–―\n]{{2,60}}? \(@\w{{1,30}}\)(?: *{MONTH} \d{{1,2}}, \d{{4}})?\s*$")
"""The end of a post: a dash, a name, what its bearer is called on the network, and mostly a day."""
QUOTES = re.compile(r"[“”„\"«»]")
MAX_SIGNED = 150
"""Characters at the end of a paragraph in which the end of a post is looked for; more than SIGNED takes."""


def posts(text: str, paragraphs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Start of a paragraph that holds the words of a post -> where these end.

    They are what stands before the dash, or, where the signature is a line of its own, the line before. The signature
    itself may be page furniture, which is no paragraph. A post that quotes is left to its own marks.
    """
    found = {}
    for start, stop in paragraphs:
        if QUOTES.search(text, start, stop):
            continue
        end = _line_end(text, stop)
        sign = _signed(text, max(start, end - MAX_SIGNED), end)
        if sign and text[start : sign.start()].strip():
            found[start] = min(sign.start(), stop)
        elif sign is None:
            below = _line_end(text, end + 1)
            if below - end <= MAX_SIGNED and (sign := _signed(text, end + 1, below)) and sign.start() == end + 1:
                found[start] = stop
    return found


def _signed(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The end of a post in ``text[start:stop]``; most lines hold no handle and need no further look."""
    return SIGNED.search(text, start, stop) if text.find("(@", start, stop) >= 0 else None


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end
