"""A sample to check, out to a file that a reader fills in, and in again."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from analysis.errors import FramingError, OutputError
from analysis.escape import escape_cells
from analysis.schema import check
from analysis.schema.voices import CHECKS
from analysis.writing import write

YES, NO = ("yes", "y", "right", "true", "1"), ("no", "n", "wrong", "false", "0")


class MarksError(FramingError):
    """A file of marks that can't be read as one."""


def write_sample(sample: pl.DataFrame, path: str | Path) -> Path:
    """Write a sample (schema CHECKS) as CSV, its column ``right`` empty: to be filled in with yes or no.

    Raises OutputError when the file exists: somebody's marks may stand in it.
    """
    target = Path(path)
    if target.exists():
        raise OutputError(f"{target} must not exist yet; it does, and may hold marks. Name another file or move it.")
    rows = escape_cells(check(sample, CHECKS).with_columns(right=pl.lit("")))
    write(target, rows.write_csv().encode("utf-8-sig"))
    return target


def read_marks(path: str | Path, sample: pl.DataFrame) -> pl.DataFrame:
    """The sample with what a reader marked in the file: yes or no, in small or capital letters; empty for not marked.

    path: an empty one stands for no file, and nothing is marked then. sample: what was written (schema CHECKS); only ``check``, ``article_id`` and ``right`` are taken from the file.
    Raises MarksError, naming file and row, when the rows are not the sample's or a mark is neither yes nor no.
    """
    if not str(path):
        return check(sample, CHECKS)
    source = Path(path)
    try:
        rows = pl.read_csv(source, infer_schema=False, encoding="utf8")
    except (OSError, pl.exceptions.PolarsError) as error:
        raise MarksError(f"{source} must be a CSV file of marks; it can't be read: {error}.") from error
    missing = [name for name in ("check", "article_id", "right") if name not in rows.columns]
    if missing:
        raise MarksError(f"{source} must have the columns check, article_id and right; it lacks {', '.join(missing)}.")
    wanted = {str(number): article for number, article in sample.select("check", "article_id").iter_rows()}
    marks: dict[str, bool | None] = {}
    for number, row in enumerate(rows.iter_rows(named=True), start=2):
        key, article = row["check"] or "", (row["article_id"] or "").removeprefix("'")
        if wanted.get(key) != article.removeprefix("'") and wanted.get(key) != row["article_id"]:
            raise MarksError(
                f"{source}, row {number}: check and article_id must be those of a row of the sample, not '{key}' and "
                f"'{article}'. Mark the file that was written for this story and seed."
            )
        marks[key] = _mark(row["right"], f"{source}, row {number}")
    found = pl.Series("right", [marks.get(str(number)) for number in sample["check"]], dtype=pl.Boolean)
    return check(sample.with_columns(found), CHECKS)


def _mark(text: str | None, place: str) -> bool | None:
    word = (text or "").strip().lower()
    if word in ("", *YES, *NO):
        return None if not word else word in YES
    raise MarksError(f"{place}: right must be yes or no, or empty where not marked, not '{text}'.")
