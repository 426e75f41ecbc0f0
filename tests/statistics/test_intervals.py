import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from analysis.errors import StatisticsError
from analysis.statistics import bootstrap_shares, dirichlet_shares
from analysis.statistics.intervals import jeffreys
from tests.statistics.near import cut, near


def first(counts, **settings):
    low, high = dirichlet_shares(counts, **settings)
    return float(low[0]), float(high[0])


def test_a_uniform_prior_gives_the_worked_example():
    assert first([8, 2, 10], prior=1) == pytest.approx((0.2071, 0.5934), abs=5e-5)


@pytest.mark.parametrize(
    ("counts", "interval"),
    [
        ([0, 20], (near(0.000024, 6), near(0.116639, 6))),
        ([1, 19], (near(0.005449, 6), near(0.210819, 6))),
        ([5, 15], (near(0.102398, 6), cut(0.464194, 6))),
        ([53, 0], (near(0.953924, 6), near(0.999991, 6))),
    ],
)
def test_two_terms_give_the_jeffreys_interval(counts, interval):
    assert first(counts) == interval


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_first_of_two_terms_is_a_proportion(one, other):
    low, high = jeffreys(one, one + other)
    assert first([one, other]) == pytest.approx((float(low), float(high)))


def test_another_level_is_another_interval():
    # Beta(1, 1) is uniform: its quantiles are the probabilities themselves
    assert first([0, 0], prior=1, level=0.8) == pytest.approx((0.1, 0.9))


@given(st.lists(st.integers(0, 500), min_size=2, max_size=6))
def test_an_interval_holds_the_share_of_the_posterior_mean(counts):
    low, high = dirichlet_shares(counts)
    mean = (np.array(counts) + 0.5) / (sum(counts) + 0.5 * len(counts))
    assert ((low >= 0) & (low < mean) & (mean < high) & (high <= 1)).all()


@given(st.integers(0, 200), st.integers(0, 200))
def test_two_terms_mirror_each_other(one, two):
    low, high = dirichlet_shares([one, two])
    assert low[0] == pytest.approx(1 - high[1], abs=1e-9)


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([3], "counts must hold two terms or more, not (1,); one term has no share to estimate."),
        ([[1, 2], [3, 4]], "counts must hold two terms or more, not (2, 2); one term has no share to estimate."),
        ([3, -1], "counts must be finite numbers, 0 or more. Check the counts."),
        ([3, np.nan], "counts must be finite numbers, 0 or more. Check the counts."),
        ([3, np.inf], "counts must be finite numbers, 0 or more. Check the counts."),
    ],
)
def test_bad_counts_are_refused(counts, message):
    with pytest.raises(StatisticsError) as caught:
        dirichlet_shares(counts)
    assert str(caught.value) == message


@pytest.mark.parametrize(("prior", "shown"), [(0, "0"), (np.nan, "nan"), (np.inf, "inf")])
def test_a_prior_that_is_none_is_refused(prior, shown):
    with pytest.raises(StatisticsError) as caught:
        dirichlet_shares([3, 1], prior=prior)
    assert str(caught.value) == f"prior must be above 0 and finite, not {shown}; 0.5 is Jeffreys'."


@pytest.mark.parametrize(("level", "shown"), [(1, "1"), (-0.1, "-0.1"), (95, "95"), (np.nan, "nan")])
def test_a_level_that_is_none_is_refused(level, shown):
    for interval in (dirichlet_shares, lambda counts, **level: bootstrap_shares([counts, counts], seed=1, **level)):
        with pytest.raises(StatisticsError) as caught:
            interval([3, 1], level=level)
        assert str(caught.value) == f"level must be 0 or more and below 1, not {shown}; 0.95 is usual."


def test_shares_of_nothing_are_as_the_prior_has_them():
    # quantiles of Beta(1/2, 1/2), the arcsine law: sin(pi / 2 x .025) squared
    low = np.sin(np.pi / 2 * 0.025) ** 2
    assert np.concatenate(dirichlet_shares([0, 0])) == pytest.approx([low, low, 1 - low, 1 - low])
    assert [float(end) for end in jeffreys(0, 0)] == pytest.approx([low, 1 - low])


def test_articles_that_agree_leave_no_doubt():
    low, high = bootstrap_shares([[1, 3]] * 8, seed=1)
    assert low.tolist() == high.tolist() == [0.25, 0.75]


def test_a_bootstrap_has_the_quantiles_of_all_draws():
    # two articles, one term each: a draw has share 0, 1/2 or 1 with probability 1/4, 1/2, 1/4
    low, high = bootstrap_shares([[1, 0], [0, 1]], seed=1, level=0.4)
    assert low.tolist() == [0.5, 0.5] == high.tolist()
    low, high = bootstrap_shares([[1, 0], [0, 1]], seed=1, level=0.9)
    assert (low.tolist(), high.tolist()) == ([0.0, 0.0], [1.0, 1.0])


def test_an_article_without_a_mention_is_drawn_too():
    # three articles, the third without a mention: of 26 draws with one, 7 have share 0, 3 one third, 6 a half ...
    low, high = bootstrap_shares([[1, 0], [0, 1], [0, 0]], seed=1, level=0.4)
    assert [low.tolist(), high.tolist()] == [[1 / 3] * 2, [2 / 3] * 2]


def test_a_bootstrap_holds_95_percent_of_the_draws():
    # 40 articles of one mention each, 20 of each term: the share of a draw is binomial, its quantiles 14 and 26 of 40
    low, high = bootstrap_shares([[1, 0]] * 20 + [[0, 1]] * 20, seed=1)
    assert binom.ppf([0.025, 0.975], 40, 0.5).tolist() == [14, 26]
    assert [low.tolist(), high.tolist()] == [[14 / 40] * 2, [26 / 40] * 2]


def test_an_article_is_drawn_whole():
    one_heap, _ = bootstrap_shares([[40, 0], *[[0, 10]] * 7], seed=1)
    spread, _ = bootstrap_shares([[5, 0], *[[5, 10]] * 7], seed=1)
    assert one_heap[0] < spread[0]


def test_draws_without_a_mention_are_left_out():
    low, high = bootstrap_shares([[2, 2], *[[0, 0]] * 7], seed=1)
    assert low.tolist() == high.tolist() == [0.5, 0.5]


def test_the_same_seed_gives_the_same_interval():
    counts = [[1, 2], [3, 1], [0, 4]]
    again = [bootstrap_shares(counts, seed=seed)[0].tolist() for seed in (7, 7)]
    assert again[0] == again[1]


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([[1, 2]], "counts must hold two articles or more as rows; its shape is (1, 2)."),
        ([1, 2], "counts must hold two articles or more as rows; its shape is (2,)."),
        ([[0, 0], [0, 0]], "counts must hold at least one mention; it holds none."),
        ([[1, np.nan], [3, 4]], "counts must be finite numbers, 0 or more. Check the counts."),
        ([[1, np.inf], [3, 4]], "counts must be finite numbers, 0 or more. Check the counts."),
        ([[1, -2], [3, 4]], "counts must be finite numbers, 0 or more. Check the counts."),
    ],
)
def test_what_cannot_be_resampled_is_refused(counts, message):
    with pytest.raises(StatisticsError) as caught:
        bootstrap_shares(counts, seed=1)
    assert str(caught.value) == message


# --- a proportion ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (0, 20, near(0.000024, 6), near(0.116639, 6)),
        (1, 20, near(0.005449, 6), near(0.210819, 6)),
        (5, 20, near(0.102398, 6), cut(0.464194, 6)),
        (53, 53, near(0.953924, 6), near(0.999991, 6)),
    ],
)
def test_jeffreys_intervals(count, n, low, high):
    ends = jeffreys(count, n)
    assert (float(ends[0]), float(ends[1])) == (low, high)


def test_the_first_share_of_three_has_its_median():
    low, high = dirichlet_shares([8, 2, 10], prior=1, level=0)
    assert (float(low[0]), float(high[0])) == (near(0.3881, 4), near(0.3881, 4))


def test_jeffreys_of_many_proportions():
    low, high = jeffreys([0, 5], 20)
    assert low.tolist() == [near(0.000024, 6), near(0.102398, 6)]
    assert high.shape == (2,)
    assert jeffreys([], [])[0].size == 0


@pytest.mark.parametrize(("count", "n"), [(21, 20), (np.nan, 20), (1, np.inf), (1, np.nan), (-1, 20)])
def test_a_count_outside_its_total_is_refused(count, n):
    with pytest.raises(StatisticsError) as caught:
        jeffreys(count, n)
    assert str(caught.value) == "count must lie between 0 and n. Check which of the two numbers came first."
