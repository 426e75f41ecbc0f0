import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.emphasis import IN_CAPTION, TOGETHER, draw_first_mentions, draw_room
from analysis.errors import SchemaError
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.told import mentions, room

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "How early", "subtitle": "Where is it first?", "source": "Two articles."}
TWO = mentions(("actor", "Lee", "North", 0.0), ("actor", "Lee", "South", 0.5), ("fact", "Lee", "North", None))


def dots(ax):
    return [line for line in ax.lines if line.get_marker() == "o"]


def test_a_dot_stands_where_the_first_mention_is():
    with style.house():
        ax = draw_first_mentions(TWO)
    at = {text.get_text(): text.get_position()[0] for text in ax.texts}
    _, _, early, late, ring = dots(ax)
    assert early.get_xdata()[0] == at["North"]
    assert late.get_xdata()[0] > at["South"]
    assert ring.get_markerfacecolor() == "white"
    assert IN_CAPTION in at


def test_things_of_one_name_and_two_kinds_are_two_rows():
    with style.house():
        found = words(draw_first_mentions(TWO).figure)
    assert found.count("Lee") == 2
    assert {"Actors", "Facts"} <= set(found)


def test_a_share_of_room_stands_beside_its_dot_and_on_a_scale_that_says_its_end():
    with style.house():
        found = words(draw_room(room(("Lee", "North", 43), ("Lee", "South", 8))).figure)
    assert {"43 %", "8 %", "from 0 to 50 % of the article’s words"} <= set(found)


def test_several_articles_of_an_outlet_are_several_dots_without_a_number():
    with style.house():
        ax = draw_room(room(("Lee", "North", 43), ("Lee", "North", 8)))
    assert [len(line.get_xdata()) for line in dots(ax)] == [1, 2]
    assert not any(word.endswith("3 %") for word in words(ax.figure))


def test_many_outlets_share_a_line():
    many = room(*(("Lee", f"Outlet {n}", n) for n in range(40)))
    with style.house():
        ax = draw_room(many)
    assert {"all 40 outlets", TOGETHER} <= set(words(ax.figure))
    assert len(dots(ax)[-1].get_xdata()) == 40
    shades = {dots(ax)[-1].get_color(), next(t.get_color() for t in ax.texts if t.get_text() == "all 40 outlets")}
    assert shades == {style.INK}


@pytest.mark.parametrize("draw", [draw_first_mentions, draw_room])
def test_nothing_is_an_empty_chart_and_another_table_is_refused(draw):
    empty = (TWO if draw is draw_first_mentions else room(("Lee", "North", 1))).clear()
    with style.house():
        assert words(draw(empty).figure) == []
        with pytest.raises(SchemaError):
            draw(pl.DataFrame({"outlet": ["x"]}))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 40])
def test_no_words_touch_or_leave_the_canvas(context, n_outlets):
    names = [LONG + str(n) for n in range(n_outlets)]
    things = [(kind, "a thing of many words " * 6) for kind in ("concept", "actor", "fact", "quotation")]
    many = mentions(*((*thing, name, None if at % 3 else 0.9) for thing in things for at, name in enumerate(names)))
    taken = room(*((actor, name, 33) for actor in ("the people " * 9, "W") for name in names))
    with style.house(context):
        for ax in (draw_first_mentions(many), draw_room(taken)):
            finish(ax, **FRAME)
            assert outside(ax.figure) == []
            assert collisions(ax.figure) == []
            assert faint(ax.figure) == []
