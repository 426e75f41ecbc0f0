"""How often chance alone makes groups differ as much: what was counted is shuffled among the groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.errors import StatisticsError
from analysis.statistics.checks import COUNT, ONE_OR_MORE, SHARE, WHOLE, number, numbers

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Orders = NDArray[np.integer[Any]]
FIRST_DRAWS, GROWTH = 499, 5
"""Draws of the first round at the most, and how many times as many each later one has."""
ENOUGH = 25
"""So many draws as extreme are enough: further ones would not change what is said."""
CHUNK = 200_000
"""Numbers held at a time."""
MOST_KEPT = 20_000_000
"""Numbers of orders that are kept for further tests."""
DENSE = 16
"""Adding up whole columns takes less than adding up counts that are not 0, up to so many numbers for each of them."""
EXACT = 2**24
"""Up to here single precision tells each whole number from the next."""
TINY = np.finfo(np.float64).tiny
TIE = 1e-9
"""What rounding can make of two equal statistics."""


def shuffled(counts: ArrayLike, groups: ArrayLike, *, draws: int, seed: int, small: float = 0.0) -> float:
    """How often shuffling the units among the groups makes these differ at least as much: (b + 1) / (draws + 1).

    counts: units by categories; a unit is what is shuffled as a whole (a sentence, an article), since what is counted in one
    is alike. groups: of each unit its group, as a number from 0. What is shuffled keeps the number of units of each group. How
    much the groups differ is G2 over the table of groups by categories. A small value means that chance hardly explains
    the difference; 1.0 where there are fewer than two groups, or categories, to compare. Draws are made in rounds, until
    there are ENOUGH as extreme, or until the result is at most ``small``; the first has no more than can show that. Raises StatisticsError for counts that are no
    numbers of 0 or more, for groups that are not one whole number for each unit, and for a ``small`` that is no share.

    >>> shuffled([[1, 0]] * 4 + [[0, 1]] * 4, [0] * 4 + [1] * 4, draws=999, seed=1) < 0.06  # 2 of 70 ways
    True

    Sources: Fisher 1935, The Design of Experiments (permutation); Phipson & Smyth 2010 (no p of 0); after Besag & Clifford 1991
    (drawing until there is enough); Dunning 1993 (G2).
    """
    table = np.atleast_2d(numbers(counts, "counts", COUNT))
    of = numbers(groups, "groups", WHOLE).astype(np.int64)
    draws, seed = int(number(draws, "draws", ONE_OR_MORE)), int(number(seed, "seed", WHOLE))
    small = number(small, "small", SHARE)
    if len(of) != len(table):
        raise StatisticsError(f"groups must be one for each unit; there are {len(of):,} for {len(table):,} units.")
    kept = table.sum(axis=1) > 0
    table, of = table[kept][:, table.sum(axis=0) > 0], of[kept]
    by_group = np.argsort(of, kind="stable")
    table, of = table[by_group], np.unique(of[by_group], return_inverse=True)[1]
    if not len(of) or of[-1] == 0 or table.shape[1] < 2:
        return 1.0
    spread = table[:, (table > 0).sum(axis=0) > 1]  # what one unit has alone is as far apart wherever that goes
    tables = _tables(np.column_stack([spread, table.sum(axis=1)]), of)
    orders = _orders(len(of), seed, draws)
    observed = _differing(tables(np.arange(len(of))[np.newaxis]))[0]
    same = _x_log_x(table.sum()) - _x_log_x(spread.sum(axis=0)).sum()
    least = observed - TIE * (0.5 + observed + same)
    begun = done = extreme = 0
    rounds = min(FIRST_DRAWS, draws, ceil(1 / small) if small else draws)
    while done < draws and extreme < ENOUGH and not (done and (extreme + 1) / (done + 1) <= small):
        extreme = 0
        for order in orders.rows(begun, begun + rounds):
            extreme += int((_differing(tables(order)) >= least).sum())
        begun, done = begun + rounds, rounds
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


class _Orders:
    """Random orders of n units, the same for the same seed, made as far as they are asked for. Where they are not kept, each is
    asked for once, one after the other."""

    def __init__(self, n: int, seed: int, *, kept: bool) -> None:
        self.n, self._kept, self._block = n, kept, max(1, CHUNK // n)
        self._random = np.random.default_rng(seed)
        self._made: list[Orders] = []

    def rows(self, start: int, stop: int) -> Iterator[Orders]:
        """The orders from one number to another, each a row, some at a time."""
        block = self._block
        for place in range(start // block, (stop - 1) // block + 1):
            while len(self._made) <= place:
                if self._made and not self._kept:
                    self._made[-1] = self._made[-1][:0].copy()
                each = np.tile(np.arange(self.n, dtype=np.min_scalar_type(self.n)), (block, 1))
                self._made.append(self._random.permuted(each, axis=1))
            yield self._made[place][max(0, start - place * block) : stop - place * block]

    @property
    def size(self) -> int:
        """Numbers that are kept."""
        return sum(each.size for each in self._made)


_KEPT: dict[tuple[int, int], _Orders] = {}


def _orders(n: int, seed: int, draws: int) -> _Orders:
    """Those of earlier tests of as many units: making them takes longer than all else."""
    if n * draws > MOST_KEPT / 2:
        return _Orders(n, seed, kept=False)
    if sum(each.size for each in _KEPT.values()) > MOST_KEPT:
        _KEPT.clear()
    return _KEPT.setdefault((n, seed), _Orders(n, seed, kept=True))


def _tables(table: Floats, of: Numbers) -> Callable[[Orders], Floats]:
    """What makes tables of groups by categories, one for each row of an array of orders: which unit is in which place. The
    places of a group, ``of``, follow one another."""
    unit, category = np.nonzero(table)
    if table.size <= DENSE * len(unit):
        return partial(_by_columns, table, np.searchsorted(of, np.arange(of[-1] + 1)))
    return partial(_by_cells, (unit, category, table[unit, category]), of, table.shape[1])


def _by_columns(table: Floats, starts: Numbers, orders: Orders) -> Floats:
    is_exact = table.sum() < EXACT and bool((np.floor(table) == table).all())
    columns = np.ascontiguousarray(table.T, dtype=np.float32 if is_exact else np.float64)
    return np.stack([np.add.reduceat(each[orders], starts, axis=1) for each in columns], axis=2).astype(np.float64)


def _by_cells(cells: tuple[Numbers, Numbers, Floats], of: Numbers, n_categories: int, orders: Orders) -> Floats:
    (unit, category, n), n_groups = cells, int(of[-1]) + 1
    places = np.empty(orders.shape, dtype=np.int64)
    np.put_along_axis(places, orders.astype(np.int64), of[np.newaxis], axis=1)
    first = np.arange(len(orders))[:, np.newaxis] * n_groups
    at = (first + places[:, unit]) * n_categories + category
    sums = np.bincount(at.ravel(), np.broadcast_to(n, at.shape).ravel(), len(orders) * n_groups * n_categories)
    return np.asarray(sums.reshape(len(orders), n_groups, n_categories), dtype=np.float64)


def _differing(tables: Floats) -> Floats:
    """What differs of half G2 between tables of groups by categories, with the sum of each group behind, whose categories
    have the same sums."""
    found = _x_log_x(tables)
    return np.asarray(found[:, :, :-1].sum(axis=(1, 2)) - found[:, :, -1].sum(axis=1))


def _x_log_x(values: Floats) -> Floats:
    return np.asarray(values * np.log(np.maximum(values, TINY)))
