"""Further measures of how much two words stand together.

joint: how often two words stand together, 1 or more. first, second: how often each stands at all. n: places where
they could stand, without a correction for the width of a window. All functions take arrays of one shape.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, Floats, alike, numbers


def mutual_information(joint: ArrayLike, first: ArrayLike, second: ArrayLike, n: ArrayLike) -> Floats:
    """How many times as often two words stand together as chance would have it, in bits: log2(joint n / first second).

    0 as by chance; each bit more is twice as often. Rare words get high values from a single meeting, so never show it
    without the counts.

    >>> round(float(mutual_information(8, 1105, 44, 15_000_000)), 2)
    11.27

    Source: Church & Hanks 1990, Computational Linguistics 16. Raises StatisticsError unless
    0 < joint <= first, second <= n.
    """
    together, one, other, places = _counts(joint, first, second, n)
    return np.asarray(np.log2(together * places / (one * other)))


def t_score(joint: ArrayLike, first: ArrayLike, second: ArrayLike, n: ArrayLike) -> Floats:
    """Joint count less the one expected by chance, over the root of the joint count; higher is surer. A ranking score,
    whose t distribution is not to be relied on.

    >>> round(float(t_score(8, 15_828, 4_675, 14_307_668)), 6)
    0.999932

    Source: Church, Gale, Hanks & Hindle 1991. Raises StatisticsError unless 0 < joint <= first, second <= n.
    """
    together, one, other, places = _counts(joint, first, second, n)
    return np.asarray((together - one * other / places) / np.sqrt(together))


def delta_p(joint: ArrayLike, first: ArrayLike, second: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """How much likelier the second word is beside the first than elsewhere, and the first beside the second: -1 to 1.

    0 as by chance. The two directions are two measures: each puts words into an order of its own.

    >>> [round(float(value), 3) for value in delta_p(5_610, 174_548, 7_867, 10_409_868)]
    [0.032, 0.697]

    Source: Gries 2013, International Journal of Corpus Linguistics 18. Raises StatisticsError unless
    0 < joint <= first, second < n.
    """
    together, one, other, places = _counts(joint, first, second, n)
    if ((one == places) | (other == places)).any():
        raise StatisticsError(
            "first and second must be less than n, so that there is an elsewhere; leave such words out."
        )
    forth = together / one - (other - together) / (places - one)
    back = together / other - (one - together) / (places - other)
    return np.asarray(forth), np.asarray(back)


def _counts(
    joint: ArrayLike, first: ArrayLike, second: ArrayLike, n: ArrayLike
) -> tuple[Floats, Floats, Floats, Floats]:
    given = {"joint": joint, "first": first, "second": second, "n": n}
    together, one, other, places = alike(
        **{name: numbers(counts, name, COUNT, hint="Check the counts.") for name, counts in given.items()}
    )
    right = (together > 0) & (together <= np.minimum(one, other)) & (one + other - together <= places)
    if not right.all():
        raise StatisticsError(
            "joint must be 1 or more and no larger than either word's count, and n at least what the words fill; "
            "count each printed word once and leave out words that never stand together."
        )
    return together, one, other, places
