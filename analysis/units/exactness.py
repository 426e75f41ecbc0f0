"""How exact a number is by the words around it, and what it can mean by them. English only."""

from __future__ import annotations

import re

from analysis import data
from analysis.schema.vocabulary import Exactness

MOST_BEFORE = 30
"""Characters before a number in which words are looked for that make it inexact."""
KNOWN = data.one_of("numbers.csv", "known")
KINDS = (
    (Exactness.AT_LEAST, "or more", "or more behind"),
    (Exactness.AT_MOST, "or fewer", "or fewer behind"),
    (Exactness.ABOUT, "near", "near behind"),
)
"""How exact a number is -> the kinds of words in measures.csv that make it so before it and behind it."""
BEFORE = {
    kind: re.compile(rf"(?i)\b(?:{data.one_of('measures.csv', words)}) (?:(?!(?:{KNOWN}) )[a-z]+ )?\W?$")
    for kind, words, _ in KINDS
}
BEHIND = {kind: re.compile(rf"(?i)^ (?:{data.one_of('measures.csv', words)})\b") for kind, _, words in KINDS}
TENTH = 0.1
"""How far “about” is taken to reach; set by hand."""
NEARLY_HALF = 0.4999
"""Of a step: 5 and 6 million are no roundings of the same number."""
Span = tuple[float, float]


def exactness(text: str, start: int, stop: int) -> tuple[str | None, Exactness]:
    """What makes the number at [start, stop) of a text inexact, as printed, and how exact it is. Ranges are told by their value."""
    before, behind = text[max(0, start - MOST_BEFORE) : start], text[stop : stop + MOST_BEFORE]
    found = [(hit.start(), kind, hit[0].strip()) for kind, words in BEFORE.items() if (hit := words.search(before))]
    found += [(MOST_BEFORE, kind, hit[0].strip()) for kind, words in BEHIND.items() if (hit := words.search(behind))]
    if not found:
        return None, Exactness.EXACT
    _, kind, printed = min(found, key=lambda each: each[0])
    return printed, kind


def meant(value: float, upper: float, exact: Exactness) -> Span:
    """The least and the most that a number can mean by its words and its rounding."""
    low, high = value - _half_step(value), upper + _half_step(upper)
    if exact is Exactness.AT_LEAST:
        return value, float("inf")
    if exact is Exactness.AT_MOST:
        return 0.0, upper
    if exact is Exactness.ABOUT:
        return min(low, value * (1 - TENTH)), max(high, upper * (1 + TENTH))
    return (value, upper) if exact is Exactness.RANGE else (low, high)


def can_agree(*spans: Span) -> bool:
    """Whether one true number can be behind all: “more than 46,000” and 47,518; 1,200 and 1,210, the one rounded."""
    return max(low for low, _ in spans) <= min(high for _, high in spans)


def _half_step(value: float) -> float:
    """Half of the last place before the zeros of a number of hundreds or more: 50 of 1,200. Smaller numbers are exact."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return NEARLY_HALF * step if step >= 100 else 0.0
