"""Where uncertainty is made: intervals, resampling."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv

Floats = NDArray[np.float64]

JEFFREYS = 0.5
LEVEL = 0.95
DRAWS = 4000


def dirichlet_shares(counts: ArrayLike, *, prior: float = JEFFREYS, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Interval of each share of a multinomial with a symmetric Dirichlet prior.

    counts: how often each of k terms was chosen, shape (k,), k of 2 or more. prior: added to each count; 0.5 is
    Jeffreys', 1 is uniform. Term i's share is distributed as Beta(y_i + prior, sum of the others + (k - 1) prior).
    Returns low and high, each of shape (k,), 0 to 1. Raises ValueError for fewer than two terms or a negative count.

    >>> low, high = dirichlet_shares([8, 2, 10], prior=1)
    >>> round(float(low[0]), 4), round(float(high[0]), 4)
    (0.2071, 0.5934)

    Source: Gelman et al. 2013, Bayesian Data Analysis, section 3.4; with two terms and the prior 0.5 it is the
    Jeffreys interval of Brown, Cai & DasGupta 2001.
    """
    found = np.asarray(counts, dtype=np.float64)
    if found.ndim != 1 or len(found) < 2:
        raise ValueError(f"counts must hold two terms or more, not {found.shape}; one term has no share to estimate.")
    if (found < 0).any():
        raise ValueError(f"counts must not be negative; the smallest is {found.min():g}.")
    rest = found.sum() - found + prior * (len(found) - 1)
    tail = (1 - level) / 2
    return betaincinv(found + prior, rest, tail), betaincinv(found + prior, rest, 1 - tail)


def bootstrap_shares(
    counts: ArrayLike, *, seed: int, draws: int = DRAWS, level: float = LEVEL
) -> tuple[Floats, Floats]:
    """Percentile interval of each term's share when articles are resampled.

    counts: articles by terms, shape (n, k). An article is drawn whole, so that words of one article are never taken
    for independent. Draws without any mention are left out. Returns low and high, each of shape (k,), 0 to 1.
    Raises ValueError for fewer than two articles or when no article has a mention.

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
    """
    found = np.asarray(counts, dtype=np.float64)
    if found.ndim != 2 or len(found) < 2:
        raise ValueError(f"counts must hold two articles or more as rows; its shape is {found.shape}.")
    if not found.any():
        raise ValueError("counts must hold at least one mention; it holds none.")
    n_articles = len(found)
    drawn = np.random.default_rng(seed).multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=draws)
    totals = drawn @ found
    named = totals.sum(axis=1) > 0
    shares = totals[named] / totals[named].sum(axis=1, keepdims=True)
    tail = 100 * (1 - level) / 2
    low, high = np.percentile(shares, [tail, 100 - tail], axis=0)
    return low, high
