"""Intervals: of shares and rates, from counts alone or from resampled articles."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats, refuse_uncounted

JEFFREYS = 0.5
"""What is added to each count: Jeffreys' prior of a proportion (Brown, Cai & DasGupta 2001)."""
LEVEL = 0.95
"""The part of a distribution that an interval holds; 95 % is the convention of the field, as p = .05 is."""
DRAWS = 4000
"""Resamples of articles: 100 of them lie beyond each end of a 95 % interval, enough to place the end by."""


def dirichlet_shares(counts: ArrayLike, *, prior: float = JEFFREYS, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Interval of each share of a multinomial with a symmetric Dirichlet prior.

    counts: how often each of k terms was chosen, shape (k,), k of 2 or more. prior: added to each count; 0.5 is
    Jeffreys', 1 is uniform. Term i's share is distributed as Beta(y_i + prior, sum of the others + (k - 1) prior).
    Returns low and high, each of shape (k,), 0 to 1. Raises StatisticsError for fewer than two terms, counts or a
    prior that are no finite numbers or too small, or a level outside 0 to 1.

    >>> low, high = dirichlet_shares([8, 2, 10], prior=1)
    >>> round(float(low[0]), 4), round(float(high[0]), 4)
    (0.2071, 0.5934)

    Source: Gelman et al. 2013, Bayesian Data Analysis, section 3.4; with two terms and the prior 0.5 it is the
    Jeffreys interval of Brown, Cai & DasGupta 2001.
    """
    found = np.asarray(counts, dtype=np.float64)
    if found.ndim != 1 or len(found) < 2:
        raise StatisticsError(
            f"counts must hold two terms or more, not {found.shape}; one term has no share to estimate."
        )
    refuse_uncounted(found, "counts")
    if not 0 < prior < np.inf:
        raise StatisticsError(f"prior must be above 0 and finite, not {prior:g}; 0.5 is Jeffreys'.")
    rest = found.sum() - found + prior * (len(found) - 1)
    tail = _tail(level)
    return betaincinv(found + prior, rest, tail), betaincinv(found + prior, rest, 1 - tail)


def bootstrap_shares(counts: ArrayLike, *, seed: int, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Percentile interval of each term's share when articles are resampled.

    counts: articles by terms, shape (n, k). An article is drawn whole, so that words of one article are never taken
    for independent. Draws without any mention are left out. Returns low and high, each of shape (k,), 0 to 1.
    Raises StatisticsError for fewer than two articles, counts that are no finite numbers of 0 or more, or when no
    article has a mention.

    >>> [ends.tolist() for ends in bootstrap_shares([[1, 3], [1, 3]], seed=1)]
    [[0.25, 0.75], [0.25, 0.75]]

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
    """
    found = np.asarray(counts, dtype=np.float64)
    if found.ndim != 2 or len(found) < 2:
        raise StatisticsError(f"counts must hold two articles or more as rows; its shape is {found.shape}.")
    refuse_uncounted(found, "counts")
    if not found.any():
        raise StatisticsError("counts must hold at least one mention; it holds none.")
    n_articles = len(found)
    drawn = np.random.default_rng(seed).multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=DRAWS)
    totals = drawn @ found
    named = totals.sum(axis=1) > 0
    shares = totals[named] / totals[named].sum(axis=1, keepdims=True)
    tail = 100 * _tail(level)
    low, high = np.percentile(shares, [tail, 100 - tail], axis=0)
    return low, high


def jeffreys(count: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Jeffreys interval of the proportion count / n: low and high, 0 to 1, of the shape of ``count``.

    The quantiles of Beta(count + 1/2, n - count + 1/2), taken as they are: never quite 0 or 1, so that 0 of 20 still
    leaves room for what 20 could not show. n = 0 gives the prior's. Raises StatisticsError for a count outside 0 to n.

    >>> low, high = jeffreys(1, 20)
    >>> round(float(low), 6), round(float(high), 6)
    (0.005449, 0.210819)

    Source: Brown, Cai & DasGupta 2001, Statistical Science 16.
    """
    found, total = np.broadcast_arrays(np.asarray(count, dtype=np.float64), np.asarray(n, dtype=np.float64))
    if not ((found >= 0) & (found <= total) & np.isfinite(total)).all():
        raise StatisticsError("count must lie between 0 and n. Check which of the two numbers came first.")
    tail = _tail(LEVEL)
    first, second = found + JEFFREYS, total - found + JEFFREYS
    return np.asarray(betaincinv(first, second, tail)), np.asarray(betaincinv(first, second, 1 - tail))


def _tail(level: float) -> float:
    """The part of a distribution beyond each end of an interval; at level 0 both ends are the median."""
    if not 0 <= level < 1:
        raise StatisticsError(f"level must be 0 or more and below 1, not {level:g}; 0.95 is usual.")
    return (1 - level) / 2
