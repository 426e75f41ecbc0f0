"""The nouns of a story."""

import polars as pl

from analysis import annotate
from tests.proposals.made import corpus, story, uses_of_nouns
from tests.tiny import in_furniture


def test_nouns_are_given_by_article_with_the_sentence_of_the_story():
    assert [(use.lemma, use.outlet, use.sentence) for use in uses_of_nouns(corpus())] == [
        ("navy", "North", 0),
        ("boat", "North", 0),
        ("boat", "North", 1),
        ("boat", "North", 2),
        ("navy", "South", 3),
        ("vessel", "South", 3),
        ("vessel", "South", 4),
        ("vessel", "South", 5),
    ]


def test_furniture_is_left_out():
    assert uses_of_nouns(in_furniture(corpus())) == []


def test_an_article_in_another_language_is_read_as_words():
    made = story([("Nord", "Ils voient the boats.")])
    french = made.articles.with_columns(language=pl.lit("fr"))
    (use,) = uses_of_nouns(annotate(type(made)("tiny", french, (), (), made.problems), "syntax"))
    assert (use.form, sorted(use.places)) == ("boats", ["before:the", "near:ils", "near:voient"])
