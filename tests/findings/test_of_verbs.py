"""Sentences on reporting verbs: true for any table, worded from its numbers."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.voices import classes, verbs
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_verbs_that_are_not_neutral_are_named_with_their_side():
    table = verbs(
        ("North", "Lee", "neutral", "said", 3),
        ("North", "Lee", "doubting", "claimed", 2),
        ("South", "Lee", "endorsing", "revealed", 1),
        ("South", None, "heated", "vowed", 1, "Tom Fox; officials"),
        ("South", None, "belief", "thinks", 1),
    )
    parts = classes(
        ("North", "neutral", 3, 5), ("North", "doubting", 2, 5), ("South", "neutral", 0, 3), ("South", "doubting", 0, 3)
    )
    reading = findings.verbs(table, parts, TWO)
    assert reading.title == (
        "Reporting verbs that are not neutral: “claimed” (North) and “revealed” and “vowed” (South)"
    )
    assert texts(reading) == [
        (
            "Doubting verbs are used more in North (2 of 5) than in South (0 of 3). The numbers: reports with such a "
            "verb out of all reports."
        ),
        (
            "The program found these doubting verbs (they leave open whether what was said is true): “claimed” twice "
            "(Lee, in North)."
        ),
        "The program found these endorsing verbs (they take what was said for true): “revealed” (Lee, in South).",
        (
            "The program found these heated verbs (they add force, feeling, praise or blame): “vowed” (Tom Fox "
            "and officials, in South)."
        ),
    ]
    assert reading.findings[3].caveat
    assert reading.findings[3].other_reading


def test_where_the_parts_are_not_apart_only_the_verbs_are_told():
    table = verbs(("North", "Lee", "doubting", "claimed", 2), ("South", "Lee", "endorsing", "revealed", 1))
    parts = classes(
        *(("North", kind, n, 2) for kind, n in (("doubting", 2), ("endorsing", 0))),
        *(("South", kind, n, 1) for kind, n in (("doubting", 0), ("endorsing", 1))),
        room=0.6,
    )
    assert texts(findings.verbs(table, parts, TWO)) == [
        (
            "The program found these doubting verbs (they leave open whether what was said is true): “claimed” twice "
            "(Lee, in North)."
        ),
        "The program found these endorsing verbs (they take what was said for true): “revealed” (Lee, in South).",
    ]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([], "No reporting verbs were found"),
        ([("North", None, "neutral", "said", 1)], "The reporting verbs found are neutral or of belief, such as “said”"),
        (
            [("North", None, "belief", "thinks", 1)],
            "The reporting verbs found are neutral or of belief, such as “thinks”",
        ),
    ],
)
def test_few_verbs_are_worded_as_they_are(rows, title):
    reading = findings.verbs(verbs(*rows), classes(), TWO)
    assert (reading.title, texts(reading)) == (title, [f"{title}."])


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.verbs(articles([]).select("text"), classes(), TWO)
