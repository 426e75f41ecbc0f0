"""Figures for the same quantity: a dot for each article that gives one, with its source and what makes it unsure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.style import Context
from analysis.schema import check
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import Exactness

HEIGHTS = {"column": 590.0, "page": 590.0, "slide": 370.0}
"""Height in points that the quantities of one figure fill at the most, by its size."""
GUTTER, PLOT = 0.26, 0.3
"""The parts of the width that outlets' names have at the most, and that the dots have."""
SMALL, LINE = 0.9, 1.18
OWN = "no source named"
LEGEND = {
    Exactness.EXACT: "exact",
    Exactness.ABOUT: "about",
    Exactness.AT_LEAST: "at least",
    Exactness.AT_MOST: "at most",
    Exactness.RANGE: "a range",
}
CLOSE = 0.5
"""Where the smallest figure is more than this part of the largest, the scale does not start at nought, and says so."""
BESIDE = 0.1
"""Room left and right of the dots on such a scale at the least, as a part of their distance."""
NOT_FROM_NOUGHT = "the scale does not start at 0"

Row = dict[str, Any]


@dataclass(frozen=True)
class _Entry:
    """One figure of an article as it is set: the outlet, its place on the scale, the lines beside it."""

    outlet: str
    row: Row
    lines: list[tuple[str, str]]

    @property
    def height(self) -> float:
        return style.type_size() * (0.75 + LINE * len(self.lines))


@dataclass(frozen=True)
class _Quantity:
    """Figures that count the same, with the lines of what they count."""

    heading: list[str]
    entries: list[_Entry]

    @property
    def height(self) -> float:
        size = style.type_size()
        return size * (2.1 + LINE * len(self.heading)) + sum(entry.height for entry in self.entries)

    @property
    def scale(self) -> tuple[float, float]:
        """Both ends of the scale: from nought to the largest figure, below nought where a figure is; where the figures lie
        close together from a round number below them to one above."""
        values = [entry.row[end] for entry in self.entries for end in ("value", "upper") if entry.row[end] is not None]
        least, most = min(values), max(values)
        if most > least > most * CLOSE:
            step, beside = 10.0 ** math.floor(math.log10(most - least)) / 2, (most - least) * BESIDE
            return math.floor((least - beside) / step) * step, math.ceil((most + beside) / step) * step
        low, high = min(0.0, least), max(0.0, most)
        return (low, high) if high > low else (low, low + 1.0)


@dataclass(frozen=True)
class _Places:
    """Left and right end of the dots, and of the words beside them."""

    gutter: float
    left: float
    right: float
    words: float
    end: float


def pages(figures: pl.DataFrame, context: Context, most: int) -> list[pl.DataFrame]:
    """The quantities in groups that fit a figure each, in their order; at most ``most`` groups.

    context: size of the figures. Quantities beyond the last group are not drawn. An empty table is one empty group.
    """
    check(figures, FIGURES)
    if figures.is_empty():
        return [figures]
    found: list[list[pl.DataFrame]] = [[]]
    with style.house(context):
        width, used = style.canvas_width(None), 0.0
        places = _places(figures, width)
        for group in figures.partition_by("figure", maintain_order=True):
            for part in _parts(group, places, HEIGHTS[context]):
                height = _quantity(part, places).height
                if found[-1] and used + height > HEIGHTS[context]:
                    found.append([])
                    used = 0.0
                found[-1].append(part)
                used += height
    return [pl.concat(parts) for parts in found[:most]]


def _parts(group: pl.DataFrame, places: _Places, height: float) -> list[pl.DataFrame]:
    """A quantity, or as even parts of it as fit the height, where many articles have a figure for it."""
    n = max(1, -int(-_quantity(group, places).height // height))
    each = -(-group.height // n)
    return [group.slice(at, each) for at in range(0, group.height, each)]


def draw_figures(figures: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A block a quantity, in it a line for each figure: the outlet, a dot on a scale, what is printed.

    figures: schema FIGURES, quantities in its order. outlets: the order of lines in a block. A full dot is exact, a hollow one
    is about that; an arrow points to more (“at least”) or to less (“at most”), a line between two dots is a range. The
    scale starts at nought, or where all figures lie close together at a number below them. Beside it stand the number as printed, whose figure it is said
    to be, and words that say how sure it is.
    """
    check(figures, FIGURES)
    size, width = style.type_size(), style.canvas_width(ax)
    if figures.is_empty():
        return style.canvas(size, ax=ax)
    names = list(outlets) if outlets is not None else style.in_order(figures["outlet"])
    colours = style.outlet_colours(names)
    places = _places(figures, width)
    rank = {name: at for at, name in enumerate(names)}
    quantities = [
        _quantity(figures.filter(pl.col("figure") == number), places, rank)
        for number in style.in_order(figures["figure"])
    ]
    legend = _legend(figures)
    spots = style.flow([style.text_width(LEGEND[form]) + size * 4.2 for form in legend], width - size)
    top = size * (1.5 + 1.6 * max((line for _, line in spots), default=0))
    ax = style.canvas(top + sum(quantity.height for quantity in quantities), ax=ax)
    for form, (x, line) in zip(legend, spots, strict=True):
        _draw_entry(ax, form, (x + style.EDGE, size * (0.6 + 1.6 * line)))
    y = top
    for quantity in quantities:
        _draw_quantity(ax, quantity, places, y, colours)
        y += quantity.height
    return ax


def _places(figures: pl.DataFrame, width: float) -> _Places:
    size = style.type_size()
    longest = max(style.text_width(name, weight="bold") for name in figures["outlet"].to_list())
    gutter = min(longest + size + style.EDGE, width * GUTTER)
    left = gutter + size * 0.6
    right = left + width * PLOT - size * 1.9
    return _Places(gutter, left, right, right + size * 2.0, width - style.EDGE)


def _quantity(group: pl.DataFrame, places: _Places, rank: Mapping[str, int] | None = None) -> _Quantity:
    """A quantity as it is set. rank: outlet -> its number in the order of lines."""
    counted = group["counted"][0] or group["printed"][0]
    heading = style.wrapped(counted, places.end - style.EDGE, weight="bold", most=2)
    room = places.end - places.words
    rows = group.to_dicts()
    if rank is not None:
        rows = sorted(rows, key=lambda row: (rank.get(row["outlet"], len(rank)), row["article_id"], row["start"]))
    return _Quantity(heading, [_Entry(row["outlet"], row, _words(row, room)) for row in rows])


def _words(row: Row, room: float) -> list[tuple[str, str]]:
    """What is printed beside a dot, each line with its weight: the number; below it its source and its hedges."""
    size = style.type_size()
    about = row["about"]
    printed = " ".join(row["printed"].split())
    if about and about.lower() not in printed.lower():
        printed = f"{about} {printed}"
    numbers = style.wrapped(printed, room, weight="bold", most=2)
    said = f"{about} {row['source']}".lower()
    beside = [f"source: {row['source'].removeprefix('The ').removeprefix('the ')}" if row["source"] else OWN]
    hedges = [hedge for hedge in row["hedges"] or () if hedge.lower() not in said]
    beside += [f"“{hedge}”" for hedge in hedges]
    lines = style.wrapped("; ".join(beside), room, size=size * SMALL, most=2)
    return [(line, "bold") for line in numbers] + [(line, "normal") for line in lines]


def _draw_quantity(ax: Axes, quantity: _Quantity, places: _Places, y: float, colours: Mapping[str, str]) -> None:
    size = style.type_size()
    low, high = quantity.scale
    ax.plot([style.EDGE, places.end], [y + size * 0.2] * 2, color=style.INK, linewidth=0.8, zorder=0)
    for number, line in enumerate(quantity.heading):
        ax.text(style.EDGE, y + size * (1.5 + LINE * number), line, weight="bold", va="baseline")
    y += size * (0.9 + LINE * len(quantity.heading))
    bottom = y + sum(entry.height for entry in quantity.entries)
    _draw_scale(ax, quantity.scale, places, (y, bottom))
    last = None
    for entry in quantity.entries:
        middle = y + size * 0.95
        key = entry.row["article_id"]
        if key != last:
            style.name_row(ax, entry.outlet, (places.gutter, middle), colours[entry.outlet])
        last = key
        ax.plot([places.left, places.right], [middle] * 2, color=style.RULE, linewidth=0.6, zorder=0)
        ends = [
            places.left + (places.right - places.left) * (entry.row[end] - low) / (high - low)
            for end in ("value", "upper")
            if entry.row[end] is not None
        ]
        _draw_dot(ax, ends, middle, colours[entry.outlet], _exactness(entry.row))
        for number, (text, weight) in enumerate(entry.lines):
            shade = style.INK if weight == "bold" else style.GREY
            points = size if weight == "bold" else size * SMALL
            at = middle + size * (0.36 + LINE * number)
            ax.text(places.words, at, text, size=points, weight=weight, color=shade, va="baseline")
        y += entry.height


def _draw_scale(ax: Axes, scale: tuple[float, float], places: _Places, ends: tuple[float, float]) -> None:
    """The line from which values are read with the numbers at both ends. ends: top and bottom of the lines."""
    size = style.type_size()
    low, high = scale
    top, bottom = ends
    start = max(low, 0.0)
    x = places.left + (places.right - places.left) * (start - low) / (high - low)
    is_cut = low > 0
    ax.plot([x, x], [top, bottom], color=style.GREY, linewidth=0.6, linestyle=(0, (3, 2)) if is_cut else "-", zorder=0)
    label: dict[str, Any] = {"size": size * SMALL, "color": style.GREY, "va": "baseline"}
    ax.text(x, bottom + size * 0.75, f"{start:,.10g}", ha="left" if is_cut else "center", **label)
    if is_cut:
        ax.text(places.right, bottom + size * 0.75, f"{high:,.10g}", ha="right", **label)
        words = style.shortened(NOT_FROM_NOUGHT, places.end - places.words, size=size * SMALL)
        ax.text(places.words, bottom + size * 0.75, words, style="italic", **label)


def _exactness(row: Row) -> Exactness:
    """How exact a figure is; one with two ends is a range whatever its words."""
    if row["upper"] is not None and row["upper"] > row["value"]:
        return Exactness.RANGE
    return Exactness(row["exactness"])


def _draw_dot(ax: Axes, ends: Sequence[float], y: float, colour: str, exactness: Exactness) -> None:
    """A dot at each end of a figure, the line between them where it is a range, an arrow where it is more or less."""
    size = style.type_size()
    distinct = sorted(set(ends))
    if len(distinct) > 1:
        ax.plot(distinct, [y, y], color=colour, linewidth=size * 0.16, zorder=1)
    way = {Exactness.AT_LEAST: 1, Exactness.AT_MOST: -1}.get(exactness, 0)
    is_full = exactness in (Exactness.EXACT, Exactness.RANGE)
    for x in distinct:
        if way:
            tip = x + way * size * 1.15
            ax.plot([x, tip], [y, y], color=colour, linewidth=size * 0.13, zorder=1)
            ax.plot([tip], [y], ">" if way > 0 else "<", markersize=size * 0.5, color=colour, zorder=1)
        ax.plot(
            [x],
            [y],
            "o",
            markersize=size * 0.72,
            color=colour,
            markerfacecolor=colour if is_full else "white",
            markeredgewidth=size * 0.13,
            zorder=2,
        )


def _legend(figures: pl.DataFrame) -> list[Exactness]:
    """The forms of dots that occur."""
    used = {_exactness(row) for row in figures.iter_rows(named=True)}
    return [form for form in LEGEND if form in used]


def _draw_entry(ax: Axes, form: Exactness, place: tuple[float, float]) -> None:
    x, y = place
    size = style.type_size()
    ends = [x + size * 0.4, x + size * 1.5] if form is Exactness.RANGE else [x + size * 0.9]
    if form is Exactness.AT_MOST:
        ends = [x + size * 1.5]
    _draw_dot(ax, ends, y, style.GREY, form)
    ax.text(x + size * 2.7, y + size * 0.36, LEGEND[form], color=style.GREY, va="baseline")
