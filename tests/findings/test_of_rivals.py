"""Sentences about words that outlets may use for the same thing."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema.rivals import RIVALS
from tests.tiny import articles

TWO = articles([("North", "The navy sank 18 boats."), ("South", "The navy sank 18 vessels.")])
SHOWN = {"article_id": "a", "start": 17, "stop": 22, "other_id": "b", "other_start": 17, "other_stop": 24}


def rivals(*rows):
    """RIVALS of (one, other, grounds, concept)."""
    made = [
        {
            **dict.fromkeys(RIVALS),
            **SHOWN,
            "kind": "noun",
            **dict(zip(("one", "other", "grounds", "concept"), row, strict=True)),
        }
        for row in rows
    ]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in RIVALS.items()})


def test_who_writes_what_is_told_of_sentences_that_tell_the_same_fact_alone():
    reading = findings.rivals(
        rivals(("boat", "vessel", ["aligned"], None), ("cabin", "hut", ["heads", "neighbours"], None)), TWO
    )
    assert reading.title == "Two pairs of words that concepts.yaml does not list may mean the same thing"
    assert [finding.text for finding in reading.findings] == [
        "Candidates for the same thing, from sentences that may tell one fact: “boats” (North) and “vessels” (South).",
    ]
    assert "nobody has checked" in reading.findings[-1].caveat
    assert reading.findings[-1].other_reading


def test_what_concepts_yaml_has_is_said_to_be_known():
    reading = findings.rivals(rivals(("boat", "vessel", ["aligned"], "what sails")), TWO)
    assert reading.title == "One pair of words may mean the same thing; concepts.yaml already lists it"
    assert reading.findings[-1].text == "concepts.yaml already lists these: “boat” and “vessel” (what sails)."


def test_nothing_found_is_said():
    reading = findings.rivals(rivals(), TWO)
    assert [finding.text for finding in reading.findings] == [
        "The program found no two words that articles may use for the same thing."
    ]


def test_a_pair_that_no_place_shows_is_not_told_as_written():
    row = rivals(("boat", "vessel", ["aligned"], None)).with_columns(article_id=pl.lit(None, pl.String))
    assert "boats" not in " ".join(finding.text for finding in findings.rivals(row, TWO).findings)


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.rivals(pl.DataFrame({"one": ["boat"]}), TWO)
