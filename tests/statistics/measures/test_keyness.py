import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu, rankdata, ranksums

from analysis.errors import StatisticsError
from analysis.statistics.association import g2_two_cell
from analysis.statistics.measures.keyness import (
    EXACT,
    chi_square,
    difference_coefficient,
    ell,
    fisher,
    odds_ratio,
    percent_difference,
    rank_sum,
    relative_risk,
    scaled_f_score,
    simple_maths,
)
from tests.statistics.near import cut, near

SPARSE = "yates where expected is below 5"
# words of the inaugural addresses: Trump 2017, other post-war ones, pre-war ones
TRUMP, OTHER_POST_WAR, PRE_WAR = 1_660, 41_342, 108_539
EMMA = (160_950, 563_667)  # words of Emma, and of the other novels of Austen
ZERO_CELLS = [(0, 0, 10, 10), (0, 5, 10, 10), (5, 0, 10, 10), (10, 0, 10, 10), (0, 10, 10, 10), (10, 10, 10, 10)]


# --- tests of the four cells ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "plain", "yates"),
    [
        ((3, 0, 3, 31_774), near(31_777, 0), None),  # Dunning 1993, p. 73
        ((3, 7, 10, 9), near(4.337160, 6), near(2.632438, 6)),
        ((1, 3, 4, 4), None, near(0.5, 9)),  # Pedersen 1996
        ((4, 1, 29, 12), near(0.236, 3), None),
    ],
)
def test_chi_square_of_published_tables(table, plain, yates):
    if plain is not None:
        assert float(chi_square(*table)) == plain
    if yates is not None:
        assert float(chi_square(*table, correction="yates")) == yates


@pytest.mark.parametrize(
    ("count", "other", "printed"),
    [
        (1048, 779, near(764.4484, 4)),
        (289, 216, near(207.5181, 4)),
        (148, 54, near(200.5544, 4)),
        (115, 29, near(187.9821, 4)),
        (76, 7, near(163.1532, 4)),
        (39, 332, near(58.39810, 5)),
        (96, 911, near(177.10087, 5)),
        (1514, 5666, near(197.08830, 5)),
        (2089, 8094, near(331.99069, 5)),
    ],
)
def test_chi_square_of_inaugural_addresses(count, other, printed):
    assert float(chi_square(count, other, TRUMP + OTHER_POST_WAR, PRE_WAR, correction=SPARSE)) == printed


@pytest.mark.parametrize(
    ("count", "other", "printed"),
    [(5, 1, 81.83024), (6, 7, 51.79484), (3, 0, 51.05861), (40, 332, 48.03251), (4, 5, 29.76164), (2, 0, 27.27421)],
)
def test_yates_applies_only_where_an_expected_count_is_below_five(count, other, printed):
    assert float(chi_square(count, other, TRUMP, OTHER_POST_WAR, correction=SPARSE)) == near(printed, 5)


def test_an_unknown_correction_is_refused():
    with pytest.raises(StatisticsError) as caught:
        chi_square(1, 2, 3, 4, correction="williams")
    assert str(caught.value) == f"correction must be one of none, yates, {SPARSE}, not 'williams'."


def test_the_correction_leaves_equal_rates_and_many_terms_alone():
    assert chi_square([0, 10, 5], [0, 20, 10], [10, 10, 10], [20, 20, 20], correction="yates").tolist() == [0, 0, 0]
    together = chi_square([52, 0, 10], [57, 3, 0], 500, 750, correction=SPARSE)
    alone = [chi_square(*pair, 500, 750, correction=SPARSE) for pair in ((52, 57), (0, 3), (10, 0))]
    assert together.tolist() == [float(value) for value in alone]


@pytest.mark.parametrize(
    ("table", "p"),
    [
        ((3, 7, 10, 9), near(0.069779, 6)),  # quanteda.textstats
        ((1, 3, 4, 4), near(0.486, 3)),  # Pedersen 1996
        ((8, 2, 10, 12), near(0.008284, 6)),
    ],
)
def test_fishers_exact_test(table, p):
    assert float(fisher(*table)) == p


def test_fishers_test_of_many_terms():
    assert fisher([[3], [8]], [[7], [2]], 12, 12).tolist() == [
        [float(fisher(3, 7, 12, 12))],
        [float(fisher(8, 2, 12, 12))],
    ]


# --- sizes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("a", "b", "effect"), [(1154, 1864, 0.0000835), (786, 1, 0.0006281)])
def test_ell_of_emma(a, b, effect):
    assert float(ell(g2_two_cell(a, b, *EMMA), a, b, *EMMA)) == near(effect, 7)


@pytest.mark.parametrize(
    ("work", "message"),
    [
        (
            lambda: ell(3.0, 1, 0, 1000, 1000),
            "ELL needs expected frequencies above 1; the smallest is 0.5. Leave out rarer terms.",
        ),
        (
            lambda: ell(np.nan, 9, 9, 1000, 1000),
            "g2 must be finite, 0 or more, not nan. Take it from g2_two_cell.",
        ),
        (lambda: ell(3.0, 9, 9, 1000, np.inf), "n_b must be finite, above 0, not inf. Leave out empty texts."),
    ],
)
def test_what_has_no_ell_is_refused(work, message):
    with pytest.raises(StatisticsError) as caught:
        work()
    assert str(caught.value) == message


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
    # lemmas of Evert by document frequency
    assert float(simple_maths(a, b, 1_177, 341_805, constant=100)) == near(score, 6)


def test_simple_maths_of_seven_and_two():
    assert float(simple_maths(7, 2, 1000, 1000, constant=1000)) == pytest.approx(8 / 3)
    assert float(simple_maths(7, 2, 1000, 1000)) == near(3.498751, 6)


def test_a_ratio_with_nothing_in_the_reference_is_refused():
    with pytest.raises(StatisticsError) as caught:
        relative_risk([3, 1], [0, 1], 10, 10)
    assert str(caught.value) == ("a ratio of rates needs b above 0; it is 0. Use log2_ratio, which has a value there.")
    with pytest.raises(StatisticsError, match="has no value else"):
        odds_ratio(10, 1, 10, 10)


counts = st.integers(0, 300)


@given(counts, counts, st.integers(300, 9000), st.integers(300, 9000))
def test_swapping_the_corpora_flips_the_difference_coefficient(a, b, n_a, n_b):
    one, other = difference_coefficient(a, b, n_a, n_b), difference_coefficient(b, a, n_b, n_a)
    assert float(one) == pytest.approx(-float(other))


def test_three_ratios_of_rates_put_words_into_one_order():
    a, b = [9, 4, 30, 1], [3, 8, 1, 1]
    orders = [
        np.argsort(m(a, b, 500, 700)).tolist() for m in (relative_risk, percent_difference, difference_coefficient)
    ]
    assert orders == [[1, 3, 0, 2]] * 3


@pytest.mark.parametrize("table", ZERO_CELLS)
@pytest.mark.parametrize("measure", [chi_square, fisher, difference_coefficient, simple_maths])
def test_zero_cells_have_a_value(measure, table):
    assert np.isfinite(measure(*table))


@pytest.mark.parametrize("measure", [relative_risk, percent_difference, odds_ratio])
def test_a_term_that_the_reference_lacks_has_no_ratio(measure):
    assert float(measure(0, 5, 10, 10)) == (-100 if measure is percent_difference else 0)
    for a in (0, 5, 10):
        with pytest.raises(StatisticsError, match=" b above 0"):
            measure(a, 0, 10, 10)


def test_a_term_in_neither_corpus_is_no_difference():
    assert float(difference_coefficient(0, 0, 10, 10)) == 0


MEASURES = [chi_square, fisher, relative_risk, percent_difference, odds_ratio, difference_coefficient, simple_maths]


@pytest.mark.parametrize("measure", MEASURES)
def test_no_terms_have_no_values(measure):
    # what is left when a filter drops every term
    assert measure([], [], 10, 10).size == 0
    assert ell([], [], [], 10, 10).size == 0


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("table", "message"),
    [
        ((1, 2, 0, 10), "n_a must be finite, above 0, not 0. Leave out empty texts."),
        ((1, 12, 10, 10), "b must lie between 0 and n_b; 12 is not between 0 and 10. Check the counts."),
        ((np.nan, 2, 10, 10), "a must be finite, 0 or more, not nan. Check the counts."),
    ],
)
def test_impossible_counts_are_refused(measure, table, message):
    with pytest.raises(StatisticsError) as caught:
        measure(*table)
    assert str(caught.value) == message


@pytest.mark.parametrize(("constant", "shown"), [(0, "0"), (np.nan, "nan"), (np.inf, "inf")])
def test_simple_maths_needs_a_constant(constant, shown):
    with pytest.raises(StatisticsError) as caught:
        simple_maths(3, 0, 10, 10, constant=constant)
    assert str(caught.value) == f"constant must be finite, above 0, not {shown}. 1 is usual."


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


def test_no_terms_have_no_ranks():
    assert [part.size for part in rank_sum(np.zeros((3, 0)), np.zeros((2, 0)))] == [0, 0, 0]


def test_articles_that_are_all_alike_are_no_evidence():
    assert [float(part) for part in rank_sum([2, 2], [2, 2, 2])] == [6, 3, 1]
    assert [float(rank_sum(*sides).p) for sides in (([1], [2]), ([3], [0]))] == [1, 1]


def test_a_heap_in_one_article_is_weaker_evidence_than_the_same_words_spread():
    spread, heaped, others = [2] * 8, [16] + [0] * 7, [0] * 7 + [1]
    ranks = [rank_sum(mine, others) for mine in (spread, heaped)]
    assert ranks[0].p < 0.001 < 0.05 < ranks[1].p
    assert ranks[0].u > ranks[1].u


@pytest.mark.parametrize(
    ("mine", "others", "message"),
    [
        ([], [1], "target and reference must hold an article or more each, of the same terms, not (0,) and (1,)."),
        (
            [[1, 2]],
            [1],
            "target and reference must hold an article or more each, of the same terms, not (1, 2) and (1,).",
        ),
        ([1, 2], 3, "target and reference must hold an article or more each, of the same terms, not (2,) and ()."),
        ([np.nan], [1], "rates of the target must be finite, 0 or more, not nan. Leave out empty articles."),
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
            "every term must stand in a or b; one stands in neither. Leave it out.",
        ),
        (
            [1, -1],
            [1, 3],
            {},
            "counts of a must be finite, 0 or more, not -1. Check the counts of a.",
        ),
        (
            [np.inf, 1],
            [1, 1],
            {},
            "counts of a must be finite, 0 or more, not inf. Check the counts of a.",
        ),
        ([0, 0], [1, 2], {}, "a and b must each hold at least one word; one holds none. Leave out empty texts."),
        ([], [], {}, "a and b must each hold at least one word; one holds none. Leave out empty texts."),
        ([1, 2], [2, 1], {"beta": 0}, "beta must be finite, above 0, not 0. 1 is usual."),
    ],
)
def test_what_has_no_scaled_f_score_is_refused(a, b, settings, message):
    with pytest.raises(StatisticsError) as caught:
        scaled_f_score(a, b, **settings)
    assert str(caught.value) == message
