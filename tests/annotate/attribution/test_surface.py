"""Reports by their printed form alone, on sentences a reader can check by eye."""

import pytest

from tests.deep import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The border was closed on Monday night, Bob Roe was quoted as saying.", "Bob Roe"),
        ("Snow fell on the hills, the army was cited as saying.", "the army"),
    ],
)
def test_what_somebody_was_quoted_as_saying_is_a_report_by_that_person(sentence, speaker):
    made = told(f"War goes on\n{sentence} It rained.", actors=())
    assert made.attributions.select("speaker", "cue_class", "kind").rows() == [(speaker, "neutral", "indirect")]


def test_what_stands_in_marks_is_found_once():
    made = told("War goes on\n“The border is closed,” Bob Roe was quoted as saying.", actors=())
    assert made.attributions["kind"].to_list() == ["direct"]
