"""Sentences as sparse rows of what they have, weighted by how rare it is in the story (TF-IDF, Spärck Jones 1972)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array, vstack

from analysis.questions.alignment.products import Rows

SHORTEST, LONGEST = 3, 5
"""Characters of the character n-grams."""
BLOCK = 1000
"""Words that are compared with all others at a time."""
LEAST_LIKE = 0.1
"""Cosine of two words' n-grams below which they share nothing that counts; set by hand, for speed."""


def counted(lists: Sequence[Sequence[str]]) -> csr_array:
    """How often each row has each item."""
    known: dict[str, int] = {}
    columns = np.array([known.setdefault(item, len(known)) for items in lists for item in items], dtype=np.int32)
    pointers = np.cumsum([0, *map(len, lists)], dtype=np.int32)
    shape = (len(lists), max(len(known), 1))
    counts = csr_array((np.ones(len(columns), dtype=np.float32), columns, pointers), shape=shape)
    counts.sum_duplicates()
    return counts


def held(counts: csr_array) -> csr_array:
    """1 where a row has an item, however often."""
    rows = counts.copy()
    rows.data[:] = 1
    return rows


def numbered(lists: Sequence[Sequence[str]]) -> list[list[str]]:
    """Items with the number of each further occurrence in its row, so that two rows share as many as both have."""
    return [list(items) if len(set(items)) == len(items) else _numbered(items) for items in lists]


def _numbered(items: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    found = []
    for item in items:
        seen[item] += 1
        found.append(item if seen[item] == 1 else f"{item} {seen[item]}")
    return found


def weighted(rows: csr_array) -> csr_array:
    """Rows whose products are the weights (IDF) of what both have."""
    return csr_array(rows @ diags_array(np.sqrt(idf(rows))))


def idf(counts: csr_array) -> NDArray[np.float32]:
    """How rare each column is: the logarithm of rows over rows that have it, as scikit-learn smooths it."""
    n_rows = counts.shape[0]
    having = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.asarray(np.log((1 + n_rows) / (1 + having)) + 1, dtype=np.float32)


def tf_idf(counts: csr_array) -> csr_array:
    """TF-IDF with 1 + log(count), each row of length 1."""
    from sklearn.feature_extraction.text import TfidfTransformer  # takes half a second; few need it

    return csr_array(TfidfTransformer(sublinear_tf=True).fit_transform(counts))


def characters(lists: Sequence[Sequence[str]]) -> Rows:
    """TF-IDF of character n-grams within words; the product of two rows is their cosine, nearly.

    A row holds its words alone. Which n-grams two words share is worked out once for each two different words; words less
    than LEAST_LIKE alike count as unlike.
    """
    counts = counted(lists)
    words = list(dict.fromkeys(word for words in lists for word in words))
    if not words:
        return Rows(counts)
    from sklearn.feature_extraction.text import CountVectorizer

    counter = CountVectorizer(analyzer="char_wb", ngram_range=(SHORTEST, LONGEST), dtype=np.float32)
    grams = csr_array(counter.fit_transform(words))
    grams = csr_array(grams @ diags_array(idf(csr_array(counts @ grams))))
    lengths = np.sqrt(np.asarray((grams * grams).sum(axis=1)))
    unit = csr_array(diags_array(inverse(lengths)) @ grams)
    turned = unit.T.tocsr()
    like = vstack([_like(unit[first : first + BLOCK], turned) for first in range(0, len(words), BLOCK)], format="csr")
    rows = csr_array(counts @ diags_array(lengths))
    squares = np.asarray(((rows @ like) * rows).sum(axis=1))
    return Rows(csr_array(diags_array(inverse(np.sqrt(squares))) @ rows), like)


def _like(some: csr_array, turned: csr_array) -> csr_array:
    """The products of some rows with all others, but for those below LEAST_LIKE."""
    found = csr_array(some @ turned)
    found.data[found.data < LEAST_LIKE] = 0
    found.eliminate_zeros()
    return found


def inverse(lengths: NDArray[np.float32]) -> NDArray[np.float32]:
    """1 over each; 0 for 0."""
    return np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
