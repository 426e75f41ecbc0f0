"""The lists by which events are told apart."""

from analysis import data
from analysis.questions.agency.words import KINDS, MEANS, ONE_SIDED, HarmWords, harm_list, reporting


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


def test_the_list_in_use_says_where_each_word_comes_from():
    rows = {
        (row["harm"], row["origin"]): row for row in harm_list({"kill": "injuring", "unperson": "killing"}).to_dicts()
    }
    ours = rows["injuring", "harm.csv of the story"]
    assert (ours["n_words"], ours["words"]) == (1, "kill")
    assert rows["killing", "harm.csv of the story"]["words"] == "unperson"
    assert "kill" not in rows["killing", "the project’s list"]["words"].split(", ")
    assert "die" in rows["dying", "the project’s list"]["words"].split(", ")
