"""The nearest sentence where nothing was found."""

from analysis.questions.alignment import facts, nearest
from tests.tiny import corpus


def test_an_article_without_a_sentence_has_none_near():
    text = "The council of Hill approved the new bridge on Monday."
    made = corpus([("North", text), ("South", text), ("East", "No.")])
    (row,) = nearest(made, facts(made)).rows(named=True)
    assert (row["outlet"], row["text"], row["score"], row["absent"]) == ("East", None, 0.0, True)
