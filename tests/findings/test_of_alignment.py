import polars as pl
import pytest

from analysis import findings
from analysis.errors import Problem, SchemaError
from analysis.schema import empty
from analysis.schema.alignment import ALIGNMENT_MEASURED, PAIRS
from analysis.story.read import problem_table
from tests.charts.voices import table
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])


def pairs(*rows):
    """PAIRS of (outlet, other outlet, agreement, in what they differ)."""
    return table(
        PAIRS,
        [
            ("a", one, 0, 0, 9, "outlet", "b", other, 0, 0, 9, "outlet", 0.9, agreement, differs, [], [])
            for one, other, agreement, differs in rows
        ],
    )


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_in_what_pairs_differ_is_counted():
    found = findings.pairs(
        pairs(
            ("North", "South", "same", ["words", "voice"]),
            ("North", "South", "conflict", ["words", "numbers"]),
            ("North", "South", "same", []),
        ),
        TWO,
    )
    assert texts(found) == [
        (
            "The program found three pairs of sentences in two outlets that may report the same thing. They differ: two "
            "in words; one in a number, which is different in one sentence or missing from it; one in voice. One pair "
            "can differ in several ways."
        ),
        "One pair gives different figures for what may be the same thing.",
    ]


@pytest.mark.parametrize("table", [empty(PAIRS), pairs(("North", "North", "same", ["words"]))])
def test_without_a_pair_of_two_outlets_that_is_said(table):
    assert texts(findings.pairs(table, TWO)) == [
        ("The program found no two sentences in different outlets that are likely to report the same thing.")
    ]


@pytest.mark.parametrize("table", [empty(PAIRS), pairs(("North", "South", "same", ["words"]))])
def test_how_many_pairs_are_left_out_is_told_last(table):
    unlisted = problem_table([Problem("error", "all articles", "Of 3 pairs the 2 surest are listed.")])
    known = findings.pairs(table, TWO, unlisted=problem_table([]))
    assert known == findings.pairs(table, TWO)
    told = findings.pairs(table, TWO, unlisted=unlisted)
    assert texts(told) == [*texts(known), "Of 3 pairs the 2 surest are listed."]


def test_a_rate_is_told_with_what_it_bears_on():
    measured = table(
        ALIGNMENT_MEASURED,
        [
            ("similarity", 1500, 0.773, None, None),
            ("facts right", 30, 0.8, 0.632, 0.912),
            ("absent right", 60, 0.9, 0.806, 0.957),
        ],
    )
    reading = findings.alignment_measured(measured)
    assert texts(reading) == [
        (
            "Alike as people say: 0.77, on 1,500. This affects the scores: 1 would be full agreement with people, 0 "
            "no more than chance."
        ),
        "Shared facts right, in other stories: 24 of 30 (80 %, 95 % interval 63 to 91 %). This affects every fact shown here.",
    ]
    assert reading.findings[-1].other_reading


def test_what_was_not_measured_is_said():
    assert "have not measured" in texts(findings.alignment_measured(empty(ALIGNMENT_MEASURED)))[0]


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.pairs(pl.DataFrame({"score": [1.0]}), TWO)
