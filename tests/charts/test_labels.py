import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.labels import NOT_LISTED, WHOSE_UNKNOWN, draw_labels, draw_unnamed
from analysis.errors import SchemaError
from tests.charts.labels import labels, nasty_labels, nasty_unnamed, unnamed
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "Labels", "subtitle": "What is it called?", "source": "Two articles."}
ROWS = (
    ("North", "group", "role", 3, 0),
    ("North", "terrorist", "evaluation", 0, 2),
    ("North", "shadowy", None, 1, 0),
    ("South", "group", "role", 1, 1),
    ("South", "Iranian", "origin", 1, 0),
)
TWO = labels(*ROWS)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def printed(ax):
    """Each text of the table with how it is set."""
    return {text.get_text(): text for text in ax.texts}


def test_every_label_is_printed_below_what_it_says():
    with style.house():
        found = printed(draw_labels(TWO))
    below = {"group": "role", "Iranian": "origin", "“terrorist”": "evaluation", "shadowy": NOT_LISTED}
    for label, head in below.items():
        assert found[label].get_position()[0] == found[head].get_position()[0], label


def test_classes_stand_in_the_order_of_the_vocabulary_and_unlisted_labels_last():
    with style.house():
        places = {text: each.get_position()[0] for text, each in printed(draw_labels(TWO)).items()}
    assert places["origin"] < places["role"] < places["evaluation"] < places[NOT_LISTED]


def test_a_label_in_quotations_is_slanted_and_the_others_are_set_alike():
    with style.house():
        found = printed(draw_labels(TWO))
    assert {found[label].get_weight() for label in ("Iranian", "group", "shadowy")} == {"normal"}
    assert found["group"].get_style() == "normal"
    assert found["“terrorist”"].get_style() == "italic"


def test_an_outlet_without_labels_has_dashes():
    with style.house():
        ax = draw_labels(TWO, outlets=["North", "South", "West"])
    dashes = [line for line in ax.lines if line.get_linewidth() == 0.7]
    assert len(dashes) == 7  # North has no origin, South no evaluation and nothing unlisted, West nothing at all


def test_a_count_stands_behind_what_comes_more_than_once():
    with style.house():
        ax = draw_labels(TWO)
    counts = [text for text in ax.texts if text.get_text() in ("2", "3")]
    assert [text.get_text() for text in counts] == ["2", "3", "2"]  # the legend's, those of group and terrorist
    found = printed(ax)
    first = next(text for text in ax.texts if text.get_text() == "group")
    assert counts[1].get_position()[0] > first.get_position()[0]
    assert found["shadowy"].get_position()[0] > counts[2].get_position()[0]


def test_a_cell_without_a_label_is_a_dash():
    with style.house():
        ax = draw_labels(TWO)
    dashes = [line for line in ax.lines if line.get_linewidth() == 0.7]
    assert len(dashes) == 3  # North has no origin, South no evaluation and nothing unlisted


def test_a_cell_with_too_many_labels_says_how_many_are_left():
    rows = [("North", f"labelnumber{n:02d}", "role", 1, 0) for n in range(60)]
    with style.house("column"):
        found = words(draw_labels(labels(*rows)).figure)
    shown = [word for word in found if word.startswith("labelnumber")]
    assert f"and {60 - len(shown)} more" in found
    assert len(shown) >= 5


@pytest.mark.parametrize("context", CONTEXTS)
def test_classes_that_do_not_fit_the_width_stand_in_a_further_band(context):
    with style.house(context):
        found = words(draw_labels(nasty_labels(4)).figure)
    assert found.count("W") > (0 if context == "slide" else 1)
    assert {"origin", "role", "backing", "evaluation", "custody or law", "personal", NOT_LISTED} <= set(found)


def test_nouns_for_people_stand_below_whose_they_are():
    table = unnamed(
        ("North", "Lee", "fighter", 2, 0), ("South", "Lee", "fighter", 0, 1), ("South", None, "child", 1, 0)
    )
    with style.house():
        found = printed(draw_unnamed(table, outlets=["North", "South", "West"]))
    assert found["fighter"].get_position()[0] == found["“fighter”"].get_position()[0] == found["Lee"].get_position()[0]
    assert found["child"].get_position()[0] == found[WHOSE_UNKNOWN].get_position()[0]
    assert "West" in found


def test_charts_of_nothing_are_empty():
    with style.house():
        assert words(draw_labels(TWO.clear()).figure) == []
        assert words(draw_unnamed(unnamed()).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="label is missing"):
        draw_labels(pl.DataFrame({"outlet": ["North"]}))
    with style.house(), pytest.raises(SchemaError, match="noun is missing"):
        draw_unnamed(pl.DataFrame({"outlet": ["North"]}))


def test_drawing_changes_no_table():
    before = TWO.clone()
    with style.house():
        draw_labels(TWO)
    assert before.equals(TWO)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 40])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_labels(nasty_labels(n_outlets)))
        fits(draw_unnamed(nasty_unnamed(n_outlets)))
