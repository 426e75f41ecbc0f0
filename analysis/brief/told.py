"""What each article tells and what was not found in it, as the brief looks at it."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.proposals.rows import every_row
from analysis.questions.selection.chosen import chosen


def told(corpus: Corpus) -> pl.DataFrame:
    """The rows of the grid that are shown, by the choices of the reader's selection.csv: schema GRID."""
    return chosen(every_row(corpus), corpus.selection)
