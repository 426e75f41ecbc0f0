"""The nearest sentence where nothing was found."""

import sys

from polars.testing import assert_frame_equal

from analysis.questions.alignment import facts, nearest
from tests.tiny import corpus


def test_an_article_without_a_sentence_has_none_near():
    text = "The council of Hill approved the new bridge on Monday."
    made = corpus([("North", text), ("South", text), ("East", "No.")])
    (row,) = nearest(made, facts(made)).rows(named=True)
    assert (row["outlet"], row["text"], row["score"], row["absent"]) == ("East", None, 0.0, True)


def test_versions_taken_one_by_one_come_to_the_same(monkeypatch):
    text = "The council of Hill approved the new bridge on Monday.\n\nPolice freed 33 hostages at the port of Hill."
    other = "The council of Hill approved a new bridge.\n\nPolice freed 33 hostages at Hill port on Sunday."
    late = "A bridge of Hill was the question for the council."
    made = corpus(
        [("North", text), ("South", other), ("West", text), ("East", late), ("Far", "Police slept at Hill port.")]
    )
    told = facts(made)
    together = nearest(made, told)
    assert together["score"].max() > 0
    monkeypatch.setattr(sys.modules["analysis.questions.alignment.nearest"], "MOST_SCORED", 1)
    assert_frame_equal(nearest(made, told), together)
