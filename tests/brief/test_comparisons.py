"""Comparisons: counts side by side, and how easily chance makes as much."""

import polars as pl
import pytest

from analysis.brief import compared, comparisons
from analysis.schema import check
from analysis.schema.brief import COMPARED, COMPARISONS, SHUFFLED
from tests.tiny import articles


def shuffled(*rows, right=1.0):
    """Rows of SHUFFLED of one question: outlet, category, how many sentences with one each."""
    table = [
        {
            "question": "terms",
            "subject": "people held",
            "category": category,
            "article_id": outlet,
            "outlet": outlet,
            "sentence": number,
            "wordings": [category],
            "n": 1,
            "right": right,
        }
        for outlet, category, n in rows
        for number in range(n)
    ]
    return pl.DataFrame(table, schema={name: column.dtype for name, column in SHUFFLED.items()})


STORY = articles([("North", "a"), ("South", "b")])
SPLIT = shuffled(("North", "hostages", 8), ("South", "captives", 8))


def test_counts_stand_beside_those_of_the_others():
    found = check(
        compared(shuffled(("North", "hostages", 3), ("North", "captives", 1), ("South", "captives", 2))), COMPARED
    )
    assert found.select("outlet", "category", "n", "n_all", "n_others", "n_all_others").rows() == [
        ("North", "captives", 1, 4, 2, 2),
        ("North", "hostages", 3, 4, 0, 2),
        ("South", "captives", 2, 2, 1, 4),
        ("South", "hostages", 0, 2, 3, 4),
    ]


def test_the_residual_is_the_adjusted_one():
    found = compared(shuffled(("North", "hostages", 3), ("North", "captives", 1), ("South", "captives", 2)))
    expected = 4 * 3 / 6  # of North's hostages
    spread = (expected * (1 - 4 / 6) * (1 - 3 / 6)) ** 0.5
    assert found["residual"].to_list() == pytest.approx(
        [-(3 - expected) / spread, (3 - expected) / spread, (3 - expected) / spread, -(3 - expected) / spread]
    )


def test_a_clean_split_is_sure():
    (row,) = check(comparisons(SPLIT, STORY), COMPARISONS).iter_rows(named=True)
    assert (row["n"], row["n_outlets"], row["unit"], row["n_units"]) == (16, 2, "sentence", 16)
    assert row["chance"] < 0.01
    assert row["evidence"] == "sure"


def test_the_same_shares_are_not_sure():
    same = shuffled(
        ("North", "hostages", 4), ("North", "captives", 4), ("South", "hostages", 4), ("South", "captives", 4)
    )
    (row,) = comparisons(same, STORY).iter_rows(named=True)
    assert row["evidence"] == "unsure"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("North", "hostages", 2), ("South", "captives", 2)], id="four counts"),
        pytest.param([("North", "hostages", 9)], id="one outlet"),
    ],
)
def test_too_few_is_said(rows):
    (row,) = comparisons(shuffled(*rows), STORY).iter_rows(named=True)
    assert row["evidence"] == "too few"


def test_readings_that_may_be_wrong_make_a_difference_less_sure():
    small = [("North", "hostages", 5), ("South", "captives", 5)]
    (sure,) = comparisons(shuffled(*small), STORY)["chance"]
    (unsure,) = comparisons(shuffled(*small, right=0.6), STORY)["chance"]
    assert sure < unsure


def test_articles_are_shuffled_where_two_outlets_have_eight():
    many = articles([("North", "a")] * 8 + [("South", "b")] * 8)
    (row,) = comparisons(SPLIT, many).iter_rows(named=True)
    assert (row["unit"], row["n_units"], row["chance"]) == ("article", 2, 1.0)


def test_without_counts_there_are_no_comparisons():
    assert comparisons(shuffled(), STORY).height == compared(shuffled()).height == 0
