"""Pages that are no article: errors, doors, and lists of other articles."""

from __future__ import annotations

import re

from analysis.schema.vocabulary import Zone
from analysis.story.furniture import WORD, is_error
from analysis.story.zones import lines_of, segments

MOST_WORDS = 120
"""Words of a page that shows an error or asks to log in; set by hand: an article is longer, or it begins otherwise."""
MOST_CHARACTERS = 12 * MOST_WORDS
"""A text of more is not looked at, as its words would be too many; a plain limit for time."""
FRONT = 3
"""Lines from the beginning among which an error is told; set by hand."""
LEAST_LINES, MOST_ENDED, MOST_WORDS_A_LINE = 12, 0.1, 14
"""Lines of a list of articles, the share of them that end like a sentence, and words of a line; set by hand."""
ENDED = re.compile(r"[.!?…][\"'”’)»\]]*$")


def no_article(text: str) -> str | None:
    """What a text is that is no article, as a message tells it; None for an article, and for a text without words."""
    lines = [line.text for line in lines_of(text)]
    if len(lines) >= LEAST_LINES:
        ended = sum(ENDED.search(line) is not None for line in lines)
        if ended < MOST_ENDED * len(lines) and _n_words(text) < MOST_WORDS_A_LINE * len(lines):
            return "is a list of lines without a sentence"
    if len(text) > MOST_CHARACTERS or not 0 < _n_words(text) <= MOST_WORDS:
        return None
    if any(is_error(line) for line in lines[:FRONT]):
        return "shows an error message or a login page"
    return "holds page furniture alone" if _is_furniture(text) else None


def _n_words(text: str) -> int:
    return len(WORD.findall(text))


def _is_furniture(text: str) -> bool:
    parts = segments(text)
    return all(part.zone == Zone.FURNITURE for part in parts if WORD.search(text, part.start, part.stop))
