"""Sentences on labels: true for any table, worded from its numbers."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema.labels import LABELS_MEASURED
from tests.charts.labels import classes, labels, namings
from tests.charts.voices import table
from tests.tiny import articles

THREE = articles([("North", "x"), ("South", "y"), ("West", "z")])
SEVERAL = articles([("North", "x"), ("South", "y"), ("West", "z"), ("West", "w")])
ROWS = (
    ("North", "group", "role", 4, 0),
    ("North", "terror", "evaluation", 2, 0),
    ("North", "Iran-backed", "backing", 1, 0),
    ("South", "group", "role", 1, 0),
    ("South", "Palestinian", "origin", 1, 0),
    ("South", "terrorist", "evaluation", 0, 2),
)
PHRASES = {"North": 9, "South": 4, "West": 2}


def read(rows=ROWS, parts=(), story=THREE, **phrases):
    return findings.labels(labels(*rows), namings(rows, **(phrases or PHRASES)), classes(*parts), story)


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_title_says_what_several_print_and_what_one_alone_does():
    reading = read()
    assert reading.title == (
        "“Group” for Hamas in North and South; “terror” in North only and “Palestinian” in South only"
    )
    assert reading.subtitle == "What each article calls Hamas, by what the word says"
    assert reading.source.startswith("Nine labels in 15 phrases for Hamas and two in quotations. Three articles of")


def test_every_label_that_several_share_or_one_has_alone_is_told_with_its_count():
    shared, alone, quoted, few, bare = read().findings
    assert shared.text == "Labels for Hamas in two articles or more: “group” (North 4 and South 1)."
    assert alone.text == (
        "Labels that only one article prints: North “terror” (twice) and “Iran-backed”, in nine phrases; "
        "South “Palestinian”, in four phrases."
    )
    assert alone.other_reading.startswith("a label can stand once to tell readers who is meant")
    assert quoted.text == ("Only in quotation marks, which are not its own wording: South prints “terrorist” (twice).")
    assert few.text == "There are too few labels for Hamas to say whether the articles differ in their kinds."
    assert bare.text == "West (twice) names Hamas without a label that the program found."


def test_outlets_with_several_articles_are_called_outlets():
    reading = read(story=SEVERAL)
    assert reading.subtitle == "What each outlet calls Hamas, by what the word says"
    assert "only one outlet prints" in texts(reading)[1]


def test_an_outlet_that_does_not_name_the_actor_is_said():
    assert texts(read(North=9, South=4, West=0))[-1] == (
        "No phrase for Hamas was found in West, quotations left aside."
    )
    rows = (*ROWS, ("West", "group", "role", 1, 0))
    assert read(rows).title.startswith("“Group” for Hamas in all three articles; ")
    assert read(North=9, South=4, West=0).title.startswith("“Group” for Hamas in North and South; ")


def test_kinds_of_labels_are_compared_only_where_they_are_apart():
    apart = [("North", "backing", 6, 9), ("South", "backing", 0, 8)]
    assert texts(read(parts=apart))[3] == (
        "Labels of backing (by whom somebody is supported, or allied with whom) are found more in North (6 of 9) than in "
        "South (0 of 8). The numbers are labels of the kind, out of all that the list knows."
    )
    alike = [("North", "backing", 3, 9), ("South", "backing", 2, 8)]
    mine, counts, wide = labels(*ROWS), namings(ROWS, **PHRASES), classes(*alike, room=0.3)
    assert texts(findings.labels(mine, counts, wide, THREE))[3] == (
        "No two articles clearly differ in the kinds of labels that they print for Hamas."
    )


def test_labels_that_no_two_share_are_told_one_by_one():
    reading = read(ROWS[2:3] + ROWS[4:5])
    assert reading.title == "“Iran-backed” for Hamas in North only; “Palestinian” in South only"
    assert texts(reading)[0] == "No label for Hamas was found in two articles."


@pytest.mark.parametrize(
    ("rows", "phrases", "title"),
    [
        ((), {"North": 0, "South": 0}, "No phrase for Hamas was found in an article’s own words"),
        ((), {"North": 7, "South": 1}, "No label was found in eight phrases for Hamas"),
        (ROWS[:2], {"North": 7, "South": 0}, "For Hamas, North prints “group” (four times) and “terror” (twice)"),
        (ROWS[5:], {"North": 0, "South": 1}, "No label was found in one phrase for Hamas"),
    ],
)
def test_little_is_worded_as_it_is(rows, phrases, title):
    reading = read(rows, **phrases)
    assert reading.title == title
    assert all(text.endswith(".") for text in texts(reading))


def test_a_title_names_whose_somebody_is_only_where_nothing_else_is_said():
    rows = (("North", "Iran", "origin", 5, 0), ("South", "group", "role", 1, 0))
    owners = labels(*rows).with_columns(
        part=pl.when(pl.col("label") == "Iran").then(pl.lit("possessor")).otherwise("part")
    )
    titles = [
        findings.labels(mine, namings(rows, North=9, South=4), classes(), THREE).title
        for mine in (owners, owners.head(1))
    ]
    assert titles == ["“Group” for Hamas in South only", "“Iran” for Hamas in North only"]


def test_one_outlet_alone_is_compared_with_nobody():
    story = articles([("North", "x")])
    reading = read(ROWS[:3], story=story, North=9)
    assert texts(reading) == [
        "Labels: North “group” (four times), “terror” (twice) and “Iran-backed”, in nine phrases."
    ]


def test_the_answer_over_all_actors_begins_with_those_who_have_most_labels():
    more = (("North", "chief", "role", 1, 0),)
    both = labels(*ROWS).vstack(labels(*more, actor="Lee"))
    counts = namings(ROWS, **PHRASES).vstack(namings(more, actor="Lee", North=3, South=1, West=0))
    reading = findings.called(both, counts, THREE, depth="syntax", n_actors=2)
    assert texts(reading) == [
        "“Group” for Hamas in North and South; “terror” in North only and “Palestinian” in South only.",
        "“Chief” for Lee in North only.",
    ]
    assert reading.findings[-1].caveat
    assert reading.findings[-1].other_reading


def test_what_is_missing_is_said():
    none = labels()
    assert texts(findings.called(none, namings(()), THREE, depth="words", n_actors=2))[0].startswith(
        "The language model is not installed"
    )
    text = texts(findings.called(none, namings(()), THREE, depth="syntax", n_actors=0))[0]
    assert text.startswith("No actors are known for this story")
    assert "actors:" in text
    assert texts(findings.called(none, namings((), North=2, South=0), THREE, depth="syntax", n_actors=1)) == [
        "No label was found in two phrases for the actors of concepts.yaml."
    ]
    assert texts(findings.called(none, namings((), North=0), THREE, depth="syntax", n_actors=1)) == [
        "No phrase was found for an actor of concepts.yaml."
    ]


def test_labels_of_one_outlet_alone_are_told_over_all_actors():
    more = tuple((outlet, "chief", "role", 1, 0) for outlet in ("North", "South", "West"))
    reading = findings.only_one(labels(*ROWS).vstack(labels(*more, actor="Lee")), THREE)
    assert reading.title == "Three of five labels stand in one article only"
    assert texts(reading) == [
        "Three of five labels stand in one article only: North “terror” (twice) for Hamas and “Iran-backed” for Hamas; "
        "South “Palestinian” for Hamas.",
        "All three articles print “chief” for Lee.",
    ]


@pytest.mark.parametrize(
    ("rows", "story", "text"),
    [
        ((), THREE, "No label was found."),
        (ROWS[:1] + ROWS[3:4], THREE, "No label was found in one article only."),
        (
            ROWS[1:3],
            THREE,
            "Both labels stand in one article only: North “terror” (twice) for Hamas and “Iran-backed” for Hamas.",
        ),
        (ROWS, articles([("North", "x")]), "There is one article, so no label can be compared."),
    ],
)
def test_where_there_is_nothing_to_compare_it_is_said(rows, story, text):
    assert texts(findings.only_one(labels(*rows), story)) == [text]


def test_rates_stand_beside_what_they_bear_on():
    rows = table(LABELS_MEASURED, [("mentions", 1200, 0.8, 0.75), ("top three", 90, 0.7, None)])
    reading = findings.labels_measured(rows)
    assert texts(reading) == [
        "In other articles, people had marked what actors are called. Of 1,200 phrases for an actor, the program found 80 %; "
        "people had marked 75 % of what it found. This bears on the number of phrases, and on every label, which stands in "
        "one.",
        "Of 90 most frequent labels, the program found 70 %. This bears on which labels stand first in a cell.",
    ]
    assert reading.findings[-1].caveat
    assert reading.findings[-1].other_reading
    assert "has not been measured" in texts(findings.labels_measured(rows.clear()))[0]


def test_no_outlet_is_praised_or_blamed():
    said = " ".join([*texts(read()), read().title, read().alt])
    assert "biased" not in said
    assert "wrong" not in said


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.labels(THREE, namings(()), classes(), THREE)
    with pytest.raises(SchemaError):
        findings.only_one(THREE, THREE)
