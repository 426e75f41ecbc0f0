"""Sentences as weighted rows."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.questions.alignment import weights
from analysis.questions.alignment.weights import characters, counted, numbered, tf_idf, weighted

TEXTS = ["the dog barks", "the dogs bark at the dog", "rain falls"]
WORDS = [text.split() for text in TEXTS]


def test_items_are_counted_in_the_order_they_come():
    assert counted(WORDS).toarray().tolist() == [[1, 1, 1, 0, 0, 0, 0, 0], [2, 1, 0, 1, 1, 1, 0, 0], [0] * 6 + [1, 1]]


def test_tf_idf_is_scikit_learns():
    expected = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\S+").fit_transform(TEXTS)
    ours = tf_idf(counted(WORDS))
    assert (ours @ ours.T).toarray() == pytest.approx((expected @ expected.T).toarray(), abs=1e-6)


def test_characters_are_scikit_learns_where_no_likeness_is_left_out(monkeypatch):
    monkeypatch.setattr(weights, "LEAST_LIKE", 0)
    expected = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform(TEXTS)
    left, right = np.triu_indices(3)
    found = characters(WORDS).products(left, right)
    assert found == pytest.approx((expected @ expected.T).toarray()[left, right], abs=1e-5)


def test_characters_near_it_else():
    found = characters(WORDS).products(np.array([0, 0, 0]), np.array([0, 1, 2]))
    assert found[0] == pytest.approx(1)
    assert 0.5 < found[1] < 1
    assert found[2] == 0


def test_further_occurrences_are_items_of_their_own():
    assert numbered([["the", "dog", "the"], ["a"]]) == [["the", "dog", "the 2"], ["a"]]


def test_rare_items_weigh_more():
    rows = weighted(counted(WORDS)).toarray()
    assert rows[0].max() == rows[0][2] > rows[0][0]


def test_no_words_at_all():
    assert characters([[], []]).products(np.array([0]), np.array([1])).tolist() == [0]
