"""The shape of what is attributed, on sentences a reader can check by eye."""

import pytest

from tests.deep import told


def is_report(sentence):
    return told(f"War goes on\n{sentence}").attributions["cue_class"].to_list() != ["other"]


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Ann Lee praised the deal.", False),
        ("Ann Lee praised those who had made the deal.", False),
        ("Ann Lee praised the deal at a lunch with farmers.", False),
        ("Ann Lee praised the deal as a sign of strength.", True),
    ],
)
def test_a_noun_phrase_is_whom_or_what_one_speaks_of(sentence, is_one):
    assert is_report(sentence) is is_one


def test_a_noun_by_which_something_happens_reports_nothing():
    assert not is_report("Ann Lee arrived in the town dogged by reports about floods.")
    assert is_report("The reports of the council that floods came are old.")


def test_who_is_beside_a_verb_that_reports_nothing_is_not_tied_where_another_verb_reports():
    def speaker(sentence):
        return told(f"War goes on\n{sentence}").attributions["speaker"].to_list()

    assert speaker(
        "Ann Lee attended and tweeted shortly before Bob Roe took the oath that she came to “honor our democracy and its "
        "enduring values.”"
    ) == [None]
    assert speaker("Ann Lee commended him, “a man of great courage and a friend.”") == ["Ann Lee"]
