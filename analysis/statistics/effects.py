"""How large is the difference of two rates? Ratios and differences, with what is known of their size.

a, b: a term's frequencies in target and reference; n_a, n_b: their sizes in words.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betainc, betaincinv
from scipy.stats import norm

from analysis.statistics.cells import Floats, cells, refuse

LEVEL = 0.95
LN2 = float(np.log(2))


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
    level: float = LEVEL,
) -> Effect:
    """Binary logarithm of the ratio of the two rates, half a word added to counts and sizes (Walter's estimator).

    log2 [(a + 1/2) / (n_a + 1/2)] - log2 [(b + 1/2) / (n_b + 1/2)]: 0 for equal rates, 1 for twice as often in the
    target, -1 for half as often; a zero on either side has a value. The interval is the estimate and ``level`` of a
    normal distribution about it. variance: of the natural logarithm of the ratio, for example
    ``intervals.log_ratio_variance`` of articles; by default that of independent words,
    1/(a + 1/2) - 1/(n_a + 1/2) + 1/(b + 1/2) - 1/(n_b + 1/2).

    >>> [round(float(value), 4) for value in log2_ratio(7, 2, 1000, 1000)]
    [1.585, -0.4762, 3.6461]

    Sources: Walter 1975, Biometrika 62; Hardie 2014 (as a measure of keyness).
    """
    found = cells(a, b, n_a, n_b)
    estimate = (np.log(found.a + 0.5) - np.log(found.n_a + 0.5) - np.log(found.b + 0.5) + np.log(found.n_b + 0.5)) / LN2
    if variance is None:
        variance = 1 / (found.a + 0.5) - 1 / (found.n_a + 0.5) + 1 / (found.b + 0.5) - 1 / (found.n_b + 0.5)
    known = np.asarray(variance, dtype=np.float64)
    refuse(~(known >= 0), "variance must be 0 or more. Leave it out to have that of independent words.")
    half = norm.ppf((1 + level) / 2) * np.sqrt(known) / LN2
    return Effect(np.asarray(estimate), np.asarray(estimate - half), np.asarray(estimate + half))


def ratio_p(effect: Effect) -> Floats:
    """Two-sided p of a log2 ratio with a LEVEL interval: .05 where the interval just touches 0.

    An interval without width leaves no doubt: p is 1 at the ratio 0, else 0.

    >>> round(float(ratio_p(Effect(np.asarray(1.0), np.asarray(0.0), np.asarray(2.0)))), 4)
    0.05
    """
    deviation = (effect.high - effect.low) / (2 * norm.ppf((1 + LEVEL) / 2))
    size = np.abs(effect.estimate)
    certain = np.where(size > 0, np.inf, 0.0)
    return np.asarray(2 * norm.sf(np.divide(size, deviation, out=certain, where=deviation > 0)))


def relative_risk(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Ratio of the two rates; 1 for equal rates, 2 for twice as often in the target.

    Its binary logarithm is Hardie's Log Ratio.

    >>> round(float(relative_risk(1154, 1864, 160_950, 563_667)), 4)
    2.1682

    Source: Hardie 2014. Raises StatisticsError where b is 0; ``log2_ratio`` has a value there.
    """
    found = cells(a, b, n_a, n_b)
    refuse(found.b == 0, "a ratio of rates needs b above 0; it is 0. Use log2_ratio, which has a value there.")
    return np.asarray((found.a / found.n_a) / (found.b / found.n_b))


def percent_difference(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """%DIFF: by how many percent the target's rate is above (below, when negative) the reference's.

    >>> round(float(percent_difference(206_523, 178_174, 959_641, 1_562_358)), 1)
    88.7

    Source: Gabrielatos & Marchi 2011. Raises StatisticsError where b is 0.
    """
    return np.asarray(100 * (relative_risk(a, b, n_a, n_b) - 1))


def odds_ratio(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Ratio of the odds a / (n_a - a) and b / (n_b - b); 1 for equal rates. Refused where b is 0 or a is n_a.

    >>> round(float(odds_ratio(16_217, 735, 2_796_938, 2_087_946)), 1)
    16.6

    Source: Pojanapunya & Todd 2018, Corpus Linguistics and Linguistic Theory 14.
    """
    found = cells(a, b, n_a, n_b)
    none = (found.b == 0) | (found.a == found.n_a)
    refuse(none, "an odds ratio needs b above 0 and a below n_a; it has no value else. Use log2_ratio.")
    return np.asarray(found.a * (found.n_b - found.b) / (found.b * (found.n_a - found.a)))


def difference_coefficient(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """(rate in target - rate in reference) / their sum: -1 (reference only) to 1 (target only), 0 if in neither.

    >>> round(float(difference_coefficient(18, 35, 1_000_000, 1_000_000)), 2)
    -0.32

    Source: Hofland & Johansson 1982.
    """
    found = cells(a, b, n_a, n_b)
    first, second = found.a / found.n_a, found.b / found.n_b
    total = first + second
    return np.divide(first - second, total, out=np.zeros_like(total), where=total > 0)


def simple_maths(
    a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, constant: float = 1.0, per: float = 1e6
) -> Floats:
    """(rate in target + constant) / (rate in reference + constant), rates per ``per`` words; 1 for equal rates.

    A ranking device, not a test: a larger constant favours frequent words. Raises StatisticsError for a constant of 0
    or less: a term that the reference lacks would have no value.

    >>> round(float(simple_maths(35, 263, 112_289_776, 1_559_716_979)), 4)
    1.1224

    Source: Kilgarriff 2009, Simple maths for keywords.
    """
    found = cells(a, b, n_a, n_b)
    refuse(np.asarray(not constant > 0), f"constant must be above 0, not {constant:g}; 1 is usual.")
    return np.asarray((per * found.a / found.n_a + constant) / (per * found.b / found.n_b + constant))


def lrc(
    a: ArrayLike,
    b: ArrayLike,
    n_a: ArrayLike,
    n_b: ArrayLike,
    *,
    family: int,
    sides: Literal[1, 2] = 2,
) -> Floats:
    """Conservative log2 ratio: the end of its exact interval that is nearer to no difference, for many terms at once.

    Given a + b, a is binomial; its Clopper-Pearson interval at 1 - .05 / family (Bonferroni) is turned into
    log2 of the ratio of rates. sides = 2: 0 where the interval holds 0, so a value other than 0 is at least that far
    from no difference for all terms together. sides = 1: only the end towards 0 is bounded, and it is given even
    where it has passed 0. family: terms compared. A term in neither corpus gives 0.

    >>> round(float(lrc(936, 805, 1_177, 341_805, family=20_109)), 6)
    8.071781

    Sources: Evert 2022, Measuring keyness; Clopper & Pearson 1934; Fay 2010, Biostatistics 11.
    """
    found = cells(a, b, n_a, n_b)
    alpha = (1 - LEVEL) / max(family, 1) / sides
    shape = found.a.shape
    x, y, n, m = (values.ravel() for values in found)
    share = n / (n + m)
    over = x * m >= y * n
    tail = np.where(
        over,
        betainc(np.maximum(x, 1), y + 1, share),
        betainc(np.maximum(y, 1), x + 1, 1 - share),
    )
    far = (tail < alpha) if sides == 2 else np.ones_like(over)  # only these have an end other than 0: others are costly
    far &= np.where(over, x > 0, y > 0)
    result = np.zeros_like(x)
    up, down = far & over, far & ~over
    result[up] = _log2_odds(betaincinv(x[up], y[up] + 1, alpha)) + np.log2(m[up] / n[up])
    result[down] = np.log2(m[down] / n[down]) - _log2_odds(betaincinv(y[down], x[down] + 1, alpha))
    return result.reshape(shape)


def _log2_odds(share: Floats) -> Floats:
    return np.asarray(np.log2(share) - np.log2(1 - share))
