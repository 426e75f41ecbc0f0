import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.agency import roles
from tests.deep import LEE
from tests.tiny import articles

TWO = articles([("North", "War."), ("South", "War.")])
THREE = articles([("North", "War."), ("South", "War."), ("North", "War.")])


def said(reading):
    return " ".join(finding.text for finding in reading.findings)


def test_a_side_that_clearly_acts_or_is_acted_on_is_named_with_its_counts():
    reading = findings.roles(roles(("North", "Redland", 19, 1), ("North", "Blueland", 2, 18)), TWO)
    assert reading.title == (
        "North mostly shows Redland as acting (in 19 of 20 events); North mostly shows Blueland as acted on (in 18 of 20 events)"
    )
    assert reading.findings[0].other_reading is not None


def test_sides_that_lean_alike_in_two_outlets_stand_in_one_sentence():
    reading = findings.roles(roles(("North", "Redland", 19, 1), ("South", "Redland", 9, 1)), TWO)
    assert reading.title == "North (in 19 of 20 events) and South (in 9 of 10 events) mostly show Redland as acting"
    assert "No two articles clearly differ in how often any actor acts." in said(reading)


def test_no_outlet_is_singled_out_beside_another_that_may_lean_as_far():
    table = roles(("North", "Redland", 18, 3), ("South", "Redland", 12, 1), ("West", "Redland", 2, 0), room=0.3)
    narrow = table.with_columns(low=pl.when(pl.col("outlet") == "North").then(0.7).otherwise("low"))
    reading = findings.roles(narrow, TWO)
    assert reading.title == (
        "North shows Redland acting in 18 of 21 events, South in 12 of 13 and West in 2 of 2; no clear difference"
    )
    assert said(reading).startswith(f"{reading.title}. No two articles clearly differ in how often any actor acts.")


def test_an_outlet_is_named_alone_where_all_others_are_apart_from_it():
    reading = findings.roles(roles(("North", "Redland", 18, 2), ("South", "Redland", 10, 10)), TWO)
    assert "North mostly shows Redland as acting (in 18 of 20 events)." in said(reading)


@pytest.mark.parametrize("counts", [(19, 1), (1, 19), (6, 4), (1, 1)])
def test_no_verb_agrees_with_the_name_of_a_side_which_can_be_plural(counts):
    reading = findings.roles(roles(("North", "Miners", *counts), ("South", "Miners", *counts), room=0.3), TWO)
    assert "Miners is" not in str(reading)
    assert "Miners acts" not in str(reading)
    assert "North does" not in reading.alt


def test_outlets_that_clearly_differ_come_first():
    reading = findings.roles(roles(("North", "Redland", 18, 2), ("South", "Redland", 4, 16)), TWO)
    assert reading.title == (
        "North (in 18 of 20 events) more often shows Redland as acting than South (in 4 of 20 events)"
    )
    assert f"{reading.title}." in said(reading)


def test_no_clear_difference_says_so_with_the_counts():
    reading = findings.roles(roles(("North", "Redland", 6, 4), ("South", "Redland", 4, 6), room=0.3), TWO)
    assert reading.title == "North shows Redland acting in 6 of 10 events and South in 4 of 10; no clear difference"
    assert "No article clearly shows an actor acting more than acted on, or less." in said(reading)


def test_outlets_are_spoken_of_where_one_has_several_articles():
    reading = findings.roles(roles(("North", "Redland", 6, 4), ("South", "Redland", 4, 6), room=0.3), THREE)
    assert "No two outlets clearly differ" in said(reading)
    assert "article" not in reading.subtitle


def test_an_interval_that_reaches_the_middle_leans_to_no_side():
    reading = findings.roles(roles(("North", "Redland", 7, 3), room=0.21), TWO)
    assert reading.title == "No article clearly shows an actor acting more than acted on, or less"


def test_too_few_events_are_said_to_be_too_few():
    reading = findings.roles(roles(("North", "Redland", 1, 1), ("South", "Blueland", 0, 2)), TWO)
    assert reading.title == "Too few events of each actor to say who acts and who is acted on"
    assert said(reading) == f"{reading.title}."


def test_no_event_is_a_result():
    reading = findings.roles(roles(), TWO)
    assert reading.title == (
        "The program found no event with an actor of the story that is told plainly enough to be counted"
    )
    assert said(reading) == f"{reading.title}."


def test_what_is_not_drawn_is_counted_in_the_source_line():
    table = roles(("North", "Redland", 19, 1), ("North", "Blueland", 1, 1))
    assert "One actor with two events is not drawn." in findings.roles(table, TWO, table.head(1)).source


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="n_doer is missing"):
        findings.roles(roles().drop("n_doer"), TWO)


def test_without_a_language_model_it_is_said_how_to_add_one():
    reading = findings.events_layer("words", TWO, (LEE,))
    assert "The language model is not installed, so" in said(reading)
    assert "pip install" in str(reading)


def test_articles_in_another_language_are_said_to_be_left_out():
    mixed = articles([("North", "War."), ("South", "Krieg.")]).with_columns(language=pl.Series(["en", "de"]))
    assert mixed.schema["language"] == TWO.schema["language"]
    assert "so one article of South (German) is left out." in said(findings.events_layer("syntax", mixed, (LEE,)))


def test_without_actors_it_is_said_how_to_name_some():
    reading = findings.events_layer("syntax", TWO, ())
    assert "names no actors" in said(reading)
    assert "Town council: [town council" in str(reading)
    assert "names no actors" not in said(findings.events_layer("syntax", TWO, (LEE,)))
