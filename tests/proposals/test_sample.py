"""The articles that proposals are made from."""

from analysis.proposals.sample import sample
from tests.proposals.made import corpus

MANY = [("North", "One two."), ("North", "Three four."), ("South", "Five six."), ("South", "Seven eight.")]


def test_a_small_story_is_taken_whole():
    made = corpus(MANY, "words")
    assert sample(made) is made


def test_of_a_large_one_the_outlets_are_taken_in_turn():
    found = sample(corpus(MANY, "words"), most=6)
    assert found.articles["article_id"].to_list() == ["a", "c"]
    assert found.tokens["token"].to_list() == ["One", "two", ".", "Five", "six", "."]


def test_one_article_is_kept_however_long():
    assert sample(corpus(MANY, "words"), most=1).articles["article_id"].to_list() == ["a"]
