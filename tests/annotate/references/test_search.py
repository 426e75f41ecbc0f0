"""Whom a pronoun stands for: the subject of its clauses, the only one who fits, or nobody who is plain."""

import pytest

from tests.annotate.references.reading import meant


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Tom Lee said that he would go.", "he", "Tom Lee"),
        ("Tom Lee has lost his house.", "his", "Tom Lee"),
        ("Tom Lee arrived on Monday. He will leave on Friday.", "He", "Tom Lee"),
        ("In his speech, Tom Lee praised the town.", "his", "Tom Lee"),
        ("Tom Lee, who sold his house, went home.", "his", "Tom Lee"),
        ("The town waited for Tom Lee. He came late.", "He", "Tom Lee"),
        ("Tom Lee met Ann Ray. She thanked the town.", "She", "Ann Ray"),
        (
            "Tom Lee came, though the premier was ill. The premier, Bill Ray, sent his regards. He thanked the town.",
            "He",
            "Bill Ray",
        ),
        ("Tom Lee himself went home.", "himself", "Tom Lee"),
        ("Tom Lee and his team went home.", "his", "Tom Lee"),
        ("Bill Ray resigned over Tom Lee's plan to leave and his rejection of help.", "his", "Tom Lee"),
        ("Egypt said it had closed the road.", "it", "Egypt"),
        ("Egypt has closed its roads.", "its", "Egypt"),
        ("Egypt opened the road. Its army left the town.", "Its", "Egypt"),
        ("The Egyptians said they had closed the road.", "they", "Egyptians"),
    ],
)
def test_a_pronoun_stands_for_the_subject_that_fits(text, pronoun, name):
    assert (pronoun, name) in meant(text)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Tom Lee told Bill Ray that he would go.", "he"),
        ("Tom Lee praised Bill Ray when he left the town.", "he"),
        ("Tom Lee said the council is ready to ask Bill Ray if he does not come.", "he"),
        ("Tom Lee and Bill Ray arrived on Monday. He will leave on Friday.", "He"),
        ("Tom Lee came. A soldier said that he would go.", "he"),
        ("Ann Lee came. He went home.", "He"),
        ("Tom Lee repeated the call, though the gunman was a citizen. He had bought a rifle.", "He"),
        ("Tom Lee spoke. Police said the gunman was alone, and they added that he had no permit.", "he"),
        ("Egypt closed the road. It seems that nobody noticed.", "It"),
        ("Egypt said the road had lost its signs.", "its"),
        ("Tom Lee came. The soldiers said they would go.", "they"),
        ("Tom Lee saw him.", "him"),
        ("Tom Lee came. “He is a thief,” Ann Ray said.", "He"),
        ("It rained. He went home.", "He"),
        ("Tom Lee met Bill Lee. Then Mr. Lee himself went home.", "himself"),
    ],
)
def test_where_another_may_be_meant_a_pronoun_stands_for_nobody(text, pronoun):
    assert pronoun not in dict(meant(text))


def test_one_speech_goes_on_after_a_few_words():
    text = "“Tom Lee has lost his house,” Ann Ray said. “He was a teacher.”"
    assert meant(text) == [("his", "Tom Lee"), ("He", "Tom Lee")]


def test_nobody_is_looked_for_far_back():
    far = "Tom Lee came.\n\nIt rained on the town.\n\nIt snowed on the town.\n\nIt was cold.\n\nIt was dark. He slept."
    assert "He" not in dict(meant(far))
