import pytest

from analysis.questions.labels import unnamed
from tests import tiny
from tests.questions.labels.telling import corpus


def rows(text):
    return list(unnamed(corpus(text)).select("noun", "actor", "number", "phrase").iter_rows())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 1,200 people were killed.", [("people", None, "At least 1,200", "At least 1,200 people")]),
        (
            "Women and children fled.",
            [("woman", None, None, "Women"), ("child", None, None, "children")],
        ),
        ("They freed 13 Israeli hostages.", [("hostage", "Israel", "13", "13 Israeli hostages")]),
        ("Hundreds of prisoners left.", [("prisoner", None, "Hundreds", "Hundreds of prisoners")]),
        ("A gunman shot at them.", [("gunman", None, None, "A gunman")]),
        ("They met Hamas fighters.", [("fighter", "Hamas", None, "Hamas fighters")]),
        ("The two boys were found.", []),
        ("Ann Lee and Bob Roe came. Both men were fired.", []),
        ("Both men and women were fired.", [("man", None, None, "Both men"), ("woman", None, None, "women")]),
        ("Prime Minister Ann Lee spoke.", []),
        ("The war killed hopes.", []),
        ("They asked about sources of income.", []),
        ("He registered as a foreign agent.", []),
        ("It was based on a model.", []),
        ("It made Lee a powerful ally and a formidable opponent.", []),
        ("Lee is a banker and a poet.", []),
        ("He was bound to a mercurial president.", []),
        ("There are 79 hostages.", [("hostage", None, "79", "79 hostages")]),
        ("They met two American Indians.", [("American Indian", "US", "two", "two American Indians")]),
        ("The Saudis have agreed.", []),
        ("Ann Lee and Tom Ray, two of the strongest local critics, spoke.", []),
        ("A senior Democratic staffer told them so.", [("staffer", None, None, "A senior Democratic staffer")]),
        ("They fear that his defense secretary shocked officials.", [("official", None, None, "officials")]),
    ],
)
def test_people_without_a_name_are_found_with_number_and_side(text, expected):
    assert rows(text) == expected


def test_the_members_of_a_party_keep_their_capital_letter():
    text = (
        "They are on track to hold at least 240 seats in the House next year. Some Democrats, who had high hopes of "
        "significant gains in the election, picked up just six seats."
    )
    assert [noun for noun, *_ in rows(text)] == ["Democrat"]
    assert rows(text.replace("Some Democrats", "Democrats")) == []  # the party
    assert rows(text.replace("Some Democrats", "Senate Democrats")) == []


def test_nobody_is_found_where_no_model_has_read():
    assert unnamed(tiny.corpus([("North", "A gunman fled.")])).is_empty()
