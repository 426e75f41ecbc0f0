import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema.vocabulary import Form, Voice
from tests.charts.agency import events, forms, told, without
from tests.tiny import articles

TWO = articles([("North", "War."), ("South", "War.")])


def said(reading):
    return " ".join(finding.text for finding in reading.findings)


def harm(*rows, room=0.1):
    """What the finding reads: acts without a doer, and their forms, of (outlet, actor, without a doer, all)."""
    grammar = forms(*((outlet, actor, {Form.PASSIVE: (n_all, n)}) for outlet, actor, n, n_all in rows))
    return without(*(row for row in rows if row[1]), room=room), grammar


def test_two_sides_of_one_outlet_are_compared_with_both_counts():
    reading = findings.without_doer(*harm(("North", "Redland", 18, 20), ("North", "Blueland", 4, 20)), TWO)
    assert reading.title == (
        "In North, harm is told without a doer more often where it is done to Redland (18 of 20) than to Blueland (4 of 20)"
    )
    assert reading.findings[0].other_reading.startswith("background is often told in the passive")


def test_two_outlets_are_compared_for_one_side():
    reading = findings.without_doer(*harm(("North", "Redland", 18, 20), ("South", "Redland", 4, 20)), TWO)
    assert reading.title == (
        "Harm done to Redland is told without a doer more often in North (18 of 20) than in South (4 of 20)"
    )


def test_a_difference_within_the_intervals_is_none():
    reading = findings.without_doer(*harm(("North", "Redland", 6, 10), ("South", "Redland", 4, 10), room=0.3), TWO)
    assert reading.title == (
        "North tells 6 of 10 acts of harm to Redland without a doer, South 4 of 10 to Redland; no clear difference"
    )
    assert "No two sides in one article and no two articles clearly differ" in said(reading)


def test_too_few_acts_are_said_to_be_too_few():
    reading = findings.without_doer(*harm(("North", "Redland", 1, 4), ("South", None, 1, 1)), TWO)
    assert reading.title == "Too few mentions of harm to a known side to compare sides: four of five"
    text = said(reading)
    assert "Five mentions of harm were found in the articles’ wording; two are told without a doer" in text
    assert "1 of 4 in North and 1 of 1 in South" in text
    assert "The program cannot tell whose people are harmed in one of five mentions; no side counts it." in text
    assert "Too few have a known side to compare sides." in text
    assert "done to Redland" not in text


def test_sides_are_not_compared_where_most_harm_has_no_known_side():
    known = (("North", "Redland", 18, 20), ("North", "Blueland", 4, 20))
    compared = findings.without_doer(*harm(*known, ("North", None, 30, 39)), TWO)
    assert compared.title.startswith("In North, harm is told without a doer more often where it is done to Redland")
    assert "The program cannot tell whose people are harmed in 39 of 79 mentions" in said(compared)
    unknown = findings.without_doer(*harm(*known, ("North", None, 30, 40)), TWO)
    assert unknown.title == "Too few mentions of harm to a known side to compare sides: 40 of 80"
    assert "Redland" not in said(unknown)


@pytest.mark.parametrize(
    ("rows", "said_so"),
    [
        ([("North", "Redland", 0, 5)], "Five mentions of harm were found in the articles’ wording; each has a doer"),
        (
            [("North", "Redland", 5, 5)],
            "Five mentions of harm were found in the articles’ wording; each is told without",
        ),
    ],
)
def test_none_and_all_are_told_in_words(rows, said_so):
    assert said_so in said(findings.without_doer(*harm(*rows), TWO))


def test_where_no_side_is_known_it_is_said_how_places_can_tell():
    reading = findings.without_doer(*harm(("North", None, 1, 6)), TWO)
    assert reading.title == "The program cannot tell whose people are harmed in any of the six mentions of harm"
    assert "whose people are harmed in any of the six mentions; no side counts them." in said(reading)
    assert "you can give an actor places" in str(reading)


@pytest.mark.parametrize("rows", [(), (("North", "Redland", 1, 4),)])
def test_fewer_than_five_acts_are_a_result(rows):
    reading = findings.without_doer(*harm(*rows), TWO)
    assert reading.title == "Fewer than five acts of harm are told plainly enough to be counted: too few to compare"
    assert said(reading) == f"{reading.title}."


@pytest.mark.parametrize(
    ("active", "title"),
    [
        ((4, 4), "The program found no doer named: four told in the active and one told by a verb without object"),
        (
            (4, 1),
            "The doer is named in 3 of 4 acts of harm told in the active and 0 of 1 told by a verb without object",
        ),
    ],
)
def test_where_no_act_names_a_doer_the_forms_are_counted(active, title):
    table = forms(("North", "Redland", {Form.ACTIVE: active, Form.INTRANSITIVE: (1, 1)}))
    assert findings.forms(table, TWO).title == title


def test_where_each_act_names_a_doer_that_is_said():
    table = forms(("North", "Redland", {Form.ACTIVE: (5, 0)}))
    assert findings.forms(table, TWO).title == "Each act of harm names a doer: five told in the active"


def test_forms_are_told_with_how_many_name_a_doer():
    table = forms(
        ("North", "Redland", {Form.ACTIVE: (3, 1), Form.INTRANSITIVE: (2, 2)}), ("South", None, {Form.ACTIVE: (1, 0)})
    )
    assert findings.forms(table, TWO).title == (
        "The doer is named in 3 of 4 acts of harm told in the active and 0 of 2 told by a verb without object"
    )
    few = findings.forms(table.head(1), TWO)
    assert (
        said(few)
        == f"{few.title}."
        == ("Fewer than five acts of harm are told plainly enough to be counted: too few to compare.")
    )


def test_a_side_that_is_not_drawn_is_told():
    table = forms(*(("North", side, {Form.ACTIVE: (n, 0)}) for side, n in (("Redland", 4), ("Blueland", 1))))
    reading = findings.forms(table, TWO, table.head(1))
    assert reading.subtitle.endswith("; one side with fewer acts is not drawn")
    assert "Redland" in reading.alt
    assert "Blueland" not in reading.alt
    assert reading.title == findings.forms(table, TWO).title


def test_what_stands_instead_of_a_doer_is_told_by_outlet_outside_quotations():
    table = events(
        told("North", None, "killed", "five people", instead="in an air strike"),
        told("South", None, "killed", "two people", instead="In an air\nstrike"),
        told("South", None, "died", "two people", instead="the war", voice=Voice.QUOTED),
    )
    assert said(findings.instead(table, TWO)) == (
        "Two events in two articles name something else in the doer’s place: “in an air strike” (North, once; "
        "South, once)."
    )
    to_two = table.with_columns(article_id=pl.lit("a"), position=pl.lit(1, pl.UInt32))  # an act done to two actors
    assert said(findings.instead(to_two, TWO)).startswith("One event in one article names something else")
    assert said(findings.instead(table.tail(1), TWO)) == "The program found nothing named in a doer’s place."
    of_dale = table.head(1).with_columns(doer=pl.lit("Dale"), instead=pl.lit("Dale’s raid"))
    assert said(findings.instead(of_dale, TWO)) == "The program found nothing named in a doer’s place."


def test_what_stands_in_the_doers_place_is_told_beside_what_names_nobody():
    table = forms(("North", "Redland", {Form.ACTIVE: (3, 2, 2), Form.PASSIVE: (2, 2, 0)}))
    reading = findings.without_doer(without(("North", "Redland", 4, 5)), table, TWO)
    assert "four are told without a doer. In two of the four without a doer, an event or a thing is named" in said(
        reading
    )
    assert said(findings.forms(table, TWO)) == (
        "The doer is named in 1 of 3 acts of harm told in the active and 0 of 2 told in the passive. In two of the four "
        "without a doer, an event or a thing is named in the doer’s place."
    )
    one = forms(("North", "Redland", {Form.ACTIVE: (5, 1, 1)}))
    assert said(findings.forms(one, TWO)).endswith(
        " In the one without a doer, an event or a thing is named in the doer’s place."
    )


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="actor is missing"):
        findings.without_doer(without().drop("actor"), forms(), TWO)
