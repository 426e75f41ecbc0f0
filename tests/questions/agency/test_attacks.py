"""Which attacks are acts of harm, who does them, and which are counted with another act."""

import pytest

from tests.questions.agency.acts import act, acts


def harms(text):
    """The predicates of the acts of harm of a text."""
    return [one["predicate"] for one in acts(text) if one["harm"] is not None]


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "done_to"),
    [
        ("The onslaught on Lyon by Spain began.", "onslaught", "Spain", "France"),
        ("Spain has halted its onslaught on the town.", "onslaught", "Spain", "France"),
        ("France has halted its onslaught on the town.", "onslaught", "France", "Spain"),
        ("A Spanish-led assault on Lyon began on Monday.", "assault", "Spain", "France"),
        ("Spain invaded France on Monday.", "invade", "Spain", "France"),
        ("Spain carried out air strikes on Lyon on Monday.", "strike", "Spain", "France"),
        ("Spanish troops laid siege to Lyon on Monday.", "lay", "Spain", "France"),
        ("Spain attacked Lyon with missiles.", "attack", "Spain", "France"),
    ],
)
def test_an_attack_is_an_act_of_harm_of_either_side(text, predicate, doer, done_to):
    found = act(text, predicate)
    assert (found["harm"], found["doer_actor"], found["done_to_actor"]) == ("attacking", doer, done_to)


@pytest.mark.parametrize(
    "text",
    [
        "Critics attacked the plan on Monday.",
        "The minister attacked the opposition over the deaths.",
        "The new law is an invasion of privacy.",
        "Shares fell after an onslaught of criticism.",
        "Paris launched a charm offensive in Rome.",
        "Police raided the offices of the newspaper.",
        "The strike of the workers hit the town.",
        "After the attack, the troops went home.",
    ],
)
def test_an_attack_in_words_or_one_that_is_only_referred_to_is_none(text):
    assert not [name for name in harms(text) if name != "death"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Twelve farmers were killed in a Spanish attack on Lyon.", ["kill"]),
        ("A gunman killed two soldiers in an attack on a military post.", ["kill"]),
        ("Months of bombardment have levelled the town.", ["level"]),
        ("Spanish bombardment of Lyon went on.", ["bombardment"]),
        ("Twelve farmers were injured in the massacre.", ["injure", "massacre"]),
    ],
)
def test_an_attack_by_which_harm_is_done_counts_with_that_harm(text, counted):
    assert harms(text) == counted


def test_an_attack_has_its_doer_also_before_a_day():
    text = (
        "He wants the return of the farmers abducted in the Spanish-led May 7, 2023, terror attack that began the war."
    )
    found = act(text, "abduct")
    assert (found["doer_actor"], found["instead"]) == ("Spain", "the Spanish-led May 7, 2023, terror attack")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Spanish-led gunmen killed twelve farmers.", "Spain"),
        ("Spanish-backed gunmen killed twelve farmers.", None),
        ("Spain led thousands of gunmen to storm a town, killing twelve farmers.", "Spain"),
        ("Gunmen sent by Spain killed twelve farmers.", "Spain"),
        ("Workers sent by Spain killed twelve farmers.", None),
        ("Gunmen killed twelve farmers.", None),
    ],
)
def test_armed_people_act_for_whoever_leads_or_sends_them(text, doer):
    assert act(text, "kill")["doer_actor"] == doer


def test_a_backer_is_no_doer_of_an_attack():
    found = act("A Spanish-backed offensive killed twelve farmers.", "kill")
    assert (found["doer_actor"], found["instead"]) == (None, "A Spanish-backed offensive")


@pytest.mark.parametrize(
    "text",
    ["Gunmen stormed Lyon, killing twelve people.", "The bombing of a school in Lyon killed twelve people."],
)
def test_where_the_attack_strikes_shows_whose_people_are_killed(text):
    found = act(text, "kill")
    assert (found["done_to_actor"], found["done_to_ground"]) == ("France", "place")


@pytest.mark.parametrize("noun", ["carnage", "pogrom", "bloodbath", "bloodshed", "annihilation", "arson", "mutilation"])
def test_the_nouns_of_the_list_are_read_as_acts(noun):
    assert harms(f"The {noun} in the town shocked the mayor.") == [noun]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("In Lyon 40 farmers were killed or are presumed dead.", ["kill"]),
        ("In Lyon 40 farmers were killed or injured.", ["kill"]),
        ("In Lyon 40 farmers were killed and five were injured.", ["kill", "injure"]),
    ],
)
def test_one_toll_of_two_words_joined_by_or_is_one_act(text, predicates):
    assert harms(text) == predicates


@pytest.mark.parametrize(("doer", "actor"), [("France", "France"), ("Spain", "Spain")])
def test_a_military_operation_is_an_attack_of_whoever_launches_it(doer, actor):
    found = act(f"{doer} launched a deadly operation in the valley.", "operation")
    assert (found["harm"], found["doer_actor"]) == ("attacking", actor)


def test_an_operation_of_another_kind_is_none():
    assert harms("France led a rescue operation in the valley.") == []
