"""How likely two tell the same."""

import numpy as np
import pytest

from analysis.errors import QuestionError
from analysis.questions.alignment import pairs
from analysis.questions.alignment.embedding import has_embeddings
from analysis.questions.alignment.likelihood import AGAINST, EMBEDDED, MEANT, PLAIN, READ, learned, likelihood
from analysis.questions.alignment.segments import segments
from tests.deep import deep
from tests.tiny import corpus

OPENED = "The town council of Hill opened the new bridge over the river Dale on Monday."


def likely(made, one, other):
    """How likely the sentences that begin with some words tell the same, of the first two articles that have them."""
    of = [number for number, text in enumerate(made.texts) if text.startswith(one)]
    to = [number for number, text in enumerate(made.texts) if text.startswith(other) and number not in of[:1]]
    return likelihood(made, np.array(of[:1]), np.array(to[:1]))[0]


def test_the_same_words_are_likelier_than_others_and_a_denial_is_less_likely():
    denied = OPENED.replace("council of Hill opened", "council of Dale never opened")
    made = segments(deep(("A", OPENED), ("B", OPENED + " Farmers sold many red apples to the market."), ("C", denied)))
    same = likely(made, "The town council of Hill", "The town council of Hill")
    assert same > likely(made, "The town council of Hill", "The town council of Dale")
    assert same > 0.9 > 0.1 > likely(made, "The town council of Hill", "Farmers")
    assert likelihood(made, np.zeros(0, np.int64), np.zeros(0, np.int64)).size == 0


def test_likeness_only_raises_and_difference_only_lowers():
    for kind, names in ((PLAIN, READ), (EMBEDDED, MEANT)):
        _, weights = learned(kind)
        assert len(weights) == len(names)
        for name, weight in zip(names, weights, strict=True):
            assert weight <= 0 if name in AGAINST else weight >= 0


def test_what_no_model_has_read_is_less_sure():
    story = (("A", OPENED), ("B", OPENED.replace("on Monday", "yesterday")))
    scores = [likely(segments(made), "The town", "The town") for made in (deep(*story), corpus(story))]
    assert scores[0] > scores[1]


def test_embeddings_that_are_asked_for_and_absent_are_refused(monkeypatch):
    monkeypatch.setattr("analysis.questions.alignment.embedding.missing", lambda: ("onnxruntime",))
    story = deep(("A", OPENED), ("B", OPENED))
    assert pairs(story).height == 1
    with pytest.raises(QuestionError, match="Run pip install"):
        pairs(story.with_settings(EMBEDDINGS=True))


@pytest.mark.skipif(not has_embeddings(), reason="the model of the embeddings is not installed (make embed)")
def test_embeddings_count_where_the_settings_ask_for_them():
    story = deep(("A", OPENED), ("B", "The new bridge of Hill over the Dale was inaugurated by its council."))
    words, meant = (
        likely(segments(story.with_settings(EMBEDDINGS=asked)), "The town", "The new bridge") for asked in (False, True)
    )
    assert words != meant
