"""Small charts beside a sentence: a few outlets, one thing; legible at the width of a column of the brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.cells import cells_of, draw_cell, told_in
from analysis.charts.dots import Dots, dots_of, draw_dots, draw_legend, legend_of, shown, unit_of
from analysis.charts.dots import cells_of as mentions_of
from analysis.schema import Column, Schema, Unit, check
from analysis.schema.selection import GRID
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import Voice

_COUNTS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n": Column(pl.UInt32, Unit.COUNT, "how many of them"),
    "n_of": Column(pl.UInt32, Unit.COUNT, "of how many"),
}
MOST_ROWS = 8
"""Outlets of a small chart; a line says how many more there are."""
MOST_DOTS = 24
"""Dots of a term in a row at the most; beyond, a dot stands for several mentions."""
MOST_TERMS = 10
"""Terms that have a name of their own; the rest are "other terms"."""
DOTS_IN_LINE = 12
COUNTED = 6
"""Dots that a reader counts at a glance; a term with more has its number beside it."""
PITCH, LINE, ROW_GAP = 0.98, 1.25, 0.55
"""From dot to dot, from line to line, between rows: in sizes of type."""
NOT_DRAWN = ("is not drawn here", "are not drawn here")
NOT_NAMED = ("does not name it", "do not name it")
OTHERS = "other terms"
GUTTER = 0.36
"""The part of the width that the names of the outlets have at the most."""


@dataclass(frozen=True)
class _Item:
    """The dots of one term in one row, with their words. x: left end; line: its first line in the row."""

    voices: list[Voice]
    label: str
    x: float = 0.0
    line: int = 0

    @property
    def n_lines(self) -> int:
        """Lines of dots."""
        return -(-len(self.voices) // DOTS_IN_LINE)

    @property
    def dots_width(self) -> float:
        """Width of the dots in points, the room before the words included."""
        return style.type_size() * (min(len(self.voices), DOTS_IN_LINE) * PITCH + 0.25)

    @property
    def width(self) -> float:
        """Width of all of it in points, with the room behind."""
        return self.dots_width + style.text_width(self.label) + style.type_size() * 0.9


def draw_terms(
    found: pl.DataFrame,
    *,
    outlets: Sequence[str] | None = None,
    rows: Sequence[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """What one thing is called: a row an outlet, in it the dots of each term with the term beside them.

    found: mentions of one concept (schema MENTIONS); furniture is not drawn. Terms stand in the table's order
    (``terms.most_frequent_first``); those beyond MOST_TERMS are drawn as "other terms". outlets: all outlets of the story,
    by which colours are given. rows: the outlets to draw, by default all; of more than MOST_ROWS the first that name it,
    and a line says how many more there are. A dot is filled by voice, as in ``draw_mentions``.
    """
    check(found, MENTIONS)
    drawn = shown(found)
    colours = style.outlet_colours(outlets if outlets is not None else found["outlet"])
    names, rest = _rows(rows or outlets or style.in_order(found["outlet"]), drawn["outlet"], NOT_NAMED)
    cells = mentions_of(drawn)
    unit = unit_of(cells, MOST_DOTS)
    dots = {key: dots_of(counts, unit) for key, counts in cells.items() if key[0] in names}
    numbers = {key: sum(counts.values()) for key, counts in cells.items()}
    size, width = style.type_size(), style.canvas_width(ax)
    gutter = _gutter(names, width)
    items = {name: _items(name, style.in_order(drawn["term"]), dots, numbers) for name in names}
    placed = {name: _placed(mine, width - gutter - style.EDGE) for name, mine in items.items()}
    heights = [size * (LINE * _n_lines(placed[name]) + ROW_GAP) for name in names]
    legend = legend_of((voice for cell in dots.values() for voice in cell), unit, width - size)
    below = size * (1.6 * legend.n_lines + 0.4)
    ax = style.canvas(sum(heights) + _rest_height(rest) + below, ax=ax)
    y = 0.0
    for name, height in zip(names, heights, strict=True):
        middle = y + size * (ROW_GAP / 2 + LINE / 2)
        style.name_row(ax, name, (gutter, middle), colours[name])
        for item in placed[name]:
            _draw_item(ax, item, (gutter, middle), colours[name])
        if not placed[name]:
            ax.text(gutter, middle, "not named", va="center_baseline", color=style.GREY, style="italic")
        y += height
    y += _draw_rest(ax, rest, (gutter, y))
    draw_legend(ax, legend, top=y + size * 0.2)
    return ax


def draw_told(
    grid: pl.DataFrame,
    *,
    outlets: Sequence[str] | None = None,
    rows: Sequence[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Where one thing is told: a row an outlet, in it the part of the article and the article's own words for it.

    grid: one row of schema GRID, in all articles. outlets: all outlets of the story, by which colours are given. rows: the
    outlets to draw, by default all; of more than MOST_ROWS the first, and a line says how many more there are. What is
    not told says "not found in this article", or "can't be told" where the table can't tell.
    """
    check(grid, GRID)
    colours = style.outlet_colours(outlets if outlets is not None else grid["outlet"])
    names, rest = _rows(rows or outlets or style.in_order(grid["outlet"]), grid["outlet"])
    size, width = style.type_size(), style.canvas_width(ax)
    cells = {outlet: cell for (_, outlet), cell in cells_of(grid, "outlet").items()}
    gutter, step = _gutter(names, width), size * 5.2
    x = gutter + step + size * 0.5
    told = {name: told_in(cells.get(name, [])) for name in names}
    says = {name: style.wrapped(words, width - x - style.EDGE, most=2) for name, (words, _) in told.items()}
    heights = [size * (0.8 + LINE * len(says[name])) for name in names]
    ax = style.canvas(sum(heights) + _rest_height(rest), ax=ax)
    y = 0.0
    for name, height in zip(names, heights, strict=True):
        first, cell = y + size * (0.4 + LINE / 2), cells.get(name, [])
        style.name_row(ax, name, (gutter, first), colours[name])
        draw_cell(ax, cell, (gutter + step / 2, first), step, narrow=len(cell) > 1)
        for number, line in enumerate(says[name]):
            colour = style.INK if told[name][1] else style.GREY
            ax.text(x, first + size * LINE * number, line, va="center_baseline", color=colour)
        y += height
    _draw_rest(ax, rest, (gutter, y))
    return ax


def draw_counts(
    table: pl.DataFrame,
    *,
    outlets: Sequence[str] | None = None,
    rows: Sequence[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """How many of how many: a row an outlet, a bar filled as far as the part goes, and both numbers.

    table: a row an outlet, with ``outlet``, ``n`` and ``n_of``, and if you like ``share``: where it is null, no bar is
    drawn and the row says "too few". outlets: all outlets of the story, by which colours are given. rows: the outlets to
    draw, by default all; of more than MOST_ROWS the first, and a line says how many more there are.
    """
    check(table, _COUNTS)
    colours = style.outlet_colours(outlets if outlets is not None else table["outlet"])
    names, rest = _rows(rows or outlets or style.in_order(table["outlet"]), table["outlet"])
    found = {each["outlet"]: each for each in table.iter_rows(named=True)}
    size, width = style.type_size(), style.canvas_width(ax)
    says = {name: _says(found.get(name)) for name in names}
    gutter, row = _gutter(names, width), size * 1.8
    most = max((style.text_width(words) for words in says.values()), default=0.0)
    full = width - gutter - most - size * 0.6 - style.EDGE
    ax = style.canvas(row * len(names) + _rest_height(rest), ax=ax)
    for number, name in enumerate(names):
        middle = row * (number + 0.5)
        style.name_row(ax, name, (gutter, middle), colours[name])
        each = found.get(name)
        if each is not None and each["n_of"] and each.get("share", True) is not None:
            for part, colour in ((1.0, style.RULE), (each["n"] / each["n_of"], colours[name])):
                ax.add_patch(
                    Rectangle((gutter, middle - size * 0.45), full * part, size * 0.9, color=colour, linewidth=0)
                )
        ax.text(gutter + full + size * 0.6, middle, says[name], va="center_baseline")
    _draw_rest(ax, rest, (gutter, row * len(names)))
    return ax


def _says(row: dict[str, int] | None) -> str:
    if row is None or not row["n_of"]:
        return "nothing to count"
    few = ": too few" if row.get("share", True) is None else ""
    return f"{row['n']:,} of {row['n_of']:,}{few}"


def _rows(names: Sequence[str], present: pl.Series, lacking: tuple[str, str] = NOT_DRAWN) -> tuple[list[str], str]:
    """The outlets that are drawn, and what is said of the others: of too many, those that the table holds are drawn.

    lacking: what is said of the others where the table holds none of them: of one, of several.
    """
    if len(names) <= MOST_ROWS:
        return list(names), ""
    held = set(present)
    chosen = [name for name in names if name in held][:MOST_ROWS]
    n = len(names) - len(chosen)
    of_one, of_several = lacking if held.intersection(names) <= set(chosen) else NOT_DRAWN
    return chosen, f"{n:,} more outlet {of_one}" if n == 1 else f"{n:,} more outlets {of_several}"


def _gutter(names: Sequence[str], width: float) -> float:
    longest = max((style.text_width(name, weight="bold") for name in names), default=0.0)
    return min(longest + style.type_size() + style.EDGE, width * GUTTER)


def _items(name: str, terms: Sequence[str], dots: Dots, numbers: Mapping[tuple[str, str, str], int]) -> list[_Item]:
    """What one outlet calls it, term by term, the last of a long list together."""
    items = []
    for label, group in (*((term, [term]) for term in terms[:MOST_TERMS]), (OTHERS, terms[MOST_TERMS:])):
        keys = [key for key in dots if key[0] == name and key[2] in group]
        n = sum(numbers[key] for key in keys)
        if keys:
            voices = [voice for kind in Voice for key in keys for voice in dots[key] if voice is kind]
            items.append(_Item(voices, f"{label} {n:,}" if n > COUNTED else label))
    return items


def _placed(items: Sequence[_Item], room: float) -> list[_Item]:
    """The items of a row one after the other, in lines of ``room`` points; a label that is too long is cut."""
    placed: list[_Item] = []
    x, line, tall = 0.0, 0, 1
    for item in items:
        kept = replace(item, label=style.shortened(item.label, room - item.dots_width))
        if x and x + kept.width - style.type_size() * 0.9 > room:
            x, line, tall = 0.0, line + tall, 1
        placed.append(replace(kept, x=x, line=line))
        x, tall = x + kept.width, max(tall, kept.n_lines)
    return placed


def _n_lines(placed: Sequence[_Item]) -> int:
    return max((item.line + item.n_lines for item in placed), default=1)


def _draw_item(ax: Axes, item: _Item, place: tuple[float, float], colour: str) -> None:
    size = style.type_size()
    left, top = place[0] + item.x, place[1] + size * LINE * item.line
    spots: dict[Voice, list[tuple[float, float]]] = {}
    for number, voice in enumerate(item.voices):
        line, at = divmod(number, DOTS_IN_LINE)
        spots.setdefault(voice, []).append((left + size * PITCH * (at + 0.5), top + size * LINE * 0.9 * line))
    for voice, found in spots.items():
        draw_dots(ax, found, voice, colour)
    ax.text(left + item.dots_width, top, item.label, va="center_baseline")


def _rest_height(rest: str) -> float:
    return style.type_size() * 1.6 if rest else 0.0


def _draw_rest(ax: Axes, rest: str, place: tuple[float, float]) -> float:
    """What is said of the outlets that are not drawn; the height of the line in points, 0 where all are."""
    if rest:
        ax.text(place[0], place[1] + style.type_size() * 0.8, rest, va="center_baseline", color=style.GREY)
    return _rest_height(rest)
