"""Pairs are told the surest first."""

import sys

from analysis.questions.alignment import pairs, unlisted
from tests.tiny import corpus

module = sys.modules[unlisted.__module__]


def test_the_surest_pair_comes_first_and_the_earlier_article_on_its_left():
    text = "The council of Hill approved the new bridge on Monday."
    table = pairs(corpus([("North", text), ("South", text + " Rain fell on the fields of Dale.")]))
    assert table["score"].is_sorted(descending=True)
    assert table.row(0, named=True)["article_id"] == "a"
    assert table["differs"].to_list() == [[]]


def test_pairs_beyond_the_most_that_are_listed_are_told(monkeypatch):
    text = "The council of Hill approved the new bridge on Monday."
    story = [(outlet, text) for outlet in ("North", "South", "East")]
    made = corpus(story)
    assert pairs(made).height == 3
    assert unlisted(made).is_empty()
    monkeypatch.setattr(module, "MOST_PAIRS", 2)
    cut = corpus(story)
    assert pairs(cut).height == 2
    (message,) = unlisted(cut)["message"]
    assert message == "Of 3 pairs of sentences that tell the same the 2 surest are listed."
