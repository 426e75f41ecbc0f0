import pytest

from analysis.questions.agency import events
from analysis.questions.emphasis.acts import doers
from tests.deep import deep


def told(text):
    made = deep(("North", text))
    return [
        (row["name"], [text[mark["start"] : mark["stop"]] for mark in row["marks"]])
        for row in doers(made, events(made)).iter_rows(named=True)
    ]


def test_an_act_is_named_after_its_actor_and_marks_doer_and_act():
    assert told("Ann Lee freed the town on Monday.") == [("Lee: free", ["Ann Lee", "freed"])]


def test_whoever_is_no_actor_is_named_as_printed():
    assert told("Rebels shot Ann Lee on Monday.") == [("Rebels: shoot", ["Rebels", "shot"])]


def test_harm_without_a_doer_says_so_and_marks_those_to_whom_it_is_done():
    assert told("Two farmers were killed on Monday.") == [("no doer: kill", ["Two farmers", "killed"])]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee did not free the town.",
        "Ann Lee plans to free the town.",
        "Lee to free hostages on Monday\n\nIt rained all day.",
        "Lee takes office vowing to restore wealth\n\nIt rained all day.",
    ],
)
def test_what_is_not_told_as_done_is_no_act(text):
    assert not {"Lee: free", "Lee: restore"}.intersection(name for name, _ in told(text))


def test_a_noun_is_no_act():
    assert told("It rained during the Danish raid on farmers.") == []


def test_an_act_done_to_two_actors_is_one():
    names = [name for name, _ in told("Rebels shot Ann Lee and the premier on Monday.")]
    assert names == ["Rebels: shoot"]


def test_what_may_be_a_passive_of_headlines_has_no_sure_doer():
    assert told("Lee blasted by voters over floods\n\nIt rained all day.") == [("voters: blast", ["voters", "blasted"])]
    assert told("Lee bashed over flood deal\n\nIt rained all day.") == []
    assert told("Lee frees hostages\n\nIt rained all day.") == [("Lee: free", ["Lee", "frees"])]


def test_harm_in_quotation_marks_or_in_a_noun_is_not_called_an_act_without_a_doer():
    assert told("Flood 'destroyed' lives, Lee says\n\nIt rained all day.") == []
    assert told("Lee asked to go over 'killing' remark\n\nIt rained all day.") == []
