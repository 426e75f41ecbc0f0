"""Mentions as dots, filled by voice, and the legend that says what a dot is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl
from matplotlib.axes import Axes
from matplotlib.typing import FillStyleType

from analysis.charts import style
from analysis.charts.signs import signs
from analysis.charts.words import say
from analysis.schema.vocabulary import MARKED, NOT_COUNTED, Voice

FILLINGS: dict[Voice, FillStyleType] = {
    Voice.OUTLET: "full",
    Voice.ATTRIBUTED: "left",
    Voice.UNQUOTED: "full",
    Voice.QUOTED: "none",
    Voice.SCARE: "none",
}
"""How the dot of each voice is filled; in quotation marks it is a ring."""
UNITS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)

Cells = dict[tuple[str, str, str], dict[Voice, int]]
"""Mentions by voice for each outlet, concept and term."""
Dots = dict[tuple[str, str, str], list[Voice]]
"""The voice of each dot of each outlet, concept and term."""


def shown(found: pl.DataFrame) -> pl.DataFrame:
    """The mentions that are drawn: not those of furniture."""
    return found.filter(~pl.col("zone").is_in(list(map(str, NOT_COUNTED))))


def cells_of(found: pl.DataFrame) -> Cells:
    """The mentions by outlet, concept, term and voice."""
    cells: Cells = {}
    for outlet, concept, term, voice in found.select("outlet", "concept", "term", "voice").iter_rows():
        counts = cells.setdefault((outlet, concept, term), dict.fromkeys(Voice, 0))
        counts[Voice(voice)] += 1
    return cells


def unit_of(cells: Cells, most: int) -> int:
    """Mentions a dot stands for, so that no cell has many more than ``most`` dots."""
    largest = max((sum(counts.values()) for counts in cells.values()), default=1)
    return next((unit for unit in UNITS if largest / unit <= most), UNITS[-1])


def dots_of(counts: dict[Voice, int], unit: int) -> list[Voice]:
    """The dots of one cell, own words first; whatever is named at all has a dot."""
    return [voice for voice, n in counts.items() for _ in range(-(-n // unit))]


def draw_dots(ax: Axes, spots: Sequence[tuple[float, float]], voice: Voice, colour: str) -> None:
    """The dots of one voice; drawn in one go, since each call costs as much as hundreds of dots."""
    size = style.type_size()
    x, y = zip(*spots, strict=True)
    ax.plot(
        x,
        y,
        marker="o",
        markersize=size * 0.78,
        fillstyle=FILLINGS[voice],
        markerfacecolor=colour,
        markerfacecoloralt="white",
        markeredgecolor=colour,
        markeredgewidth=size * 0.14,
        linestyle="none",
    )
    if voice in MARKED:
        ax.plot(x, y, marker="o", markersize=size * 0.5, color="white", linestyle="none", zorder=1.9)
    if voice is Voice.SCARE:
        ax.plot(x, y, marker="o", markersize=size * 0.25, color=colour, linestyle="none")


@dataclass(frozen=True)
class Legend:
    """The voices that occur, with their words and where each stands."""

    items: list[tuple[Voice, str]]
    places: list[tuple[float, int]]

    @property
    def n_lines(self) -> int:
        """Lines that it fills."""
        return 1 + max((line for _, line in self.places), default=0)


def legend_of(voices: Iterable[Voice], unit: int, room: float) -> Legend:
    """The legend of the voices that occur, in lines of ``room`` points. unit: mentions a dot stands for."""
    size, occur = style.type_size(), set(voices)
    used = signs(voice for voice in Voice if voice in occur)
    names = list(used.values())
    if used:
        stands_for = "{voice} (a dot is {n} mentions or fewer)" if unit > 1 else "{voice} (a dot is one mention)"
        names[0] = say(stands_for, voice=names[0], n=unit)
    widths = [style.text_width(name) + size * 2.6 for name in names]
    return Legend(list(zip(used, names, strict=True)), style.flow(widths, room))


def draw_legend(ax: Axes, legend: Legend, *, top: float = 0.0) -> None:
    """Draw a legend from ``top`` downwards, in points."""
    size = style.type_size()
    for (voice, name), (x, line) in zip(legend.items, legend.places, strict=True):
        left, y = x + size * 0.6, top + size * (0.8 + 1.6 * line)
        draw_dots(ax, [(left, y)], voice, style.GREY)
        ax.text(left + size * 0.9, y, name, va="center_baseline", color=style.GREY)
