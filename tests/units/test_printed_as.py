"""How a sentence may quote a mention: by the name of its term, or in the words that are printed."""

import polars as pl
import pytest

from analysis.story.concepts import Concept, Term
from analysis.units.mentions import mentions
from analysis.units.printed_as import with_wording
from tests.tiny import corpus


def wordings(term, *printed):
    rows = [{"concept": "it", "term": term, "matched": text} for text in printed]
    return with_wording(pl.DataFrame(rows))["wording"].to_list()


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("hostages", "hostage"),
        ("hostages", "Hostages"),
        ("captives", "captive’s"),
        ("release", "releasing"),
        ("free", "freed"),
        ("party", "parties"),
        ("die", "dying"),
        ("swap", "swapped"),
        ("agree", "agreed"),
        ("pass", "passes"),
        ("ceasefire", "cease-fire"),
        ("Resistance", "the Resistance"),
        ("soldiers", "Israeli soldier"),
        ("truce deal", "the truce\n deals"),
    ],
)
def test_a_name_is_quoted_where_its_words_are_printed_whatever_their_ending(name, printed):
    assert wordings(name, printed) == [name]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Israel", "Israeli"),
        ("genocide", "genocidal"),
        ("terror group", "terrorist group"),
        ("ceasefire deal", "ceasefire and hostage release deal"),
        ("ceasefire deal", "Gaza deal"),
        ("Israeli occupation", "the occupation"),
        ("king", "k"),
        ("what the army did", "strikes"),
    ],
)
def test_other_words_are_quoted_as_they_are_printed(name, printed):
    assert wordings(name, printed) == [printed]


def test_words_that_differ_in_their_endings_only_are_quoted_as_most_often_printed():
    assert wordings("camp", "Centre", "centres", "centres", "shelter") == ["centres", "centres", "centres", "shelter"]
    assert wordings("camp", "Centre", "centre") == ["centre", "centre"]  # as often: the one in small letters


def test_a_wording_is_one_of_its_own_term_and_concept():
    table = pl.DataFrame(
        {"concept": ["a", "a", "b"], "term": ["x", "y", "x"], "matched": ["Lees", "Lee", "Lee"], "at": [1, 2, 3]}
    )
    assert with_wording(table).select("wording", "at").rows() == [("Lees", 1), ("Lee", 2), ("Lee", 3)]


def test_every_mention_of_a_story_has_its_wording():
    pause = Concept("the pause", (Term("ceasefire deal", ("ceasefire deal*", "Gaza deal")), Term("deal", ("deal",))))
    made = corpus([("North", "Ceasefire deals, a Gaza deal, no deal.")], pause)
    assert mentions(made).select("matched", "wording").rows() == [
        ("Ceasefire deals", "ceasefire deal"),
        ("Gaza deal", "Gaza deal"),
        ("deal", "deal"),
    ]
