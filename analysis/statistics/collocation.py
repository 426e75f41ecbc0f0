"""Do two words stand together more often than apart?"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats


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
    together, one, other = (np.asarray(counts, dtype=np.float64) for counts in (joint, first, second))
    if not ((together > 0) & (together <= np.minimum(one, other)) & np.isfinite(one + other)).all():
        raise StatisticsError(
            "joint must be 1 or more and no larger than either word's count; "
            "count each printed word once and leave out words that never stand together."
        )
    return np.asarray(14 + np.log2(2 * together / (one + other)))
