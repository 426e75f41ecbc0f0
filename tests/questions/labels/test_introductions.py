"""How people are introduced, counted by hand."""

import polars as pl

from analysis.questions.labels.introductions import introductions, most_named
from analysis.schema.labels import PERSONS
from analysis.schema.vocabulary import Voice
from tests.charts.voices import table


def person(article, outlet, name, form, *, voice=Voice.OUTLET, n=1, **told):
    known = [told.get(key) for key in ("title", "honorific")]
    return (
        *(article, outlet, name, form, *known, told.get("age"), told.get("family")),
        *(n, 0, 1, voice),
    )


FOUND = table(
    PERSONS,
    [
        person("a", "North", "Ann Lee", "Prime Minister Ann Lee", title="Prime Minister", n=3),
        person("b", "North", "Ann Lee", "Lee", n=2),
        person("a", "North", "Tom Fox", "Tom Fox, 42", age=42, n=9),
        person("c", "South", "Ann Lee", "Ms Lee", honorific="Ms", voice=Voice.QUOTED),
    ],
)


def test_who_is_named_in_most_outlets_stands_first_with_every_form():
    table = introductions(FOUND).select("person", "outlet", "first_form", "n_articles", "n_quoted", "n_outlets")
    assert table.rows() == [
        ("Ann Lee", "North", "Lee", 1, 0, 2),
        ("Ann Lee", "North", "Prime Minister Ann Lee", 1, 0, 2),
        ("Ann Lee", "South", "Ms Lee", 1, 1, 2),
        ("Tom Fox", "North", "Tom Fox, 42", 1, 0, 1),
    ]


def test_a_form_of_several_articles_is_one_row():
    assert introductions(pl.concat([FOUND, FOUND.head(1).with_columns(article_id=pl.lit("d"))]))["n_articles"][0] == 2


def test_people_of_one_outlet_alone_are_left_out_of_those_most_named():
    table = introductions(FOUND)
    assert most_named(table, 5)["person"].unique().to_list() == ["Ann Lee"]
    assert most_named(table, 5).height == 3
    assert most_named(table, 0).is_empty()


def test_nobody_makes_an_empty_table():
    assert introductions(FOUND.clear()).is_empty()
