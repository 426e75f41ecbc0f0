"""Weighted log-odds ratio with a Dirichlet prior ("Fightin' Words").

Under one name, implementations differ in the variance they divide by. Here it is that of the term's own two counts
("two-term"), as in the paper; some packages add that of all other words ("four-term").
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.statistics.cells import cells
from analysis.statistics.checks import ABOVE_0, COUNT, Floats, alike, number, numbers, refuse

NO_WORDS = 1e-300
"""In the place of a size of 0, which ``cells`` refuses: with a prior, a corpus without words has odds too."""


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
) -> LogOdds:
    """Log-odds of each term in target and reference after adding a prior to its counts, and their difference.

    a, b: counts of all terms, shape (terms,). prior: what is added to each: one number for all terms (uniform) or
    one each, such as the terms' pooled counts scaled to a sum (informative). sizes, prior_size: words of target and
    reference and the sum of the priors, where a, b and prior do not hold every term; by default their sums.

    delta and z are above 0 for terms the target favours; |z| above 1.96 is the usual mark, but words are taken for
    independent, so it is a ranking rather than a test. variance: 1/(a + prior) + 1/(b + prior). A larger prior draws
    delta towards 0.

    >>> round(float(log_odds([8, 2, 10], [2, 8, 10], 0.1).z[0]), 6)
    2.259791

    Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16, equations 15 to 22. Raises StatisticsError for
    counts or sizes that are no finite numbers of 0 or more, a prior that is not finite or not above 0, or fewer than
    two terms.
    """
    first, second, added = alike(
        a=numbers(a, "a", COUNT, hint="Check the counts."),
        b=numbers(b, "b", COUNT, hint="Check the counts."),
        prior=numbers(prior, "prior", ABOVE_0, hint="Choose a small number."),
    )
    given = (first.sum(), second.sum()) if sizes is None else sizes
    n_a, n_b = (numbers(size, "sizes", COUNT) for size in given)
    n_prior = number(added.sum() if prior_size is None else prior_size, "prior_size", COUNT, hint="Check the prior.")
    found = cells(first, second, np.maximum(n_a, NO_WORDS), np.maximum(n_b, NO_WORDS))
    rest_a, rest_b = (n + n_prior - x - added for n, x in ((found.n_a, found.a), (found.n_b, found.b)))
    refuse((rest_a <= 0) | (rest_b <= 0), "log-odds need two terms or more; there is one. Compare more terms.")
    delta = np.log((first + added) / rest_a) - np.log((second + added) / rest_b)
    spread = 1 / (first + added) + 1 / (second + added)
    return LogOdds(np.asarray(delta), np.asarray(spread), np.asarray(delta / np.sqrt(spread)))
