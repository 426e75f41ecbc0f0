"""How often “not found” is right: the figures of the table, or that there are none."""

import polars as pl

from analysis.findings import gaps_measured
from analysis.findings.of_gap_errors import error_rate
from analysis.schema import empty
from analysis.schema.alignment import ALIGNMENT_MEASURED

NOT_MEASURED = empty(ALIGNMENT_MEASURED)
KNOWN = pl.DataFrame(
    {
        "what": ["absent found", "absent told", "absent right", "facts right"],
        "n": [200, 50, 60, 40],
        "share": [0.93, 0.3, 0.85, 0.75],
        "low": [0.887, 0.195, 0.745, 0.601],
        "high": [0.959, 0.433, 0.923, 0.866],
    },
    schema={name: column.dtype for name, column in ALIGNMENT_MEASURED.items()},
)


def test_all_rates_are_told():
    assert error_rate(KNOWN) == (
        "As a test, facts were cut from other articles; the program noticed 186 of 200 (93 %, 95 % interval 89 to 96 %). "
        "Where such an article told the fact again in other words, the program missed that in 15 of 50 (30 %, 95 % interval 20 "
        "to 43 %). A reader checked gaps that the program reported in other stories; 51 of 60 (85 %, 95 % interval 74 to 92 %) were "
        "right."
    )


def test_without_figures_that_is_said():
    assert "have not measured" in error_rate(NOT_MEASURED)


def test_other_texts_are_another_reading_only_of_a_rate():
    assert gaps_measured(NOT_MEASURED).findings[0].other_reading is None
    assert gaps_measured(KNOWN).findings[0].other_reading


def test_facts_that_were_right_are_told_with_their_number_and_interval():
    assert gaps_measured(KNOWN).findings[1].text == (
        "A reader checked the facts that the program found in other stories: each article named reports the whole fact in "
        "30 of 40 (75 %, 95 % interval 60 to 87 %)."
    )
