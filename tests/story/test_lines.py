"""Lines that were broken at a fixed width, and words cut at a line's end."""

import textwrap

import pytest
from hypothesis import given

from analysis.story.lines import joined
from tests.tiny import wild_texts

LONG = (
    "The council met in the old hall of the town on Monday and spoke of the siege until late at night. "
    "It left without a word to the press, which had waited at the gates since the early morning."
)
LATER = "The mayor will speak next week. Nobody knows what the council will say to her, and few of them asked."


@pytest.mark.parametrize("width", [30, 40, 72])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_lines_broken_at_a_width_are_paragraphs_again(width, between):
    printed = between.join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in (LONG, LATER))
    found = joined(printed)
    assert found.text == f"{LONG}{between}{LATER}"
    assert found.n_breaks == sum(len(textwrap.wrap(paragraph, width)) - 1 for paragraph in (LONG, LATER))


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n{LATER}\n{LONG}",  # a paragraph a line
        f"Talks go on\nBy Ann Lee\n4 February 2025\n\n{LONG}\n\n{LATER}",
        "Held in the fort:\nThree envoys\nFour captives\nA mayor of the town\nTheir guards",
        "- the envoys of the north\n- the captives of the south\n- the mayor and the guards",
        "The siege is over\n\nand the town\n\nsleeps again",
        "War\n\n\n",
        "",
    ],
)
def test_other_lines_stay(text):
    assert joined(text).text == text


def test_an_indented_line_begins_a_paragraph():
    first, second = (
        textwrap.wrap(paragraph, 40, initial_indent="   ")
        for paragraph in (LONG.removesuffix("the early morning.") + "the early morning hours", LATER)
    )
    assert joined("\n".join(first + second)).text.split("\n")[1] == f"   {LATER}"


@pytest.mark.parametrize(
    ("text", "read", "words"),
    [
        ("saw the cap-\ntives there", "saw the captives there", ["captives"]),
        ("saw the cap\u00ad\ntives there", "saw the captives there", ["captives"]),
        ("a well-known man, a well-\nknown place", "a well-known man, a well-known place", ["well-known"]),
        (
            "peace and keeping it: peace-\nkeeping keeping",
            "peace and keeping it: peace-keeping keeping",
            ["peace-keeping"],
        ),
        (
            "peace, keeping, peacekeeping: peace-\nkeeping",
            "peace, keeping, peacekeeping: peacekeeping",
            ["peacekeeping"],
        ),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole_again(text, read, words):
    found = joined(text)
    assert (found.text, found.words) == (read, words)


@pytest.mark.parametrize(
    "text", ["pre-\nand post-war", "He left -\nthen came", "Saint-\nDenis", "cap-\n\ntives", "10-\nyear"]
)
def test_what_is_no_cut_word_stays(text):
    assert joined(text).text == text


@given(wild_texts())
def test_joining_changes_line_ends_and_hyphens_alone(text):
    kept = [c for c in text if not c.isspace() and c not in "-\u00ad\u2010¬"]
    assert [c for c in joined(text).text if not c.isspace() and c not in "-\u00ad\u2010¬"] == kept


def test_the_halves_of_a_word_may_be_lines_of_their_own():
    assert joined("lake-\nside-\nhills").text == "lakesidehills"
    assert joined("a-\na-\na-\nb").text == "a-a-ab"
