import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.verbs import MAX_LINES, draw_verbs
from analysis.errors import SchemaError
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.voices import nasty_verbs, verbs

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Verbs", "subtitle": "With which verbs?", "source": "Two articles."}
TWO = verbs(
    ("North", "Lee", "neutral", "said", 3),
    ("North", "Lee", "doubting", "claimed", 1),
    ("South", "Fox", "heated", "vowed", 2),
    ("South", None, "neutral", "told", 1),
)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def test_every_verb_is_printed_with_its_count():
    with style.house():
        found = words(draw_verbs(TWO).figure)
    assert {"said 3", "claimed", "vowed 2", "told", "Lee", "Fox", "others or unknown", "North", "South"} <= set(found)


def test_only_classes_that_occur_stand_in_the_legend():
    with style.house():
        found = words(draw_verbs(TWO).figure)
    assert [word for word in found if "(" in word] == ["neutral (said)", "doubting (claimed)", "heated (vowed)"]


def test_a_verb_that_is_not_neutral_has_the_mark_of_its_class():
    with style.house():
        ax = draw_verbs(TWO)
    marks = [line.get_marker() for line in ax.lines if line.get_marker() != "None"]
    assert sorted(marks) == ["D", "D", "v", "v"]  # one in the legend, one in its cell


def test_the_most_reported_side_stands_first_and_the_others_last():
    with style.house():
        places = {text.get_text(): text.get_position()[0] for text in draw_verbs(TWO).texts}
    assert places["Lee"] < places["Fox"] < places["others or unknown"]


def test_a_cell_with_too_many_verbs_says_how_many_are_left():
    many = verbs(*(("North", "Lee", "neutral", f"verbnumber{n:02d}", 1) for n in range(60)))
    with style.house("column"):
        found = words(draw_verbs(many).figure)
    shown = [word for word in found if word.startswith("verbnumber")]
    assert f"+ {60 - len(shown)} more" in found
    assert len(shown) >= MAX_LINES - 1


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_verbs(TWO.clear()).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="verb is missing"):
        draw_verbs(pl.DataFrame({"outlet": ["North"]}))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 46])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_verbs(nasty_verbs(n_outlets)))
