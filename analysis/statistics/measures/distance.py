"""Further measures of how far apart two distributions of words are, and of what each word adds.

p, q: counts or shares of the same terms, terms on the last axis; they are divided by their sums. ``kullback_leibler``
ranks pairs of outlets, as the Jensen-Shannon divergence does; the shifts rank words, as its contributions do.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import entr, rel_entr

from analysis.statistics.cells import LN2
from analysis.statistics.checks import Floats, refuse
from analysis.statistics.divergence import shares


def kullback_leibler(p: ArrayLike, q: ArrayLike) -> Floats:
    """Kullback-Leibler divergence of p from q, in bits: 0 for the same shares, no upper end, not the same both ways.

    Raises StatisticsError where a term of p has no share in q, since it would be infinite, and as ``shares`` does.

    >>> round(float(kullback_leibler([2, 8, 10], [8, 2, 10])), 6)
    0.6

    Source: Kullback & Leibler 1951, Annals of Mathematical Statistics 22.
    """
    first, second = shares(p, q)
    message = "q must hold every term of p; it lacks some. Use jensen_shannon, which has a value there."
    refuse((first > 0) & (second == 0), message)
    return np.asarray(rel_entr(first, second).sum(axis=-1) / LN2).clip(min=0)


def proportion_shift(p: ArrayLike, q: ArrayLike) -> Floats:
    """Each term's share in q less its share in p, -1 to 1; the sum is 0. Raises StatisticsError as ``shares`` does.

    >>> proportion_shift([8, 2, 10], [2, 8, 10]).round(6).tolist()
    [-0.3, 0.3, 0.0]

    Source: Gallagher et al. 2021, EPJ Data Science 10.
    """
    first, second = shares(p, q)
    return np.asarray(second - first)


def entropy_shift(p: ArrayLike, q: ArrayLike) -> Floats:
    """What each term adds to the Shannon entropy of q less that of p, in bits; above 0 where q is more varied by it.

    Raises StatisticsError as ``shares`` does.

    >>> entropy_shift([1, 0], [1, 1]).tolist()
    [0.5, 0.5]

    Source: Gallagher et al. 2021, EPJ Data Science 10.
    """
    first, second = shares(p, q)
    return np.asarray((entr(second) - entr(first)) / LN2)
