"""Shuffling: against numbers that can be counted by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics import shuffling
from analysis.statistics.shuffling import merged, shuffled

SPLIT = [[1, 0]] * 4 + [[0, 1]] * 4
OF = [0] * 4 + [1] * 4


def test_a_clean_split_comes_about_in_two_of_seventy_shuffles():
    assert shuffled(SPLIT, OF, draws=9_999, seed=1) == pytest.approx(2 / 70, abs=0.01)


def test_one_use_in_a_group_of_its_own_is_nothing_rare():
    assert shuffled([[1, 0], [0, 1], [0, 1]], [0, 1, 1], draws=9_999, seed=1) == pytest.approx(1 / 3, abs=0.05)


def test_the_same_shares_are_reached_by_every_shuffle():
    assert shuffled([[2, 2]] * 6, [0, 0, 0, 1, 1, 1], draws=999, seed=1) == 1.0


@pytest.mark.parametrize(
    ("counts", "groups"),
    [
        pytest.param([[1, 0], [0, 1]], [0, 0], id="one group"),
        pytest.param([[1], [1]], [0, 1], id="one category"),
        pytest.param([[0, 0], [1, 1]], [0, 1], id="a group without counts"),
    ],
)
def test_without_two_groups_and_two_categories_there_is_nothing_to_compare(counts, groups):
    assert shuffled(counts, groups, draws=99, seed=1) == 1.0


def test_the_numbers_of_groups_only_tell_them_apart():
    assert shuffled(SPLIT, [0] * 4 + [2**52] * 4, draws=999, seed=1) == shuffled(SPLIT, OF, draws=999, seed=1)


def test_a_unit_is_shuffled_as_a_whole():
    many = shuffled([[5, 0], [0, 5]], [0, 1], draws=999, seed=1)
    assert many == 1.0  # two units can be shuffled in two ways, and both are as far apart


def test_the_same_seed_gives_the_same_share():
    assert shuffled(SPLIT, OF, draws=999, seed=3) == shuffled(SPLIT, OF, draws=999, seed=3)


def test_no_more_is_drawn_than_tells_that_the_share_is_small():
    clean = [[1, 0]] * 9 + [[0, 1]] * 9, [0] * 9 + [1] * 9  # 2 of 48,620 ways
    assert shuffled(*clean, draws=9_999, seed=1) < 0.002
    assert shuffled(*clean, draws=9_999, seed=1, small=0.002) == 1 / 500
    assert shuffled(*clean, draws=99, seed=1, small=0.002) == 1 / 100
    assert shuffled(*clean, draws=9_999, seed=1, small=0.02) == 1 / 51


@pytest.mark.parametrize("n_alone", [0, 400])
def test_tables_of_few_and_of_very_many_categories_are_shuffled_alike(n_alone):
    """What one unit has alone only adds to its group's sum: here as much in each unit, so that nothing changes."""
    both = np.array([[2, 0]] * 4 + [[0, 2]] * 4)
    alone = np.kron(np.eye(8), np.ones((1, n_alone // 8)))
    assert shuffled(np.hstack([both, alone]), OF, draws=9_999, seed=1) == shuffled(both, OF, draws=9_999, seed=1)


@pytest.mark.parametrize(("name", "value"), [("MOST_KEPT", 1), ("CHUNK", 100), ("DENSE", 0)])
def test_memory_and_ways_of_adding_up_do_not_change_the_share(monkeypatch, name, value):
    usual = shuffled(SPLIT, OF, draws=9_999, seed=5)
    monkeypatch.setattr(shuffling, name, value)
    monkeypatch.setattr(shuffling, "_KEPT", {})
    assert shuffled(SPLIT, OF, draws=9_999, seed=5) == usual
    assert usual == pytest.approx(2 / 70, abs=0.01)


def test_counts_that_are_no_whole_numbers_are_shuffled_too():
    assert shuffled(np.array(SPLIT) / 3, OF, draws=9_999, seed=1) == shuffled(SPLIT, OF, draws=9_999, seed=1)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_the_order_of_units_and_names_of_groups_do_not_matter_but_by_chance(rows, random):
    counts, groups = [row[:2] for row in rows], [row[2] for row in rows]
    order = list(range(len(rows)))
    random.shuffle(order)
    one = shuffled(counts, groups, draws=1_999, seed=1)
    other = shuffled([counts[at] for at in order], [2 - groups[at] for at in order], draws=1_999, seed=2)
    assert 0 < one <= 1
    assert one == pytest.approx(other, abs=0.15)


def test_what_cannot_be_shuffled_is_refused():
    with pytest.raises(StatisticsError, match="groups must be one for each unit; there are 1 for 2 units"):
        shuffled([[1, 0], [0, 1]], [0], draws=9, seed=1)
    with pytest.raises(StatisticsError, match=r"groups must be whole, 0 or more, not 0\.5"):
        shuffled([[1, 0], [0, 1]], [0.5, 1], draws=9, seed=1)


def test_a_weight_counts_by_its_size():
    light = shuffled([[1, 0]] * 3 + [[0, 1]] * 3, [0, 0, 0, 1, 1, 1], draws=9_999, seed=1)
    assert light == pytest.approx(2 / 20, abs=0.015)
    assert np.isfinite(light)


def test_several_p_values_are_merged_by_twice_their_mean():
    assert merged([0.01, 0.02, 0.06]) == pytest.approx(0.06)
    assert merged([0.5, 0.9]) == 1.0
    assert merged([0.2]) == pytest.approx(0.4)


def test_twice_the_mean_holds_its_level_where_the_mean_does_not():
    """The worst case of Vovk & Wang: each of the two is uniform, and at level .05 their mean is .05 in a tenth of all cases."""
    first = (np.arange(10_000) + 0.5) / 10_000
    second = np.where(first < 0.1, 0.1 - first, first)
    assert sorted(np.round(second, 9)) == sorted(np.round(first, 9))
    both = np.stack([first, second], axis=1)
    assert (both.mean(axis=1) <= 0.05 + 1e-9).mean() == pytest.approx(0.1)
    assert np.mean([merged(pair) <= 0.05 + 1e-9 for pair in both]) <= 0.05


def test_no_p_values_can_not_be_merged():
    with pytest.raises(StatisticsError) as caught:
        merged([])
    assert str(caught.value) == "p_values must hold one p-value or more; they hold none. Pass those of the tests."
