"""Whose people come to harm, and by what that is known."""

import pytest

from analysis.schema.vocabulary import Ground
from tests.questions.agency.acts import FRANCE, PARTY, SPAIN, act


def side(text, predicate="kill", **more):
    found = act(text, predicate, **more)
    return found["done_to_actor"], found["done_to_ground"]


@pytest.mark.parametrize(
    "text",
    [
        "French troops killed 12 Spaniards.",
        "French troops killed dozens of Spaniards.",
        "French troops killed 12 members of the Spanish army.",
    ],
)
def test_victims_that_are_named_are_known_by_name(text):
    assert side(text) == ("Spain", Ground.NAME)


def test_harm_goes_to_its_victim_not_to_the_side_that_is_named_more_often():
    assert side("French police said French troops found that a Spaniard killed 12 French farmers.") == (
        "France",
        Ground.NAME,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Twelve farmers were killed in Seville.",
        "A storm killed 12 people at a school in Seville.",
        "Smoke rose over Seville, where 12 people were killed.",
        "Raids on Seville killed 12 people.",
    ],
)
def test_people_in_a_place_of_one_side_are_its_people(text):
    assert side(text) == ("Spain", Ground.PLACE)


def test_two_sides_at_odds_harm_each_other():
    assert side("French troops killed 12 people.") == ("Spain", Ground.CONTEXT)


def test_a_medical_body_counts_the_dead_of_its_side():
    assert side("Twelve people were killed, the Spanish health ministry said.") == ("Spain", Ground.CONTEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed on Monday.",
        "French troops killed 12 people in Lyon.",
        "French troops killed 12 hostages.",
        "French troops killed 12 Germans.",
        "Twelve soldiers were killed in Seville.",
        "Twelve people were killed in Seville and in Lyon.",
        "The storm killed Spaniards and French farmers.",
        "Twelve people were killed, the Spanish tennis club said.",
    ],
)
def test_where_it_is_not_plain_nobody_is_said(text):
    assert side(text) == (None, None)


def test_with_three_sides_the_doer_tells_nothing():
    third = PARTY.__class__("Italy", (PARTY.terms[0].__class__("Italy", ("Italy",), places=("Rome",)),))
    assert side("French troops killed 12 people.", actors=(FRANCE, SPAIN, third)) == (None, None)


def test_what_is_destroyed_is_of_those_who_own_it_or_live_there():
    assert side("The storm destroyed Spanish homes.", "destroy") == ("Spain", Ground.NAME)
    assert side("The storm destroyed much of Seville.", "destroy") == ("Spain", Ground.PLACE)


def test_a_supporter_is_not_of_the_side_supported():
    assert side("Troops killed 12 critics of Spain.") == (None, None)
