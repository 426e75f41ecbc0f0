import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema import empty
from analysis.schema.alignment import ALIGNMENT_MEASURED
from tests.charts.voices import table


def texts(reading):
    return [finding.text for finding in reading.findings]


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
        findings.alignment_measured(pl.DataFrame({"score": [1.0]}))
