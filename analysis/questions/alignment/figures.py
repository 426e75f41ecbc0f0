"""Which numbers of two tellings agree, and which are another figure for the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from analysis import data
from analysis.annotate.words.characters import HYPHENS
from analysis.schema.vocabulary import Exactness
from analysis.units.exactness import can_agree, exactness, meant
from analysis.units.people import BREAKS, NOUNS
from analysis.units.stems import stem
from analysis.units.values import CUT, MONEY, Printed, printed_numerals

LARGE = 1_000
"""From here on a number that ends in zeros is taken to be rounded."""
MOST_BEHIND, MOST_AROUND = 3, 6
"""Words behind a number among which what it counts is looked for, and words around both that say what happens to it; set by
hand, on the low side: a false conflict costs more than a missed one."""
JOINS = frozenset(("and", "but", "or", "while"))
"""Words at which what belongs to a number ends."""
SMALL = frozenset(word for kind in ("small", "pointing") for word in data.words("common_words.csv", kind))
SKIPPED = frozenset(
    ("of", *HYPHENS, *data.words("measures.csv", "no description"), *data.words("numbers.csv", "known"))
)
"""What may stand between a number and its noun and describes nothing."""
OF_MONEY, PERCENT = "$", "%"
PERCENTS = frozenset(data.words("measures.csv", "percent"))
TIMES = frozenset(stem(word) for kind in ("time", "order") for word in data.words("measures.csv", kind))
"""Words that say when, not what."""
ORDINAL = re.compile(r"(?<!\d)\d+(?:st|nd|rd|th)")
ORDINALS = frozenset(data.words("measures.csv", "order"))


class Compared(NamedTuple):
    """The numbers of two texts. agree: the same in both. differ: another figure for the same thing. left, right: in one only.

    The pairs hold the left text's number first."""

    agree: list[tuple[Printed, Printed]]
    differ: list[tuple[Printed, Printed]]
    left: list[Printed]
    right: list[Printed]


class Thing(NamedTuple):
    """What a number counts: its noun, a sign for money or percent; what describes it; stems around them; names and ordinals
    among these; the least and the most that the number can mean."""

    noun: str
    describing: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    ordinals: frozenset[str]
    span: tuple[float, float]


def compare(left: str, right: str) -> Compared:
    """Which numbers of two texts agree, which differ and which stand in one only.

    Numbers agree where they are equal, or where one is said to be rounded (about, more than; or a large one that ends in zeros) and the
    other rounds to it. They differ where the same thing is counted and not both can be true: the same noun, money or
    percent, described alike, with a word around it that both have (33 hostages were freed; they freed 79 hostages), and no
    other name or ordinal beside it. All others are in one text only: it is not known whether they count the same. Each
    number is in one pair.
    """
    lefts, rights = _numerals(left), _numerals(right)
    agree = _matched(lefts, rights, lambda one, other: (one.value, one.upper) == (other.value, other.upper))
    agree += _matched(
        _rest(lefts, agree, 0), _rest(rights, agree, 1), lambda one, other: _near(one, left, other, right)
    )
    things_left = {one: _thing(one, left) for one in _rest(lefts, agree, 0)}
    things_right = {one: _thing(one, right) for one in _rest(rights, agree, 1)}
    differ = _matched(
        list(things_left),
        list(things_right),
        lambda one, other: _differ(things_left[one], things_right[other]),
    )
    both = agree + differ
    return Compared(agree, differ, _rest(lefts, both, 0), _rest(rights, both, 1))


Pair = tuple[Printed, Printed]
KEPT = 1 << 16
"""Texts and numbers that are remembered: each sentence is compared with many."""


@lru_cache(maxsize=KEPT)
def _numerals(text: str) -> tuple[Printed, ...]:
    return tuple(printed_numerals(text))


def _matched(
    lefts: Sequence[Printed], rights: Sequence[Printed], same: Callable[[Printed, Printed], bool]
) -> list[Pair]:
    """Each left number with the first right one that is left over and the same."""
    left_over, found = list(rights), []
    for one in lefts:
        other = next((number for number in left_over if same(one, number)), None)
        if other is not None:
            left_over.remove(other)
            found.append((one, other))
    return found


def _rest(numbers: Sequence[Printed], pairs: Sequence[Pair], side: int) -> list[Printed]:
    taken = {pair[side] for pair in pairs}
    return [number for number in numbers if number not in taken]


def _near(one: Printed, text: str, other: Printed, other_text: str) -> bool:
    """Whether one is a rounded form of the other."""
    return _rounds(one, text, other.value) or _rounds(other, other_text, one.value)


def _rounds(number: Printed, text: str, exact: float) -> bool:
    """Whether a number may be a rounded one, and an exact value rounds to it, to the nearest or down."""
    step = 10 ** _zeros(number.value)
    said = exactness(text, number.start, number.stop)[1] is not Exactness.EXACT
    if step == 1 or not (said or number.value >= LARGE):
        return False
    return number.value in (round(exact / step) * step, exact // step * step)


def _zeros(value: float) -> int:
    """Zeros at the end of a whole number."""
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0")) if value and value == int(value) else 0


def _differ(one: Thing | None, other: Thing | None) -> bool:
    """Whether both count the same and not both can be true."""
    if one is None or other is None or one.noun != other.noun or one.describing != other.describing:
        return False
    apart = [(one.names, other.names), (one.ordinals, other.ordinals)]
    if any(mine and theirs and not mine & theirs for mine, theirs in apart) or one.ordinals != other.ordinals:
        return False
    return bool(one.around & other.around) and not can_agree(one.span, other.span)


@lru_cache(maxsize=KEPT)
def _thing(number: Printed, text: str) -> Thing | None:
    """What a number counts; None where no noun behind it, percent or currency tells."""
    before = _words(text[: number.start])
    behind = _words(text[number.stop :])
    noun, describing, n_taken = _noun(before, behind)
    if noun is None:
        return None
    leading = list(takewhile(_belongs, reversed(before)))[:MOST_AROUND]
    around = [*leading, *list(takewhile(_belongs, behind[n_taken:]))[:MOST_AROUND]]
    said = {stem(word.lower()) for word in around if word.isalpha() and word.lower() not in SMALL}
    starts = before[0] if before else ""
    exact = exactness(text, number.start, number.stop)[1]
    return Thing(
        noun,
        describing,
        frozenset(said - TIMES - {noun}),
        frozenset(word.lower() for word in around if word[0].isupper() and word != starts),
        frozenset(word for each in around if (word := each.lower()) in ORDINALS or ORDINAL.fullmatch(word)),
        meant(number.value, number.upper, exact),
    )


def _words(text: str) -> list[str]:
    return [piece[0] for piece in CUT.finditer(text)]


def _belongs(word: str) -> bool:
    """Whether what belongs to a number goes on over a word."""
    return word.lower() not in JOINS and (word[0].isalnum() or word in "-‐‑$€£%'’“”\"")


def _noun(before: Sequence[str], behind: Sequence[str]) -> tuple[str | None, frozenset[str], int]:
    """The stem of the noun that a number counts, those of the words that describe it, and how many words both are."""
    if before and before[-1].lower() in MONEY:
        return OF_MONEY, frozenset(), 0
    lowered = [word.lower() for word in behind]
    if lowered and (lowered[0] in PERCENTS or lowered[:2] == ["per", "cent"]):
        return PERCENT, frozenset(), 1 + (lowered[0] == "per")
    describing: list[str] = []
    at = 0
    while at < len(behind) and len(describing) < MOST_BEHIND:
        word = lowered[at]
        if word not in SKIPPED:
            if not word.isalpha() or word in BREAKS or word in SMALL:
                break
            if _is_plural(word):
                return stem(word), frozenset(map(stem, describing)), at + 1
            describing.append(word)
        at += 1
    return None, frozenset(), 0


def _is_plural(word: str) -> bool:
    return word in NOUNS or (word.endswith("s") and not word.endswith("ss"))
