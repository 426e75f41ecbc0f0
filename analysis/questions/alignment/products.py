"""Products of many pairs of sparse rows, without a step for each pair."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Integers = NDArray[np.intp]
Floats = NDArray[np.float64]
CELLS = 8_000_000
"""Cells of a block of left rows written out: 32 MB."""
PAIRS = 50_000
"""Pairs of a block."""


class Rows:
    """Sparse rows whose products with each other are asked for.

    through: a symmetric matrix that says how near two columns are, so that the product counts near ones as well; without
    it only equal ones count. Columns that one row alone has are left out without it: they are in no product.
    """

    def __init__(self, rows: csr_array, through: csr_array | None = None) -> None:
        self.sizes = np.asarray((rows * rows).sum(axis=1), dtype=np.float64)
        self.through = through
        if through is None:
            columns = np.flatnonzero(np.bincount(rows.indices, minlength=rows.shape[1]) > 1)
            rows = csr_array(rows[:, columns])
        self.rows = rows

    def products(self, left: Integers, right: Integers) -> Floats:
        """The product of each pair of rows: of rows of length 1 their cosine, 0 (nothing shared) to 1 (alike)."""
        found = np.zeros(len(left))
        order = np.argsort(left, kind="stable")
        lefts, rights = left[order], right[order]
        for start, stop in self._blocks(lefts):
            different, number = np.unique(lefts[start:stop], return_inverse=True)
            block = self.rows[different]
            written = (block if self.through is None else block @ self.through).toarray()
            others = self.rows[rights[start:stop]]
            owner = np.repeat(number, np.diff(others.indptr))
            terms = written[owner, others.indices] * others.data
            sums = np.concatenate([[0.0], np.cumsum(terms, dtype=np.float64)])
            found[order[start:stop]] = np.diff(sums[others.indptr])
        return found

    def _blocks(self, lefts: Integers) -> Iterator[tuple[int, int]]:
        """Bounds of blocks of pairs, sorted by their left row, few enough for their left rows to be written out."""
        rank = np.cumsum(np.diff(lefts, prepend=-1) != 0)
        most = max(CELLS // max(self.rows.shape[1], 1), 1)
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


def part(some: Floats, whole: Floats) -> Floats:
    """A share of each whole; 0 of nothing."""
    return np.divide(some, whole, out=np.zeros_like(some), where=whole > 0)
