"""Sentences in pieces, some of which are numbers that lead somewhere."""

from analysis.findings.linked import Count, joined, plain

THREE = [("a ", Count("1", ("x",))), ("b",), ("c",)]


def test_the_words_of_a_sentence_are_those_of_its_pieces():
    assert plain(("There are ", Count("two", ("x", "y")), " of them.")) == "There are two of them."


def test_pieces_are_joined_as_in_a_list():
    assert plain(joined(THREE)) == "a 1, b and c"
    assert joined(THREE)[1] == Count("1", ("x",))
    assert plain(joined(THREE, between="; ", last="; ")) == "a 1; b; c"


def test_what_is_beyond_the_most_is_counted():
    assert plain(joined(THREE, 2)) == "a 1 and two more"


def test_of_one_there_is_nothing_to_join():
    assert joined([("a",)]) == ("a",)
