"""The grid as the brief looks at it."""

import polars as pl

from analysis.brief import told
from analysis.schema import check
from analysis.schema.selection import GRID
from tests.deep import deep


def test_what_two_articles_tell_is_a_row():
    made = deep(
        ("North", "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."),
        ("South", "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."),
        ("West", "The weather in London was wet."),
    )
    grid = check(told(made), GRID)
    paris = grid.filter((grid["kind"] == "place") & (grid["row"] == "Paris"))
    assert dict(paris.select("outlet", "n").iter_rows()) == {"North": 1, "South": 1, "West": 0}


def test_what_may_be_told_of_a_person_who_is_seldom_named_is_not_called_absent():
    fact = "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."
    others = [
        ("West", "Forty people came along when Ann Lee was received abroad."),
        ("East", "Ann Lee spoke. Ann Lee sang. Ann Lee danced in the rain all day long."),
        ("Far", "The weather in London was wet and windy all day long."),
    ]
    grid = told(deep(("North", fact), ("South", fact), *others))
    absent = grid.filter(pl.col("kind") == "fact").select("outlet", "absent")
    assert dict(absent.iter_rows()) == {"North": False, "South": False, "West": None, "East": True, "Far": True}
