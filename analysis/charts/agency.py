"""Who acts and who is acted on, and how often harm is told without a doer: shares with their intervals and counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.schema import check
from analysis.schema.agency import ROLES, WITHOUT_DOER
from analysis.schema.vocabulary import Evidence

COLUMNS = 4
"""Actors side by side in a line at the most."""
LEAST_COLUMN, LEAST_SCALE = 13.0, 8.5
"""Width of an actor's column at the least, and of its scale with the gap beside it, in sizes of type."""
ROW, HEAD, FOOT = 2.2, 3.4, 2.4
"""Height of an outlet's row, of what stands above the rows and of what stands below them, in sizes of type."""

Row = dict[str, Any]
Rows = dict[tuple[str, str | None], Row]


@dataclass(frozen=True)
class _Box:
    """Where one actor's scale of 0 to 100 % stands: left end, width, top and height of its rows."""

    left: float
    width: float
    top: float
    height: float

    def x(self, share: float) -> float:
        return self.left + share * self.width


def draw_roles(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Of the events with an actor, the share that it does: an actor a column, an outlet a row.

    table: schema ROLES; actors stand in its order. A bar goes from the middle, where an actor does as much as is done
    to it, to the share: to the right where it acts more, to the left where it is acted on more. The line is the 95 %
    interval, the numbers are both counts: left what is done to it, right what it does. A row with too few events has
    its counts alone. outlets: the rows, top to bottom.
    """
    check(table, ROLES)
    size = style.type_size()
    margin = max((style.text_width(f"{n:,}", size=size * 0.9) for n in _counts(table)), default=0.0) + size * 1.2
    return _panels(table, (margin, margin), outlets, ax, _roles_axis, _role)


def draw_without_doer(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Of the acts of harm done to an actor's people, the share told without a doer: an actor a column, an outlet a row.

    table: schema WITHOUT_DOER; actors stand in its order. The line is the 95 % interval; the numbers are both counts.
    A row with too few acts has its counts alone. outlets: the rows, top to bottom.
    """
    check(table, WITHOUT_DOER)
    size = style.type_size()
    shown = (_of(row) for row in table.iter_rows(named=True))
    margin = max((style.text_width(text, size=size * 0.9) for text in shown), default=0.0) + size * 0.9
    return _panels(table, (size * 0.3, margin), outlets, ax, _share_axis, _without)


def _counts(table: pl.DataFrame) -> list[int]:
    return [*table["n_doer"].to_list(), *table["n_done_to"].to_list()]


def _of(row: Row) -> str:
    return f"{row['n']:,} of {row['n_all']:,}"


def _panels(
    table: pl.DataFrame,
    margins: tuple[float, float],
    outlets: Sequence[str] | None,
    ax: Axes | None,
    draw_axis: Callable[[Axes, _Box], None],
    draw_row: Callable[[Axes, _Box, Row | None, float, str], None],
) -> Axes:
    """A scale for each actor, in lines of as many as fit. margins: points kept free for counts beside each scale."""
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    colours = style.outlet_colours(rows)
    size = style.type_size()
    actors = style.in_order(table["actor"])
    if not actors:
        return style.canvas(size, ax=ax)
    width = style.canvas_width(ax)
    gutter = style.gutter_for(rows, width)
    room = width - gutter - style.EDGE
    least = max(size * LEAST_COLUMN, sum(margins) + size * LEAST_SCALE)
    n_columns = min(COLUMNS, len(actors), max(1, int(room / least)))
    n_columns = -(-len(actors) // -(-len(actors) // n_columns))
    lines = [actors[n : n + n_columns] for n in range(0, len(actors), n_columns)]
    step = min(room / n_columns, size * 24)
    height = size * ROW * len(rows)
    ax = style.canvas(len(lines) * (size * (HEAD + FOOT) + height), ax=ax)
    values: Rows = {(row["outlet"], row["actor"]): row for row in table.iter_rows(named=True)}
    y = size * HEAD
    for line in lines:
        for number, actor in enumerate(line):
            left = gutter + number * step + margins[0]
            box = _Box(left, step - sum(margins) - size * 1.6, y, height)
            name = style.shortened_inside(actor, step - size * 1.2, weight="bold")
            ax.text(gutter + number * step, y - size * 2.0, name, weight="bold", va="baseline")
            draw_axis(ax, box)
            for at, row in enumerate(rows):
                draw_row(ax, box, values.get((row, actor)), y + size * ROW * (at + 0.5), colours[row])
        for at, row in enumerate(rows):
            style.name_row(ax, row, (gutter, y + size * ROW * (at + 0.5)), colours[row])
        y += height + size * (HEAD + FOOT)
    return ax


def _roles_axis(ax: Axes, box: _Box) -> None:
    size = style.type_size()
    _rules(ax, box)
    ax.plot([box.x(0.5)] * 2, [box.top - size * 0.3, box.top + box.height], color=style.GREY, linewidth=0.8, zorder=0.4)
    for share, side, words in ((0.0, "left", "acted on"), (1.0, "right", "acts")):
        ax.text(box.x(share), box.top - size * 0.55, words, ha=side, va="baseline", color=style.GREY, size=size * 0.9)
    _labels(ax, box)


def _share_axis(ax: Axes, box: _Box) -> None:
    _rules(ax, box)
    _labels(ax, box)


def _rules(ax: Axes, box: _Box) -> None:
    size = style.type_size()
    for share in (0, 0.5, 1):
        x = box.x(share)
        ax.plot([x, x], [box.top - size * 0.3, box.top + box.height], color=style.RULE, linewidth=0.8, zorder=0)


def _labels(ax: Axes, box: _Box) -> None:
    size = style.type_size()
    for share, words in ((0.0, "0"), (0.5, "50"), (1.0, "100 %")):
        y = box.top + box.height + size * 1.1
        ax.text(box.x(share), y, words, ha="center", va="baseline", color=style.GREY, size=size * 0.85)


def _role(ax: Axes, box: _Box, row: Row | None, y: float, colour: str) -> None:
    size = style.type_size()
    if row is None or not row["n"]:
        _nothing(ax, box, "no event", y)
        return
    counts = ((box.x(0) - size * 0.8, "right", row["n_done_to"]), (box.x(1) + size * 0.8, "left", row["n_doer"]))
    for x, side, n in counts:
        ax.text(x, y, f"{n:,}", ha=side, va="center_baseline", size=size * 0.9, color=style.INK if n else style.GREY)
    if row["low"] is None:
        _nothing(ax, box, Evidence.TOO_FEW.value, y)
        return
    middle, end = box.x(0.5), box.x(row["share"])
    ax.plot([middle, end], [y, y], color=colour, linewidth=size * 0.62, solid_capstyle="butt", alpha=0.35, zorder=0.6)
    _interval(ax, box, row, y, colour)


def _without(ax: Axes, box: _Box, row: Row | None, y: float, colour: str) -> None:
    size = style.type_size()
    if row is None or not row["n_all"]:
        _nothing(ax, box, "no act", y)
        return
    ax.text(box.x(1) + size * 0.8, y, _of(row), va="center_baseline", size=size * 0.9)
    if row["low"] is None:
        _nothing(ax, box, Evidence.TOO_FEW.value, y)
        return
    _interval(ax, box, row, y, colour)


def _interval(ax: Axes, box: _Box, row: Row, y: float, colour: str) -> None:
    size = style.type_size()
    ends = [box.x(row["low"]), box.x(row["high"])]
    ax.plot(ends, [y, y], color=colour, linewidth=size * 0.2, solid_capstyle="butt")
    ax.plot([box.x(row["share"])], [y], marker="o", markersize=size * 0.8, color=colour, linestyle="none")


def _nothing(ax: Axes, box: _Box, words: str, y: float) -> None:
    size = style.type_size()
    ax.text(
        box.x(0.5),
        y,
        words,
        ha="center",
        va="center_baseline",
        color=style.GREY,
        size=size * 0.85,
        style="italic",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": size * 0.12},
    )
