"""A table of words, set as type: a row an outlet, a column a kind of word, in each cell the words themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from matplotlib.axes import Axes

from analysis.charts import style

MAX_LINES = 6
"""Lines of words that a cell prints; what is beyond them is counted."""
LEAST, MOST = 5.5, 13.0
"""Width of a column at the least, and of one that must hold a long word, in sizes of type."""
GAP, BETWEEN = 1.3, 0.85
"""Room between two columns, and between two words of a cell, in sizes of type."""
SMALL = 0.82
"""Size of a count beside its word, in sizes of type."""


@dataclass(frozen=True)
class Word:
    """A word of a cell: how often it stands there, and whether in quotation marks only."""

    text: str
    n: int
    is_quoted: bool = False

    @property
    def printed(self) -> str:
        """The word as it is set: in quotation marks where it stands nowhere else."""
        return f"“{self.text}”" if self.is_quoted else self.text

    @property
    def count(self) -> str:
        """How often, where that is more than once."""
        return f"{self.n:,}" if self.n > 1 else ""

    def width(self) -> float:
        """In points, the room behind it left out."""
        room = style.text_width(self.printed)
        size = style.type_size()
        return room + (style.text_width(self.count, size=size * SMALL) + size * 0.25 if self.count else 0.0)


Cells = Mapping[tuple[str, Any], Sequence[Word]]
"""The words of each row and column."""


@dataclass(frozen=True)
class Grid:
    """All that a table of words prints. rows: names of the rows, top to bottom, outlets. columns: key -> heading."""

    rows: Sequence[str]
    columns: Mapping[Any, str]
    cells: Cells


@dataclass(frozen=True)
class _Band:
    """Columns side by side: key and left end of each, and its width."""

    columns: list[tuple[Any, float, float]]

    @property
    def right(self) -> float:
        _, left, width = self.columns[-1]
        return left + width


def draw_grid(grid: Grid, *, ax: Axes | None = None) -> Axes:
    """Print a table of words. Columns that do not fit the width stand in a further band, with all rows again.

    A word in quotation marks only is slanted and grey; a word that comes more than once has its count behind it.
    """
    size, width = style.type_size(), style.canvas_width(ax)
    colours = style.outlet_colours(grid.rows)
    gutter = style.gutter_for(grid.rows, width)
    left = gutter + size * GAP * 0.5
    bands = _bands(grid, left, width - left - style.EDGE)
    heights = [[_height(grid, row, band) for row in grid.rows] for band in bands]
    legend = _legend(grid)
    spots = style.flow([word.width() + size * 1.8 for word in legend], width - size)
    top = size * (1.7 + 1.5 * max((line for _, line in spots), default=-1))
    ax = style.canvas(top + sum(sum(each) + size * 3.3 for each in heights), ax=ax)
    for word, (x, line) in zip(legend, spots, strict=True):
        _word(ax, word, (x + style.EDGE, size * (0.7 + 1.5 * line)))
    y = top
    for band, row_heights in zip(bands, heights, strict=True):
        _head(ax, grid, band, y)
        y += size * 2.2
        for row, height in zip(grid.rows, row_heights, strict=True):
            style.row_rule(ax, band.right, y, is_first=row == grid.rows[0])
            style.name_row(ax, row, (gutter, y + size), colours[row])
            _row(ax, grid, row, band, y + size)
            y += height
        y += size * 1.1
    return ax


def _bands(grid: Grid, left: float, room: float) -> list[_Band]:
    """Columns in as few bands as fit, each column as wide as its words need or as the room allows."""
    size = style.type_size()
    least: dict[Any, float] = {}
    whole: dict[Any, float] = {}
    for key, heading in grid.columns.items():
        words = [grid.cells.get((row, key), ()) for row in grid.rows]
        head = style.text_width(heading, weight="bold")
        widest = max((word.width() for cell in words for word in cell), default=0.0)
        lines = max((sum(word.width() + size * BETWEEN for word in cell) for cell in words), default=0.0)
        least[key] = min(max(head, widest, size * LEAST), size * MOST, room)
        whole[key] = max(least[key], min(lines, room))
    bands = []
    for keys in _filled(least, room):
        free = room - sum(least[key] for key in keys) - size * GAP * (len(keys) - 1)
        wanted = sum(whole[key] - least[key] for key in keys)
        part = min(1.0, free / wanted) if wanted else 0.0
        x, columns = left, []
        for key in keys:
            width = least[key] + (whole[key] - least[key]) * part
            columns.append((key, x, width))
            x += width + size * GAP
        bands.append(_Band(columns))
    return bands


def _filled(least: Mapping[Any, float], room: float) -> list[list[Any]]:
    """The columns in bands of ``room`` points, as few bands as can be, the bands as even as can be."""
    gap = style.type_size() * GAP
    fewest: list[list[Any]] = []
    for part in (20, *range(8, 20)):
        bands: list[list[Any]] = [[]]
        used = 0.0
        for key, width in least.items():
            if bands[-1] and used + width > room * part / 20:
                bands.append([])
                used = 0.0
            bands[-1].append(key)
            used += width + gap
        if not fewest:
            fewest = bands
        elif len(bands) == len(fewest):
            return bands
    return fewest


def _placed(words: Sequence[Word], room: float) -> list[tuple[Word, float, int]]:
    """The words of a cell with left end and line; the last line says how many are left out."""
    size = style.type_size()
    fitting = [replace(word, text=_fit(word, room)) for word in words]
    spots = style.flow([word.width() + size * BETWEEN for word in fitting], room + size * BETWEEN)
    placed = [(word, x, line) for word, (x, line) in zip(fitting, spots, strict=True)]
    if placed and placed[-1][2] >= MAX_LINES:
        kept = [each for each in placed if each[2] < MAX_LINES - 1]
        more = Word(style.shortened(f"and {len(placed) - len(kept):,} more", room), 1)
        placed = [*kept, (more, 0.0, MAX_LINES - 1)]
    return placed


def _fit(word: Word, room: float) -> str:
    """The word, or as much of it as fits the column beside its marks and its count."""
    beside = word.width() - style.text_width(word.text)
    return style.shortened(word.text, max(room - beside, style.type_size() * 2))


def _height(grid: Grid, row: str, band: _Band) -> float:
    placed = (_placed(grid.cells.get((row, key), ()), width) for key, _, width in band.columns)
    return style.type_size() * (2.0 + 1.35 * max((line for words in placed for _, _, line in words), default=0))


def _head(ax: Axes, grid: Grid, band: _Band, y: float) -> None:
    size = style.type_size()
    for key, x, width in band.columns:
        name = style.shortened(grid.columns[key], width + 0.1, weight="bold")
        ax.text(x, y + size * 1.4, name, weight="bold", va="baseline", color=style.GREY if key is None else style.INK)


def _row(ax: Axes, grid: Grid, row: str, band: _Band, y: float) -> None:
    size = style.type_size()
    for key, x, width in band.columns:
        words = _placed(grid.cells.get((row, key), ()), width)
        if not words:
            ax.plot([x, x + size * 0.5], [y, y], color=style.GREY, linewidth=0.7)
        for word, beside, line in words:
            _word(ax, word, (x + beside, y + line * size * 1.35))


def _word(ax: Axes, word: Word, place: tuple[float, float]) -> None:
    x, y = place
    size = style.type_size()
    shade = style.GREY if word.is_quoted else style.INK
    slant = "italic" if word.is_quoted else "normal"
    ax.text(x, y + size * 0.36, word.printed, va="baseline", style=slant, color=shade)
    if word.count:
        right = x + word.width()
        ax.text(right, y + size * 0.36, word.count, va="baseline", ha="right", size=size * SMALL, color=style.GREY)


def _legend(grid: Grid) -> list[Word]:
    """What the ways of setting a word stand for: those that occur, each set in its own way."""
    words = [word for cell in grid.cells.values() for word in cell]
    entries = {
        Word("in quotation marks only", 1, is_quoted=True): any(word.is_quoted for word in words),
        Word("number of times", 2): any(word.count for word in words),
    }
    return [word for word, occurs in entries.items() if occurs]
