"""Ages beside names: Ann Lee, 43, said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis import data
from analysis.questions.labels.grammar import NAMED
from analysis.questions.labels.parse import Parse
from analysis.questions.labels.reading import Phrase

MOST_BEFORE = 12
"""Tokens before a name that are looked at for an age; a plain limit."""
OLDEST = 120
"""Years; a number above is no age."""
AGED = frozenset(data.words("numbers.csv", "age"))
ENDS = frozenset((",", ")", ".", "and", "who", "—", "–", ";", "of", "from"))
"""What stands behind an age that stands alone: Ann Lee, 43, said."""


class Place(NamedTuple):
    """A place where a person is named: tokens, and the name in all tables."""

    first: int
    stop: int
    person: str


def age(article: Parse, place: Place, apposed: Sequence[Phrase]) -> int | None:
    """The age beside a name: Ann Lee, 43, said; Lee (43); Lee, aged 43; the 43-year-old Ann Lee; Lee, a 43-year-old nurse."""
    words = article.lower_words
    after = place.stop
    if words[after : after + 1] == ["of"]:  # Ann Lee of New York, 43, said
        after = next(t for t in range(after + 1, len(words) + 1) if article.tags[t : t + 1] not in NAMED)
    if words[after : after + 1] and words[after] in (",", "("):
        at = after + 1 + (words[after + 1 : after + 2] != [] and words[after + 1] in AGED)
        if words[at : at + 1] and (at > after + 1 or (words[at + 1 : at + 2] and words[at + 1] in ENDS)):
            found = _years(words[at])
            if found:
                return found
    before = range(_before(article, place.first), place.first)
    for span in (before, *(range(each.first, each.stop) for each in apposed)):
        for token in span:
            if words[token : token + 5][1:] == ["-", "year", "-", "old"]:
                return _years(words[token])
    return None


def _before(article: Parse, first: int) -> int:
    """Where the words before a name begin that can belong to it: behind the last comma, verb or preposition."""
    start = first
    while (
        start > max(0, first - MOST_BEFORE)
        and article.sentences[start - 1] == article.sentences[first]
        and not article.tags[start - 1].startswith(("V", "IN", ",", ":", "CC", "PRP"))
    ):
        start -= 1
    return start


def _years(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and 0 < int(word) < OLDEST else None
