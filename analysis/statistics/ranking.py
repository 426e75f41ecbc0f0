"""Ranks in the place of sizes: articles ranked by how often they use a term, terms by how they set corpora apart.

``rank_sum`` is a test, with articles as its units: one article that uses a term very often counts as one that uses it
most, no more. ``scaled_f_score`` tests nothing: it puts terms into an order.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr
from scipy.stats import mannwhitneyu

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats, refuse

EXACT = 8
"""With so many articles on the smaller side, or fewer, p is exact if no two values are equal."""
EXACT_PAIRS = 4_000
"""Pairs of articles of both sides up to which the exact p takes no time to speak of."""
TIE = 1e-12
"""Scores closer than this are one: additions in another order must not part them."""


class RankSum(NamedTuple):
    """rank_sum: of the target's articles. u: pairs of articles in which the target's is higher. p: two-sided."""

    rank_sum: Floats
    u: Floats
    p: Floats


def rank_sum(target: ArrayLike, reference: ArrayLike) -> RankSum:
    """Wilcoxon's rank sum: do the target's articles use a term at higher rates than the reference's?

    target, reference: one value an article, shape (articles,) or (articles, terms): rates, or counts where articles
    are of one length. All articles are ranked together from 1, the lowest; equal ones share their mean rank. u is
    rank_sum - m (m + 1) / 2 for m articles of the target, Mann and Whitney's U: of all pairs of one article of each
    side, those in which the target's is higher, equal ones counted half. Half of the pairs is no difference; more
    means that the target uses the term more. p is exact for few articles (EXACT, EXACT_PAIRS) without equal values, else that of a normal
    curve, corrected for ties and continuity. Articles that are all alike give p = 1.

    >>> found = rank_sum([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])
    >>> float(found.rank_sum), float(found.u)
    (31.0, 16.0)

    Sources: Wilcoxon 1945; Mann & Whitney 1947 (``scipy.stats.mannwhitneyu``); Kilgarriff 2001, International Journal
    of Corpus Linguistics 6 (for words). Raises StatisticsError for a side without articles.
    """
    mine, others = (np.asarray(values, dtype=np.float64) for values in (target, reference))
    if (
        mine.ndim not in (1, 2)
        or others.ndim != mine.ndim
        or mine.shape[1:] != others.shape[1:]
        or not len(mine)
        or not len(others)
    ):
        shapes = f"{mine.shape} and {others.shape}"
        raise StatisticsError(
            f"target and reference must hold an article or more each, of the same terms, not {shapes}."
        )
    refuse(~np.isfinite(np.concatenate([mine, others])), "rates must be finite numbers. Leave out empty articles.")
    m = len(mine)
    x, y = mine.reshape(m, -1), others.reshape(len(others), -1)
    u, p = mannwhitneyu(x, y, axis=0, method="asymptotic")
    untied = (np.diff(np.sort(np.concatenate([x, y]), axis=0), axis=0) > 0).all(axis=0)
    if min(m, len(y)) <= EXACT and m * len(y) <= EXACT_PAIRS and untied.any():
        p[untied] = mannwhitneyu(x[:, untied], y[:, untied], axis=0, method="exact").pvalue
    shape = mine.shape[1:]
    return RankSum((u + m * (m + 1) / 2).reshape(shape), u.reshape(shape), p.reshape(shape))


def scaled_f_score(a: ArrayLike, b: ArrayLike, *, beta: float = 1.0) -> Floats:
    """Scaled F-score: terms ordered from those of the reference, 0, over those of neither, 1/2, to the target's, 1.

    a, b: counts of all terms in target and reference, shape (terms,). In the target a term has the precision
    a / (a + b) and the frequency a / sum of a. Each becomes the share of a normal curve under its z-score among all
    terms, and F = (1 + beta^2) precision frequency / (beta^2 precision + frequency), their harmonic mean at beta = 1;
    so also in the reference. Of the terms whose F is higher in the target, the highest gets 1 and the lowest 1/2, the
    others lie between as their F does; of those higher in the reference, the highest gets 0 and the lowest 1/2. Where
    all of one side have the same F, they get 3/4 or 1/4.

    A device for ranking, and no test: no p-value may be attached to it. It depends on the whole vocabulary, so that
    one further term, though unrelated, changes the scores of all others. beta above 1 favours frequent terms.

    >>> scaled_f_score([0, 1, 4, 9, 12], [9, 6, 4, 1, 1]).round(3).tolist()
    [0.0, 0.175, 0.5, 0.5, 1.0]

    Source: Kessler 2017, Scattertext, ACL System Demonstrations. Raises StatisticsError for a term in neither corpus,
    a corpus without a term, or beta of 0 or less.
    """
    first, second = (np.asarray(counts, dtype=np.float64) for counts in (a, b))
    if first.ndim != 1 or first.shape != second.shape:
        raise StatisticsError(f"a and b must hold one count a term each, not {first.shape} and {second.shape}.")
    message = "counts must be 0 or more, and every term must stand in a or b; leave out those in neither."
    refuse(~((first >= 0) & (second >= 0) & (first + second > 0) & np.isfinite(first + second)), message)
    if not first.sum() or not second.sum():
        raise StatisticsError("a and b must each hold at least one word; one holds none. Leave out empty texts.")
    if not 0 < beta < np.inf:
        raise StatisticsError(f"beta must be above 0 and finite, not {beta:g}.")
    of_target, of_reference = _f(first, second, beta), _f(second, first, beta)
    more, less = of_target > of_reference + TIE, of_reference > of_target + TIE
    return np.asarray((1 + _place(of_target, more) - _place(of_reference, less)) / 2)


def _f(mine: Floats, others: Floats, beta: float) -> Floats:
    """F of each term in one corpus."""
    precision, frequency = _by_normal_curve(mine / (mine + others)), _by_normal_curve(mine / mine.sum())
    below = beta**2 * precision + frequency
    product = (1 + beta**2) * precision * frequency
    return np.divide(product, below, out=np.zeros_like(below), where=below > 0)


def _by_normal_curve(values: Floats) -> Floats:
    """Share of the normal curve below each value; 1/2 where all are the same."""
    if np.ptp(values) == 0:
        return np.full_like(values, 0.5)
    return np.asarray(ndtr((values - values.mean()) / values.std()))


def _place(f: Floats, chosen: NDArray[np.bool_]) -> Floats:
    """Where each chosen term's F lies between the lowest, 0, and the highest, 1, of them; 0 for all other terms."""
    low, high = f.min(initial=np.inf, where=chosen), f.max(initial=-np.inf, where=chosen)
    apart = high - low > TIE
    return np.where(chosen, (f - low) / (high - low) if apart else 0.5, 0.0)
