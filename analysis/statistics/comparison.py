"""Whether two shares differ by more than what is not known of them: one rule for every sentence that ranks."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from analysis.statistics.checks import ABOVE_0, ANYWHERE, COUNT, Floats, Within, alike, numbers, refuse
from analysis.statistics.intervals import LEVEL, jeffreys

Truths = NDArray[np.bool_]
ALPHA = 1 - LEVEL
"""How often chance may set two shares apart that are the same."""


def ratio_interval(
    part: ArrayLike,
    whole: ArrayLike,
    squares: tuple[ArrayLike, ArrayLike, ArrayLike],
    n_units: ArrayLike,
    error: ArrayLike = 0.0,
) -> tuple[Floats, Floats]:
    """95 % interval of the share part / whole where whole units were drawn: sentences, reports or articles.

    part, whole: sums over the units. squares: over the units, the sums of part times part, part times whole, and whole
    times whole. n_units: how many units there are. error: standard error that reading adds to the share, 0 to 1.

    The variance of the ratio (linearised, over units) and of the reading together say how many independent units would
    know as little; the interval is Jeffreys' over so many, at most the units there are. So a share of 0 or 1 has an
    interval of some width too. Returns low and high, 0 to 1. Raises StatisticsError where a part is more than its whole,
    there are no units, or a number is negative or not finite.

    >>> low, high = ratio_interval(4, 10, (4, 4, 10), 10)
    >>> round(float(low), 2), round(float(high), 2)
    (0.14, 0.71)

    Source: Cochran 1977, Sampling Techniques, section 6.4 (ratio); Kish 1965, Survey Sampling, section 8.2 (effective
    number); Brown, Cai & DasGupta 2001 (interval).
    """
    y, n, units, add, yy, yn, nn = alike(
        part=numbers(part, "part", COUNT, hint="Check the counts."),
        whole=numbers(whole, "whole", ABOVE_0, hint="Leave out outlets without words."),
        n_units=numbers(n_units, "n_units", ABOVE_0, hint="Leave out outlets without units."),
        error=numbers(error, "error", COUNT, hint="It is a standard error."),
        **{f"squares {at}": numbers(each, "squares", COUNT) for at, each in enumerate(squares, start=1)},
    )
    refuse(y > n, "part must lie between 0 and whole. Check which of the two came first.")
    share = y / n
    among = np.maximum(yy - 2 * share * yn + share**2 * nn, 0) / n**2 * units / np.maximum(units - 1, 1)
    variance = among + add**2
    plain = share * (1 - share)
    known = np.divide(plain, variance, out=np.array(np.broadcast_to(units, plain.shape)), where=variance > 0)
    effective = np.minimum(np.where(plain > 0, known, units), units)
    return jeffreys(share * effective, effective)


Shares = tuple[ArrayLike, ArrayLike, ArrayLike]
"""Shares, and the low and the high ends of their intervals."""


def apart(one: Shares, other: Shares, *, n_pairs: ArrayLike = 1) -> Truths:
    """Whether shares differ by more than is not known of them: their 95 % intervals do not meet.

    n_pairs: how many pairs are compared at once. The intervals are widened about their shares as far as it takes for
    chance to set any pair of so many apart in one case of twenty at most; for a few pairs intervals that do not meet
    are strict enough as they are. Raises StatisticsError for less than one pair, ends that are not finite, and a low end
    above the high one: leave out shares whose interval is not known.

    >>> bool(apart((0.15, 0.1, 0.2), (0.35, 0.3, 0.4))), bool(apart((0.2, 0.1, 0.3), (0.3, 0.2, 0.4)))
    (True, False)

    Source: Bonferroni's inequality; Schenker & Gentleman 2001 (what it means that two intervals do not meet).
    """
    pairs = numbers(n_pairs, "n_pairs", Within(least=1), hint="Give 1 where one pair is compared.")
    wider = np.maximum(1.0, ndtri(1 - ALPHA / 2 / pairs) / ndtri(1 - ALPHA / 2) / np.sqrt(2))
    (one_low, one_high), (two_low, two_high) = (_widened(*each, wider) for each in (one, other))
    return np.asarray((one_low > two_high) | (two_low > one_high), dtype=np.bool_)


def off(one: Shares, value: ArrayLike, *, n: ArrayLike = 1) -> Truths:
    """Whether shares differ from a value that is known by more than is not known of them.

    value: 0 to 1. n: how many shares are compared with it at once; the intervals are widened as far as it takes for
    chance to set any of so many apart from it in one case of twenty at most. Raises StatisticsError as ``apart`` does.

    >>> bool(off((0.8, 0.6, 0.9), 0.5)), bool(off((0.8, 0.6, 0.9), 0.5, n=20))
    (True, False)

    Source: Bonferroni's inequality.
    """
    many = numbers(n, "n", Within(least=1), hint="Give 1 where one share is compared.")
    middle = numbers(value, "value", ANYWHERE, hint="Give the share to compare with.")
    low, high = _widened(*one, ndtri(1 - ALPHA / 2 / many) / ndtri(1 - ALPHA / 2))
    return np.asarray((low > middle) | (high < middle), dtype=np.bool_)


def _widened(share: ArrayLike, low: ArrayLike, high: ArrayLike, times: Floats) -> tuple[Floats, Floats]:
    hint = "Leave out shares whose interval is not known."
    middle, first, last = alike(
        share=numbers(share, "shares", ANYWHERE, hint=hint),
        low=numbers(low, "low ends", ANYWHERE, hint=hint),
        high=numbers(high, "high ends", ANYWHERE, hint=hint),
    )
    refuse(first > last, "low ends must not lie above high ones. Check which of the two came first.")
    return middle - times * (middle - first), middle + times * (last - middle)
