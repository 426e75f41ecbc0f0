import polars as pl
import pytest

from analysis.schema.checks import CORRECTED, JUDGED
from analysis.units.corrected import LEAST_MARKED, corrected, judged


def rows(*given):
    """(outlet, kind, how many, marks: y, n, ? or . for none, over and over) of one concept, an article an outlet."""
    answers = {"y": "yes", "n": "no", "?": "unclear", ".": None}
    made = [
        {"article_id": outlet, "outlet": outlet, "group": "people held", "kind": kind, "mark": answers[mark]}
        for outlet, kind, marks in given
        for mark in marks
    ]
    return pl.DataFrame(made, schema=dict.fromkeys(("article_id", "outlet", "group", "kind", "mark"), pl.String))


def test_each_kind_is_judged_by_its_own_marks_where_there_are_enough():
    table = judged(rows(("North", "hostages", "yyyyn??..."), ("North", "captives", "yn."), ("South", "captives", ".")))
    assert table.schema.names() == list(JUDGED)
    assert LEAST_MARKED == 5
    assert table.select("kind", "n", "n_checked", "n_right", "n_unclear", "share_right", "basis").rows() == [
        ("hostages", 10, 5, 4, 2, 0.8, "own"),
        ("captives", 4, 2, 1, 0, 0.5, "group"),
    ]
    low, high = table.select("right_low", "right_high").row(0)
    assert (low, high) == (pytest.approx(0.3714, abs=1e-4), pytest.approx(0.9775, abs=1e-4))  # Beta(4.5, 1.5)


def test_where_all_are_marked_nothing_is_judged_and_where_few_are_nothing_is_known():
    table = judged(rows(("North", "hostages", "yy"), ("North", "captives", "y.")))
    assert table["basis"].to_list() == ["whole", "not known"]
    assert judged(rows(("North", "hostages", "."))).select("share_right", "right_low").row(0) == (None, None)


def test_counts_are_corrected_by_the_marks():
    table = corrected(
        rows(("North", "hostages", "yyyn......"), ("South", "hostages", "yy.."), ("South", "captives", "yyyyy"))
    )
    assert table.schema.names() == list(CORRECTED)
    # hostages: 5 of 6 marked are right. North 3 + 6 x 5/6 = 8, South 2 + 2 x 5/6
    assert table.select("outlet", "kind", "n", "n_checked", "n_right", "corrected").rows() == [
        ("North", "hostages", 10, 4, 3, 8.0),
        ("North", "captives", 0, 0, 0, 0.0),
        ("South", "hostages", 4, 2, 2, pytest.approx(2 + 10 / 6)),
        ("South", "captives", 5, 5, 5, 5.0),
    ]
    assert table["share"].to_list() == [1.0, 0.0, 4 / 9, 5 / 9]
    assert table["share_corrected"].to_list()[2] == pytest.approx((2 + 10 / 6) / (7 + 10 / 6))
    assert (table["corrected_low"] <= table["corrected"]).all()
    assert (table["corrected_high"] <= table["n"]).all()
    assert (table["share_low_pairs"] <= table["share_low"] + 1e-9).all()


def test_a_kind_with_few_marks_is_judged_by_all_of_its_group():
    table = corrected(rows(("North", "hostages", "yyyy...."), ("North", "captives", "nn..")))
    # of six marks of the concept four are right
    assert table["corrected"].to_list() == [pytest.approx(4 + 4 * 4 / 6), pytest.approx(2 * 4 / 6)]


def test_a_group_with_too_few_marks_is_shown_as_found():
    table = corrected(rows(("North", "hostages", "yy......"), ("North", "captives", "......")))
    assert table["n"].to_list() == [8, 6]
    assert table.select("corrected", "share_corrected", "share_low").null_count().row(0) == (2, 2, 2)


def test_below_so_many_mentions_a_share_has_no_interval():
    few = corrected(rows(("North", "hostages", "yyyyy"), ("South", "hostages", "yyyy"), ("North", "captives", "yy")))
    assert few.filter(pl.col("outlet") == "South")["share_low"].null_count() == 2
    left = corrected(rows(("North", "hostages", "yynnnnn"), ("North", "captives", "yn")))  # three of nine are right
    assert left["share_low"].null_count() == 2
    assert left["corrected"].to_list() == [2.0, 1.0]


def test_a_lone_kind_has_a_count_and_no_interval_of_its_share():
    table = corrected(rows(("North", "hostages", "yyyyyn....")))
    assert table.select("corrected", "share_corrected", "share_low").row(0) == (pytest.approx(5 + 4 * 5 / 6), 1.0, None)


def test_recall_puts_in_what_was_missed():
    found = rows(("North", "hostages", "yyyyy....."), ("North", "captives", "yyyyy"))
    table = corrected(found, {"hostages": (50, 100), "captives": (100, 100)})
    assert table["corrected"].to_list() == [20.0, 5.0]


def test_no_rows_are_a_table_without_rows():
    assert corrected(rows()).is_empty()
    assert judged(rows()).is_empty()


def test_names_of_kinds_may_be_those_of_columns():
    table = corrected(rows(("North", "article_id", "yyyyy"), ("North", "kind", "yyyyyy")))
    assert table["corrected"].to_list() == [5.0, 6.0]
