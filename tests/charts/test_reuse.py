import pytest
from matplotlib.patches import PathPatch

from analysis.charts import finish, style
from analysis.charts.reuse import HATCH, MOST_ARTICLES, draw_ribbons
from analysis.errors import SchemaError
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.ribbons import many, ribbons

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Copy", "subtitle": "Who prints the same?", "source": "Two articles."}
TWO = ribbons(
    (1, "a", "North", 10, 50, 400, "verbatim"),
    (2, "a", "North", 200, 40, 400, "edited"),
    (1, "b", "South", 0, 50, 200, "verbatim"),
    (2, "b", "South", 100, 40, 200, "edited"),
)


def drawn(table=TWO, context="page"):
    with style.house(context):
        return draw_ribbons(table)


def test_a_ribbon_joins_two_copies_of_a_passage_and_shows_whether_it_was_edited():
    joined = [patch for patch in drawn().patches if isinstance(patch, PathPatch)]
    assert [patch.get_hatch() for patch in joined] == [None, HATCH]
    assert {"word for word", "lightly edited"} <= set(words(drawn().figure))


def test_a_bar_is_as_long_as_its_article_and_a_passage_is_where_it_is():
    boxes = [patch for patch in drawn().patches if not isinstance(patch, PathPatch)][2:]  # behind the examples
    north, first, second, south, *_ = boxes
    scale = north.get_width() / 400
    assert south.get_width() == pytest.approx(200 * scale)
    assert first.get_x() - north.get_x() == pytest.approx(10 * scale)
    assert second.get_width() == pytest.approx(40 * scale)


def test_only_ways_of_sharing_that_occur_are_in_the_legend():
    assert "lightly edited" not in words(drawn(TWO[[0, 2]]).figure)


def test_each_copy_of_a_passage_in_many_articles_is_joined_with_the_next():
    table = ribbons(*((1, f"a{n}", f"W{n}", 0, 50, 100, "verbatim") for n in range(5)))
    assert sum(isinstance(patch, PathPatch) for patch in drawn(table).patches) == 4


def test_two_copies_in_one_article_are_not_joined_with_each_other():
    table = ribbons(
        (1, "a", "North", 0, 20, 100, "verbatim"),
        (1, "a", "North", 50, 20, 100, "verbatim"),
        (1, "b", "South", 0, 20, 100, "verbatim"),
    )
    assert sum(isinstance(patch, PathPatch) for patch in drawn(table).patches) == 1


def test_articles_beyond_the_most_are_counted():
    found = words(drawn(many(MOST_ARTICLES + 1)).figure)
    assert "1 more article shares copy; the table lists them." in found
    assert "2 more articles share copy; the table lists them." in words(drawn(many(MOST_ARTICLES + 2)).figure)


def test_a_chart_of_nothing_is_empty():
    assert words(drawn(TWO.clear()).figure) == []


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="n_before is missing"):
        drawn(TWO.drop("n_before"))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_articles", [2, 5, 40])
@pytest.mark.parametrize("group_of", [5, 40])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_articles(context, n_articles, group_of):
    with style.house(context):
        ax = finish(draw_ribbons(many(n_articles, group_of)), **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []
