import os
from datetime import date
from unittest.mock import patch

import polars as pl
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.publish import table
from analysis.publish.exact import KEEP, MARK, MIME, as_frame, hold, read_held, take, write_held
from analysis.schema import Column, Unit

COLUMNS = {
    "term": Column(pl.String, Unit.KEY, "the term"),
    "share": Column(pl.Float64, Unit.SHARE, "its share"),
    "n": Column(pl.UInt32, Unit.COUNT, "mentions"),
    "known": Column(pl.Boolean, Unit.FLAG, "whether it is known"),
    "day": Column(pl.Date, Unit.DAY, "the day"),
}
ROWS = pl.DataFrame(
    {
        "term": ["war", None],
        "share": [1 / 3, float("nan")],
        "n": [3, 0],
        "known": [True, None],
        "day": [date(2025, 2, 4), None],
    },
    schema={name: column.dtype for name, column in COLUMNS.items()},
)


def held():
    with patch.dict(os.environ, {KEEP: "yes"}):
        return hold(ROWS, COLUMNS, {name: name for name in COLUMNS})


def test_a_notebook_that_a_reader_runs_keeps_nothing():
    assert KEEP not in os.environ
    assert hold(ROWS, COLUMNS, {"term": "term"}) is None
    assert MIME not in table(ROWS, COLUMNS)._repr_mimebundle_()


def test_numbers_come_back_as_they_were_computed():
    frame, about = as_frame(held())
    assert frame.rows() == [("war", 1 / 3, 3, True, date(2025, 2, 4)), (None, None, 0, None, None)]
    assert about["share"] == ("share", Unit.SHARE, "its share")


def test_headings_that_are_the_same_get_a_number():
    with patch.dict(os.environ, {KEEP: "yes"}):
        made = hold(ROWS, COLUMNS, {"term": "of it", "n": "of it"})
    assert as_frame(made)[0].columns == ["of it", "of it (2)"]


def test_tables_leave_their_number_in_the_notebook(tmp_path):
    output = new_output("display_data", data={MIME: held(), "text/plain": "x"})
    notebook = new_notebook(cells=[new_code_cell(outputs=[output])])
    write_held(take(notebook), tmp_path / "a.json")
    assert notebook.cells[0].outputs[0].metadata[MARK] == 0
    assert list(notebook.cells[0].outputs[0].data) == ["text/plain"]
    assert read_held(tmp_path / "a.json") == [held()]


def test_what_is_no_such_file_holds_no_tables(tmp_path):
    (tmp_path / "a.json").write_text("{")
    assert read_held(tmp_path / "a.json") == read_held(tmp_path / "none.json") == []
