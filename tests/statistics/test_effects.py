import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.effects import (
    difference_coefficient,
    log2_ratio,
    lrc,
    odds_ratio,
    percent_difference,
    relative_risk,
    simple_maths,
)
from tests.statistics.near import cut, near

EMMA = (160_950, 563_667)
LEMMAS = (1_177, 341_805)
FAMILY = 20_109


# --- ratios -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "difference", "risk", "odds", "log_ratio"),
    [
        (1154, 1864, near(116.8161, 4), near(2.168161, 6), near(2.176597, 6), near(1.116472, 6)),
        (786, 1, cut(275_167.01, 2), pytest.approx(2752.670138, rel=1e-8), near(2766.17, 2), near(11.426616, 6)),
    ],
)
def test_effects_of_emma(a, b, difference, risk, odds, log_ratio):
    assert float(percent_difference(a, b, *EMMA)) == difference
    assert float(relative_risk(a, b, *EMMA)) == risk
    assert float(odds_ratio(a, b, *EMMA)) == odds
    assert float(np.log2(relative_risk(a, b, *EMMA))) == log_ratio


def test_effects_of_other_published_tables():
    assert float(percent_difference(206_523, 178_174, 959_641, 1_562_358)) == near(88.7, 1)  # Gabrielatos & Marchi
    assert float(odds_ratio(16_217, 735, 2_796_938, 2_087_946)) == near(16.6, 1)  # Pojanapunya & Todd
    assert float(odds_ratio(4, 1, 29, 12)) == near(1.76, 2)  # mclm
    assert float(difference_coefficient(18, 35, 10**6, 10**6)) == near(-0.32, 2)  # Hofland & Johansson
    assert float(simple_maths(35, 263, 112_289_776, 1_559_716_979)) == near(1.1224, 4)  # Sketch Engine


@pytest.mark.parametrize(
    ("a", "b", "score"), [(936, 805, 323.949282), (770, 56_155, 3.980213), (8, 0, 68.969414), (2, 1, 17.480924)]
)
def test_simple_maths_of_lemmas(a, b, score):
    assert float(simple_maths(a, b, *LEMMAS, constant=100)) == near(score, 6)


def test_simple_maths_of_seven_and_two():
    assert float(simple_maths(7, 2, 1000, 1000, constant=1000)) == pytest.approx(8 / 3)
    assert float(simple_maths(7, 2, 1000, 1000)) == near(3.498751, 6)


def test_a_ratio_with_nothing_in_the_reference_is_refused():
    with pytest.raises(StatisticsError) as caught:
        relative_risk([3, 1], [0, 1], 10, 10)
    assert str(caught.value) == ("a ratio of rates needs b above 0; it is 0. Use log2_ratio, which has a value there.")
    with pytest.raises(StatisticsError, match="has no value else"):
        odds_ratio(10, 1, 10, 10)


def test_a_term_in_neither_corpus_is_no_difference():
    assert float(difference_coefficient(0, 0, 10, 10)) == 0
    assert float(log2_ratio(0, 0, 10, 10).estimate) == 0
    assert float(lrc(0, 0, 10, 10, family=5)) == 0


# --- log2 ratio with its interval -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        (936, 805, near(8.398699147, 9)),
        (770, 56_155, near(1.993816178, 9)),
        (8, 0, near(12.268767583, 9)),
        (2, 1, near(8.918270336, 9)),
    ],
)
def test_log2_ratio_of_lemmas(a, b, ratio):
    assert float(log2_ratio(a, b, *LEMMAS).estimate) == ratio


def test_log2_ratio_of_seven_and_two():
    assert float(log2_ratio(7, 2, 1000, 1000).estimate) == near(1.584963, 6)


def test_the_interval_is_walters():
    # ln ratio 1.098612, its variance 1/7.5 + 1/2.5 - 2/1000.5 = 0.531334, so 1.098612 +- 1.959964 x 0.728927
    _, low, high = log2_ratio(7, 2, 1000, 1000)
    assert (float(low), float(high)) == (near(-0.476173, 6), near(3.646098, 6))


def test_a_known_variance_takes_the_place_of_independent_words():
    estimate, low, high = log2_ratio(7, 2, 1000, 1000, variance=np.log(2) ** 2)
    assert (float(low), float(high)) == (
        pytest.approx(float(estimate) - 1.959964),
        pytest.approx(float(estimate) + 1.959964),
    )


counts = st.integers(0, 300)


@given(counts, counts, st.integers(300, 9000), st.integers(300, 9000))
def test_swapping_the_corpora_flips_every_sign(a, b, n_a, n_b):
    one, other = log2_ratio(a, b, n_a, n_b), log2_ratio(b, a, n_b, n_a)
    assert float(one.estimate) == pytest.approx(-float(other.estimate), abs=1e-9)
    assert float(one.low) == pytest.approx(-float(other.high), abs=1e-9)
    assert float(lrc(a, b, n_a, n_b, family=9)) == pytest.approx(-float(lrc(b, a, n_b, n_a, family=9)), abs=1e-9)
    assert float(difference_coefficient(a, b, n_a, n_b)) == pytest.approx(
        -float(difference_coefficient(b, a, n_b, n_a))
    )


# --- LRC --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "two_sided", "one_sided"),
    [
        (936, 805, near(8.071780506, 9), near(8.081692666, 9)),  # Keim
        (770, 56_155, near(1.739272156, 9), near(1.747202739, 9)),  # Mensch
        (8, 0, near(6.020852025, 9), near(6.175346944, 9)),  # ABs
        (2, 1, 0.0, near(-1.917554296, 9)),  # 10-mal
    ],
)
def test_lrc_of_lemmas(a, b, two_sided, one_sided):
    assert float(lrc(a, b, *LEMMAS, family=FAMILY)) == two_sided
    assert float(lrc(a, b, *LEMMAS, family=FAMILY, sides=1)) == one_sided


def test_lrc_of_seven_and_two():
    assert float(lrc(7, 2, 1000, 1000, family=1)) == 0
    assert float(lrc(7, 2, 1000, 1000, family=1, sides=1)) == near(-0.287418, 6)


def test_lrc_of_an_outlet_without_the_term_is_below_zero():
    value = float(lrc(0, 40, 1000, 1000, family=100))
    assert value == pytest.approx(-float(lrc(40, 0, 1000, 1000, family=100)))
    assert value < -1


@given(counts, counts, st.integers(1, 10_000))
def test_a_larger_family_draws_lrc_towards_zero(a, b, family):
    one, many = float(lrc(a, b, 1000, 2000, family=1)), float(lrc(a, b, 1000, 2000, family=family))
    assert abs(many) <= abs(one) + 1e-12
    assert one * many >= 0


@given(counts, counts)
def test_lrc_is_nearer_to_zero_than_the_ratio(a, b):
    ratio, bound = float(log2_ratio(a, b, 1000, 2000).estimate), float(lrc(a, b, 1000, 2000, family=1))
    assert bound == 0 or (bound * ratio > 0 and abs(bound) < abs(ratio) + 0.2)


def test_lrc_of_many_terms_is_that_of_each():
    together = lrc([936, 770, 8, 2, 0], [805, 56_155, 0, 1, 90], *LEMMAS, family=FAMILY)
    alone = [float(lrc(a, b, *LEMMAS, family=FAMILY)) for a, b in ((936, 805), (770, 56_155), (8, 0), (2, 1), (0, 90))]
    assert together.tolist() == alone
    assert np.isfinite(together).all()
