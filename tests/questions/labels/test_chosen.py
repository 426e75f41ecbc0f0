"""Which actors are shown."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.labels.chosen import among, chosen, most_labelled
from analysis.story.concepts import Concept, Term
from tests.charts.labels import namings
from tests.tiny import corpus

FEW = (("North", "chief", "role", 1, 0),)
MANY = (("North", "group", "role", 2, 1), ("South", "group", "role", 1, 0))
TABLE = pl.concat(
    [
        namings(FEW, actor="Lee", North=9, South=0),
        namings(MANY, actor="Fox", North=2, South=1),
        namings((), actor="Eve", North=4, South=0),
    ]
)


def story(*actors):
    made = corpus([("North", "x")])
    return replace(made, actors=tuple(Concept(name, (Term(name, (name,)),)) for name in actors))


def test_actors_with_most_labels_stand_first_and_those_without_any_are_left_out():
    assert most_labelled(TABLE) == ["Fox", "Lee"]
    assert chosen(story("Lee", "Fox", "Eve"), TABLE, [], 1) == ["Fox"]


def test_actors_asked_for_are_shown_in_that_order_where_they_are_named_at_all():
    assert chosen(story("Lee", "Fox", "Eve", "Zoe"), TABLE, ["Eve", "Zoe", "Fox"], 1) == ["Eve", "Fox"]


def test_an_actor_that_the_story_has_not_is_refused():
    with pytest.raises(QuestionError) as caught:
        chosen(story("Lee"), TABLE, ["Leigh"], 1)
    assert str(caught.value) == "ACTORS must be actors of concepts.yaml (Lee), not 'Leigh'."


def test_rows_of_one_actor_are_chosen():
    assert among(TABLE, "Fox")["outlet"].to_list() == ["North", "South"]
