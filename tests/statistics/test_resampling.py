from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import permutation_test, ttest_ind

from analysis.errors import StatisticsError
from analysis.statistics.association import g2_four_cell, text_dispersion
from analysis.statistics.resampling import (
    MAX_EXACT,
    article_rates,
    articles,
    benjamini_hochberg,
    permutation_exact,
    permutation_in_rounds,
    permutation_sampled,
    smallest_p_of_terms,
)
from tests.statistics.near import near

THREE, SPLIT = [3, 0, 2, 0, 0, 1], [1, 1, 1, 0, 0, 0]


def story(seed, n, terms=5):
    """Counts of n articles of different lengths, and the lengths."""
    random = np.random.default_rng(seed)
    sizes = random.integers(300, 1500, n)
    return random.poisson(random.gamma(1.0, 1.0, (n, terms)) * sizes[:, np.newaxis] / 300), sizes


# --- exact ------------------------------------------------------------------------------------------------------


def test_three_articles_a_side():
    assert permutation_exact(THREE, SPLIT).tolist() == [0.4]
    assert np.mean(THREE[:3]) - np.mean(THREE[3:]) == near(1.3333, 4)
    surplus = float(articles(THREE).surplus(np.reshape(SPLIT, (6, 1)).astype(float)).item())
    assert surplus * (1 / 3 + 1 / 3) == near(1.3333, 4)  # what is permuted is the difference of means, but for size


@pytest.mark.parametrize("seed", range(4))
def test_all_splits_agree_with_scipy(seed):
    counts, _ = story(seed, 9, terms=1)
    mine, rest = counts[:4, 0], counts[4:, 0]
    reference = permutation_test((mine, rest), lambda x, y, axis: x.mean(axis) - y.mean(axis), n_resamples=np.inf)
    found = permutation_exact(counts, [1] * 4 + [0] * 5)
    assert float(found[0]) == pytest.approx(reference.pvalue)


def test_longer_articles_are_expected_to_use_a_term_more():
    # the target's articles are twice as long and use it twice as often: one rate, whichever articles are whose
    counts, sizes = [[4], [4], [2], [2]], [800, 800, 400, 400]
    assert permutation_exact(counts, [1, 1, 0, 0], sizes).tolist() == [1.0]
    assert float(permutation_exact(counts, [1, 1, 0, 0])[0]) == pytest.approx(2 / 6)


def test_swapping_the_sides_changes_nothing():
    counts, sizes = story(1, 10)
    target = np.array([1] * 4 + [0] * 6)
    assert permutation_exact(counts, target, sizes) == pytest.approx(permutation_exact(counts, 1 - target, sizes))


def test_a_heap_in_one_article_is_weaker_evidence_than_the_same_words_spread():
    spread = [2, 2, 2, 2, 2, 0, 0, 0, 0, 0]
    heaped = [10, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    p = permutation_exact(np.array([spread, heaped]).T, [1] * 5 + [0] * 5)
    assert p.tolist() == [2 / comb(10, 5), 1.0]


def test_words_moved_into_one_article_leave_g2_and_lower_what_the_articles_tell():
    spread, heaped, others, target = [2] * 8, [16] + [0] * 7, [0] * 7 + [1], [1] * 8 + [0] * 8
    g2 = [float(g2_four_cell(sum(mine), sum(others), 8_000, 8_000)) for mine in (spread, heaped)]
    assert g2[0] == g2[1] > 10.83  # p < .001, if words were independent
    texts = [float(text_dispersion(np.count_nonzero(mine), 1, 8, 8)) for mine in (spread, heaped)]
    assert texts[0] > 10.83 > 3.84 > texts[1]
    p = permutation_exact(np.column_stack([[*spread, *others], [*heaped, *others]]), target)
    assert p[0] < 0.001 < 0.05 < p[1]


def test_too_many_splits_are_refused():
    with pytest.raises(StatisticsError) as caught:
        permutation_exact([0] * 40, [1] * 20 + [0] * 20)
    assert str(caught.value) == (
        f"at most {MAX_EXACT:,} splits are enumerated; 20 of 40 articles can be chosen in 137,846,528,820 ways. "
        "Use permutation_sampled."
    )


def test_rates_of_articles_are_compared_by_welchs_t():
    counts, sizes = story(7, 10)
    rates, target = counts / sizes[:, np.newaxis], np.array([1] * 4 + [0] * 6)
    found = article_rates(counts, sizes).difference(target[:, np.newaxis].astype(float))[:, 0]
    assert found == pytest.approx(ttest_ind(rates[:4], rates[4:], equal_var=False).statistic)


def test_permuted_welchs_t_agrees_with_scipy():
    counts, sizes = story(8, 10, terms=1)
    rates = counts[:, 0] / sizes
    reference = permutation_test(
        (rates[:4], rates[4:]),
        lambda x, y, axis: ttest_ind(x, y, axis=axis, equal_var=False).statistic,
        n_resamples=np.inf,
    )
    found = permutation_exact(article_rates(counts, sizes), [1] * 4 + [0] * 6)
    assert float(found[0]) == pytest.approx(reference.pvalue)


def test_a_word_missing_from_long_articles_is_one_missing_from_short_ones():
    counts = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    sizes = [2000, 1900, 2100, 2000, 400, 410, 390, 400, 405, 395]
    target = [1] * 4 + [0] * 6
    assert permutation_exact(counts, target, sizes).tolist() == [pytest.approx(2 / 210)]
    assert permutation_exact(article_rates(counts, sizes), target).tolist() == [1.0]


def test_rates_that_are_the_same_on_each_side_are_as_far_apart_as_can_be():
    rates = article_rates([4, 4, 4, 2, 2, 2], [100] * 6)
    assert permutation_exact(rates, [1, 1, 1, 0, 0, 0]).tolist() == [0.1]


def test_articles_without_words_have_no_rate():
    with pytest.raises(StatisticsError) as caught:
        article_rates([1, 0], [10, 0])
    assert str(caught.value) == "sizes must be above 0; the smallest is 0. Leave out empty articles."


# --- sampled ----------------------------------------------------------------------------------------------------


def test_random_permutations_come_near_all_splits():
    counts, sizes = story(2, 12)
    target = [1] * 5 + [0] * 7
    exact = permutation_exact(counts, target, sizes)
    sampled = permutation_sampled(counts, target, sizes, draws=20_000, seed=1)
    assert np.abs(exact - sampled).max() < 0.02
    assert (sampled == permutation_sampled(counts, target, sizes, draws=20_000, seed=1)).all()


def test_no_sampled_p_is_zero():
    counts = [5] * 10 + [0] * 10
    p = permutation_sampled(counts, [1] * 10 + [0] * 10, draws=99, seed=1)
    assert p.tolist() == [0.02]


def test_draws_in_several_blocks_are_those_of_one(monkeypatch):
    counts, sizes = story(3, 12)
    target = [1] * 5 + [0] * 7
    whole = permutation_sampled(counts, target, sizes, draws=50, seed=1)
    monkeypatch.setattr("analysis.statistics.resampling.CHUNK_CELLS", 84)
    assert (permutation_sampled(counts, target, sizes, draws=50, seed=1) == whole).all()


def test_sparse_counts_are_dense_counts():
    counts, sizes = story(4, 12)
    target = [1] * 5 + [0] * 7
    dense = permutation_exact(counts, target, sizes)
    assert permutation_exact(csr_array(counts), target, sizes) == pytest.approx(dense)


def test_rounds_come_near_all_splits():
    counts, sizes = story(2, 14, terms=40)
    target = [1] * 6 + [0] * 8
    exact = permutation_exact(counts, target, sizes)
    p = permutation_in_rounds(counts, target, sizes, draws=99_999, seed=1)
    assert np.abs(exact - p).max() < 0.1
    assert np.abs(exact - p)[exact < 0.02].max(initial=0) < 0.003
    assert (exact < 0.02).any()


def test_only_terms_with_small_p_are_drawn_again():
    counts = np.column_stack([[5] * 10 + [0] * 10, [1, 0] * 10])
    target = [1] * 10 + [0] * 10
    first = permutation_in_rounds(counts, target, draws=999, seed=1)
    last = permutation_in_rounds(counts, target, draws=99_999, seed=1)
    assert first.tolist() == [2 / 1000, 1.0]
    assert 2 / 100_000 <= last[0] < 2 / 10_000
    assert last[1] == first[1]


# --- refusals, the smallest p -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "target", "sizes", "message"),
    [
        ([3], [1], None, "two articles or more are needed to permute them; there is 1."),
        ([3, 1], [1, 1], None, "target must hold some articles and leave some; it holds 2 of 2."),
        ([3, 1], [0, 0], None, "target must hold some articles and leave some; it holds 0 of 2."),
        ([np.nan, 1], [1, 0], None, "counts must be finite, 0 or more, not nan. Check the counts."),
        ([-1, 1], [1, 0], None, "counts must be finite, 0 or more, not -1. Check the counts."),
        ([3, 1], [1, 0], [9, np.inf], "sizes must be finite, 0 or more, not inf. Check the sizes."),
        ([0, 0], [1, 0], [0, 0], "sizes must sum to more than 0; they sum to 0. Leave out empty articles."),
    ],
)
def test_what_cannot_be_permuted_is_refused(counts, target, sizes, message):
    for test in (permutation_exact, lambda *given: permutation_sampled(*given, draws=9, seed=1)):
        with pytest.raises(StatisticsError) as caught:
            test(counts, target, sizes)
        assert str(caught.value) == message


def test_one_article_a_side_is_no_evidence():
    assert permutation_exact([3, 0], [1, 0]).tolist() == [1.0]
    assert permutation_exact(article_rates([3, 0], [10, 10]), [1, 0]).tolist() == [1.0]
    assert permutation_sampled([3, 0], [1, 0], draws=99, seed=1)[0] > 0.5


def test_no_terms_have_no_p():
    assert permutation_exact(np.zeros((4, 0)), [1, 1, 0, 0]).size == 0
    assert smallest_p_of_terms([], 1, 1).size == 0


def test_one_article_against_four_can_not_go_below_two_fifths():
    assert smallest_p_of_terms([1, 5], 1, 4).tolist() == [pytest.approx(0.4), pytest.approx(0.4)]
    assert smallest_p_of_terms([1, 2], 1, 1).tolist() == [1.0, 1.0]


@given(st.integers(2, 7), st.integers(2, 7), st.data())
def test_no_split_of_a_terms_articles_goes_below_its_smallest_p(n_target, n_reference, data):
    n = n_target + n_reference
    holding = data.draw(st.integers(1, min(n_target, n_reference)))
    bound = float(smallest_p_of_terms([holding], n_target, n_reference)[0])
    counts = [1] * holding + [0] * (n - holding)  # articles of one size: only who holds it matters
    p = permutation_exact(counts, [1] * n_target + [0] * n_reference)
    assert float(p[0]) >= bound - 1e-12


def test_a_term_of_all_articles_may_still_separate_them():
    assert smallest_p_of_terms([6], 3, 3).tolist() == [pytest.approx(0.1)]
    assert smallest_p_of_terms([1, 2], 3, 3).tolist() == [pytest.approx(1.0), pytest.approx(0.4)]


# --- many terms -------------------------------------------------------------------------------------------------


def test_the_fifteen_of_benjamini_and_hochberg():
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1,
    ]
    adjusted = [
        0.0015,
        0.0030,
        0.0095,
        0.03562,
        0.0603,
        0.06386,
        0.06386,
        0.0645,
        0.0765,
        0.486,
        0.58118,
        0.71487,
        0.75323,
        0.81321,
        1,
    ]
    found = benjamini_hochberg(p)
    assert found.tolist() == [near(value, 5) for value in adjusted]
    assert int((found <= 0.05).sum()) == 4
    assert sum(value <= 0.05 / 15 for value in p) == 3


def test_no_terms_need_no_adjustment():
    assert benjamini_hochberg([]).tolist() == []


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -0.1, 1.1])
def test_what_is_no_p_is_not_adjusted(wrong):
    with pytest.raises(StatisticsError) as caught:
        benjamini_hochberg([0.5, wrong])
    assert str(caught.value) == f"p must be finite, from 0 to 1, not {wrong}. Leave out terms without one."
