"""Trends of shares, against all orders counted by hand."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.trend import Trend, trend


def exact(part, whole, times):
    """The two-sided p over all orders, worked out one by one."""
    share = sum(part) / sum(whole)
    middle = sum(times) / len(times)
    surplus = [x - share * n for x, n in zip(part, whole, strict=True)]
    score = sum(one * (t - middle) for one, t in zip(surplus, times, strict=True))
    all_orders = [
        sum(one * (t - middle) for one, t in zip(surplus, order, strict=True)) for order in permutations(times)
    ]
    return sum(abs(each) >= abs(score) - 1e-9 for each in all_orders) / len(all_orders)


@pytest.mark.parametrize(
    ("part", "whole"),
    [([0, 0, 0, 5, 5, 5], [5] * 6), ([0, 1, 1, 2, 3, 4], [4, 5, 3, 4, 4, 4]), ([2, 3, 2, 3, 2, 3], [5] * 6)],
)
def test_p_is_that_of_all_orders(part, whole):
    times = [1, 2, 3, 4, 5, 6]
    assert trend(part, whole, times, draws=20_000, seed=1).p == pytest.approx(exact(part, whole, times), abs=0.015)


def test_a_share_that_rises_has_a_score_above_0():
    # share 1/2: surplus -1, 1 at times -1/2, 1/2 from the middle
    assert trend([0, 2], [2, 2], [1, 2], draws=9, seed=1).score == pytest.approx(1.0)
    assert trend([2, 0], [2, 2], [1, 2], draws=9, seed=1).score == pytest.approx(-1.0)


@pytest.mark.parametrize(("part", "times"), [([1, 1, 1], [1, 2, 3]), ([0, 1, 2], [5, 5, 5]), ([0, 0, 0], [1, 2, 3])])
def test_the_same_share_or_the_same_time_is_no_trend(part, times):
    assert trend(part, [2, 2, 2], times, draws=99, seed=1) == Trend(0.0, 1.0)


def test_nothing_counted_is_no_trend():
    assert trend([0, 0], [0, 0], [1, 2], draws=99, seed=1) == Trend(0.0, 1.0)


def test_chance_is_called_a_trend_one_time_in_twenty():
    random = np.random.default_rng(3)
    p = [trend(random.binomial(6, 0.5, 10), [6] * 10, range(10), draws=199, seed=1).p for _ in range(400)]
    assert 0.02 < np.mean(np.array(p) <= 0.05) < 0.08


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 400)), min_size=2, max_size=12))
def test_p_is_a_probability_and_time_has_no_zero(rows):
    part, more, times = zip(*rows, strict=True)
    whole = [one + other for one, other in zip(part, more, strict=True)]
    found = trend(part, whole, times, draws=99, seed=1)
    assert 0 < found.p <= 1
    later = trend(part, whole, [t + 1000 for t in times], draws=99, seed=1)
    assert later.p == found.p
    assert later.score == pytest.approx(found.score, abs=1e-6)


def test_what_is_no_share_is_refused():
    with pytest.raises(
        StatisticsError, match=r"^part must lie between 0 and whole\. Check which of the two came first\.$"
    ):
        trend([3, 0], [2, 2], [1, 2], draws=9, seed=1)
    with pytest.raises(
        StatisticsError, match=r"^part, whole and times must be one each for an article; there are 2, 2 and 3\.$"
    ):
        trend([1, 0], [2, 2], [1, 2, 3], draws=9, seed=1)
