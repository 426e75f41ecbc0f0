"""How early something is told, and how much room it has: a row a thing, a column an outlet, a dot an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.schema import check
from analysis.schema.emphasis import FIRST_MENTIONS, ROOM
from analysis.schema.vocabulary import Marked

KINDS = {
    Marked.CONCEPT: "What concepts.yaml names",
    Marked.ACTOR: "Actors",
    Marked.FACT: "Facts",
    Marked.QUOTATION: "Quotations",
}
"""What stands above the rows of each kind."""
LEAST = 6.0
"""Width of an outlet's column at the least, in sizes of type."""
IN_CAPTION = "in a caption only"
TOGETHER = "outlets share a line; the table names them"
"""What stands in the legend besides the line."""
MOST_BANDS = 2
"""Bands of outlets at the most; where there are more outlets, all share one line a row."""
GUTTER = 0.34
"""The part of the width that the names of the rows have at the most."""
NAME_LINES = 3
LINE = 1.15
SMALL = 0.86
ROUND = 10
"""The scale of shares ends at the next multiple of so many percent."""

Cells = Mapping[tuple[str, str], Sequence[float | None]]
"""The dots of each row and outlet: 0 at the left end of its line, 1 at the right; None for one that has no place on it."""


@dataclass(frozen=True)
class _Matrix:
    """All that is drawn: names of rows (those of one group together), outlets, their colours, dots, what the signs stand for."""

    groups: Mapping[str, Sequence[str]]
    outlets: Sequence[str]
    colours: Mapping[str, str]
    cells: Cells
    legend: Sequence[str]
    labels: Mapping[tuple[str, str], str]


def draw_first_mentions(
    mentions: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """Where in each article something comes first: a dot on a line from the article's first word to its last.

    mentions: schema FIRST_MENTIONS, things in its order. outlets: the columns. A cell without a line has no mention; a ring at
    its left end without a line stands for a mention in a caption only.
    """
    check(mentions, FIRST_MENTIONS)
    groups: dict[str, list[str]] = {}
    cells: dict[tuple[str, str], list[float | None]] = {}
    for row in mentions.iter_rows(named=True):
        kind = KINDS.get(Marked(row["kind"]), "")
        name = f"“{row['name']}”" if row["kind"] == Marked.QUOTATION else row["name"]
        names = groups.setdefault(kind, [])
        if name not in names:
            names.append(name)
        cells.setdefault((f"{kind}\n{name}", row["outlet"]), []).append(row["first"])
    names = list(outlets) if outlets is not None else style.in_order(mentions["outlet"])
    legend = ["from the first word to the last; the dot is the first mention"]
    legend += [IN_CAPTION] if mentions["first"].is_null().any() else []
    return _draw(_Matrix(groups, names, style.outlet_colours(names), cells, legend, {}), ax)


def draw_room(room: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """How much of each article's words stand in sentences that name an actor: a dot on a line from nothing to the most.

    room: schema ROOM, actors in its order. outlets: the columns. Where an outlet has one article, its share stands beside.
    """
    check(room, ROOM)
    names = list(outlets) if outlets is not None else style.in_order(room["outlet"])
    known = room.filter(pl.col("share").is_not_null())
    if known.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    most = max(ROUND, -(-int(100 * max(known["share"].to_list()) + 0.999) // ROUND) * ROUND)
    cells: dict[tuple[str, str], list[float | None]] = {}
    for row in known.iter_rows(named=True):
        cells.setdefault((f"\n{row['actor']}", row["outlet"]), []).append(row["share"] * 100 / most)
    labels = {
        (f"\n{row['actor']}", row["outlet"]): f"{100 * row['share']:.0f} %"
        for row in known.iter_rows(named=True)
        if len(cells[f"\n{row['actor']}", row["outlet"]]) == 1
    }
    legend = [f"from 0 to {most} % of the article’s words"]
    actors, colours = {"": style.in_order(known["actor"])}, style.outlet_colours(names)
    return _draw(_Matrix(actors, names, colours, cells, legend, labels), ax)


@dataclass(frozen=True)
class _Plan:
    """Where everything is, in points: the names of rows, columns, bands of outlets, heights of their names and of rows."""

    gutter: float
    step: float
    bands: list[Sequence[str]]
    heads: list[float]
    heights: list[float]


def _plan(matrix: _Matrix, rows: Sequence[tuple[str, str]], width: float) -> _Plan:
    size = style.type_size()
    longest = max(style.text_width(name) for _, name in rows)
    gutter = min(longest + size * 1.3 + style.EDGE, width * GUTTER)
    room = width - gutter - style.EDGE
    fit = max(1, int(room / (size * LEAST)))
    n_columns = -(-len(matrix.outlets) // -(-len(matrix.outlets) // fit))
    step = min(room / n_columns, size * (12 if len(matrix.outlets) > 1 else 40))
    bands = [matrix.outlets[at : at + n_columns] for at in range(0, len(matrix.outlets), n_columns)]
    heads = [size * (0.8 + LINE * max(len(style.heading(name, step - size)) for name in band)) for band in bands]
    return _Plan(gutter, step, bands, heads, [size * (0.7 + LINE * len(_name(name, gutter))) for _, name in rows])


def _draw(matrix: _Matrix, ax: Axes | None) -> Axes:
    """Draw the rows of all groups, outlets that do not fit the width in a further band."""
    size, width = style.type_size(), style.canvas_width(ax)
    if not matrix.cells:
        return style.canvas(size, ax=ax)
    rows = [(group, name) for group, names in matrix.groups.items() for name in names]
    plan = _plan(matrix, rows, width)
    if len(plan.bands) > MOST_BANDS:
        matrix = _together(matrix)
        plan = _plan(matrix, rows, width)
    titles = size * 2 * len([group for group in matrix.groups if group])
    spots = style.flow([style.text_width(words) + size * 5.0 for words in matrix.legend], width - size)
    top = size * (1.6 + 1.6 * max(line for _, line in spots))
    ax = style.canvas(top + sum(head + sum(plan.heights) + titles + size for head in plan.heads), ax=ax)
    for number, (words, (x, line)) in enumerate(zip(matrix.legend, spots, strict=True)):
        at = (x + style.EDGE, size * (0.7 + 1.6 * line))
        _draw_entry(ax, words, at, has_line=True if number == 0 else False if words == IN_CAPTION else None)
    y = top
    for band, head in zip(plan.bands, plan.heads, strict=True):
        _draw_head(ax, band, plan, y + head, matrix.colours)
        y = _draw_rows(ax, matrix, rows, plan, (y + head, band)) + size
    return ax


def _together(matrix: _Matrix) -> _Matrix:
    """The same rows with the articles of all outlets on one line each, in no outlet's colour."""
    cells: dict[tuple[str, str], list[float | None]] = {}
    every = f"all {len(matrix.outlets):,} outlets"
    for (row, _), dots in matrix.cells.items():
        cells.setdefault((row, every), []).extend(dots)
    legend = [*matrix.legend, TOGETHER]
    return _Matrix(matrix.groups, [every], {every: style.INK}, cells, legend, {})


def _draw_head(ax: Axes, band: Sequence[str], plan: _Plan, bottom: float, colours: Mapping[str, str]) -> None:
    """The names of a band's outlets above their columns."""
    size = style.type_size()
    for number, outlet in enumerate(band):
        for above, text in enumerate(reversed(style.heading(outlet, plan.step - size))):
            at = bottom - size * (0.6 + LINE * above)
            ax.text(
                plan.gutter + plan.step * number,
                at,
                text,
                weight="bold",
                color=lettering(colours[outlet]),
                va="baseline",
            )


def _draw_rows(
    ax: Axes, matrix: _Matrix, rows: Sequence[tuple[str, str]], plan: _Plan, place: tuple[float, Sequence[str]]
) -> float:
    """The rows of a band, with what they are of above each group; the lower end. place: their top, and the outlets."""
    y, band = place
    size = style.type_size()
    last = ""
    for (group, name), height in zip(rows, plan.heights, strict=True):
        if group != last:
            style.row_rule(ax, plan.gutter + plan.step * len(band) - size, y + size * 0.3, is_first=False)
            ax.text(style.EDGE, y + size * 1.5, group, weight="bold", color=style.GREY, va="baseline")
            y += size * 2
        last = group
        _draw_name(ax, name, plan.gutter, y + height / 2)
        for number, outlet in enumerate(band):
            key = (f"{group}\n{name}", outlet)
            left = plan.gutter + plan.step * number
            right = left + plan.step - size * (3.3 if matrix.labels else 1.2)
            _draw_cell(ax, matrix.cells.get(key, ()), (left, right, y + height / 2), matrix.colours[outlet])
            if label := matrix.labels.get(key, ""):
                at = y + height / 2 + size * 0.33
                ax.text(right + size * 0.6, at, label, size=size * SMALL, color=style.GREY, va="baseline")
        y += height
    return y


def _name(name: str, gutter: float) -> list[str]:
    """The name of a row in at most NAME_LINES lines."""
    return style.wrapped(name, gutter - style.EDGE - style.type_size() * 1.2, most=NAME_LINES)


def _draw_name(ax: Axes, name: str, gutter: float, middle: float) -> None:
    size = style.type_size()
    lines = _name(name, gutter)
    for number, line in enumerate(lines):
        at = middle + size * (0.36 + LINE * (number - (len(lines) - 1) / 2))
        ax.text(gutter - size * 1.2, at, line, ha="right", va="baseline")


def _draw_cell(ax: Axes, dots: Sequence[float | None], place: tuple[float, float, float], colour: str) -> None:
    """The line of an outlet and its articles' dots. place: left end, right end, middle of the row."""
    left, right, y = place
    size = style.type_size()
    on_line = [dot for dot in dots if dot is not None]
    if on_line:
        ax.plot([left, right], [y, y], color=style.GREY, linewidth=0.6, zorder=1)
        for end in (left, right):
            ax.plot([end, end], [y - size * 0.22, y + size * 0.22], color=style.GREY, linewidth=0.6, zorder=1)
        xs = [left + (right - left) * min(dot, 1.0) for dot in on_line]
        ax.plot(xs, [y] * len(xs), "o", markersize=size * 0.62, color=colour, zorder=2)
    elif dots:
        ax.plot([left], [y], "o", markersize=size * 0.62, color=colour, markerfacecolor="white", zorder=2)


def _draw_entry(ax: Axes, words: str, place: tuple[float, float], *, has_line: bool | None) -> None:
    """A legend's entry. has_line: a dot on a line, a ring, or, where it is None, no sign."""
    x, y = place
    size = style.type_size()
    if has_line is not None:
        _draw_cell(ax, [0.3] if has_line else [None], (x + size * 0.4, x + size * 3.0, y), style.GREY)
    left = x if has_line is None else x + size * (3.5 if has_line else 1.2)
    ax.text(left, y + size * 0.36, words, color=style.GREY, va="baseline")
