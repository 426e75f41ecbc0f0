from datetime import date

import polars as pl

from analysis.large.months import keyed, keyed_by, month, of_month, told_apart
from tests.large.archives import table

ROWS = table(("a", "North", date(2024, 5, 31), "x"), ("b", "AC/DC", None, "x"), ("c", "North", date(2024, 6, 1), "x"))


def test_an_article_without_a_day_has_a_group_with_a_name():
    assert ROWS.select(month()).to_series().to_list() == ["2024-05", "undated", "2024-06"]


def test_outlet_and_month_are_one_key_and_two_columns_again():
    assert keyed(ROWS)["outlet"].to_list() == ["2024-05/North", "undated/AC/DC", "2024-06/North"]
    assert told_apart(keyed(ROWS)).select("article_id", "month", "outlet").rows() == [
        ("a", "2024-05", "North"),
        ("b", "undated", "AC/DC"),
        ("c", "2024-06", "North"),
    ]


def test_a_table_takes_the_outlets_of_its_articles_in_its_own_order():
    given = pl.DataFrame({"article_id": ["c", "a", "c"], "outlet": ["North"] * 3, "term": ["x", "y", "z"]})
    found = keyed_by(given, keyed(ROWS))
    assert found.select("outlet", "term").rows() == [
        ("2024-06/North", "x"),
        ("2024-05/North", "y"),
        ("2024-06/North", "z"),
    ]


def test_the_rows_of_a_month_or_of_all():
    counted = pl.DataFrame({"month": ["2024-05", "undated"], "n": [1, 2]}).lazy()
    assert [of_month(counted, name).collect().rows() for name in ("2024-05", "undated", None)] == [
        [(1,)],
        [(2,)],
        [(1,), (2,)],
    ]
