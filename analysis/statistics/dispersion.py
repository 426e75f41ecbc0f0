"""How evenly is a term spread over the parts of a corpus (here: the articles)?

counts: the term's frequency in each part, shape (parts,), or of many terms, (parts, terms). sizes: words of each
part, (parts,). Every function gives one value a term. All measures hang on how many parts there are, and for rare
terms they say more about chance than about spread (Nelson 2023).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array
from scipy.special import rel_entr

from analysis.errors import StatisticsError
from analysis.statistics.cells import Floats

LN2 = float(np.log(2))


def dp(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Deviation of proportions: half the sum of |part's share of the term - part's share of the words|.

    0 (spread as the words are) to almost 1 (all in one small part).

    >>> round(float(dp([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 2)
    0.18

    Source: Gries 2008, International Journal of Corpus Linguistics 13.
    """
    found, share, _ = _shares(counts, sizes)
    return np.asarray(np.abs(found - share).sum(axis=0) / 2)


def dp_norm(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """DP divided by its largest possible value, 1 - the smallest part's share of the words: 0 to 1.

    >>> round(float(dp_norm([2, 1, 0], [1, 1, 1])), 4)
    0.5

    Source: Lijffijt & Gries 2012, International Journal of Corpus Linguistics 17.
    """
    _, share, _ = _shares(counts, sizes)
    return np.asarray(dp(counts, sizes) / (1 - share.min()))


def dp_held(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """DP divided by 1 - the smallest share of the words among the parts that hold the term.

    >>> round(float(dp_held([2, 1, 0], [1, 1, 2])), 4)
    0.6667

    Source: Egbert, Burch & Biber 2020, International Journal of Corpus Linguistics 25 (there subtracted from 1).
    """
    found, share, _ = _shares(counts, sizes)
    least = np.where(found > 0, share, np.inf).min(axis=0)
    alone = least >= 1
    return np.where(alone, 0.0, dp(counts, sizes) / np.where(alone, 1.0, 1 - least))


def dp_sparse(counts: csr_array, sizes: ArrayLike) -> Floats:
    """DP of every term of a sparse matrix (articles by terms), without making it dense; 0 for a term in no article.

    One article is no spread either: 0. Raises StatisticsError where the sizes sum to 0.

    >>> dp_sparse(csr_array([[2, 1], [1, 1], [0, 1]]), [1, 1, 1]).round(4).tolist()
    [0.3333, 0.0]
    """
    words = np.asarray(sizes, dtype=np.float64)
    matrix = csr_array(counts, dtype=np.float64)
    if len(words) and not words.sum() > 0:
        raise StatisticsError("sizes must sum to more than 0; they sum to 0. Leave out empty articles.")
    share = words / words.sum()
    total = np.asarray(matrix.sum(axis=0))
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    apart = np.abs(matrix.data / total[matrix.indices] - share[row]) - share[row]
    held = np.bincount(matrix.indices, weights=apart, minlength=matrix.shape[1])
    return np.where(total > 0, (held + 1) / 2, 0.0)


def juilland_d(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Juilland's D: 1 - coefficient of variation of the parts' rates / sqrt(parts - 1), never below 0.

    1 is even. The standard deviation is the population's (divided by the number of parts).

    >>> round(float(juilland_d([0, 4, 3, 2, 1], [1, 1, 1, 1, 1])), 4)
    0.6464

    Source: Juilland & Chang-Rodriguez 1964.
    """
    rate = _rates(counts, sizes)
    variation = rate.std(axis=0) / rate.mean(axis=0)
    return np.asarray(1 - variation / np.sqrt(len(rate) - 1)).clip(0, 1)


def carroll_d2(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Carroll's D2: entropy of the parts' shares of the summed rates, divided by its largest value. 1 is even.

    >>> round(float(carroll_d2([2, 1, 1, 1, 0], [1, 1, 1, 1, 1])), 4)
    0.8277

    Source: Carroll 1970, Computer Studies in the Humanities and Verbal Behavior 3.
    """
    rate = _rates(counts, sizes)
    share = rate / rate.sum(axis=0)
    return np.asarray(-rel_entr(share, 1.0).sum(axis=0) / np.log(len(rate))).clip(0, 1)


def rosengren_s(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Rosengren's S: (sum of sqrt(part's share of the words x count)) squared / frequency. 1 is even.

    For parts of one size it is what Gries 2008 lists as distributional consistency.

    >>> round(float(rosengren_s([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])), 3)
    0.937

    Source: Rosengren 1971.
    """
    found, share, _ = _shares(counts, sizes)
    return np.asarray(np.sqrt(share * found).sum(axis=0) ** 2)


def lyne_d3(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Lyne's D3: 1 - chi-square / (4 frequency), chi-square being of the counts against what the sizes expect.

    >>> round(float(lyne_d3([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])), 3)
    0.944

    Source: Lyne 1985, The Vocabulary of French Business Correspondence.
    """
    found, share, _ = _shares(counts, sizes)
    return np.asarray(1 - ((found - share) ** 2 / share).sum(axis=0) / 4)


def dkl(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Kullback-Leibler divergence, in bits, of the parts' shares of the term from their shares of the words.

    0 is even; there is no upper end. ``dkl_evenness`` turns it into 1 (even) to 0.

    >>> round(float(dkl([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 3)
    0.137

    Source: Gries 2020, Analyzing dispersion.
    """
    found, share, _ = _shares(counts, sizes)
    return np.asarray(rel_entr(found, share).sum(axis=0) / LN2)


def dkl_evenness(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """1 / (1 + DKL), odds-to-probability scaling: 1 is even, near 0 is all in one small part.

    >>> float(dkl_evenness([1, 1], [5, 5]))
    1.0

    Source: Gries 2020, Analyzing dispersion.
    """
    return np.asarray(1 / (1 + dkl(counts, sizes)))


def da(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """DA: 1 - mean absolute difference of the rates of two parts / twice the mean rate. 1 is even, 0 is one part only.

    >>> float(da([3, 0, 0], [1, 1, 1])), float(da([1, 1, 1], [1, 1, 1]))
    (0.0, 1.0)

    Source: Burch, Egbert & Biber 2017, Journal of Research Design and Statistics in Linguistics 3.
    """
    rate = np.sort(_rates(counts, sizes), axis=0)
    n = len(rate)
    weight = (2 * np.arange(1, n + 1) - n - 1).reshape(-1, *[1] * (rate.ndim - 1))
    apart = (weight * rate).sum(axis=0) / (n * (n - 1) / 2)
    return np.asarray(1 - apart / (2 * rate.mean(axis=0)))


def text_range(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    """Share of the parts that hold the term, 0 to 1.

    >>> float(text_range([2, 0, 1, 0], [1, 1, 1, 1]))
    0.5
    """
    found, _, _ = _shares(counts, sizes)
    return np.asarray((found > 0).mean(axis=0))


def _shares(counts: ArrayLike, sizes: ArrayLike) -> tuple[Floats, Floats, Floats]:
    """Each part's share of the term's occurrences, its share of the words, and the rates."""
    found, words = np.asarray(counts, dtype=np.float64), np.asarray(sizes, dtype=np.float64)
    if len(found) != len(words) or len(found) < 2:
        raise StatisticsError(
            f"dispersion needs two parts or more, with one size each; there are {len(found)} counts and {len(words)} "
            "sizes. With one article there is nothing to be spread over."
        )
    finite = np.isfinite(words).all() and np.isfinite(found).all()
    if not finite or not (words > 0).all() or (found < 0).any() or not (found.sum(axis=0) > 0).all():
        raise StatisticsError(
            "dispersion needs sizes above 0, counts of 0 or more, and every term to stand somewhere; leave out empty "
            "parts and terms that do not occur."
        )
    words = words.reshape(-1, *[1] * (found.ndim - 1))
    return found / found.sum(axis=0), words / words.sum(), found / words


def _rates(counts: ArrayLike, sizes: ArrayLike) -> Floats:
    return _shares(counts, sizes)[2]
