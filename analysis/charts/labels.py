"""What each side is called, and what people without a name are called: the words themselves, outlet by outlet."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.wordings import Grid, Word, draw_grid
from analysis.schema import check
from analysis.schema.labels import LABEL_COUNTS, NAMINGS, UNNAMED_COUNTS
from analysis.schema.vocabulary import LabelClass

NOT_LISTED = "not on the list"
"""What heads the labels that the list of labels has no class for."""
WHOSE_UNKNOWN = "not said whose"
"""What heads the people who are no actor's."""


def draw_labels(
    table: pl.DataFrame, namings: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """What one actor is called: outlets as rows, what a label says as columns, in a cell the labels with their counts.

    table: schema LABEL_COUNTS, the rows of one actor; the labels of a cell stand in its order. namings: schema NAMINGS,
    of the same actor; its count of phrases stands beside each outlet. outlets: the rows, top to bottom. A label that no
    other outlet has in its own wording is bold, in the outlet's colour; one that the outlet has in quotations only is
    slanted and grey. A dash is no label of that kind; an outlet without any phrase for the actor says so.
    """
    check(table, LABEL_COUNTS)
    check(namings, NAMINGS)
    rows = list(outlets) if outlets is not None else style.in_order(namings["outlet"])
    if table.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    counts = dict.fromkeys(rows, 0) | dict(namings.select("outlet", "n_actor").iter_rows())
    several = len([n for n in counts.values() if n]) > 1
    cells: dict[tuple[str, str | None], list[Word]] = {}
    for row in table.iter_rows(named=True):
        cells.setdefault((row["outlet"], row["class"]), []).append(_word(row, row["label"], several))
    used = {key for _, key in cells}
    columns: dict[str | None, str] = {str(kind): kind.printed for kind in LabelClass}
    columns[None] = NOT_LISTED
    shown = {key: name for key, name in columns.items() if key in used}
    return draw_grid(Grid(rows, shown, cells, counts, "phrases", "no phrase found"), ax=ax)


def draw_unnamed(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """What people without a name are called: outlets as rows, whose people they are as columns, in a cell the nouns.

    table: schema UNNAMED_COUNTS; columns, and the nouns of a cell, stand in its order. outlets: the rows, top to bottom.
    Nouns are set as the labels of ``draw_labels`` are.
    """
    check(table, UNNAMED_COUNTS)
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    if table.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    several = len(style.in_order(table["outlet"])) > 1
    cells: dict[tuple[str, str | None], list[Word]] = {}
    for row in table.iter_rows(named=True):
        cells.setdefault((row["outlet"], row["actor"]), []).append(_word(row, row["noun"], several))
    columns = {actor: WHOSE_UNKNOWN if actor is None else actor for actor in style.in_order(table["actor"])}
    return draw_grid(Grid(rows, columns, cells, {}, "", ""), ax=ax)


def _word(row: dict[str, int], text: object, several: bool) -> Word:
    """A label of a row as it is set; one that is in the outlet's wording at all counts there."""
    is_own = row["n"] > 0
    n = row["n"] if is_own else row["n_quoted"]
    return Word(str(text), n, is_quoted=not is_own, is_alone=is_own and several and row["n_outlets"] == 1)
