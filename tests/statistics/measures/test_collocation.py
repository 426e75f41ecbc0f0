import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.measures.collocation import delta_p, mutual_information, t_score


def test_mutual_information_of_a_published_example():
    # Church & Hanks 1990, p. 24
    assert float(mutual_information(8, 1105, 44, 15_000_000)) == pytest.approx(11.27, abs=5e-3)


@pytest.mark.parametrize(("cells", "information"), [((230, 1321, 2152, 20_276), 0.578), ((4, 25, 1, 11), 0.178)])
def test_values_of_mclm(cells, information):
    # cells: together, the first alone, the second alone, neither
    joint, first, second = cells[0], cells[0] + cells[1], cells[0] + cells[2]
    assert float(mutual_information(joint, first, second, sum(cells))) == pytest.approx(information, abs=5e-4)


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
    values = [mutual_information(joint, first, second, n), t_score(joint, first, second, n)]
    values += delta_p(joint, first, second, n)
    assert all(np.isfinite(value) for value in values)
    by_chance = joint * n == first * second
    assert [abs(value) < 1e-12 for value in values] == [by_chance] * 4


@pytest.mark.parametrize("statistic", [mutual_information, t_score, delta_p])
def test_counts_that_do_not_fit_are_refused(statistic):
    with pytest.raises(StatisticsError, match="joint must be 1 or more and no larger than either word's count, and n"):
        statistic(0, 5, 5, 100)
    with pytest.raises(StatisticsError, match="n at least what the words fill"):
        statistic(1, 5, 5, 8)
    for counts in ((np.nan, 5, 5, 10), (1, 5, np.nan, 10), (1, 5, 5, np.inf)):
        with pytest.raises(StatisticsError, match=r"must be finite, 0 or more, not (nan|inf)\. Check"):
            statistic(*counts)


@pytest.mark.parametrize("statistic", [mutual_information, t_score, delta_p])
def test_no_words_have_no_values(statistic):
    assert np.size(statistic([], [], [], 5)) == 0


def test_words_that_fill_the_text_stand_together_by_chance():
    assert [float(statistic(5, 5, 5, 5)) for statistic in (mutual_information, t_score)] == [0, 0]


def test_a_word_that_is_everywhere_has_no_elsewhere():
    with pytest.raises(StatisticsError, match="so that there is an elsewhere"):
        delta_p(5, 9, 5, 9)
