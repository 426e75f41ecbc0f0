"""Nouns for people without a name, counted by hand."""

from analysis.questions.labels.nouns import unnamed_counts
from analysis.schema.labels import UNNAMED
from analysis.schema.vocabulary import Place, Voice
from tests.charts.voices import table


def unnamed(*rows):
    """UNNAMED of (outlet, noun, actor, number, voice)."""
    return table(
        UNNAMED,
        [
            ("a" + outlet, outlet, noun, actor, number, noun, 0, 1, 0, Place.BODY, voice)
            for outlet, noun, actor, number, voice in rows
        ],
    )


def test_nouns_are_counted_by_whose_people_they_are():
    found = unnamed(
        ("North", "child", None, "two", Voice.OUTLET),
        ("North", "child", None, None, Voice.OUTLET),
        ("North", "child", None, "ten", Voice.QUOTED),
        ("North", "fighter", "Lee", None, Voice.QUOTED),
        ("South", "fighter", "Lee", "12", Voice.ATTRIBUTED),
        ("South", "child", None, None, Voice.SCARE),
    )
    assert unnamed_counts(found).rows() == [
        ("North", "Lee", "fighter", 0, 1, 1),
        ("South", "Lee", "fighter", 1, 0, 1),
        ("North", None, "child", 2, 1, 1),
        ("South", None, "child", 0, 1, 1),
    ]


def test_nobody_makes_an_empty_table():
    assert unnamed_counts(unnamed()).is_empty()
