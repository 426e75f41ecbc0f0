from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.logodds import log_odds
from tests.statistics.near import near

A, B = [8, 2, 10], [2, 8, 10]
POOLED = [0.75, 0.75, 1.5]  # counts of both, 10, 10 and 20, scaled to the sum 3


@pytest.mark.parametrize(
    ("prior", "delta", "z"), [(0.1, 1.749912, 2.259791), (1, 1.455287, 2.182931), (POOLED, 1.508851, 2.182568)]
)
def test_the_worked_example(prior, delta, z):
    found = log_odds(A, B, prior)
    assert found.delta.tolist() == [near(delta, 6), near(-delta, 6), near(0, 6)]
    assert found.z.tolist() == [near(z, 6), near(-z, 6), near(0, 6)]


def test_the_variance_of_the_worked_example():
    assert log_odds(A, B, 0.1).variance.tolist() == [near(0.599647, 6), near(0.599647, 6), near(0.198020, 6)]


terms = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=2, max_size=9).filter(
    lambda pairs: all(map(sum, zip(*pairs, strict=True)))
)


@given(terms)
def test_swapping_the_corpora_flips_every_sign(pairs):
    a, b = zip(*pairs, strict=True)
    one, other = log_odds(a, b, 0.5), log_odds(b, a, 0.5)
    assert one.z == pytest.approx(-other.z)
    assert one.delta == pytest.approx(-other.delta)


def test_doubling_the_prior_draws_differences_towards_zero():
    sizes = [np.abs(log_odds(A, B, prior).delta[:2]) for prior in (0.1, 0.2, 0.4, 0.8, 1.6)]
    assert all((later < earlier).all() for earlier, later in pairwise(sizes))


@given(terms, st.floats(0.01, 50))
def test_a_prior_twice_as_heavy_never_draws_them_apart(pairs, total):
    # of two texts of one size; with sizes far apart, the prior of a rare term may outweigh the short text's words
    a, b = (np.asarray(side) for side in zip(*pairs, strict=True))
    one, other = np.append(a, b.sum()) + 1, np.append(b, a.sum()) + 1
    prior = total * (one + other) / (one + other).sum()
    lighter, heavier = (np.abs(log_odds(one, other, times * prior).delta) for times in (1, 2))
    assert (heavier <= lighter + 1e-9).all()


def test_equal_rates_are_no_difference():
    assert log_odds([4, 6], [4, 6], 0.5).z.tolist() == [0, 0]
    assert log_odds([4, 6], [40, 60], [2, 3]).z == pytest.approx([0, 0], abs=1e-12)


def test_the_rest_of_the_words_can_be_given():
    whole = log_odds(A, B, POOLED)
    first = log_odds(A[:1], B[:1], POOLED[:1], sizes=(20, 20), prior_size=3)
    assert float(first.z[0]) == pytest.approx(float(whole.z[0]))


@pytest.mark.parametrize(
    ("arguments", "settings", "message"),
    [
        ((A, B, 0), {}, "prior must be finite, above 0, not 0. Choose a small number."),
        (([3], [4], 1), {}, "log-odds need two terms or more; there is one. Compare more terms."),
        (([np.nan, 2, 10], B, 1), {}, "a must be finite, 0 or more, not nan. Check the counts."),
        ((A, [2, np.inf, 10], 1), {}, "b must be finite, 0 or more, not inf. Check the counts."),
        ((A, [2, -1, 10], 1), {}, "b must be finite, 0 or more, not -1. Check the counts."),
        ((A, B, np.nan), {}, "prior must be finite, above 0, not nan. Choose a small number."),
        ((A, B, [1, np.inf, 1]), {}, "prior must be finite, above 0, not inf. Choose a small number."),
        ((A, B, 1), {"sizes": (np.inf, 20)}, "sizes must be finite, 0 or more, not inf. Check the sizes."),
        ((A, B, 1), {"sizes": (20, np.nan)}, "sizes must be finite, 0 or more, not nan. Check the sizes."),
        ((A, B, 1), {"prior_size": np.nan}, "prior_size must be finite, 0 or more, not nan. Check the prior."),
        ((A, B, 1), {"prior_size": np.inf}, "prior_size must be finite, 0 or more, not inf. Check the prior."),
    ],
)
def test_what_has_no_value_is_refused(arguments, settings, message):
    with pytest.raises(StatisticsError) as caught:
        log_odds(*arguments, **settings)
    assert str(caught.value) == message


def test_words_in_neither_corpus_have_equal_odds():
    assert log_odds([0, 0], [0, 0], 1).z.tolist() == [0, 0]


def test_no_terms_have_no_odds():
    assert [part.size for part in log_odds([], [], 1)] == [0, 0, 0]
