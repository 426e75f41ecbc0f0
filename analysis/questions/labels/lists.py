"""The list that says what a label says, as it is used."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.labels.classes import listed
from analysis.schema import check
from analysis.schema.labels import LABEL_LIST


def label_list(corpus: Corpus) -> pl.DataFrame:
    """The labels in use that have a class, by class and by the list they come from. Schema LABEL_LIST."""
    origins = dict.fromkeys(listed(), "the project’s list")
    origins |= dict.fromkeys(corpus.labels, "labels.csv of the story")
    classes = {**listed(), **corpus.labels}
    rows = sorted((str(classes[label]), origin, label) for label, origin in origins.items())
    table = (
        pl.DataFrame(rows, schema=dict.fromkeys(("class", "origin", "label"), pl.String), orient="row")
        .group_by("class", "origin", maintain_order=True)
        .agg(n_labels=pl.len(), labels=pl.col("label").str.join(", "))
        .cast({"n_labels": pl.UInt32})
    )
    return check(table, LABEL_LIST)
