import polars as pl

from analysis import findings
from analysis.schema.voices import MEASURED


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_measured_shares_are_said_by_kind():
    rows = [{"kind": "direct", "n": 10, "recall": 0.9, "precision": 0.8, "speaker": 0.7}]
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in MEASURED.items()})
    assert texts(findings.measured(table)) == [
        (
            "People had marked ten reports of speech in other articles. The program found at least half of the words "
            "of 90 % of full quotations."
        ),
        "People had marked at least half of the words of what the program found for 80 % of full quotations.",
        "In these, it names the right speaker for 70 % of full quotations.",
    ]
