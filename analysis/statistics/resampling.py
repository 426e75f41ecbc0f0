"""Articles as the units: what would a term's frequency be if articles fell to target and reference by chance?

Under the null hypothesis it does not matter which outlet an article is of. The statistic is the target's surplus:
the sum over its articles of (count - rate x words), the rate being that of all articles. It is above 0 when the
target's rate is above that of the rest. A term heaped in one article has a large surplus and no small p.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csc_array, sparray
from scipy.special import gammainc, gammaincc, ndtr
from scipy.stats import false_discovery_control, hypergeom

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats

Alternative = Literal["two-sided", "greater", "less"]
CHUNK_CELLS = 20_000_000
"""Numbers held at a time while permuting."""
MAX_EXACT = 100_000
"""Splits enumerated at the most."""
TIE = 1e-9
"""Sums closer than this, relative to their size, are one value: additions in another order must not break ties."""


class PowerSums(NamedTuple):
    """Sums over articles of products of a term's count y and the article's words n; those of y for every term.

    They add up: the sums of two groups of articles are those of both together.
    """

    y: Floats
    yy: Floats
    yyy: Floats
    yn: Floats
    yyn: Floats
    ynn: Floats
    n: float
    nn: float
    nnn: float

    def central(self) -> tuple[Floats, Floats]:
        """Sums of the squared and cubed surplus y - rate x n of one article; 0 where all articles have one rate."""
        r = self.y / self.n
        second = self.yy - 2 * r * self.yn + r**2 * self.nn
        third = self.yyy - 3 * r * self.yyn + 3 * r**2 * self.ynn - r**3 * self.nnn
        differ = second > TIE * self.yy
        return np.where(differ, second, 0.0), np.where(differ, third, 0.0)


class Articles(NamedTuple):
    """Counts of articles by terms, the words of each article, and the sums that do not change when articles move."""

    counts: csc_array
    sizes: Floats
    rate: Floats

    @property
    def n(self) -> int:
        """How many articles."""
        return len(self.sizes)

    def surplus(self, chosen: NDArray[np.float64]) -> Floats:
        """Surplus of the chosen articles, terms by draws; chosen: articles by draws, 1 for the target's."""
        return np.asarray(self.counts.T @ chosen - np.outer(self.rate, self.sizes @ chosen))

    def power_sums(self) -> PowerSums:
        """Sums over all articles, from which the moments of the surplus come."""
        counts, n = self.counts, self.sizes
        squares = counts.power(2)
        parts = (counts.sum(axis=0), squares.sum(axis=0), counts.power(3).sum(axis=0), n @ counts, n @ squares)
        y, yy, yyy, yn, yyn, ynn = (np.asarray(part) for part in (*parts, (n**2) @ counts))
        return PowerSums(y, yy, yyy, yn, yyn, ynn, *(float((n**power).sum()) for power in (1, 2, 3)))


def articles(counts: ArrayLike | sparray, sizes: ArrayLike | None = None) -> Articles:
    """Counts (articles by terms, dense or sparse; one term may be a plain list) ready for permuting.

    sizes: words of each article; by default all are of one size. Raises StatisticsError for fewer than two articles.

    >>> articles([[1, 0], [3, 2]], [100, 300]).rate.tolist()
    [0.01, 0.005]
    """
    dense = counts if isinstance(counts, sparray) else np.asarray(counts, dtype=np.float64)
    if not isinstance(dense, sparray) and dense.ndim == 1:
        dense = dense[:, np.newaxis]
    matrix = csc_array(dense, dtype=np.float64)
    if matrix.shape[0] < 2:
        raise StatisticsError(f"two articles or more are needed to permute them; there is {matrix.shape[0]}.")
    words = np.ones(matrix.shape[0]) if sizes is None else np.asarray(sizes, dtype=np.float64)
    if not words.sum() > 0:
        raise StatisticsError("sizes must sum to more than 0; they sum to 0. Leave out empty articles.")
    return Articles(matrix, words, np.asarray(matrix.sum(axis=0)) / words.sum())


def permutation_moments(
    counts: ArrayLike | sparray,
    target: ArrayLike,
    sizes: ArrayLike | None = None,
    *,
    alternative: Alternative = "two-sided",
) -> Floats:
    """p of each term by three moments of the surplus over all permutations of the articles (Pearson type III).

    Mean, variance and skewness over all splits are known exactly, so nothing is drawn: the same counts give the same
    p, however small it is. target: for each article whether it is the target's. For few articles, and terms in few
    of them, the curve is an approximation; ``permutation_exact`` and ``permutation_sampled`` are the measure of it.

    >>> counts, target = [4, 3, 5, 2, 6, 3, 1, 2, 0, 3, 1, 2], [1] * 6 + [0] * 6
    >>> [round(float(test(counts, target)[0]), 3) for test in (permutation_moments, permutation_exact)]
    [0.019, 0.022]

    Source: Mielke & Berry 2007, Permutation Methods, sections 2.3 and 3.
    """
    given, chosen = articles(counts, sizes), _target(target)
    surplus = given.surplus(chosen[:, np.newaxis])[:, 0]
    return tails_by_moments(surplus, given.power_sums(), (given.n, int(chosen.sum())), alternative=alternative)


def tails_by_moments(
    surplus: Floats, sums: PowerSums, n_articles: tuple[int, int], *, alternative: Alternative = "two-sided"
) -> Floats:
    """p of a known surplus, as ``permutation_moments`` says; n_articles: of both sides together, of the target.

    >>> sums = articles([3, 0, 2, 0, 0, 1]).power_sums()
    >>> tails_by_moments(np.asarray([2.0]), sums, (6, 3), alternative="greater").round(3).tolist()
    [0.098]
    """
    n, m = n_articles
    second, third = sums.central()
    variance = second * m * (n - m) / (n * (n - 1))
    cubed = third * m * (n - m) * (n - 2 * m) / (n * (n - 1) * max(n - 2, 1))
    moves = variance > 0
    spread = np.sqrt(np.where(moves, variance, 1.0))
    z, skew = surplus / spread, cubed / spread**3
    p = _sided(_pearson(z, skew), _pearson(-z, -skew), alternative)
    least = max(smallest_p(m, n - m, alternative=alternative), np.finfo(np.float64).tiny)
    return np.where(moves, np.maximum(p, least), 1.0)


def permutation_sampled(
    counts: ArrayLike | sparray,
    target: ArrayLike,
    sizes: ArrayLike | None = None,
    *,
    draws: int,
    seed: int,
    alternative: Alternative = "two-sided",
) -> Floats:
    """p of each term from ``draws`` random permutations of the articles: (b + 1) / (draws + 1).

    b: draws whose surplus is at least as large (greater), as small (less); two-sided is twice the smaller, at most 1.
    No p can be 0: the observed split is one of those possible.

    >>> p = permutation_sampled([3, 0, 2, 0, 0, 1], [1, 1, 1, 0, 0, 0], draws=1999, seed=1)
    >>> 0.35 < float(p[0]) < 0.45  # over all 20 splits it is .40
    True

    Source: Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9.
    """
    chosen = _target(target)
    n, m = len(chosen), int(chosen.sum())
    random = np.random.default_rng(seed)

    def drawn() -> Iterator[NDArray[np.int64]]:
        for _ in range(draws):
            yield random.permutation(n)[:m]

    higher, lower = _as_extreme(articles(counts, sizes), chosen, drawn())
    return _sided((higher + 1) / (draws + 1), (lower + 1) / (draws + 1), alternative)


def permutation_exact(
    counts: ArrayLike | sparray,
    target: ArrayLike,
    sizes: ArrayLike | None = None,
    *,
    alternative: Alternative = "two-sided",
) -> Floats:
    """p of each term over all splits of the articles, the observed one among them.

    >>> permutation_exact([3, 0, 2, 0, 0, 1], [1, 1, 1, 0, 0, 0], alternative="greater").tolist()
    [0.2]

    Raises StatisticsError when there are more than MAX_EXACT splits. Source: Fisher 1935, The Design of Experiments.
    """
    given, chosen = articles(counts, sizes), _target(target)
    n, m = given.n, int(chosen.sum())
    splits = comb(n, m)
    if splits > MAX_EXACT:
        raise StatisticsError(
            f"at most {MAX_EXACT:,} splits are enumerated; {m} of {n} articles can be chosen in {splits:,} ways. "
            "Use permutation_sampled."
        )
    every = (np.asarray(split) for split in combinations(range(n), m))
    higher, lower = _as_extreme(given, chosen, every)
    return _sided(higher / splits, lower / splits, alternative)


def smallest_p(n_target: int, n_reference: int, *, alternative: Alternative = "two-sided") -> float:
    """The smallest p that permuting so many articles could reach, whatever the counts.

    >>> smallest_p(3, 3, alternative="greater"), smallest_p(3, 3), smallest_p(1, 4)
    (0.05, 0.1, 0.4)
    """
    least = 1 / comb(n_target + n_reference, n_target)
    return min(1.0, least * (2 if alternative == "two-sided" else 1))


def smallest_p_of_terms(n_holding: ArrayLike, n_target: int, n_reference: int) -> Floats:
    """The smallest two-sided p for a term that stands in ``n_holding`` articles: they are as much one side's as can be.

    With more holding articles than that side has, it is that of one split of all, as if no two counts were equal.

    >>> smallest_p_of_terms([1, 3], 3, 3).round(6).tolist()
    [1.0, 0.1]
    """
    holding = np.asarray(n_holding, dtype=np.int64)
    n = n_target + n_reference
    one_split = smallest_p(n_target, n_reference, alternative="greater")
    most = np.where(holding > n_target, one_split, hypergeom.pmf(holding, n, n_target, holding))
    fewest = np.where(holding > n_reference, one_split, hypergeom.pmf(0, n, n_target, holding))
    return np.asarray(np.minimum(1.0, 2 * np.minimum(most, fewest)))


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """p adjusted so that, of the terms called different at q or below, the expected share of false ones is q.

    The family is all of ``p``.

    >>> benjamini_hochberg([0.01, 0.02, 0.5]).round(4).tolist()
    [0.03, 0.03, 0.5]

    Source: Benjamini & Hochberg 1995 (``scipy.stats.false_discovery_control``).
    """
    values = np.asarray(p, dtype=np.float64)
    return np.asarray(false_discovery_control(values)) if values.size else values


def _target(target: ArrayLike) -> Floats:
    chosen = np.asarray(target).astype(bool).astype(np.float64)
    if not 0 < chosen.sum() < len(chosen):
        raise StatisticsError(
            f"target must hold some articles and leave some; it holds {int(chosen.sum())} of {len(chosen)}."
        )
    return chosen


def _as_extreme(given: Articles, chosen: Floats, draws: Iterator[NDArray[np.int64]]) -> tuple[Floats, Floats]:
    """In how many draws each term's surplus is at least, and at most, the observed one."""
    observed = given.surplus(chosen[:, np.newaxis])
    tie = TIE * (np.abs(observed) + given.rate[:, np.newaxis] * given.sizes.sum())
    higher, lower = np.zeros(len(given.rate)), np.zeros(len(given.rate))
    at_a_time = max(1, CHUNK_CELLS // max(given.n, len(given.rate)))
    while block := [draw for _, draw in zip(range(at_a_time), draws, strict=False)]:
        moved = np.zeros((given.n, len(block)))
        moved[np.stack(block, axis=1), np.arange(len(block))] = 1.0
        surplus = given.surplus(moved)
        higher += (surplus >= observed - tie).sum(axis=1)
        lower += (surplus <= observed + tie).sum(axis=1)
    return higher, lower


def _sided(greater: Floats, less: Floats, alternative: Alternative) -> Floats:
    if alternative == "two-sided":
        return np.asarray(np.minimum(1.0, 2 * np.minimum(greater, less)))
    return np.asarray(greater if alternative == "greater" else less)


def _pearson(z: Floats, skew: Floats) -> Floats:
    """P(Z >= z) of a standardised Pearson type III curve: a gamma curve moved and scaled; normal without skewness."""
    bent = np.abs(skew) > 1e-4
    k = 4 / np.where(bent, skew, 1.0) ** 2
    at = np.maximum(k + np.sign(skew) * z * np.sqrt(k), 0.0)
    return np.asarray(np.where(bent, np.where(skew > 0, gammaincc(k, at), gammainc(k, at)), ndtr(-z)))
