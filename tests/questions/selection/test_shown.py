"""Which rows and figures are drawn where not all fit."""

from analysis.questions.selection.shown import differing, first_rows
from tests.charts.told import figures, grid


def test_of_each_kind_rows_that_differ_come_before_rows_that_all_have():
    table = grid(
        ("fact", "all", "body", "body", "body"),
        ("fact", "two", "body", "body", None),
        ("fact", "one", "body", None, None),
        ("person", "Ann Lee", "body", "body", "body"),
    )
    assert first_rows(table, 1)["row"].unique(maintain_order=True).to_list() == ["two", "Ann Lee"]
    assert first_rows(table, 2)["row"].unique(maintain_order=True).to_list() == ["two", "one", "Ann Lee"]
    assert first_rows(table, 9).equals(table)
    assert first_rows(table, 0).is_empty()


def test_only_quantities_whose_numbers_differ_between_articles_are_drawn_those_at_odds_first():
    can = {"compatible": True}
    table = figures(
        ("North", 1, "40 people", 40.0),
        ("South", 1, "40 people", 40.0),
        ("North", 2, "1,200 people", 1200.0, can),
        ("South", 2, "1,210 people", 1210.0, can),
        ("North", 3, "30 dogs", 30.0),
        ("South", 3, "20 dogs", 20.0),
        ("North", 4, "7 cats", 7.0),
    )
    assert differing(table)["figure"].to_list() == [3, 3, 2, 2]


def test_a_figure_that_an_article_repeats_is_drawn_once():
    table = figures(("North", 1, "40 people", 40.0), ("North", 1, "40 people", 40.0), ("South", 1, "30 people", 30.0))
    assert differing(table).height == 2


def test_names_that_all_articles_have_are_left_out_beside_others():
    table = grid(("person", "Ann Lee", "body", "body", "body"), ("person", "Tom Fox", "body", "body", None))
    assert first_rows(table, 9)["row"].unique().to_list() == ["Tom Fox"]
