"""The same fact side by side: each article's version set as text, what is its own marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import setting, style
from analysis.charts.setting import LEADING, Line, Look
from analysis.schema import check
from analysis.schema.alignment import VERSIONS
from analysis.schema.cells import cell, figures
from analysis.schema.vocabulary import Voice

MOST_VERSIONS = 10
"""Versions of a fact that are set; how many more there are is said."""
MOST_LINES = 9
"""Lines of a version; what is beyond them is an ellipsis."""
MOST_BESIDE = 3
"""Lines of what is said beside a version."""
WIDEST = 52
"""Width of the text at the most, in sizes of type: longer lines are hard to read."""
SMALL = 0.85
"""Size of what is said beside a version, in sizes of type."""
EXAMPLES = {
    Look(is_own=True): "in no other version",
    Look(is_quoted=True): "“in quotation marks”",
    Look(is_own=True, is_quoted=True): "“both”",
    Look(is_boxed=True): "other figures elsewhere",
    Look(is_beside=True): "the rest of the sentence",
}
"""What the ways of setting a word stand for, each set in its own way."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class _Version:
    """One article's version, measured: outlet, the lines beside it, the lines of its text."""

    outlet: str
    beside: list[str]
    lines: list[Line]

    @property
    def height(self) -> float:
        """In points, with the room below."""
        size = style.type_size()
        text = len(self.lines) * LEADING
        return size * (max(text, 1.25 + len(self.beside) * SMALL * 1.2) + 0.75)


def draw_fact(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Versions of one fact, or of several on a page: outlet, place and voice on the left, the words on the right.

    table: schema VERSIONS, versions of a fact together, in the order to set them. outlets: all outlets of the story, by
    which colours are given. Words of content in no other article's version are bold, in the outlet's colour; quoted
    words are slanted; a number that another version gives otherwise is in a box; the rest of a sentence is grey. Of more than MOST_VERSIONS versions the
    first are set, and a line says how many more there are.
    """
    check(table, VERSIONS)
    size, width = style.type_size(), style.canvas_width(ax)
    if table.is_empty():
        return style.canvas(size, ax=ax)
    rows = list(table.iter_rows(named=True))
    colours = style.outlet_colours(outlets if outlets is not None else style.in_order(table["outlet"]))
    gutter = _gutter(rows, width)
    room = min(width - gutter - style.EDGE, size * WIDEST)
    facts = [list(group) for _, group in groupby(rows, key=lambda row: row["fact"])]
    blocks = [_Block.of(group, room, gutter, is_alone=len(facts) == 1) for group in facts]
    legend = _legend([version for block in blocks for version in block.versions])
    spots = style.flow([_example_width(look) + size * 1.8 for look in legend], width - size)
    top = size * (1.9 + 1.5 * max((line for _, line in spots), default=-1))
    ax = style.canvas(top + sum(block.height for block in blocks), ax=ax)
    for look, (x, line) in zip(legend, spots, strict=True):
        example = setting.lines(EXAMPLES[look], [look] * len(EXAMPLES[look]), width, most=1)
        setting.draw_lines(ax, example, (x + style.EDGE + size * 0.15, size * (0.7 + 1.5 * line)), style.INK)
    y = top
    for block in blocks:
        _draw_block(ax, block, (gutter, y, gutter + room), colours)
        y += block.height
    return ax


@dataclass(frozen=True)
class _Block:
    """A fact, measured: the lines of its name (empty where it is alone on the page), its versions, and what is not set."""

    name: list[str]
    versions: list[_Version]
    more: list[str]

    @classmethod
    def of(cls, rows: Sequence[Row], room: float, gutter: float, *, is_alone: bool) -> _Block:
        first = rows[0]
        told = figures(first["n_articles"], "article")
        name = [] if is_alone else style.heading(f"{first['name']} ({told})", gutter + room - style.EDGE)
        left = len(rows) - MOST_VERSIONS
        beyond = f"{figures(left, 'more article')} {'tells' if left == 1 else 'tell'} it." if left > 0 else ""
        return cls(
            name,
            [_version(row, room, gutter) for row in rows[:MOST_VERSIONS]],
            style.wrapped(beyond, room) if beyond else [],
        )

    @property
    def head(self) -> float:
        """Height of the name."""
        return style.type_size() * (len(self.name) * 1.3 + 0.4) if self.name else 0.0

    @property
    def height(self) -> float:
        """In points, with the room below."""
        size = style.type_size()
        below = size * (len(self.more) * 1.3 + 0.6) if self.more else 0.0
        return self.head + sum(version.height for version in self.versions) + below + size * 0.9


def _gutter(rows: Sequence[Row], width: float) -> float:
    """Room for the names of outlets, and for what is said of a version; at most three tenths of the width."""
    size = style.type_size()
    longest = max(style.text_width(line, size=size * SMALL) for row in rows for line in _beside(row))
    return max(style.gutter_for((row["outlet"] for row in rows), width), min(longest + size + style.EDGE, width * 0.28))


def _beside(row: Row) -> list[str]:
    """What is said of a version: where in the article it is, whose words it is, who says it. The article's own words are
    called so only where nothing in them points to somebody else."""
    is_sure = row["itself"] or row["voice"] != Voice.OUTLET
    names = ("place", "voice") if is_sure else ("place",)
    where = ", ".join(cell(VERSIONS[name], row[name]) for name in names if row[name] is not None)
    return [where, *([row["speaker"]] if row["speaker"] else [])]


def _version(row: Row, room: float, gutter: float) -> _Version:
    size = style.type_size()
    look_of = setting.looks(
        row["text"], own=row["own"], quoted=row["in_quotes"], boxed=row["figures"], told=row["told"]
    )
    narrow = gutter - size * 0.9 - style.EDGE
    beside = [line for text in _beside(row) for line in style.wrapped(text, narrow, size=size * SMALL)]
    if len(beside) > MOST_BESIDE:
        cut = style.shortened(f"{beside[MOST_BESIDE - 1]} …", narrow, size=size * SMALL)
        beside = [*beside[: MOST_BESIDE - 1], cut]
    return _Version(row["outlet"], beside, setting.lines(row["text"], look_of, room, most=MOST_LINES))


def _draw_block(ax: Axes, block: _Block, place: tuple[float, float, float], colours: Mapping[str, str]) -> None:
    gutter, y, right = place
    size = style.type_size()
    for number, line in enumerate(block.name):
        ax.text(style.EDGE, y + size * (0.95 + 1.3 * number), line, weight="bold", va="baseline")
    y += block.head
    for number, version in enumerate(block.versions):
        style.row_rule(ax, right, y, is_first=not number)
        middle = y + size * 1.0
        style.name_row(ax, version.outlet, (gutter, middle), colours[version.outlet])
        for below, text in enumerate(version.beside):
            at = middle + size * (0.36 + 1.15 + SMALL * 1.2 * below)
            ax.text(gutter - size * 0.9, at, text, ha="right", va="baseline", size=size * SMALL, color=style.GREY)
        setting.draw_lines(ax, version.lines, (gutter, middle), colours[version.outlet])
        y += version.height
    for number, line in enumerate(block.more):
        ax.text(gutter, y + size * (0.9 + 1.3 * number), line, va="baseline", color=style.GREY)


def _legend(versions: Sequence[_Version]) -> list[Look]:
    """The looks that occur, in the order of EXAMPLES."""
    found = {piece.look for version in versions for line in version.lines for piece in line}
    plain = {replace(look, is_boxed=False) for look in found} | {Look(is_boxed=any(look.is_boxed for look in found))}
    plain |= {Look(is_quoted=True) for look in found if look.is_quoted and not look.is_own}
    return [look for look in EXAMPLES if look in plain | {Look(is_beside=any(look.is_beside for look in found))}]


def _example_width(look: Look) -> float:
    return style.text_width(EXAMPLES[look], weight=look.weight, slant=look.slant)
