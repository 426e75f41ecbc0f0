import polars as pl
import pytest

from analysis.errors import OutputError
from analysis.proposals.rows import write_rows
from analysis.story.choices import read_choices

NORTH = "Ann Lee, the premier, met Tom Hill in Iraq on Monday. Ann Lee paid $5 million.\n"
SOUTH = "Ann Lee, the premier, spoke in Iraq on Tuesday. Ann Lee paid $5 million. Tom Hill, a doctor, was there.\n"


def rows(path):
    return pl.read_csv(path, infer_schema=False)


def test_all_rows_are_written_and_read_back(folder):
    made = folder({"a.txt": NORTH, "b.txt": SOUTH})
    n, unfitting = write_rows(made, made / "selection.csv")
    written = rows(made / "selection.csv")
    assert n == written.height
    assert unfitting.is_empty()
    assert "person:Ann Lee" in written["row_id"].to_list()
    choices, problems = read_choices(made)
    assert (len(choices), problems) == (n, [])
    assert {(choice.keep, choice.name) for choice in choices.values()} == {(None, None)}


def test_a_list_that_is_there_is_not_overwritten(folder):
    made = folder({"a.txt": NORTH, "selection.csv": "row_id,keep\nplace:Iraq,no\n"})
    with pytest.raises(OutputError, match="must be a new file; it exists already"):
        write_rows(made, made / "selection.csv")
    assert (made / "selection.csv").read_text() == "row_id,keep\nplace:Iraq,no\n"


def test_a_new_list_keeps_the_choices_and_tells_what_fits_nothing(folder):
    chosen = "row_id,keep,name\nplace:Iraq,no,\nperson:Ann Lee,,=Premier\nfact:gone:4,no,\n"
    made = folder({"a.txt": NORTH, "b.txt": SOUTH, "selection.csv": chosen})
    _, unfitting = write_rows(made, made / "new.csv")
    written = rows(made / "new.csv")
    assert written.filter(pl.col("row_id") == "place:Iraq")["keep"].to_list() == ["no"]
    assert written.filter(pl.col("row_id") == "person:Ann Lee")["name"].to_list() == [" =Premier"]
    assert unfitting["row"].to_list() == [4]
