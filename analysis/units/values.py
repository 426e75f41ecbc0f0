"""Numbers in figures and in words, and what each is worth. English only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis import data
from analysis.annotate.words.characters import HYPHENS

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
GLUED = re.compile(r"(?<![\d.,])(\d[\d.,]*)(m|mn|bn|b|k|tn)", re.IGNORECASE)
CUT = re.compile(r"(?P<nth>\d[\d,]*)(?:st|nd|rd|th|s)\b|[^\W_]+(?:[.,][^\W_]+)*|[^\w\s]", re.IGNORECASE)
"""A word or a sign of a text; of 26th and 1990s the number."""
ROWS = data.rows("numerals.csv")
VALUES = {row["word"]: float(row["value"]) for row in ROWS if row["kind"] in ("number", "after a ten")}
POWERS = {row["word"]: float(row["value"]) for row in ROWS if row["kind"] == "power"}
SHORT_POWERS = {row["word"]: float(row["value"]) for row in ROWS if row["kind"] == "short power"}
SIGNED_POWERS = {row["word"]: float(row["value"]) for row in ROWS if row["kind"] == "short power of money"}
VAGUE = {row["word"]: (float(row["value"]), float(row["upper"])) for row in ROWS if row["kind"] == "vague"}
ONE = frozenset(row["word"] for row in ROWS if row["kind"] == "after a ten")
PARTS = frozenset(row["word"] for row in ROWS if row["kind"] == "part")
OPENING = frozenset(data.words("numbers.csv", "opening"))
MONEY = frozenset(data.words("measures.csv", "money sign"))
RANGE = frozenset(("to", "–", "-", "‐", "‑"))
BETWEEN, AND, A, HALF, OF, HUNDRED = "between", "and", frozenset(("a", "an")), "half", "of", "hundred"
LEAST_TEN = 20


class Numeral(NamedTuple):
    """A number: its tokens, the second exclusive; its value and, of a range or a vague one, its upper end; whether its own
    words leave open how many it is (dozens, several hundred)."""

    first: int
    last: int
    value: float
    upper: float
    is_vague: bool


class Printed(NamedTuple):
    """A number of a text: its value, the upper end of a range or the value again, its characters, the second exclusive."""

    value: float
    upper: float
    start: int
    stop: int


def numerals(words: Sequence[str]) -> Iterator[Numeral]:
    """The numbers of a sentence in order, ranges as one (10 to 15; between 10 and 15). words: each token in small letters.

    “One” alone is no number (one of them), nor is an ordinal, nor a part (two-thirds). Of dozens, hundreds and the like
    value and upper are the least and the most that the word can stand for.
    """
    at = 0
    while at < len(words):
        found = _one(words, at)
        if found is None:
            at += 1
            continue
        behind = found.last
        joins = words[behind] if behind < len(words) else ""
        is_between = joins == AND and found.first > 0 and words[found.first - 1] == BETWEEN
        other = _one(words, behind + 1) if joins in RANGE or is_between else None
        if other is not None and found.value < other.upper and not (found.is_vague or other.is_vague):
            scale = _scale(words, other)
            low = found.value * scale if found.value < other.value / scale else found.value
            if low < other.value and (found.last - found.first == 1 or low == found.value):
                found = Numeral(found.first, other.last, low, other.value, False)
        if not _is_part(words, found):
            yield found
        at = found.last


def printed_numerals(text: str) -> list[Printed]:
    """The numbers of a text in order that have a value, ranges as one: 33, “thirty-three”, 47,518, $2.5 million; also the
    number of 26th and of 1990s. Not those that their words leave open (dozens)."""
    cut = list(CUT.finditer(text))
    words = [(piece["nth"] or piece[0]).lower() for piece in cut]
    return [
        Printed(one.value, one.upper, cut[one.first].start(), cut[one.last - 1].end())
        for one in numerals(words)
        if not one.is_vague
    ]


def values(text: str) -> list[float]:
    """The numbers of a text, by value; of a range both ends."""
    return [end for one in printed_numerals(text) for end in dict.fromkeys((one.value, one.upper))]


def _is_part(words: Sequence[str], number: Numeral) -> bool:
    """Whether a number only says how many parts: two-thirds."""
    behind = words[number.last : number.last + 2]
    return len(behind) > 1 and behind[0] in HYPHENS and behind[1] in PARTS


def _scale(words: Sequence[str], other: Numeral) -> float:
    """By what the power behind the second number of a range multiplies both: 3 to 5 million."""
    return POWERS.get(words[other.last - 1], 1.0) if other.last - other.first > 1 else 1.0


def _one(words: Sequence[str], at: int) -> Numeral | None:
    """The number that begins at a token."""
    if at >= len(words):
        return None
    word = words[at]
    if word in VAGUE:
        return _vague(words, at)
    power = at + 1 + (word == HALF and words[at + 1 : at + 2] != [] and words[at + 1] in A)
    if (word in OPENING or word in A) and power < len(words) and words[power] in POWERS:
        return _several(words, at, power)
    if word[:1].isdecimal():
        return _in_digits(words, at)
    if word in ONE:
        return _with_powers(words, at, at + 1, 1.0) if words[at + 1 : at + 2] and words[at + 1] in POWERS else None
    small = _below_hundred(words, at)
    return None if small is None else _with_powers(words, at, small.last, small.value)


def _in_digits(words: Sequence[str], at: int) -> Numeral | None:
    word = words[at]
    if DIGITS.fullmatch(word):
        return _with_powers(words, at, at + 1, float(word.replace(",", "")))
    glued = GLUED.fullmatch(word)
    if glued is None or not DIGITS.fullmatch(glued[1]):
        return None
    value = float(glued[1].replace(",", "")) * _short_power(words, at, glued[2].lower())
    return Numeral(at, at + 1, value, value, False)


def _short_power(words: Sequence[str], at: int, power: str) -> float:
    """What letters glued to digits multiply by: m is a million of money or of what a plural names, else it may be metres."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if power in SIGNED_POWERS and (at == 0 or words[at - 1] not in MONEY):
        return SIGNED_POWERS[power] if following.endswith("s") or following == "people" else 1.0
    return SHORT_POWERS.get(power) or SIGNED_POWERS.get(power, 1.0)


def _with_powers(words: Sequence[str], first: int, last: int, value: float) -> Numeral:
    while last < len(words) and (words[last] in POWERS or words[last] in SHORT_POWERS):
        value *= POWERS.get(words[last]) or SHORT_POWERS[words[last]]
        last += 1
    rest = _below_hundred(words, last + (words[last : last + 1] == [AND])) if words[last - 1] == HUNDRED else None
    if rest is not None and not POWERS.keys() & {*words[rest.last : rest.last + 1]}:  # five hundred and eighty-four
        value, last = value + rest.value, rest.last
    return Numeral(first, last, value, value, False)


def _below_hundred(words: Sequence[str], at: int) -> Numeral | None:
    """The number in words under a hundred that begins at a token: eighty-four."""
    word = words[at] if at < len(words) else ""
    if word not in VALUES:
        return None
    value, last = VALUES[word], at + 1
    is_ten = value >= LEAST_TEN and words[last : last + 1] and words[last] in HYPHENS
    if is_ten and words[last + 1 : last + 2] and VALUES.get(words[last + 1], LEAST_TEN) < 10:
        value, last = value + VALUES[words[last + 1]], last + 2
    return Numeral(at, last, value, value, False)


def _several(words: Sequence[str], at: int, power: int) -> Numeral:
    """A million, half a million, several hundred, a few thousand."""
    number = _with_powers(words, at, power, 1.0)
    if words[at] in A:
        return number
    if words[at] == HALF:
        return number._replace(value=number.value / 2, upper=number.value / 2)
    first = at - 1 if at and words[at - 1] in A else at
    return Numeral(first, number.last, 2 * number.value, 10 * number.value, True)


def _vague(words: Sequence[str], at: int) -> Numeral:
    """Dozens, hundreds of thousands."""
    value, upper = VAGUE[words[at]]
    last = at + 1
    while words[last : last + 1] == [OF] and last + 1 < len(words) and words[last + 1] in VAGUE:
        base = VAGUE[words[last + 1]][0] / 2
        value, upper, last = value * base, upper * base, last + 2
    return Numeral(at, last, value, upper, True)
