"""Samples for readers to mark, out to a file of the story folder; the story reads the marks from there."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from analysis.annotate import annotate
from analysis.annotate.corpus import deepest
from analysis.errors import OutputError
from analysis.escape import escape_cell
from analysis.proposals import proposed
from analysis.questions.terms import checking as of_terms
from analysis.questions.voices import checking as of_speech
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.checks import TERM_CHECKS
from analysis.schema.vocabulary import Sampled
from analysis.schema.voices import CHECKS
from analysis.story import read_story
from analysis.story.entries import exists
from analysis.story.marks import FILLED_IN, READER, file_name, heading
from analysis.writing import write

SCHEMAS = {Sampled.TERMS: TERM_CHECKS, Sampled.SPEECH: CHECKS}


def write_sample(sample: pl.DataFrame, sampled: Sampled, path: str | Path, reader: str = "") -> Path:
    """Write a sample (schema TERM_CHECKS or CHECKS) as CSV for a reader, who fills in the column ``right``: yes, no or unclear.

    reader: who will mark it. No cell begins a formula. Raises OutputError when the file exists: somebody's marks may
    stand in it.
    """
    target = Path(path)
    if exists(target):
        raise OutputError(f"{target} must not exist yet; it does, and may hold marks. Name another file or move it.")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    columns = heading(sampled)
    writer.writerow(columns)
    for row in check(sample, SCHEMAS[sampled]).iter_rows(named=True):
        cells = {**row, **dict.fromkeys(FILLED_IN), READER: reader}
        writer.writerow(["" if cells[name] is None else escape_cell(cells[name]) for name in columns])
    write(target, out.getvalue().encode("utf-8-sig", "replace"))
    return target


def write_samples(folder: Path, reader: str = "") -> dict[Path, int]:
    """Draw the samples of a story, of mentions of terms and of reports of speech, and write each into its folder: file ->
    how many rows. The same for every reader. A file that is there stays as it is; a sample without a row is not written.

    Raises OutputError when all files are there.
    """
    targets = {sampled: folder / file_name(sampled, reader) for sampled in Sampled}
    missing = {sampled: path for sampled, path in targets.items() if not exists(path)}
    if not missing:
        names = " and ".join(path.name for path in targets.values())
        raise OutputError(
            f"{names} must not be in {folder} yet; they are, and may hold marks. Mark them, or add --reader with the name "
            "of another reader."
        )
    corpus = annotate(proposed(read_story(folder)), deepest())
    drawn = {Sampled.TERMS: of_terms.sample, Sampled.SPEECH: of_speech.sample}
    samples = {sampled: drawn[sampled](corpus) for sampled in missing}
    return {
        write_sample(sample, sampled, missing[sampled], reader): sample.height
        for sampled, sample in samples.items()
        if sample.height
    }


def sampled(folder: Path, written: Mapping[Path, int]) -> list[str]:
    """What to do with the samples that were written for a story, a line each. written: as ``write_samples`` gives it."""
    todo = "Write yes, no or unclear into the column right, and a name into the column reader. The next report counts by these marks."
    nothing = f"{folder}: there is nothing to mark; no term and no report of speech was found in the articles."
    return [f"{path}: {figures(n, 'row')}. {todo}" for path, n in written.items()] or [nothing]
