"""Which words stand near a concept's terms, outlet by outlet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.schema import check
from analysis.schema.keywords import COLLOCATES
from analysis.schema.vocabulary import Evidence

LEGEND = {
    Evidence.SURE: "near more often than elsewhere",
    Evidence.UNSURE: "no more often than elsewhere",
    Evidence.TOO_FEW: Evidence.TOO_FEW.printed,
}
MOST = 24

Row = dict[str, Any]


def draw_collocates(
    table: pl.DataFrame, everything: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """Outlets as rows, words as columns; a dot where the word stands near, its count beside it.

    table: the words to draw of one concept (schema COLLOCATES), in their order, the first MOST, function words in lines
    of their own below, where the table sets them apart; everything: all its
    collocates, which say how many mentions an outlet has that has none of these words. The dot is full where
    the word stands near more often than elsewhere, pale where it does not, hollow where there are too few. Behind an
    outlet's name stand its mentions. outlets: the rows, top to bottom, also those without a word near.
    """
    check(table, COLLOCATES)
    check(everything, COLLOCATES)
    words = _chosen(table)
    size = style.type_size()
    if not words[False] + words[True]:
        return style.canvas(size, ax=ax)
    order = list(outlets or style.in_order(table["outlet"]))
    colours = style.outlet_colours(order)
    cells = {(row["outlet"], row["collocate"]): row for row in table.to_dicts()}
    mentions = dict(everything.select("outlet", "n_mentions").iter_rows())
    width = style.canvas_width(ax)
    names = {name: f"{name} · {mentions[name]:,}" if name in mentions else name for name in order}
    gutter = style.gutter_for(names.values(), width)
    room = width - gutter - style.EDGE
    bands = [(band, quiet) for quiet in (False, True) for band in _bands(words[quiet], cells, room)]
    kinds = [kind for kind in Evidence if any(row["evidence"] == kind for row in cells.values())]
    spots = style.flow([style.text_width(LEGEND[kind]) + size * 2.2 for kind in kinds], width - size)
    top = size * (1.4 + 1.5 * (1 + max(line for _, line in spots)))
    line, head = size * 1.7, size * 2.6
    ax = style.canvas(top + len(bands) * (head + line * len(order) + size), ax=ax)
    for kind, (x, at) in zip(kinds, spots, strict=True):
        y = size * (0.8 + 1.5 * at)
        _dot(ax, x + size * 0.7, y, kind, style.GREY)
        ax.text(x + size * 1.5, y, LEGEND[kind], va="center_baseline", color=style.GREY)
    y = top
    for band, quiet in bands:
        _heads(ax, band, (gutter, y + head), quiet=quiet)
        for number, name in enumerate(order):
            middle = y + head + (number + 0.5) * line
            ax.plot(
                [gutter, gutter + sum(wide for _, wide in band)],
                [middle] * 2,
                color=style.RULE,
                linewidth=0.8,
                zorder=0,
            )
            style.name_row(ax, names[name], (gutter, middle), colours[name])
            x = gutter
            for word, wide in band:
                _cell(ax, cells.get((name, word)), (x, middle), colours[name])
                x += wide
        y += head + line * len(order) + size
    return ax


def _chosen(table: pl.DataFrame) -> dict[bool, list[str]]:
    """The words of content that are drawn, and the function words, each in the table's order."""
    of = {row["collocate"]: bool(row["function_word"]) for row in table.iter_rows(named=True)}
    return {quiet: [word for word, is_function in of.items() if is_function is quiet][:MOST] for quiet in (False, True)}


def _bands(words: list[str], cells: dict[tuple[str, str], Row], room: float) -> list[list[tuple[str, float]]]:
    """Words with their widths, in lines that fit; no words, no line."""
    size = style.type_size()
    bands: list[list[tuple[str, float]]] = [[]]
    for word in words:
        counts = [f"{row['n_near']:,}" for (_, named), row in cells.items() if named == word]
        widest = max(style.text_width(count, size=size * 0.9) for count in counts) + size * 1.5
        wide = min(max(style.text_width(word), widest) + size * 1.1, room)
        if bands[-1] and sum(width for _, width in bands[-1]) + wide > room:
            bands.append([])
        bands[-1].append((word, wide))
    return bands if words else []


def _heads(ax: Axes, band: list[tuple[str, float]], place: tuple[float, float], *, quiet: bool) -> None:
    x, y = place
    size = style.type_size()
    if quiet:
        says = style.shortened("function words", x - size * 0.9 - style.EDGE)
        ax.text(x - size * 0.9, y - size * 0.7, says, ha="right", va="baseline", style="italic", color=style.GREY)
    for word, wide in band:
        colour = style.GREY if quiet else style.INK
        ax.text(x, y - size * 0.7, style.shortened(word, wide - size * 0.6), va="baseline", color=colour)
        x += wide


def _cell(ax: Axes, row: Row | None, place: tuple[float, float], colour: str) -> None:
    if row is None:
        return
    x, y = place
    size = style.type_size()
    _dot(ax, x + size * 0.5, y, Evidence(row["evidence"]), colour)
    ax.text(x + size * 1.2, y, f"{row['n_near']:,}", va="center_baseline", size=size * 0.9, bbox=BEHIND)


BEHIND = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
"""A count stands on white, so that the row's line does not strike it out."""


def _dot(ax: Axes, x: float, y: float, kind: Evidence, colour: str) -> None:
    size = style.type_size()
    ax.plot(
        [x],
        [y],
        marker="o",
        linestyle="none",
        markersize=size * 0.78,
        color=colour if kind is Evidence.SURE else "white",
        markeredgecolor=colour,
        markeredgewidth=size * 0.12,
    )
    if kind is Evidence.UNSURE:
        ax.plot([x], [y], marker="o", linestyle="none", markersize=size * 0.78, color=colour, alpha=0.4)
