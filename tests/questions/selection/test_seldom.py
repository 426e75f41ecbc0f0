"""Articles that name somebody of a row once or twice may tell it in other words."""

import polars as pl

from analysis.proposals.rows import every_row
from tests.deep import deep
from tests.tiny import corpus

FACT = "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."
OTHERS = [
    ("West", "Forty people came along when Ann Lee was received abroad."),
    ("East", "Ann Lee spoke. Ann Lee sang. Ann Lee danced in the rain all day long."),
    ("Far", "The weather in London was wet and windy all day long."),
]


def test_what_may_be_told_of_a_person_who_is_seldom_named_is_not_called_absent():
    grid = every_row(deep(("North", FACT), ("South", FACT), *OTHERS)).filter(pl.col("kind") == "fact")
    absent = {outlet: (said, why) for outlet, said, why in grid.select("outlet", "absent", "doubt").iter_rows()}
    assert absent == {
        "North": (False, None),
        "South": (False, None),
        "West": (None, "seldom"),
        "East": (True, None),
        "Far": (True, None),
    }


def test_a_seldom_name_alone_leaves_nothing_open():
    other = ("West", "Nobody has heard the old songs of Ann Lee for years.")
    grid = every_row(deep(("North", FACT), ("South", FACT), other, *OTHERS[1:]))
    told = grid.filter(pl.col("kind").is_in(["fact", "figure"]))
    assert dict(told.select("outlet", "absent").iter_rows())["West"] is True


def test_a_name_of_another_person_leaves_nothing_open():
    other = ("West", "Bob Ray was received abroad with much noise and music.")
    grid = every_row(deep(("North", FACT), ("South", FACT), other)).filter(pl.col("kind") == "fact")
    assert dict(grid.select("outlet", "absent").iter_rows())["West"] is True


def test_where_no_model_has_read_the_articles_nothing_is_left_open_by_names():
    grid = every_row(corpus([("North", FACT), ("South", FACT), *OTHERS]))
    assert "seldom" not in grid["doubt"].to_list()
