from itertools import combinations
from math import comb

import numpy as np
import pytest

from analysis.statistics.moments import permutation_moments, power_sums
from analysis.statistics.resampling import articles, permutation_exact, permutation_sampled, smallest_p
from tests.statistics.test_resampling import story


@pytest.mark.parametrize(("n", "m"), [(60, 30), (60, 12), (200, 10)])
def test_moments_come_near_random_permutations(n, m):
    counts, sizes = story(5, n, terms=12)
    target = [1] * m + [0] * (n - m)
    sampled = permutation_sampled(counts, target, sizes, draws=20_000, seed=1)
    moments = permutation_moments(counts, target, sizes)
    assert np.abs(moments - sampled).max() < 0.04
    assert np.abs(moments - sampled)[sampled < 0.1].max(initial=0) < 0.015


def test_the_moments_are_those_of_all_splits():
    counts, sizes = story(6, 8, terms=1)
    given = articles(counts, sizes)
    chosen = np.zeros((8, comb(8, 3)))
    for column, split in enumerate(combinations(range(8), 3)):
        chosen[list(split), column] = 1
    surplus = given.surplus(chosen)[0]
    second, third = (float(values[0]) for values in power_sums(given).central())
    assert surplus.mean() == pytest.approx(0, abs=1e-9)
    assert (surplus**2).mean() == pytest.approx(second * 3 * 5 / (8 * 7))
    assert (surplus**3).mean() == pytest.approx(third * 3 * 5 * 2 / (8 * 7 * 6))


def test_articles_of_one_rate_give_no_evidence():
    for test in (permutation_moments, permutation_exact):
        assert test([[2], [4], [2], [4]], [1, 1, 0, 0], [200, 400, 200, 400]).tolist() == [1.0]
        assert test([[0], [0], [0], [0]], [1, 1, 0, 0], [200, 400, 200, 400]).tolist() == [1.0]


def test_no_p_by_moments_is_below_that_of_one_split():
    counts = [9] * 8 + [0] * 8
    p = permutation_moments(counts, [1] * 8 + [0] * 8)
    assert float(p[0]) == smallest_p(8, 8)
