import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.facts import MOST_VERSIONS, draw_fact
from analysis.charts.lettering import lettering
from analysis.errors import SchemaError
from tests.charts.facts import nasty_versions, versions
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "One fact", "subtitle": "How does each put it?", "source": "Two articles."}
TWO = versions(
    ("North", "lede", "outlet", None, "The *army* freed #18# “brave” men."),
    ("South", "body", "attributed", "Ann Lee", "Lee said that |#13# men were *released*| on Monday."),
)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def drawn(table=TWO, context="slide", **kwargs):
    with style.house(context):
        ax = draw_fact(table, **kwargs)
    return ax, {text.get_text(): text for text in ax.texts}


def test_words_of_one_version_alone_are_bold_in_the_colour_of_the_outlet():
    _, found = drawn()
    colours = style.outlet_colours(["North", "South"])
    assert (found["army"].get_weight(), found["army"].get_color()) == ("bold", lettering(colours["North"]))
    assert (found["released"].get_weight(), found["released"].get_color()) == ("bold", lettering(colours["South"]))
    assert (found["freed"].get_weight(), found["freed"].get_color()) == ("normal", style.INK)


def test_colours_are_those_of_the_whole_story():
    _, found = drawn(outlets=["East", "North", "South"])
    assert found["army"].get_color() == lettering(style.outlet_colours(["East", "North", "South"])["North"])


def test_quoted_words_are_slanted_with_their_marks_and_underlined_where_no_other_version_has_them():
    ax, found = drawn(
        versions(
            ("North", "lede", "quoted", None, "He said “*so* it is”."), ("South", "body", "outlet", None, "It is.")
        )
    )
    assert found["it is”"].get_style() == "italic"
    assert (found["so"].get_style(), found["so"].get_weight()) == ("italic", "normal")
    assert len([line for line in ax.lines if line.get_linewidth() == 0.7]) == 2  # the word, and the example


def test_figures_that_differ_are_in_boxes():
    ax, found = drawn()
    assert len(ax.patches) == 3  # two figures, and the example
    assert {"18", "13"} <= set(found)


def test_the_rest_of_the_sentence_is_grey():
    _, found = drawn()
    assert found["Lee said that"].get_color() == style.GREY
    assert found["men were"].get_color() == style.INK
    assert "the rest of the sentence" in found


def test_beside_a_version_stands_where_it_is_and_who_says_it():
    _, found = drawn()
    assert "lede, own words" in found
    assert "body, paraphrase" in found
    assert "Ann Lee" in found


def test_words_are_not_called_the_articles_own_where_something_in_them_points_to_somebody():
    _, found = drawn(TWO.with_columns(itself=pl.lit(value=False)))
    assert "lede" in found
    assert "body, paraphrase" in found


def test_a_fact_alone_needs_no_heading_and_of_several_each_has_one():
    assert "the fact (2 articles)" not in drawn()[1]
    both = pl.concat([TWO, versions(("West", "lede", "outlet", None, "x"), fact=2, name="another")])
    found = drawn(both)[1]
    assert {"the fact (2 articles)", "another (1 article)"} <= set(found)


def test_versions_beyond_the_most_are_counted():
    rows = [(f"Outlet {n}", "body", "outlet", None, "It rained.") for n in range(MOST_VERSIONS + 3)]
    found = drawn(versions(*rows))[1]
    assert "3 more articles tell it." in found
    assert f"Outlet {MOST_VERSIONS}" not in found
    assert "1 more article tells it." in drawn(versions(*rows[:-2]))[1]


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_fact(TWO.clear()).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="told is missing"):
        draw_fact(TWO.drop("told"))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 40])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_fact(pl.concat([nasty_versions(n_outlets), nasty_versions(3, fact=2)])))
