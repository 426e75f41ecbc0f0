import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.errors import StatisticsError
from analysis.statistics import dispersion
from analysis.statistics.dispersion import (
    carroll_d2,
    da,
    dkl,
    dkl_evenness,
    dp,
    dp_held,
    dp_norm,
    dp_sparse,
    juilland_d,
    lyne_d3,
    rosengren_s,
    text_range,
)
from tests.statistics.near import near

SIZES = [9, 10, 10, 10, 11]
EQUAL = [1, 1, 1, 1, 1]
LETTERS = {
    "a": ([1, 2, 3, 4, 5], (near(0.785, 3), near(0.950, 3), near(0.18, 2), near(0.2195, 4), near(0.137, 3))),
    "b": ([2, 2, 2, 2, 2], (near(0.968, 3), near(0.999, 3), near(0.02, 2), near(0.024, 3), near(0.003, 3))),
    "i": ([1, 0, 0, 0, 0], (near(0, 9), near(0.18, 9), near(0.82, 9), near(1, 9), near(2.474, 3))),
    "q": ([0, 1, 0, 0, 0], (near(0, 9), near(0.20, 9), near(0.80, 9), near(0.976, 3), near(2.322, 3))),
    "x": ([0, 0, 0, 0, 1], (near(0, 9), near(0.22, 9), near(0.78, 9), near(0.951, 3), near(2.184, 3))),
}


@pytest.mark.parametrize("letter", LETTERS)
def test_letters_of_gries(letter):
    counts, expected = LETTERS[letter]
    found = [float(measure(counts, SIZES)) for measure in (juilland_d, rosengren_s, dp, dp_norm, dkl)]
    assert found == list(expected)


def test_many_terms_at_once_are_those_terms_one_by_one():
    table = np.array([counts for counts, _ in LETTERS.values()]).T
    for measure in (dp, dp_norm, dp_held, juilland_d, carroll_d2, rosengren_s, lyne_d3, dkl, dkl_evenness, da):
        alone = [float(measure(counts, SIZES)) for counts, _ in LETTERS.values()]
        assert measure(table, SIZES) == pytest.approx(alone)
    assert dp_sparse(csr_array(table), SIZES) == pytest.approx(dp(table, SIZES))


def test_the_standard_deviation_is_the_populations():
    assert float(juilland_d([1, 2, 3, 4, 5], SIZES)) == near(0.7852, 4)
    rates = np.array([1, 2, 3, 4, 5]) / SIZES
    assert 1 - rates.std(ddof=1) / rates.mean() / 2 == near(0.7598, 4)  # what the sample's would give


def test_other_worked_values():
    assert float(carroll_d2([2, 1, 1, 1, 0], EQUAL)) == near(0.8277, 4)  # Carroll 1970, p. 13
    assert float(juilland_d([0, 4, 3, 2, 1], EQUAL)) == near(0.6464, 4)  # Carroll 1970, p. 14
    assert float(rosengren_s([1, 2, 3, 4, 5], EQUAL)) == near(0.937, 3)  # Gries 2008
    assert float(lyne_d3([1, 2, 3, 4, 5], EQUAL)) == near(0.944, 3)  # Gries 2008
    assert float(dp_norm([2, 1, 0], [1, 1, 1])) == pytest.approx(0.5)  # Lijffijt & Gries 2012


@given(st.lists(st.integers(0, 30), min_size=2, max_size=9).filter(any))
def test_in_equal_parts_rosengrens_s_is_distributional_consistency(counts):
    # Gries 2008: the mean root of the counts, squared, over the mean count
    found = float(rosengren_s(counts, [1] * len(counts)))
    assert found == pytest.approx(np.sqrt(counts).mean() ** 2 / np.mean(counts))


def test_distributional_consistency_of_one_to_five():
    assert np.sqrt([1, 2, 3, 4, 5]).mean() ** 2 / 3 == near(0.937, 3)


def test_allemand_of_lyne():
    counts = [2, 0, 1, 1, 3, 0, 3, 0, 0, 0]
    sizes = [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]
    assert float(text_range(counts, sizes)) == 0.5
    assert float(juilland_d(counts, sizes)) == near(0.6038797, 7)
    assert float(carroll_d2(counts, sizes)) == near(0.6521444, 7)
    assert float(rosengren_s(counts, sizes)) == near(0.4763652, 7)
    assert float(da(counts, sizes)) == near(0.3081640, 7)
    assert float(dkl_evenness(counts, sizes)) == near(0.4665078, 7)
    assert float(1 - dp(counts, sizes)) == near(0.5009295, 7)
    assert float(1 - dp_held(counts, sizes)) == near(0.4462310, 7)


parts = st.lists(st.tuples(st.integers(0, 20), st.integers(50, 900)), min_size=2, max_size=12).filter(
    lambda rows: any(count for count, _ in rows)
)


@given(parts)
def test_every_measure_stays_between_its_ends(rows):
    counts, sizes = zip(*rows, strict=True)
    for measure in (dp, dp_norm, dp_held, juilland_d, carroll_d2, rosengren_s, dkl_evenness, text_range):
        assert -1e-9 <= float(measure(counts, sizes)) <= 1 + 1e-9, measure
    assert float(da(counts, sizes)) <= 1 + 1e-9
    assert float(dkl(counts, sizes)) >= -1e-9
    matrix = csr_array(np.asarray(counts)[:, np.newaxis])
    assert float(dp_sparse(matrix, sizes)[0]) == pytest.approx(float(dp(counts, sizes)))


def test_a_term_spread_as_the_words_are_is_even():
    assert [float(m([2, 4], [50, 100])) for m in (dp, dp_norm, dkl)] == pytest.approx([0, 0, 0])
    assert [float(m([2, 4], [50, 100])) for m in (juilland_d, carroll_d2, rosengren_s, da)] == pytest.approx(
        [1, 1, 1, 1]
    )


def test_a_term_in_no_article_has_no_spread_in_a_sparse_matrix():
    assert dp_sparse(csr_array([[0, 1], [0, 1]]), [10, 10]).tolist() == [0, 0]


@pytest.mark.parametrize("measure", [dispersion.dp, dispersion.juilland_d, dispersion.da, dispersion.dkl])
@pytest.mark.parametrize(
    ("counts", "sizes", "message"),
    [
        ([3], [10], "dispersion needs two parts or more, with one size each; there are 1 counts and 1 sizes."),
        ([3, 1], [10], "dispersion needs two parts or more, with one size each; there are 2 counts and 1 sizes."),
        ([0, 0], [10, 10], "dispersion needs sizes above 0, counts of 0 or more, and every term to stand somewhere;"),
        ([1, 0], [10, 0], "dispersion needs sizes above 0, counts of 0 or more, and every term to stand somewhere;"),
    ],
)
def test_what_has_no_dispersion_is_refused(measure, counts, sizes, message):
    with pytest.raises(StatisticsError) as caught:
        measure(counts, sizes)
    assert str(caught.value).startswith(message)
