"""How often “not found” is right: the figures of the table, or that there are none."""

import polars as pl

from analysis.findings import gaps_measured
from analysis.findings.of_gap_errors import error_rate
from analysis.schema import empty
from analysis.schema.alignment import ALIGNMENT_MEASURED

NOT_MEASURED = empty(ALIGNMENT_MEASURED)
KNOWN = pl.DataFrame(
    {"what": ["absent found", "absent right"], "n": [200, 60], "share": [0.93, 0.85]},
    schema={name: column.dtype for name, column in ALIGNMENT_MEASURED.items()},
)


def test_both_rates_are_told():
    assert error_rate(KNOWN) == (
        "As a test, 200 facts were cut from other articles; the program noticed 93 % of the gaps. A reader checked "
        "60 gaps that the program reported in other stories: 85 % were right."
    )


def test_without_figures_that_is_said():
    assert "have not measured" in error_rate(NOT_MEASURED)


def test_other_texts_are_another_reading_only_of_a_rate():
    assert gaps_measured(NOT_MEASURED).findings[0].other_reading is None
    assert gaps_measured(KNOWN).findings[0].other_reading
