"""How people are introduced: the phrase that first names each, outlet by outlet."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.schema import check
from analysis.schema.labels import INTRODUCTIONS

LEAST_COLUMN = 9.0
"""Width of an outlet's column at the least, in sizes of type."""
MAX_LINES = 5
"""Lines of a cell; what is beyond them is left out with an ellipsis."""

Line = tuple[str, bool]
"""A line of a cell, and whether it is of a form that stands in quotation marks only."""


def draw_people(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """People as rows, outlets as columns, in a cell the phrase that names the person first, as printed.

    table: schema INTRODUCTIONS, people from the top in its order. outlets: the columns, left to right. Where articles of
    an outlet differ, each form stands on a line of its own with the number of articles; a form that only quotations have
    is slanted and grey. A dash is an outlet that does not name the person. Outlets that do not fit the width stand in
    a further band.
    """
    check(table, INTRODUCTIONS)
    names = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    if table.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    size, width = style.type_size(), style.canvas_width(ax)
    colours = style.outlet_colours(names)
    people = style.in_order(table["person"])
    gutter = style.gutter_for(people, width)
    room = width - gutter - style.EDGE
    n_columns = max(1, int(room / (size * LEAST_COLUMN)))
    n_columns = -(-len(names) // -(-len(names) // n_columns))
    step = min(room / n_columns, size * 22)
    cells = _cells(table, step - size)
    bands = [names[n : n + n_columns] for n in range(0, len(names), n_columns)]
    heads = [{name: style.heading(name, step - size) for name in band} for band in bands]
    head_heights = [size * (1.0 + 1.15 * max(len(lines) for lines in head.values())) for head in heads]
    heights = [[_height(cells, person, band, gutter) for person in people] for band in bands]
    ax = style.canvas(sum(head_heights) + sum(sum(each) + size for each in heights), ax=ax)
    y = 0.0
    for band, head, head_height, row_heights in zip(bands, heads, head_heights, heights, strict=True):
        for number, name in enumerate(band):
            for above, text in enumerate(reversed(head[name])):
                at = y + head_height - size * (0.7 + 1.15 * above)
                ax.text(gutter + number * step, at, text, weight="bold", color=lettering(colours[name]), va="baseline")
        y += head_height
        for person, height in zip(people, row_heights, strict=True):
            style.row_rule(ax, gutter + step * len(band) - size, y, is_first=person == people[0])
            for line, text in enumerate(_name(person, gutter)):
                ax.text(style.EDGE, y + size * (1.36 + 1.2 * line), text, weight="bold", va="baseline")
            for number, name in enumerate(band):
                _cell(ax, cells.get((person, name), []), (gutter + number * step, y + size))
            y += height
        y += size
    return ax


def _name(person: str, gutter: float) -> list[str]:
    """A person's name in at most two lines."""
    room = gutter - style.EDGE - style.type_size() * 0.9
    lines = style.wrapped(person, room, weight="bold")
    return lines if len(lines) <= 2 else [lines[0], style.shortened_inside(" ".join(lines[1:]), room, weight="bold")]


def _cells(table: pl.DataFrame, room: float) -> dict[tuple[str, str], list[Line]]:
    """The lines of each person and outlet."""
    cells: dict[tuple[str, str], list[Line]] = {}
    for row in table.iter_rows(named=True):
        is_quoted = row["n_quoted"] == row["n_articles"]
        form = f"“{row['first_form']}”" if is_quoted else row["first_form"]
        text = f"{form} ({row['n_articles']:,})" if row["n_articles"] > 1 else form
        lines = [(line, is_quoted) for line in style.wrapped(text, room * (0.96 if is_quoted else 1.0))]
        cells.setdefault((row["person"], row["outlet"]), []).extend(lines)
    return {key: _cut(lines, room) for key, lines in cells.items()}


def _cut(lines: list[Line], room: float) -> list[Line]:
    if len(lines) <= MAX_LINES:
        return lines
    text, is_quoted = lines[MAX_LINES - 1]
    return [*lines[: MAX_LINES - 1], (style.shortened(f"{text} …", room * 0.96), is_quoted)]


def _height(cells: dict[tuple[str, str], list[Line]], person: str, band: Sequence[str], gutter: float) -> float:
    lines = max(len(_name(person, gutter)), *(len(cells.get((person, name), [])) for name in band))
    return style.type_size() * (0.85 + 1.2 * lines)


def _cell(ax: Axes, lines: Sequence[Line], place: tuple[float, float]) -> None:
    x, y = place
    size = style.type_size()
    if not lines:
        ax.plot([x, x + size * 0.5], [y, y], color=style.GREY, linewidth=0.7)
    for number, (text, is_quoted) in enumerate(lines):
        shade, slant = (style.GREY, "italic") if is_quoted else (style.INK, "normal")
        ax.text(
            x, y + size * (0.36 + 1.2 * number), text, va="baseline", color=shade, style=style.slant_of(text, slant)
        )
