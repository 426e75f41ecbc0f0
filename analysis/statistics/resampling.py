"""Articles as the units: what would a term's frequency be if articles fell to target and reference by chance?

Under the null hypothesis it does not matter which outlet an article is of. What is compared is, for plain counts, the
target's surplus: the sum over its articles of (count - rate x words), the rate being that of all articles; for
``article_rates``, Welch's t of the articles' own rates. Both are above 0 when the target uses the term more. A term
heaped in one article has a large difference and no small p.

Where one outlet's articles are longer than another's, take ``article_rates``: the surplus mistakes lengths for wording
then, since all rare words are missing more surely in long articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb
from typing import NamedTuple

import numpy as np
import scipy
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csc_array, sparray
from scipy.special import gammaln

from analysis.errors import StatisticsError
from analysis.statistics.checks import (
    COUNT,
    ONE_OR_MORE,
    SHARE,
    WHOLE,
    ZERO_OR_ONE,
    Floats,
    Within,
    number,
    numbers,
    one_each,
)

CHUNK_CELLS = 20_000_000
"""Numbers in one array while permuting: 160 MB, so that the few arrays made at a time fit into a small computer."""
MAX_EXACT = 100_000
"""Splits enumerated at the most: for 5,000 terms of 20 articles they take about a minute."""
FIRST_DRAWS, GROWTH = 999, 10
"""Permutations of the first round, which tell p apart by thousandths; each further round tells one more digit."""
ENOUGH = 20
"""So many draws as extreme are enough to know a p by: its standard error is then about 1 / sqrt(20), 22 % of it."""
TIE = 1e-9
"""Sums closer than this, relative to their size, are one value: additions in another order must not break ties.

Rounding moves a sum of 100,000 numbers by at most 1e-11 of it; one word in a billion moves it by this much.
"""
APART = 1e9
"""Welch's t where each side has one rate and they differ.

It is above every t with a spread: of n articles that is less than n / sqrt(TIE), for 30,000 of them 9.5e8.
"""
DIGITS = 12
"""Decimals to which two sides' rates are the same: those of articles under 100,000 words differ by 1e-10 or more."""


class Articles(NamedTuple):
    """Counts of articles by terms, the words of each article, and the sums that do not change when articles move.

    studentised: the counts are rates of articles, and compared by Welch's t.
    """

    counts: csc_array
    sizes: Floats
    rate: Floats
    studentised: bool = False

    @property
    def n(self) -> int:
        """How many articles."""
        return len(self.sizes)

    def surplus(self, chosen: NDArray[np.float64]) -> Floats:
        """Surplus of the chosen articles, terms by draws; chosen: articles by draws, 1 for the target's."""
        return np.asarray(self.counts.T @ chosen - np.outer(self.rate, self.sizes @ chosen))

    def difference(self, chosen: NDArray[np.float64]) -> Floats:
        """What is compared, of the chosen articles against the others: the surplus, or Welch's t."""
        if not self.studentised:
            return self.surplus(chosen)
        m, squares = chosen[:, 0].sum(), self.counts.power(2)
        sums, powers = self.counts.T @ chosen, squares.T @ chosen
        rest, rest_powers = self.rate[:, np.newaxis] * self.n - sums, squares.sum(axis=0)[:, np.newaxis] - powers
        apart = sums / m - rest / (self.n - m)
        spread = _variance(sums, powers, m) + _variance(rest, rest_powers, self.n - m)
        known = spread > TIE * self.rate[:, np.newaxis] ** 2
        t = np.where(known, apart / np.sqrt(np.where(known, spread, 1.0)), np.sign(np.round(apart, DIGITS)) * APART)
        return np.asarray(t)

    def of(self, terms: NDArray[np.int64]) -> Articles:
        """The same of some terms."""
        return self._replace(counts=csc_array(self.counts[:, terms]), rate=self.rate[terms])


def _variance(sums: Floats, powers: Floats, n: float) -> Floats:
    """Of the mean of n values with these sums and sums of squares."""
    return np.asarray(np.maximum(powers - sums**2 / n, 0.0) / (n * max(n - 1, 1)))


def articles(counts: ArrayLike | sparray | Articles, sizes: ArrayLike | None = None) -> Articles:
    """Counts (articles by terms, dense or sparse; one term may be a plain list) ready for permuting.

    sizes: words of each article; by default all are of one size. Raises StatisticsError for fewer than two articles,
    sizes that are not one for each, and counts or sizes that are no finite numbers of 0 or more.

    >>> articles([[1, 0], [3, 2]], [100, 300]).rate.tolist()
    [0.01, 0.005]
    """
    if isinstance(counts, Articles):
        _check(counts.counts, counts.sizes)
        return counts
    dense = counts if isinstance(counts, sparray) else numbers(counts, "counts", COUNT)
    if not isinstance(dense, sparray) and dense.ndim == 1:
        dense = dense[:, np.newaxis]
    matrix = csc_array(dense, dtype=np.float64)
    if matrix.shape[0] < 2:
        raise StatisticsError(f"two articles or more are needed to permute them; there is {matrix.shape[0]}.")
    words = _check(matrix, np.ones(matrix.shape[0]) if sizes is None else sizes)
    return Articles(matrix, words, np.asarray(matrix.sum(axis=0)) / words.sum())


def _check(matrix: csc_array, sizes: ArrayLike) -> Floats:
    """The sizes of the articles, if they and the counts are what articles can have."""
    words = one_each(sizes, "sizes", COUNT, matrix.shape[0])
    numbers(matrix.data, "counts", COUNT)
    if not words.sum() > 0:
        raise StatisticsError("sizes must sum to more than 0; they sum to 0. Leave out empty articles.")
    return words


def article_rates(counts: ArrayLike | sparray, sizes: ArrayLike) -> Articles:
    """The same for comparing each article's own rate, count / words, by Welch's t: articles may differ in length.

    >>> article_rates([[1, 0], [3, 2]], [100, 300]).rate.round(4).tolist()
    [0.01, 0.0033]

    Sources: Welch 1947, Biometrika 34; Chung & Romano 2013, Annals of Statistics 41 (permuting it).
    """
    given = articles(counts, sizes)
    if not (given.sizes > 0).all():
        raise StatisticsError(
            f"sizes must be above 0; the smallest is {given.sizes.min():g}. Leave out empty articles."
        )
    rates = csc_array(given.counts.multiply(1 / given.sizes[:, np.newaxis]))
    return articles(rates)._replace(studentised=True)


def permutation_sampled(
    counts: ArrayLike | sparray | Articles, target: ArrayLike, sizes: ArrayLike | None = None, *, draws: int, seed: int
) -> Floats:
    """Two-sided p of each term from ``draws`` random permutations of the articles: twice (b + 1) / (draws + 1).

    b: draws whose difference is at least as large, or at least as small, whichever are fewer; p is at most 1. No p can
    be 0: the observed split is one of those possible.

    >>> p = permutation_sampled([3, 0, 2, 0, 0, 1], [1, 1, 1, 0, 0, 0], draws=1999, seed=1)
    >>> 0.35 < float(p[0]) < 0.45  # over all 20 splits it is .40
    True

    Source: Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9. Raises StatisticsError
    for what ``articles`` refuses, a target that is no part of the articles, and less than one draw.
    """
    given, draws = articles(counts, sizes), int(number(draws, "draws", ONE_OR_MORE))
    chosen = _target(target, given.n)
    n, m = given.n, int(chosen.sum())
    random = np.random.default_rng(int(number(seed, "seed", WHOLE)))

    def drawn() -> Iterator[NDArray[np.int64]]:
        for _ in range(draws):
            yield random.permutation(n)[:m]

    higher, lower = _as_extreme(given, chosen, drawn())
    return _two_sided((higher + 1) / (draws + 1), (lower + 1) / (draws + 1))


def permutation_in_rounds(
    counts: ArrayLike | sparray | Articles, target: ArrayLike, sizes: ArrayLike | None = None, *, draws: int, seed: int
) -> Floats:
    """Two-sided p from random permutations, more of them for the terms that need more.

    A first round has FIRST_DRAWS, each later one GROWTH times as many, up to ``draws``; a term goes on to the next round,
    with new draws, while fewer than ENOUGH of them were as extreme on one side. So small p are told apart at the
    price of few terms.

    >>> permutation_in_rounds([5] * 9 + [0] * 9, [1] * 9 + [0] * 9, draws=9_999, seed=1).tolist()
    [0.0002]

    Source: Besag & Clifford 1991, Biometrika 78 (drawing until there is enough). Raises StatisticsError as
    ``permutation_sampled`` does.
    """
    given, draws = articles(counts, sizes), int(number(draws, "draws", ONE_OR_MORE))
    n_draws = min(FIRST_DRAWS, draws)
    p = permutation_sampled(given, target, draws=n_draws, seed=seed)
    while n_draws < draws:
        rare = np.flatnonzero(p * (n_draws + 1) < 2 * ENOUGH)
        n_draws = min(GROWTH * (n_draws + 1) - 1, draws)
        if len(rare):
            p[rare] = permutation_sampled(given.of(rare), target, draws=n_draws, seed=seed + n_draws)
    return p


def permutation_exact(
    counts: ArrayLike | sparray | Articles, target: ArrayLike, sizes: ArrayLike | None = None
) -> Floats:
    """Two-sided p of each term over all splits of the articles, the observed one among them.

    >>> permutation_exact([3, 0, 2, 0, 0, 1], [1, 1, 1, 0, 0, 0]).tolist()
    [0.4]

    Raises StatisticsError when there are more than MAX_EXACT splits, and for what ``articles`` refuses. Source: Fisher
    1935, The Design of Experiments.
    """
    given = articles(counts, sizes)
    chosen = _target(target, given.n)
    n, m = given.n, int(chosen.sum())
    splits = comb(n, m)
    if splits > MAX_EXACT:
        raise StatisticsError(
            f"at most {MAX_EXACT:,} splits are enumerated; {m} of {n} articles can be chosen in {splits:,} ways. "
            "Use permutation_sampled."
        )
    every = (np.asarray(split) for split in combinations(range(n), m))
    higher, lower = _as_extreme(given, chosen, every)
    return _two_sided(higher / splits, lower / splits)


def smallest_p_of_terms(n_holding: ArrayLike, n_target: int, n_reference: int) -> Floats:
    """The smallest two-sided p for a term that stands in ``n_holding`` articles: they are as much one side's as can be.

    With more holding articles than that side has, it is that of one split of all, as if no two counts were equal.

    >>> smallest_p_of_terms([1, 3], 3, 3).round(6).tolist()
    [1.0, 0.1]

    Raises StatisticsError for numbers of articles that are not whole, a side without any, and more holding articles
    than there are.
    """
    n_target = int(number(n_target, "n_target", ONE_OR_MORE))
    n_reference = int(number(n_reference, "n_reference", ONE_OR_MORE))
    n = n_target + n_reference
    holding = numbers(n_holding, "n_holding", Within(least=0, most=n, whole=True)).astype(np.int64)
    one_split = 1 / comb(n, n_target)
    most = np.where(holding > n_target, one_split, _all_of(holding, n_target, n))
    fewest = np.where(holding > n_reference, one_split, _all_of(holding, n_reference, n))
    return np.asarray(np.minimum(1.0, 2 * np.minimum(most, fewest)))


def _all_of(holding: NDArray[np.int64], n_side: int, n: int) -> Floats:
    """Chance that ``holding`` of n articles all fall to a side of n_side: C(n - holding, n_side - holding) / C(n, n_side)."""
    held = np.minimum(holding, n_side)
    logarithm = gammaln(n - held + 1) - gammaln(n_side - held + 1) - gammaln(n + 1) + gammaln(n_side + 1)
    return np.asarray(np.exp(logarithm))


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """p adjusted so that, of the terms called different at q or below, the expected share of false ones is q.

    The family is all of ``p``.

    >>> benjamini_hochberg([0.01, 0.02, 0.5]).round(4).tolist()
    [0.03, 0.03, 0.5]

    Source: Benjamini & Hochberg 1995 (``scipy.stats.false_discovery_control``). Raises StatisticsError for a p outside
    0 to 1.
    """
    values = numbers(p, "p", SHARE, hint="Leave out terms without one.")
    return np.asarray(scipy.stats.false_discovery_control(values)) if values.size else values


def _target(target: ArrayLike, n: int) -> Floats:
    """1 for each article of the target, 0 for the others."""
    chosen = one_each(target, "target", ZERO_OR_ONE, n, hint="Give 1 for its articles, 0 for others.")
    if not 0 < chosen.sum() < len(chosen):
        raise StatisticsError(f"target must hold some articles and leave some; it holds {chosen.sum():g} of {n}.")
    return chosen


def _as_extreme(given: Articles, chosen: Floats, draws: Iterator[NDArray[np.int64]]) -> tuple[Floats, Floats]:
    """In how many draws each term's difference is at least, and at most, the observed one."""
    observed = given.difference(chosen[:, np.newaxis])
    scale = 1.0 if given.studentised else given.rate[:, np.newaxis] * given.sizes.sum()
    tie = TIE * (np.abs(observed) + scale)
    higher, lower = np.zeros(len(given.rate)), np.zeros(len(given.rate))
    at_a_time = max(1, CHUNK_CELLS // max(given.n, len(given.rate)))
    while block := [draw for _, draw in zip(range(at_a_time), draws, strict=False)]:
        moved = np.zeros((given.n, len(block)))
        moved[np.stack(block, axis=1), np.arange(len(block))] = 1.0
        found = given.difference(moved)
        higher += (found >= observed - tie).sum(axis=1)
        lower += (found <= observed + tie).sum(axis=1)
    return higher, lower


def _two_sided(higher: Floats, lower: Floats) -> Floats:
    """Twice the smaller of the p of both directions, at most 1."""
    return np.asarray(np.minimum(1.0, 2 * np.minimum(higher, lower)))
