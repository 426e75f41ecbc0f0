"""How far apart are two distributions of words, and which words make the difference?

p, q: counts or shares of the same terms, terms on the last axis; they are divided by their sums. A term that is left
out of p and q is out of the sums too: what is not shown does not count. All values are in bits.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import rel_entr

from analysis.errors import StatisticsError
from analysis.statistics.cells import LN2
from analysis.statistics.checks import COUNT, Floats, alike, numbers, refuse

COUNTS = "Pass one count or share a term."


def jensen_shannon(p: ArrayLike, q: ArrayLike) -> Floats:
    """Jensen-Shannon divergence: 0 for the same shares, 1 for distributions without a common term.

    Its square root is a metric. With few words it is mostly chance: two samples of one text are apart as well.

    >>> round(float(jensen_shannon([8, 2, 10], [2, 8, 10])), 6)
    0.139036

    Source: Lin 1991, IEEE Transactions on Information Theory 37. Raises StatisticsError as ``shares`` does.
    """
    return np.asarray(contributions(p, q).sum(axis=-1)).clip(0, 1)


def contributions(p: ArrayLike, q: ArrayLike) -> Floats:
    """What each term adds to the Jensen-Shannon divergence: never below 0, summing to it (a word shift).

    >>> contributions([10, 10, 0], [0, 10, 10]).tolist()
    [0.25, 0.0, 0.25]

    Source: Gallagher et al. 2021, EPJ Data Science 10. Raises StatisticsError as ``shares`` does.
    """
    first, second = shares(p, q)
    middle = (first + second) / 2
    return np.asarray((rel_entr(first, middle) + rel_entr(second, middle)) / (2 * LN2)).clip(min=0)


def shares(p: ArrayLike, q: ArrayLike) -> tuple[Floats, Floats]:
    """p and q divided by their sums, both of one shape.

    >>> [found.tolist() for found in shares([1, 3], [2, 2])]
    [[0.25, 0.75], [0.5, 0.5]]

    Raises StatisticsError for values that are no finite numbers of 0 or more, and where none is above 0.
    """
    first, second = alike(p=numbers(p, "p", COUNT, hint=COUNTS), q=numbers(q, "q", COUNT, hint=COUNTS))
    if not first.shape:
        raise StatisticsError(f"p and q must be lists of numbers, not single ones. {COUNTS}")
    for name, values in (("p", first), ("q", second)):
        refuse(values.sum(axis=-1) <= 0, f"{name} must hold at least one word; it holds none. Leave out empty texts.")
    return first / first.sum(axis=-1, keepdims=True), second / second.sum(axis=-1, keepdims=True)
