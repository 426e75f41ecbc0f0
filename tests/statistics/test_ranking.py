import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu, rankdata, ranksums

from analysis.errors import StatisticsError
from analysis.statistics.ranking import EXACT, rank_sum, scaled_f_score
from tests.statistics.near import near

MINE, OTHERS = [12, 15, 18, 24, 88], [3, 3, 13, 27, 33]


# --- articles ---------------------------------------------------------------------------------------------------


def test_the_rank_sum_of_kilgarriff():
    # Kilgarriff 2001: the ranks are 3, 5, 6, 7 and 10
    found = rank_sum(MINE, OTHERS)
    assert (float(found.rank_sum), float(found.u)) == (31, 16)
    assert float(found.p) == pytest.approx(ranksums(MINE, OTHERS).pvalue, abs=0.1)  # without its corrections


values = st.lists(st.integers(0, 6), min_size=1, max_size=12)


@given(values, values)
def test_ranks_and_p_are_those_of_scipy(mine, others):
    found, known = rank_sum(mine, others), mannwhitneyu(mine, others)
    assert float(found.rank_sum) == pytest.approx(rankdata([*mine, *others])[: len(mine)].sum())
    assert (float(found.u), float(found.p)) == pytest.approx((known.statistic, known.pvalue))


@given(values, values)
def test_swapping_the_sides_leaves_p_and_turns_u(mine, others):
    one, other = rank_sum(mine, others), rank_sum(others, mine)
    assert float(one.u + other.u) == len(mine) * len(others)
    assert float(one.p) == pytest.approx(float(other.p))


def test_how_high_the_highest_is_does_not_matter():
    assert rank_sum(MINE, OTHERS) == rank_sum([12, 15, 18, 24, 8_800_000], OTHERS)


def test_many_terms_at_once_are_those_terms_one_by_one():
    # with equal values and without, since p is then exact
    mine, others = np.array([[12, 1], [15, 5], [18, 9]]), np.array([[3, 2], [3, 4], [13, 8], [27, 7]])
    together = rank_sum(mine, others)
    for number in range(2):
        alone = rank_sum(mine[:, number], others[:, number])
        assert [float(part[number]) for part in together] == [float(part) for part in alone]
    assert float(together.p[1]) == mannwhitneyu(mine[:, 1], others[:, 1], method="exact").pvalue


def test_many_articles_have_no_exact_p():
    n = EXACT + 1
    mine, others = np.arange(n) * 2, np.arange(n) * 2 + 1
    assert float(rank_sum(mine, others).p) == mannwhitneyu(mine, others, method="asymptotic").pvalue


def test_articles_that_are_all_alike_are_no_evidence():
    assert [float(part) for part in rank_sum([2, 2], [2, 2, 2])] == [6, 3, 1]
    assert float(rank_sum([1], [2]).p) == 1


@pytest.mark.parametrize(
    ("mine", "others", "message"),
    [
        ([], [1], "target and reference must hold an article or more each, of the same terms, not (0,) and (1,)."),
        (
            [[1, 2]],
            [1],
            "target and reference must hold an article or more each, of the same terms, not (1, 2) and (1,).",
        ),
        ([np.nan], [1], "rates must be finite numbers. Leave out empty articles."),
    ],
)
def test_what_has_no_ranks_is_refused(mine, others, message):
    with pytest.raises(StatisticsError) as caught:
        rank_sum(mine, others)
    assert str(caught.value) == message


# --- terms ------------------------------------------------------------------------------------------------------

TEN = [1, 5, 1, 9, 100, 1, 1, 0, 0, 2], [100, 510, 100, 199, 0, 1, 0, 1, 1, 0]


def test_the_scaled_f_score_of_ten_words():
    # scattertext's own test
    expected = [0.2689108, 0, 0.2689108, 0.1266617, 1, 0.5, 0.5590517, 0.5, 0.5, 0.5720015]
    assert scaled_f_score(*TEN).tolist() == [near(value, 7) for value in expected]


def test_the_scaled_f_score_of_words_that_are_mostly_alike():
    found = scaled_f_score([0, 0, 0, 0, 0, 0, 1, 2], [1, 1, 2, 1, 1, 1, 1, 2])
    assert found.tolist() == pytest.approx([0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5, 1])


terms = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).filter(any), min_size=1, max_size=12).filter(
    lambda pairs: all(map(sum, zip(*pairs, strict=True)))
)


@given(terms, st.sampled_from([0.5, 1.0, 2.0]))
def test_swapping_the_corpora_turns_the_score_round(pairs, beta):
    a, b = zip(*pairs, strict=True)
    found = scaled_f_score(a, b, beta=beta)
    assert ((found >= 0) & (found <= 1)).all()
    assert scaled_f_score(b, a, beta=beta) == pytest.approx(1 - found)


@given(terms)
def test_terms_used_alike_have_no_side(pairs):
    a = [sum(pair) for pair in pairs]
    assert scaled_f_score(a, a).tolist() == [0.5] * len(a)


def test_an_unrelated_word_changes_the_scores_of_the_others():
    before, after = scaled_f_score(*TEN), scaled_f_score([*TEN[0], 30], [*TEN[1], 250])[:10]
    inner = (before > 0) & (before < 1) & (before != 0.5)
    assert inner.sum() == 5
    assert (np.abs(after - before)[inner] > 1e-4).all()


def test_a_large_beta_favours_frequent_words():
    # both stand in the target alone or mostly; the second is the more frequent
    a, b = [5, 90, 40, 2, 1], [0, 30, 80, 20, 60]
    few, many = (scaled_f_score(a, b, beta=beta) for beta in (0.2, 5.0))
    assert few[0] > few[1]
    assert many[0] < many[1]


def test_a_side_with_one_word_of_its_own_gives_it_three_quarters():
    assert scaled_f_score([9, 1, 2], [1, 5, 5])[0] == 0.75


@pytest.mark.parametrize(
    ("a", "b", "settings", "message"),
    [
        ([1, 2], [1], {}, "a and b must hold one count a term each, not (2,) and (1,)."),
        (
            [1, 0],
            [1, 0],
            {},
            "counts must be 0 or more, and every term must stand in a or b; leave out those in neither.",
        ),
        (
            [1, -1],
            [1, 3],
            {},
            "counts must be 0 or more, and every term must stand in a or b; leave out those in neither.",
        ),
        ([0, 0], [1, 2], {}, "a and b must each hold at least one word; one holds none. Leave out empty texts."),
        ([], [], {}, "a and b must each hold at least one word; one holds none. Leave out empty texts."),
        ([1, 2], [2, 1], {"beta": 0}, "beta must be above 0 and finite, not 0."),
    ],
)
def test_what_has_no_scaled_f_score_is_refused(a, b, settings, message):
    with pytest.raises(StatisticsError) as caught:
        scaled_f_score(a, b, **settings)
    assert str(caught.value) == message
