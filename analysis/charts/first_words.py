"""The words of each outlet that are shown first: a ranking where articles allow one, else a quiet table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.keyness import draw_keyness
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.keywords import KEYNESS
from analysis.schema.vocabulary import Evidence

SMALL = 0.88
"""Size of counts and function words, in sizes of type."""
LINE = 1.32
"""From line to line, in sizes of type."""
LEAST_COLUMN = 17.0
"""Width of a column of words at the least, in sizes of type; where two don't fit, they stand one below the other."""
ROW_GAP = 0.9
"""Room between two rows, in sizes of type."""
FUNCTION = "function words"
NOTHING = "no such word"

Row = dict[str, Any]


@dataclass(frozen=True)
class _Piece:
    """A word with its count, or a lead-in without; x and line: its place in a block of words."""

    word: str
    count: str
    quiet: bool
    x: float = 0.0
    line: int = 0

    @property
    def size(self) -> float:
        return style.type_size() * (SMALL if self.quiet else 1.0)

    @property
    def word_width(self) -> float:
        """Of the word with the room before its count, in points."""
        return style.text_width(self.word, size=self.size) + self.size * 0.3

    @property
    def width(self) -> float:
        """Of word and count, with the room behind."""
        return self.word_width + style.text_width(self.count, size=style.type_size() * SMALL) + self.size * 1.1


@dataclass(frozen=True)
class _Column:
    """What one column holds: its heading, what its counts are, and each outlet's words."""

    head: str
    counts: str
    words: dict[str, list[Row]]
    key: str


def draw_first_words(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """The words that ``first_words`` chose: ``draw_keyness`` where articles rank any of them, else ``draw_in_one_only``.

    table: schema KEYNESS. outlets: the rows or panels, in their order.
    """
    check(table, KEYNESS)
    ranked = table.height and (table["evidence"] != Evidence.TOO_FEW).any()
    return (draw_keyness if ranked else draw_in_one_only)(table, outlets=outlets, ax=ax)


def draw_in_one_only(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A table in print: of each outlet the words that it alone uses, and those that all the others use and it does not.

    table: schema KEYNESS, words that one side does not use (``in_one_only``), each outlet's in their order. Behind a word
    stand the uses of the side that has it. Function words, where the table sets them apart, come below in grey.
    outlets: the rows, top to bottom; one without a word says so.
    """
    check(table, KEYNESS)
    names = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    size, width = style.type_size(), style.canvas_width(ax)
    if table.is_empty():
        return style.canvas(size, ax=ax)
    colours = style.outlet_colours(names)
    plan = _plan(table, names, width)
    heights = [max(plan.height(name), size * 2.6) for name in names]
    ax = style.canvas(plan.top + sum(heights) + size * ROW_GAP * len(names), ax=ax)
    for column, x in zip(plan.columns, plan.lefts, strict=True):
        if plan.top:
            _draw_head(ax, column, (x, plan.top), plan.step)
    sizes = dict(table.select("outlet", "n_words_target").iter_rows())
    y = plan.top
    for number, (name, height) in enumerate(zip(names, heights, strict=True)):
        style.row_rule(ax, width - style.EDGE, y, is_first=not number)
        first = y + size * (ROW_GAP / 2 + LINE / 2)
        style.name_row(ax, name, (plan.gutter, first), colours[name])
        if name in sizes:
            _quiet(ax, figures(sizes[name], "word"), (plan.gutter - size * 0.9, first + size * LINE), ha="right")
        _draw_row(ax, plan, name, y + size * ROW_GAP / 2)
        y += height + size * ROW_GAP
    return ax


@dataclass(frozen=True)
class _Plan:
    """Where everything is, in points. top: height of the headings, 0 where each block of words has its own."""

    columns: list[_Column]
    blocks: dict[tuple[str, str], list[_Piece]]
    gutter: float
    step: float
    top: float

    @property
    def lefts(self) -> list[float]:
        """Left end of each column; one below the other, of each block of a row."""
        return [self.gutter + self.step * number * bool(self.top) for number in range(len(self.columns))]

    def tall(self, name: str, column: _Column) -> float:
        """Height of one block of words, with its heading where it has one."""
        n_lines = max(piece.line for piece in self.blocks[name, column.key]) + 1
        return style.type_size() * LINE * (n_lines + (0 if self.top else 1.2))

    def height(self, name: str) -> float:
        """Height of an outlet's row."""
        each = [self.tall(name, column) for column in self.columns]
        return max(each) if self.top else sum(each)


def _plan(table: pl.DataFrame, names: Sequence[str], width: float) -> _Plan:
    size = style.type_size()
    columns, gutter = _columns(table), style.gutter_for(names, width)
    room = width - gutter - style.EDGE
    beside = room / len(columns) >= (LEAST_COLUMN + 1) * size
    step = room / len(columns) if beside else room
    blocks = {
        (name, column.key): _block(column.words.get(name, []), column.key, step - size)
        for name in names
        for column in columns
    }
    n_lines = max(len(style.wrapped(column.head, step - size, weight="bold")) for column in columns)
    return _Plan(columns, blocks, gutter, step, size * (1.25 * n_lines + 2.0) if beside else 0.0)


def _columns(table: pl.DataFrame) -> list[_Column]:
    """The columns that have any word."""
    each = "article" if (table["n_articles_target"] == 1).all() else "outlet"
    others = "the other" if (table["n_outlets_reference"] == 1).all() else "all the others"
    alone: dict[str, list[Row]] = {}
    lacking: dict[str, list[Row]] = {}
    for row in table.iter_rows(named=True):
        (alone if row["n_target"] else lacking).setdefault(row["outlet"], []).append(row)
    columns = [
        _Column(f"In this {each} only", "uses in it", alone, "n_target"),
        _Column(f"In {others}, not in this {each}", "uses in the others", lacking, "n_reference"),
    ]
    return [column for column in columns if column.words]


def _block(rows: Sequence[Row], key: str, width: float) -> list[_Piece]:
    """The words of one outlet in lines of ``width`` points, function words on lines of their own below."""
    pieces = [_Piece(row["term"], f"{row[key]:,}", quiet=False) for row in rows if not row["function_word"]]
    quiet = [_Piece(row["term"], f"{row[key]:,}", quiet=True) for row in rows if row["function_word"]]
    placed = _flowed(pieces or [_Piece(NOTHING, "", quiet=True)], width, 0)
    return placed + (_flowed([_Piece(FUNCTION, "", quiet=True), *quiet], width, placed[-1].line + 1) if quiet else [])


def _flowed(pieces: Sequence[_Piece], width: float, first: int) -> list[_Piece]:
    whole = [replace(piece, word=_fitting(piece, width)) for piece in pieces]
    places = style.flow([piece.width for piece in whole], width)
    return [replace(piece, x=x, line=first + line) for piece, (x, line) in zip(whole, places, strict=True)]


def _fitting(piece: _Piece, width: float) -> str:
    """A word that fits a line with its count and the room behind."""
    return style.shortened(piece.word, width - (piece.width - piece.word_width) - piece.size * 0.3, size=piece.size)


def _draw_head(ax: Axes, column: _Column, place: tuple[float, float], step: float) -> None:
    size, (x, bottom) = style.type_size(), place
    _quiet(ax, column.counts, (x, bottom - size * 0.9))
    for above, line in enumerate(reversed(style.wrapped(column.head, step - size, weight="bold"))):
        ax.text(x, bottom - size * (2.2 + 1.25 * above), line, va="center_baseline", weight="bold")


def _draw_row(ax: Axes, plan: _Plan, name: str, top: float) -> None:
    size = style.type_size()
    for column, x in zip(plan.columns, plan.lefts, strict=True):
        at = top
        if not plan.top:
            words = f"{column.head} ({column.counts})"
            _quiet(ax, style.shortened(words, plan.step, size=size * SMALL), (x, at + size * LINE / 2))
            at, top = at + size * LINE, top + plan.tall(name, column)
        for piece in plan.blocks[name, column.key]:
            y = at + size * LINE * (piece.line + 0.5)
            colour = style.GREY if piece.quiet else style.INK
            slant = "italic" if piece.quiet and not piece.count else "normal"
            ax.text(x + piece.x, y, piece.word, va="center_baseline", size=piece.size, color=colour, style=slant)
            if piece.count:
                place = (x + piece.x + piece.word_width, y)
                ax.text(*place, piece.count, va="center_baseline", size=size * SMALL, color=style.GREY)


def _quiet(ax: Axes, words: str, place: tuple[float, float], *, ha: Literal["left", "right"] = "left") -> None:
    ax.text(*place, words, ha=ha, va="center_baseline", size=style.type_size() * SMALL, color=style.GREY)
