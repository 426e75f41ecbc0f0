"""A term inside a longer name is none, on sentences a reader can check by eye."""

from dataclasses import replace

import pytest

from analysis.units.mentions import mentions
from tests.deep import deep
from tests.tiny import concept, corpus

TERMS = concept("c", war="war", rights="rights", police="police", president="president", trade="trade", rail="rail")


def found(text, terms=TERMS):
    return mentions(replace(deep(("North", text)), concepts=(terms,)))["matched"].to_list()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war goes on. He came to the War Room on Monday.", ["war"]),
        ("The war goes on. The Vietnam War ended in May.", ["war", "War"]),  # the last word says what it is
        ("War Minister Ann Lee came. The war goes on.", ["War", "war"]),
        ("Our rights matter. The Human Rights Campaign praised it.", ["rights"]),
        ("He came to Dale-on-Sea Rail Day, as the new rail day is called.", ["rail"]),
        ("The police came. The Dale Police Department said so.", ["police"]),
        ("The president came. The talks with President Ann Lee ended.", ["president", "President"]),
        ("The trade goes on. Members of the World Trade Organization met.", ["trade"]),
        ("The war of the NO WAR Party goes on with World War II.", ["war", "WAR", "War"]),
        ("Members of the World Trade Organization met.", ["Trade"]),  # never in small letters here
        ("The war goes on\nWar Room Talks End In Town", ["war", "War"]),
        ("The trade goes on. Director of Trade Ann Lee came.", ["trade"]),
        ("The trade goes on. He works for the Dale Bureau of Trade.", ["trade"]),
        ("The war goes on. Old books speak of War in town.", ["war", "War"]),
        ("The rail. Old Ray Saw The Rail Day Come In Town.", ["rail", "Rail"]),  # set like a title
    ],
)
def test_a_part_of_a_longer_name_is_no_mention(text, expected):
    assert found(text) == expected


def test_a_pattern_in_capital_letters_is_found_everywhere():
    text = "The war goes on. He came to the War Room on Monday."
    assert found(text, concept("c", war="War")) == ["war", "War"]


def test_where_nothing_is_parsed_names_are_not_known():
    made = corpus([("North", "The war goes on. He came to the War Room on Monday.")], TERMS)
    assert mentions(made)["matched"].to_list() == ["war", "War"]
