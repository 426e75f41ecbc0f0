import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.collocation import average_information, delta_p, log_dice, mutual_information, t_score


def test_log_dice_of_a_published_example():
    # Smadja et al. 1996, p. 13: Dice .0797
    assert float(log_dice(130, 3121, 143)) == pytest.approx(10.349942, abs=5e-7)
    assert 2 ** (float(log_dice(130, 3121, 143)) - 14) == pytest.approx(0.0797, abs=5e-5)


def test_words_that_never_stand_apart_have_fourteen():
    assert log_dice([1, 7], [1, 7], [1, 7]).tolist() == [14, 14]


def test_half_the_togetherness_is_one_point_less():
    assert float(log_dice(4, 10, 10) - log_dice(2, 10, 10)) == pytest.approx(1)


@given(st.integers(1, 100), st.integers(0, 1000), st.integers(0, 1000))
def test_it_never_passes_fourteen_and_mirrors_its_words(joint, one, other):
    value = float(log_dice(joint, joint + one, joint + other))
    assert value <= 14
    assert value == float(log_dice(joint, joint + other, joint + one))
    assert np.isfinite(value)


@pytest.mark.parametrize("counts", [(0, 5, 5), (6, 5, 9), (6, 9, 5), ([1, 6], [5, 5], [9, 9])])
def test_impossible_counts_are_refused(counts):
    with pytest.raises(StatisticsError) as caught:
        log_dice(*counts)
    assert str(caught.value) == (
        "joint must be 1 or more and no larger than either word's count; "
        "count each printed word once and leave out words that never stand together."
    )


def test_mutual_information_of_a_published_example():
    # Church & Hanks 1990, p. 24
    assert float(mutual_information(8, 1105, 44, 15_000_000)) == pytest.approx(11.27, abs=5e-3)


@pytest.mark.parametrize(
    ("cells", "information", "dice"),
    [((230, 1321, 2152, 20_276), 0.578, None), ((4, 25, 1, 11), 0.178, 0.235)],
)
def test_values_of_mclm(cells, information, dice):
    # cells: together, the first alone, the second alone, neither
    joint, first, second = cells[0], cells[0] + cells[1], cells[0] + cells[2]
    assert float(mutual_information(joint, first, second, sum(cells))) == pytest.approx(information, abs=5e-4)
    if dice is not None:
        assert 2 ** (float(log_dice(joint, first, second)) - 14) == pytest.approx(dice, abs=5e-4)


@pytest.mark.parametrize(("n", "expected"), [(9, 0.764), (999, 0.021)])
def test_average_information_of_two_words_that_only_stand_together(n, expected):
    # Dunning 1998, p. 51: the entropy of the pair
    assert float(average_information(2, 2, 2, n)) == pytest.approx(expected, abs=5e-4)


def test_t_score_of_a_published_example():
    # Manning & Schütze 1999, pp. 164-165
    assert float(t_score(8, 15_828, 4_675, 14_307_668)) == pytest.approx(0.999932, abs=5e-7)


def test_delta_p_of_a_published_example():
    # Gries 2013, p. 144: cells 5610, 168938, 2257, 10233063
    forth, back = delta_p(5610, 5610 + 168_938, 5610 + 2257, 5610 + 168_938 + 2257 + 10_233_063)
    assert (float(forth), float(back)) == (pytest.approx(0.032, abs=5e-4), pytest.approx(0.697, abs=5e-4))


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50), st.integers(1, 500))
def test_words_beside_each_other_by_chance_score_nothing(joint, one, other, rest):
    n = joint + one + other + rest
    first, second = joint + one, joint + other
    values = [f(joint, first, second, n) for f in (mutual_information, average_information, t_score)]
    assert all(np.isfinite(value) for value in values)
    assert values[1] >= -1e-12
    by_chance = joint * n == first * second
    assert (abs(values[0]) < 1e-12) == by_chance == (abs(values[2]) < 1e-12)


@pytest.mark.parametrize("statistic", [mutual_information, average_information, t_score, delta_p])
def test_counts_that_do_not_fit_are_refused(statistic):
    with pytest.raises(StatisticsError, match="joint must be 1 or more and no larger than either word's count, and n"):
        statistic(0, 5, 5, 100)
    with pytest.raises(StatisticsError, match="n at least what the words fill"):
        statistic(1, 5, 5, 8)


def test_a_word_that_is_everywhere_has_no_elsewhere():
    with pytest.raises(StatisticsError, match="so that there is an elsewhere"):
        delta_p(5, 9, 5, 9)
