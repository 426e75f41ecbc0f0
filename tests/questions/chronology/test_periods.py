"""Days and weeks of a story."""

from datetime import date

import pytest

from analysis.errors import QuestionError
from analysis.questions.chronology.periods import (
    in_periods,
    length_of,
    marked_days,
    parted,
    periods,
    runs,
)
from analysis.story.timeline import MarkedDay
from tests.questions.chronology.weeks import story


def test_a_story_of_three_weeks_is_told_by_day_and_a_longer_one_by_week():
    assert length_of(story(("North", 0, "a"), ("North", 20, "b")).articles) == "day"
    longer = story(("North", 2, "a"), ("South", 27, "b"), ("South", None, "c")).articles
    assert length_of(longer) == "week"
    assert periods(longer).rows() == [("a", "North", date(2025, 1, 6)), ("b", "South", date(2025, 1, 27))]
    assert periods(longer, "day")["period"].to_list() == [date(2025, 1, 8), date(2025, 2, 2)]


def test_a_course_needs_three_days():
    two = [("North", 0, "a"), ("North", 1, "b"), ("South", 1, "c")]
    assert not runs(story(*two).articles)
    assert runs(story(*two, ("South", 2, "d")).articles)
    assert not runs(story(("North", None, "a")).articles)


def test_another_length_is_refused():
    with pytest.raises(QuestionError, match=r"^length must be one of day, week, not 'month'\.$"):
        periods(story(("North", 0, "a")).articles, "month")


def test_each_outlet_and_period_is_an_outlet_and_named_again():
    made = in_periods(story(("North", 0, "a"), ("North", 1, "b"), ("South", None, "c")))
    again = parted(made.articles.drop_nulls("outlet"))
    assert again.select("article_id", "outlet", "period").rows() == [
        ("a", "North", date(2025, 1, 6)),
        ("b", "North", date(2025, 1, 7)),
    ]


def test_days_that_the_reader_marks():
    made = story(("North", 0, "a"), timeline=[MarkedDay(date(2025, 1, 7), "The vote")])
    assert marked_days(made).rows() == [(date(2025, 1, 7), "The vote")]
    assert marked_days(story(("North", 0, "a"))).is_empty()
