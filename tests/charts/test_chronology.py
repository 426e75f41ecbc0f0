"""Small charts over time."""

from datetime import date

import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.chronology import draw_term_courses, draw_voice_courses
from analysis.errors import SchemaError
from analysis.questions.chronology import courses
from analysis.schema import empty
from analysis.schema.chronology import PERIOD_SHARES
from tests.charts.layout import collisions, faint, outside, words
from tests.questions.chronology.weeks import story, text, turning

MARKED = pl.DataFrame({"day": [date(2025, 1, 14), date(2030, 1, 1)], "event": ["The court allows it", "Later"]})


@pytest.fixture(scope="module")
def table():
    return courses.most_mentioned(courses.terms(turning()), 3)


def test_a_point_stands_as_high_as_its_share(table):
    with style.house():
        ax = draw_term_courses(table, outlets=["North", "South"])
    heights = [line.get_ydata()[0] for line in ax.lines if line.get_marker() == "o"]
    north, south = heights[:10], heights[10:]
    assert len(set(north[:5])) == len(set(north[5:])) == len(set(south)) == 1
    assert north[0] < north[5]  # y grows downwards


def test_days_that_are_marked_inside_the_story_are_numbered_and_named(table):
    with style.house():
        found = words(draw_term_courses(table, MARKED).figure)
    assert "1. 14 January: The court allows it" in found
    assert "Later" not in " ".join(found)


def test_a_week_with_too_few_mentions_is_a_ring():
    made = story(*[("North", 7 * week, text(*((1, 0) if week else (3, 2)))) for week in range(4)])
    with style.house():
        ax = draw_term_courses(courses.most_mentioned(courses.terms(made), 1))
    fills = [line.get_markerfacecolor() for line in ax.lines if line.get_marker() == "o"]
    assert [fill == "white" for fill in fills] == [False, True, True, True]


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_no_words_touch_or_leave_the_canvas(table, context):
    with style.house(context):
        ax = finish(draw_term_courses(table, MARKED), title="A course", subtitle="Week by week", source="Two outlets.")
        assert collisions(ax.figure) == []
        assert outside(ax.figure) == []
        assert faint(ax.figure) == []


def test_reported_speech_is_drawn_alike():
    made = story(*[("North", day, "“It rained all day here,” Lee said. It was wet.") for day in range(4)])
    with style.house():
        assert "reported speech" in words(draw_voice_courses(courses.voices(made)).figure)


def test_nothing_is_an_empty_chart():
    with style.house():
        assert words(draw_term_courses(empty(PERIOD_SHARES)).figure) == []


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        draw_term_courses(pl.DataFrame({"outlet": ["North"]}))
