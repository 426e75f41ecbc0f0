"""Sentences on where the wordings differ, over several concepts."""

from analysis import findings
from analysis.questions import terms
from tests.findings.test_of_terms import XY, shares, texts
from tests.tiny import concept


def overview(pairs, *concepts):
    table, stories = shares(pairs, *concepts)
    return findings.overview(table, terms.differences(table), stories)


def test_the_overview_leads_with_the_clearest_difference():
    made = overview([("North", "x " * 6 + "s"), ("South", "x " * 5 + "y s")], concept("same", s="s"), XY)
    assert (
        made.title
        == "The thing: outside quotation marks, South says “y” in 1 of 6 mentions; North never does (other articles may not show this)"
    )
    assert texts(made) == [
        "The thing: outside quotation marks, South says “y” in 1 of 6 mentions; North never does.",
        "Same: both articles that name it outside quotation marks say only “s”.",
        "Other articles of these outlets may not show this difference: articles differ by chance, too.",
    ]


def test_the_overview_names_those_who_say_it_more_often_though_they_say_it_seldom():
    made = overview([("North", "x " * 12 + "y y"), ("South", "x " * 6), ("West", "y y"), ("East", "x")])
    assert texts(made)[0] == (
        "The thing: outside quotation marks, West says “y” in 2 of 2 mentions and North in 2 of 14; South never does."
    )


def test_the_overview_leads_with_nothing_where_all_are_too_few():
    made = overview([("North", "x"), ("South", "y")])
    assert made.title == "Too few mentions to compare the articles’ terms"
    assert texts(made) == ["There are too few mentions of the thing to compare."]


def test_the_overview_names_the_concepts_that_differ_by_more_than_chance():
    few = concept("few", s="s", t="t")
    made = overview([("North", "x " * 20 + "s s s"), ("South", "y " * 20 + "t t")], few, XY)
    assert made.title == "The thing: outside quotation marks, North says only “x”; South says only “y”"
    assert texts(made)[-1] == "These differ by more than chance can explain: North and South on the thing."


def test_the_overview_of_like_wordings_says_so():
    assert overview([("North", "x"), ("South", "x x")]).title == "All articles name each concept in the same way"


def test_the_overview_of_one_outlet_compares_nothing():
    assert overview([("North", "x")]).title == "No two articles name the same concept outside quotation marks"


def test_the_overview_of_nothing_says_so():
    made = overview([("North", "war")])
    assert texts(made) == [
        "No terms can be compared: concepts.yaml lists no concepts, or these articles mention nothing that it lists."
    ]
