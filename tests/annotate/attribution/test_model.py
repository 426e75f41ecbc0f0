"""The models that come with the package, and what is asked of them."""

from dataclasses import replace

import pytest

from analysis.annotate.attribution.linear import Linear
from analysis.annotate.attribution.model import ADDED, Scorer, scorer
from analysis.annotate.attribution.source_facts import FACTS
from analysis.annotate.attribution.sources import Asked
from tests.annotate.attribution.reading import article_of, words_of

NOTHING = Linear((), {})


def chosen(weights, ahead=0.0):
    """The source of “it rained” by a model of these weights."""
    article = article_of("Ann Lee said it rained.", {"say": 0.9})
    model = Scorer(NOTHING, Linear(FACTS, weights), {}, 0.5, 0.5, ahead)
    asked = Asked(2, True, ((3, 5),), None, None, {})
    return words_of(article, model.source(article, asked))


def test_the_likeliest_token_heads_the_source():
    assert chosen({"relation": {"nsubj": 1.0}}) == "Ann Lee"


@pytest.mark.parametrize(("ahead", "expected"), [(0.0, None), (2.0, "Ann Lee")])
def test_nobody_is_the_source_only_where_that_is_well_ahead(ahead, expected):
    assert chosen({"none": {"1": 1.0}}, ahead) == expected


def test_without_a_model_of_sources_the_rules_decide():
    article = article_of("Ann Lee said it rained.")
    asked = Asked(2, True, ((3, 5),), (1, 2), None, {})
    assert replace(scorer(), sources=None).source(article, asked) == (1, 2)


def test_a_further_verb_is_taken_for_a_usual_cue_and_changes_no_learned_one():
    given = scorer()
    made = given.with_cues(["burble", "say"])
    assert (made.rates["burble"], made.rates["say"]) == (ADDED, given.rates["say"])
    assert "burble" not in given.rates


def test_probabilities_are_those_of_a_logistic_regression():
    model = Scorer(Linear(("form",), {"form": {"quote": 2.0}}, -1.0), None, {}, 0.5, 0.5, 0.0)
    assert model.probabilities([("quote",), ("other",)]).tolist() == pytest.approx([0.7310586, 0.2689414])
