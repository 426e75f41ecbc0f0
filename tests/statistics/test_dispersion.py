import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.errors import StatisticsError
from analysis.statistics.dispersion import dp_sparse
from tests.statistics.near import near


def dp(counts, sizes):
    """DP of one term."""
    return float(dp_sparse(csr_array(np.reshape(counts, (-1, 1))), sizes)[0])


# Gries's text of 50 letters, in parts of 9, 10, 10, 10 and 11
SIZES = [9, 10, 10, 10, 11]
LETTERS = {
    "a": ([1, 2, 3, 4, 5], near(0.18, 2)),
    "b": ([2, 2, 2, 2, 2], near(0.02, 2)),
    "i": ([1, 0, 0, 0, 0], near(0.82, 9)),
    "q": ([0, 1, 0, 0, 0], near(0.80, 9)),
    "x": ([0, 0, 0, 0, 1], near(0.78, 9)),
}


@pytest.mark.parametrize("letter", LETTERS)
def test_letters_of_gries(letter):
    counts, expected = LETTERS[letter]
    assert dp(counts, SIZES) == expected


def test_allemand_of_lyne():
    sizes = [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]
    assert 1 - dp([2, 0, 1, 1, 3, 0, 3, 0, 0, 0], sizes) == near(0.5009295, 7)


def test_many_terms_at_once_are_those_terms_one_by_one():
    table = csr_array(np.array([counts for counts, _ in LETTERS.values()]).T)
    assert dp_sparse(table, SIZES) == pytest.approx([dp(counts, SIZES) for counts, _ in LETTERS.values()])


articles = st.lists(st.tuples(st.integers(0, 20), st.integers(50, 900)), min_size=2, max_size=12).filter(
    lambda rows: any(count for count, _ in rows)
)


@given(articles)
def test_it_is_half_the_sum_of_all_differences_of_shares(rows):
    counts, sizes = np.array(rows).T
    expected = np.abs(counts / counts.sum() - sizes / sizes.sum()).sum() / 2
    assert dp(counts, sizes) == pytest.approx(expected)
    assert 0 <= expected < 1


def test_a_term_spread_as_the_words_are_is_even():
    assert dp([2, 4], [50, 100]) == pytest.approx(0)


def test_a_term_in_no_article_or_a_single_article_has_no_spread():
    assert dp_sparse(csr_array([[0, 1], [0, 1]]), [10, 10]).tolist() == [0, 0]
    assert dp_sparse(csr_array([[1, 0]]), [10]).tolist() == [0, 0]
    assert dp_sparse(csr_array(np.zeros((0, 2))), []).tolist() == [0, 0]


@pytest.mark.parametrize(
    ("counts", "sizes", "message"),
    [
        ([[1, 0]], [0], "sizes must sum to more than 0; they sum to 0. Leave out empty articles."),
        ([[1], [np.nan]], [10, 10], "counts must be finite, 0 or more, not nan. Check the counts."),
        ([[1], [np.inf]], [10, 10], "counts must be finite, 0 or more, not inf. Check the counts."),
        ([[1], [-1]], [10, 10], "counts must be finite, 0 or more, not -1. Check the counts."),
        ([[1], [1]], [10, np.inf], "sizes must be finite, 0 or more, not inf. Check the sizes."),
        ([[1], [1]], [10, np.nan], "sizes must be finite, 0 or more, not nan. Check the sizes."),
    ],
)
def test_what_has_no_dispersion_is_refused(counts, sizes, message):
    with pytest.raises(StatisticsError) as caught:
        dp_sparse(csr_array(counts), sizes)
    assert str(caught.value) == message


def test_a_zero_that_is_stored_is_a_zero():
    stored = csr_array(([0.0, 1.0, 1.0], [0, 1, 1], [0, 2, 3]), shape=(2, 2))
    assert dp_sparse(stored, [1, 1]).tolist() == [0, 0]
