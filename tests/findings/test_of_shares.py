"""Sentences on shares and their intervals."""

import pytest

from analysis import findings
from analysis.questions import terms
from tests.tiny import concept, corpus

XY = concept("the thing", x="x", y="y")


def shares(pairs, *concepts, **columns):
    made = corpus(pairs, *(concepts or (XY,)), **columns)
    return terms.shares(terms.mentions(made), made.articles), made.articles


ONE_WAY, OTHER_WAY, BOTH_WAYS = "x " * 7 + "y", "x" + " y" * 7, "x x x y y y"


def test_intervals_that_do_not_meet_are_said_so():
    made = findings.share(*shares([*[("North", ONE_WAY)] * 5, *[("South", OTHER_WAY)] * 5]))
    assert made.title == "Outside quotation marks, North (88 %) uses “x” more often than South (12 %)"
    assert made.alt == (
        "Share of “x” among the mentions of “the thing”, 95 % interval: South 4 % to 27 % and North 73 % to 96 %."
    )


def test_the_term_that_differs_is_spoken_of_and_not_the_most_used():
    xyz = concept("the thing", x="x", y="y", z="z")
    made = findings.share(*shares([*[("North", "x " * 4 + "y " * 3)] * 9, *[("South", "x " * 4 + "z " * 3)] * 9], xyz))
    assert made.title == "Outside quotation marks, North (43 %) uses “y” more often than South (0 %)"


def test_terms_that_are_not_drawn_are_counted_and_not_spoken_of():
    table, stories = shares([("North", "x " * 20 + "y " * 15), ("South", "x " * 20)])
    made = findings.share(table, stories, terms.most_used(table, 1))
    assert made.title == "Outside quotation marks, no two articles clearly differ in how often they use “x”"
    assert " One term with 15 mentions is not drawn. " in made.source


@pytest.mark.parametrize("n", range(3, 12))
def test_a_chart_of_shares_and_the_lead_agree_on_what_is_more_than_chance(n):
    """Also near the edge, and where outlets with too few mentions are named beside the others."""
    few = [(f"Few {number}", "x y") for number in range(3)]
    table, stories = shares([("A", "x " * n + "y " * 8), ("B", "y " * 11), ("C", "x y y y y y"), *few])
    lead = findings.terms(table, stories).findings[0].text.endswith("differ by more than chance can explain.")
    assert lead == (" more often than " in findings.share(table, stories).title)


def test_intervals_that_meet_are_said_so():
    made = findings.share(*shares([("North", "x x x y y"), ("South", "x x y y y")]))
    assert made.title == "Outside quotation marks, no two articles clearly differ in how often they use “x”"


def test_two_intervals_apart_among_many_pairs_are_no_difference():
    apart = [*[("North", ONE_WAY)] * 2, *[("South", OTHER_WAY)] * 2]
    assert (
        findings.share(*shares(apart)).title
        == "Outside quotation marks, North (88 %) uses “x” more often than South (12 %)"
    )
    among = [*apart, *[(name, BOTH_WAYS) for name in ("East", "West", "Centre")]]
    assert (
        findings.share(*shares(among)).title
        == "Outside quotation marks, no two outlets clearly differ in how often they use “x”"
    )


@pytest.mark.parametrize("pairs", [[("North", "x"), ("South", "y")], [("North", "x " * 9), ("South", "y")]])
def test_intervals_that_are_not_there_are_not_compared(pairs):
    assert "differ" not in findings.share(*shares(pairs)).title
