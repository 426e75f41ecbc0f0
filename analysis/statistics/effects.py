"""How large is the difference of two rates? Ratios and differences, with what is known of their size.

a, b: a term's frequencies in target and reference; n_a, n_b: their sizes in words.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betainc, betaincinv, ndtr, ndtri

from analysis.statistics.cells import LN2, cells
from analysis.statistics.checks import ANYWHERE, COUNT, Floats, alike, number, numbers, refuse
from analysis.statistics.intervals import LEVEL

HALF_WORD = 0.5
"""What is added to counts and sizes: the ratio's logarithm is then nearly without bias (Walter 1975)."""


class Effect(NamedTuple):
    """An estimate and the two ends of its interval."""

    estimate: Floats
    low: Floats
    high: Floats


def log2_ratio(
    a: ArrayLike,
    b: ArrayLike,
    n_a: ArrayLike,
    n_b: ArrayLike,
    *,
    variance: ArrayLike | None = None,
) -> Effect:
    """Binary logarithm of the ratio of the two rates, half a word added to counts and sizes (Walter's estimator).

    log2 [(a + 1/2) / (n_a + 1/2)] - log2 [(b + 1/2) / (n_b + 1/2)]: 0 for equal rates, 1 for twice as often in the
    target, -1 for half as often; a zero on either side has a value. The interval is the estimate and LEVEL of a
    normal distribution about it. variance: of the natural logarithm of the ratio, for example one over articles; by
    default that of independent words, 1/(a + 1/2) - 1/(n_a + 1/2) + 1/(b + 1/2) - 1/(n_b + 1/2).

    >>> [round(float(value), 4) for value in log2_ratio(7, 2, 1000, 1000)]
    [1.585, -0.4762, 3.6461]

    Sources: Walter 1975, Biometrika 62; Hardie 2014 (as a measure of keyness). Raises StatisticsError for impossible
    counts and a variance that is below 0 or not finite.
    """
    found = cells(a, b, n_a, n_b)
    estimate = (
        np.log(found.a + HALF_WORD)
        - np.log(found.n_a + HALF_WORD)
        - np.log(found.b + HALF_WORD)
        + np.log(found.n_b + HALF_WORD)
    ) / LN2
    if variance is None:
        variance = (
            1 / (found.a + HALF_WORD)
            - 1 / (found.n_a + HALF_WORD)
            + 1 / (found.b + HALF_WORD)
            - 1 / (found.n_b + HALF_WORD)
        )
    known = numbers(variance, "variance", COUNT, hint="Leave it out to have that of independent words.")
    estimate, known = alike(log2_ratio=estimate, variance=known)
    half = ndtri((1 + LEVEL) / 2) * np.sqrt(known) / LN2
    return Effect(np.asarray(estimate), np.asarray(estimate - half), np.asarray(estimate + half))


def ratio_p(effect: Effect) -> Floats:
    """Two-sided p of a log2 ratio with a LEVEL interval: .05 where the interval just touches 0.

    An interval without width leaves no doubt: p is 1 at the ratio 0, else 0. Raises StatisticsError for an effect that
    is not finite or does not lie within its interval.

    >>> round(float(ratio_p(Effect(np.asarray(1.0), np.asarray(0.0), np.asarray(2.0)))), 4)
    0.05
    """
    estimate, low, high = alike(
        estimate=numbers(effect.estimate, "estimates", ANYWHERE),
        low=numbers(effect.low, "low ends", ANYWHERE),
        high=numbers(effect.high, "high ends", ANYWHERE),
    )
    refuse((low > estimate) | (estimate > high), "an estimate must lie within its interval. Check their order.")
    deviation = (high - low) / (2 * ndtri((1 + LEVEL) / 2))
    size = np.abs(estimate)
    certain = np.where(size > 0, np.inf, 0.0)
    return np.asarray(2 * ndtr(-np.divide(size, deviation, out=certain, where=deviation > 0)))


def lrc(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, family: int) -> Floats:
    """Conservative log2 ratio: the end of its exact interval that is nearer to no difference, for many terms at once.

    Given a + b, a is binomial; its Clopper-Pearson interval at 1 - .05 / family (Bonferroni) is turned into
    log2 of the ratio of rates. 0 where the interval holds 0, so a value other than 0 is at least that far from no
    difference for all terms together. family: terms compared. A term in neither corpus gives 0.

    >>> round(float(lrc(936, 805, 1_177, 341_805, family=20_109)), 6)
    8.071781

    Sources: Evert 2022, Measuring keyness; Clopper & Pearson 1934; Fay 2010, Biostatistics 11. Raises
    StatisticsError for impossible counts and a family below 0.
    """
    found = cells(a, b, n_a, n_b)
    alpha = (1 - LEVEL) / max(number(family, "family", COUNT, hint="It is how many terms are compared."), 1) / 2
    shape = found.a.shape
    x, y, n, m = (values.ravel() for values in found)
    share = n / (n + m)
    over = x * m >= y * n
    tail = np.where(
        over,
        betainc(np.maximum(x, 1), y + 1, share),
        betainc(np.maximum(y, 1), x + 1, 1 - share),
    )
    far = (tail < alpha) & np.where(over, x > 0, y > 0)  # only these have an end other than 0: others are costly
    result = np.zeros_like(x)
    up, down = far & over, far & ~over
    result[up] = _log2_odds(betaincinv(x[up], y[up] + 1, alpha)) + np.log2(m[up] / n[up])
    result[down] = np.log2(m[down] / n[down]) - _log2_odds(betaincinv(y[down], x[down] + 1, alpha))
    return result.reshape(shape)


def _log2_odds(share: Floats) -> Floats:
    return np.asarray(np.log2(share) - np.log2(1 - share))
