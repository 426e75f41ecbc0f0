"""Shared copy: articles as bars of their length, the passages that two of them share as ribbons between the bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from analysis.charts import style
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.reuse import RIBBONS
from analysis.schema.vocabulary import Reworked

MOST_ARTICLES = 14
"""Bars of a figure; how many more articles share copy is said."""
BAR, PITCH = 1.35, 4.6
"""Height of a bar, and from bar to bar, in sizes of type."""
SMALL = 0.82
LEAST = 1.5
"""Width of a passage at the least, in points."""
SAME, EDITED, LINE = "#BDBDB7", "#ECECE8", "#8A8A85"
HATCH = "/////"

Row = Mapping[str, Any]
Ends = tuple[float, float]


@dataclass(frozen=True)
class _Bar:
    """An article: its copies of passages, and where its bar begins, in points."""

    copies: Sequence[Row]
    y: float

    @property
    def outlet(self) -> str:
        return str(self.copies[0]["outlet"])

    @property
    def n_words(self) -> int:
        return int(self.copies[0]["n_words"])


def draw_ribbons(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A bar for each article with shared copy, as long as it has words; its shared passages dark, with their numbers.

    table: schema RIBBONS, copies of an article together, in the order to draw them. outlets: all outlets of the story, by
    which colours are given. A ribbon joins two copies of a passage: grey where they are the same word for word, hatched
    where they are lightly edited. Of more than MOST_ARTICLES articles the first are drawn, and a line says how many more
    there are; of a passage in many articles each copy is joined with the next below.
    """
    check(table, RIBBONS)
    size, width = style.type_size(), style.canvas_width(ax)
    rows = list(table.iter_rows(named=True))
    if not rows:
        return style.canvas(size, ax=ax)
    groups = [list(group) for _, group in groupby(rows, key=lambda row: row["article_id"])]
    left_out = len(groups) - MOST_ARTICLES
    colours = style.outlet_colours(outlets if outlets is not None else style.in_order(table["outlet"]))
    drawn = {row["reworked"] for copies in groups[:MOST_ARTICLES] for row in copies}
    kinds = [kind for kind in Reworked if kind in drawn]
    spots = style.flow([style.text_width(kind.printed) + size * 4.6 for kind in kinds], width - size)
    top = size * (2.4 + 1.5 * max(line for _, line in spots))
    bars = _bars(groups[:MOST_ARTICLES], top)
    gutter = style.gutter_for([*(bar.outlet for bar in bars), "10,000 words"], width)
    scale = (width - gutter - style.EDGE) / max(bar.n_words for bar in bars)
    bottom = bars[-1].y + size * (BAR + 1.0)
    ax = style.canvas(bottom + (size * 1.6 if left_out > 0 else 0.0), ax=ax)
    for kind, (x, line) in zip(kinds, spots, strict=True):
        _example(ax, kind, (x + style.EDGE, size * (0.8 + 1.5 * line)))
    for one, other in _joined(bars):
        _ribbon(ax, one, other, (gutter, scale))
    for bar in bars:
        _bar(ax, bar, (gutter, scale), colours[bar.outlet])
    if left_out > 0:
        more = (
            f"{figures(left_out, 'more article')} {'shares' if left_out == 1 else 'share'} copy; the table lists them."
        )
        ax.text(style.EDGE, bottom + size * 0.9, style.shortened(more, width - size), va="baseline", color=style.GREY)
    return ax


def _bars(groups: Sequence[Sequence[Row]], top: float) -> list[_Bar]:
    """The bars from the top down, groups of articles apart from each other."""
    size = style.type_size()
    bars: list[_Bar] = []
    y = top
    for copies in groups:
        if bars:
            y += size * (PITCH if copies[0]["group"] == bars[-1].copies[0]["group"] else BAR + 1.9)
        bars.append(_Bar(copies, y))
    return bars


def _joined(bars: Sequence[_Bar]) -> list[tuple[tuple[Row, float], tuple[Row, float]]]:
    """Pairs of copies of a passage that a ribbon joins, each with the top of its bar, the upper first."""
    copies: dict[int, list[tuple[Row, float]]] = {}
    for bar in bars:
        for row in bar.copies:
            copies.setdefault(row["passage"], []).append((row, bar.y))
    return [(one, other) for each in copies.values() for one, other in pairwise(each) if one[1] != other[1]]


def _ends(row: Row, place: tuple[float, float]) -> Ends:
    """Left and right end of a passage in its bar."""
    gutter, scale = place
    left = gutter + row["n_before"] * scale
    return left, max(left + row["n"] * scale, left + LEAST)


def _ribbon(ax: Axes, one: tuple[Row, float], other: tuple[Row, float], place: tuple[float, float]) -> None:
    (upper, high), (lower, low) = one, other
    top, bottom = high + style.type_size() * BAR, low
    middle = (top + bottom) / 2
    (left, right), (left_below, right_below) = _ends(upper, place), _ends(lower, place)
    points = [
        (left, top),
        (left, middle),
        (left_below, middle),
        (left_below, bottom),
        (right_below, bottom),
        (right_below, middle),
        (right, middle),
        (right, top),
        (left, top),
    ]
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    is_same = upper["reworked"] == lower["reworked"] == Reworked.VERBATIM
    kind = Reworked.VERBATIM if is_same else Reworked.EDITED
    ax.add_patch(PathPatch(Path(points, codes), zorder=1, **_look(kind)))


def _look(kind: Reworked) -> dict[str, Any]:
    if kind is Reworked.VERBATIM:
        return {"facecolor": SAME, "edgecolor": LINE, "linewidth": 0.4}
    return {"facecolor": EDITED, "edgecolor": LINE, "linewidth": 0.6, "hatch": HATCH, "hatch_linewidth": 0.5}


def _example(ax: Axes, kind: Reworked, place: tuple[float, float]) -> None:
    x, y = place
    size = style.type_size()
    ax.add_patch(Rectangle((x, y - size * 0.45), size * 2.2, size * 0.9, **_look(kind)))
    ax.text(x + size * 2.7, y + size * 0.36, kind.printed, va="baseline")


def _bar(ax: Axes, bar: _Bar, place: tuple[float, float], colour: str) -> None:
    gutter, scale = place
    size = style.type_size()
    height = size * BAR
    frame: dict[str, Any] = {"facecolor": style.PAPER, "edgecolor": style.GREY, "linewidth": 0.6, "zorder": 2}
    ax.add_patch(Rectangle((gutter, bar.y), bar.n_words * scale, height, **frame))
    taken = gutter
    for row in bar.copies:
        left, right = _ends(row, place)
        look: dict[str, Any] = {"facecolor": colour, "edgecolor": "white", "linewidth": 0.5, "zorder": 3}
        ax.add_patch(Rectangle((left, bar.y), right - left, height, **look))
        number = f"{row['passage']:,}"
        room = style.text_width(number, size=size * SMALL, weight="bold") + 2
        if room <= right - max(left, taken):
            middle = (max(left, taken) + right) / 2
            ax.text(
                middle,
                bar.y + height / 2 + size * SMALL * 0.36,
                number,
                size=size * SMALL,
                weight="bold",
                color="white",
                ha="center",
                va="baseline",
                zorder=4,
            )
            taken = middle + room / 2
    style.name_row(ax, bar.outlet, (gutter, bar.y + size * 0.3), colour)
    ax.text(
        gutter - size * 0.9,
        bar.y + size * 1.72,
        figures(bar.n_words, "word"),
        ha="right",
        va="baseline",
        size=size * SMALL,
        color=style.GREY,
    )
