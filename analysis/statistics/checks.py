"""What may come in: the one check of the numbers that are given to a statistic.

Every public function of this floor passes its numbers through ``numbers`` or ``number``, so that no result is made of
a value that is no number, that is infinite, or that lies where the statistic has no meaning.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.errors import StatisticsError

Floats = NDArray[np.float64]
MOST = 2.0**53
"""The largest number that is taken: up to it each whole number can be told from the next, beyond it counts are not exact
and their sums may have no end."""


class Within(NamedTuple):
    """Where numbers must lie. least, most: ends that may be reached; above, below: ends that may not. whole: without
    fractions."""

    least: float | None = None
    above: float | None = None
    most: float | None = None
    below: float | None = None
    whole: bool = False

    def holds(self, found: Floats) -> NDArray[np.bool_]:
        """Which of the numbers lie there."""
        right = np.isfinite(found) & (np.abs(found) <= MOST)
        if self.whole:
            right &= np.floor(found) == found
        tests = (self.least, np.greater_equal), (self.above, np.greater), (self.most, np.less_equal)
        for end, holds in (*tests, (self.below, np.less)):
            if end is not None:
                right &= holds(found, end)
        return right

    def __str__(self) -> str:
        """“finite, 0 or more”; “whole, 1 or more”; “finite, from 0 to 1”."""
        kind = "whole" if self.whole else "finite"
        if self.least is not None and self.most is not None:
            return f"{kind}, from {self.least:g} to {self.most:g}"
        known = (self.least, "{:g} or more"), (self.above, "above {:g}"), (self.below, "below {:g}")
        ends = " and ".join(words.format(end) for end, words in known if end is not None)
        return f"{kind}, {ends}" if ends else kind


ANYWHERE = Within()
COUNT = Within(least=0)
ABOVE_0 = Within(above=0)
SHARE = Within(least=0, most=1)
WHOLE = Within(least=0, whole=True)
ZERO_OR_ONE = Within(least=0, most=1, whole=True)
ONE_OR_MORE = Within(least=1, whole=True)


def numbers(values: ArrayLike, name: str, within: Within, *, hint: str = "", or_missing: bool = False) -> Floats:
    """``values`` as an array, if all are finite numbers that lie ``within`` and not beyond MOST.

    name: what they are. hint: what to do; by default to check them. or_missing: None and NaN stand for what is not
    known, and stay. Raises StatisticsError, which says what must hold and the first value for which it doesn't.

    >>> numbers([1, 2.5], "counts", COUNT).tolist()
    [1.0, 2.5]
    """
    hint = hint or f"Check the {name}."
    try:
        found = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        raise StatisticsError(f"{name} must be numbers, in rows of one length; they are not. {hint}") from None
    right = within.holds(found)
    if or_missing:
        right |= np.isnan(found)
    if not right.all():
        wrong = found[~right].flat[0]
        limit = f" and at most {MOST:,.0f}" if np.isfinite(wrong) and abs(wrong) > MOST else ""
        raise StatisticsError(f"{name} must be {within}{limit}, not {wrong:g}. {hint}")
    return found


def number(value: ArrayLike, name: str, within: Within, *, hint: str = "") -> float:
    """A single number, checked likewise.

    >>> number(0.95, "level", SHARE)
    0.95
    """
    found = numbers(value, name, within, hint=hint)
    if found.size != 1:
        raise StatisticsError(f"{name} must be a single number, not {found.size}. {hint or f'Check the {name}.'}")
    return float(found.flat[0])


def one_each(values: ArrayLike, name: str, within: Within, n: int, *, hint: str = "") -> Floats:
    """Numbers of n articles, one each, checked likewise.

    >>> one_each([100, 300], "sizes", COUNT, 2).tolist()
    [100.0, 300.0]
    """
    found = numbers(values, name, within, hint=hint)
    if found.shape != (n,):
        raise StatisticsError(f"{name} must be one number an article, {n} of them, not {found.size}. Check the {name}.")
    return found


def alike(**arrays: Floats) -> tuple[Floats, ...]:
    """The arrays brought to one shape. Raises StatisticsError, which names them, where their shapes don't go together.

    >>> [found.tolist() for found in alike(a=np.asarray([1.0, 2.0]), n=np.asarray(5.0))]
    [[1.0, 2.0], [5.0, 5.0]]
    """
    try:
        return tuple(np.broadcast_arrays(*arrays.values()))
    except ValueError:
        shapes = ", ".join(f"{name} {found.shape}" for name, found in arrays.items())
        message = f"{', '.join(arrays)} must hold as many numbers each, or a single one; their shapes are {shapes}."
        raise StatisticsError(f"{message} Give one number of each for every term.") from None


def refuse(where: NDArray[np.bool_], message: str) -> None:
    """Raise StatisticsError with ``message`` if ``where`` holds anywhere.

    >>> refuse(np.asarray([1, 2]) > 2, "counts must be at most 2.")
    """
    if np.any(where):
        raise StatisticsError(message)
