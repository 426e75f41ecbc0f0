"""In which unit a number is given: a count, money, a part in the hundred, time, a measure, an age. English only."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import data
from analysis.annotate.words.characters import HYPHENS
from analysis.units.values import Numeral

PERCENT = frozenset(data.words("measures.csv", "percent"))
MONEY_SIGNS = frozenset(data.words("measures.csv", "money sign"))
UNITS = frozenset(word for kind in ("money", "time", "measure") for word in data.words("measures.csv", kind))
UNCHANGED = frozenset(data.words("measures.csv", "no plural"))
COUNT, AGE, PERCENT_UNIT, POINTS = "count", "years old", "%", "percentage points"
OLD = frozenset(("old", "olds"))
AHEAD = ("",) * 4


def unit_of(words: Sequence[str], number: Numeral) -> tuple[str | None, int]:
    """The unit of a number and one past the words that print it; None where a hyphen makes it part of a word (three-part).

    words: of its sentence, in small letters. A number without a unit is a count.
    """
    words = [*words, *AHEAD]
    before = words[number.first - 1] if number.first else ""
    at = number.last
    if before in MONEY_SIGNS:
        return before, at
    n_percent = 2 if words[at : at + 2] == ["per", "cent"] else int(words[at] in PERCENT)
    if n_percent:
        is_points = words[at + n_percent].startswith("point")
        return (POINTS if is_points else PERCENT_UNIT), at + n_percent + is_points
    is_hyphen = words[at] in HYPHENS
    unit = _plural(words[at + is_hyphen])
    if unit is None:
        return (None if is_hyphen else COUNT), at
    behind = at + is_hyphen + 1
    old = behind + (words[behind] in HYPHENS)
    return (AGE, old + 1) if unit == "years" and words[old] in OLD else (unit, behind)


def _plural(word: str) -> str | None:
    """A unit’s plural: days, for day or days; None for another word."""
    if word in UNCHANGED:
        return word
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    single = next((form for form in forms if form in UNITS), None)
    if single is None:
        return None
    is_y = single.endswith("y") and single[-2] not in "aeiou"
    return f"{single[:-1]}ies" if is_y else f"{single}s"
