import polars as pl
import pytest
from matplotlib.colors import to_rgba

from analysis.charts import finish, style
from analysis.charts.agency import draw_roles, draw_without_doer
from analysis.errors import SchemaError
from tests.charts.agency import nasty_roles, nasty_without, roles, without
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Who acts", "subtitle": "Who acts, and who is acted on?", "source": "Two articles."}
ROLES = roles(("North", "Redland", 12, 4), ("South", "Redland", 3, 9), ("North", "Blueland", 1, 2))
WITHOUT = without(("North", "Redland", 4, 8), ("South", "Redland", 0, 9), ("North", "Blueland", 1, 2))


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def dots(ax, outlet):
    """Where the dots of an outlet stand."""
    colour = style.outlet_colours(["North", "South"])[outlet]
    lines = [line for line in ax.lines if line.get_marker() == "o" and to_rgba(line.get_color()) == to_rgba(colour)]
    return [float(line.get_xdata()[0]) for line in lines]


def scale(ax):
    """Left and right end of the first scale."""
    [zero, *_] = [text.get_position()[0] for text in ax.texts if text.get_text() == "0"]
    [all_of_it, *_] = [text.get_position()[0] for text in ax.texts if text.get_text() == "100 %"]
    return zero, all_of_it


def test_both_counts_stand_beside_each_bar():
    with style.house():
        found = words(draw_roles(ROLES).figure)
    assert {"12", "4", "3", "9", "1", "2", "Redland", "Blueland", "acts", "acted on"} <= set(found)


def test_the_dot_stands_at_the_share_and_the_bar_starts_in_the_middle():
    with style.house():
        ax = draw_roles(ROLES)
        left, right = scale(ax)
    [north] = dots(ax, "North")
    assert (north - left) / (right - left) == pytest.approx(12 / 16)
    [bar] = [line for line in ax.lines if line.get_alpha() and line.get_xdata()[1] == north]
    assert bar.get_xdata()[0] == pytest.approx((left + right) / 2)


def test_too_few_events_are_counts_without_a_dot():
    with style.house():
        ax = draw_roles(roles(("North", "Redland", 1, 2)))
    assert {"1", "2", "too few"} <= set(words(ax.figure))
    assert dots(ax, "North") == []


def test_an_outlet_without_an_event_says_so():
    with style.house():
        found = words(draw_roles(ROLES, outlets=["North", "South", "East"]).figure)
    assert found.count("no event") == 3


def test_the_share_without_a_doer_stands_beside_both_counts():
    with style.house():
        ax = draw_without_doer(WITHOUT)
        left, right = scale(ax)
    assert {"4 of 8", "0 of 9", "1 of 2", "too few", "no act"} <= set(words(ax.figure))
    [north] = dots(ax, "North")
    assert (north - left) / (right - left) == pytest.approx(0.5)


@pytest.mark.parametrize("draw", [draw_roles, draw_without_doer])
def test_a_chart_of_nothing_is_empty(draw):
    table = (ROLES if draw is draw_roles else WITHOUT).clear()
    with style.house():
        assert words(draw(table).figure) == []


@pytest.mark.parametrize("draw", [draw_roles, draw_without_doer])
def test_another_table_is_refused(draw):
    with style.house(), pytest.raises(SchemaError, match="actor is missing"):
        draw(pl.DataFrame({"outlet": ["North"]}))


@pytest.mark.parametrize(("draw", "table"), [(draw_roles, ROLES), (draw_without_doer, WITHOUT)])
def test_drawing_changes_no_table(draw, table):
    before = table.clone()
    with style.house():
        draw(table)
    assert table.equals(before)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 46])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_roles(nasty_roles(n_outlets)))
        fits(draw_without_doer(nasty_without(n_outlets)))
