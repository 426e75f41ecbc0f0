"""By which words each outlet reports what each side said: every reporting verb printed in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.schema import check
from analysis.schema.vocabulary import VerbClass
from analysis.schema.voices import VERBS

MARKS = {
    VerbClass.DOUBTING: ("v", "none"),
    VerbClass.ENDORSING: ("^", "full"),
    VerbClass.HEATED: ("D", "full"),
    VerbClass.BELIEF: ("o", "none"),
}
"""The mark before a verb of a class, and whether it is filled; neutral verbs have none."""
NO_ACTOR = "others or unknown"
LEAST_COLUMN = 9.5
"""Width of an actor's column at the least, in sizes of type."""
MAX_LINES = 6


class _Item(NamedTuple):
    """One verb of a cell, or what says that there are more: its class, its text, where it stands in the cell."""

    kind: VerbClass
    text: str
    x: float
    line: int


Cells = dict[tuple[str, str | None], list[_Item]]


def draw_verbs(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Outlets as rows, actors as columns; in a cell the verbs that report the actor's speech, each with its count.

    table: schema VERBS, as ``voices.most_reported`` gives it. A verb that is not neutral has the mark of its class
    before it; one that comes more than once has its count behind it. Actors, and the verbs of a cell, stand in the
    table's order. A cell prints MAX_LINES lines and says how many verbs are left.
    """
    check(table, VERBS)
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    size, width = style.type_size(), style.canvas_width(ax)
    if table.is_empty():
        return style.canvas(size, ax=ax)
    colours = style.outlet_colours(rows)
    actors: list[str | None] = [*style.in_order(table["actor"])]
    gutter = style.gutter_for(rows, width)
    room = width - gutter - style.EDGE
    n_columns = min(len(actors), max(1, int(room / (size * LEAST_COLUMN))))
    n_columns = -(-len(actors) // -(-len(actors) // n_columns))
    step = min(room / n_columns, size * 20)
    cells = _cells(table, step - size)
    used = [kind for kind in VerbClass if kind in set(table["cue_class"])]
    spots = style.flow([style.text_width(_named(kind)) + size * 2.8 for kind in used], width - size)
    top = size * (1.8 + 1.5 * max(line for _, line in spots))
    bands = [actors[n : n + n_columns] for n in range(0, len(actors), n_columns)]
    heights = [[_height(cells, row, band) for row in rows] for band in bands]
    ax = style.canvas(top + sum(sum(each) + size * 3.2 for each in heights), ax=ax)
    for kind, (x, line) in zip(used, spots, strict=True):
        _verb(ax, _Item(kind, _named(kind), 0, 0), (x + style.EDGE, size * (0.7 + 1.5 * line)), style.GREY)
    y = top
    for band, row_heights in zip(bands, heights, strict=True):
        for number, actor in enumerate(band):
            name = style.shortened_inside(actor or NO_ACTOR, step - size, weight="bold")
            ax.text(gutter + number * step, y + size * 1.4, name, weight="bold", va="baseline")
        y += size * 2.2
        for row, height in zip(rows, row_heights, strict=True):
            ax.plot([style.EDGE, gutter + step * len(band)], [y, y], color=style.RULE, linewidth=0.6, zorder=0)
            style.name_row(ax, row, (gutter, y + size * 1.0), colours[row])
            for number, actor in enumerate(band):
                _draw_cell(ax, cells.get((row, actor), []), (gutter + number * step, y + size * 1.0), colours[row])
            y += height
        y += size
    return ax


def _named(kind: VerbClass) -> str:
    """A class as the legend names it: “neutral (said)”."""
    return f"{kind.printed} ({kind.example})"


def _cells(table: pl.DataFrame, room: float) -> Cells:
    """The verbs of each outlet and actor, flowing in lines of ``room`` points."""
    size = style.type_size()
    found: dict[tuple[str, str | None], list[tuple[VerbClass, str]]] = {}
    for row in table.iter_rows(named=True):
        kind = VerbClass(row["cue_class"])
        mark = size if kind in MARKS else 0.0
        text = f"{row['verb']} {row['n']:,}" if row["n"] > 1 else row["verb"]
        text = style.shortened(text, room - mark)
        found.setdefault((row["outlet"], row["actor"]), []).append((kind, text))
    cells: Cells = {}
    for key, verbs in found.items():
        widths = [style.text_width(text) + size * (1.7 if kind in MARKS else 0.7) for kind, text in verbs]
        items = [_Item(*verb, *spot) for verb, spot in zip(verbs, style.flow(widths, room + size * 0.7), strict=True)]
        shown = [item for item in items if item.line < MAX_LINES]
        if len(shown) < len(items):
            shown = [item for item in shown if item.line < MAX_LINES - 1]
            shown.append(_Item(VerbClass.NEUTRAL, f"+ {len(items) - len(shown)} more", 0.0, MAX_LINES - 1))
        cells[key] = shown
    return cells


def _height(cells: Cells, row: str, band: Sequence[str | None]) -> float:
    lines = max((item.line for actor in band for item in cells.get((row, actor), [])), default=0)
    return style.type_size() * (2.0 + 1.35 * lines)


def _draw_cell(ax: Axes, items: Sequence[_Item], place: tuple[float, float], colour: str) -> None:
    x, y = place
    size = style.type_size()
    if not items:
        ax.plot([x, x + size * 0.5], [y, y], color=style.GREY, linewidth=0.7)
    for item in items:
        _verb(ax, item, (x + item.x, y + item.line * size * 1.35), colour)


def _verb(ax: Axes, item: _Item, place: tuple[float, float], colour: str) -> None:
    x, y = place
    size = style.type_size()
    if item.kind in MARKS:
        marker, fill = MARKS[item.kind]
        face = colour if fill == "full" else "none"
        ax.plot(
            [x + size * 0.35],
            [y],
            marker,
            markersize=size * (0.5 if marker == "D" else 0.62),
            markerfacecolor=face,
            markeredgecolor=colour,
            markeredgewidth=size * 0.1,
        )
        x += size
    plain = item.kind is VerbClass.NEUTRAL or colour == style.GREY
    ax.text(x, y, item.text, va="center_baseline", color=style.GREY if plain else style.INK)
