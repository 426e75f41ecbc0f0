import polars as pl
import pytest
from matplotlib.colors import to_rgba

from analysis.charts import finish, style
from analysis.charts.forms import UNCLEAR, draw_forms
from analysis.errors import SchemaError
from analysis.schema.vocabulary import Form
from tests.charts.agency import forms, nasty_forms
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "In which grammar", "subtitle": "How is harm told?", "source": "Two articles."}
FORMS = forms(
    ("North", None, {Form.NOUN: (3, 3)}),
    ("North", "Redland", {Form.ACTIVE: (6, 0), Form.PASSIVE: (4, 3)}),
    ("South", "Redland", {Form.PASSIVE: (2, 0), Form.INTRANSITIVE: (0, 0)}),
)


def bars(ax, outlet):
    """Bars of an outlet, as (filled, left end, width), in the order drawn."""
    colour = to_rgba(style.outlet_colours(["North", "South"])[outlet])
    return [(bar.get_fill(), bar.get_x(), bar.get_width()) for bar in ax.patches if bar.get_edgecolor() == colour]


def test_bars_are_as_long_as_the_acts_are_many_full_with_a_doer_hollow_without():
    with style.house():
        ax = draw_forms(FORMS)
    active, named, none, noun = bars(ax, "North")
    assert [bar[0] for bar in (active, named, none, noun)] == [True, True, False, False]
    assert active[2] / named[2] == pytest.approx(6)
    assert none[2] / active[2] == pytest.approx(3 / 6, abs=0.05)


def test_each_form_is_named_with_an_example_and_those_that_do_not_occur_are_not():
    with style.house():
        found = words(draw_forms(FORMS).figure)
    assert {"active", "X killed Y", "passive", "Y was killed", "6", "4", "2", "3"} <= set(found)
    assert Form.INTRANSITIVE.printed not in found


def test_those_whose_side_is_unclear_stand_last():
    with style.house():
        places = {text.get_text(): text.get_position()[1] for text in draw_forms(FORMS).texts}
    assert places["Redland"] < places[UNCLEAR]


def test_an_outlet_without_acts_done_to_a_side_has_no_row_there():
    with style.house():
        found = words(draw_forms(FORMS).figure)
    assert (found.count("North"), found.count("South")) == (2, 1)


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_forms(FORMS.clear()).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="form is missing"):
        draw_forms(pl.DataFrame({"outlet": ["North"]}))


def test_drawing_changes_no_table():
    before = FORMS.clone()
    with style.house():
        draw_forms(FORMS)
    assert FORMS.equals(before)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 46])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        ax = draw_forms(nasty_forms(n_outlets))
        finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []
