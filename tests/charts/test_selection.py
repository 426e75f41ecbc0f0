from itertools import pairwise

import polars as pl
import pytest
from matplotlib.patches import FancyBboxPatch

from analysis.charts import finish, style
from analysis.charts.cells import TONES
from analysis.charts.selection import HEIGHTS, draw_grid, pages
from analysis.errors import SchemaError
from analysis.schema.vocabulary import Place
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.told import grid, nasty_grid

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Told and not found", "subtitle": "What does each tell?", "source": "Three articles."}
THREE = grid(("fact", "A dam broke", "headline", "body", None), ("person", "Ann Lee", "?", "caption", "lede"))


def places(ax):
    return {text.get_text(): text.get_position() for text in ax.texts}


def dashes(ax):
    return [line for line in ax.lines if line.get_linewidth() == 0.9]


def test_a_cell_says_where_an_article_has_the_row():
    with style.house():
        ax = draw_grid(THREE)
    found = places(ax)
    assert found["headline"][0] == found["North"][0] < found["body"][0] == found["South"][0]
    assert found["body"][1] == found["headline"][1] < found["caption"][1] == found["lede"][1]
    assert {"Facts", "People", "A dam broke", "Ann Lee"} <= set(found)


def test_not_found_and_not_known_have_different_signs_and_stand_in_the_legend():
    with style.house():
        ax = draw_grid(THREE)
    assert len(dashes(ax)) == 2  # one in the grid, one in the legend
    assert words(ax.figure).count("?") == 2
    assert {"not found in this article", "can’t be told"} <= set(words(ax.figure))
    with style.house():
        whole = draw_grid(grid(("fact", "A dam broke", "body", "body", "body")))
    assert not dashes(whole)
    assert not {"not found in this article", "?"} & set(words(whole.figure))


def test_tones_darken_the_earlier_a_thing_is_told_and_are_no_outlets():
    def grey(colour):
        red, green, blue = style.mpl.colors.to_rgb(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    greys = [grey(TONES[place][0]) for place in (Place.HEADLINE, Place.LEDE, Place.BODY, Place.CAPTION)]
    assert greys == sorted(greys)
    assert all(later - earlier > 0.1 for earlier, later in pairwise(greys))
    assert not {fill for fill, _ in TONES.values()} & set(style.OUTLET_COLOURS)


def test_quoted_words_are_in_quotation_marks_once():
    with style.house():
        found = words(draw_grid(grid(("quotation", "no peace", "body", None, None))).figure)
        again = words(draw_grid(grid(("quotation", "“no peace”", "body", None, None))).figure)
    assert "“no peace”" in found
    assert "“no peace”" in again


def test_below_a_name_is_whose_words_it_is():
    named = THREE.with_columns(words_of=pl.when(pl.col("kind") == "fact").then(pl.lit(["South", "North", "West"])))
    with style.house():
        ax = draw_grid(named)
    found = places(ax)
    assert found["words of South, North and 1 more"][1] > found["A dam broke"][1]  # y goes downwards
    assert collisions(ax.figure) == []
    assert not [text for text in places(draw_grid(THREE)) if text.startswith("words of")]


def test_articles_of_one_outlet_stand_below_its_name_side_by_side():
    two = grid(("fact", "A dam broke", "body", None), story=(("a1", "North"), ("a2", "North")))
    with style.house():
        found = places(draw_grid(two))
    assert found["a1"][0] < found["North"][0] < found["a2"][0]


def test_where_articles_do_not_fit_an_outlet_is_a_column_with_its_count():
    story = [(f"a{n}", f"Outlet {n % 12}") for n in range(24)]
    many = grid(("fact", "A dam broke", *(["body"] * 12 + [None] * 12)), story=story)
    with style.house("column"):
        ax = draw_grid(many)
    assert words(ax.figure).count("1/2") == 12
    assert "articles of the outlet that tell it" in words(ax.figure)


def test_a_letter_stands_for_the_place_in_a_narrow_cell():
    story = [(f"a{n}", f"Outlet {n}") for n in range(12)]
    many = grid(("fact", "A dam broke", *(["headline"] * 6 + ["body"] * 6)), story=story)
    with style.house("column"):
        ax = draw_grid(many)
    grounds = [patch for patch in ax.patches if isinstance(patch, FancyBboxPatch)]
    assert words(ax.figure).count("H") == words(ax.figure).count("B") == 7  # six cells and the legend
    assert len(grounds) == 14


@pytest.mark.parametrize("context", CONTEXTS)
def test_pages_hold_every_row_once_and_fit(context):
    many = nasty_grid(5, 5, n_rows=12)
    parts = pages(many, context, 100)
    assert len(parts) > 1
    assert pl.concat(parts)["row_id"].unique().sort().equals(many["row_id"].unique().sort())
    with style.house(context):
        heights = [draw_grid(part).get_ylim()[0] for part in parts]
    assert max(heights) < HEIGHTS[context] + 60
    assert len(pages(many, context, 2)) == 2


def test_rows_of_a_page_stand_in_the_order_of_kinds():
    mixed = grid(("place", "Doha", "body", None, None), ("fact", "A dam broke", "body", None, None))
    with style.house():
        found = places(draw_grid(mixed))
    assert found["Facts"][1] < found["Places"][1]


def test_an_empty_grid_is_empty():
    with style.house():
        assert words(draw_grid(THREE.clear()).figure) == []
    assert [page.height for page in pages(THREE.clear(), "page", 3)] == [0]


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError):
        draw_grid(pl.DataFrame({"row": ["x"]}))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize(("n_outlets", "n_articles"), [(1, 1), (5, 5), (3, 7), (40, 50)])
def test_no_words_touch_or_leave_the_canvas(context, n_outlets, n_articles):
    with style.house(context):
        ax = draw_grid(pages(nasty_grid(n_outlets, n_articles), context, 1)[0])
        finish(ax, **FRAME)
        assert outside(ax.figure) == []
        assert collisions(ax.figure) == []
        assert faint(ax.figure) == []
