"""What the same thing is called: mentions as dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.dots import Dots, cells_of, dots_of, draw_dots, draw_legend, legend_of, shown, unit_of
from analysis.schema import check
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import Voice

DOTS_IN_LINE = 6
MAX_DOTS = 36


@dataclass
class _Column:
    concept: str
    term: str
    label: list[str]
    width: float


@dataclass
class _Band:
    columns: list[_Column] = field(default_factory=list)
    width: float = 0.0


def draw_mentions(found: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Mentions as dots: outlets as rows, terms as columns, filled by voice.

    found: mentions (schema MENTIONS); furniture is not drawn. outlets: the rows, top to bottom, also those without a
    mention; by default those of the table. Concepts, and the terms of each, stand in the table's order, as
    ``terms.most_frequent_first`` gives it.
    The legend says what a dot stands for: where a cell would hold more than MAX_DOTS dots, for several mentions.
    """
    check(found, MENTIONS)
    drawn = shown(found)
    rows = list(outlets) if outlets is not None else style.in_order(found["outlet"])
    colours = style.outlet_colours(rows)
    size = style.type_size()
    cells = cells_of(drawn)
    unit = unit_of(cells, MAX_DOTS)
    dots = {key: dots_of(counts, unit) for key, counts in cells.items()}
    width = style.canvas_width(ax)
    gutter = style.gutter_for(rows, width)
    bands = _bands(_columns(drawn, dots, size), width - gutter - style.EDGE, size)
    row_heights = [_row_height(row, dots, band, size) for band in bands for row in rows]
    head = size * 5.2
    legend = legend_of((voice for cell in dots.values() for voice in cell), unit, width - size)
    top = size * (0.8 + 1.6 * legend.n_lines)
    ax = style.canvas(top + sum(row_heights) + len(bands) * (head + size), ax=ax)
    draw_legend(ax, legend)
    y = top
    for number, band in enumerate(bands):
        heights = row_heights[number * len(rows) : (number + 1) * len(rows)]
        _draw_band(ax, band, gutter, y, head, size)
        y += head
        for row, row_height in zip(rows, heights, strict=True):
            _draw_row(ax, band, row, dots, (gutter, y + row_height / 2, size), colours[row])
            y += row_height
        y += size
    return ax


def _columns(drawn: pl.DataFrame, dots: Dots, size: float) -> list[_Column]:
    columns = []
    for concept in style.in_order(drawn["concept"]):
        for term in style.in_order(drawn.filter(pl.col("concept") == concept)["term"]):
            widest = max((len(cell) for key, cell in dots.items() if key[1:] == (concept, term)), default=1)
            dot_width = (min(widest, DOTS_IN_LINE) + 0.3) * size * 1.15
            label = style.wrapped(term, max(dot_width, size * 6.5))
            label_width = max(style.text_width(line) for line in label)
            columns.append(_Column(concept, term, label[:3], max(dot_width, label_width) + size * 1.1))
    return columns


def _bands(columns: list[_Column], room: float, size: float) -> list[_Band]:
    """Columns in lines that fit the width; a concept that fits one line is not broken."""
    bands = [_Band()]
    for concept in dict.fromkeys(column.concept for column in columns):
        group = [column for column in columns if column.concept == concept]
        whole = sum(column.width for column in group)
        gap = size * 1.6 if bands[-1].columns else 0.0
        if bands[-1].columns and bands[-1].width + gap + whole > room:
            bands.append(_Band())
            gap = 0.0
        bands[-1].width += gap
        for number, columns_of_line in enumerate(_broken(group, room)):
            if number:
                bands.append(_Band())
            bands[-1].columns += columns_of_line
            bands[-1].width += sum(column.width for column in columns_of_line)
    return bands


def _broken(group: list[_Column], room: float) -> list[list[_Column]]:
    """A concept's columns in as few lines as fit the width, the lines as even as can be."""
    fewest = _filled(group, room)
    for part in range(10):
        lines = _filled(group, room * (part + 1) / 10)
        if len(lines) == len(fewest):
            return lines
    return fewest


def _filled(group: list[_Column], room: float) -> list[list[_Column]]:
    lines: list[list[_Column]] = [[]]
    used = 0.0
    for column in group:
        if lines[-1] and used + column.width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(column)
        used += column.width
    return lines


def _row_height(row: str, dots: Dots, band: _Band, size: float) -> float:
    most = max((len(dots.get((row, column.concept, column.term), [])) for column in band.columns), default=0)
    lines = max(1, -(-most // DOTS_IN_LINE))
    return size * (1.15 + 1.25 * lines)


def _places(band: _Band, gutter: float, size: float) -> list[tuple[_Column, float]]:
    places, x, concept = [], gutter, None
    for column in band.columns:
        if concept is not None and column.concept != concept:
            x += size * 1.6
        places.append((column, x))
        x, concept = x + column.width, column.concept
    return places


def _draw_band(ax: Axes, band: _Band, gutter: float, y: float, head: float, size: float) -> None:
    places = _places(band, gutter, size)
    groups = _groups(places)
    edge = ax.get_xlim()[1] - style.EDGE
    for number, (concept, left, right) in enumerate(groups):
        limit = groups[number + 1][1] - size if number + 1 < len(groups) else edge
        name = style.shortened(concept, limit - left, weight="bold")
        ax.text(left, y, name, weight="bold", va="top", ha="left")
        ax.plot([left, right], [y + size * 1.5] * 2, color=style.INK, linewidth=0.8)
    for column, x in places:
        for line, text in enumerate(reversed(column.label)):
            ax.text(x, y + head - size * (0.9 + 1.1 * line), text, va="baseline", ha="left")


def _groups(places: list[tuple[_Column, float]]) -> list[tuple[str, float, float]]:
    """Each concept of a band with its left and right end."""
    groups: dict[str, tuple[float, float]] = {}
    for column, x in places:
        left, _ = groups.get(column.concept, (x, x))
        groups[column.concept] = (left, x + column.width)
    return [(concept, left, right) for concept, (left, right) in groups.items()]


def _draw_row(
    ax: Axes,
    band: _Band,
    row: str,
    dots: Dots,
    place: tuple[float, float, float],
    colour: str,
) -> None:
    gutter, y, size = place
    style.name_row(ax, row, (gutter, y), colour)
    places = _places(band, gutter, size)
    for _, left, right in _groups(places):
        ax.plot([left, right], [y, y], color=style.RULE, linewidth=0.8, zorder=0)
    spots: dict[Voice, list[tuple[float, float]]] = {}
    for column, x in places:
        cell = dots.get((row, column.concept, column.term), [])
        n_lines = -(-len(cell) // DOTS_IN_LINE)
        for number, voice in enumerate(cell):
            line, place_in_line = divmod(number, DOTS_IN_LINE)
            dot_y = y + (line - (n_lines - 1) / 2) * size * 1.2
            spots.setdefault(voice, []).append((x + (place_in_line + 0.5) * size * 1.15, dot_y))
    for voice, found in spots.items():
        draw_dots(ax, found, voice, colour)
