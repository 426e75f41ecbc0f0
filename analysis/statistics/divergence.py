"""How far apart are two distributions of words, and which words make the difference?

p, q: counts or shares of the same terms, terms on the last axis; they are divided by their sums. A term that is left
out of p and q is out of the sums too: what is not shown does not count. All values are in bits.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import entr, rel_entr

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats, refuse

LN2 = float(np.log(2))


def jensen_shannon(p: ArrayLike, q: ArrayLike) -> Floats:
    """Jensen-Shannon divergence: 0 for the same shares, 1 for distributions without a common term.

    Its square root is a metric. With few words it is mostly chance: two samples of one text are apart as well.

    >>> round(float(jensen_shannon([8, 2, 10], [2, 8, 10])), 6)
    0.139036

    Source: Lin 1991, IEEE Transactions on Information Theory 37.
    """
    return np.asarray(contributions(p, q).sum(axis=-1)).clip(0, 1)


def contributions(p: ArrayLike, q: ArrayLike) -> Floats:
    """What each term adds to the Jensen-Shannon divergence: never below 0, summing to it (a word shift).

    >>> contributions([10, 10, 0], [0, 10, 10]).tolist()
    [0.25, 0.0, 0.25]

    Source: Gallagher et al. 2021, EPJ Data Science 10.
    """
    first, second = _shares(p, q)
    middle = (first + second) / 2
    return np.asarray((rel_entr(first, middle) + rel_entr(second, middle)) / (2 * LN2)).clip(min=0)


def kullback_leibler(p: ArrayLike, q: ArrayLike) -> Floats:
    """Kullback-Leibler divergence of p from q: 0 for the same shares, no upper end, not the same both ways.

    Raises StatisticsError where a term of p has no share in q: it would be infinite.

    >>> round(float(kullback_leibler([2, 8, 10], [8, 2, 10])), 6)
    0.6
    """
    return np.asarray(kullback_leibler_contributions(p, q).sum(axis=-1)).clip(min=0)


def kullback_leibler_contributions(p: ArrayLike, q: ArrayLike) -> Floats:
    """What each term adds to the Kullback-Leibler divergence; below 0 for terms with a smaller share in p.

    >>> kullback_leibler_contributions([2, 8, 10], [8, 2, 10]).round(6).tolist()
    [-0.2, 0.8, 0.0]
    """
    first, second = _shares(p, q)
    message = "q must hold every term of p; it lacks some. Use jensen_shannon, which has a value there."
    refuse((first > 0) & (second == 0), message)
    ratio = np.divide(first, second, out=np.ones_like(first), where=first > 0)
    return np.asarray(first * np.log2(ratio))


def proportion_shift(p: ArrayLike, q: ArrayLike) -> Floats:
    """Each term's share in q less its share in p; the sum is 0.

    >>> proportion_shift([8, 2, 10], [2, 8, 10]).round(6).tolist()
    [-0.3, 0.3, 0.0]
    """
    first, second = _shares(p, q)
    return np.asarray(second - first)


def entropy_shift(p: ArrayLike, q: ArrayLike) -> Floats:
    """What each term adds to the Shannon entropy of q less that of p; above 0 where q is more varied by it.

    >>> entropy_shift([1, 0], [1, 1]).tolist()
    [0.5, 0.5]
    """
    first, second = _shares(p, q)
    return np.asarray((entr(second) - entr(first)) / LN2)


def average_shift(p: ArrayLike, q: ArrayLike, scores: ArrayLike, *, reference: float) -> Floats:
    """What each term adds to the mean score of q less that of p, as its distance from ``reference`` weighs it.

    scores: one a term; a term without one must be left out of p and q too. The sum is the difference of the means,
    whatever the reference.

    >>> average_shift([8, 2, 10], [2, 8, 10], [3, 4, 1], reference=2).round(6).tolist()
    [-0.3, 0.6, -0.0]

    Source: Dodds & Danforth 2010, Journal of Happiness Studies 11; Gallagher et al. 2021.
    """
    weights = np.asarray(scores, dtype=np.float64)
    refuse(~np.isfinite(weights), "every term needs a score that is a number; leave out terms without one.")
    return np.asarray(proportion_shift(p, q) * (weights - reference))


def _shares(p: ArrayLike, q: ArrayLike) -> tuple[Floats, Floats]:
    first, second = np.broadcast_arrays(*(np.asarray(values, dtype=np.float64) for values in (p, q)))
    if not first.shape or not (first >= 0).all() or not (second >= 0).all():
        raise StatisticsError("p and q must be lists of counts or shares of 0 or more. Pass one number a term.")
    for name, values in (("p", first), ("q", second)):
        refuse(values.sum(axis=-1) <= 0, f"{name} must hold at least one word; it holds none. Leave out empty texts.")
    return first / first.sum(axis=-1, keepdims=True), second / second.sum(axis=-1, keepdims=True)
