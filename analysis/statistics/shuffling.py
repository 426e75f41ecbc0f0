"""How often chance alone makes groups differ as much: what was counted is shuffled among the groups."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import xlogy

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, ONE_OR_MORE, SHARE, WHOLE, number, numbers

Floats = NDArray[np.float64]
FIRST_DRAWS, GROWTH = 499, 5
"""Draws of the first round, and how many times as many each later one has."""
ENOUGH = 25
"""So many draws as extreme are enough: further ones would not change what is said."""
CHUNK_CELLS = 4_000_000
"""Numbers held at a time."""
TIE = 1e-9
"""What rounding can make of two equal statistics."""


def shuffled(counts: ArrayLike, groups: ArrayLike, *, draws: int, seed: int) -> float:
    """How often shuffling the units among the groups makes these differ at least as much: (b + 1) / (draws + 1).

    counts: units by categories; a unit is what is shuffled as a whole (a sentence, an article), since what is counted in one
    is alike. groups: of each unit its group, as a number from 0. What is shuffled keeps the number of units of each group. How
    much the groups differ is G2 over the table of groups by categories. A small value means that chance hardly explains
    the difference; 1.0 where there are fewer than two groups, or categories, to compare. Draws are made in rounds, until
    there are ENOUGH as extreme. Raises StatisticsError for counts that are no numbers of 0 or more, and for groups that are
    not one whole number for each unit.

    >>> shuffled([[1, 0]] * 4 + [[0, 1]] * 4, [0] * 4 + [1] * 4, draws=999, seed=1) < 0.06  # 2 of 70 ways
    True

    Sources: Fisher 1935, The Design of Experiments (permutation); Phipson & Smyth 2010 (no p of 0); after Besag & Clifford 1991
    (drawing until there is enough); Dunning 1993 (G2).
    """
    table = np.atleast_2d(numbers(counts, "counts", COUNT))
    of = numbers(groups, "groups", WHOLE).astype(np.int64)
    draws, seed = int(number(draws, "draws", ONE_OR_MORE)), int(number(seed, "seed", WHOLE))
    if len(of) != len(table):
        raise StatisticsError(f"groups must be one for each unit; there are {len(of):,} for {len(table):,} units.")
    kept = table.sum(axis=1) > 0
    table, of = table[kept][:, table.sum(axis=0) > 0], of[kept]
    there, of = np.unique(of, return_inverse=True)
    if len(there) < 2 or table.shape[1] < 2:
        return 1.0
    cells = _Cells.of_table(table, len(there))
    observed = _g2(cells.tables(of[np.newaxis]))[0]
    random = np.random.default_rng(seed)
    done = extreme = 0
    rounds = min(FIRST_DRAWS, draws)
    while done < draws and extreme < ENOUGH:
        done, extreme = rounds, 0
        left = rounds
        while left:
            block = min(left, max(1, CHUNK_CELLS // cells.size))
            found = _g2(cells.tables(random.permuted(np.tile(of, (block, 1)), axis=1)))
            extreme += int((found >= observed - TIE * (1 + observed)).sum())
            left -= block
        rounds = min(GROWTH * (rounds + 1) - 1, draws)
    return (extreme + 1) / (done + 1)


def merged(p_values: ArrayLike) -> float:
    """One p-value of several of the same hypothesis, whatever they have to do with one another: twice their mean, at most 1.

    A smaller value means that chance hardly explains the difference. It holds what it says, as a mean alone does not: a mean
    is too small by up to half. Raises StatisticsError for no p-values, and for what is none.

    >>> merged([0.01, 0.03])
    0.04

    Source: Vovk & Wang 2020, Combining p-values via averaging, Biometrika 107 (the bound is Rüschendorf's, 1982).
    """
    p = numbers(p_values, "p_values", SHARE)
    if not len(p):
        raise StatisticsError("p_values must hold one p-value or more; they hold none. Pass those of the tests.")
    return float(min(1.0, 2 * p.mean()))


class _Cells(NamedTuple):
    """The counts that are not 0: unit, category and n of each; how many units, groups and categories there are. Most units
    have one category of many, so that adding up these counts takes far less than multiplying whole tables."""

    unit: NDArray[np.int64]
    category: NDArray[np.int64]
    n: Floats
    shape: tuple[int, int, int]

    @classmethod
    def of_table(cls, table: Floats, n_groups: int) -> _Cells:
        """Those of a table of units by categories."""
        unit, category = np.nonzero(table)
        return cls(unit, category, table[unit, category], (table.shape[0], n_groups, table.shape[1]))

    @property
    def size(self) -> int:
        """Numbers that one table takes while it is made."""
        n_units, n_groups, n_categories = self.shape
        return max(n_units, len(self.n), n_groups * n_categories)

    def tables(self, groups: NDArray[np.int64]) -> Floats:
        """Tables of groups by categories, one for each row of ``groups``, which has the group of each unit."""
        _, n_groups, n_categories = self.shape
        first = np.arange(len(groups))[:, np.newaxis] * n_groups
        places = (first + groups[:, self.unit]) * n_categories + self.category
        weights = np.broadcast_to(self.n, places.shape)
        sums = np.bincount(places.ravel(), weights.ravel(), len(groups) * n_groups * n_categories)
        return np.asarray(sums.reshape(len(groups), n_groups, n_categories), dtype=np.float64)


def _g2(tables: Floats) -> Floats:
    """G2 of each of several tables of groups by categories."""
    rows, columns, total = tables.sum(axis=2), tables.sum(axis=1), tables.sum(axis=(1, 2))
    return np.asarray(
        2
        * (xlogy(tables, tables).sum(axis=(1, 2)) - xlogy(rows, rows).sum(axis=1) - xlogy(columns, columns).sum(axis=1))
        + 2 * xlogy(total, total)
    )
