"""Intervals of shares: from independent cases, or from mentions that come in articles."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv, ndtri, stdtrit

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, Floats, Within, alike, number, numbers, refuse

JEFFREYS = 0.5
"""What is added to each count: Jeffreys' prior of a proportion (Brown, Cai & DasGupta 2001)."""
LEVEL = 0.95
"""The part of a distribution that an interval holds; 95 % is the convention of the field, as p = .05 is."""
ALIKE = 0.04
"""How alike mentions in one article are (intraclass correlation). Chosen with USUAL, see there."""
USUAL = 8.0
"""So many degrees of freedom has what is usual. Both were chosen, of 25 pairs, for intervals that hold what they say
from one article to fifty: on four outlets' articles, with 60 sets of competing terms (``benchmarks/coverage.py``)."""


def clustered_shares(counts: ArrayLike, *, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Interval of each term's share in all that an outlet writes, from the mentions in some of its articles.

    counts: articles by terms, shape (n, k), n of 1 or more; articles without a mention change nothing. Mentions of one
    article are alike, so many of them tell less than as many articles: the mentions are divided by their design effect,
    the variance of the share over articles beside that of independent mentions. It is the mean of two, weighted by
    their degrees of freedom: what articles usually do (1 + ALIKE times the mentions that a mention has beside it in its
    article), with USUAL; and what these articles do (jackknife, an article left out at a time), with one less than the
    articles that tell: those with the term, or those with another, whichever are fewer. It is never below 1. The mentions
    are further cut down by the square of a normal to Student's quantile, and the interval is Jeffreys' of what is left.

    Returns low and high, each of shape (k,), 0 to 1: they hold the share, and are never of no width. A term that has no
    mention starts at 0, one that has them all ends at 1. Raises StatisticsError for counts that are no table, no finite
    numbers of 0 or more, or without any mention, and for a level that is not 0 or more and below 1.

    >>> [[round(float(end), 3) for end in ends] for ends in zip(*clustered_shares([[1, 3], [2, 4], [0, 5]]))]
    [[0.045, 0.501], [0.499, 0.955]]

    Sources: Korn & Graubard 1998, Survey Methodology 24 (an effective number in a binomial interval); Rao & Scott 1992,
    Biometrics 48 (design effect of clustered counts); Smyth 2004 (a variance moderated by what is usual); Brown, Cai &
    DasGupta 2001 (Jeffreys' interval and its ends). How often it covers: benchmarks/README.md.
    """
    tail = _tail(level)
    found, left = _left(counts, level)
    share = found.sum(axis=0) / found.sum()
    low, high = _beta_ends(share * left, left, tail)
    return np.minimum(low, share), np.maximum(high, share)  # a share of 0 or 1 is an end


def effective_mentions(counts: ArrayLike, *, level: float = LEVEL) -> Floats:
    """How many independent mentions would tell as much of each term's share as these, which come in articles.

    counts, level: as in ``clustered_shares``, which says how, and of which this is the number of mentions that are left.
    Returns one number a term, never more than there are mentions; higher means that more is known. Raises as it does.

    >>> effective_mentions([[1, 3], [2, 4], [0, 5]]).round(2).tolist()
    [10.13, 10.13]

    Source: Korn & Graubard 1998, Survey Methodology 24.
    """
    return _left(counts, level)[1]


def _left(counts: ArrayLike, level: float) -> tuple[Floats, Floats]:
    """The counts, checked, and by term how many independent mentions they are worth."""
    found = numbers(counts, "counts", COUNT)
    if found.ndim != 2:
        raise StatisticsError(
            f"counts must be a table, articles as rows and terms as columns; its shape is {found.shape}."
        )
    if not found.any():
        raise StatisticsError("counts must hold at least one mention; it holds none.")
    tail = _tail(level)
    effect, freedom = _design_effect(found)
    student = ndtri(tail) / stdtrit(freedom, tail) if level else 1.0
    return found, found.sum() / effect * student**2


def _design_effect(found: Floats) -> tuple[Floats, Floats]:
    """By term: how many times less its mentions tell than independent ones, and on how many degrees of freedom."""
    in_article = found.sum(axis=1)
    n, of_term = in_article.sum(), found.sum(axis=0)
    n_articles = np.count_nonzero(in_article)
    usual = 1 + ALIKE * ((in_article**2).sum() / n - 1)
    with_term = np.count_nonzero(found, axis=0)
    with_another = np.count_nonzero(found < in_article[:, None], axis=0)
    telling = np.minimum(np.minimum(with_term, with_another), n_articles - 1)
    rest = np.where(in_article < n, n - in_article, 1.0)
    moved = (found - in_article[:, None] * (of_term / n)) / rest[:, None]  # the share, when this article is left out
    variance = (n_articles - 1) / n_articles * (moved**2).sum(axis=0)
    near = (of_term + JEFFREYS) / (n + 2 * JEFFREYS)
    freedom = USUAL + telling
    effect = (USUAL * usual + telling * variance * n / (near * (1 - near))) / freedom
    return np.maximum(effect, 1.0), freedom


def jeffreys(count: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Jeffreys interval of the proportion count / n: low and high, 0 to 1, of the shape of ``count``.

    The quantiles of Beta(count + 1/2, n - count + 1/2), taken as they are: never quite 0 or 1, so that 0 of 20 still
    leaves room for what 20 could not show. n = 0 gives the prior's. Raises StatisticsError for a count outside 0 to n.

    >>> low, high = jeffreys(1, 20)
    >>> round(float(low), 6), round(float(high), 6)
    (0.005449, 0.210819)

    Source: Brown, Cai & DasGupta 2001, Statistical Science 16.
    """
    found, total = alike(
        count=numbers(count, "count", COUNT, hint="Check the counts."),
        n=numbers(n, "n", COUNT, hint="Check the counts."),
    )
    refuse(found > total, "count must lie between 0 and n. Check which of the two numbers came first.")
    return _beta_ends(found, total, _tail(LEVEL))


def _beta_ends(count: Floats, n: Floats, tail: float) -> tuple[Floats, Floats]:
    """Quantiles of Jeffreys' posterior of count / n, which need be no whole numbers."""
    first, second = count + JEFFREYS, n - count + JEFFREYS
    return np.asarray(betaincinv(first, second, tail)), np.asarray(betaincinv(first, second, 1 - tail))


def _tail(level: float) -> float:
    """The part of a distribution beyond each end of an interval; at level 0 both ends are the median."""
    return (1 - number(level, "level", Within(least=0, below=1), hint="0.95 is usual.")) / 2
