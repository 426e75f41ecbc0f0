"""Whose dead a source counts."""

import pytest

from analysis.questions.agency.reported import by_source
from analysis.questions.agency.scene import scenes
from tests.questions.agency.acts import corpus_of


def said(text):
    corpus = corpus_of(text)
    scene = next(scenes(corpus))
    return by_source(scene, corpus.tokens["token"].cast(str).to_list().index("killed"))


@pytest.mark.parametrize(
    "text",
    [
        "Twelve were killed, according to the French health ministry.",
        "The health ministry in Paris said that twelve were killed.",
        "French medics said that twelve were killed.",
    ],
)
def test_medical_bodies_count_their_own_dead(text):
    assert said(text) == "France"


@pytest.mark.parametrize(
    "text",
    [
        "Twelve were killed, according to the French tennis club.",
        "Twelve were killed near the French hospital.",
        "Twelve were killed, French medics and the Spanish health ministry said.",
        "Twelve were killed. The French health ministry said it would rain.",
    ],
)
def test_others_tell_no_side(text):
    assert said(text) is None
