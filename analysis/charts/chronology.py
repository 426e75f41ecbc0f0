"""Shares as time goes on: small charts, a row an outlet, a column a term, a point a day or a week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.words import say
from analysis.schema import check
from analysis.schema.chronology import PERIOD_SHARES, PERIOD_VOICES

COLUMNS = 3
"""Terms side by side at the most."""
ROW = 5.4
"""Height of a small chart with the room below it, in sizes of type."""
SMALL = 0.86
REPORTED = "reported speech"
MOST_MARKS = 9
"""Days that a reader marked which are numbered on the chart; further ones are drawn without a number."""

Row = dict[str, Any]
Point = tuple[str, Row]
"""The name of a column of small charts, and a row of a table."""


def draw_term_courses(
    table: pl.DataFrame,
    marked: pl.DataFrame | None = None,
    *,
    outlets: Sequence[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Each outlet's share of each term by day or week, with its 95 % interval.

    table: schema PERIOD_SHARES, terms and periods in its order; up to three terms. marked: the days that the reader marks, columns day and
    event. outlets: the rows. A ring without a line stands for a period with too few mentions for an interval.
    """
    check(table, PERIOD_SHARES)
    return _draw([(f"“{row['term']}”", row) for row in table.iter_rows(named=True)], marked, outlets, ax)


def draw_voice_courses(
    table: pl.DataFrame,
    marked: pl.DataFrame | None = None,
    *,
    outlets: Sequence[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The part of each outlet's words that reports what somebody said, by day or week, with its 95 % interval.

    table: schema PERIOD_VOICES. marked, outlets: as ``draw_term_courses`` takes them.
    """
    check(table, PERIOD_VOICES)
    return _draw([(REPORTED, row) for row in table.iter_rows(named=True)], marked, outlets, ax)


@dataclass(frozen=True)
class _Box:
    """Where one small chart is: left end, top, width, height; and the first and the last day of all."""

    left: float
    top: float
    width: float
    height: float
    first: date
    last: date

    def x(self, day: date) -> float:
        span = max((self.last - self.first).days, 1)
        return self.left + self.width * (day - self.first).days / span

    def y(self, share: float) -> float:
        return self.top + self.height * (1 - share)


def _draw(points: Sequence[Point], marked: pl.DataFrame | None, outlets: Sequence[str] | None, ax: Axes | None) -> Axes:
    rows = list(outlets) if outlets is not None else list(dict.fromkeys(point["outlet"] for _, point in points))
    size = style.type_size()
    columns = list(dict.fromkeys(column for column, _ in points))[:COLUMNS]
    if not columns:
        return style.canvas(size, ax=ax)
    colours = style.outlet_colours(rows)
    width = style.canvas_width(ax)
    gutter = style.gutter_for(rows, width)
    every = sorted(point["period"] for _, point in points)
    days: tuple[date, date] = (every[0], every[-1])
    inside = [] if marked is None else [row for row in marked.iter_rows() if days[0] <= row[0] <= days[1]]
    key = [f"{number}. {day.day} {day:%B}: {event}" for number, (day, event) in enumerate(inside[:MOST_MARKS], start=1)]
    lines = [line for each in key for line in style.wrapped(each, width - 2 * style.EDGE)]
    head, step = size * 3.0, (width - gutter - style.EDGE) / len(columns)
    ax = style.canvas(head + len(rows) * size * ROW + size * (1.4 * len(lines) + 1.0), ax=ax)
    for number, column in enumerate(columns):
        left = gutter + number * step
        ax.text(left, size * 1.1, style.shortened(column, step - size, weight="bold"), weight="bold", va="baseline")
        for place, row in enumerate(rows):
            box = _Box(left, head + place * size * ROW, step - size * 3.4, size * (ROW - 2.0), *days)
            mine = [point for name, point in points if name == column and point["outlet"] == row]
            _frame(ax, box, size, is_last=place == len(rows) - 1)
            _marks(ax, box, inside, size, is_first=place == 0)
            _points(ax, box, mine, colours[row], size)
    for place, row in enumerate(rows):
        style.name_row(ax, row, (gutter, head + place * size * ROW + size * (ROW - 2.0) / 2), colours[row])
    for number, line in enumerate(lines):
        y = head + len(rows) * size * ROW + size * (0.9 + 1.4 * number)
        ax.text(style.EDGE, y, line, va="baseline", size=size * SMALL, color=style.GREY)
    return ax


def _frame(ax: Axes, box: _Box, size: float, *, is_last: bool) -> None:
    for share, label in ((0.0, "0"), (0.5, ""), (1.0, "100 %")):
        ax.plot([box.left, box.left + box.width], [box.y(share)] * 2, color=style.RULE, linewidth=0.6, zorder=0)
        ax.text(
            box.left + box.width + size * 0.4,
            box.y(share),
            label,
            va="center_baseline",
            size=size * SMALL,
            color=style.GREY,
        )
    if is_last:
        for day, side in ((box.first, "left"), (box.last, "right")):
            label = f"{day.day} {day:%b}"
            ax.text(
                box.x(day),
                box.top + box.height + size * 1.2,
                label,
                ha=side,
                va="baseline",
                size=size * SMALL,
                color=style.GREY,
            )


def _marks(ax: Axes, box: _Box, inside: list[Any], size: float, *, is_first: bool) -> None:
    for number, (day, _) in enumerate(inside, start=1):
        ax.plot(
            [box.x(day)] * 2,
            [box.top, box.top + box.height],
            color=style.GREY,
            linewidth=0.8,
            linestyle=(0, (2, 2)),
            zorder=1,
        )
        if is_first and number <= MOST_MARKS:
            ax.text(
                box.x(day),
                box.top - size * 0.35,
                str(number),
                ha="center",
                va="baseline",
                size=size * SMALL,
                color=style.GREY,
            )


def _points(ax: Axes, box: _Box, rows: Sequence[Row], colour: str, size: float) -> None:
    named = [row for row in rows if row["share"] is not None]
    if not named:
        ax.text(
            box.left,
            box.y(0.5),
            say("not named"),
            va="center_baseline",
            size=size * SMALL,
            style="italic",
            color=style.GREY,
        )
        return
    places = [(box.x(row["period"]), box.y(row["share"])) for row in named if row["low"] is not None]
    if len(places) > 1:
        ax.plot(*zip(*places, strict=True), color=lettering(colour), linewidth=size * 0.09, zorder=2)
    for row in named:
        x, known = box.x(row["period"]), row["low"] is not None
        if known:
            ends = [box.y(row["low"]), box.y(row["high"])]
            ax.plot([x, x], ends, color=colour, linewidth=size * 0.16, alpha=0.55, solid_capstyle="butt", zorder=2)
        ax.plot(
            [x],
            [box.y(row["share"])],
            marker="o",
            markersize=size * (0.55 if known else 0.4),
            color=colour,
            markerfacecolor=colour if known else "white",
            linestyle="none",
            zorder=3,
        )
