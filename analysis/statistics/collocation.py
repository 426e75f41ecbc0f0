"""Do two words stand together more often than apart?"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analysis.statistics.checks import ABOVE_0, Floats, alike, numbers, refuse

COUNT_ONCE = "Count each printed word once."


def log_dice(joint: ArrayLike, first: ArrayLike, second: ArrayLike) -> Floats:
    """logDice of two words: 14 + log2(2 joint / (first + second)).

    joint: how often they stand together, 1 or more. first, second: how often each stands at all. 14 is the highest
    value: neither ever stands without the other; each point less is half the togetherness. It does not grow with the
    corpus, so that texts of different length can be compared; it is no test.

    >>> round(float(log_dice(130, 3121, 143)), 6)
    10.349942

    Source: Rychlý 2008, A lexicographer-friendly association score. Raises StatisticsError unless
    0 < joint <= first, second.
    """
    together, one, other = alike(
        joint=numbers(joint, "joint", ABOVE_0, hint="Leave out words that never stand together."),
        first=numbers(first, "first", ABOVE_0, hint=COUNT_ONCE),
        second=numbers(second, "second", ABOVE_0, hint=COUNT_ONCE),
    )
    refuse(together > np.minimum(one, other), f"joint must be no larger than first and than second. {COUNT_ONCE}")
    return np.asarray(14 + np.log2(2 * together / (one + other)))
