"""Numbers of a text by their value: 33, “thirty-three”, “47,518”, “$2.5 million”, “26th”. English.

Read is what has one value. “Dozens” and “half a million” have none that can be compared, “one” is mostly no number, and “two-thirds” is
a part of something.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis import data

LISTS = "number_words.csv"
VALUES = {row["word"]: float(row["value"]) for row in data.rows(LISTS) if row["value"]}
POWER, SIGN = data.one_of(LISTS, "power"), data.one_of(LISTS, "power sign")
UNIT, TENS, TEEN = (data.one_of(LISTS, kind) for kind in ("unit", "tens", "teen"))
NUMERAL = re.compile(
    rf"(?<![\w.,])(?<!half )(?:"
    rf"(?P<money>[$€£] ?)?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?P<sign>{SIGN})|st|nd|rd|th|s)?"
    rf"|(?P<tens>{TENS})(?:[-‑](?P<after>{UNIT}))?"
    rf"|(?P<teen>{TEEN})"
    rf"|(?P<single>(?:one|an?)(?=[ -](?:{POWER})\b))"
    rf"|(?P<unit>(?!one\b)(?:{UNIT}))"
    rf")(?P<powers>(?:[ -](?:{POWER})\b)*)(?!\w|-(?:{data.one_of(LISTS, 'part')})\b)",
    re.IGNORECASE,
)


class Numeral(NamedTuple):
    """A number, and its characters in the text."""

    value: float
    start: int
    stop: int


def numerals(text: str) -> list[Numeral]:
    """The numbers of a text in their order."""
    return [Numeral(_value(match), match.start(), match.end()) for match in NUMERAL.finditer(text)]


def values(text: str) -> list[float]:
    """The numbers of a text, by value."""
    return [numeral.value for numeral in numerals(text)]


def _value(match: re.Match[str]) -> float:
    part = {name: found.lower() for name, found in match.groupdict(default="").items()}
    if part["digits"]:
        value = float(part["digits"].replace(",", ""))
        if part["sign"] and (part["money"] or part["sign"] == "bn"):
            value *= VALUES[part["sign"]]
    elif part["single"]:
        value = 1.0
    else:
        value = VALUES[part["tens"] or part["teen"] or part["unit"]] + VALUES.get(part["after"], 0.0)
    for power in re.split("[ -]", part["powers"])[1:]:
        value *= VALUES[power]
    return value
