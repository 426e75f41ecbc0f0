"""Where names stand in an article, and what tells a person's from others."""

import pytest

from analysis.annotate.attribution.runs import is_body, joined, key_of, runs, same_given, surname
from tests.annotate.attribution.reading import made_of


def names(text, people=(), zone="body"):
    """The names of a text whose words in capitals are proper nouns; people: words that the parser took for persons."""
    words = text.split()
    tags = ["NNP" if word[0].isupper() or word == "-" else "." if word == "." else "NN" for word in words]
    entities = ["PERSON" if word in people else None for word in words]
    found = runs(made_of(text, tags=tags, entities=entities, zones=[zone] * len(words)))
    return [joined(name.words) for name in found]


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        ("said Speaker John A . Lee today", ("John", "A", "Lee"), ["John A. Lee"]),
        ("said A . Kolb - Mills", ("Kolb", "Mills"), ["A. Kolb-Mills"]),
        ("the Republican Senator Ann Lee", ("Ann", "Lee"), ["Ann Lee"]),
        ("the Hill Attorney General Ann Lee", ("Ann", "Lee"), ["Ann Lee"]),
        ("then Mr . Lee", (), ["Lee"]),
        ("a Senator Lee", (), ["Lee"]),
        ("Secretary of State Lee", (), ["Lee"]),
        ("an Ambassador to Israel Mike Lee", (), ["Mike Lee"]),
        ("the Justice Department", (), ["Justice Department"]),
        ("the Times of Israel", (), ["Times of Israel"]),
        ("a Senator Ann Lee of Ohio", ("Ann", "Lee"), ["Ann Lee", "Ohio"]),
        ("the Senator J . R . Smith of Ohio", (), ["J. R. Smith", "Ohio"]),
        ("then J . R . Smith of Ohio", (), ["J. R. Smith", "Ohio"]),
        ("the President - Elect Ann Lee", ("Ann", "Lee"), ["Ann Lee"]),
        ("the Secretary", (), []),
        ("the Council on Monday", (), ["Council", "Monday"]),
    ],
)
def test_names_are_runs_of_proper_nouns_without_titles(text, people, expected):
    assert names(text, people) == expected


@pytest.mark.parametrize(("entity", "expected"), [("PERSON", ["John A. Roe"]), ("ORG", ["John A"])])
def test_a_last_name_that_the_parser_took_for_another_noun_ends_the_name_of_a_person(entity, expected):
    tags = ["VBD", "NNP", "NNP", ".", "NN", "RB"]
    entities = [None, "PERSON", "PERSON", None, entity, None]
    found = runs(made_of("said John A . Roe today", tags=tags, entities=entities, zones=["body"] * 6))
    assert [joined(name.words) for name in found] == expected


def test_capitals_of_a_headline_in_title_case_begin_no_names():
    assert names("Mayor Says Defence Chief Ann Lee Lies", ("Ann", "Lee"), "headline") == []
    assert names("mayor thinks that captain Lee lies about winter", ("Lee",), "headline") == ["Lee"]


@pytest.mark.parametrize(
    ("name", "key", "last"),
    [
        ("Ann Lee", ("ann", "lee"), "lee"),
        ("Ann B . Lee", ("ann", "lee"), "lee"),
        ("Jim Lee", ("james", "lee"), "lee"),
        ("Tom Lee Jr.", ("thomas", "lee jr"), "lee"),
        ("de Léon", None, "leon"),
        ("Ann Kolb - Mills", ("ann", "kolb-mills"), "kolb-mills"),
        ("Lee", None, "lee"),
    ],
)
def test_forms_of_one_persons_name_have_one_key(name, key, last):
    assert (key_of(name.split()), surname(name.split())) == (key, last)


@pytest.mark.parametrize(("first", "other", "same"), [("a", "ann", True), ("ann", "ann", True), ("ann", "amy", False)])
def test_an_initial_can_stand_for_a_given_name(first, other, same):
    assert same_given(first, other) is same_given(other, first) is same


@pytest.mark.parametrize(("name", "body"), [("Hill Council", True), ("Times of Israel", True), ("Ann Lee", False)])
def test_the_end_of_a_name_shows_a_body(name, body):
    assert is_body(name.split()) is body
