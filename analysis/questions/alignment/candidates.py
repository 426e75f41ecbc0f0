"""Sentences of different articles that share character sequences, found in blocks of sparse products."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.annotate import Corpus, once
from analysis.questions.alignment.segments import segments

BLOCK = 500
"""Sentences whose likeness to all others is worked out at once, so that memory stays small."""


class Found(NamedTuple):
    """Pairs of sentences by their numbers, and how alike their character sequences are (cosine, 0 to 1)."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    likeness: NDArray[np.float64]


@once
def weights(corpus: Corpus) -> csr_array | None:
    """One row a segment, its character sequences weighed (TF-IDF, length 1); None where nothing can be compared."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = segments(corpus).table["text"].to_list()
    weigh = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32)
    try:
        return csr_array(weigh.fit_transform(texts))
    except ValueError:  # no sequence of three characters anywhere
        return None


def alike(rows: csr_array, columns: csr_array, *, least: float) -> Found:
    """All pairs of a row of one and a row of the other whose cosine is at least ``least``."""
    left, right, likeness = [], [], []
    turned = columns.T.tocsr()
    for first in range(0, rows.shape[0], BLOCK):
        both = (rows[first : first + BLOCK] @ turned).tocoo()
        near = both.data >= least
        left.append(both.row[near].astype(np.int64) + first)
        right.append(both.col[near].astype(np.int64))
        likeness.append(both.data[near].astype(np.float64))
    return Found(*(np.concatenate(part) if part else np.zeros(0) for part in (left, right, likeness)))


def candidates(corpus: Corpus, *, least: float) -> Found:
    """Pairs of sentences of different articles, the earlier first, whose cosine is at least ``least``."""
    table, weighed = segments(corpus).table, weights(corpus)
    if weighed is None:
        nothing = np.zeros(0, dtype=np.int64)
        return Found(nothing, nothing, np.zeros(0))
    found = alike(weighed, weighed, least=least)
    article = table["article"].to_numpy()
    kept = article[found.left] < article[found.right]
    return Found(*(part[kept] for part in found))
