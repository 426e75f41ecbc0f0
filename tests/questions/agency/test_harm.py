"""Acts of harm: which words tell one, who stands where, and what stands in the doer's place."""

import pytest

from analysis.schema.vocabulary import Form, Status
from tests.questions.agency.acts import act, acts


@pytest.mark.parametrize(
    ("text", "predicate", "harm", "form", "done_to"),
    [
        ("Twelve farmers died on Monday.", "die", "dying", Form.INTRANSITIVE, "Twelve farmers"),
        ("Twelve farmers lost their lives on Monday.", "lose", "dying", Form.INTRANSITIVE, "Twelve farmers"),
        ("The death of the farmer shocked the town.", "death", "dying", Form.NOUN, "the farmer"),
        ("The farmer was found dead on Monday.", "dead", "dying", Form.INTRANSITIVE, "The farmer"),
        ("The storm claimed the lives of twelve farmers.", "claim", "killing", Form.ACTIVE, "twelve farmers"),
        ("The rebels took twelve farmers hostage.", "take", "seizing", Form.ACTIVE, "twelve farmers"),
        ("The farmers held by the rebels were tired.", "hold", "seizing", Form.REDUCED, "The farmers"),
        ("The storm destroyed the school.", "destroy", "destroying", Form.ACTIVE, "the school"),
        ("Police shoot two farmers dead in the valley", "shoot", "killing", Form.ACTIVE, "two farmers"),
        ("The farmer bled to death on the road.", "bleed", "dying", Form.INTRANSITIVE, "The farmer"),
        ("A porter was injured on Monday.", "injure", "injuring", Form.PASSIVE, "A porter"),
        ("The fire killed a family of five.", "kill", "killing", Form.ACTIVE, "a family of five"),
        ("The farmers were driven out of the valley.", "drive", "displacing", Form.PASSIVE, "The farmers"),
    ],
)
def test_harm_is_told_by_words_and_phrases(text, predicate, harm, form, done_to):
    found = act(text, predicate)
    assert (found["harm"], found["form"], found["done_to"]) == (harm, form, done_to)


@pytest.mark.parametrize(
    "text",
    [
        "The senate killed the bill.",
        "The cuts killed the hospital.",
        "The inspectors found weapons of mass destruction.",
        "The board murdered this company.",
        "The minister held talks on Monday.",
        "The court held the minister responsible.",
        "The minister took a train.",
        "The talks died on Monday.",
        "The speech was short. It was held on Monday.",
        "The mayor opposed torture as well as the use of torture.",
        "The minister was forced out of the government.",
        "The minister was forced out of the job.",
        "Russia was expelled from the Group of Eight after its annexation of Crimea.",
        "The strike is holding commuters hostage.",
    ],
)
def test_what_is_done_to_no_people_is_no_harm(text):
    assert acts(text) == []


def test_a_storys_own_word_counts():
    assert act("The rebels vanished twelve farmers.", "vanish", harm={"vanish": "seizing"})["harm"] == "seizing"


@pytest.mark.parametrize(
    ("text", "predicate", "instead"),
    [
        ("Twelve farmers were killed in an air strike.", "kill", "an air strike"),
        ("A bombing killed twelve farmers.", "kill", "A bombing"),
        ("The people displaced by the war went home.", "displace", "the war"),
        ("The raid resulted in the deaths of twelve farmers.", "death", "The raid"),
    ],
)
def test_what_no_person_does_stands_in_the_doers_place(text, predicate, instead):
    found = act(text, predicate)
    assert (found["doer"], found["doer_actor"], found["instead"]) == (None, None, instead)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("French air strikes killed twelve farmers.", "French air strikes"),
        ("Twelve farmers were killed in a French air strike.", "a French air strike"),
        ("France launched a raid that killed twelve farmers.", "a raid"),
    ],
)
def test_a_raid_is_by_whom_it_is_said_to_be(text, instead):
    found = act(text, "kill")
    assert (found["doer_actor"], found["instead"]) == ("France", instead)


@pytest.mark.parametrize("predicate", ["casualty", "displacement"])
def test_a_cause_before_which_is_the_doers_of_all_that_it_led_to(predicate):
    text = "It ended a month of Spanish raids in Lyon, which resulted in hundreds of casualties and the displacement of farmers."
    found = act(text, predicate)
    assert (found["doer_actor"], found["done_to_actor"]) == ("Spain", "France")


def test_the_attack_takes_up_one_that_was_named_before():
    found = act("The French raid began at dawn. Twelve farmers were killed in the raid.", "kill")
    assert (found["doer_actor"], found["instead"]) == ("France", "the raid")


def test_the_raid_is_nobodys_where_two_sides_raid():
    found = act("The French raid followed a Spanish raid. Twelve farmers were killed in the raid.", "kill")
    assert found["doer_actor"] is None


def test_a_gunman_is_a_doer_though_no_actor():
    found = act("A gunman killed twelve farmers.", "kill")
    assert (found["doer"], found["doer_actor"], found["instead"]) == ("A gunman", None, None)


def test_a_noun_in_the_phrase_of_a_verb_is_no_second_act():
    assert [one["predicate"] for one in acts("The farmer bled to death on the road.")] == ["bleed"]


def test_who_is_accused_of_a_murder_is_its_doer():
    found = act("The farmer accused the French police of murder.", "murder")
    assert (found["doer"], found["doer_actor"]) == ("the French police", "France")


def test_whose_son_was_killed_was_not_killed():
    found = act("The town thanked Ann Lefevre, whose son, Tom, was killed in May.", "kill")
    assert (found["done_to"], found["done_to_actor"]) == ("whose son", None)


def test_a_source_is_no_victim():
    text = "The rebels shot two farmers on Friday and wounded more than a dozen others, witnesses and the Spanish union said."
    found = act(text, "wound")
    assert (found["done_to"], found["done_to_actor"]) == ("more than a dozen others", None)


def test_the_return_of_the_held_is_no_act_of_theirs_but_that_of_an_army_is():
    held = act("The return of the Spanish hostages was delayed.", "return")
    army = act("The return of the Spanish army was delayed.", "return")
    assert (held["doer_actor"], held["done_to_actor"]) == (None, "Spain")
    assert (army["doer_actor"], army["done_to_actor"]) == ("Spain", None)


@pytest.mark.parametrize(
    ("text", "doer", "instead"),
    [
        ("Three farmers were killed by thieves.", "thieves", None),
        ("Three farmers were killed by a grumbler.", "a grumbler", None),  # a noun that no list has
        ("Three farmers were killed by a landslide.", None, "a landslide"),
        ("Three farmers were killed by a bus.", None, "a bus"),
        ("Three farmers were killed by the collapse of a wall.", None, "the collapse of a wall"),
    ],
)
def test_who_may_be_somebody_is_not_said_to_be_nobody(text, doer, instead):
    found = act(text, "kill")
    assert (found["doer"], found["instead"]) == (doer, instead)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The farmers held in French jails were tired.", "France"),
        ("The farmers held in Spanish captivity were tired.", "Spain"),
        ("The farmers were held in Lyon.", None),
        ("The farmers held in jails were tired.", None),
    ],
)
def test_whose_jail_it_is_holds_those_in_it_whichever_side_that_is(text, holder):
    assert act(text, "hold")["doer_actor"] == holder


def test_who_has_been_dead_for_years_does_not_die_again():
    assert acts("The farmer has been dead for ten years.") == []


def test_who_is_only_feared_dead_is_not_told_to_have_died():
    assert act("Twelve farmers are feared dead.", "dead")["status"] == Status.NOT_DONE


def test_those_who_are_dead_and_injured_are_no_doers():
    text = "The blast left two farmers dead and dozens of others injured."
    dead, hurt = act(text, "dead"), act(text, "injure")
    assert (dead["done_to"], dead["instead"]) == ("two farmers", "The blast")
    assert (hurt["doer"], hurt["done_to"], hurt["form"]) == (None, "dozens of others", Form.REDUCED)


def test_the_place_of_an_attack_does_not_leave_people_dead():
    found = act("The mayor spoke of a shooting at a club that left fifty people dead.", "dead")
    assert (found["doer"], found["instead"], found["done_to"]) == (None, "a shooting", "fifty people")
