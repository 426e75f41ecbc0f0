import re

import pytest

from analysis.annotate.words.double_marks import (
    Ahead,
    after_mark,
    closed_later,
    is_measure,
    looks_closing,
    looks_opening,
)


def test_what_stands_ahead_is_looked_for_once_and_found_at_every_place():
    text = "a“b“c"
    ahead = Ahead(text, 4)
    mark = re.compile("“")
    assert [ahead.next(mark, place) for place in range(5)] == [1, 1, 3, 3, 4]


def test_what_stands_behind_a_mark():
    assert after_mark("ab", 1, 2) == "b"
    assert after_mark("ab", 1, 1) == " "


@pytest.mark.parametrize(
    ("text", "mark", "opening", "closing"),
    [
        ('so "we', '"', True, False),
        ('so," he', '"', False, True),
        ('so" he', '"', False, True),
        ("so,’’ he", "’’", False, True),
        ("so″ he", "″", False, True),
        ("a 12″ gun", "″", False, False),
        ("so“ he", "“", False, False),
        ("so.“ he", "“", False, True),
    ],
)
def test_how_a_mark_stands(text, mark, opening, closing):
    at = text.index(mark)
    assert looks_opening(text, mark, at, len(text)) is opening
    assert looks_closing(text, mark, at, len(text)) is closing


@pytest.mark.parametrize(
    ("text", "inches"),
    [("He is 6’2” tall", True), ("a 12” gun,” he said", True), ("in 2012” he said", False), ("so” he", False)],
)
def test_a_mark_may_stand_for_inches(text, inches):
    assert is_measure(text, "”", text.index("”"), len(text)) is inches


@pytest.mark.parametrize(
    ("rest", "later"),
    [("and so” he", True), ("and so he", False), ("and “so” he", False), ('and "so” he', False)],
)
def test_whether_the_proper_mark_follows(rest, later):
    assert closed_later(Ahead(rest, len(rest)), 0, "“") is later
    assert closed_later(Ahead(rest, len(rest)), 0, '"') is False
