"""Pairs of segments worth comparing: those that share words, found in blocks of sparse products."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.questions.alignment.likelihood import likelihood
from analysis.questions.alignment.segments import Segments
from analysis.workers import cores

BLOCK = 250
"""Segments whose likeness to all others is worked out at once, so that memory stays small."""
LIKE = 0.15
"""Cosine of the words of two segments from which they are compared. It saves time."""
MOST = 24
"""Segments that one is compared with, at the most: those nearest to it. It bounds the time where very many articles tell the same."""
COMMON, COMMON_SHARE = 300, 0.02
"""Segments that have a word, and their share of all, from which the word proposes no pairs, both together; it counts all the
same when pairs are scored. Else the time would grow with the square of the story."""
FEW = 5
"""Segments of an article that may be nearest to a fact: those that share most of its words."""

Numbers = NDArray[np.int64]


class Found(NamedTuple):
    """Pairs of segments by their numbers, and a score."""

    left: Numbers
    right: Numbers
    score: NDArray[np.float64]

    def only(self, kept: NDArray[np.bool_]) -> Found:
        """The pairs that are kept."""
        return Found(self.left[kept], self.right[kept], self.score[kept])


def candidates(made: Segments) -> Found:
    """Pairs of segments of different sentences, the earlier first, with how likely they tell the same."""
    if made.table.is_empty():
        return _together([])
    near, n = alike(rare(made.scorer.words)), made.table.height
    other = made.lines[near.left] != made.lines[near.right]
    left, right = near.left[other], near.right[other]
    first, second = np.divmod(np.unique(np.minimum(left, right) * n + np.maximum(left, right)), n)
    return Found(first, second, likelihood(made, first, second))


def rare(rows: csr_array) -> csr_array:
    """The rows without words that very many have."""
    having = np.bincount(rows.indices, minlength=rows.shape[1])
    kept = np.flatnonzero(having <= max(COMMON, COMMON_SHARE * rows.shape[0]))
    return csr_array(rows[:, kept])


def alike(rows: csr_array) -> Found:
    """Of each row the rows nearest to it: at most MOST, with a product of at least LIKE. The blocks are shared among
    threads: products of sparse rows and sorting hold no lock."""
    turned = rows.T.tocsr()
    with ThreadPoolExecutor(cores()) as pool:
        return _together(list(pool.map(partial(_alike, rows, turned), range(0, rows.shape[0], BLOCK))))


def _alike(rows: csr_array, turned: csr_array, first: int) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
    """The same for one block of rows."""
    both = (rows[first : first + BLOCK] @ turned).tocsr()
    near = both.data >= LIKE
    column, score = both.indices[near].astype(np.int64), both.data[near]
    n_near = np.diff(np.concatenate([[0], np.cumsum(near)])[both.indptr])
    row = np.repeat(np.arange(both.shape[0], dtype=np.int64), n_near)
    other = row + first != column
    row, column, score = row[other], column[other], score[other]
    order = np.lexsort((column, -score, row))
    row, column, score = row[order], column[order], score[order]
    kept = np.arange(len(row)) - np.searchsorted(row, row) < MOST
    return row[kept] + first, column[kept], score[kept].astype(np.float64)


def by_article(made: Segments, wanted: Numbers) -> Found:
    """For each wanted segment the segments of each other article that share most of its words: at most FEW of an article.
    left: places in ``wanted``; right: numbers of segments; score: the product of their words, without those that very many have."""
    if made.table.is_empty() or not len(wanted):
        return _together([])
    rows = rare(made.scorer.words)
    turned = rows.T.tocsr()
    size = int(made.articles.max(initial=0)) + 1
    parts = []
    for first in range(0, len(wanted), BLOCK):
        both = (rows[wanted[first : first + BLOCK]] @ turned).tocoo()
        row, column = both.row.astype(np.int64) + first, both.col.astype(np.int64)
        other = (made.articles[column] != made.articles[wanted[row]]) & (both.data > 0)
        row, column, score = row[other], column[other], both.data[other]
        pair = row * size + made.articles[column]
        order = np.lexsort((column, -score, pair))
        row, column, score, pair = row[order], column[order], score[order], pair[order]
        kept = np.arange(len(pair)) - np.searchsorted(pair, pair) < FEW
        parts.append((row[kept], column[kept], score[kept].astype(np.float64)))
    return _together(parts)


def _together(parts: list[tuple[Numbers, Numbers, NDArray[np.float64]]]) -> Found:
    nothing = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    return Found(*(np.concatenate(part) for part in zip(*(parts or [nothing]), strict=True)))
