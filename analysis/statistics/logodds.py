"""Weighted log-odds ratio with a Dirichlet prior ("Fightin' Words").

Under one name, implementations differ in the variance they divide by; here each has its name.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats, cells, refuse

Variance = Literal["two-term", "four-term"]


class LogOdds(NamedTuple):
    """delta: log-odds in target less log-odds in reference. variance: its variance. z: delta / its square root."""

    delta: Floats
    variance: Floats
    z: Floats


def log_odds(
    a: ArrayLike,
    b: ArrayLike,
    prior: ArrayLike,
    *,
    sizes: tuple[ArrayLike, ArrayLike] | None = None,
    prior_size: ArrayLike | None = None,
    variance: Variance = "two-term",
) -> LogOdds:
    """Log-odds of each term in target and reference after adding a prior to its counts, and their difference.

    a, b: counts of all terms, shape (terms,). prior: what is added to each: one number for all terms (uniform) or
    one each, as ``informative_prior`` gives them. sizes, prior_size: words of target and reference and the sum of
    the priors, where a, b and prior do not hold every term; by default their sums.

    delta and z are above 0 for terms the target favours; |z| above 1.96 is the usual mark, but words are taken for
    independent, so it is a ranking rather than a test. variance ``two-term``: 1/(a + prior) + 1/(b + prior);
    ``four-term`` adds the same of all other words. A larger prior draws delta towards 0.

    >>> round(float(log_odds([8, 2, 10], [2, 8, 10], 0.1).z[0]), 6)
    2.259791

    Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16, equations 15 to 22. Raises StatisticsError for a
    prior of 0 or less, or fewer than two terms.
    """
    first, second, added = np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in (a, b, prior)))
    refuse(~(added > 0), f"prior must be above 0; the smallest is {np.min(added, initial=0):g}. Choose a small number.")
    n_a, n_b = (first.sum(), second.sum()) if sizes is None else sizes
    n_prior = np.asarray(added.sum() if prior_size is None else prior_size, dtype=np.float64)
    found = cells(first, second, np.maximum(n_a, 1e-300), np.maximum(n_b, 1e-300))
    rest_a, rest_b = (n + n_prior - x - added for n, x in ((found.n_a, found.a), (found.n_b, found.b)))
    refuse((rest_a <= 0) | (rest_b <= 0), "log-odds need two terms or more; there is one. Compare more terms.")
    delta = np.log((first + added) / rest_a) - np.log((second + added) / rest_b)
    spread = 1 / (first + added) + 1 / (second + added)
    if variance == "four-term":
        spread = spread + 1 / rest_a + 1 / rest_b
    elif variance != "two-term":
        raise StatisticsError(f"variance must be two-term or four-term, not '{variance}'.")
    return LogOdds(np.asarray(delta), np.asarray(spread), np.asarray(delta / np.sqrt(spread)))


def informative_prior(counts: ArrayLike, *, total: float) -> Floats:
    """The terms' pooled counts, scaled to the sum ``total``: how many words the prior weighs.

    >>> informative_prior([10, 10, 20], total=3).tolist()
    [0.75, 0.75, 1.5]
    """
    pooled = np.asarray(counts, dtype=np.float64)
    refuse(~(pooled > 0), "an informative prior needs every term to stand somewhere; leave out terms with no count.")
    return np.asarray(pooled / pooled.sum() * total)
