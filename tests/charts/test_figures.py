import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.figures import LEGEND, NOT_FROM_NOUGHT, OWN, draw_figures, pages
from analysis.errors import SchemaError
from analysis.schema.vocabulary import Exactness
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.told import figures

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Figures differ", "subtitle": "Who gives which?", "source": "Two articles."}
TWO = figures(
    ("North", 1, "200 people", 200.0, {"source": "the mayor", "hedges": ["claims"]}),
    ("South", 1, "100 people", 100.0, {"about": "more than", "exactness": "at least"}),
)


def dots(ax):
    """The dots of the articles: x and whether full, by height; the legend's come first."""
    found = [line for line in ax.lines if line.get_marker() == "o"]
    return [(line.get_xdata()[0], line.get_markerfacecolor() != "white") for line in found]


def test_a_dot_stands_by_its_value_on_a_scale_from_nought():
    with style.house():
        ax = draw_figures(TWO)
    (north, is_full), (south, is_too) = dots(ax)[2:]
    nought = next(text.get_position()[0] for text in ax.texts if text.get_text() == "0")
    assert north - nought == pytest.approx(2 * (south - nought))
    assert (is_full, is_too) == (True, False)


def test_number_source_and_hedges_stand_beside_the_dot():
    with style.house():
        found = words(draw_figures(TWO).figure)
    assert {"people, hurt", "200 people", "source: mayor; “claims”", "more than 100 people", OWN} <= set(found)


def test_a_long_name_of_what_is_counted_shows_that_it_goes_on():
    long = TWO.with_columns(counted=pl.lit("people, hurt and brought to the hospital by " * 9))
    with style.house():
        found = [text for text in words(draw_figures(long).figure) if "hospital" in text]
    assert [text.endswith("…") for text in found] == [False, True]


def test_what_makes_a_figure_inexact_is_not_printed_twice():
    row = figures(("North", 1, "about 200 people", 200.0, {"about": "about", "hedges": ["about"]}))
    with style.house():
        found = words(draw_figures(row).figure)
    assert {"about 200 people", OWN} <= set(found)


def test_a_range_is_a_line_between_two_dots():
    with style.house():
        ax = draw_figures(figures(("North", 1, "100 to 200", 100.0, {"upper": 200.0})))
    assert LEGEND[Exactness.RANGE] in words(ax.figure)
    assert len(dots(ax)) == 4  # two in the legend, two in the chart


def test_at_least_and_at_most_have_an_arrow():
    more, less = {"about": "more than", "exactness": "at least"}, {"about": "up to", "exactness": "at most"}
    with style.house():
        ax = draw_figures(figures(("North", 1, "9 people", 9.0, more), ("South", 1, "2 people", 2.0, less)))
    arrows = [line.get_marker() for line in ax.lines if line.get_marker() in ("<", ">")]
    assert sorted(arrows) == ["<", "<", ">", ">"]  # each once in the legend


def test_figures_close_together_have_a_scale_that_shows_how_far_apart_they_are_and_says_so():
    with style.house():
        ax = draw_figures(figures(("North", 1, "47,518 people", 47518.0), ("South", 1, "46,000 people", 46000.0)))
    assert {"45,500", "48,000", NOT_FROM_NOUGHT} <= set(words(ax.figure))
    assert "0" not in words(ax.figure)
    (north, _), (south, _) = dots(ax)[1:]
    assert north - south > 20


def test_a_hedge_that_the_source_or_the_number_has_is_not_repeated():
    row = {"source": "The rebel-run ministry", "hedges": ["rebel-run ministry", "presumed"]}
    with style.house():
        found = words(draw_figures(figures(("North", 1, "200 people", 200.0, row))).figure)
    assert "source: rebel-run ministry; “presumed”" in found


def test_figures_below_nought_are_on_the_scale():
    with style.house():
        ax = draw_figures(figures(("North", 1, "-5 %", -5.0), ("South", 1, "5 %", 5.0)))
    (north, _), (south, _) = dots(ax)[1:]
    nought = next(text.get_position()[0] for text in ax.texts if text.get_text() == "0")
    assert north < nought < south


def test_nought_alone_has_a_scale():
    with style.house():
        assert "0 people" in words(draw_figures(figures(("North", 1, "0 people", 0.0))).figure)


def nasty(n_outlets, n_quantities):
    more = {
        "source": "the spokesman of the ministry of everything " * 4,
        "hedges": ["claims"] * 9,
        "about": "some",
        "exactness": "about",
    }
    return figures(
        *(
            (LONG + str(n), number, "1,234,567 people of the town " * 4, 10.0**number + n, more if n % 2 else {})
            for number in range(n_quantities)
            for n in range(n_outlets)
        )
    )


@pytest.mark.parametrize("context", CONTEXTS)
def test_pages_hold_every_figure_once_also_where_one_quantity_fills_several(context):
    parts = pages(nasty(40, 2), context, 100)
    assert len(parts) > 2
    assert pl.concat(parts).sort("figure", "start").equals(nasty(40, 2).sort("figure", "start"))
    assert len(pages(nasty(40, 2), context, 1)) == 1


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 2, 5, 40])
def test_no_words_touch_or_leave_the_canvas(context, n_outlets):
    with style.house(context):
        ax = draw_figures(pages(nasty(n_outlets, 3), context, 1)[0])
        finish(ax, **FRAME)
        assert outside(ax.figure) == []
        assert collisions(ax.figure) == []
        assert faint(ax.figure) == []


def test_no_figures_are_an_empty_chart():
    with style.house():
        assert words(draw_figures(TWO.clear()).figure) == []
    assert [page.height for page in pages(TWO.clear(), "page", 3)] == [0]


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError):
        draw_figures(pl.DataFrame({"outlet": ["x"]}))
