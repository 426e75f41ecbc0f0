"""Another reading of a gap is one that holds of the articles."""

from datetime import date

import polars as pl
import pytest

from analysis.findings.gaps import IN_OTHER_WORDS, came_before, other_reading
from tests.charts.told import lengths

DAYS = (date(2025, 2, 3), date(2025, 2, 4))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            (("a", "North", 100, DAYS[1]), ("c", "West", 100, DAYS[0])),
            "West (3 February 2025) appeared before the first article in which it was found (4 February 2025).",
        ),
        (
            (("a", "North", 100), ("c", "West", 50)),
            "West (50 words) is at most half as long as the shortest article in which it was found (100 words).",
        ),
        (
            (("a", "North", 100, None, "AFP, dpa"), ("c", "West", 100, None, "Reuters")),
            "West credits Reuters, and the article in which it was found credits AFP and dpa.",
        ),
        ((("a", "North", 100, None, "AFP, dpa"), ("c", "West", 100, None, "dpa")), IN_OTHER_WORDS),
        ((("a", "North", 100, None), ("c", "West", 100, DAYS[0])), IN_OTHER_WORDS),
        ((("a", "North", 100, DAYS[1]), ("c", "West", 51, None)), IN_OTHER_WORDS),
    ],
)
def test_the_strongest_other_reading_is_one_that_holds(rows, said):
    having, lacking = (pl.DataFrame({"article_id": [article]}) for article in "ac")
    assert other_reading(lacking, having, lengths(*rows)) == said


def test_what_came_before_is_said_only_where_all_days_are_known():
    having, lacking = (pl.DataFrame({"article_id": [article]}) for article in "ac")
    known = (("a", "North", 100, DAYS[1]), ("c", "West", 100, DAYS[0]))
    assert came_before(lacking, having, lengths(*known))
    assert not came_before(having, lacking, lengths(*known))
    assert not came_before(lacking, having, lengths(known[0], ("c", "West", 100, None)))


def test_an_agency_that_not_all_credit_is_not_said_to_be_that_of_all():
    having, lacking = pl.DataFrame({"article_id": ["a", "b"]}), pl.DataFrame({"article_id": ["c"]})
    rows = (("a", "North", 100, None, "AFP"), ("b", "South", 100, None), ("c", "West", 100, None, "dpa"))
    assert other_reading(lacking, having, lengths(*rows)) == (
        "West credits dpa, and one article in which it was found credits AFP."
    )
