import polars as pl
import pytest
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle

from analysis.charts import finish, style
from analysis.charts.voices import draw_speakers, draw_voices
from analysis.errors import SchemaError
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.voices import heard, nasty_heard, nasty_words
from tests.charts.voices import words as counted

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Who speaks", "subtitle": "Whose words are these?", "source": "Two articles."}
FOUR = {"North": (50, 25, 20, 5), "South": (10, 0, 0, 0)}
PEOPLE = heard(
    ("North", "Ann Lee", "Lee", 30, 10), ("South", "Tom Fox", "the town", 20, 5), ("South", None, None, 5, 0)
)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def boxes(ax, colour):
    """Bars of a colour, as (left, width), outlines and fillings."""
    mine = [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_edgecolor() == to_rgba(colour)]
    filled = [(box.get_x(), box.get_width(), box.get_height()) for box in mine if box.get_fill()]
    return filled, [(box.get_x(), box.get_width(), box.get_height()) for box in mine if not box.get_fill()]


def test_shares_and_counts_stand_below_each_part():
    with style.house():
        found = words(draw_voices(counted(FOUR)).figure)
    assert {"50 %  50", "25 %  25", "20 %  20", "5 %  5", "100 %  10", "North", "South"} <= set(found)
    assert {"own words", "paraphrase", "quotation", "scare quotes"} <= set(found)


def test_parts_are_as_wide_as_their_share_and_filled_by_voice():
    with style.house():
        ax = draw_voices(counted({"North": (50, 30, 20, 0)}))
        filled, outlined = boxes(ax, style.outlet_colours(["North"])["North"])
    (own, half) = filled
    assert half[1] / own[1] == pytest.approx(30 / 50)
    assert half[2] / own[2] == pytest.approx(0.5)
    line = own[2] * 0.1
    assert [width + line for _, width, _ in outlined] == pytest.approx([own[1], own[1] * 0.6, own[1] * 0.4])


def test_voices_that_do_not_occur_have_no_place_in_the_legend():
    with style.house():
        assert words(draw_voices(counted({"North": (50, 0, 0, 0)})).figure) == [
            "own words",
            "North",
            "100 %  50",
        ]


def test_an_outlet_without_words_says_so():
    with style.house():
        assert "no words" in words(draw_voices(counted({"North": (0, 0, 0, 0)})).figure)


def test_the_outlets_stand_in_the_order_given():
    with style.house():
        ax = draw_voices(counted(FOUR), outlets=["South", "North"])
        names = {text.get_text(): text.get_position()[1] for text in ax.texts}
    assert names["South"] < names["North"]


def test_a_share_that_is_not_all_never_reads_as_all():
    with style.house():
        found = words(draw_voices(counted({"North": (9999, 1, 0, 0)})).figure)
    assert {">99 %  9,999", "<1 %  1"} <= set(found)


def test_a_speaker_has_a_bar_where_they_are_heard_and_the_number_of_words():
    with style.house():
        ax = draw_speakers(PEOPLE)
        found = words(ax.figure)
        filled, outlined = boxes(ax, style.outlet_colours(["North", "South"])["North"])
    assert {"30", "20", "5", "Ann Lee", "Tom Fox", "no named source", "North", "South"} <= set(found)
    assert not {"40", "25", "10"} & set(found)
    assert (filled, len(outlined)) == ([], 1)


def test_the_actor_is_named_where_the_speakers_name_does_not_say_it():
    with style.house():
        found = words(draw_speakers(PEOPLE).figure)
    assert "the town" in found
    assert "Lee" not in found


def test_the_unnamed_stand_below_the_speakers():
    with style.house():
        places = {text.get_text(): text.get_position()[1] for text in draw_speakers(PEOPLE).texts}
    assert places["Ann Lee"] < places["Tom Fox"] < places["no named source"]


def test_outlets_that_do_not_fit_the_width_stand_in_a_second_line():
    names = [f"Outlet {number}" for number in range(30)]
    with style.house("column"):
        ax = draw_speakers(heard(*((name, "Ann Lee", None, 1, 1) for name in names)))
        found = words(ax.figure)
    assert found.count("Ann Lee") > 1
    assert {" ".join(name.split()) for name in names} <= set(found)


def test_a_chart_of_nobody_is_empty():
    with style.house():
        assert words(draw_speakers(PEOPLE.clear()).figure) == []


@pytest.mark.parametrize(
    ("draw", "missing"), [(draw_voices, "voice is missing"), (draw_speakers, "speaker is missing")]
)
def test_another_table_is_refused(draw, missing):
    with style.house(), pytest.raises(SchemaError, match=missing):
        draw(pl.DataFrame({"outlet": ["North"]}))


def test_drawing_changes_no_table():
    before = PEOPLE.clone()
    with style.house():
        draw_speakers(PEOPLE)
    assert PEOPLE.equals(before)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 46])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_voices(nasty_words(n_outlets)))
        fits(draw_speakers(nasty_heard(n_outlets)))
