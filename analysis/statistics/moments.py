"""p by the moments of all permutations of the articles: known exactly, without drawing any.

The surplus is that of ``resampling``, so articles should be of similar length. With some articles y_i, n_i (a term's count, the article's words) and the rate
r of all, one article's surplus is e_i = y_i - r n_i; they sum to 0. Over all ways to choose m of N articles the sum of
the chosen has mean 0, variance m (N - m) / (N (N - 1)) times the sum of e squared, and third moment
m (N - m) (N - 2m) / (N (N - 1) (N - 2)) times the sum of e cubed.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import sparray
from scipy.special import gammainc, gammaincc, ndtr

from analysis.statistics.cells import Floats
from analysis.statistics.resampling import TIE, Alternative, Articles, articles, sided, smallest_p, target_of


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


def power_sums(given: Articles) -> PowerSums:
    """Sums over all articles, from which the moments of the surplus come.

    >>> power_sums(articles([1, 0, 2], [10, 20, 30])).yn.tolist()
    [70.0]
    """
    counts, n = given.counts, given.sizes
    squares = counts.power(2)
    parts = (counts.sum(axis=0), squares.sum(axis=0), counts.power(3).sum(axis=0), n @ counts, n @ squares)
    y, yy, yyy, yn, yyn, ynn = (np.asarray(part) for part in (*parts, (n**2) @ counts))
    return PowerSums(y, yy, yyy, yn, yyn, ynn, *(float((n**power).sum()) for power in (1, 2, 3)))


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

    >>> from analysis.statistics.resampling import permutation_exact
    >>> counts, target = [4, 3, 5, 2, 6, 3, 1, 2, 0, 3, 1, 2], [1] * 6 + [0] * 6
    >>> [round(float(test(counts, target)[0]), 3) for test in (permutation_moments, permutation_exact)]
    [0.019, 0.022]

    Source: Mielke & Berry 2007, Permutation Methods, sections 2.3 and 3.
    """
    given, chosen = articles(counts, sizes), target_of(target)
    surplus = given.surplus(chosen[:, np.newaxis])[:, 0]
    return tails_by_moments(surplus, power_sums(given), (given.n, int(chosen.sum())), alternative=alternative)


def tails_by_moments(
    surplus: Floats, sums: PowerSums, n_articles: tuple[int, int], *, alternative: Alternative = "two-sided"
) -> Floats:
    """p of a known surplus, as ``permutation_moments`` says; n_articles: of both sides together, of the target.

    >>> sums = power_sums(articles([3, 0, 2, 0, 0, 1]))
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
    p = sided(_pearson(z, skew), _pearson(-z, -skew), alternative)
    least = max(smallest_p(m, n - m, alternative=alternative), np.finfo(np.float64).tiny)
    return np.where(moves, np.maximum(p, least), 1.0)


def _pearson(z: Floats, skew: Floats) -> Floats:
    """P(Z >= z) of a standardised Pearson type III curve: a gamma curve moved and scaled; normal without skewness."""
    bent = np.abs(skew) > 1e-4
    k = 4 / np.where(bent, skew, 1.0) ** 2
    at = np.maximum(k + np.sign(skew) * z * np.sqrt(k), 0.0)
    return np.asarray(np.where(bent, np.where(skew > 0, gammaincc(k, at), gammainc(k, at)), ndtr(-z)))
