import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.effects import log2_ratio, lrc, ratio_p
from tests.statistics.near import near

LEMMAS = (1_177, 341_805)
FAMILY = 20_109


def test_a_term_in_neither_corpus_is_no_difference():
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


ZERO_CELLS = [(0, 0, 10, 10), (0, 5, 10, 10), (5, 0, 10, 10), (10, 0, 10, 10), (0, 10, 10, 10), (10, 10, 10, 10)]


@pytest.mark.parametrize("table", [*ZERO_CELLS, ([], [], 10, 10)])
def test_zero_cells_have_a_value_and_no_terms_have_none(table):
    ratio = log2_ratio(*table)
    for found in (*ratio, ratio_p(ratio), lrc(*table, family=9)):
        assert np.isfinite(found).all()
        assert found.shape == np.shape(table[0])


def test_p_is_the_probability_of_so_large_a_ratio():
    # the interval of 7 and 2 in a thousand words each: z = 1.098612 / 0.728927 = 1.507163
    assert float(ratio_p(log2_ratio(7, 2, 1000, 1000))) == near(0.131769, 6)


def test_an_interval_without_width_leaves_no_doubt():
    assert float(ratio_p(log2_ratio(10, 10, 10, 10))) == 1
    assert float(ratio_p(log2_ratio([3, 3], [3, 1], 10, 10, variance=0))[1]) == 0


@pytest.mark.parametrize("variance", [-1, np.nan, np.inf])
def test_a_variance_that_is_none_is_refused(variance):
    with pytest.raises(StatisticsError) as caught:
        log2_ratio([3, 3], [1, 1], 10, 10, variance=[1, variance])
    assert str(caught.value) == (
        f"variance must be finite, 0 or more, not {variance}. Leave it out to have that of independent words."
    )


@pytest.mark.parametrize("measure", [log2_ratio, lambda *table: lrc(*table, family=9)])
@pytest.mark.parametrize(
    ("table", "message"),
    [
        ((1, 2, 0, 10), "n_a must be finite, above 0, not 0. Leave out empty texts."),
        ((1, np.inf, 10, 10), "b must be finite, 0 or more, not inf. Check the counts."),
    ],
)
def test_impossible_counts_are_refused(measure, table, message):
    with pytest.raises(StatisticsError) as caught:
        measure(*table)
    assert str(caught.value) == message


counts = st.integers(0, 300)


@given(counts, counts, st.integers(300, 9000), st.integers(300, 9000))
def test_swapping_the_corpora_flips_every_sign(a, b, n_a, n_b):
    one, other = log2_ratio(a, b, n_a, n_b), log2_ratio(b, a, n_b, n_a)
    assert float(one.estimate) == pytest.approx(-float(other.estimate), abs=1e-9)
    assert float(one.low) == pytest.approx(-float(other.high), abs=1e-9)
    assert float(lrc(a, b, n_a, n_b, family=9)) == pytest.approx(-float(lrc(b, a, n_b, n_a, family=9)), abs=1e-9)


# --- LRC --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (936, 805, near(8.071780506, 9)),  # Keim
        (770, 56_155, near(1.739272156, 9)),  # Mensch
        (8, 0, near(6.020852025, 9)),  # ABs
        (2, 1, 0.0),  # 10-mal
    ],
)
def test_lrc_of_lemmas(a, b, value):
    assert float(lrc(a, b, *LEMMAS, family=FAMILY)) == value


def test_lrc_of_seven_and_two():
    assert float(lrc(7, 2, 1000, 1000, family=1)) == 0


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
