"""The grid as the brief looks at it."""

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
