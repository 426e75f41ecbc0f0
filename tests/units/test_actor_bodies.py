"""Bodies named after an actor, and the part of the actor that they are."""

import pytest

from tests.tiny import concept
from tests.units.meaning import meant

ISRAEL = concept("Israel", Israel=("Israel", "Israeli"), army=("Israeli army", "IDF"), cabinet="war cabinet")
FRONT = concept("Front", Front="Northern Front")


@pytest.mark.parametrize(
    ("text", "words", "member"),
    [
        ("Israeli forces left the town.", "Israeli forces", "Israel"),
        ("Israel’s army left the town.", "Israel’s army", "army"),
        ("The Israeli government left the town.", "Israeli government", "Israel"),
        ("The Israeli security cabinet left the town.", "Israeli security cabinet", "cabinet"),
        ("The Israeli army left the town.", "Israeli army", "army"),
    ],
)
def test_a_body_named_after_an_actor_is_the_actors(text, words, member):
    assert meant(text, ISRAEL) == [(words, "Israel", member)]


@pytest.mark.parametrize("text", ["Israeli hostages left.", "The Israeli flag fell.", "The Israeli army chief left."])
def test_of_people_things_and_a_body_inside_another_phrase_the_name_alone_counts(text):
    other = concept("Israel", Israel=("Israel", "Israeli"))
    assert meant(text, other) == [("Israeli", "Israel", "Israel")]


def test_a_task_force_is_a_countrys_and_no_associations():
    assert meant("An Israeli task force left the town.", ISRAEL) == [("Israeli task force", "Israel", "Israel")]
    union = concept("Farm Union", union="Farm Union")
    assert meant("A Farm Union task force left the town.", union) == [("Farm Union", "Farm Union", "union")]


def test_a_body_is_what_its_name_stands_beside():
    text = "Fighters of the Northern Front movement left the town."
    assert meant(text, FRONT) == [("Northern Front movement", "Front", "Front")]


def test_a_pronoun_owns_a_body_too():
    text = "Israel said on Monday that its army had left the town."
    assert meant(text, ISRAEL, ground="reference") == [("its army", "Israel", "army")]
