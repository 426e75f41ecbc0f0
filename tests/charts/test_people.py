import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.people import draw_people
from analysis.errors import SchemaError
from tests.charts.labels import introductions, nasty_people
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "People", "subtitle": "How is each introduced?", "source": "Two articles."}
TWO = introductions(
    ("Ann Lee", "North", "Prime Minister Ann Lee", 1, 0),
    ("Ann Lee", "South", "Lee", 2, 0),
    ("Ann Lee", "South", "Ms Lee", 1, 1),
    ("Tom Fox", "South", "Tom Fox, 42", 1, 0),
)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def places(ax):
    return {text.get_text(): text.get_position() for text in ax.texts}


def test_each_form_stands_below_its_outlet_beside_its_person():
    with style.house("slide"):
        found = places(draw_people(TWO))
    found = {text: (x, round(y, 6)) for text, (x, y) in found.items()}
    assert found["Prime Minister Ann Lee"][0] == found["North"][0]
    assert found["Tom Fox, 42"][0] == found["South"][0]
    assert found["Prime Minister Ann Lee"][1] == found["Ann Lee"][1] < found["Tom Fox, 42"][1] == found["Tom Fox"][1]


def test_forms_of_several_articles_are_counted_and_quoted_ones_marked():
    with style.house("slide"):
        ax = draw_people(TWO)
    found = {text.get_text(): text for text in ax.texts}
    assert "Lee (2)" in found
    assert found["“Ms Lee”"].get_style() == "italic"
    assert found["Lee (2)"].get_style() == "normal"


def test_an_outlet_that_does_not_name_the_person_has_a_dash():
    with style.house():
        ax = draw_people(TWO, outlets=["North", "South", "West"])
    assert len([line for line in ax.lines if line.get_linewidth() == 0.7]) == 3


def test_a_long_form_ends_with_an_ellipsis():
    long = introductions(("Ann Lee", "North", "the deputy minister of everything " * 20, 1, 0))
    with style.house("column"):
        found = words(draw_people(long).figure)
    assert sum(word.endswith("…") for word in found) == 1


def test_outlets_that_do_not_fit_the_width_stand_in_a_further_band():
    names = [f"Outlet {number}" for number in range(30)]
    with style.house("column"):
        found = words(draw_people(introductions(*(("Ann Lee", name, "Lee", 1, 0) for name in names))).figure)
    assert found.count("Lee") == 30
    assert found.count("Ann Lee") > 5
    assert set(names) <= set(found)


def test_a_chart_of_nobody_is_empty():
    with style.house():
        assert words(draw_people(TWO.clear()).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="first_form is missing"):
        draw_people(pl.DataFrame({"person": ["Ann Lee"]}))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 40])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        fits(draw_people(nasty_people(n_outlets)))
