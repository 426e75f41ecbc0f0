"""How likely two sentences tell the same fact."""

import numpy as np
import pytest

from analysis.errors import QuestionError
from analysis.questions.alignment import scoring
from analysis.questions.alignment.embedding import has_embeddings
from analysis.questions.alignment.features import FEATURES
from analysis.questions.alignment.scoring import COUNTED, EMBEDDED, MEANING, PLAIN, Scorer, learned

TEXTS = [
    "The army freed 33 hostages near the border on Sunday, officials said.",
    "On Sunday the army freed thirty-three hostages near the border.",
    "The army freed 79 hostages near the border on Sunday, officials said.",
    "The mayor opened a new school in the north of the town.",
    "Rain is forecast for the coming week, with storms along the coast.",
]


def score(left, right, **how):
    return Scorer(TEXTS, **how).score(np.array([left]), np.array([right]))[0]


def test_the_same_fact_in_another_order_is_likely_the_same():
    assert score(0, 1) > 0.5 > score(0, 3)
    assert score(3, 4) < 0.1


def test_another_figure_for_the_same_thing_lowers_the_score_but_leaves_a_pair():
    texts = [TEXTS[0], TEXTS[0].replace("33", "79"), TEXTS[0], *TEXTS[3:]]
    other, copy = Scorer(texts).score(np.array([0, 0]), np.array([1, 2]))
    assert 0.5 < other < copy


def test_scores_are_of_pairs_and_do_not_depend_on_the_order():
    left, right = np.triu_indices(len(TEXTS), 1)
    scorer = Scorer(TEXTS)
    found = scorer.score(left, right)
    assert found.shape == left.shape
    assert ((found > 0) & (found < 1)).all()
    assert found == pytest.approx(scorer.score(right, left))


def test_rows_for_candidates_have_length_one():
    assert np.sqrt((Scorer(TEXTS).words ** 2).sum(axis=1)) == pytest.approx(np.ones(len(TEXTS)))


def test_likeness_only_raises_and_difference_only_lowers():
    for kind, names in ((PLAIN, FEATURES), (EMBEDDED, (*FEATURES, MEANING))):
        _, weights = learned(kind)
        for name, weight in zip(names, weights, strict=True):
            assert weight <= 0 if name in ("numbers apart", "numbers in one", "negation") else weight >= 0
            assert name in (*COUNTED, MEANING) or weight == 0


def test_embeddings_are_refused_where_they_are_not_installed(monkeypatch):
    monkeypatch.setattr("analysis.questions.alignment.embedding.missing", lambda: ("onnxruntime",))
    with pytest.raises(QuestionError, match=r"missing or changed here: onnxruntime. Run pip install"):
        scoring.Scorer(TEXTS, embeddings=True)


@pytest.mark.skipif(not has_embeddings(), reason="the model of the embeddings is not installed (make embed)")
def test_embeddings_see_what_other_words_say():
    texts = ["The premier stepped down.", "The prime minister resigned.", *TEXTS[3:]]
    scores = [Scorer(texts, embeddings=on).score(np.array([0]), np.array([1]))[0] for on in (False, True)]
    assert scores[1] > scores[0]
