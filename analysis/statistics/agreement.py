"""How far do coders agree, beyond what chance would make them agree?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.errors import StatisticsError
from analysis.statistics.checks import ANYWHERE, WHOLE, Floats, number, numbers
from analysis.statistics.intervals import LEVEL

Scale = Literal["nominal", "ordinal", "interval", "ratio"]
SCALES: tuple[Scale, ...] = get_args(Scale)
Distance = Callable[[float, float], float]
DRAWS = 2000
"""Draws of units for an interval."""
UNDEFINED = 0.05
"""The part of the draws that may hold one label alone, as it is without an interval."""


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
    found, known = _paired(ratings)
    coders, units = (places.tolist() for places in np.nonzero(known))
    values = _on_scale(found[known], level)

    from nltk.metrics.agreement import AnnotationTask  # takes seconds; few need it

    task = AnnotationTask(zip(coders, units, values.tolist(), strict=True), distance=_distance(level))
    return float(task.alpha())


def alpha_interval(ratings: ArrayLike, *, seed: int = 1) -> tuple[float, float]:
    """95 % interval of Krippendorff's alpha on the nominal scale: units drawn anew, with repetition (percentiles).

    ratings: as in ``krippendorff_alpha``. seed: the same one gives the same interval. Returns low and high, at most 1; a
    wide interval says that the units are too few to tell how far the coders agree. Raises StatisticsError where alpha
    has no value, and where more than one draw of twenty holds a single label, so that alpha has no value in it.

    >>> low, high = alpha_interval([[1, 1, 0, 1, 0, 0, 1, 0], [1, 1, 0, 0, 0, 0, 1, 0]])
    >>> round(low, 2), round(high, 2)
    (0.06, 1.0)

    Sources: Hayes & Krippendorff 2007, Communication Methods and Measures 1 (alpha with a bootstrap interval); Zapf and
    others 2016, BMC Medical Research Methodology 16 (that units are drawn, and how often it covers).
    """
    found, known = _paired(ratings)
    _on_scale(found[known], "nominal")
    labels = np.unique(found[known])
    by_label = np.array([(known & (found == label)).sum(axis=0) for label in labels], dtype=np.float64)
    by_label = by_label[:, by_label.any(axis=0)].T
    of_unit = by_label.sum(axis=1)
    apart = (of_unit**2 - (by_label**2).sum(axis=1)) / (of_unit - 1)
    n_units = len(of_unit)
    times = np.random.default_rng(int(number(seed, "seed", WHOLE))).multinomial(
        n_units, np.full(n_units, 1 / n_units), size=DRAWS
    )
    totals = times @ by_label
    n = totals.sum(axis=1)
    expected = n**2 - (totals**2).sum(axis=1)
    varied = expected > 0
    if (~varied).mean() > UNDEFINED:
        raise StatisticsError(
            f"alpha has no interval where so few of the {n_units} units have another label than the rest. Report how "
            "many units were rated alike."
        )
    alphas = 1 - (n[varied] - 1) * (times @ apart)[varied] / expected[varied]
    low, high = np.quantile(alphas, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _paired(ratings: ArrayLike) -> tuple[Floats, NDArray[np.bool_]]:
    """The ratings, checked, and which of them are of a unit that another coder rated too."""
    found = numbers(
        ratings, "ratings", ANYWHERE, or_missing=True, hint="Give one row a coder, and a number for each label."
    )
    if found.ndim != 2:
        raise StatisticsError(f"ratings must be a table of coders by units; their shape is {found.shape}.")
    known = ~np.isnan(found)
    return found, known & (known.sum(axis=0) > 1)


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
