import numpy as np
import polars as pl
import pytest
from scipy.sparse import csr_array

from analysis.questions.keywords.sides import sides
from analysis.units.counts import Counts


def made(matrix, outlets, words=None):
    """Counts from rows of numbers; terms are named a, b, c ..."""
    rows = np.asarray(matrix)
    return Counts(
        csr_array(rows),
        pl.Series([chr(97 + number) for number in range(rows.shape[1])]),
        pl.Series([f"{number:03d}" for number in range(len(rows))]),
        pl.Series(outlets),
        np.full(len(rows), 100) if words is None else np.asarray(words),
        "words",
    )


def test_the_interval_of_articles_is_never_narrower_than_that_of_words():
    random = np.random.default_rng(3)
    counts = made(random.poisson(random.gamma(0.5, 2, (40, 30))), ["North"] * 20 + ["South"] * 20)
    for side in sides(counts, None):
        words = 1 / (side.target.y + 0.5) - 1 / (side.target.n + 0.5)
        assert (side.target.log_variance() >= words).all()
        assert (side.target.log_variance() > words).sum() > 20


def test_articles_that_agree_have_the_variance_of_their_words():
    # two uses in each of eight articles of 100 words: nothing varies over articles, and 16 uses are few all the same
    side = next(sides(made([[2]] * 8 + [[1]] * 8, ["North"] * 8 + ["South"] * 8), None))
    assert side.target.log_variance().tolist() == [1 / 16.5 - 1 / 800.5]


def test_articles_that_differ_have_the_variance_over_articles():
    # 16 uses in one of eight articles: 8 / 7 x (14^2 + 7 x 2^2) / 16^2
    side = next(sides(made([[16], *[[0]] * 7, *[[1]] * 8], ["North"] * 8 + ["South"] * 8), None))
    assert float(side.target.log_variance()[0]) == pytest.approx(8 / 7 * (14**2 + 7 * 2**2) / 16**2)


def test_seven_articles_have_the_variance_of_their_words():
    side = next(sides(made([[14], *[[0]] * 6, *[[1]] * 8], ["North"] * 7 + ["South"] * 8), None))
    assert float(side.target.log_variance()[0]) == pytest.approx(1 / 14.5 - 1 / 700.5)


def test_sums_of_the_two_sides_are_those_of_all_articles():
    counts = made(np.arange(24).reshape(8, 3), ["North"] * 3 + ["South"] * 5, range(100, 180, 10))
    side = next(sides(counts, None))
    both = side.target + side.reference
    assert both.y.tolist() == counts.matrix.toarray().sum(axis=0).tolist()
    assert both.yn.tolist() == (counts.words @ counts.matrix.toarray()).tolist()
    assert both.n_articles == 8


def test_a_named_reference_leaves_the_other_outlets_out():
    counts = made([[1], [2], [4], [8]], ["North", "South", "East", "North"])
    (east, north) = sides(counts, "South")
    assert (east.outlet, north.outlet) == ("East", "North")
    assert (north.target.y.tolist(), north.reference.y.tolist()) == ([9], [2])
    assert north.articles.tolist() == [0, 1, 3]
    assert north.is_target.tolist() == [True, False, True]
