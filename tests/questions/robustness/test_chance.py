"""How often chance makes as much, where readings may be wrong."""

import numpy as np
import pytest

from analysis.questions.robustness.chance import Cells, chance
from analysis.statistics.shuffling import shuffled


def cells(right):
    """Two outlets of five units each, every unit with two counts of its outlet's own choice."""
    unit = np.arange(10)
    choice = np.array([0] * 5 + [1] * 5)
    return Cells(unit, choice, np.full(10, 2), np.full(10, right), choice)


def test_cells_are_a_table_of_units_by_categories():
    table = cells(1.0).table()
    assert table.shape == (10, 2)
    assert table[0].tolist() == [2, 0]
    assert table[9].tolist() == [0, 2]
    assert cells(1.0).table(np.arange(10) == 9).sum() == 2


def test_where_nothing_was_read_it_is_the_share_of_shuffles():
    plain = cells(1.0)
    assert chance(plain, draws=999) == shuffled(plain.table(), plain.of, draws=999, seed=1)
    assert chance(plain, draws=999) == pytest.approx(2 / 252, abs=0.01)  # 2 of the 252 ways to deal five of ten


def test_readings_that_are_often_wrong_make_chance_larger():
    assert chance(cells(0.5), draws=9_999) > chance(cells(1.0), draws=9_999)


def test_of_readings_struck_out_anew_it_is_twice_the_mean():
    read = cells(0.9)
    random = np.random.default_rng(1)
    kept = [random.random(10) < 0.9 for _ in range(10)]
    shares = [shuffled(read.table(each), read.of, draws=999, seed=1) for each in kept]
    assert chance(read, draws=999, seed=1) == pytest.approx(2 * sum(shares) / 10)
    assert chance(cells(0.0), draws=99) == 1.0  # nothing is left, and never more than 1


def test_what_is_far_from_clear_is_told_by_the_first_few_times():
    choice = np.array([0, 1] * 5)
    alike = Cells(
        np.arange(10), np.zeros(10, dtype=np.int64) + choice, np.full(10, 2), np.full(10, 0.9), np.repeat([0, 1], 5)
    )
    random = np.random.default_rng(1)
    kept = [random.random(10) < 0.9 for _ in range(3)]
    shares = [shuffled(alike.table(each), alike.of, draws=99, seed=1) for each in kept]
    assert chance(alike, draws=99, far=0.2) == min(1.0, 2 * sum(shares) / 3)
    assert chance(cells(0.9), draws=99, far=0.2) == chance(cells(0.9), draws=99)  # near: all ten times are asked
