"""What each article tells and what was not found in it: facts, quotations, figures, people and places by article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import SMALL, SMALLER, Cells, cells_of, draw_cell, draw_legend, entry_width, legend_of, short
from analysis.charts.lettering import lettering
from analysis.charts.style import Context
from analysis.schema import check
from analysis.schema.selection import GRID
from analysis.schema.vocabulary import Place, Told

KINDS = {
    Told.FACT: "Facts",
    Told.QUOTATION: "Quotations",
    Told.FIGURE: "Figures",
    Told.PERSON: "People",
    Told.PLACE: "Places",
}
"""What stands above the rows of each kind."""
HEIGHTS = {"column": 610.0, "page": 580.0, "slide": 330.0}
"""Height in points that the rows of one figure fill at the most, the names over columns included, by its size."""
GUTTER, NARROW_GUTTER, LEAST_GUTTER = 0.42, 0.34, 0.2
"""The part of the width that the names of the rows have at the most, where columns need the room, and where this lets
all columns stand in one band."""
UPRIGHT = 9.0
"""Length of an upright name at the most, in sizes of type."""
NAME_LINES = 2
MOST_NAMED = 2
"""Outlets that are named as those whose words a row's name is."""
LINE = 1.15


@dataclass(frozen=True)
class _Column:
    """A column: an article, or an outlet with all its articles. key: what its cells are found by."""

    key: str
    outlet: str
    below: str = ""


@dataclass(frozen=True)
class _Layout:
    """Where everything is, in points. narrow: cells hold a letter or a count, and names over columns are upright."""

    columns: list[_Column]
    gutter: float
    step: float
    narrow: bool
    per_band: int
    cells: Cells = field(repr=False)

    @property
    def bands(self) -> list[list[_Column]]:
        """The columns in bands that fit the width."""
        return [self.columns[at : at + self.per_band] for at in range(0, len(self.columns), self.per_band)]


def pages(grid: pl.DataFrame, context: Context, most: int) -> list[pl.DataFrame]:
    """The rows of a grid in groups that fit a figure each, in their order; at most ``most`` groups.

    context: size of the figures. What is beyond the last group is not drawn. An empty grid is one empty group.
    """
    check(grid, GRID)
    if grid.is_empty():
        return [grid]
    found: list[list[str]] = [[]]
    with style.house(context):
        layout = _layout(grid, None, style.canvas_width(None))
        size, n_bands = style.type_size(), len(layout.bands)
        fits = HEIGHTS[context] - sum(_head_height(band, layout) + size for band in layout.bands)
        used, kind = 0.0, None
        for row in _rows(grid):
            height = (_height(row, layout.gutter) + (size * 2 if row.kind != kind else 0.0)) * n_bands
            if found[-1] and used + height > fits:
                found.append([])
                used, height = 0.0, (_height(row, layout.gutter) + size * 2) * n_bands
            found[-1].append(row.row_id)
            used, kind = used + height, row.kind
    return [grid.filter(pl.col("row_id").is_in(group)) for group in found[:most]]


def draw_grid(grid: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Rows are facts, quotations, figures, people and places; a column is an article; a cell says where it is told.

    grid: schema GRID, rows in its order. outlets: the order of columns, by outlet; those without an article in the table
    have none. A dash is “not found in this article”, a question mark “can’t be told”. Where the articles don't fit
    side by side, a column is an outlet, a letter stands for the place, and an outlet with several articles has the
    number that tell it, of how many; outlets that still don't fit stand in a further band.
    """
    check(grid, GRID)
    size, width = style.type_size(), style.canvas_width(ax)
    if grid.is_empty():
        return style.canvas(size, ax=ax)
    layout = _layout(grid, outlets, width)
    colours = style.outlet_colours(outlets if outlets is not None else grid["outlet"].to_list())
    rows = _rows(grid)
    legend = legend_of(grid, layout.cells, narrow=layout.narrow)
    spots = style.flow([entry_width(words, sign) for sign, words in legend], width - size)
    top = size * (2.0 + 1.6 * max(line for _, line in spots))
    heads = [_head_height(band, layout) for band in layout.bands]
    n_kinds = len({row.kind for row in rows})
    each = sum(_height(row, layout.gutter) for row in rows) + size * 2 * n_kinds
    ax = style.canvas(top + sum(head + each + size for head in heads), ax=ax)
    draw_legend(ax, legend, spots)
    y = top
    for band, head in zip(layout.bands, heads, strict=True):
        _draw_head(ax, band, layout, (y, head), colours)
        y = _draw_rows(ax, rows, band, layout, y + head) + size
    return ax


class _Row(NamedTuple):
    """A row: its id, its kind, its name as printed here, and whose words that is, where not all that tell it print it."""

    row_id: str
    kind: Told
    name: str
    whose: str


def _rows(grid: pl.DataFrame) -> list[_Row]:
    """The rows, kind by kind."""
    each: dict[str, tuple[str, str, list[str] | None]] = {}
    for row_id, *row in grid.select("row_id", "kind", "row", "words_of").iter_rows():
        each.setdefault(row_id, tuple(row))
    return [
        _Row(row_id, kind, _printed(kind, name), _whose(of_whom or ()))
        for kind in Told
        for row_id, (of, name, of_whom) in each.items()
        if of == kind
    ]


def _whose(outlets: Sequence[str]) -> str:
    """Whose words a name is, in a few words; empty where that is nobody, or all that tell the row."""
    names, more = list(outlets[:MOST_NAMED]), len(outlets) - MOST_NAMED
    names += [f"{more} more"] if more > 0 else []
    return f"words of {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))}" if names else ""


def _printed(kind: Told, name: str) -> str:
    """The name of a row: quoted words in quotation marks."""
    return f"“{name}”" if kind is Told.QUOTATION and not name.startswith("“") else name


def _layout(grid: pl.DataFrame, outlets: Sequence[str] | None, width: float) -> _Layout:
    """An article a column where all fit with the word for the place in each cell; else an outlet a column."""
    size = style.type_size()
    names = list(outlets) if outlets is not None else style.in_order(grid["outlet"])
    longest = max(max(style.text_width(row.name), style.text_width(row.whose)) for row in _rows(grid))
    gutter = min(longest + size * 1.2 + style.EDGE, width * GUTTER)
    room = width - gutter - style.EDGE
    articles = list(dict.fromkeys(grid.select("article_id", "outlet").rows()))
    by_article = [_Column(one, outlet) for outlet in names for one, of in articles if of == outlet]
    wide = max(style.text_width(place.printed, size=size * SMALL) for place in Place) + size * 0.9
    if len(by_article) * wide <= room:
        several = {outlet for _, outlet in articles if sum(of == outlet for _, of in articles) > 1}
        columns = [_Column(each.key, each.outlet, each.key if each.outlet in several else "") for each in by_article]
        step = min(room / len(columns), size * 11)
        return _Layout(columns, gutter, step, False, len(columns), cells_of(grid, "article_id"))
    cells = cells_of(grid, "outlet")
    columns = [_Column(name, name) for name in names if any(of == name for _, of in articles)]
    widest = max(style.text_width(short(cell), size=size * SMALLER) for cell in cells.values())
    least = max(size * 1.35, widest + size * 0.12)
    in_one = width - style.EDGE - least * len(columns)
    gutter = min(gutter, in_one if in_one >= width * LEAST_GUTTER else width * NARROW_GUTTER)
    room = width - gutter - style.EDGE
    n_bands = -(-len(columns) // max(1, int(room / least + 1e-6)))
    per_band = -(-len(columns) // n_bands)
    return _Layout(columns, gutter, min(room / per_band, size * 2.4), True, per_band, cells)


def _name(name: str, gutter: float) -> list[str]:
    """The name of a row in at most NAME_LINES lines."""
    return style.wrapped(name, gutter - style.EDGE - style.type_size() * 0.9, most=NAME_LINES)


def _height(row: _Row, gutter: float) -> float:
    return style.type_size() * (0.75 + LINE * (max(len(_name(row.name, gutter)), 1) + bool(row.whose) * SMALL))


def _head_height(band: Sequence[_Column], layout: _Layout) -> float:
    """Room for the names over the columns of a band."""
    size = style.type_size()
    if layout.narrow:
        return max(style.text_width(_upright(column.outlet), weight="bold") for column in band) + size * 1.0
    lines = max(len(style.heading(name, room)) for name, _, room in _over(band, layout))
    return size * (0.6 + LINE * (lines + any(column.below for column in band)))


def _upright(name: str) -> str:
    return style.shortened_inside(name, style.type_size() * UPRIGHT, weight="bold")


def _over(band: Sequence[_Column], layout: _Layout) -> list[tuple[str, float, float]]:
    """The outlets of a band with the middle of their columns and the room for the name."""
    found = []
    for outlet in dict.fromkeys(column.outlet for column in band):
        at = [number for number, column in enumerate(band) if column.outlet == outlet]
        middle = layout.gutter + layout.step * (sum(at) / len(at) + 0.5)
        found.append((outlet, middle, layout.step * len(at) - style.type_size() * 0.6))
    return found


def _draw_head(
    ax: Axes, band: Sequence[_Column], layout: _Layout, place: tuple[float, float], colours: Mapping[str, str]
) -> None:
    """The names of outlets, and of articles where an outlet has several. place: top and height."""
    y, height = place
    size = style.type_size()
    for outlet, middle, room in _over(band, layout):
        if layout.narrow:
            bottom = y + height - size * 0.5
            shade = lettering(colours[outlet])
            ax.text(middle, bottom, _upright(outlet), rotation=90, ha="center", va="bottom", weight="bold", color=shade)
            continue
        lines = style.heading(outlet, room)
        below = any(column.below for column in band)
        for above, line in enumerate(reversed(lines)):
            at = y + height - size * (0.55 + LINE * (above + below))
            ax.text(middle, at, line, ha="center", va="baseline", weight="bold", color=lettering(colours[outlet]))
    for number, column in enumerate(band):
        if column.below:
            name = style.shortened_inside(column.below, layout.step - size * 0.6, weight="normal")
            x = layout.gutter + layout.step * (number + 0.5)
            ax.text(x, y + height - size * 0.55, name, ha="center", va="baseline", size=size * SMALL, color=style.GREY)


def _draw_rows(ax: Axes, rows: Sequence[_Row], band: Sequence[_Column], layout: _Layout, y: float) -> float:
    """The rows of a band, with what they are of above each kind; the lower end."""
    size = style.type_size()
    right = layout.gutter + layout.step * len(band)
    kind = None
    for row in rows:
        if row.kind != kind:
            kind = row.kind
            ax.plot([style.EDGE, right], [y + size * 0.3] * 2, color=style.RULE, linewidth=0.8, zorder=0)
            ax.text(style.EDGE, y + size * 1.55, KINDS[kind], weight="bold", va="baseline", color=style.GREY)
            y += size * 2
        height = _height(row, layout.gutter)
        _draw_name(ax, row, layout.gutter, y)
        for number, column in enumerate(band):
            middle = (layout.gutter + layout.step * (number + 0.5), y + height / 2)
            draw_cell(ax, layout.cells.get((row.row_id, column.key), []), middle, layout.step, narrow=layout.narrow)
        y += height
    return y


def _draw_name(ax: Axes, row: _Row, gutter: float, top: float) -> None:
    """The name of a row in the gutter; below it, small, whose words it is."""
    size, right = style.type_size(), gutter - style.type_size() * 0.9
    for number, line in enumerate(_name(row.name, gutter)):
        at = top + size * (0.375 + 0.935 + LINE * number)
        ax.text(right, at, line, ha="right", va="baseline", color=style.INK)
    if row.whose:
        whose = style.shortened(row.whose, right - style.EDGE, size=size * SMALL)
        at = top + _height(row, gutter) - size * 0.62
        ax.text(right, at, whose, ha="right", va="baseline", size=size * SMALL, color=style.GREY)
