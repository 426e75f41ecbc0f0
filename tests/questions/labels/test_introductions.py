"""How people are introduced, counted by hand."""

import polars as pl

from analysis.questions.labels.introductions import details, introductions, most_named
from analysis.schema.labels import PERSONS
from analysis.schema.vocabulary import Detail, Voice
from tests.charts.voices import table


def person(article, outlet, name, form, *, voice=Voice.OUTLET, n=1, **told):
    known = [told.get(key) for key in ("title", "honorific")]
    return (
        *(article, outlet, name, form, *known, told.get("given", False), told.get("age"), told.get("family")),
        *(n, 0, 1, voice),
    )


FOUND = table(
    PERSONS,
    [
        person("a", "North", "Ann Lee", "Prime Minister Ann Lee", title="Prime Minister", given=True, n=3),
        person("b", "North", "Ann Lee", "Lee", n=2),
        person("a", "North", "Tom Fox", "Tom Fox, 42", given=True, age=42, n=9),
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


def test_details_are_counted_among_first_mentions_in_the_outlets_wording():
    counts = {row["detail"]: (row["n"], row["n_all"]) for row in details(FOUND).to_dicts()}
    assert counts == {
        Detail.GIVEN_NAME: (2, 3),
        Detail.TITLE: (1, 3),
        Detail.HONORIFIC: (0, 3),
        Detail.AGE: (1, 3),
        Detail.FAMILY: (0, 3),
    }
    assert details(FOUND)["outlet"].unique().to_list() == ["North"]


def test_people_of_one_outlet_alone_are_left_out_of_those_most_named():
    table = introductions(FOUND)
    assert most_named(table, 5)["person"].unique().to_list() == ["Ann Lee"]
    assert most_named(table, 5).height == 3
    assert most_named(table, 0).is_empty()


def test_nobody_makes_empty_tables():
    assert introductions(FOUND.clear()).is_empty()
    assert details(FOUND.clear()).is_empty()
