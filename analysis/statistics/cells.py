"""The four counts that most comparisons of two corpora start from."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.checks import ABOVE_0, COUNT, Floats, alike, numbers

LN2 = float(np.log(2))
"""A natural logarithm divided by this is a binary one."""


class Cells(NamedTuple):
    """Frequencies a, b of a term in target and reference, and their sizes n_a, n_b; all of one shape."""

    a: Floats
    b: Floats
    n_a: Floats
    n_b: Floats

    @property
    def n(self) -> Floats:
        """Size of both together."""
        return self.n_a + self.n_b

    @property
    def expected(self) -> tuple[Floats, Floats]:
        """Frequencies to expect in target and reference if both used the term at one rate."""
        rate = (self.a + self.b) / self.n
        return rate * self.n_a, rate * self.n_b

    @property
    def tables(self) -> tuple[Floats, Floats]:
        """Observed and expected counts, four on the last axis: the term in target and reference, other words in both."""
        first, second = self.expected
        observed = np.stack([self.a, self.b, self.n_a - self.a, self.n_b - self.b], axis=-1)
        return observed, np.stack([first, second, self.n_a - first, self.n_b - second], axis=-1)


def cells(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Cells:
    """The counts as arrays of one shape. Raises StatisticsError for sizes of 0 and counts outside 0 to the size."""
    counts = {name: numbers(values, name, COUNT, hint="Check the counts.") for name, values in (("a", a), ("b", b))}
    sizes = {
        name: numbers(values, name, ABOVE_0, hint="Leave out empty texts.")
        for name, values in (("n_a", n_a), ("n_b", n_b))
    }
    found = Cells(*alike(**counts, **sizes))
    for name, count, size in (("a", found.a, found.n_a), ("b", found.b, found.n_b)):
        wrong = np.flatnonzero(count > size)
        if len(wrong):
            one, most = count.ravel()[wrong[0]], size.ravel()[wrong[0]]
            raise StatisticsError(
                f"{name} must lie between 0 and n_{name}; {one:g} is not between 0 and {most:g}. Check the counts."
            )
    return found
