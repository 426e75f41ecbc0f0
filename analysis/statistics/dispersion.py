"""How evenly is a term spread over the articles?

Every measure of it hangs on how many articles there are, and for rare terms it says more about chance than about
spread (Nelson 2023).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, Floats, numbers, one_each


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
    share = words / words.sum()
    total = np.asarray(matrix.sum(axis=0))
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    of_all = total[matrix.indices]  # a zero may be stored for a term in no article
    mine = np.divide(matrix.data, of_all, out=np.zeros_like(matrix.data), where=of_all > 0)
    apart = np.abs(mine - share[row]) - share[row]
    held = np.bincount(matrix.indices, weights=apart, minlength=matrix.shape[1])
    return np.where(total > 0, (held + 1) / 2, 0.0)
