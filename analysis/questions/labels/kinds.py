"""Of which kinds the labels of each outlet are, and how far that is known."""

from __future__ import annotations

import polars as pl

from analysis.questions.labels.checking import label_right
from analysis.schema import check, empty
from analysis.schema.labels import LABEL_CLASSES, LABELS
from analysis.units.parts import parts_of_each
from analysis.units.wording import IN_WORDING


def label_classes(found: pl.DataFrame, right: float | None = None) -> pl.DataFrame:
    """How large a part of the labels for an actor is of each class. Schema LABEL_CLASSES, zeros included.

    found: schema LABELS. Labels in the outlet's own wording count that the list of labels has a class for. right: how
    often a label is right, 0 to 1; by default as measured (``checking.label_right``). The interval holds what other sentences (from
    MIN_ARTICLES articles on, other articles) would move, and what the reading leaves open.
    """
    known = check(found, LABELS).filter(IN_WORDING, pl.col("class").is_not_null())
    if known.is_empty():
        return empty(LABEL_CLASSES)
    rows = known.with_columns(unit="sentence", size=pl.lit(1), right=pl.lit(label_right() if right is None else right))
    table = parts_of_each(rows, ["class"], "actor", whole_is_read=True)
    return check(table.select(list(LABEL_CLASSES)), LABEL_CLASSES)
