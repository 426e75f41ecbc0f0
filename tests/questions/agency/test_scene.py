"""One article as the reading of events needs it."""

from analysis.questions.agency.scene import scenes
from tests.questions.agency.acts import PARTY, SIDES, corpus_of


def test_a_scene_holds_who_is_meant_and_the_places_of_one_side():
    corpus = corpus_of("French troops left Seville.")
    scene = next(scenes(corpus))
    words = corpus.tokens["token"].cast(str).to_list()
    assert {words[at]: one.actor for at, one in scene.meant.items()} == {"French": "France", "troops": "France"}
    assert {words[at]: side for at, side in scene.places.items()} == {"Seville": "Spain"}
    assert [clause.predicate for clause in scene.clauses.values()] == ["leave"]
    assert scene.printed == words


def test_two_sides_are_each_others_rivals():
    scene = next(scenes(corpus_of("French troops left.", actors=(*SIDES, PARTY))))
    assert scene.sides == ("France", "Spain")
    assert (scene.rival("France"), scene.rival("Spain"), scene.rival("Greens")) == ("Spain", "France", None)


def test_a_story_without_places_has_no_sides():
    scene = next(scenes(corpus_of("The Greens left Seville.", actors=(PARTY,))))
    assert (scene.sides, scene.places) == ((), {})
