"""Which person a name of an article means, on sentences a reader can check by eye."""

import pytest

from tests.deep import told


def speakers(text):
    return told(f"War goes on\n{text}", actors=()).attributions["speaker"].to_list()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee met Tom Ray. Lee said that war goes on.", "Ann Lee"),
        ("Mr. Lee met Tom Ray. Lee said that war goes on.", "Lee"),
        ("Jim Lee came. Later, James Lee said that war goes on.", "Jim Lee"),
        ("Ann Lee came. Ann B. Lee said that war goes on.", "Ann Lee"),
        ("Senator Richard M. Lee said that war goes on.", "Richard M. Lee"),
        ("Senator Ann Lee of Ohio said that war goes on.", "Ann Lee"),
    ],
)
def test_a_person_has_the_first_full_name_of_the_article(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee met Tom Lee on Monday. Mr. Lee said that war goes on.", "Tom Lee"),
        ("Ann Lee met Tom Lee on Monday. Ms. Lee said that war goes on.", "Ann Lee"),
        ("Kim Lee met Tom Lee on Monday. Lee said that war goes on.", None),
        ("Kim Lee came. Lee met her brother Tom Lee. Lee said that war goes on.", "Kim Lee"),
        ("Ann Lee came. Former Vice President Lee said that war goes on.", "Lee"),
    ],
)
def test_the_words_of_one_bearer_of_a_name_are_not_anothers(text, speaker):
    assert speakers(text) == [speaker]


def test_a_headline_in_title_case_is_nobodys_name():
    text = "Town Hears That Mayor Ann Lee Resigns\nAnn Lee said that war goes on. Lee said that it rained."
    assert told(text, actors=()).attributions["speaker"].to_list() == ["Ann Lee", "Ann Lee"]


def test_the_name_of_a_body_is_whole():
    assert speakers("The American Civil Liberties Union said that war goes on.") == ["American Civil Liberties Union"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Robert S. Roe III met the press. Mr. Roe said that war goes on.", "Robert S. Roe III"),
        ("Tom Roe met the press. Tom Roe Jr. came. Mr. Roe said that war goes on.", "Tom Roe"),
        ("President Roe met the press. Tom Roe Jr. came. Mr. Roe said that war goes on.", "Roe"),
        ("Tom Roe and Tom Roe Jr. came. Tom Roe Jr. said that war goes on.", "Tom Roe Jr."),
        ("Raúl Roe came. Raul Roe said that war goes on.", "Raúl Roe"),
        ("Kim and Pat Roe left. President Roe said that war goes on.", "Roe"),
        ("Reps. Tom Roe and Kim Lee met. Roe said that war goes on.", "Tom Roe"),
    ],
)
def test_father_and_son_are_two(text, speaker):
    assert speakers(text) == [speaker]


def test_a_member_of_a_party_is_no_name():
    text = "Ann Lee came to town. The New York Democrat, who is known for her talks, gave one. She said that it rained."
    assert speakers(text)[-1] == "Ann Lee"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The Center on Budget and Policy Priorities", "Center on Budget and Policy Priorities"),
        ("The Office of Management and Budget", "Office of Management and Budget"),
        ("The Times of Lee", "Times of Lee"),
    ],
)
def test_the_name_of_a_body_goes_on_behind_of_and_on(source, speaker):
    assert speakers(f"{source} said that war goes on.") == [speaker]
