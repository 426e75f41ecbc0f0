"""How evenly is a term spread over the articles?

Every measure of it hangs on how many articles there are, and for rare terms it says more about chance than about
spread (Nelson 2023).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, Floats, Within, number, numbers, one_each

TINY = 1e-9
"""What rounding can add."""


def dp_sparse(counts: csr_array, sizes: ArrayLike) -> Floats:
    """Deviation of proportions of every term: half the sum of |article's share of the term - its share of the words|.

    counts: articles by terms, sparse; it is not made dense. sizes: words of each article. 0 (spread as the words are)
    to almost 1 (all in one small article); 0 too for a term in no article and for a single article. Raises
    StatisticsError for counts or sizes that are no finite numbers of 0 or more, and where the sizes sum to 0.

    >>> dp_sparse(csr_array([[2, 1], [1, 1], [0, 1]]), [1, 1, 1]).round(4).tolist()
    [0.3333, 0.0]

    Source: Gries 2008, International Journal of Corpus Linguistics 13.
    """
    matrix = csr_array(counts, dtype=np.float64)
    numbers(matrix.data, "counts", COUNT)
    words = one_each(sizes, "sizes", COUNT, matrix.shape[0])
    if len(words) and not words.sum() > 0:
        raise StatisticsError("sizes must sum to more than 0; they sum to 0. Leave out empty articles.")
    if np.all(matrix.data == np.floor(matrix.data)) and np.all(words == np.floor(words)):
        matrix, words = csr_array(matrix, dtype=np.int64), words.astype(np.int64)
    total = np.asarray(matrix.sum(axis=0))
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    part = words[row] * total[matrix.indices]
    apart = np.abs(matrix.data * words.sum() - part) - part
    return dp_of(csr_array((apart, matrix.indices, matrix.indptr), shape=matrix.shape).sum(axis=0), total, words.sum())


def dp_of(apart: ArrayLike, uses: ArrayLike, words: float) -> Floats:
    """The same from sums over articles. uses: of each term; words: of all articles; apart: over the articles with a term,
    the sum of |uses there x words - words there x uses| - words there x uses. Of whole numbers these sums are the same in
    whatever order they are added up. Raises StatisticsError for what cannot be such sums, and where there is not one of each
    a term.

    >>> dp_of([-3], [3], 3).round(4).tolist()
    [0.3333]
    """
    total = numbers(uses, "uses", COUNT)
    whole = np.where(total > 0, total, 1) * max(number(words, "words", COUNT), 1)
    try:
        share = np.asarray(apart, dtype=np.float64) / whole
    except (TypeError, ValueError, OverflowError):
        raise StatisticsError("apart must be one number a term; it is not. Check the apart.") from None
    if share.shape != total.shape:
        raise StatisticsError(
            f"apart must be one number a term, {total.size} of them, not {share.size}. Check the apart."
        )
    numbers(share, "apart over uses times words", Within(least=-1 - TINY, most=1 + TINY))
    return np.where(total > 0, np.maximum(share + 1, 0) / 2, 0.0)
