"""Sentences on labels: true for any table, worded from its numbers."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.labels import classes, labels, namings
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
    assert reading.title == ("Found only in North: “terror” and “Iran-backed” for Hamas; North and South say “group”")
    assert reading.subtitle == "What each article calls Hamas, by kind of label"
    assert reading.source.startswith("Nine labels in 15 phrases for Hamas, and two in quotations. Three articles from")


def test_every_label_that_several_share_or_one_has_alone_is_told_with_its_count():
    shared, alone, places, quoted, few = read().findings
    assert shared.text == "Labels for Hamas in at least two articles: “group” (North 4 and South 1)."
    assert alone.text == (
        "Labels for Hamas in only one article: North “terror” (twice) and “Iran-backed”; South “Palestinian”."
    )
    assert places.text == (
        "The program found a name or a noun for Hamas, with or without a label, nine times in North, four times "
        "in South and twice in West."
    )
    assert alone.other_reading.startswith("an article may use a label once to tell readers who is meant")
    assert quoted.text == ("Only in quotation marks, South prints “terrorist” (twice).")
    assert few.text == "There are too few labels for Hamas to compare the kinds of labels."


def test_outlets_with_several_articles_are_called_outlets():
    reading = read(story=SEVERAL)
    assert reading.subtitle == "What each outlet calls Hamas, by kind of label"
    assert "in only one outlet" in texts(reading)[1]


def test_an_outlet_that_does_not_name_the_actor_is_said():
    assert texts(read(North=9, South=4, West=0))[-1] == (
        "The program found no phrase for Hamas outside quotations in West."
    )
    rows = (*ROWS, ("West", "group", "role", 1, 0))
    assert read(rows).title.endswith("; all three articles say “group”")
    assert read(North=9, South=4, West=0).title.endswith("; North and South say “group”")


def test_kinds_of_labels_are_compared_only_where_they_are_apart():
    apart = [("North", "backing", 6, 9), ("South", "backing", 0, 8)]
    assert texts(read(parts=apart))[4] == (
        "Labels of backing (by whom somebody is supported, or allied with whom) are used more in North (6 of 9) "
        "than in South (0 of 8). The numbers: labels of this kind out of all labels on the list."
    )
    alike = [("North", "backing", 3, 9), ("South", "backing", 2, 8)]
    mine, counts, wide = labels(*ROWS), namings(ROWS, **PHRASES), classes(*alike, room=0.3)
    assert texts(findings.labels(mine, counts, wide, THREE))[4] == (
        "No two articles clearly differ in the kinds of labels they use for Hamas."
    )


def test_labels_that_no_two_share_are_told_one_by_one():
    reading = read(ROWS[2:3] + ROWS[4:5])
    assert reading.title == "Found only in North: “Iran-backed” for Hamas"
    assert texts(reading)[0] == "The program found no label for Hamas that two articles share."
    alike = read((("North", "former adviser", "role", 1, 0), ("South", "security adviser", "role", 1, 0)))
    assert not [text for text in texts(alike) if "share" in text]


@pytest.mark.parametrize(
    ("rows", "phrases", "title"),
    [
        ((), {"North": 0, "South": 0}, "The program found no phrase for Hamas in an article’s own words"),
        ((), {"North": 7, "South": 1}, "The program found no label in eight phrases for Hamas"),
        (ROWS[:2], {"North": 7, "South": 0}, "North prints “terror” (twice) and “group” (four times) for Hamas"),
        (ROWS[5:], {"North": 0, "South": 1}, "The program found no label in one phrase for Hamas"),
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
    assert titles == ["Found only in South: “group” for Hamas", "Found only in North: “Iran” for Hamas"]


def test_one_outlet_alone_is_compared_with_nobody():
    story = articles([("North", "x")])
    reading = read(ROWS[:3], story=story, North=9)
    assert texts(reading) == [
        "Labels for Hamas: North “terror” (twice), “Iran-backed” and “group” (four times).",
        "The program found a name or a noun for Hamas, with or without a label, nine times in North.",
    ]


def test_the_answer_over_all_actors_begins_with_those_who_have_most_labels():
    more = (("North", "chief", "role", 1, 0),)
    both = labels(*ROWS).vstack(labels(*more, actor="Lee"))
    counts = namings(ROWS, **PHRASES).vstack(namings(more, actor="Lee", North=3, South=1, West=0))
    reading = findings.called(both, counts, THREE, depth="syntax", n_actors=2)
    assert texts(reading) == [
        "Found only in North: “terror” and “Iran-backed” for Hamas; North and South say “group”.",
        "Found only in North: “chief” for Lee.",
    ]
    assert reading.findings[-1].caveat.startswith("Of every article alike, these sentences name the labels that praise")
    assert reading.findings[-1].other_reading


def test_where_no_label_judges_none_is_said_to_be_chosen_for_it():
    both = labels(("North", "group", "role", 1, 0), ("South", "chief", "role", 1, 0))
    counts = namings(ROWS, North=9, South=4)
    reading = findings.called(both, counts, THREE, depth="syntax", n_actors=1)
    assert texts(reading) == ["Found only in North: “group” for Hamas; only in South: “chief”."]
    assert reading.findings[-1].caveat.startswith("The program can miss a label")


def test_a_label_that_another_outlet_prints_of_somebody_unknown_is_nobodys_alone():
    rows = (
        ("North", "prisoner", "legal", 2, 0),
        ("North", "terror", "evaluation", 1, 0),
        ("South", "group", "role", 1, 0),
    )
    mine = labels(*rows, elsewhere={"prisoner": ["West"], "group": ["West"]})
    counts = namings(rows, **PHRASES)
    reading = findings.labels(mine, counts, classes(), THREE)
    assert reading.title == "Found only in North: “terror” for Hamas"
    assert texts(reading)[1:3] == [
        "Labels for Hamas in only one article: North “terror”.",
        "Others also print these labels, but the program cannot tell whether they mean Hamas: “group” (South 1; also in West); "
        "“prisoner” (North 2; also in West).",
    ]
    assert texts(findings.called(mine, counts, THREE, depth="syntax", n_actors=1)) == [
        "Found only in North: “terror” for Hamas. Others also print these labels, but the program cannot tell whether they mean Hamas: "
        "“prisoner” (North 2; also in West)."
    ]
    assert "prisoner" not in texts(findings.only_one(mine, THREE))[0]
    every = labels(*rows[:1], elsewhere={"prisoner": ["West"]})
    assert findings.labels(every, counts, classes(), THREE).title == "Printed for Hamas: North “prisoner”"


def test_people_of_an_actor_are_told_apart_from_it():
    own = labels(("North", "army", "role", 1, 0), ("South", "army", "role", 2, 0))
    people = labels(("North", "captive", "legal", 3, 0), of_people=True)
    counts = namings(ROWS, North=9, South=4)
    reading = findings.labels(own.vstack(people), counts, classes(), THREE)
    assert reading.title == "North and South call Hamas “army”"
    assert reading.subtitle == "What each article calls Hamas and people or groups of Hamas, by kind of label"
    assert texts(reading)[:3] == [
        "Labels for Hamas in at least two articles: “army” (North 1 and South 2).",
        "The program found no label for people or groups of Hamas that two articles share.",
        "Labels for people or groups of Hamas in only one article: North “captive” (three times).",
    ]
    assert (
        findings.labels(people, counts, classes(), THREE).title
        == "Found only in North: “captive” for people or groups of Hamas"
    )
    assert "North “captive” (three times) for people or groups of Hamas" in texts(findings.only_one(people, THREE))[0]


def test_the_answer_tells_of_the_groups_of_an_actor_too_where_that_praises_or_blames():
    own = labels(("North", "jailed", "legal", 1, 0), ("South", "group", "role", 1, 0))
    groups = labels(("South", "resistance", "evaluation", 1, 0), of_people=True)
    counts = namings(ROWS, North=9, South=4)
    (text,) = texts(findings.called(own.vstack(groups), counts, THREE, depth="syntax", n_actors=1))
    assert text == (
        "Found only in North: “jailed” for Hamas. Found only in South: “resistance” for people or groups of Hamas."
    )


def test_what_somebody_no_longer_is_is_not_told_again():
    rows = (
        ("North", "former terror convict", "evaluation", 1, 0),
        ("North", "terror convict", "evaluation", 1, 0),
        ("South", "terror group", "evaluation", 1, 0),
        ("South", "group", "role", 2, 0),
    )
    reading = read(rows)
    assert reading.title == "Found only in North: “former terror convict” for Hamas; only in South: “terror group”"
    assert texts(reading)[0] == (  # nor that no two share a label: both print “terror”
        "Labels for Hamas in only one article: North “former terror convict”; South “terror group” and “group” (twice)."
    )


def test_what_is_missing_is_said():
    none = labels()
    assert texts(findings.called(none, namings(()), THREE, depth="words", n_actors=2))[0].startswith(
        "The language model is not installed"
    )
    text = texts(findings.called(none, namings(()), THREE, depth="syntax", n_actors=0))[0]
    assert text.startswith("This story’s concepts.yaml names no actors")
    assert "actors:" in text
    assert texts(findings.called(none, namings((), North=2, South=0), THREE, depth="syntax", n_actors=1)) == [
        "The program found no label in two phrases for the actors of concepts.yaml."
    ]
    assert texts(findings.called(none, namings((), North=0), THREE, depth="syntax", n_actors=1)) == [
        "The program found no phrase for an actor of concepts.yaml."
    ]


def test_labels_of_one_outlet_alone_are_told_over_all_actors():
    more = tuple((outlet, "chief", "role", 1, 0) for outlet in ("North", "South", "West"))
    reading = findings.only_one(labels(*ROWS).vstack(labels(*more, actor="Lee")), THREE)
    assert reading.title == "Three of five labels can be said to appear in only one article"
    assert texts(reading) == [
        (
            "Three of five labels can be said to appear in only one article: North “terror” (twice) for Hamas and “Iran-backed” for "
            "Hamas; South “Palestinian” for Hamas."
        ),
        "All three articles use “chief” for Lee.",
    ]


@pytest.mark.parametrize(
    ("rows", "story", "text"),
    [
        ((), THREE, "The program found no label."),
        (ROWS[:1] + ROWS[3:4], THREE, "Every label found appears in at least two articles."),
        (
            ROWS[1:3],
            THREE,
            "Both labels can be said to appear in only one article: North “terror” (twice) for Hamas and “Iran-backed” for Hamas.",
        ),
        (ROWS, articles([("North", "x")]), "There is only one article, so no label can be compared."),
    ],
)
def test_where_there_is_nothing_to_compare_it_is_said(rows, story, text):
    assert texts(findings.only_one(labels(*rows), story)) == [text]


def test_no_outlet_is_praised_or_blamed():
    said = " ".join([*texts(read()), read().title, read().alt])
    assert "biased" not in said
    assert "wrong" not in said


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.labels(THREE, namings(()), classes(), THREE)
    with pytest.raises(SchemaError):
        findings.only_one(THREE, THREE)
