"""Which numbers of a sentence count people. English only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis import data
from analysis.annotate.words.characters import HYPHENS
from analysis.units.values import LEAST_TEN, ONE, VAGUE, VALUES
from analysis.units.values import POWERS as MOST_POWERS

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
PEOPLES = re.compile(r"[A-Z][\w-]+(?:ans|is)")  # Palestinians, Israelis
NO_COUNT = frozenset("–$€£/").union(HYPHENS)
"""Signs before a number of something else."""
SMALL = frozenset(word for word, value in VALUES.items() if 1 < value <= 10)
UNITS_OF_TEN = SMALL | ONE
LARGER = frozenset(word for word, value in VALUES.items() if value > 10).union(("dozens", "scores"))
TENS = frozenset(word for word, value in VALUES.items() if value >= LEAST_TEN)
MANY = frozenset(VAGUE) - LARGER
POWERS = frozenset(MOST_POWERS).union(MANY) - {"tens"}
IN_WORDS = SMALL | LARGER | POWERS | MANY
"""Words that may begin a number."""
NUMBERS = SMALL | LARGER | POWERS
OPENING = frozenset(data.words("numbers.csv", "opening"))
KNOWN = frozenset(data.words("numbers.csv", "known"))  # “the two boys”: persons, no count
ABOUT = frozenset(data.words("numbers.csv", "about"))
BREAKS = frozenset(data.words("numbers.csv", "break"))
UNITS = frozenset(data.words("numbers.csv", "unit"))
DATED = frozenset(month.lower() for month in data.words("calendar.csv", "month")).union(
    data.words("numbers.csv", "age")
)
STATES = frozenset(data.words("people.csv", "state"))
BEING = frozenset(data.words("people.csv", "being"))
ACTS = frozenset(data.words("people.csv", "act"))
DOING = frozenset(data.words("people.csv", "doing"))
PERSONAL = tuple(ending for ending in data.words("speakers.csv", "personal ending") if ending[-1] in "ns")
LEAST_STEM = 3
"""Letters before such an ending: no twists."""
MOST_BETWEEN = 2
"""Words between a number and the noun it counts (13 young Israeli hostages); set by hand: with more it counts others."""
MOST_BEING = 5
"""Words between a number and a state (eight are thought to be dead); set by hand."""


def _plural(noun: str) -> str:
    """The plural of a noun for a person."""
    for ending, plural in (("man", "men"), ("child", "children"), ("person", "people")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + plural
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|ch|sh)$", noun) else f"{noun}s"


NOUNS = frozenset(data.words("people.csv", "noun")).union(
    _plural(noun) for noun in data.words("speakers.csv", "person")
) - frozenset(data.words("people.csv", "thing"))
"""Nouns for several persons."""


def counts_of_people(tokens: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The numbers of people of one sentence, as token spans. words: what each token counts as, empty for punctuation.

    A number counts people where one of their nouns follows it (“13 Israeli hostages”, “35 of whom”, “four of the
    guests”, “three others”), a state or an act of theirs (“eight are thought to be dead”, “dozens marched”), or where a
    word of death, injury or a crowd stands right before it (“killed at least 50”). A single person and persons already
    known (“the two boys”) are no figure.
    """
    at = 0
    while at < len(tokens):
        last = _number_from(tokens, words, at)
        if last > at and _counts(tokens, words, at, last):
            yield _opening(tokens, words, at), last
        at = max(last, at + 1)


def _number_from(tokens: Sequence[str], words: Sequence[str], at: int) -> int:
    """One past the number that begins at a token; ``at`` itself when none does."""
    alone = tokens[at] == words[at] and YEAR.fullmatch(words[at])
    if words[at] in MANY and words[at + 1 : at + 2] == ["of"] and set(words[at + 2 : at + 3]) & MANY:
        return at + 3  # tens of thousands
    if alone or not (DIGITS.fullmatch(words[at]) or words[at] in NUMBERS):
        return at
    last = at + 1
    if (
        words[at] in TENS
        and set(tokens[last : last + 1]).intersection(HYPHENS)
        and set(words[last + 1 : last + 2]) & UNITS_OF_TEN
    ):
        last += 2  # thirty-three
    while last < len(words) and words[last] in POWERS:
        last += 1
    return last


def _opening(tokens: Sequence[str], words: Sequence[str], first: int) -> int:
    """Where a number that is a power really begins: a dozen, several hundred, half a million."""
    while words[first] in POWERS | OPENING and first and words[first - 1] in OPENING:
        first -= 1
    return first


def _counts(tokens: Sequence[str], words: Sequence[str], first: int, last: int) -> bool:
    """Whether the number at [first, last) counts people."""
    if words[first] in SMALL and first and words[first - 1] in KNOWN:
        return False
    if first and (tokens[first - 1] in NO_COUNT or words[first - 1].rstrip(".") in DATED):
        return False
    if first > 1 and words[first - 1] == "in" and words[first - 2] in IN_WORDS | UNITS_OF_TEN:
        return False  # nine in ten voters
    after = [*words[last : last + 3], "", "", ""]
    if after[0].removesuffix("s") in UNITS:
        return False
    skip = 0
    if after[0] == "of":
        if after[1] == "whom":
            return True
        if after[1] in KNOWN:
            skip = 2
        elif words[last - 1].endswith("s") and words[last - 1] not in SMALL:
            skip = 1
    if _noun_follows(tokens, words, last + skip) or _state_follows(tokens, words, last):
        return True
    if words[last - 1] in MANY | LARGER | POWERS and words[last - 1].endswith("s") and after[0] in DOING:
        return True
    before = first - 1
    while before >= 0 and words[before] in ABOUT:
        before -= 1
    return before >= 0 and words[before] in ACTS


def _state_follows(tokens: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether a state of people follows, right behind the number or behind words that only lead to it."""
    last = next((n for n in range(at, min(at + MOST_BEING + 1, len(words))) if words[n] not in BEING), at)
    is_state = words[last : last + 1] and words[last] in STATES
    return bool(is_state) and set(tokens[last + 1 : last + 2]).isdisjoint(HYPHENS)  # no hostage-prisoner exchange


def _noun_follows(tokens: Sequence[str], words: Sequence[str], at: int) -> bool:
    between = 0
    for number in range(at, len(words)):
        word, token = words[number], tokens[number]
        if names_people(token, word):
            return True
        if token in HYPHENS and number > at:
            between -= 1  # Israeli-American is one word
            continue
        if not word or word in BREAKS or (word.endswith("s") and token.islower()) or DIGITS.fullmatch(word):
            return False
        between += 1
        if between > MOST_BETWEEN:
            return False
    return False


def names_people(token: str, word: str = "") -> bool:
    """Whether a word names several persons. token: as printed; word: as it counts, by default in small letters."""
    word = word or token.lower()
    personal = any(word.endswith(ending) and len(word) >= len(ending) + LEAST_STEM for ending in PERSONAL)
    return word in NOUNS or personal or PEOPLES.fullmatch(token) is not None
