"""From a result table to a figure on the page and in the folder, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import polars as pl
from matplotlib.axes import Axes

from analysis.annotate import Corpus
from analysis.charts.style import Context, finish, house
from analysis.escape import escape_html
from analysis.findings import Reading
from analysis.publish.export import Exported, save
from analysis.publish.tables import Shown


class Draw(Protocol):
    """A chart: result tables in, Axes out."""

    def __call__(self, *tables: pl.DataFrame, outlets: Sequence[str] | None = None) -> Axes:
        """Draw the tables, outlets in the order given."""


def figure(
    draw: Draw,
    *tables: pl.DataFrame,
    reading: Reading,
    stem: str,
    corpus: Corpus,
    outlets: Sequence[str] | None = None,
    context: Context = "page",
    folder: str | Path = "figures",
) -> Exported | Shown:
    """Draw a chart, put its words around it, export it, and give it to the notebook.

    draw: a chart of ``analysis.charts``; tables: what it draws, the first one is exported with it. Where the first
    table has no rows, a sentence says so in the chart's place and nothing is exported.
    """
    if tables[0].is_empty():
        text = f"Too little for a chart here: {reading.title}."
        return Shown(f"<p>{escape_html(text)}</p>", text)
    with house(context):
        ax = finish(draw(*tables, outlets=outlets), **reading.words)
        return save(
            ax,
            tables[0],
            stem,
            caption=f"{reading.title}. {reading.source}",
            alt=reading.alt,
            folder=folder,
            corpus=corpus,
            drawing={"context": context, "outlets": None if outlets is None else list(outlets)},
        )
