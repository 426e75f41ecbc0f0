"""Sentences on the course of a story."""

import polars as pl

from analysis import findings
from analysis.questions.chronology import courses
from analysis.questions.chronology.first_uses import first_uses
from tests.questions.chronology.weeks import story, text, turning


def told(reading):
    return [finding.text for finding in reading.findings]


def test_how_many_days_a_story_has():
    assert told(findings.in_time(turning().articles)) == ["The story has articles of ten weeks."]
    two = story(("North", 0, "a"), ("North", 1, "b"), ("North", None, "c")).articles
    assert told(findings.in_time(two)) == [
        "The story has articles of two days only. A trend needs at least three days. One article has no known day."
    ]
    unknown = story(("North", None, "a")).articles
    assert told(findings.in_time(unknown)) == [
        "No article has a known day, so nothing can be said over time. Enter the days in sources.csv. One article has no "
        "known day."
    ]


def test_a_share_that_falls_is_told_with_both_halves():
    made = turning()
    course = courses.most_mentioned(courses.terms(made), 3)
    reading = findings.term_courses(course, courses.term_trends(made, course), made.articles)
    assert reading.title == "North uses “strike” less often as time goes on"
    assert told(reading) == [
        "North uses “strike” less often as time goes on: for 25 of 25 mentions of the action up to 3 February 2025, for 0 "
        "of 25 after that day.",
        "In one small chart chance could explain the whole movement. The test shuffles the days among the articles of an "
        "outlet 9,999 times, and takes account of the two tests made here.",
    ]
    assert "South, “strike”: week of 6 January 2025 3 of 5, " in reading.alt


def test_too_few_articles_show_no_course():
    made = story(*[("North", day, text(1, 1)) for day in range(3)])
    course = courses.most_mentioned(courses.terms(made), 3)
    reading = findings.term_courses(course, courses.term_trends(made, course), made.articles)
    assert reading.title == "Too few articles to say whether a share rises or falls"
    voiced = findings.voice_courses(courses.voices(made), courses.voice_trends(made), made.articles)
    assert told(voiced) == [
        "In one small chart there are fewer than six articles or three days with a mention: too few to test."
    ]


def test_who_is_first_and_who_follows():
    made = story(
        ("South", 0, "The walkout began."),
        ("North", 0, "The walkout began."),
        ("North", 1, "“The strike goes on,” Ann Lee said."),
        ("South", 3, "The strike ended."),
        depth="syntax",
    )
    reading = findings.first_uses(first_uses(made), made.articles)
    assert reading.title == "North uses “strike” first, on 7 January 2025, in words of Ann Lee; South two days later"
    assert told(reading)[1] == "One term comes first on one day, or in one outlet alone."


def test_a_story_of_two_days_says_nobody_was_first():
    made = story(("South", 0, "The walkout began."), ("North", 1, "The walkout began."))
    assert told(findings.first_uses(first_uses(made), made.articles)) == [
        "These articles show no course, so no outlet is said to use a term first."
    ]


def test_a_colon_in_the_name_of_an_outlet_ends_no_title():
    made = turning()
    course = courses.most_mentioned(courses.terms(made), 3)
    trends = courses.term_trends(made, course).with_columns(outlet=pl.lit("North: Online"))
    reading = findings.term_courses(course, trends, made.articles)
    assert reading.title == "North: Online uses “strike” less often as time goes on"


def test_a_term_is_told_over_time_in_the_words_that_are_printed():
    made = story(
        ("South", 0, "The strikers met."), ("North", 1, "The strike began."), ("North", 2, "The strike goes on.")
    )
    assert told(findings.first_uses(first_uses(made), made.articles))[0] == (
        "South uses “strike” or “strikers” first, on 6 January 2025, in its own wording; North one day later."
    )
    weeks = story(
        *[
            ("North", 7 * week, "The strikers met. " * 5 if week < 5 else "The walkout goes on. " * 5)
            for week in range(10)
        ]
    )
    course = courses.terms(weeks)
    reading = findings.term_courses(course, courses.term_trends(weeks, course), weeks.articles)
    assert reading.title == "North uses “strikers” less often as time goes on"
    assert "In charts and tables, “strike” covers “strikers”." in reading.source
