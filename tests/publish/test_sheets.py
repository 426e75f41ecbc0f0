import csv
import io
from datetime import date

import polars as pl
import pytest

from analysis.publish.sheets import described, headings, sheet
from analysis.questions import terms
from analysis.schema import Unit
from analysis.schema.headings import columns_of
from analysis.schema.terms import SHARES
from analysis.schema.units import MENTIONS
from tests.publish.exported import story


def rows(table):
    data = sheet(table)
    assert data.startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_headings_are_words_and_numbers_have_sensible_digits():
    made = story()
    shares = terms.shares(terms.mentions(made), made.articles)
    heading, *cells = rows(shares)
    assert heading[:4] == ["concept", "outlet", "term", "articles of the story with it"] or heading[:3] == [
        "concept",
        "outlet",
        "term",
    ]
    assert "share (0 to 1)" in heading
    assert "lower end of 95 % interval (0 to 1)" in heading
    for row in cells:
        assert all(len(cell.partition(".")[2]) <= 4 for cell in row)


@pytest.mark.parametrize(
    ("values", "unit", "printed"),
    [
        ([0.123456789, None], Unit.SHARE, ["0.1235", ""]),
        ([12.3456], Unit.RATE, ["12.35"]),
        ([0.000123456], Unit.P, ["0.000123"]),
        ([True, False, None], Unit.FLAG, ["yes", "no", ""]),
        ([date(2025, 2, 4)], Unit.DAY, ["2025-02-04"]),
        ([["a", "b"], []], Unit.KEY, ["a; b", ""]),
        ([[{"start": 1, "stop": 2}]], Unit.SPANS, ['[{"start": 1, "stop": 2}]']),
    ],
)
def test_cells_are_printed_by_their_unit(values, unit, printed, monkeypatch):
    table = pl.DataFrame({"a": values})
    from analysis.schema import Column

    monkeypatch.setattr("analysis.publish.sheets.columns_of", lambda _: {"a": Column(table.schema["a"], unit, "x")})
    assert [row[0] if row else "" for row in rows(table)[1:]] == printed


def test_classes_are_called_by_their_printed_names():
    heading, first, *_ = rows(terms.mentions(story()))
    said = dict(zip(heading, first, strict=True))
    assert (said["voice"], said["negated"]) == ("outside quotation marks", "no")


def test_no_cell_is_a_formula():
    assert rows(pl.DataFrame({"a": ["=1+1", "-x", "@a", "plain"], "n": [-1, 0, 1, 2]}))[1:] == [
        ["'=1+1", "-1"],
        ["'-x", "0"],
        ["'@a", "1"],
        ["plain", "2"],
    ]


def test_a_derived_table_has_its_names_for_headings():
    table = pl.DataFrame({"my_count": [1], "share": [0.123456], "n_words": [3], "number of words": [4]})
    assert rows(table)[0] == ["my count", "share", "number of words", "number of words [number of words]"]
    assert rows(table)[1] == ["1", "0.1235", "3", "4"]


def test_each_column_is_described():
    (outlet, *_) = [each for each in described(terms.mentions(story())) if each["column"] == "outlet"]
    assert outlet == {
        "heading": "outlet",
        "column": "outlet",
        "unit": Unit.KEY.printed,
        "meaning": MENTIONS["outlet"].meaning,
    }


def test_a_table_is_known_by_its_columns():
    made = story()
    shares = terms.shares(terms.mentions(made), made.articles)
    assert columns_of(shares) == SHARES
    further = columns_of(shares.with_columns(mine=pl.lit(1.5)))
    assert {name: further[name] for name in SHARES} == SHARES
    assert further["mine"].unit is Unit.SCORE
    assert set(headings(columns_of(shares))) == set(SHARES)
