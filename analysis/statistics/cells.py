"""The four counts that most comparisons of two corpora start from, and the checks that all statistics share."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.errors import StatisticsError

Floats = NDArray[np.float64]
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
    arrays = [np.asarray(values, dtype=np.float64) for values in (a, b, n_a, n_b)]
    found = Cells(*np.broadcast_arrays(*arrays))
    for name, count, size in (("a", found.a, found.n_a), ("b", found.b, found.n_b)):
        if not np.isfinite(size).all():
            raise StatisticsError(f"n_{name} must be a finite number of words. Check the sizes.")
        if not (size > 0).all():
            raise StatisticsError(f"n_{name} must be above 0; the smallest is {size.min():g}. Leave out empty texts.")
        wrong = np.flatnonzero(~((count >= 0) & (count <= size)))
        if len(wrong):
            one, most = count.ravel()[wrong[0]], size.ravel()[wrong[0]]
            raise StatisticsError(
                f"{name} must lie between 0 and n_{name}; {one:g} is not between 0 and {most:g}. Check the counts."
            )
    return found


def refuse(where: NDArray[np.bool_], message: str) -> None:
    """Raise StatisticsError with ``message`` if ``where`` holds anywhere."""
    if np.any(where):
        raise StatisticsError(message)


def refuse_uncounted(values: ArrayLike, name: str) -> None:
    """Raise StatisticsError unless all ``values`` are finite and 0 or more, as counts and sizes are."""
    given = np.asarray(values, dtype=np.float64)
    refuse(~(np.isfinite(given) & (given >= 0)), f"{name} must be finite numbers, 0 or more. Check the {name}.")
