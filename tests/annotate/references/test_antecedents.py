"""Which nouns and pronouns stand for a name at all."""

import pytest

from tests.annotate.references.reading import meant

LED = "Israeli Prime Minister Ann Lee met US President Tom Ray on Monday. "


@pytest.mark.parametrize(
    ("text", "described", "name"),
    [
        (f"{LED}The premier left.", "The premier", "Ann Lee"),
        (f"{LED}The US leader left.", "The US leader", "Tom Ray"),
        (f"{LED}Reporters asked the president.", "the president", "Tom Ray"),
    ],
)
def test_an_office_stands_for_its_only_holder(text, described, name):
    assert (described, name) in meant(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{LED}A president left.",
        f"{LED}The Egyptian president left.",
        f"{LED}Lee is the first president.",
        f"{LED}The president of Egypt left.",
        f"{LED}The other president left.",
        f"{LED}The minister, as the acting president, may review it.",
        f"{LED}They asked the president responsible for the school.",
    ],
)
def test_who_is_new_or_only_described_stands_for_nobody(text):
    assert not [words for words, _ in meant(text) if "president" in words]


def test_it_of_the_willing_is_a_body_and_it_of_a_fact_is_nothing():
    assert meant("Egypt said it is ready to open the road.") == [("it", "Egypt")]
    assert meant("Egypt said it is likely that the road will open.") == []


def test_what_stands_for_a_name_can_be_meant_again():
    assert meant(f"{LED}The premier said she was tired.") == [("The premier", "Ann Lee"), ("she", "Ann Lee")]
