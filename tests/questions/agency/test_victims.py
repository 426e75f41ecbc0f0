"""To whom an act of harm is done where its verb alone does not say it."""

import pytest

from tests.questions.agency.acts import act, acts


@pytest.mark.parametrize(
    ("text", "predicate", "done_to"),
    [
        ("Soldiers opened fire on a crowd.", "open", "a crowd"),
        ("The soldiers set fire to the house.", "set", "the house"),
        ("The soldiers laid waste to Lyon.", "lay", "Lyon"),
        ("Spanish troops laid siege to Lyon.", "lay", "Lyon"),
        ("The rebels took twelve hostages.", "take", "twelve hostages"),
        ("The storm claimed the lives of twelve farmers.", "claim", "twelve farmers"),
    ],
)
def test_where_the_object_is_part_of_the_phrase_the_target_is_harmed(text, predicate, done_to):
    found = act(text, predicate)
    assert found["harm"] is not None
    assert found["done_to"] == done_to


def test_fire_that_is_opened_on_nobody_is_done_to_nobody():
    assert act("Soldiers opened fire.", "open")["done_to"] is None


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("In all, 33 seats are in play, with ten currently held by the rebels.", []),
        ("The rebels took 33 farmers, with ten still held by the guards.", ["seizing"]),
        ("Ten are held by the rebels.", ["seizing"]),
    ],
)
def test_numbers_of_things_that_are_held_are_no_people(text, harms):
    assert [one["harm"] for one in acts(text) if one["predicate"] == "hold"] == harms


def test_who_is_presumed_dead_is_not_told_as_dead():
    assert act("Of the miners, 35 are presumed dead.", "dead")["status"] == "not done"
    assert act("Twenty of the miners are thought to be dead.", "dead")["status"] == "not done"
    assert act("Of the miners, 35 were found dead.", "dead")["status"] == "told"
