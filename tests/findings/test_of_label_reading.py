"""What is said of the reading of labels."""

import polars as pl

from analysis import findings
from analysis.schema.labels import LABELS_MEASURED
from tests.charts.voices import table
from tests.tiny import articles

TWO = articles([("North", "War."), ("South", "Krieg.")])


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_layer_of_labels_speaks_of_labels():
    assert texts(findings.labels_layer("syntax", TWO)) == [
        (
            "A program looked in each sentence for the names of actors and persons, the words that refer to them, and "
            "the words attached to these. It can err."
        )
    ]
    assert texts(findings.labels_layer("words", TWO))[0].startswith("The language model is not installed, so")


def test_articles_in_another_language_are_said_to_be_left_out():
    mixed = TWO.with_columns(language=pl.Series(["en", "de"]))
    assert texts(findings.labels_layer("syntax", mixed))[0] == (
        "The language model reads English only, so one article of South (German) is left out."
    )
    german = TWO.with_columns(language=pl.Series(["de", "de"]))
    assert len(texts(findings.labels_layer("syntax", german))) == 1


def test_rates_stand_beside_what_they_bear_on():
    rows = table(LABELS_MEASURED, [("mentions", 1200, 0.8, 0.75), ("top three", 90, 0.7, None)])
    reading = findings.labels_measured(rows)
    assert texts(reading) == [
        (
            "In other articles, people had marked what actors are called. The program found 80 % of 1,200 phrases for "
            "an actor; people had marked 75 % of what it found. This affects every label, "
            "since each is part of a phrase."
        ),
        "The program found 70 % of 90 most frequent labels. This affects which labels come first in a cell.",
    ]
    assert reading.findings[-1].caveat
    assert reading.findings[-1].other_reading
    assert "have not measured" in texts(findings.labels_measured(rows.clear()))[0]
