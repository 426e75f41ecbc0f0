"""What two sentences are judged by."""

import numpy as np
import pytest

from analysis.errors import QuestionError
from analysis.questions.alignment.embedding import has_embeddings
from analysis.questions.alignment.features import FEATURES
from analysis.questions.alignment.scoring import Scorer

TEXTS = [
    "The army freed 33 hostages near the border on Sunday, officials said.",
    "On Sunday the army freed thirty-three hostages near the border.",
    "The army freed 79 hostages near the border on Sunday, officials said.",
    "The mayor opened a new school in the north of the town.",
    "Rain is forecast for the coming week, with storms along the coast.",
]


def test_figures_are_of_pairs_and_do_not_depend_on_the_order():
    left, right = np.triu_indices(len(TEXTS), 1)
    scorer = Scorer(TEXTS)
    found = scorer.figures(left, right)
    assert found.shape == (len(left), len(FEATURES))
    assert found == pytest.approx(scorer.figures(right, left), abs=1e-6)


def test_rows_for_candidates_have_length_one():
    assert np.sqrt((Scorer(TEXTS).words ** 2).sum(axis=1)) == pytest.approx(np.ones(len(TEXTS)))


def test_embeddings_are_refused_where_they_are_not_installed(monkeypatch):
    monkeypatch.setattr("analysis.questions.alignment.embedding.missing", lambda: ("onnxruntime",))
    with pytest.raises(QuestionError, match=r"missing or changed here: onnxruntime. Run pip install"):
        Scorer(TEXTS, embeddings=True)


@pytest.mark.skipif(not has_embeddings(), reason="the model of the embeddings is not installed (make embed)")
def test_embeddings_add_what_other_words_mean():
    texts = ["The premier stepped down.", "The prime minister resigned.", *TEXTS[3:]]
    found = Scorer(texts, embeddings=True).figures(np.array([0, 0]), np.array([1, 2]))
    assert found.shape == (2, len(FEATURES) + 1)
    assert found[0, -1] > found[1, -1]
