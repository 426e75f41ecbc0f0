"""Sentences on how people are introduced: true for any table, worded from its numbers."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.labels import details, introductions, unnamed
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])
FORMS = introductions(
    ("Ann Lee", "North", "Prime Minister Ann Lee", 1, 0),
    ("Ann Lee", "South", "Lee", 1, 0),
    ("Tom Fox", "North", "Fox", 1, 0),
    ("Tom Fox", "South", "Fox", 1, 0),
    ("Eve", "South", "Eve", 1, 0),
)


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_who_is_introduced_in_different_words_is_counted_and_shown():
    reading = findings.people(FORMS, details(), TWO)
    assert reading.title == (
        "The articles use different words to introduce one of two people whom at least two of them name"
    )
    assert texts(reading) == [
        f"{reading.title}. Ann Lee is first “Prime Minister Ann Lee” in North and “Lee” in South. "
        "Tom Fox is first “Fox” in North and South."
    ]
    assert reading.findings[0].other_reading


def test_the_case_of_letters_makes_no_other_introduction():
    forms = introductions(
        ("Ann Lee", "North", "Union leader Ann Lee", 1, 0), ("Ann Lee", "South", "union leader Ann Lee", 1, 0)
    )
    reading = findings.people(forms, details(), TWO)
    assert reading.title == (
        "The articles use the same words to introduce the one person whom at least two of them name"
    )
    assert "“Union leader Ann Lee” in North and South." in texts(reading)[0]


def test_a_first_mention_in_a_quotation_is_no_introduction_by_the_article():
    rows = [("Ann Lee", "North", "Gov. Ann Lee", 1, 1), ("Ann Lee", "South", "Lee", 1, 0)]
    assert findings.people(introductions(*rows), details(), TWO).title == (
        "No two articles introduce the same person in their own words"
    )
    more = introductions(*rows, ("Tom Fox", "North", "Fox", 1, 0), ("Tom Fox", "South", "Mr. Fox", 1, 0))
    reading = findings.people(more, details(), TWO)
    assert reading.title == (
        "The articles use different words to introduce the one person whom at least two of them name in their own words"
    )
    assert texts(reading) == [f"{reading.title}. Tom Fox is first “Fox” in North and “Mr. Fox” in South."]


def test_details_are_counted_and_compared_where_they_are_apart():
    parts = [("North", "title", 6, 8), ("South", "title", 0, 7), ("North", "age", 0, 8), ("South", "age", 1, 7)]
    reading = findings.people(FORMS, details(*parts), TWO)
    assert texts(reading)[1:] == [
        (
            "What each article tells about the people it names, in its own words: title or office: North 6 of 8; age: "
            "South 1 of 7."
        ),
        "Title or office: more in North 6 of 8 than in South 0 of 7. Age: more in South 1 of 7 than in North 0 of 8.",
    ]


def test_few_people_are_not_compared():
    parts = [("North", "title", 3, 4), ("South", "title", 0, 7)]
    assert texts(findings.people(FORMS, details(*parts), TWO))[1:] == [
        (
            "What each article tells about the people it names, in its own words: title or office: North 3 of 4. No "
            "two articles clearly differ in how often they give these."
        )
    ]
    none = [("North", "title", 0, 4)]
    assert texts(findings.people(FORMS, details(*none), TWO))[1:] == [
        "No title, honorific, full name, age or family role was found beside a name."
    ]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found nobody by name"),
        ((("Eve", "South", "Eve", 1, 0),), "One person is named, in one article"),
        (
            (("Eve", "South", "Eve", 1, 0), ("Eve", "North", "Eve", 1, 0)),
            "The articles use the same words to introduce the one person whom at least two of them name",
        ),
    ],
)
def test_few_people_are_worded_as_they_are(rows, title):
    reading = findings.people(introductions(*rows), details(), TWO)
    assert reading.title == title
    assert texts(reading)[0].startswith(title)


NOUNS = unnamed(
    ("North", "Lee", "soldier", 3, 1, 0),
    ("South", "Lee", "soldier", 1, 0, 0),
    ("North", None, "child", 2, 2, 0),
    ("South", None, "militant", 0, 0, 2),
)


def test_nouns_that_several_share_and_one_has_alone_are_told():
    reading = findings.unnamed(NOUNS, TWO)
    assert (
        reading.title
        == "Both articles use “soldier” for unnamed people; found only in North: “child” for unnamed people"
    )
    assert texts(reading) == [
        f"{reading.title}. Nouns in at least two articles: “soldier” (North 3 and South 1). "
        "Nouns in only one article: North “child” (twice).",
        "Three of six mentions give the number of people.",
    ]
    assert reading.findings[0].caveat
    assert reading.findings[0].other_reading


@pytest.mark.parametrize(("n_number", "said"), [(0, "does not give"), (1, "gives")])
def test_one_mention_is_told_as_one(n_number, said):
    reading = findings.unnamed(unnamed(("North", None, "child", 1, n_number, 0)), TWO)
    assert texts(reading)[-1] == f"The one mention {said} the number of people."


def test_one_noun_for_several_sides_is_one_noun():
    both = unnamed(("North", "Lee", "soldier", 1, 0, 0), ("South", "Fox", "soldier", 1, 0, 0))
    assert findings.unnamed(both, TWO).title == "Both articles use “soldier” for unnamed people"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found no noun for unnamed people in the articles’ own words"),
        (
            (("South", None, "militant", 0, 0, 2),),
            "The program found no noun for unnamed people in the articles’ own words",
        ),
        ((("South", None, "child", 1, 0, 0),), "South uses “child” for unnamed people"),
    ],
)
def test_few_nouns_are_worded_as_they_are(rows, title):
    reading = findings.unnamed(unnamed(*rows), TWO)
    assert reading.title == title
    assert texts(reading)[0].startswith(title)


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.people(TWO, details(), TWO)
    with pytest.raises(SchemaError):
        findings.unnamed(TWO, TWO)
