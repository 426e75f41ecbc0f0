"""Products of many pairs of sparse rows, without a step for each pair."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Integers = NDArray[np.intp]
Floats = NDArray[np.float64]
CELLS = 8_000_000
"""Cells of a block of left rows written out: 32 MB. Of very many columns, fewer cells would hold too few rows."""
PAIRS = 50_000
"""Pairs of a block."""


class Rows:
    """Sparse rows whose products with each other are asked for.

    through: a symmetric matrix that says how near two columns are, so that the product counts near ones as well; without
    it only equal ones count, and columns that one row alone has are left out: they are in no product of two rows.
    """

    def __init__(self, rows: csr_array, through: csr_array | None = None) -> None:
        self.sizes = np.asarray((rows * rows).sum(axis=1), dtype=np.float64)
        if through is None:
            columns = np.flatnonzero(np.bincount(rows.indices, minlength=rows.shape[1]) > 1)
            rows = csr_array(rows[:, columns])
        self.rows, self.through = narrow(rows), None if through is None else narrow(through)

    def products(self, left: Integers, right: Integers) -> Floats:
        """The product of each pair of rows: of rows of length 1 their cosine, 0 (nothing shared) to 1 (alike)."""
        found = np.zeros(len(left))
        if self.rows.nnz == 0:
            return found
        order = np.argsort(left, kind="stable")
        lefts, rights = left[order], right[order]
        most = max(CELLS // self.rows.shape[1], 1)
        written = np.zeros((most, self.rows.shape[1]), dtype=np.float32)
        for start, stop in _blocks(lefts, most):
            mine = lefts[start:stop]
            new = np.diff(mine, prepend=-1) != 0
            different, number = mine[new], np.cumsum(new) - 1
            block = self.rows[different]
            block = block if self.through is None else block @ self.through
            cells = np.repeat(np.arange(len(different)), np.diff(block.indptr)), block.indices
            written[cells] = block.data
            others = self.rows[rights[start:stop]]
            terms = written[np.repeat(number, np.diff(others.indptr)), others.indices] * others.data
            sums = np.concatenate([[0.0], np.cumsum(terms, dtype=np.float64)])
            found[order[start:stop]] = np.diff(sums[others.indptr])
            written[cells] = 0
        return found


def _blocks(lefts: Integers, most: int) -> Iterator[tuple[int, int]]:
    """Bounds of blocks of pairs, sorted by their left row: at most PAIRS, of at most so many left rows."""
    rank = np.cumsum(np.diff(lefts, prepend=-1) != 0)
    start = 0
    while start < len(lefts):
        stop = min(start + PAIRS, int(np.searchsorted(rank, rank[start] + most)))
        yield start, stop
        start = stop


class Overlap:
    """What both rows of pairs have, and how much the one that has less and the one that has more has in all."""

    def __init__(self, rows: Rows, left: Integers, right: Integers) -> None:
        self.both = rows.products(left, right)
        self.fewer = np.minimum(rows.sizes[left], rows.sizes[right])
        self.more = np.maximum(rows.sizes[left], rows.sizes[right])

    def shared(self) -> Floats:
        """The share that both have of what the one with less has; 0 where that has nothing."""
        return part(self.both, self.fewer)


def narrow(rows: csr_array) -> csr_array:
    """The same with numbers of 32 bits for its columns, so that no product copies it."""
    small = rows.indices.astype(np.int32), rows.indptr.astype(np.int32)
    return csr_array((rows.data.astype(np.float32), *small), shape=rows.shape)


def part(some: Floats, whole: Floats) -> Floats:
    """A share of each whole; 0 of nothing."""
    return np.divide(some, whole, out=np.zeros_like(some), where=whole > 0)
