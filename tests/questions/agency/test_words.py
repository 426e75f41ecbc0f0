"""The lists by which events are told apart."""

from analysis import data
from analysis.questions.agency.words import KINDS, MEANS, ONE_SIDED, HarmWords, reporting


def test_every_word_of_harm_has_a_kind_that_is_known():
    assert {row["kind"] for row in data.rows("harm.csv")} == set(KINDS)


def test_the_storys_words_take_the_place_of_rows():
    words = HarmWords({"kill": "injuring", "cut to pieces": "killing"})
    assert (words.words["kill"], words.words["die"]) == ("injuring", "dying")
    assert words.phrases["cut"] == [("cut to pieces", frozenset({"to", "pieces"}), "killing")]


def test_what_one_side_does_is_among_the_means():
    assert ONE_SIDED <= MEANS


def test_verbs_of_saying_are_known():
    assert reporting("claim") == "doubting"
    assert reporting("kill") is None
