"""Words as two texts are compared by them, so that a house style makes no other word.

F.B.I. is FBI, per cent is percent, organise is organize, co-operate is cooperate, we’ve is we have, [T]he is the. What
an editor put in square brackets is nobody's word, and left out. The list is English (``data/spellings.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis import data
from analysis.annotate.words.characters import HYPHENS

LISTS = "spellings.csv"
PAIRS = {row["word"]: row["read_as"] for row in data.rows(LISTS) if row["kind"] == "pair"}
SINGLE = {
    row["word"].replace("’", "'"): row["read_as"] for row in data.rows(LISTS) if row["kind"] in ("contraction", "title")
}
PREFIXES = frozenset(data.words(LISTS, "prefix"))
S_FOR_Z = re.compile(rf"(?<=\w\w)([iy])s(?=(?:{data.one_of(LISTS, 'after is')})$)")
"""As in organised and analyse."""
OUR_FOR_OR = re.compile(rf"(?<=\w\w)our(?=(?:{data.one_of(LISTS, 'after our')})?$)")
"""As in labour."""
INSERTED = re.compile(r"\[[^\[\]\n]{1,100}\]")
"""What stands in square brackets: an editor inserts a few words, not a sentence."""


class Word(NamedTuple):
    """A word as it is compared, and its characters in the text."""

    word: str
    start: int
    stop: int


def compared(text: str, words: Sequence[str], starts: Sequence[int], stops: Sequence[int]) -> list[Word]:
    """Words of a text as they are compared, in order. words: in small letters, with their first and last characters.

    Several words may become one, which then stands where they stand. Time is linear in the words.
    """
    found: list[Word] = []
    joins = False
    for word, start, stop in _theirs(text, list(map(Word, words, starts, stops))):
        before = found[-1] if found else None
        between = text[before.stop : start] if before else " "
        if before and between in HYPHENS and before.word in PREFIXES and not joins:
            found[-1] = Word(spelt(before.word + word), before.start, stop)
            joins = True
        elif before and between.isspace() and f"{before.word} {word}" in PAIRS:
            found[-1] = Word(PAIRS[f"{before.word} {word}"], before.start, stop)
            joins = False
        else:
            found.append(Word(spelt(word), start, stop))
            joins = False
    return found


@lru_cache(maxsize=1 << 16)
def spelt(word: str) -> str:
    """One word, whatever the house style: without stops, with -ize for -ise."""
    word = SINGLE.get(word, word)
    if not any(map(str.isdecimal, word)):  # no 3.5
        word = word.replace(".", "")
    return OUR_FOR_OR.sub("or", S_FOR_Z.sub(r"\1z", word))


def _theirs(text: str, words: list[Word]) -> Iterator[Word]:
    """The words without those in square brackets; a bracket that touches letters belongs to their word: [T]he, get[ting]."""
    if not words:
        return
    first, last = words[0].start, words[-1].stop
    inserted = [match.span() for match in INSERTED.finditer(text, max(0, first - 1), last + 1)]
    if not inserted:
        yield from words
        return
    waiting: Word | None = None
    at = 0
    for word in words:
        while at < len(inserted) and inserted[at][1] <= word.start:
            at += 1
        inside = at < len(inserted) and inserted[at][0] <= word.start < inserted[at][1]
        gap = text[waiting.stop : word.start] if waiting else ""
        if waiting and gap in ("[", "]") and not word.word.startswith("'"):
            waiting = Word(waiting.word + word.word, waiting.start, word.stop)
            continue
        if waiting:
            yield waiting
        alone = inside and not _touches(text, inserted[at])
        waiting = None if alone else word
    if waiting:
        yield waiting


def _touches(text: str, bracket: tuple[int, int]) -> bool:
    """Whether letters stand right before or right behind a bracket."""
    start, stop = bracket
    return text[start - 1 : start].isalpha() or text[stop : stop + 1].isalpha()
