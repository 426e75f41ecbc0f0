"""The cells of the grid of told and left out: a tone for where it is told, a dash, a question mark; and their legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from analysis.charts import style
from analysis.schema.vocabulary import Place

TONES = {
    Place.HEADLINE: ("#2B3A4A", "white"),
    Place.STANDFIRST: ("#A3B2C0", style.INK),
    Place.LEDE: ("#A3B2C0", style.INK),
    Place.BODY: ("#D8DFE6", style.INK),
    Place.CAPTION: ("white", style.INK),
}
"""Fill and ink of a cell: the earlier a thing is told, the darker; a caption is an outline. No tone is an outlet's."""
UNKNOWN = "?"
"""What stands where it can't be told whether the article tells it."""
SMALL, SMALLER = 0.84, 0.7
"""Size of the words in a cell, and of a count in a narrow one, in sizes of type."""

Row = dict[str, Any]
Cells = Mapping[tuple[str, str], Sequence[Row]]
"""The rows of a grid by row_id and column."""


def cells_of(grid: pl.DataFrame, key: str) -> dict[tuple[str, str], list[Row]]:
    """The rows of a grid by row_id and ``key``: article_id or outlet."""
    cells: dict[tuple[str, str], list[Row]] = {}
    for row in grid.iter_rows(named=True):
        cells.setdefault((row["row_id"], row[key]), []).append(row)
    return cells


def first_place(cell: Sequence[Row]) -> Place | None:
    """The most prominent place in which any article of a cell tells it."""
    order = list(Place)
    return min((Place(row["place"]) for row in cell if row["place"] is not None), key=order.index, default=None)


def short(cell: Sequence[Row]) -> str:
    """What a narrow cell prints: the letter of the place, or how many of the outlet's articles tell it."""
    told = sum(row["place"] is not None for row in cell)
    if len(cell) > 1:
        return f"{told}/{len(cell)}"
    place = first_place(cell)
    return place.printed[0].upper() if place else ""


def told_in(cell: Sequence[Row]) -> tuple[str, bool]:
    """What stands beside a cell: how its articles put it, or why there is nothing; and whether any tells it."""
    told = [row["printed"] for row in cell if row["place"] is not None]
    if told:
        return (f"in {len(told)} of {len(cell)} articles" if len(cell) > 1 else f"{told[0]}"), True
    if cell and all(row["absent"] for row in cell):
        return ("not found in its articles" if len(cell) > 1 else "not found in this article"), False
    return ("can’t be told" if cell else "no article"), False


def draw_cell(ax: Axes, cell: Sequence[Row], middle: tuple[float, float], step: float, *, narrow: bool) -> None:
    """A cell of one article, or of an outlet's articles. step: width of a column; narrow: a letter or a count in it."""
    size = style.type_size()
    x, y = middle
    place = first_place(cell)
    if place is None:
        _draw_absent(ax, cell, middle, step)
        return
    width = step - size * (0.2 if narrow else 0.5)
    _draw_tone(ax, place, (x - width / 2, y - size * 0.72, width))
    words = short(cell) if narrow else place.printed
    points = size * (SMALLER if narrow and len(cell) > 1 else SMALL)
    ax.text(x, y + points * 0.36, words, ha="center", va="baseline", size=points, color=TONES[place][1])


def _draw_absent(ax: Axes, cell: Sequence[Row], middle: tuple[float, float], step: float) -> None:
    """A dash where it can be called not found in every article of the cell, else the sign for “can't be told”."""
    size = style.type_size()
    x, y = middle
    if cell and all(row["absent"] for row in cell):
        half = min(size * 0.5, step * 0.25)
        ax.plot([x - half, x + half], [y, y], color=style.GREY, linewidth=0.9)
    elif cell:
        ax.text(x, y + size * 0.3, UNKNOWN, ha="center", va="baseline", size=size * SMALL, color=style.GREY)


def _draw_tone(ax: Axes, place: Place, box: tuple[float, float, float]) -> None:
    """The ground of a cell. box: left, top, width."""
    size = style.type_size()
    left, top, width = box
    shape = f"round,pad=0,rounding_size={size * 0.2:.2f}"
    fill = TONES[place][0]
    ground = FancyBboxPatch((left, top), width, size * 1.44, boxstyle=shape, facecolor=fill, zorder=0.5)
    ground.set(edgecolor=style.GREY if place is Place.CAPTION else fill, linewidth=0.7)
    ax.add_patch(ground)


def legend_of(grid: pl.DataFrame, cells: Cells, *, narrow: bool) -> list[tuple[Place | str, str]]:
    """The signs that occur, with their words."""
    used = [place for place in Place if (grid["place"] == place).any()] if narrow else []
    found: list[tuple[Place | str, str]] = [(place, place.printed) for place in used]
    if grid["absent"].fill_null(False).any():
        found.append(("", "not found in this article"))
    if (grid["absent"].is_null() & grid["place"].is_null()).any():
        found.append((UNKNOWN, "can’t be told"))
    several = narrow and any(len(cell) > 1 for cell in cells.values())
    return found + ([("2/3", "articles of the outlet that tell it")] if several else []) or [("", "")]


def entry_width(words: str, sign: Place | str) -> float:
    """Width of an entry of the legend in points, the room behind it included."""
    size = style.type_size()
    return style.text_width(words) + size * (3.6 if words else 0.0) + (size if len(str(sign)) == 3 else 0.0)


def draw_legend(ax: Axes, legend: Sequence[tuple[Place | str, str]], spots: Sequence[tuple[float, int]]) -> None:
    """Draw the entries that ``legend_of`` gives at their spots (``style.flow``)."""
    size = style.type_size()
    for (sign, words), (x, line) in zip(legend, spots, strict=True):
        left, y = x + style.EDGE, size * (0.8 + 1.6 * line)
        if not words:
            continue
        if isinstance(sign, Place):
            _draw_tone(ax, sign, (left, y - size * 0.72, size * 1.4))
            ink = TONES[sign][1]
            letter = sign.printed[0].upper()
            ax.text(left + size * 0.7, y + size * 0.3, letter, ha="center", size=size * SMALL, color=ink)
        elif sign:
            ax.text(left + size * 0.7, y + size * 0.3, sign, ha="center", size=size * SMALL, color=style.GREY)
        else:
            ax.plot([left + size * 0.2, left + size * 1.2], [y, y], color=style.GREY, linewidth=0.9)
        ax.text(left + size * 1.9, y + size * 0.36, words, va="baseline", color=style.GREY)
