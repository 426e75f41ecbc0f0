from datetime import date

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema.reuse import COPIES, PASSAGES, SHARED
from tests.charts.voices import table
from tests.tiny import articles

THREE = articles([("North", "x"), ("South", "y"), ("West", "z")])


def passages(*rows):
    """PASSAGES of (passage, article, outlet, words, reworked, agency)."""
    return table(
        PASSAGES,
        [
            (number, article, outlet, 0, 0, 9, "body", f"It rained {number}", n, n, kind, agency, 2, False)
            for number, article, outlet, n, kind, agency in rows
        ],
    )


def shared(**counts):
    """SHARED of outlet -> words in shared passages, of 100."""
    return table(SHARED, [(outlet[0], outlet, 100, n, n / 100, []) for outlet, n in counts.items()])


TWO = passages(
    (1, "a", "North", 20, "verbatim", "Agency"),
    (1, "b", "South", 20, "verbatim", "Agency"),
    (2, "a", "North", 12, "edited", None),
    (2, "b", "South", 11, "edited", None),
)
PARTS = shared(North=32, South=31, West=0)


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_two_that_share_most_are_named_with_what_they_share():
    reading = findings.passages(TWO, PARTS, THREE)
    assert reading.title == "North and South share two passages, 31 words outside quotations"
    assert texts(reading)[1:] == [
        "Shared passages make up 32 % of North and 31 % of South. The program found no shared passage in West.",
        "An article with one of two passages credits Agency; no article credits one agency for one of two passages.",
        "The longest: “It rained 1” (North and South, word for word); “It rained 2” (North and South, lightly edited).",
    ]


def test_two_articles_of_one_outlet_are_told_apart():
    both = table(SHARED, [(name, "North", 100, n, n / 100, []) for name, n in (("a", 32), ("b", 31))])
    copies = TWO.with_columns(outlet=pl.lit("North"))
    said = texts(findings.passages(copies, both, articles([("North", "x"), ("North", "y")])))
    assert said[1] == "Shared passages make up 32 % of North (a) and 31 % of North (b)."


def test_other_pairs_share_less():
    more = passages((3, "b", "South", 5, "verbatim", None), (3, "c", "West", 5, "verbatim", None))
    reading = findings.passages(pl.concat([TWO, more]), shared(North=32, South=36, West=5), THREE)
    assert reading.title == (
        "Three passages appear in at least two articles; North and South share the most, 31 words outside quotations"
    )
    assert reading.findings[0].text.endswith(" Other pairs share less: South and West five words.")


def test_nobody_shares_most_where_others_share_as_much():
    table = passages(
        *((1, name, outlet, 9, "verbatim", None) for name, outlet in zip("abc", THREE["outlet"], strict=True))
    )
    reading = findings.passages(table, shared(North=9, South=9, West=9), THREE)
    assert reading.title == "One passage appears in at least two articles"
    assert reading.findings[0].text == (
        "One passage appears in at least two articles. They share: North and South nine words; North and West "
        "nine words; South and West nine words."
    )


def test_who_had_it_first_is_never_said():
    made = THREE.with_columns(published=pl.Series([date(2025, 2, 3), date(2025, 2, 4), None]))
    other = findings.passages(TWO, PARTS, made).findings[0].other_reading
    assert "does not show that one took it from another" in other
    assert other.endswith("North published earlier, but that does not show who wrote it.")
    assert "earlier day" not in findings.passages(TWO, PARTS, THREE).findings[0].other_reading


def test_two_articles_of_one_outlet_are_called_so():
    one = passages((1, "a", "North", 20, "verbatim", None), (1, "b", "North", 20, "verbatim", None))
    made = articles([("North", "x"), ("North", "y")])
    parts = pl.concat([shared(North=20), shared(North=20)])
    assert (
        findings.passages(one, parts, made).title
        == "Two articles of North share one passage, 20 words outside quotations"
    )


def test_no_shared_copy_is_said():
    reading = findings.passages(TWO.clear(), shared(North=0), articles([("North", "x")]))
    assert texts(reading) == ["The program found no passage that two articles share."]


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.passages(pl.DataFrame({"passage": [1]}), PARTS, THREE)


def test_articles_that_are_nearly_one_text_are_named():
    copies = table(COPIES, [("a", "North", "b", "South", 100, 92, 0.92)])
    assert "One pair of articles shares most of the text: North and South, 92 % of the shorter article." in texts(
        findings.passages(TWO, PARTS, THREE, copies)
    )
