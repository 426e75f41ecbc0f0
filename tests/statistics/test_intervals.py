import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, betabinom, norm, t

from analysis.errors import StatisticsError
from analysis.statistics import clustered_shares
from analysis.statistics.intervals import effective_mentions, jeffreys
from tests.statistics.near import cut, near

COUNTS = st.integers(2, 4).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 9), min_size=k, max_size=k), min_size=1, max_size=12).filter(
        lambda rows: any(map(any, rows))
    )
)
"""Mentions of two to four terms in one to twelve articles."""


def ends(counts, term=0, **settings):
    low, high = clustered_shares(counts, **settings)
    return float(low[term]), float(high[term])


def width(counts, term=0):
    low, high = ends(counts, term)
    return high - low


# --- shares of mentions that come in articles -----------------------------------------------------------


def test_mentions_of_one_article_tell_less_by_their_usual_design_effect():
    # 5 of 20 mentions: 20 / (1 + .04 x 19) = 11.363636 independent ones, of which (1.959964 / 2.306004)^2 are left for
    # t with 8 degrees of freedom: 8.209058
    left = 8.209058
    assert ends([[5, 15]]) == pytest.approx(
        tuple(beta.ppf([0.025, 0.975], left / 4 + 0.5, left * 3 / 4 + 0.5)), abs=1e-6
    )


def test_single_mentions_in_articles_that_all_vary_are_independent():
    # 5 articles with the term and 5 with the other, a mention each. The jackknife's variance is p (1 - p) / 9, and
    # beside independence (near = 1/2) it is 10 / 9; the usual design effect is 1. Weights: 8 to 5.
    effect = (8 * 1 + 5 * 10 / 9) / 13
    left = 10 / effect * (norm.ppf(0.975) / t.ppf(0.975, 13)) ** 2
    assert ends([[1, 0]] * 5 + [[0, 1]] * 5) == pytest.approx(
        tuple(beta.ppf([0.025, 0.975], left / 2 + 0.5, left / 2 + 0.5))
    )


def test_the_design_effect_is_that_of_leaving_out_one_article_at_a_time():
    counts = np.array([[1, 6], [4, 1], [0, 5], [2, 2], [0, 3], [7, 1]])
    n, share = counts.sum(), counts[:, 0].sum() / counts.sum()
    others = [np.delete(counts, row, axis=0) for row in range(6)]
    left_out = np.array([rest[:, 0].sum() / rest.sum() for rest in others])
    variance = 5 / 6 * ((left_out - share) ** 2).sum()
    usual = 1 + 0.04 * ((counts.sum(axis=1) ** 2).sum() / n - 1)
    near = (14 + 0.5) / (n + 1)
    freedom = 8 + 4  # of the six articles four have the first term and all the other: four tell
    effect = (8 * usual + 4 * variance * n / (near * (1 - near))) / freedom
    left = n / effect * (norm.ppf(0.975) / t.ppf(0.975, freedom)) ** 2
    expected = beta.ppf([0.025, 0.975], share * left + 0.5, (1 - share) * left + 0.5)
    assert ends(counts) == pytest.approx(tuple(expected))


def test_mentions_are_worth_as_many_independent_ones_as_the_interval_takes():
    assert effective_mentions([[5, 15]]) == pytest.approx([8.209058, 8.209058], abs=1e-6)


def test_what_was_never_said_starts_at_0_and_leaves_room_above():
    # 8 articles with one mention each, all of one term: nothing varies, so the usual design effect stands, which is 1
    left = 8 * (norm.ppf(0.975) / t.ppf(0.975, 8)) ** 2
    low, high = clustered_shares([[0, 1]] * 8)
    assert (low[0], high[1]) == (0, 1)
    assert high[0] == pytest.approx(beta.ppf(0.975, 0.5, left + 0.5))
    assert low[1] == pytest.approx(1 - high[0])


@given(COUNTS)
def test_an_interval_holds_the_share_and_has_a_width(counts):
    low, high = clustered_shares(counts)
    share = np.sum(counts, axis=0) / np.sum(counts)
    assert ((low >= 0) & (low <= share) & (share <= high) & (high <= 1)).all()
    assert (high - low > 0.01).all()


@given(COUNTS, st.randoms(use_true_random=False))
def test_the_order_of_articles_and_articles_without_a_mention_change_nothing(counts, random):
    more = [*counts, [0] * len(counts[0]), [0] * len(counts[0])]
    random.shuffle(more)
    for one, other in zip(clustered_shares(counts), clustered_shares(more), strict=True):
        assert one == pytest.approx(other, abs=1e-9)


@given(COUNTS)
def test_a_term_against_all_others_together_has_the_same_interval(counts):
    two = [[row[0], sum(row[1:])] for row in counts]
    assert ends(counts) == pytest.approx(ends(two), abs=1e-9)
    (low, high), (low_rest, high_rest) = ends(two), ends(two, term=1)
    assert (low, high) == pytest.approx((1 - high_rest, 1 - low_rest), abs=1e-9)


@given(COUNTS)
def test_twice_as_many_such_articles_make_it_narrower(counts):
    for term in range(len(counts[0])):
        assert width(counts * 2, term) < width(counts, term)


@given(COUNTS)
def test_a_higher_level_makes_it_wider(counts):
    low, high = clustered_shares(counts)
    wider_low, wider_high = clustered_shares(counts, level=0.99)
    assert ((wider_low <= low) & (high <= wider_high) & (wider_high - wider_low > high - low)).all()


def test_mentions_in_one_heap_tell_less_than_mentions_in_many_articles():
    assert width([[10, 10]]) > width([[5, 5]] * 2) > width([[2, 2]] * 5) > width([[1, 1]] * 10)


def test_articles_that_differ_tell_less_than_articles_alike():
    assert width([[4, 0], [0, 4]] * 5) > width([[2, 2]] * 10)


def test_of_articles_that_agree_more_than_chance_has_it_mentions_count_as_independent_at_most():
    left = 80 * (norm.ppf(0.975) / t.ppf(0.975, 8 + 39)) ** 2
    assert ends([[1, 1]] * 40) == pytest.approx(tuple(beta.ppf([0.025, 0.975], left / 2 + 0.5, left / 2 + 0.5)))


@pytest.mark.parametrize("n_articles", [1, 3, 10])
def test_it_covers_the_share_of_articles_whose_mentions_are_alike(n_articles):
    # six mentions an article, the chance of the term beta-distributed about .3 with intraclass correlation .04
    scale = 1 / 0.04 - 1
    drawn = betabinom.rvs(6, 0.3 * scale, 0.7 * scale, size=(300, n_articles), random_state=1)
    found = [ends(np.stack([row, 6 - row], axis=1)) for row in drawn]
    assert 0.92 < np.mean([low <= 0.3 <= high for low, high in found]) <= 1


def test_at_level_0_both_ends_are_at_the_middle():
    low, high = ends([[10, 10]], level=0)
    assert (low, high) == pytest.approx((0.5, 0.5))


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([1, 2], "counts must be a table, articles as rows and terms as columns; its shape is (2,)."),
        ([[0, 0], [0, 0]], "counts must hold at least one mention; it holds none."),
        ([[1, np.nan], [3, 4]], "counts must be finite, 0 or more, not nan. Check the counts."),
        ([[1, np.inf], [3, 4]], "counts must be finite, 0 or more, not inf. Check the counts."),
        ([[1, -2], [3, 4]], "counts must be finite, 0 or more, not -2. Check the counts."),
    ],
)
def test_what_has_no_share_is_refused(counts, message):
    with pytest.raises(StatisticsError) as caught:
        clustered_shares(counts)
    assert str(caught.value) == message


@pytest.mark.parametrize(("level", "shown"), [(1, "1"), (-0.1, "-0.1"), (95, "95"), (np.nan, "nan")])
def test_a_level_that_is_none_is_refused(level, shown):
    with pytest.raises(StatisticsError) as caught:
        clustered_shares([[3, 1]], level=level)
    assert str(caught.value) == f"level must be finite, 0 or more and below 1, not {shown}. 0.95 is usual."


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


def test_a_proportion_of_nothing_is_as_the_prior_has_it():
    # quantiles of Beta(1/2, 1/2), the arcsine law: sin(pi / 2 x .025) squared
    low = np.sin(np.pi / 2 * 0.025) ** 2
    assert [float(end) for end in jeffreys(0, 0)] == pytest.approx([low, 1 - low])


def test_jeffreys_of_many_proportions():
    low, high = jeffreys([0, 5], 20)
    assert low.tolist() == [near(0.000024, 6), near(0.102398, 6)]
    assert high.shape == (2,)
    assert jeffreys([], [])[0].size == 0


@pytest.mark.parametrize(("count", "n"), [(np.nan, 20), (1, np.inf), (1, np.nan), (-1, 20)])
def test_what_is_no_count_is_refused(count, n):
    with pytest.raises(StatisticsError, match=r"must be finite, 0 or more, not (nan|inf|-1)\. Check"):
        jeffreys(count, n)


@pytest.mark.parametrize(("count", "n"), [(21, 20), ([1, 3], [2, 2])])
def test_a_count_outside_its_total_is_refused(count, n):
    with pytest.raises(StatisticsError) as caught:
        jeffreys(count, n)
    assert str(caught.value) == "count must lie between 0 and n. Check which of the two numbers came first."
