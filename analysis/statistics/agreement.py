"""How far do coders agree, beyond what chance would make them agree?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.checks import ANYWHERE, Floats, numbers

Scale = Literal["nominal", "ordinal", "interval", "ratio"]
SCALES: tuple[Scale, ...] = get_args(Scale)
Distance = Callable[[float, float], float]


def krippendorff_alpha(ratings: ArrayLike, *, level: Scale = "nominal") -> float:
    """Krippendorff's alpha: 1 - observed disagreement / disagreement to expect by chance.

    ratings: numbers, shape (coders, units); None or not a number where a coder left a unit out. A unit that only one
    coder rated says nothing of agreement and does not count at all. level: how far apart two values c and k are,
    nominal: 1 unless they are the same; ordinal: (difference of their mean ranks among all ratings) squared;
    interval: (c - k) squared; ratio: ((c - k) / (c + k)) squared.

    No unit; 1 means all coders always agree, 0 that they agree as chance would, below 0 that they agree less. For
    conclusions 0.8 is the usual mark, 0.667 the lowest. Few units leave it most uncertain: show their number.

    >>> round(krippendorff_alpha([[1, 1, 0, 1, None], [1, 1, 0, 0, 1]]), 4)
    0.5333

    Raises StatisticsError where there is no value: no unit with two ratings; one and the same rating throughout, so
    that no disagreement is to be expected; infinite ratings; on the ratio scale, ratings below 0.

    Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability (``nltk.metrics.agreement``).
    """
    if level not in SCALES:
        raise StatisticsError(f"level must be one of {', '.join(SCALES)}, not '{level}'.")
    found = numbers(
        ratings, "ratings", ANYWHERE, or_missing=True, hint="Give one row a coder, and a number for each label."
    )
    if found.ndim != 2:
        raise StatisticsError(f"ratings must be a table of coders by units; their shape is {found.shape}.")
    known = ~np.isnan(found)
    known &= known.sum(axis=0) > 1
    coders, units = (places.tolist() for places in np.nonzero(known))
    values = _on_scale(found[known], level)

    from nltk.metrics.agreement import AnnotationTask  # takes seconds; few need it

    task = AnnotationTask(zip(coders, units, values.tolist(), strict=True), distance=_distance(level))
    return float(task.alpha())


def _on_scale(values: Floats, level: Scale) -> Floats:
    """The ratings that count, checked; on the ordinal scale their ranks, whose squared differences are its distances."""
    if not values.size:
        raise StatisticsError("alpha needs a unit that two coders rated; there is none. Let them rate the same units.")
    if np.ptp(values) == 0:
        raise StatisticsError(
            f"alpha has no value where ratings do not vary; all are {values[0]:g}. Report how many units were rated."
        )
    if level == "ratio" and values.min() < 0:
        raise StatisticsError(
            f"the ratio scale has a true zero; the smallest rating is {values.min():g}. Use interval."
        )
    from scipy.stats import rankdata

    return np.asarray(rankdata(values)) if level == "ordinal" else values


def _distance(level: Scale) -> Distance:
    from nltk.metrics.distance import binary_distance, interval_distance

    known: dict[Scale, Distance] = {
        "nominal": binary_distance,
        "ordinal": interval_distance,  # of ranks
        "interval": interval_distance,
        "ratio": _ratio_distance,
    }
    return known[level]


def _ratio_distance(one: float, other: float) -> float:
    """Two zeros are the same, although their ratio has no value."""
    return ((one - other) / (one + other)) ** 2 if one != other else 0.0
