"""Proposed sets against coded mentions, on a few words."""

from collections import Counter

import pytest

from analysis.proposals import propose
from analysis.units import patterns
from benchmarks.proposals import Coded, Outcome, article, carried, is_right, lines
from tests.proposals.made import corpus


def row(*codings):
    sentences = [["The", "boats", ",", "he", "said", ",", "sank", ".", "\\n"], ["Lee", "'s", "boats", "sank", "."]]
    keys = ("sentence", "start", "code_mention", "code_name", "code_type")
    return {"sentences": sentences, "codings": [dict(zip(keys, coding, strict=True)) for coding in codings]}


def test_a_coded_mention_is_placed_where_its_words_stand_nearest():
    text, coded = article(
        row(
            ("0", "1", "boats", "Ships", "MISC"),
            ("1", "2", "boats", "Ships", "MISC"),
            ("1", "0", "Lee's boats", "Fleet", "MISC"),
            ("1", "0", "Lee", "proud", "PROPERTY"),
            ("1", "0", "absent", "Ships", "MISC"),
        )
    )
    assert text == "The boats, he said, sank.\n\nLee's boats sank. "
    assert [(text[one.start : one.stop], one.start, one.name) for one in coded] == [
        ("boats", 4, "Ships"),
        ("boats", 33, "Ships"),
        ("Lee's boats", 27, "Fleet"),
    ]


def test_a_use_has_the_name_of_the_shortest_mention_around_it():
    made = corpus()
    (proposal,) = propose(made).sets
    codings = {"a": [Coded(0, 40, "Navy"), Coded(24, 34, "Ships")], "b": []}
    found = carried(proposal.concept, patterns.with_form(made.voiced), codings)
    assert found == {"boats": {"Ships": 1}}


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ({"boats": {"Ships": 2, "Navy": 1}, "vessels": {"Ships": 1}}, True),
        ({"boats": {"Ships": 1, "Navy": 1}, "vessels": {"Ships": 1}}, False),
        ({"boats": {"Ships": 1}, "vessels": {"Navy": 1}}, False),
        ({"boats": {"Ships": 1}}, False),
        ({}, False),
    ],
)
def test_a_set_is_right_if_most_uses_of_two_terms_are_one_thing(found, right):
    assert is_right({term: Counter(names) for term, names in found.items()}) == right


def test_the_share_is_that_of_all_sets():
    none = Outcome(0, 0, 0)
    found = {0: {"starter": Outcome(3, 2, 2), "rivals": none, "names": none, "sure sets": none}}
    table = lines(found)
    assert "| event 0 | 3 | 2 | 2 | 0.67 | 1.00 |" in table
    assert table[-1] == "- at least 0.60 of all sets are right: yes (0.67)"
