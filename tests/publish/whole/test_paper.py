import polars as pl
import pytest

from analysis.publish.whole.model import Grid
from analysis.publish.whole.paper import CELL, MOST, printed, shares


def test_a_long_table_says_how_much_is_elsewhere():
    rows = tuple((str(number), "x" * 500) for number in range(MOST + 2))
    shown = printed(Grid("t", ("n", "text"), rows))
    assert len(shown.rows) == MOST
    assert shown.rows[0][1] == "x" * CELL + "…"
    assert shown.foot == "2 more rows are in the workbook of this report."
    more = printed(Grid("t", ("n", "text"), rows, exact=pl.DataFrame({"n": range(MOST + 1)})))
    assert more.foot == "1 more row is in the workbook of this report."


def test_a_column_has_room_for_its_longest_word():
    found = shares(Grid("t", ("n", "published", "text"), (("1", "4 Feb 2025", "many words " * 20),)))
    assert sum(found) == pytest.approx(1)
    assert found[2] > found[1] > found[0] > 0.03
    assert found[1] * 105 >= len("published")
