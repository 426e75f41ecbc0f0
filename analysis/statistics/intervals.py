"""Intervals: of shares and rates, from counts alone or from resampled articles."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv
from scipy.stats import bootstrap

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats

JEFFREYS = 0.5
LEVEL = 0.95
DRAWS = 4000


def dirichlet_shares(counts: ArrayLike, *, prior: float = JEFFREYS, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Interval of each share of a multinomial with a symmetric Dirichlet prior.

    counts: how often each of k terms was chosen, shape (k,), k of 2 or more. prior: added to each count; 0.5 is
    Jeffreys', 1 is uniform. Term i's share is distributed as Beta(y_i + prior, sum of the others + (k - 1) prior).
    Returns low and high, each of shape (k,), 0 to 1. Raises StatisticsError for fewer than two terms or a negative count.

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
    if not (found >= 0).all():
        raise StatisticsError(f"counts must not be negative; the smallest is {found.min():g}.")
    if not prior > 0:
        raise StatisticsError(f"prior must be above 0, not {prior:g}; 0.5 is Jeffreys'.")
    rest = found.sum() - found + prior * (len(found) - 1)
    tail = (1 - level) / 2
    return betaincinv(found + prior, rest, tail), betaincinv(found + prior, rest, 1 - tail)


def bootstrap_shares(
    counts: ArrayLike, *, seed: int, draws: int = DRAWS, level: float = LEVEL
) -> tuple[Floats, Floats]:
    """Percentile interval of each term's share when articles are resampled.

    counts: articles by terms, shape (n, k). An article is drawn whole, so that words of one article are never taken
    for independent. Draws without any mention are left out. Returns low and high, each of shape (k,), 0 to 1.
    Raises StatisticsError for fewer than two articles or when no article has a mention.

    >>> [ends.tolist() for ends in bootstrap_shares([[1, 3], [1, 3]], seed=1)]
    [[0.25, 0.75], [0.25, 0.75]]

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
    """
    found = np.asarray(counts, dtype=np.float64)
    if found.ndim != 2 or len(found) < 2:
        raise StatisticsError(f"counts must hold two articles or more as rows; its shape is {found.shape}.")
    if not found.any():
        raise StatisticsError("counts must hold at least one mention; it holds none.")
    n_articles = len(found)
    drawn = np.random.default_rng(seed).multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=draws)
    totals = drawn @ found
    named = totals.sum(axis=1) > 0
    shares = totals[named] / totals[named].sum(axis=1, keepdims=True)
    tail = 100 * (1 - level) / 2
    low, high = np.percentile(shares, [tail, 100 - tail], axis=0)
    return low, high


def jeffreys(count: ArrayLike, n: ArrayLike, *, level: float = LEVEL) -> tuple[Floats, Floats]:
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
    tail = (1 - level) / 2
    first, second = found + JEFFREYS, total - found + JEFFREYS
    return np.asarray(betaincinv(first, second, tail)), np.asarray(betaincinv(first, second, 1 - tail))


def bootstrap_rate(
    counts: ArrayLike,
    sizes: ArrayLike,
    *,
    seed: int,
    method: Literal["percentile", "BCa"] = "BCa",
    draws: int = DRAWS,
    level: float = LEVEL,
) -> tuple[float, float]:
    """Interval of a rate, sum of counts / sum of sizes, when articles are resampled: low and high.

    counts, sizes: of each article, shape (n,); sizes may be words, or mentions of a concept. ``BCa`` corrects the
    percentiles for bias and skewness; where it has no value (all draws alike) the percentiles are given. Raises
    StatisticsError for fewer than two articles or sizes that are not above 0.

    >>> low, high = bootstrap_rate([3, 0, 2, 1, 5, 0, 1, 4], [900] * 8, seed=1)
    >>> low < 16 / 7200 < high
    True

    Source: Efron & Tibshirani 1993, chapters 13 and 14 (``scipy.stats.bootstrap``).
    """
    y, n = np.asarray(counts, dtype=np.float64), np.asarray(sizes, dtype=np.float64)
    _check_articles(y, n)
    if np.ptp(y / n) == 0:
        return float(y[0] / n[0]), float(y[0] / n[0])

    def rate(some: Floats, of: Floats, axis: int = -1) -> Floats:
        return np.asarray(some.sum(axis=axis) / of.sum(axis=axis))

    def ends(how: str) -> tuple[float, float]:
        found = bootstrap(
            (y, n), rate, paired=True, vectorized=True, n_resamples=draws, confidence_level=level, method=how,
            rng=np.random.default_rng(seed),
        ).confidence_interval  # fmt: skip
        return float(found.low), float(found.high)

    low, high = ends(method)
    return (low, high) if np.isfinite([low, high]).all() else ends("percentile")


def _check_articles(counts: Floats, sizes: Floats) -> None:
    if counts.ndim != 1 or counts.shape != sizes.shape or len(counts) < 2:
        shapes = f"{counts.shape} and {sizes.shape}"
        raise StatisticsError(f"counts and sizes must hold two articles or more, as many in each, not {shapes}.")
    if not (sizes > 0).all():
        raise StatisticsError(f"sizes must be above 0; the smallest is {sizes.min():g}. Leave out empty articles.")
