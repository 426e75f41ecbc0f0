"""How large a part of its mentions each outlet words in one way: shares with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.words import say
from analysis.schema import check
from analysis.schema.terms import SHARES

SHARE_COLUMNS = 4
"""Terms side by side in a line of share charts."""
MIN_COLUMN = 11.0
"""Width of a term's column at the least, in sizes of type."""


def draw_shares(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Each outlet's share of each term with its 95 % interval: outlets as rows, terms as columns.

    table: shares of one concept (schema SHARES); terms stand in its order, as ``terms.most_used`` gives it. outlets:
    the rows, top to bottom. A row with too few mentions says so and shows its counts.
    """
    check(table, SHARES)
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    colours = style.outlet_colours(rows)
    size = style.type_size()
    terms = style.in_order(table["term"])
    if not terms:
        return style.canvas(size, ax=ax)
    width = style.canvas_width(ax)
    gutter = style.gutter_for(rows, width)
    room = width - gutter - style.EDGE
    n_columns = min(SHARE_COLUMNS, max(1, int(room / (size * MIN_COLUMN))))
    lines = [terms[n : n + n_columns] for n in range(0, len(terms), n_columns)]
    row_height, head = size * 2.5, size * 2.4
    ax = style.canvas(len(lines) * (head + row_height * len(rows) + size * 2.6), ax=ax)
    step = room / min(n_columns, max(len(terms), 2))
    values = {(row["outlet"], row["term"]): row for row in table.iter_rows(named=True)}
    y = 0.0
    for line in lines:
        for number, term in enumerate(line):
            box = _Box(gutter + number * step, step - size * 5.0, y + head, size)
            _share_axis(ax, box, term, row_height * len(rows))
            for row_number, row in enumerate(rows):
                _share(ax, box, values.get((row, term)), y + head + (row_number + 0.5) * row_height, colours[row])
        for row_number, row in enumerate(rows):
            style.name_row(ax, row, (gutter, y + head + (row_number + 0.5) * row_height), colours[row])
        y += head + row_height * len(rows) + size * 2.6
    return ax


@dataclass(frozen=True)
class _Box:
    """Where one term's scale of 0 to 100 % stands: left end, width, top, type size."""

    left: float
    width: float
    top: float
    size: float

    def x(self, share: float) -> float:
        return self.left + share * self.width


def _share_axis(ax: Axes, box: _Box, term: str, height: float) -> None:
    size = box.size
    ax.text(
        box.left,
        box.top - size * 1.3,
        style.shortened(term, box.width + size * 4.0, weight="bold"),
        weight="bold",
        va="baseline",
    )
    for share in (0, 0.5, 1):
        ax.plot([box.x(share)] * 2, [box.top - size * 0.4, box.top + height], color=style.RULE, linewidth=0.8, zorder=0)
        label = "100 %" if share == 1 else f"{share:.0%}"[:-1]
        ax.text(
            box.x(share),
            box.top + height + size * 1.2,
            label,
            ha="center",
            va="baseline",
            color=style.GREY,
            size=size * 0.9,
        )


def _share(ax: Axes, box: _Box, row: dict[str, float] | None, y: float, colour: str) -> None:
    size = box.size
    if row is None or not row["n_concept"]:
        ax.text(
            box.left + size * 0.4,
            y,
            say("not named"),
            va="center_baseline",
            color=style.GREY,
            size=size * 0.9,
            style="italic",
        )
        return
    counts = {"n": row["n"], "total": row["n_concept"]}
    if row["low"] is None:
        few = say("{n} of {total}: too few", **counts)
        ax.text(box.left + size * 0.4, y, few, va="center_baseline", color=style.GREY, size=size * 0.9)
        return
    ax.plot([box.x(row["low"]), box.x(row["high"])], [y, y], color=colour, linewidth=size * 0.22, solid_capstyle="butt")
    ax.plot([box.x(row["share"])], [y], marker="o", markersize=size * 0.85, color=colour, linestyle="none")
    ax.text(box.x(1) + size * 0.8, y, say("{n} of {total}", **counts), va="center_baseline", size=size * 0.9)
