"""What fits a page: how wide the columns of a table are, and how much of it is printed."""

from __future__ import annotations

from dataclasses import replace

from analysis.publish.whole.model import Grid
from analysis.schema.cells import figures

MOST = 25
"""Rows of a table that are printed; all are in the workbook."""
CELL = 240
"""Characters of a cell that are printed."""
LEAST, WIDEST, ROOM = 4, 44, 105
"""Characters that a column has room for, and a whole line."""
BESIDE = 2
"""Characters that the space between two columns takes."""


def printed(grid: Grid) -> Grid:
    """The table as paper has it: its first rows, long cells cut, and at its foot how many rows there are beside."""
    rows = tuple(tuple(_short(cell) for cell in row) for row in grid.rows[:MOST])
    n_rows = len(grid.rows) if grid.exact is None else grid.exact.height
    left = n_rows - len(rows)
    foot = f"{figures(left, 'more row')} {'is' if left == 1 else 'are'} in the workbook of this report." if left else ""
    return replace(grid, rows=rows, foot=foot)


def _short(cell: str) -> str:
    return cell if len(cell) <= CELL else f"{cell[:CELL].rstrip()}…"


def shares(grid: Grid, *, room: int = ROOM) -> list[float]:
    """The part of the page's width that each column gets, together 1: first room for its longest word, and of what is
    left the more, the longer its cells are. room: characters of a whole line."""
    least, more = [], []
    for at, heading in enumerate(grid.headings):
        cells = [row[at] for row in grid.rows]
        word = max((len(word) for text in (heading, *cells) for word in text.split()), default=0) + BESIDE
        text = sorted(map(len, cells))[int(len(cells) * 0.9)] if cells else 0
        least.append(min(max(word, LEAST), WIDEST))
        more.append(max(min(text, WIDEST) - word, 1))
    left = max(room - sum(least), 0)
    widths = [own + left * each / sum(more) for own, each in zip(least, more, strict=True)]
    return [width / sum(widths) for width in widths]
