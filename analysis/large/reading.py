"""A part of an archive -> its articles, as a story folder's are read, in tables small enough to annotate at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.parquet as pq

from analysis.annotate.words.batch import BATCH_CHARACTERS
from analysis.errors import Problem
from analysis.large.kept import WORK, digest, forget, keep, record, save
from analysis.large.parts import UNREADABLE, Part
from analysis.schema.story import ARTICLES
from analysis.story.assembling import Row, assembled, digest_of
from analysis.story.read import problem_table
from analysis.story.tables import read_part as records_of

RECORD = "read.json"
ROWS = 250
"""Rows that are unpacked at a time."""
BESIDE = {"row": pl.Int64, "digest": pl.String}
"""What is kept beside the columns of ARTICLES: the row of the file, and ``digest_of`` the text."""


def read_part(part: Part, out: Path) -> dict[str, Any]:
    """Read a part, unless that was done before, and give its record: articles by outlet (``outlets``), how many chunks
    there are, how many problems of each severity, and how many rows. Raises OSError where the file cannot be read."""
    folder = out / WORK / part.name
    made_from = digest("read", part.digest())
    held = record(folder / RECORD)
    if held and held["made_from"] == made_from:
        return {**held, "kept": True}
    forget(folder / RECORD)
    files: list[Path] = []
    problems: list[Problem] = []
    outlets: dict[str, int] = {}
    for number, chunk in enumerate(_chunks(part, problems)):
        for outlet in chunk["outlet"]:
            outlets[outlet] = outlets.get(outlet, 0) + 1
        files.append(folder / f"articles-{number:03d}.parquet")
        save(chunk, files[-1])
    told = problem_table(problems)
    save(told, folder / "problems.parquet")
    severities = dict(told.group_by("severity").len().iter_rows())
    return keep(
        folder / RECORD,
        made_from,
        [*files, folder / "problems.parquet"],
        chunks=len(files),
        outlets=outlets,
        problems=severities,
        rows=part.n_rows,
    )


def _chunks(part: Part, problems: list[Problem]) -> Iterator[pl.DataFrame]:
    """The articles of a part in tables of at most BATCH_CHARACTERS characters, or of one article."""
    held: list[Row] = []
    n_characters = 0
    for row in _rows(part, problems):
        length = len(str(row["text"]))
        if held and n_characters + length > BATCH_CHARACTERS:
            yield _table(held)
            held, n_characters = [], 0
        held.append(row)
        n_characters += length
    if held:
        yield _table(held)


def _rows(part: Part, problems: list[Problem]) -> Iterator[Row]:
    first = part.first
    try:
        file = pq.ParquetFile(part.folder / part.file)
        for batch in file.iter_batches(batch_size=ROWS, row_groups=list(part.groups)):
            records, faults = records_of(pl.DataFrame(batch), part.file, first)
            first += batch.num_rows
            problems += faults
            rows, faults = assembled(None, records)
            problems += faults
            yield from rows
    except (*UNREADABLE, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        said = str(error).split("\n")[0][:200].rstrip(".")
        message = (
            f"cannot be read from here on; {said}. Rows {first:,} to {part.first + part.n_rows - 1:,} are left out."
        )
        problems.append(Problem("error", part.file, message, first))


def _table(rows: list[Row]) -> pl.DataFrame:
    schema = {name: column.dtype for name, column in ARTICLES.items()} | BESIDE
    return pl.DataFrame([{**row, "digest": digest_of(str(row["text"]))} for row in rows], schema=schema)
