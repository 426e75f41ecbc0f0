"""Nothing, one of everything, and all in one place: a defined answer or a refusal, and never a value that is no number."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from analysis.errors import StatisticsError
from analysis.statistics import association, collocation, dispersion, divergence, effects, intervals, logodds, ranking
from analysis.statistics.moments import permutation_moments
from analysis.statistics.resampling import article_rates, permutation_exact, permutation_sampled, smallest_p_of_terms

ZERO_CELLS = [(0, 0, 10, 10), (0, 5, 10, 10), (5, 0, 10, 10), (10, 0, 10, 10), (0, 10, 10, 10), (10, 10, 10, 10)]
NONE = ([], [], 10, 10)
ALWAYS_DEFINED = [
    association.g2_four_cell,
    association.g2_two_cell,
    association.chi_square,
    association.fisher,
    association.text_dispersion,
    effects.log2_ratio,
    effects.difference_coefficient,
    effects.simple_maths,
    lambda *table: effects.lrc(*table, family=9),
    lambda *table: effects.ratio_p(effects.log2_ratio(*table)),
]
REFUSING = [
    association.williams_factor,
    lambda *table: association.ell(3.0, *table),
    effects.relative_risk,
    effects.percent_difference,
    effects.odds_ratio,
]
DISPERSIONS = [
    dispersion.dp,
    dispersion.dp_norm,
    dispersion.dp_held,
    dispersion.juilland_d,
    dispersion.carroll_d2,
    dispersion.rosengren_s,
    dispersion.lyne_d3,
    dispersion.dkl,
    dispersion.dkl_evenness,
    dispersion.da,
    dispersion.text_range,
]
SHIFTS = [
    divergence.jensen_shannon,
    divergence.contributions,
    divergence.kullback_leibler,
    divergence.proportion_shift,
    divergence.entropy_shift,
    lambda p, q: divergence.average_shift(p, q, np.ones(len(p)), reference=0),
]
TOGETHER = [collocation.mutual_information, collocation.average_information, collocation.t_score, collocation.delta_p]


def numbers(found):
    """All values of a result, one of them or several."""
    return np.concatenate([np.ravel(part) for part in (found if isinstance(found, tuple) else (found,))])


def is_sound(statistic, *arguments):
    """Whether there is an answer of finite numbers only; a refusal is sound too."""
    try:
        return np.isfinite(numbers(statistic(*arguments))).all()
    except StatisticsError:
        return True


@pytest.mark.parametrize("table", ZERO_CELLS)
@pytest.mark.parametrize("statistic", ALWAYS_DEFINED)
def test_zero_cells_have_a_value(statistic, table):
    assert np.isfinite(numbers(statistic(*table))).all()


@pytest.mark.parametrize("table", ZERO_CELLS)
@pytest.mark.parametrize("statistic", REFUSING)
def test_zero_cells_have_a_value_or_are_refused(statistic, table):
    assert is_sound(statistic, *table)


@pytest.mark.parametrize("statistic", [*ALWAYS_DEFINED, *REFUSING[:1], *REFUSING[2:]])
def test_no_terms_have_no_values(statistic):
    # what is left when a filter drops every term
    assert numbers(statistic(*NONE)).size == 0


def test_no_terms_have_no_values_in_other_shapes():
    assert association.ell([], [], [], 10, 10).size == 0
    assert association.bic([], 10).size == 0
    assert numbers(association.g2_groups(np.zeros((2, 0)), [5, 5])[::2]).size == 0
    assert numbers(logodds.log_odds([], [], 1)).size == 0
    assert numbers(intervals.jeffreys([], [])).size == 0
    assert numbers(ranking.rank_sum(np.zeros((3, 0)), np.zeros((2, 0)))).size == 0
    assert collocation.log_dice([], [], []).size == 0
    for statistic in TOGETHER:
        assert numbers(statistic([], [], [], 5)).size == 0
    for test in (permutation_exact, permutation_moments):
        assert test(np.zeros((4, 0)), [1, 1, 0, 0]).size == 0
    assert smallest_p_of_terms([], 1, 1).size == 0


@pytest.mark.parametrize("measure", DISPERSIONS)
def test_a_spread_over_two_articles_has_a_value(measure):
    for counts in ([3, 0], [0, 3], [2, 1], [1, 1]):
        assert np.isfinite(measure(counts, [10, 20]))


@pytest.mark.parametrize("measure", DISPERSIONS)
@pytest.mark.parametrize(
    ("counts", "sizes"), [([3], [10]), ([], []), ([0, 0], [10, 10]), ([3, 0], [10, 0]), ([np.nan, 1], [10, 10])]
)
def test_one_article_and_a_term_nowhere_have_no_spread(measure, counts, sizes):
    with pytest.raises(StatisticsError):
        measure(counts, sizes)


def test_a_sparse_matrix_of_one_article_has_no_spread_and_one_without_words_is_refused():
    assert dispersion.dp_sparse(csr_array([[1, 0]]), [10]).tolist() == [0, 0]
    assert dispersion.dp_sparse(csr_array(np.zeros((0, 2))), []).tolist() == [0, 0]
    with pytest.raises(StatisticsError) as caught:
        dispersion.dp_sparse(csr_array([[1, 0]]), [0])
    assert str(caught.value) == "sizes must sum to more than 0; they sum to 0. Leave out empty articles."


@pytest.mark.parametrize("measure", SHIFTS)
def test_distances_have_a_value_or_are_refused(measure):
    for p, q in (([1], [1]), ([1, 0], [0, 1]), ([1, 0], [1, 1]), ([1, 1], [1, 0])):
        assert is_sound(measure, p, q)
    for p, q in (([], []), ([0], [0]), ([0, 1], [0, 0]), ([np.nan, 1], [1, 1])):
        with pytest.raises(StatisticsError):
            measure(p, q)


def test_a_term_without_a_score_has_no_part_in_a_mean():
    with pytest.raises(StatisticsError) as caught:
        divergence.average_shift([1, 1], [1, 2], [np.nan, 1], reference=0)
    assert str(caught.value) == "every term needs a score that is a number; leave out terms without one."


@pytest.mark.parametrize("statistic", TOGETHER)
def test_words_that_fill_the_text_have_a_value_or_are_refused(statistic):
    for counts in ((1, 1, 1, 1), (5, 5, 5, 5), (1, 1, 1, 2), (1, 1, 5, 5)):
        assert is_sound(statistic, *counts)


def test_one_outlet_is_no_comparison():
    with pytest.raises(StatisticsError, match="Compare at least two outlets"):
        association.g2_groups([3], [10])
    for test in (permutation_exact, permutation_moments):
        with pytest.raises(StatisticsError, match="target must hold some articles and leave some"):
            test([3, 1], [1, 1])
    with pytest.raises(StatisticsError, match="target must hold some articles and leave some"):
        permutation_sampled([3, 1], [0, 0], draws=9, seed=1)
    with pytest.raises(StatisticsError, match="target and reference must hold an article or more each"):
        ranking.rank_sum([3, 1], [])


def test_one_article_a_side_is_no_evidence():
    assert permutation_exact([3, 0], [1, 0]).tolist() == [1.0]
    assert permutation_exact(article_rates([3, 0], [10, 10]), [1, 0]).tolist() == [1.0]
    assert permutation_moments([3, 0], [1, 0]).tolist() == [1.0]
    assert permutation_sampled([3, 0], [1, 0], draws=99, seed=1)[0] > 0.5
    assert float(ranking.rank_sum([3], [0]).p) == 1


def test_shares_of_nothing_are_as_the_prior_has_them():
    # quantiles of Beta(1/2, 1/2), the arcsine law: sin(pi / 2 x .025) squared
    low = np.sin(np.pi / 2 * 0.025) ** 2
    assert numbers(intervals.dirichlet_shares([0, 0])) == pytest.approx([low, low, 1 - low, 1 - low])
    assert numbers(intervals.jeffreys(0, 0)) == pytest.approx([low, 1 - low])
    assert intervals.bootstrap_rate([0, 0], [5, 5], seed=1) == (0, 0)


def test_words_in_neither_corpus_have_equal_odds():
    assert logodds.log_odds([0, 0], [0, 0], 1).z.tolist() == [0, 0]
    with pytest.raises(StatisticsError, match="prior must be above 0"):
        logodds.log_odds([1, 2], [2, 1], np.nan)


def test_an_interval_without_width_leaves_no_doubt():
    everywhere = effects.log2_ratio(10, 10, 10, 10)
    assert float(effects.ratio_p(everywhere)) == 1
    assert float(effects.ratio_p(effects.log2_ratio([3, 3], [3, 1], 10, 10, variance=0))[1]) == 0


@pytest.mark.parametrize(
    ("statistic", "message"),
    [
        (lambda: association.bic(3.0, 0), "n must be 1 or more words. Leave out empty corpora."),
        (
            lambda: effects.log2_ratio(3, 1, 10, 10, variance=-1),
            "variance must be 0 or more. Leave it out to have that of independent words.",
        ),
        (lambda: effects.simple_maths(3, 0, 10, 10, constant=0), "constant must be above 0, not 0; 1 is usual."),
        (lambda: intervals.dirichlet_shares([np.nan, 1]), "counts must not be negative; the smallest is nan."),
    ],
)
def test_settings_that_leave_no_value_are_refused(statistic, message):
    with pytest.raises(StatisticsError) as caught:
        statistic()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "work",
    [
        lambda: association.g2_four_cell(1, 1, np.inf, 10),
        lambda: collocation.mutual_information(np.nan, 5, 5, 10),
        lambda: collocation.log_dice(1, 5, np.nan),
        lambda: dispersion.dp([1, np.inf], [10, 10]),
        lambda: intervals.jeffreys(1, np.inf),
        lambda: intervals.dirichlet_shares([0, 1], prior=0),
        lambda: permutation_exact([3, np.nan, 1, 2], [1, 1, 0, 0]),
        lambda: permutation_exact([3, -1, 1, 2], [1, 1, 0, 0]),
        lambda: article_rates([3, 1, 1, 2], [9, np.inf, 9, 9]),
        lambda: ranking.rank_sum([1, 2], 3),
        lambda: ranking.scaled_f_score([np.inf, 1], [1, 1]),
    ],
)
def test_what_is_no_number_is_refused(work):
    with pytest.raises(StatisticsError):
        work()
