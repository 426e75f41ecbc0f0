"""Sentences on outlets whose wording has none of a concept's terms, or too few."""

import polars as pl

from analysis.findings.elsewhere import negated, only_marked, too_few
from analysis.questions import terms
from tests.tiny import concept, corpus

XY = concept("the thing", x="x", y="y")


def shares(*pairs):
    made = corpus(pairs, XY)
    return terms.shares(terms.mentions(made), made.articles)


def texts(found):
    return [finding.text for finding in found]


def test_who_has_a_term_only_in_marks_is_counted_and_named():
    one = shares(("North", "“The y is here,” he said. x"), ("South", "x y"))
    assert texts(only_marked(one)) == ["Only in quotations, North uses “y” (once)."]
    two = shares(
        ("North", "“The y is here,” he said."), ("South", "“A y and an x,” he said."), ("East", "The “x” goes.")
    )
    assert texts(only_marked(two)) == [
        "Only in quotations, North uses “y” (once); South uses “x” (once) and “y” (once).",
        "Only in scare quotes, East uses “x” (once).",
    ]


def test_what_is_denied_counts_for_nobody():
    assert texts(negated(shares(("North", "It was not an x.")))) == [
        "Denied or questioned, and so not counted: “x” (North, once)."
    ]
    assert negated(shares(("North", "x"))) == []


def test_who_never_words_it_is_told_by_what_it_prints_instead():
    table = shares(
        ("North", "“The x is here,” he said."),
        ("South", "It was not an x."),
        ("East", "“The x is here,” he said. It was not an x."),
        ("West", "War goes on."),
        ("Centre", "x x"),
    )
    assert texts(too_few(table)) == [
        "West does not use any of these terms.",
        "North uses these terms only inside quotation marks.",
        "South only denies or questions these terms.",
        "East uses these terms only inside quotation marks, or denies or questions them.",
        "Centre has fewer than five mentions, too few for a comparison.",
    ]


def test_several_outlets_take_a_verb_in_the_plural():
    table = shares(*((name, "“The x is here,” he said.") for name in ("North", "South")), ("East", "x"), ("West", "x"))
    assert texts(too_few(table)) == [
        "North and South use these terms only inside quotation marks.",
        "East and West each have fewer than five mentions, too few for a comparison.",
    ]
    assert too_few(pl.concat([shares(("North", "x " * 6))])) == []
