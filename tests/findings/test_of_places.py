"""Sentences on where a concept is named."""

from analysis import findings
from analysis.questions import terms
from analysis.questions.corpus import contents
from tests.tiny import concept, corpus

XY = concept("the thing", x="x", y="y")


def placed(pairs, **columns):
    made = corpus(pairs, XY, **columns)
    return findings.places(contents.places(made, terms.mentions(made)), made.articles, "the thing")


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_where_it_is_named_is_counted_and_those_who_never_do_are_named():
    made = placed([("North", "x x y"), ("South", "war")])
    assert made.title == "North names the thing three times and South 0"
    assert texts(made) == [
        "North names the thing three times and South 0, counting quotations.",
        "South never names it.",
    ]
    assert made.alt == "Each article as a bar of its length. North names the thing three times and South 0."
    assert placed([("North", "x"), ("South", "y")]).title == "Each article names the thing once"


def test_all_who_name_it_as_often_are_named():
    pairs = [("North", "x x"), ("South", "x x"), ("East", "x")]
    assert placed(pairs).title == "North names the thing twice, South 2 and East 1"


def test_a_headline_that_names_it_is_told():
    made = placed([("North", "The x goes on\nIt is here and it will stay."), ("South", "y")], title="The x goes on")
    assert "North names it in a headline." in texts(made)
