"""From a result table to a figure on the page and in the folder, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from inspect import Parameter, signature
from pathlib import Path
from typing import Protocol

import polars as pl
from matplotlib.axes import Axes

from analysis.annotate import Corpus
from analysis.charts import finish, house
from analysis.charts.look import look, looking
from analysis.charts.paging import Names, paged
from analysis.charts.style import Context
from analysis.data import ENGLISH
from analysis.escape import escape_html
from analysis.findings import Reading
from analysis.publish.export import Exported, save
from analysis.publish.shown import Shown

ROWS = {
    "draw_mentions": ("concept", "term"),
    "draw_speakers": ("speaker",),
    "draw_verbs": ("actor",),
    "draw_roles": ("actor",),
    "draw_without_doer": ("actor",),
    "draw_forms": ("actor",),
    "draw_unnamed": ("actor",),
    "draw_people": ("person",),
    "draw_room": ("actor",),
    "draw_first_mentions": ("name",),
    "draw_fact": ("article_id",),
}
"""Charts -> the columns whose values have a row, or a group of columns, each; by them a chart that is too tall is parted."""

SCALED = frozenset(("draw_forms", "draw_room", "draw_speakers"))
"""Charts whose bars fit the room: parted by rows, those of two figures do not compare, which each says."""
OWN_SCALE = ", each with a scale of its own"
WHOLE = frozenset(
    ("draw_fact", "draw_figures", "draw_grid", "draw_joins", "draw_map", "draw_openings", "draw_ribbons", "draw_shift")
)
"""Charts that are not parted by outlets: they need all of them, for their colours or for what they compare."""


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
    opens: str | None = None,
) -> Exported | Pages | Shown:
    """Draw a chart, put its words around it, export it, and give it to the notebook.

    draw: a chart of ``analysis.charts``; tables: what it draws. All are exported with it: the first as ``{stem}.csv``,
    each other one as ``{stem}-{name}.csv``, by the name that ``draw`` gives it. Where the first table has no rows, a
    sentence says so in the chart's place and nothing is exported. A chart that is too tall for a page or a slide is given
    in several figures, ``{stem}-1``, ``{stem}-2`` and so on, each of some values of ROWS, or of some ``outlets``, with
    their rows of the tables.
    opens: the address of the sentences that it counts, as ``blocks(...).at(concept)`` gives it; on the web pages a line
    below the chart leads there. Raises ValueError when ``draw`` has no name for a table.
    """
    names = ["", *_names(draw, len(tables))[1:]]
    if tables[0].is_empty():
        text = f"Too little for a chart here: {reading.title}."
        return Shown(f"<p>{escape_html(text)}</p>", text)

    name = getattr(draw, "__name__", "")

    def make(some: Sequence[str] | None, rows: Names | None, page: str) -> Axes:
        page += OWN_SCALE if rows is not None and name in SCALED else ""
        words = reading.words | {"subtitle": _paged(reading.words["subtitle"], page)}
        mine = [_among(table, by, rows) for table in tables]
        return finish(draw(*mine, outlets=outlets if some is None else some), **words)

    by, keys = _rows_of(name, tables[0])
    with house(context, outlets=corpus.articles["outlet"]):
        pages = paged(make, None if name in WHOLE else outlets, keys)
    made = []
    for number, (ax, some, mine) in enumerate(pages, start=1):
        settings = {"context": context, "outlets": outlets if some is None else some, **look().changed()}
        page = f"{number} of {len(pages)}" if len(pages) > 1 else ""
        rows = [_among(_of(table, some) if page else table, by, mine) for table in tables]
        with looking(language=ENGLISH):  # findings are English, whatever the language of the chart's own words
            exported = save(
                ax,
                dict(zip(names, rows, strict=True)),
                f"{stem}-{number}" if page else stem,
                caption=_paged(f"{reading.title}. {reading.source}", page),
                alt=_paged(reading.alt, page and f"{page}: {', '.join(map(str, mine or some or []))}"),
                folder=folder,
                corpus=corpus.with_settings(**settings),
            )
        made.append(replace(exported, opens=opens))
    return made[0] if len(made) == 1 else Pages(tuple(made))


@dataclass(frozen=True)
class Pages:
    """A chart in several figures, as a notebook shows it: one below the other."""

    figures: tuple[Exported, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """What was written."""
        return tuple(path for each in self.figures for path in each.files)

    @property
    def alt(self) -> str:
        """All pictures in words."""
        return "\n".join(each.alt for each in self.figures)

    def __repr__(self) -> str:
        return self.alt

    def _ipython_display_(self) -> None:
        from IPython.display import display

        for each in self.figures:
            display(each)  # type: ignore[no-untyped-call]


def _paged(text: str, page: str) -> str:
    return f"{text} ({page})" if page else text


def _rows_of(chart: str, table: pl.DataFrame) -> tuple[str, Names]:
    """The column by which a chart is parted where it is too tall, and its values in their order: the first with several."""
    for name in ROWS.get(chart, ()):
        if len(values := table[name].unique(maintain_order=True).to_list()) > 1:
            return name, values
    return "", ()


def _among(table: pl.DataFrame, by: str, rows: Names | None) -> pl.DataFrame:
    """The rows of some values of a column; all of a table that has no such column."""
    if rows is None or by not in table.columns:
        return table
    return table.filter(pl.col(by).is_in(list(rows), nulls_equal=True))


def _of(table: pl.DataFrame, outlets: Sequence[str] | None) -> pl.DataFrame:
    """The rows of some outlets; all of a table that has no outlets."""
    if outlets is None or "outlet" not in table.columns:
        return table
    return table.filter(pl.col("outlet").is_in(list(outlets)))


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
