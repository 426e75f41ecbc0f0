"""The list that says what a label says, as it is used."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.labels.classes import listed
from analysis.schema import check
from analysis.schema.labels import LABEL_LIST
from analysis.units.word_lists import in_use


def label_list(corpus: Corpus) -> pl.DataFrame:
    """The labels in use that have a class, by class and by the list they come from. Schema LABEL_LIST."""
    table = in_use(listed(), corpus.labels, "labels.csv")
    return check(table.rename({"n": "n_labels", "words": "labels"}), LABEL_LIST)
