import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.collocation import log_dice


def test_log_dice_of_a_published_example():
    # Smadja et al. 1996, p. 13: Dice .0797
    assert float(log_dice(130, 3121, 143)) == pytest.approx(10.349942, abs=5e-7)
    assert 2 ** (float(log_dice(130, 3121, 143)) - 14) == pytest.approx(0.0797, abs=5e-5)


def test_words_that_never_stand_apart_have_fourteen():
    assert log_dice([1, 7], [1, 7], [1, 7]).tolist() == [14, 14]


def test_half_the_togetherness_is_one_point_less():
    assert float(log_dice(4, 10, 10) - log_dice(2, 10, 10)) == pytest.approx(1)


def test_no_words_have_no_values():
    assert log_dice([], [], []).size == 0


@given(st.integers(1, 100), st.integers(0, 1000), st.integers(0, 1000))
def test_it_never_passes_fourteen_and_mirrors_its_words(joint, one, other):
    value = float(log_dice(joint, joint + one, joint + other))
    assert value <= 14
    assert value == float(log_dice(joint, joint + other, joint + one))
    assert np.isfinite(value)


@pytest.mark.parametrize("counts", [(6, 5, 9), (6, 9, 5), ([1, 6], [5, 5], [9, 9])])
def test_impossible_counts_are_refused(counts):
    with pytest.raises(StatisticsError) as caught:
        log_dice(*counts)
    assert str(caught.value) == "joint must be no larger than first and than second. Count each printed word once."


def test_words_that_never_stand_together_are_refused():
    with pytest.raises(StatisticsError) as caught:
        log_dice(0, 5, 5)
    assert str(caught.value) == "joint must be finite, above 0, not 0. Leave out words that never stand together."


def test_dice_of_a_corpus_package():
    # mclm test-assoc: together 4, the first alone 25, the second alone 1
    assert 2 ** (float(log_dice(4, 29, 5)) - 14) == pytest.approx(0.235, abs=5e-4)
