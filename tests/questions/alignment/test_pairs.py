"""Pairs are told the surest first."""

from analysis.questions.alignment import pairs
from tests.tiny import corpus


def test_the_surest_pair_comes_first_and_the_earlier_article_on_its_left():
    text = "The council of Hill approved the new bridge on Monday."
    table = pairs(corpus([("North", text), ("South", text + " Rain fell on the fields of Dale.")]))
    assert table["score"].is_sorted(descending=True)
    assert table.row(0, named=True)["article_id"] == "a"
    assert table["differs"].to_list() == [[]]
