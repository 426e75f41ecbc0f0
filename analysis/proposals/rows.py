"""selection.csv for a story: every row of the grid of told and left out, for the reader to keep, drop or rename."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import polars as pl

from analysis.annotate import Corpus, annotate, for_all
from analysis.annotate.corpus import deepest
from analysis.errors import OutputError
from analysis.escape import escape_cell
from analysis.proposals.told import told_facts
from analysis.questions import alignment, selection
from analysis.questions.voices.hedges import hedges
from analysis.questions.voices.quotations import quotations, unmarked
from analysis.story import read_story
from analysis.story.choices import ANSWERS, FILE, HEADING, KEEP, NAME, Choice
from analysis.story.entries import exists
from analysis.writing import write

SAID = {answer: said for said, answer in ANSWERS.items()}
NO_CHOICE = Choice(None, None, 0)


@for_all
def every_row(corpus: Corpus) -> pl.DataFrame:
    """Every row of the grid: schema GRID."""
    told = told_facts(corpus)
    wide = selection.widely(corpus, told, "fact")
    quoted = quotations(corpus)
    return selection.rows(
        corpus,
        facts=told,
        nearest=alignment.nearest(corpus, wide),
        quotations=quoted,
        unmarked=unmarked(corpus, quoted),
        figures=selection.figures(corpus, hedges(corpus)),
    )


def write_rows(folder: Path, target: Path) -> tuple[int, pl.DataFrame]:
    """Write the rows of a story's grid to ``target``, with the choices of its selection.csv where it has one. Gives how many
    rows were written, and the choices that fit no row any more (schema PROBLEMS).

    Raises OutputError where the file is there already.
    """
    if exists(target):
        raise OutputError(
            f"{target} must be a new file; it exists already. Edit it, or add --out with another name: the new list "
            f"keeps what {FILE} says."
        )
    corpus = annotate(read_story(folder), deepest())
    found = every_row(corpus)
    listed = as_csv(found, corpus)
    write(target, listed.encode("utf-8", "replace"))
    return listed.count("\n") - 1, selection.unfitting(corpus, found)


def as_csv(found: pl.DataFrame, corpus: Corpus) -> str:
    """The rows that two or more articles tell, and those the reader has chosen: a line each. found: schema GRID."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADING)
    once = found.unique("row_id", keep="first", maintain_order=True)
    for row in once.iter_rows(named=True):
        choice = corpus.selection.get(row["row_id"], NO_CHOICE)
        if row["n_articles"] > 1 or choice is not NO_CHOICE:
            cells = {**row, KEEP: SAID[choice.keep], NAME: choice.name or ""}
            writer.writerow([escape_cell(cells[name]) for name in HEADING])
    return out.getvalue()
