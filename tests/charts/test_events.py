import polars as pl
import pytest
from matplotlib.colors import to_rgba
from matplotlib.patches import FancyBboxPatch, Rectangle

from analysis.charts import finish, style
from analysis.charts.events import PARTLY, ROWS, draw_events, pages
from analysis.errors import SchemaError
from analysis.schema.vocabulary import Form, Voice
from tests.charts.agency import EVENTS, events, nasty_events, told
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "What is told", "subtitle": "Who does what to whom?", "source": "Two articles."}


def drawn(*rows, context="page"):
    with style.house(context):
        return draw_events(events(*rows))


def outlines(ax):
    """Colour of each place's outline, and whether it is dashed."""
    return [
        (patch.get_edgecolor(), patch.get_linestyle() != "-" and patch.get_linestyle() != "solid")
        for patch in ax.patches
        if isinstance(patch, FancyBboxPatch)
    ]


def place_of(ax, text):
    [found] = [each.get_position() for each in ax.texts if each.get_text() == text]
    return found


def test_an_event_reads_from_left_to_right_doer_act_done_to():
    ax = drawn(told("North", "the army", "killed", "five people"))
    assert place_of(ax, "the army")[0] < place_of(ax, "killed")[0] < place_of(ax, "five people")[0]
    assert {"active", "North", "who does it", "to whom or what", "own words"} <= set(words(ax.figure))


def test_a_place_where_nobody_stands_is_a_dashed_outline_without_words():
    ax = drawn(told("North", None, "killed", "five people", form=Form.PASSIVE))
    _, legend_empty, doer, done_to = outlines(ax)
    assert (legend_empty[1], doer[1], done_to[1]) == (True, True, False)
    assert doer[0] == to_rgba(style.GREY, doer[0][3])
    assert "nobody named; in italics, what is named instead" in words(ax.figure)


def test_what_stands_instead_is_in_the_empty_place():
    ax = drawn(told("North", None, "killed", "five people", instead="in an air strike"))
    [text] = [text for text in ax.texts if text.get_text() == "in an air strike"]
    assert text.get_style() == "italic"
    assert text.get_color() == style.GREY


@pytest.mark.parametrize(
    ("voice", "full"), [(Voice.OUTLET, 1.0), (Voice.UNQUOTED, 1.0), (Voice.ATTRIBUTED, PARTLY), (Voice.QUOTED, 0.0)]
)
def test_places_are_filled_by_voice(voice, full):
    ax = drawn(told("North", "the army", "killed", "five people", voice=voice))
    places = [patch for patch in ax.patches if isinstance(patch, FancyBboxPatch)][-2:]
    filled = [patch for patch in ax.patches if isinstance(patch, Rectangle)][-2:] if full else []
    assert [patch.get_height() / place.get_height() for patch, place in zip(filled, places, strict=False)] == (
        [pytest.approx(full)] * 2 if full else []
    )


def test_the_actor_stands_below_words_that_do_not_name_it():
    found = words(
        drawn(told("North", "its army", "hit", "Redland’s port", doer_actor="Blueland", done_to_actor="Redland")).figure
    )
    assert "Blueland" in found
    assert "Redland" not in found


def test_one_word_for_an_actor_gives_way_to_its_name():
    assert "Redland" in words(drawn(told("North", "Redlandish", "held", "them", doer_actor="Redland")).figure)


def test_an_actor_that_is_known_without_words_stands_in_brackets():
    assert "(Redland)" in words(drawn(told("North", None, "raid", "them", doer_actor="Redland")).figure)


@pytest.mark.parametrize("form", [Form.ACTIVE, Form.INTRANSITIVE, Form.NOUN])
def test_where_nothing_is_acted_on_no_place_is_drawn_for_it(form):
    assert [dashed for _, dashed in outlines(drawn(told("North", "Lee", "promised", None, form=form)))] == [False] * 2
    assert "nobody named; in italics, what is named instead" not in words(
        drawn(told("North", "Lee", "left", None)).figure
    )


def test_who_travels_does_it_to_nobody_so_no_place_is_left_empty_but_who_dies_has_one_before_it():
    travels = drawn(told("North", "the minister", "travelled", None, form=Form.INTRANSITIVE))
    dies = drawn(told("North", None, "died", "five people", form=Form.INTRANSITIVE))
    assert [dashed for _, dashed in outlines(travels)] == [False, False]
    assert [dashed for _, dashed in outlines(dies)] == [False, True, True, False]


def test_the_outlets_stand_in_the_order_given_and_those_without_events_are_left_out():
    with style.house():
        ax = draw_events(EVENTS, outlets=["South", "East", "North"])
    assert place_of(ax, "South")[1] < place_of(ax, "North")[1]
    assert "East" not in words(ax.figure)


def test_in_a_narrow_figure_the_outlet_stands_above_its_events_with_their_number():
    with style.house("column"):
        ax = draw_events(EVENTS)
    assert {"5 events", "4 events"} <= set(words(ax.figure))
    assert place_of(ax, "North")[1] < place_of(ax, "five people")[1]


@pytest.mark.parametrize("context", CONTEXTS)
def test_pages_hold_all_events_in_order_and_none_holds_more_than_fit(context):
    table = nasty_events(46)
    found = pages(table, context, 99)
    assert pl.concat(found).equals(table)
    assert max(page.height for page in found) <= ROWS[context]
    assert max(page.height for page in found) - min(page.height for page in found[:-1]) <= 1


def test_pages_end_where_there_are_as_many_as_wanted():
    found = pages(nasty_events(46), "page", 2)
    assert len(found) == 2
    assert found[0].height == found[1].height <= ROWS["page"]


def test_no_events_are_one_empty_page():
    [page] = pages(EVENTS.clear(), "page", 3)
    assert page.is_empty()
    with style.house():
        assert words(draw_events(page).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="matched is missing"):
        draw_events(EVENTS.drop("matched"))


def test_drawing_changes_no_table():
    before = EVENTS.clone()
    with style.house():
        draw_events(EVENTS)
    assert EVENTS.equals(before)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [1, 5, 46])
def test_no_words_touch_or_leave_the_canvas_with_few_and_many_outlets(context, n_outlets):
    with style.house(context):
        ax = draw_events(nasty_events(n_outlets))
        finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []
