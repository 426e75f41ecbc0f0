"""The curve of all ways of counting, and the choices below it."""

import polars as pl
import pytest
from matplotlib.collections import LineCollection

from analysis.charts import finish, style
from analysis.charts.paging import fits
from analysis.charts.robustness import draw_ways
from analysis.errors import SchemaError
from analysis.questions import robustness
from analysis.schema import empty
from analysis.schema.robustness import BY_CHOICE, SPECIFICATIONS
from tests.charts.layout import collisions, faint, outside, words
from tests.questions.robustness.story import NORTH, SOUTH, small

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "How far it holds", "subtitle": "In which ways of counting?", "source": "Two articles."}


@pytest.fixture(scope="module")
def tables():
    """A finding that turns in some ways."""
    quoted = f" “{'The captives, ' * 6}” she said."
    ways = small([("North", NORTH + quoted), ("South", SOUTH)]).ways()
    return robustness.curve(ways, 1), robustness.by_choice(ways)


def many(n_options, n_ways):
    """A finding with one choice of so many options, and so many ways."""
    options = ["whole list", *(f"without “term number {at}”" for at in range(n_options - 1))]
    base = {"finding": 1, "question": "terms", "subject": "it", "category": "war", "outlet": "North", "beside": None}
    base |= {"n": 1, "n_all": 2, "n_beside": 1, "n_all_beside": 2, "heard_as": "wording", "zones": "whole"}
    base |= {
        "passages": "in",
        "wire": "in",
        "opinion": "in",
        "weight": "counts",
        "unit": "whole units",
        "n_possible": n_ways,
    }
    rows = []
    for at in range(n_ways):
        estimate = at / n_ways - 0.5
        ends = {
            "low": estimate - 0.3,
            "high": estimate + 0.3,
            "chance": 0.5,
            "outcome": "same" if estimate > 0 else "turned",
        }
        rows.append(
            {
                **base,
                "terms": options[at % n_options],
                "is_main": at == n_ways // 2,
                "place": at + 1,
                "estimate": estimate,
                **ends,
            }
        )
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in SPECIFICATIONS.items()})
    return table, robustness.by_choice(table)


def dots(ax):
    """Places of the dots, as points of the canvas, from left to right."""
    found = [spot for line in ax.lines if line.get_marker() == "o" for spot in zip(*line.get_data(), strict=True)]
    return sorted(found)


def marks(ax):
    """Stretches of marks: top of the canvas, left, right."""
    lines = [each for each in ax.collections if isinstance(each, LineCollection)]
    return sorted((float(y), float(x), float(right)) for each in lines for (x, y), (right, _) in each.get_segments())


@pytest.mark.parametrize("context", CONTEXTS)
def test_it_fits_and_no_words_collide(context, tables):
    for table, choices in (tables, many(3, 40), many(30, 1000)):
        with style.house(context, outlets=["North", "South"]):
            ax = finish(draw_ways(table, choices), **FRAME)
            assert outside(ax.figure) == []
            assert collisions(ax.figure) == []
            assert faint(ax.figure) == []
            assert fits(ax)


def test_a_way_has_a_dot_and_lower_is_further_down(tables):
    table, choices = tables
    with style.house():
        found = dots(draw_ways(table, choices))
    assert len(found) == table.height
    heights = [y for _, y in found]
    assert heights == sorted(heights, reverse=True)


def test_dots_have_the_colour_of_the_outlet_that_has_more(tables):
    table, choices = tables
    with style.house(outlets=["North", "South"]):
        ax = draw_ways(table, choices)
        colours = style.outlet_colours(["North", "South"])
    drawn = {line.get_markeredgecolor() for line in ax.lines if line.get_marker() == "o"}
    assert drawn == set(colours.values())
    assert {"more in South, in percentage points", "more in North", "as the brief counts"} <= set(words(ax.figure))


def test_each_option_is_marked_below_the_ways_that_have_it(tables):
    table, choices = tables
    with style.house():
        ax = draw_ways(table, choices)
    rows = {y for y, *_ in marks(ax)}
    assert len(rows) == choices.height
    step = dots(ax)[1][0] - dots(ax)[0][0]
    covered = sum(right - left for _, left, right in marks(ax))
    n_choices = choices["choice"].n_unique()
    assert covered == pytest.approx(step * table.height * n_choices, rel=0.15)  # each way has one option of each choice


def test_of_many_options_the_last_are_one_row():
    table, choices = many(30, 60)
    with style.house():
        found = words(draw_ways(table, choices).figure)
    assert "one of 23 others" in found
    assert sum("term number" in each for each in found) == 6


def test_on_a_slide_choices_that_do_not_fit_are_counted(tables):
    with style.house("slide"):
        found = words(draw_ways(*tables).figure)
    assert "one further choice is in the table" in found


def test_a_full_dot_is_clear_and_a_ring_is_not(tables):
    table, choices = tables
    clear = table.with_columns(outcome=pl.when(pl.col("estimate") > 0).then(pl.lit("clear")).otherwise("outcome"))
    with style.house():
        fills = {line.get_markerfacecolor() for line in draw_ways(clear, choices).lines if line.get_marker() == "o"}
        rings = {line.get_markerfacecolor() for line in draw_ways(table, choices).lines if line.get_marker() == "o"}
    assert rings == {"white"}
    assert len(fills) == 2


def test_without_ways_nothing_is_drawn():
    with style.house():
        ax = draw_ways(empty(SPECIFICATIONS), empty(BY_CHOICE))
    assert words(ax.figure) == []


def test_another_table_is_refused(tables):
    with style.house(), pytest.raises(SchemaError, match=r"finding is missing"):
        draw_ways(tables[0].drop("finding"), tables[1])
