"""What each side is called, and what people without a name are called: the words themselves, outlet by outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.wordings import Grid, Word, draw_grid
from analysis.schema import check
from analysis.schema.labels import LABEL_COUNTS, UNNAMED_COUNTS
from analysis.schema.vocabulary import LabelClass

NOT_LISTED = "not on the list"
"""What heads the labels that the list of labels has no class for."""
WHOSE_UNKNOWN = "not said whose"
"""What heads the people who are no actor's."""


def draw_labels(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """What one actor is called: outlets as rows, what a label says as columns, in a cell the labels with their counts.

    table: schema LABEL_COUNTS, the rows of one actor that are plain; the labels of a cell stand in its order. outlets: the
    rows, top to bottom. A label that the outlet has in quotations only is slanted and grey. A dash: no such label was
    found.
    """
    check(table, LABEL_COUNTS)
    used = set(table["class"])
    columns: dict[str | None, str] = {str(kind): kind.printed for kind in LabelClass if str(kind) in used}
    if None in used:
        columns[None] = NOT_LISTED
    return _draw(table, columns, ("class", "label"), outlets, ax)


def draw_unnamed(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """What people without a name are called: outlets as rows, whose people they are as columns, in a cell the nouns.

    table: schema UNNAMED_COUNTS; columns, and the nouns of a cell, stand in its order. outlets: the rows, top to bottom.
    Nouns are set as the labels of ``draw_labels`` are.
    """
    check(table, UNNAMED_COUNTS)
    columns = {actor: WHOSE_UNKNOWN if actor is None else actor for actor in style.in_order(table["actor"])}
    return _draw(table, columns, ("actor", "noun"), outlets, ax)


def _draw(
    table: pl.DataFrame,
    columns: Mapping[Any, str],
    names: tuple[str, str],
    outlets: Sequence[str] | None,
    ax: Axes | None,
) -> Axes:
    """A table of words. names: the columns of the table that hold the key of a column and the word."""
    if table.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    cells: dict[tuple[str, str | None], list[Word]] = {}
    for outlet, key, word, n, n_quoted in table.select("outlet", *names, "n", "n_quoted").iter_rows():
        cells.setdefault((outlet, key), []).append(Word(word, n or n_quoted, is_quoted=not n))
    return draw_grid(Grid(rows, columns, cells), ax=ax)
