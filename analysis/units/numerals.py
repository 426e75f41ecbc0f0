"""Numbers of a text by their value: 33, “thirty-three”, “47,518”, “2.5 million”, “26th”. English."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
POWERS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}


class Numeral(NamedTuple):
    """A number, and its characters in the text."""

    value: float
    start: int
    stop: int


@cache
def _values() -> dict[str, float]:
    return {
        **{word: float(value) for value, word in enumerate(WORDS) if value > 1},
        **{word: 20.0 + 10 * place for place, word in enumerate(TENS)},
        **{f"{ten}-{WORDS[unit]}": 20.0 + 10 * place + unit for place, ten in enumerate(TENS) for unit in range(1, 10)},
    }


NUMBER = re.compile(
    rf"(?<![\w.,])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th|s|m|bn|k)?"
    rf"|(?P<word>(?:{'|'.join(TENS)})(?:-(?:{'|'.join(WORDS[1:10])}))?|{'|'.join(sorted(WORDS[2:], key=len, reverse=True))}|an?(?= (?:{'|'.join(POWERS)})\b)))"
    rf"(?P<powers>(?:[ -](?:{'|'.join(POWERS)})\b)*)(?!\w)",
    re.IGNORECASE,
)


def numerals(text: str) -> list[Numeral]:
    """The numbers of a text in their order."""
    found = []
    for match in NUMBER.finditer(text):
        word = match["word"]
        value = float(match["digits"].replace(",", "")) if match["digits"] else _values().get(word.lower(), 1.0)
        for power in match["powers"].lower().replace("-", " ").split():
            value *= POWERS[power]
        found.append(Numeral(value, match.start(), match.end()))
    return found


def values(text: str) -> list[float]:
    """The numbers of a text, by value."""
    return [numeral.value for numeral in numerals(text)]
