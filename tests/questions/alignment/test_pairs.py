"""Pairs are told the surest first."""

import sys

from analysis.questions.alignment import pairs
from tests.tiny import corpus

module = sys.modules[pairs.__module__]


def test_the_surest_pair_comes_first_and_the_earlier_article_on_its_left():
    text = "The council of Hill approved the new bridge on Monday."
    table = pairs(corpus([("North", text), ("South", text + " Rain fell on the fields of Dale.")]))
    assert table["score"].is_sorted(descending=True)
    assert table.row(0, named=True)["article_id"] == "a"
    assert table["differs"].to_list() == [[]]


def test_of_very_many_pairs_the_surest_are_listed(monkeypatch):
    text = "The council of Hill approved the new bridge on Monday."
    story = [(outlet, text) for outlet in ("North", "South", "East")]
    assert pairs(corpus(story)).height == 3
    monkeypatch.setattr(module, "MOST_PAIRS", 2)
    assert pairs(corpus(story)).height == 2
