"""Sentences on how people are introduced: true for any table, worded from its numbers."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.labels import introductions, unnamed
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])
FORMS = introductions(
    ("Tom Fox", "North", "Fox", 1, 0),
    ("Tom Fox", "South", "Fox", 1, 0),
    ("Ann Lee", "North", "Prime Minister Ann Lee", 1, 0),
    ("Ann Lee", "South", "Lee", 1, 0),
    ("Eve", "South", "Eve", 1, 0),
)


def texts(reading):
    return [finding.text for finding in reading.findings]


def forms(*pairs):
    return introductions(*(("Ann Lee", outlet, form, 1, 0) for outlet, form in pairs))


def test_who_is_introduced_in_different_words_is_told_first():
    reading = findings.people(FORMS, TWO)
    assert reading.title == "Ann Lee is first “Prime Minister Ann Lee” in North and “Lee” in South"
    assert texts(reading) == [f"{reading.title}. Tom Fox is first “Fox” in North and South."]
    assert reading.findings[0].other_reading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Union Leader Ann Lee", "union leader Ann Lee"),
        ("The union leader, Ann Lee", "Union leader Ann Lee"),
        ("Rep. Ann Lee", "Representative Ann Lee"),
        ("US President Ann Lee", "U.S. President Ann Lee"),
        ("United States President Ann Lee", "US President Ann Lee"),
        ("Israel’s Prime Minister Ann Lee", "Israeli Prime Minister Ann Lee"),
    ],
)
def test_letters_order_and_forms_of_a_title_or_a_country_make_no_other_words(one, other):
    pairs = [("North", one), ("South", other)]
    more = introductions(
        *(("Ann Lee", *pair, 1, 0) for pair in pairs),
        *(("Bob", o, w, 1, 0) for o, w in zip(("North", "South"), ("Bob", "Mr. Bob"), strict=True)),
    )
    assert findings.people(more, TWO).title == "Bob is first “Bob” in North and “Mr. Bob” in South"
    alone = findings.people(forms(*pairs), TWO)
    assert "Ann Lee" in alone.title
    assert f"“{other}” in South" not in alone.title


def test_words_are_printed_as_each_article_has_them():
    reading = findings.people(
        forms(("North", "US President Ann Lee"), ("South", "United States President Ann Lee")), TWO
    )
    assert texts(reading) == ["North and South introduce Ann Lee in the same words."]
    assert reading.alt.endswith("North “US President Ann Lee” and South “United States President Ann Lee”.")


def test_a_first_mention_in_a_quotation_is_no_introduction_by_the_article():
    rows = [("Ann Lee", "North", "Gov. Ann Lee", 1, 1), ("Ann Lee", "South", "Lee", 1, 0)]
    assert findings.people(introductions(*rows), TWO).title == (
        "The program found nobody whom two articles introduce in their own words"
    )
    more = introductions(*rows, ("Tom Fox", "North", "Fox", 1, 0), ("Tom Fox", "South", "Mr. Fox", 1, 0))
    assert texts(findings.people(more, TWO)) == ["Tom Fox is first “Fox” in North and “Mr. Fox” in South."]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found nobody by name"),
        (
            (("Eve", "South", "Eve", 1, 0),),
            "The program found nobody whom two articles introduce in their own words",
        ),
        ((("Eve", "South", "Eve", 1, 0), ("Eve", "North", "Eve", 1, 0)), "Eve is first “Eve” in South and North"),
    ],
)
def test_few_people_are_worded_as_they_are(rows, title):
    reading = findings.people(introductions(*rows), TWO)
    assert reading.title == title
    assert texts(reading) == [f"{title}."]


NOUNS = unnamed(
    ("North", "Lee", "soldier", 3, 0),
    ("South", "Lee", "soldier", 1, 0),
    ("North", None, "child", 2, 0),
    ("South", None, "militant", 0, 2),
)


def test_nouns_that_several_share_are_told_and_those_of_one_only_shown():
    reading = findings.unnamed(NOUNS, TWO)
    assert reading.title == "Both articles use “soldier” for unnamed people"
    assert texts(reading) == [f"{reading.title}. Nouns in at least two articles: “soldier” (North and South)."]
    assert reading.alt == (
        "Nouns for unnamed people. North: soldier (Lee) 3 and child 2; South: soldier (Lee) 1 and “militant” 2."
    )
    assert reading.findings[0].caveat
    assert reading.findings[0].other_reading


def test_nouns_that_nobody_shares_are_told_of_each():
    reading = findings.unnamed(unnamed(("North", None, "child", 1, 0), ("South", None, "nurse", 1, 0)), TWO)
    assert texts(reading) == ["North uses “child” for unnamed people; South “nurse”."]


def test_one_noun_for_several_sides_is_one_noun():
    both = unnamed(("North", "Lee", "soldier", 1, 0), ("South", "Fox", "soldier", 1, 0))
    assert findings.unnamed(both, TWO).title == "Both articles use “soldier” for unnamed people"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found no noun for unnamed people in the articles’ own words"),
        (
            (("South", None, "militant", 0, 2),),
            "The program found no noun for unnamed people in the articles’ own words",
        ),
        ((("South", None, "child", 1, 0),), "South uses “child” for unnamed people"),
    ],
)
def test_few_nouns_are_worded_as_they_are(rows, title):
    reading = findings.unnamed(unnamed(*rows), TWO)
    assert reading.title == title
    assert texts(reading) == [f"{title}."]


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.people(TWO, TWO)
    with pytest.raises(SchemaError):
        findings.unnamed(TWO, TWO)
