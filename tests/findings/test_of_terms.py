"""Sentences on terms, their shares and their places."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions import terms
from tests.tiny import articles, concept, corpus

XY = concept("the thing", x="x", y="y")


def shares(pairs, *concepts, **columns):
    made = corpus(pairs, *(concepts or (XY,)), **columns)
    return terms.shares(terms.mentions(made), made.articles), made.articles


def reading(pairs, **columns):
    return findings.terms(*shares(pairs, **columns))


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_term_that_sets_them_apart_leads_and_not_the_one_all_share():
    pairs = [
        ("Fox", "x " * 10 + "y " * 5),
        ("Guardian", "x " * 19 + "Lee said that the y would go on."),
        ("Monitor", "x " * 12),
    ]
    made = reading(pairs)
    assert (
        made.title
        == "Outside quotation marks, Fox says “y” in 5 of 15 mentions and Guardian in 1 of 20; Monitor never does (other articles may not show this)"
    )
    assert texts(made) == [
        (
            "Outside quotation marks, Fox says “y” in 5 of 15 mentions and Guardian in 1 of 20; Monitor (twelve mentions) never does. Other articles "
            "of these outlets may not show the difference."
        ),
        (
            "Outside quotation marks, Monitor (12 of 12) says only “x”. Guardian (19 of 20) clearly prefers “x”. Fox does not clearly prefer "
            "one term."
        ),
    ]


def test_a_difference_that_holds_is_said_to_be_more_than_chance():
    made = reading([*[("North", "x " * 9 + "y")] * 5, *[("South", "y " * 9 + "x")] * 5, ("East", "x y y")])
    assert made.title == "Outside quotation marks, North mostly says “x”; South mostly says “y”"
    assert texts(made)[0] == (
        "Outside quotation marks, North says “x” in 45 of 50 mentions, East in 1 of 3 and South in 5 of 50. North and South differ by more "
        "than chance can explain."
    )


def test_one_term_for_all_is_said_so():
    made = reading([("North", "x x x"), ("South", "x")])
    assert made.title == "Both articles that name it outside quotation marks say only “x”"
    assert texts(made) == [
        "Both articles that name it outside quotation marks say only “x”.",
        "North and South each have fewer than five mentions, too few for a comparison.",
    ]


def test_the_same_proportions_are_no_difference():
    assert reading([("North", "x y"), ("South", "x y x y")]).title == (
        "Both articles that name it outside quotation marks use the same terms in the same proportions"
    )


def test_zeros_are_named_and_those_who_never_name_it():
    made = reading([("North", "x " * 6), ("South", "y " * 7), ("East", "x y"), ("West", "war")])
    assert made.title == "Outside quotation marks, North says only “x”; South says only “y”"
    assert texts(made) == [
        (
            "Outside quotation marks, North says “x” in 6 of 6 mentions and East in 1 of 2; South (seven mentions) never does. North and South "
            "differ by more than chance can explain."
        ),
        "Outside quotation marks, North (6 of 6) says only “x”. South (7 of 7) says only “y”.",
        "West does not use any of these terms.",
        "East has fewer than five mentions, too few for a comparison.",
    ]
    assert made.subtitle == (
        "What each article calls the thing, mention by mention. Counts are outside quotation marks"
    )
    assert made.source.startswith("15 mentions outside quotation marks. Four articles from four outlets, ")
    assert made.alt == (
        "Chart of what each article calls “the thing”. East: x 1 and y 1; North: x 6; South: y 7; West: no mention."
    )


def test_ten_outlets_are_named_from_both_ends():
    made = reading([(f"Outlet {n}", "x " * n + "y " * (10 - n)) for n in range(1, 10)] + [("Outlet 0", "y " * 20)])
    assert made.title == (
        "Outside quotation marks, Outlet 9 says “x” in 9 of 10 mentions, Outlet 8 in 8 of 10, five more in between, Outlet 2 in 2 of 10 "
        "and Outlet 1 in 1 of 10; Outlet 0 never does (other articles may not show this)"
    )


def test_who_tells_a_term_only_of_a_source_is_named():
    made = findings.terms(*_deep([("North", "x x x x"), ("South", "Ann Lee said that the y would go on. The x went.")]))
    assert " South uses it only when paraphrasing a source." in texts(made)[0]


def _deep(pairs):
    made = corpus(pairs, XY, depth="syntax")
    return terms.shares(terms.mentions(made), made.articles), made.articles


def test_the_headlines_use_is_told():
    made = reading([("North", "The x goes on\nThe y is here and it will stay."), ("South", "y")], title=None)
    told = reading([("North", "The x goes on\nThe y is here and it will stay."), ("South", "y")], title="The x goes on")
    assert "Headlines print “x” (North)." in texts(told)
    assert made.title == told.title


def test_only_one_outlet_that_names_it_is_said_so():
    assert (
        reading([("North", "x x y"), ("South", "war")]).title
        == "Only North names it outside quotation marks: “x” twice and “y” once"
    )


def test_a_tie_is_no_choice():
    assert "No article clearly prefers one term." in texts(reading([("North", "x y " * 3), ("South", "x y " * 3)]))


def test_of_one_mention_each_nothing_is_led():
    made = reading([("North", "x"), ("South", "y")])
    assert made.title == "Too few mentions of the thing to compare"
    assert texts(made)[0] == (
        "Outside quotation marks, North says “x” in 1 of 1 mention; South (one mention) never does. These are too few mentions to compare."
    )


def test_whoever_says_a_term_more_often_is_named_too_however_few_the_mentions():
    made = reading([("North", "x " * 6), ("South", "x " * 5 + "y"), ("East", "y")])
    assert made.title == (
        "Outside quotation marks, East says “y” in 1 of 1 mention and South in 1 of 6; North never does (other articles may "
        "not show this)"
    )


def test_what_is_denied_is_told_apart_and_leads_nothing():
    made = reading(
        [
            ("North", "The x x x goes on. It was not an y at all. Is it an y now?"),
            ("South", "The x went. Nobody knows whether it is an y now."),
        ]
    )
    assert made.title == "Both articles that name it outside quotation marks say only “x”"
    assert "Denied or questioned, and so not counted: “y” (North, twice; South, once)." in texts(made)
    assert made.source.startswith(
        "Four mentions outside quotation marks. Three more are denied or questioned, and not drawn. "
    )
    assert reading([("North", "It was not an y.")]).title == "Every mention of the thing is denied or questioned"


def test_scare_quotes_are_no_speakers():
    made = reading([("North", "x x. The “y” holds."), ("South", "x")])
    assert "Only in scare quotes, North uses “y” (once)." in texts(made)


def test_a_term_of_one_outlet_only_is_named():
    assert "Outside quotation marks, only South says “y” (twice)." in texts(
        reading([("North", "x"), ("South", "x y y")])
    )


def test_a_term_only_quoted_is_the_speakers():
    made = reading([("North", "x x. “The y is here,” he said."), ("South", "x")])
    assert "Only in quotations, North uses “y” (once)." in texts(made)
    assert made.source.startswith("Three mentions outside quotation marks and one inside. ")


def test_a_concept_only_quoted_has_its_own_title():
    made = reading([("North", "“The y is here,” he said.")])
    assert made.title == "Every mention of the thing is in quotation marks"


def test_an_agency_is_named_once():
    table, stories = shares([("North", "x " * 9 + "y"), ("South", "x y " * 5)], credit="AP")
    made = findings.overview(table, terms.differences(table), stories)
    assert texts(made)[-1] == "The wording may be a news agency’s: North credits AP; South credits AP."


def test_shares_of_two_concepts_are_refused():
    table, stories = shares([("North", "x z")], XY, concept("d", z="z"))
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        findings.terms(table, stories)
    assert str(caught.value) == "table must hold the shares of one concept; it holds 2. Filter it by concept."


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="concept is missing"):
        findings.terms(articles([]), articles([]))


def test_braces_in_an_outlets_name_are_only_letters():
    made = reading([("{x} {0}", "y x x x x x"), ("{}", "x y y y y y")])
    assert (
        made.title
        == "Outside quotation marks, {x} {0} mostly says “x”; {} mostly says “y” (other articles may not show this)"
    )
    assert texts(made)[0].startswith("Outside quotation marks, {x} {0} says “x” in 5 of 6 mentions and {} in 1 of 6. ")
