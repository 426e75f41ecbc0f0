"""Sentences on figures that differ: never a contradiction where all can be true."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.findings.of_figures import CAN_BE_TRUE, CAN_NOT
from tests.charts.told import figures
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])
HURT = (
    ("North", 1, "47,518 people", 47518.0, {"source": "the ministry", "compatible": True}),
    ("South", 1, "46,000 people", 46000.0, {"about": "more than", "hedges": ["claims"], "compatible": True}),
)


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_each_figure_is_told_with_its_source_and_what_makes_it_unsure():
    reading = findings.figures(figures(*HURT), TWO)
    assert reading.title == ("The program found one quantity in at least two articles; the numbers differ")
    assert texts(reading)[1] == (
        "People, hurt: North 47,518 people (source: ministry); South more than 46,000 people (no source named, "
        f"with “claims”). {CAN_BE_TRUE}"
    )


def test_two_articles_of_one_outlet_are_told_apart():
    apart = figures(
        ("North", 1, "40 people", 40.0, {"article_id": "a"}),
        ("North", 1, "30 people", 30.0, {"article_id": "b"}),
    ).with_columns(n_articles=pl.lit(2, pl.UInt32))
    assert texts(findings.figures(apart, articles([("North", "x"), ("North", "y")])))[1] == (
        "People, hurt: North (a) 40 people (no source named); North (b) 30 people (no source named). " + CAN_NOT
    )


def test_only_where_one_number_cannot_be_behind_all_the_sentence_says_so():
    apart = figures(("North", 1, "40 people", 40.0), ("South", 1, "30 people", 30.0))
    assert texts(findings.figures(apart, TWO))[1].endswith(CAN_NOT)


def test_those_that_cannot_all_be_true_come_first():
    both = figures(*HURT, ("North", 2, "40 dogs", 40.0), ("South", 2, "30 dogs", 30.0))
    assert "40 dogs" in texts(findings.figures(both, TWO))[1]
    assert findings.figures(both, TWO).title == (
        "The program found two quantities in at least two articles; the numbers differ for both"
    )


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "The program found no figure"),
        (
            (("North", 1, "40 people", 40.0),),
            "The program matched no figure of one article with one of another",
        ),
        (
            (("North", 1, "40 people", 40.0), ("South", 1, "40 people", 40.0)),
            "The program found one quantity in at least two articles; the numbers agree",
        ),
    ],
)
def test_with_little_to_compare_the_title_says_so(rows, title):
    reading = findings.figures(figures(*rows), TWO)
    assert reading.title == title
    assert texts(reading) == [f"{title}."]


def test_quantities_that_are_not_drawn_are_counted():
    both = figures(*HURT, ("North", 2, "40 dogs", 40.0), ("South", 2, "30 dogs", 30.0))
    reading = findings.figures(both, TWO, drawn=both.head(2))
    assert reading.source.startswith("One more quantity differs: see the table.")


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.figures(TWO, TWO)
