import re

import polars as pl
import pytest

from analysis.errors import OutputError
from analysis.publish.marks import MarksError, read_marks, write_sample
from analysis.schema.voices import CHECKS


def sample(article="a", content="“War goes on,”"):
    rows = [{"check": n, "article_id": article, "content": content} for n in (1, 2, 3)]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in CHECKS.items()})


def filled(path, *rights):
    """The file as a reader leaves it."""
    rows = pl.read_csv(path, infer_schema=False)
    path.write_text(rows.with_columns(right=pl.Series(rights)).write_csv(), encoding="utf-8")
    return path


def test_marks_come_back_to_their_rows(tmp_path):
    path = write_sample(sample(), tmp_path / "marks.csv")
    assert read_marks(path, sample())["right"].to_list() == [None, None, None]
    assert read_marks(filled(path, "yes", "NO ", ""), sample())["right"].to_list() == [True, False, None]


def test_rows_may_come_back_in_another_order(tmp_path):
    path = filled(write_sample(sample(), tmp_path / "marks.csv"), "yes", "no", "")
    path.write_text(pl.read_csv(path, infer_schema=False).reverse().write_csv(), encoding="utf-8")
    assert read_marks(path, sample())["right"].to_list() == [True, False, None]


def test_a_cell_that_begins_like_a_formula_is_text_and_still_matches(tmp_path):
    path = write_sample(sample("=a", "=HYPERLINK(1)"), tmp_path / "marks.csv")
    assert "'=HYPERLINK(1)" in path.read_text(encoding="utf-8-sig")
    assert read_marks(filled(path, "yes", "no", ""), sample("=a"))["right"].to_list() == [True, False, None]


def test_a_file_that_may_hold_marks_is_not_overwritten(tmp_path):
    path = write_sample(sample(), tmp_path / "marks.csv")
    with pytest.raises(OutputError, match=r"must not exist yet; it does, and may hold marks\."):
        write_sample(sample(), path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "check,article_id,right\n1,a,perhaps\n",
            "row 2: right must be yes or no, or empty where not marked, not 'perhaps'.",
        ),
        (
            "check,article_id,right\n1,b,yes\n",
            "row 2: check and article_id must be those of a row of the sample, not '1' and 'b'.",
        ),
        ("check,right\n1,yes\n", "must have the columns check, article_id and right; it lacks article_id."),
    ],
)
def test_what_is_no_mark_is_named_with_its_row(tmp_path, text, message):
    path = tmp_path / "marks.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MarksError, match=re.escape(message)):
        read_marks(path, sample())


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MarksError, match="must be a CSV file of marks; it can't be read"):
        read_marks(tmp_path / "none.csv", sample())
