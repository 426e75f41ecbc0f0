"""Groups about a central version."""

import numpy as np

from analysis.questions.alignment.candidates import Found
from analysis.questions.alignment.groups import Groups
from analysis.questions.alignment.segments import segments
from tests.tiny import corpus

TEXT = "The council approved a bridge."


def grouped(*pairs):
    made = segments(corpus([(name, TEXT) for name in "ABC"]))
    left, right, score = (np.array(part) for part in zip(*pairs, strict=True))
    return [sorted(group) for group in Groups(made, Found(left, right, score))]


def test_versions_that_all_pair_are_one_group():
    assert grouped((0, 1, 0.8), (1, 2, 0.8), (0, 2, 0.8)) == [[0, 1, 2]]


def test_a_chain_makes_no_fact_of_three():
    assert all(len(group) < 3 for group in grouped((0, 1, 0.8), (1, 2, 0.6)))


def test_two_articles_that_may_tell_the_same_make_no_fact():
    assert grouped((0, 1, 0.6)) == []
    assert grouped((0, 1, 0.79)) == []
    assert grouped((0, 1, 0.8)) == [[0, 1]]


def test_two_parts_of_sentences_must_be_surer_than_whole_ones():
    long = "The council approved a bridge; the mayor opened a school."
    made = segments(corpus([(name, long) for name in "AB"]))
    parts = np.flatnonzero(~made.table["whole"].to_numpy())
    first, other = (int(one) for one in parts if made.table["start"][int(one)] == 0)

    def found(score):
        return [sorted(group) for group in Groups(made, Found(np.array([first]), np.array([other]), np.array([score])))]

    assert found(0.8) == []
    assert found(0.9) == [[first, other]]


def test_a_fact_told_again_in_the_same_words_is_one_whatever_else_one_article_has():
    whole = "The truce took effect on Monday, ending two years of war in the north."
    made = segments(corpus([("A", whole), ("B", f"{whole}\n\nThe truce took effect.")]))
    table = made.table.select("article_id", "text", "whole").rows()
    at = {(name, text): number for number, (name, text, _) in enumerate(table)}
    first, second = (at[name, whole] for name in "ab")
    clauses = [number for number, (_, text, _) in enumerate(table) if text == "The truce took effect on Monday"]
    again = at["b", "The truce took effect."]
    left = np.array([first, *(min(pair) for pair in ((clauses[0], clauses[1]), (clauses[0], again)))])
    right = np.array([second, *(max(pair) for pair in ((clauses[0], clauses[1]), (clauses[0], again)))])
    groups = [sorted(group) for group in Groups(made, Found(left, right, np.array([0.99, 0.9, 0.9])))]
    assert groups == [[first, second]]
