"""Rows of events: who does what to whom, in which form, where and in whose voice."""

import polars as pl
import pytest

from analysis.questions.agency import events
from analysis.schema import check
from analysis.schema.agency import EVENTS
from analysis.schema.vocabulary import Form, Status, Voice
from tests import tiny
from tests.questions.agency.acts import PARTY, SIDES, act, acts, corpus_of

KILLED = "French troops killed 12 Spanish farmers in Seville on Monday."


def test_an_act_of_harm_has_its_doer_its_victims_and_their_number():
    found = act(KILLED, "kill")
    assert (found["harm"], found["form"], found["status"]) == ("killing", Form.ACTIVE, Status.TOLD)
    assert (found["doer"], found["doer_actor"], found["doer_member"]) == ("French troops", "France", "France")
    assert (found["done_to"], found["done_to_actor"]) == ("12 Spanish farmers", "Spain")
    assert (found["number"], found["instead"]) == ("12", None)


def test_every_place_points_into_the_article():
    corpus = corpus_of(KILLED)
    text = corpus.articles["text"][0]
    tokens = corpus.tokens
    found = events(corpus).to_dicts()[0]
    assert text[found["start"] : found["stop"]] == "killed"
    words = tokens.filter(pl.col("position").is_between(found["doer_start"], found["doer_stop"] - 1))["token"]
    assert words.to_list() == ["French", "troops"]


def test_a_part_of_an_actor_is_told():
    found = act("Lefevre met the mayor of Rome on Monday.", "meet")
    assert (found["doer_actor"], found["doer_member"]) == ("France", "Lefevre")


@pytest.mark.parametrize("text", ["Lefevre said that it rained.", "Lefevre is tall.", "Lefevre has a dog."])
def test_speech_and_states_are_no_events(text):
    assert acts(text) == []


def test_to_accuse_somebody_is_an_act_on_them():
    found = act("Lefevre accused Spain of theft.", "accuse")
    assert (found["doer_actor"], found["done_to_actor"]) == ("France", "Spain")


def test_a_verb_that_leads_to_another_is_no_event_of_its_own():
    assert [one["predicate"] for one in acts("Lefevre decided to visit a school.")] == ["visit"]


def test_each_of_several_doers_has_a_row():
    found = acts("France and Spain signed the treaty on Monday.")
    assert [(one["predicate"], one["doer_actor"]) for one in found] == [("sign", "France"), ("sign", "Spain")]
    assert len({one["position"] for one in found}) == 1


def test_an_act_of_nobody_in_the_story_is_no_event_unless_it_is_harm():
    found = acts("The mayor of Rome opened a school. A thief killed a teacher.")
    assert [one["predicate"] for one in found] == ["kill"]


def test_words_in_quotation_marks_are_their_speakers():
    voices = {one["voice"] for one in acts("“French troops killed 12 farmers,” the mayor of Rome said.")}
    assert voices == {Voice.QUOTED}


def test_other_stories_have_events_too():
    found = act("The Greens blocked the budget on Monday.", "block", actors=(PARTY,))
    assert (found["doer_actor"], found["done_to"], found["harm"]) == ("Greens", "the budget", None)


def test_who_is_said_to_be_somebody_stands_for_them():
    found = act("Lefevre was the first leader to visit the school.", "visit")
    assert found["doer_actor"] == "France"


def test_the_number_of_people_is_not_the_people():
    found = acts("The number of French farmers has yet to be determined.")
    assert [one for one in found if one["done_to_actor"]] == []


def test_without_a_parse_there_are_none():
    corpus = tiny.corpus([("North", KILLED)])
    assert events(corpus).is_empty()
    check(events(corpus), EVENTS)


def test_a_story_without_actors_has_its_acts_of_harm():
    found = act("An earthquake killed 12 farmers.", "kill", actors=())
    assert (found["harm"], found["doer"], found["instead"]) == ("killing", None, "An earthquake")


def test_the_table_has_its_schema():
    check(events(corpus_of(KILLED, actors=SIDES)), EVENTS)


@pytest.mark.parametrize(
    "text",
    [
        "Spain faces heavy pressure.",
        "Spain drew sharp criticism from farmers.",
        "Spain recommended new roads.",
        "Spain got a rare rebuke from farmers.",
        "Spain declined to say how many had left.",
        "Spain owns the port.",
        "Spain foresees a gradual withdrawal.",
        "Spaniards make up half of the council.",
        "Spain slow-walked the plan.",
        "It came days after the inauguration of Lefevre.",
        "Farmers praised the understanding of Spain.",
        "Spain was disappointed by the vote.",
        "The loss of land in Spain was large.",
        "Lefevre announced his nominations.",
    ],
)
def test_what_is_undergone_owned_or_only_opens_speech_is_no_act(text):
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Rome met hundreds of jailed Spanish teachers.",
        "The mayor of Rome met wounded Spanish farmers.",
        "The mayor of Rome met the French-backed Greens.",
    ],
)
def test_a_participle_before_a_noun_says_what_somebody_is_and_tells_no_act(text):
    assert [one["predicate"] for one in acts(text, actors=(*SIDES, PARTY))] == ["meet"]


@pytest.mark.parametrize(
    "text",
    [
        "Spanish teachers jailed in Rome came home.",
        "Ten Spanish farmers killed in raid",
        "Hundreds of Spanish teachers were jailed.",
    ],
)
def test_a_participle_behind_its_noun_tells_an_act(text):
    assert [one["done_to_actor"] for one in acts(text) if one["harm"]] == ["Spain"]


def test_what_which_takes_up_is_not_the_doers_own_side():
    found = acts("It cuts the pay of the Spanish police, which the Spanish police union denounced.")
    assert all(one["done_to_actor"] is None for one in found if one["predicate"] == "denounce")


def test_who_is_set_beside_a_name_is_that_actor():
    assert act("Lefevre, a former doctor who led the group, opened the port.", "lead")["doer_actor"] == "France"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that France needs time.",
        "France wants a bridge.",
        "Spain likes the bridge.",
        "The council will vote, followed by Spain.",
        "The bill cleared France in May.",
        "The text is about Lefevre, accompanied by a photo.",
        "The vote marks a defeat of the left in France.",
        "There are issues facing France.",
    ],
)
def test_what_somebody_needs_or_wants_and_an_order_of_turns_are_no_acts(text):
    assert acts(text) == []


def test_what_may_be_undone_or_anybodys_is_left_out():
    found = acts("France dropped the idea of closing the port. Spain was the last to go — leaving the port to farmers.")
    assert [one["predicate"] for one in found] == ["drop"]


@pytest.mark.parametrize(
    "text",
    [
        "The magazine ran a computer generated image of France.",
        "The mayor was seen that October praising Lefevre.",
        "In 2010, after a wave of Tea Party Republicans swept Spaniards out of power, she lost just 43 votes.",
    ],
)
def test_what_the_parse_misreads_is_left_out(text):
    assert not {"generate", "praise", "sweep"} & {one["predicate"] for one in acts(text)}


def test_of_harm_only_what_may_be_undone_is_left_out():
    found = acts("France did not believe in torturing farmers. The raid on Seville, which killed 12 farmers, was long.")
    assert {one["predicate"] for one in found if one["harm"]} == {"kill"}


def test_what_it_takes_is_not_done_to_whom_it_takes():
    found = acts("It takes half of France to build a bridge.")
    assert [(one["predicate"], one["status"]) for one in found] == [("build", Status.NOT_DONE)]


def test_who_follows_somebody_acts():
    assert [one["doer_actor"] for one in acts("The farmer was followed by France.")] == ["France"]
