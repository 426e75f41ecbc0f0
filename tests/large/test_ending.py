import numpy as np
import polars as pl

from analysis.large.ending import few
from analysis.questions.keywords.keyness import compare
from analysis.questions.keywords.sides import Sums, part_of, sides
from tests.questions.keywords.test_sides import made


def test_few_articles_are_shuffled():
    assert few(pl.DataFrame({"outlet": ["N", "S"], "n_articles": [250, 250]}))
    assert not few(pl.DataFrame({"outlet": ["N", "S"], "n_articles": [250, 251]}))


def test_keyness_of_sums_is_that_of_the_articles():
    random = np.random.default_rng(3)
    outlets = ["North"] * 300 + ["South"] * 400
    counts = made(random.poisson(random.gamma(0.5, 2, (700, 12))), outlets)
    names = np.asarray(outlets)
    parts = {name: part_of(counts, np.flatnonzero(names == name)) for name in ("North", "South")}

    def apart(name):
        y, n = counts.matrix.toarray()[names == name], counts.words[names == name]
        part = n[:, None] * y.sum(axis=0)
        return np.where(y > 0, np.abs(y * n.sum() - part) - part, 0).sum(axis=0)

    sums = Sums(counts.terms, pl.Series(["North", "South"]), "words", parts.__getitem__, apart)
    assert [side.articles.tolist() for side in sides(sums, None)] == [[], []]
    assert compare(sums).equals(compare(counts))
