"""Which numbers of two tellings agree, and which are another figure for the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from analysis import data
from analysis.questions.alignment.features import stem
from analysis.units.numerals import Numeral, numerals

ROUNDED = re.compile(rf"\b(?:{data.one_of('number_words.csv', 'rounded')})\s+[$€£]?$", re.IGNORECASE)
"""Words right before a number that say it is not exact."""
COUNTED = re.compile(
    r"(?:\s{1,3}(?:more|other|of|the|their|its)\b){0,3}\s{0,3}(%|[^\W\d_]{1,30})(?:[\s-]{1,3}([^\W\d_]{1,30}))?"
)
"""What stands behind a number: one word or two; the thing counted is among them."""
MONEY = frozenset("$€£")
LARGE = 1_000
"""From here on a number that ends in zeros is taken to be rounded."""


class Compared(NamedTuple):
    """The numbers of two texts. agree: the same in both. differ: another figure for the same thing. left, right: in one only.

    The pairs hold the left text's number first."""

    agree: list[tuple[Numeral, Numeral]]
    differ: list[tuple[Numeral, Numeral]]
    left: list[Numeral]
    right: list[Numeral]


def compare(left: str, right: str) -> Compared:
    """Which numbers of two texts agree, which differ and which stand in one only.

    Numbers agree where they are equal, or where one is said to be rounded (about, more than; or a large one that ends in zeros) and the
    other rounds to it. They differ where the same noun, money or percent is counted with another figure: 33 hostages,
    79 hostages. All others are in one text only: it is not known whether they count the same. Each number is in one pair.
    """
    lefts, rights = numerals(left), numerals(right)
    agree = _matched(lefts, rights, lambda one, other: one.value == other.value)
    agree += _matched(
        _rest(lefts, agree, 0), _rest(rights, agree, 1), lambda one, other: _near(one, left, other, right)
    )
    counts_left = {one: _counted(one, left) for one in lefts}
    counts_right = {one: _counted(one, right) for one in rights}
    differ = _matched(
        _rest(lefts, agree, 0),
        _rest(rights, agree, 1),
        lambda one, other: bool(counts_left[one] & counts_right[other]),
    )
    both = agree + differ
    return Compared(agree, differ, _rest(lefts, both, 0), _rest(rights, both, 1))


Pair = tuple[Numeral, Numeral]


def _matched(
    lefts: Sequence[Numeral], rights: Sequence[Numeral], same: Callable[[Numeral, Numeral], bool]
) -> list[Pair]:
    """Each left number with the first right one that is left over and the same."""
    left_over, found = list(rights), []
    for one in lefts:
        other = next((number for number in left_over if same(one, number)), None)
        if other is not None:
            left_over.remove(other)
            found.append((one, other))
    return found


def _rest(numbers: Sequence[Numeral], pairs: Sequence[Pair], side: int) -> list[Numeral]:
    taken = {pair[side] for pair in pairs}
    return [number for number in numbers if number not in taken]


def _near(one: Numeral, text: str, other: Numeral, other_text: str) -> bool:
    """Whether one is a rounded form of the other."""
    return _rounds(one, text, other.value) or _rounds(other, other_text, one.value)


def _rounds(number: Numeral, text: str, exact: float) -> bool:
    """Whether a number may be a rounded one, and an exact value rounds to it, to the nearest or down."""
    step = 10 ** _zeros(number.value)
    said = ROUNDED.search(text[: number.start]) is not None
    if step == 1 or not (said or number.value >= LARGE):
        return False
    return number.value in (round(exact / step) * step, exact // step * step)


def _zeros(value: float) -> int:
    """Zeros at the end of a whole number."""
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0")) if value and value == int(value) else 0


def _counted(number: Numeral, text: str) -> frozenset[str]:
    """What a number may count: the stems of the two words behind it, its percent or its currency."""
    before = text[max(number.start - 1, 0) : number.start].strip()
    if before in MONEY or text[number.start] in MONEY:
        return frozenset({"money"})
    behind = COUNTED.match(text, number.stop)
    if behind is None:
        return frozenset()
    words = [stem(word.lower()) for word in behind.groups() if word]
    if words[0] in ("%", "percent") or words[:2] == ["per", "cent"]:
        return frozenset({"percent"})
    return frozenset(word for word in words if word not in SMALL)


SMALL = frozenset(stem(word) for word in data.words("common_words.csv", "small"))
"""Words that are no thing to be counted."""
