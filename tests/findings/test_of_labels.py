"""Sentences on labels: true for any table, worded from its numbers."""

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


def test_the_title_says_what_tells_most_and_what_several_print():
    reading = read()
    assert reading.title == "North calls Hamas “terror” and “Iran-backed”; North and South say “group”"
    assert reading.subtitle == "What each article calls Hamas, by kind of label"
    assert reading.alt == (
        "Labels for Hamas by article and by kind. North: group 4, terror 2 and Iran-backed 1; South: group 1, "
        "Palestinian 1 and “terrorist” 2."
    )


def test_labels_that_several_share_and_others_are_told_without_counts():
    shared, others, quoted, few = read().findings
    assert shared.text == "Labels for Hamas in at least two articles: “group” (North and South)."
    assert others.text == "Other labels for Hamas: North “terror” and “Iran-backed”; South “Palestinian”."
    assert others.other_reading.startswith("an article may use a label once to tell readers who is meant")
    assert quoted.text == "In quotation marks, South prints “terrorist”."
    assert few.text == "There are too few labels for Hamas to compare the kinds of labels."


def test_nothing_is_said_to_be_absent_or_one_articles_alone():
    for reading in (read(), findings.common_labels(labels(*ROWS), THREE)):
        said = " ".join([*texts(reading), reading.title, reading.alt])
        assert not [word for word in ("only", "found no", "not found", "lacks") if word in said]


def test_a_label_that_does_not_say_by_itself_what_somebody_is_is_not_told():
    mine = labels(("North", "group", "role", 1, 0)).vstack(labels(("North", "Senate", None, 2, 0), plain=False))
    reading = findings.labels(mine, namings(ROWS, North=3), classes(), THREE)
    assert reading.title == "North calls Hamas “group”"
    assert "Senate" not in " ".join([*texts(reading), reading.alt])


def test_outlets_with_several_articles_are_called_outlets():
    reading = read(story=SEVERAL)
    assert reading.subtitle == "What each outlet calls Hamas, by kind of label"
    assert "in at least two outlets" in texts(reading)[0]


def test_kinds_of_labels_are_compared_only_where_they_are_apart():
    apart = [("North", "backing", 6, 9), ("South", "backing", 0, 8)]
    assert texts(read(parts=apart))[-1] == (
        "Labels of backing (by whom somebody is supported, or allied with whom) are used more in North (6 of 9) "
        "than in South (0 of 8). The numbers: labels of this kind out of all labels on the list."
    )
    alike = [("North", "backing", 3, 9), ("South", "backing", 2, 8)]
    mine, counts, wide = labels(*ROWS), namings(ROWS, **PHRASES), classes(*alike, room=0.3)
    assert texts(findings.labels(mine, counts, wide, THREE))[-1] == (
        "No two articles clearly differ in the kinds of labels they use for Hamas."
    )


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found no label for Hamas"),
        (ROWS[:2], "North calls Hamas “terror”"),
        (ROWS[5:], "The program found no label for Hamas"),
        ((ROWS[0], ROWS[4]), "North calls Hamas “group”; South “Palestinian”"),
    ],
)
def test_little_is_worded_as_it_is(rows, title):
    reading = read(rows)
    assert reading.title == title
    assert all(text.endswith(".") for text in texts(reading))


def test_one_outlet_alone_is_compared_with_nobody():
    assert texts(read(ROWS[:3], story=articles([("North", "x")]), North=9)) == [
        "Labels for Hamas: North “terror”, “Iran-backed” and “group”."
    ]


def test_the_answer_over_all_actors_begins_with_those_who_have_most_labels():
    more = (("North", "chief", "role", 1, 0),)
    both = labels(*ROWS).vstack(labels(*more, actor="Lee"))
    counts = namings(ROWS, **PHRASES).vstack(namings(more, actor="Lee", North=3, South=1, West=0))
    reading = findings.called(both, counts, THREE, depth="syntax", n_actors=2)
    assert texts(reading) == [
        "North calls Hamas “terror” and “Iran-backed”; North and South say “group”.",
        "North calls Lee “chief”.",
    ]
    assert reading.findings[-1].caveat.startswith("The program can miss a label")
    assert reading.findings[-1].other_reading


def test_people_of_an_actor_are_told_apart_from_it():
    own = labels(("North", "army", "role", 1, 0), ("South", "army", "role", 2, 0))
    people = labels(("North", "captive", "legal", 3, 0), of_people=True)
    counts = namings(ROWS, North=9, South=4)
    reading = findings.labels(own.vstack(people), counts, classes(), THREE)
    assert reading.title == "North and South call Hamas “army”"
    assert reading.subtitle == "What each article calls Hamas and people or groups of Hamas, by kind of label"
    assert texts(reading)[:2] == [
        "Labels for Hamas in at least two articles: “army” (North and South).",
        "Labels for people or groups of Hamas: North “captive”.",
    ]
    assert findings.labels(people, counts, classes(), THREE).title == "North calls people or groups of Hamas “captive”"


def test_what_is_said_of_some_of_a_people_is_not_said_of_the_people():
    people = labels(("North", "prisoner", "legal", 1, 0), actor="Palestinians", of_people=True)
    reading = findings.labels(people, namings(ROWS, actor="Palestinians", North=1), classes(), THREE)
    assert reading.title == "North calls some Palestinians “prisoner”"
    assert texts(reading)[0] == "Labels for some Palestinians: North “prisoner”."


def test_what_somebody_no_longer_is_is_not_told_again():
    rows = (
        ("North", "former terror convict", "evaluation", 1, 0),
        ("North", "terror convict", "evaluation", 1, 0),
        ("South", "terror group", "evaluation", 1, 0),
        ("South", "group", "role", 2, 0),
    )
    reading = read(rows)
    assert reading.title == "North calls Hamas “former terror convict”; South “terror group”"
    assert texts(reading)[0] == "Labels for Hamas: North “former terror convict”; South “terror group” and “group”."


def test_what_is_missing_is_said():
    none = labels()
    assert texts(findings.called(none, namings(()), THREE, depth="words", n_actors=2))[0].startswith(
        "The language model is not installed"
    )
    text = texts(findings.called(none, namings(()), THREE, depth="syntax", n_actors=0))[0]
    assert text.startswith("This story’s concepts.yaml names no actors")
    assert "actors:" in text
    for counts in (namings((), North=2, South=0), namings((), North=0)):
        assert texts(findings.called(none, counts, THREE, depth="syntax", n_actors=1)) == [
            "The program found no label for the actors of concepts.yaml."
        ]


def test_labels_that_several_outlets_use_are_told_over_all_actors_the_widest_first():
    more = tuple((outlet, "chief", "role", 1, 0) for outlet in ("North", "South", "West"))
    reading = findings.common_labels(labels(*ROWS).vstack(labels(*more, actor="Lee")), THREE)
    assert reading.title == "All three articles use “chief” for Lee"
    assert texts(reading) == ["All three articles use “chief” for Lee. At least two articles use “group” for Hamas."]


@pytest.mark.parametrize(
    ("rows", "story", "text"),
    [
        ((), THREE, "The program found no label that two articles share."),
        (ROWS[1:3], THREE, "The program found no label that two articles share."),
        (ROWS, articles([("North", "x")]), "There is only one article, so no label can be compared."),
    ],
)
def test_where_there_is_nothing_to_compare_it_is_said(rows, story, text):
    assert texts(findings.common_labels(labels(*rows), story)) == [text]


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.labels(THREE, namings(()), classes(), THREE)
    with pytest.raises(SchemaError):
        findings.common_labels(THREE, THREE)
