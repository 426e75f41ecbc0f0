"""Intervals of ratios and the rule by which two shares differ."""

import numpy as np
import pytest

from analysis.errors import StatisticsError
from analysis.statistics.comparison import apart, off, ratio_interval
from analysis.statistics.intervals import jeffreys


def of_units(parts, wholes, error=0.0):
    y, n = np.array(parts, dtype=float), np.array(wholes, dtype=float)
    low, high = ratio_interval(y.sum(), n.sum(), ((y * y).sum(), (y * n).sum(), (n * n).sum()), len(y), error)
    return float(low), float(high)


def test_single_reports_give_the_interval_of_a_proportion():
    """With units of size one the variance is that of a proportion, but for the n / (n - 1) of a sample."""
    low, high = of_units([1] * 40 + [0] * 60, [1] * 100)
    expected = [float(end) for end in jeffreys(0.4 * 99, 99)]
    assert [low, high] == pytest.approx(expected)


def test_words_of_one_sentence_count_as_one_unit():
    assert of_units([20] * 4 + [0] * 6, [20] * 10) == pytest.approx(of_units([1] * 4 + [0] * 6, [1] * 10))


@pytest.mark.parametrize("part", [0, 5])
def test_none_and_all_have_an_interval_with_a_width(part):
    low, high = of_units([part] * 8, [5] * 8)
    assert high - low > 0.1


def test_the_error_of_reading_widens_the_interval():
    narrow, wide = of_units([1] * 40 + [0] * 60, [1] * 100), of_units([1] * 40 + [0] * 60, [1] * 100, 0.1)
    assert wide[0] < narrow[0]
    assert narrow[1] < wide[1]


def test_intervals_hold_the_share_of_a_population_of_clustered_words():
    """400 samples of 40 sentences, each of 5 to 25 words of one voice: 95 % of the intervals hold the true share."""
    random = np.random.default_rng(7)
    held = 0
    for _ in range(400):
        sizes = random.integers(5, 26, size=40)
        low, high = of_units(sizes * (random.random(40) < 0.3), sizes)
        held += low <= 0.3 <= high
    assert 0.92 <= held / 400 <= 0.985


@pytest.mark.parametrize(
    ("part", "whole", "n", "message"),
    [
        (3, 2, 5, "part must lie between 0 and whole. Check which of the two came first."),
        (-1, 2, 5, "part must be finite, 0 or more, not -1. Check the counts."),
        (1, 0, 5, "whole must be finite, above 0, not 0. Leave out outlets without words."),
        (1, 2, 0, "n_units must be finite, above 0, not 0. Leave out outlets without units."),
    ],
)
def test_no_part_of_its_whole_is_refused(part, whole, n, message):
    with pytest.raises(StatisticsError) as caught:
        ratio_interval(part, whole, (1, 1, 1), n)
    assert str(caught.value) == message


def test_a_hairs_breadth_is_a_tie():
    assert not apart((0.4755, 0.44, 0.51), (0.4749, 0.44, 0.51))


def test_intervals_that_do_not_meet_are_apart_in_either_order():
    one, other = (0.2, 0.1, 0.3), (0.5, 0.4, 0.6)
    assert apart(one, other)
    assert apart(other, one)
    assert not apart(one, (0.4, 0.3, 0.5))


def test_of_many_pairs_more_is_asked():
    one, other = (0.2, 0.1, 0.3), (0.42, 0.31, 0.53)
    assert apart(one, other)
    assert apart(one, other, n_pairs=3)
    assert not apart(one, other, n_pairs=45)


def test_a_share_without_an_interval_is_refused():
    nan = float("nan")
    with pytest.raises(StatisticsError) as caught:
        apart(([0.2, 0.2], [0.1, nan], [0.3, nan]), ([0.5, 0.5], [0.4, 0.4], [0.6, 0.6]))
    assert str(caught.value) == "low ends must be finite, not nan. Leave out shares whose interval is not known."


def test_a_low_end_above_the_high_one_is_refused():
    with pytest.raises(StatisticsError) as caught:
        apart((0.2, 0.3, 0.1), (0.5, 0.4, 0.6))
    assert str(caught.value) == "low ends must not lie above high ones. Check which of the two came first."


def test_less_than_one_pair_is_refused():
    with pytest.raises(StatisticsError) as caught:
        apart((0.2, 0.1, 0.3), (0.2, 0.1, 0.3), n_pairs=0)
    assert str(caught.value) == "n_pairs must be finite, 1 or more, not 0. Give 1 where one pair is compared."


def test_a_share_is_off_a_known_value_where_its_interval_does_not_hold_it():
    assert off((0.8, 0.6, 0.9), 0.5)
    assert off((0.2, 0.1, 0.4), 0.5)
    assert not off((0.8, 0.5, 0.9), 0.5)


def test_of_many_shares_each_must_be_further_off():
    """For 20 shares an end is 3.02 standard errors away, in place of 1.96: 1.54 times as far."""
    assert off((0.8, 0.61, 0.9), 0.5, n=20)
    assert not off((0.8, 0.6, 0.9), 0.5, n=20)


def test_a_share_that_is_not_known_is_refused():
    with pytest.raises(StatisticsError, match="interval is not known"):
        off((0.8, float("nan"), 0.9), 0.5)
