"""What a number counts in an article that no language model has read: the plural right behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from analysis.questions.selection.counted import Counted
from analysis.questions.selection.measures import COUNT, unit_of
from analysis.units.people import BREAKS
from analysis.units.texts import stretches
from analysis.units.values import numerals

MOST_BETWEEN = 2
"""Words between a number and its noun; set by hand."""
LEAST_LETTERS = 4


def plainly_counted(tokens: Sequence[str], sentences: Sequence[int], places: Sequence[str | None]) -> Iterator[Counted]:
    """The figures of an article by its words alone: numbers with a unit, or with a plural right behind them."""
    for first, last in stretches(pl.Series(sentences, dtype=pl.UInt32)):
        if places[first] is None:
            continue
        words = [token.lower() for token in tokens[first:last]]
        for number in numerals(words):
            unit, behind = unit_of(words, number)
            noun = _plural(words, behind) if unit == COUNT else None
            if unit is not None and (unit != COUNT or noun is not None):
                start = first + number.first - (number.first > 0 and words[number.first - 1] == unit)
                stop = first + (behind if noun is None else noun + 1)
                yield Counted(
                    start,
                    first + number.last,
                    stop,
                    number.value,
                    number.upper,
                    number.is_vague,
                    unit,
                    None if noun is None else first + noun,
                )


def _plural(words: Sequence[str], at: int) -> int | None:
    """The first word behind a number that looks like a plural, with no small word before it."""
    for token in range(at, min(at + MOST_BETWEEN + 1, len(words))):
        word = words[token]
        if not word.isalpha() or word in BREAKS:
            return None
        if (word.endswith("s") and not word.endswith("ss") and len(word) >= LEAST_LETTERS) or word == "people":
            return token
    return None
