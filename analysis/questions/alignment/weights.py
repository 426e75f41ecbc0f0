"""Sentences as sparse rows of what they have, weighted by how rare it is in the story (TF-IDF, Spärck Jones 1972)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from analysis.questions.alignment.products import Rows

SHORTEST, LONGEST = 3, 5
"""Characters of the character n-grams."""


def counted(lists: Sequence[Sequence[str]]) -> csr_array:
    """How often each row has each item."""
    known: dict[str, int] = {}
    columns = np.array([known.setdefault(item, len(known)) for items in lists for item in items], dtype=np.int32)
    pointers = np.cumsum([0, *map(len, lists)])
    shape = (len(lists), max(len(known), 1))
    counts = csr_array((np.ones(len(columns), dtype=np.float32), columns, pointers), shape=shape)
    counts.sum_duplicates()
    return counts


def held(lists: Sequence[Sequence[str]]) -> csr_array:
    """1 where a row has an item, however often."""
    rows = counted(lists)
    rows.data[:] = 1
    return rows


def numbered(lists: Sequence[Sequence[str]]) -> list[list[str]]:
    """Items with the number of each further occurrence in its row, so that two rows share as many as both have."""
    return [list(_numbered(items)) for items in lists]


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
    return csr_array(TfidfTransformer(sublinear_tf=True).fit_transform(counts))


def characters(lists: Sequence[Sequence[str]]) -> Rows:
    """TF-IDF of character n-grams within words; the product of two rows is their cosine.

    A row holds its words alone. Which n-grams words share is worked out once for each two different words.
    """
    counts = counted(lists)
    words = list(dict.fromkeys(word for words in lists for word in words))
    if not words:
        return Rows(counts)
    counter = CountVectorizer(analyzer="char_wb", ngram_range=(SHORTEST, LONGEST), dtype=np.float32)
    grams = csr_array(counter.fit_transform(words))
    of_rows = csr_array(counts @ grams)
    of_words = csr_array(grams @ diags_array(idf(of_rows)))
    of_rows = csr_array(of_rows @ diags_array(idf(of_rows)))
    lengths = np.sqrt(np.asarray((of_rows * of_rows).sum(axis=1)))
    rows = csr_array(diags_array(np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)) @ counts)
    return Rows(rows, csr_array(of_words @ of_words.T))
