"""From a result table to a figure on the page and in the folder, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter, signature
from pathlib import Path
from typing import Protocol

import polars as pl
from matplotlib.axes import Axes

from analysis.annotate import Corpus
from analysis.charts import finish, house
from analysis.charts.look import look, looking
from analysis.charts.style import Context
from analysis.data import ENGLISH
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

    draw: a chart of ``analysis.charts``; tables: what it draws. All are exported with it: the first as ``{stem}.csv``,
    each other one as ``{stem}-{name}.csv``, by the name that ``draw`` gives it. Where the first table has no rows, a
    sentence says so in the chart's place and nothing is exported. Raises ValueError when ``draw`` has no name for one.
    """
    named = dict(zip(["", *_names(draw, len(tables))[1:]], tables, strict=True))
    if tables[0].is_empty():
        text = f"Too little for a chart here: {reading.title}."
        return Shown(f"<p>{escape_html(text)}</p>", text)
    with house(context, outlets=corpus.articles["outlet"]):
        ax = finish(draw(*tables, outlets=outlets), **reading.words)
    settings = {"context": context, "outlets": None if outlets is None else list(outlets), **look().changed()}
    with looking(language=ENGLISH):  # findings are English, whatever the language of the chart's own words
        return save(
            ax,
            named,
            stem,
            caption=f"{reading.title}. {reading.source}",
            alt=reading.alt,
            folder=folder,
            corpus=corpus.with_settings(**settings),
        )


def _names(draw: Draw, n: int) -> list[str]:
    """How a chart calls its first ``n`` tables, as names of files."""
    kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    names = [name.replace("_", "-") for name, each in signature(draw).parameters.items() if each.kind in kinds]
    if len(names) < n:
        raise ValueError(
            f"draw must have a named parameter for each of its tables, since their files are called so; it has "
            f"{len(names)} for {n} tables. Write it as draw(table, marks, *, outlets=None)."
        )
    return names[:n]
