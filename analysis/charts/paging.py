"""A chart over several figures where one would be too tall: some rows or some outlets each, as few figures as hold all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from analysis.charts import style

TALLEST = 240 * style.MM
"""Inches of a printed page that a figure can fill."""
HELPS = 0.9
"""Pages are made only where the tallest of them has less than this part of the whole figure's height."""
SLACK = 0.01

Names = Sequence[str | None]
Make = Callable[[Sequence[str] | None, Names | None, str], Axes]
"""Draws the outlets and the rows given, or all, with its words around it; the text says which page it is: "2 of 3", or
nothing."""


class Page(NamedTuple):
    """A finished figure, and the outlets and the rows that it shows; None for all, where nothing is parted by them."""

    ax: Axes
    outlets: list[str] | None
    rows: list[str | None] | None = None


def paged(make: Make, outlets: Sequence[str] | None, rows: Names = ()) -> list[Page]:
    """The finished figures of one chart, each with what it shows; one, of all, where that fits.

    A figure fits that is TALLEST at the most, or a slide that had not to grow. rows: what the chart has a row, or a group of
    columns, for besides outlets, in its order: speakers, concepts; the chart is parted by them first, so that every page
    has all outlets. Nothing is cut: a page has whole rows or whole outlets, in their order, every page about as many.
    Where pages are no less tall, the whole chart is one figure as it is.
    """
    names = None if outlets is None else list(outlets)
    whole = make(outlets, None, "")
    if fits(whole):
        return [Page(whole, names)]
    found = _parted(lambda part, page: make(outlets, part, page), rows, _height(whole))
    if found:
        pages = [Page(ax, names, list(part)) for ax, part in found]
    else:
        by_outlet = _parted(lambda part, page: make(_named(part), None, page), names or (), _height(whole))
        pages = [Page(ax, _named(part)) for ax, part in by_outlet] or _parted_by_both(make, rows, names or ())
    if not pages:
        return [Page(whole, names)]
    plt.close(whole.figure)  # type: ignore[arg-type]
    return pages


def _parted_by_both(make: Make, rows: Names, names: Sequence[str]) -> list[Page]:
    """The chart in figures of one row, or group of columns, and some outlets each; nothing where that does not make all fit."""
    for n in range(2, len(names) + 1) if rows else ():
        parts = [(row, _named(part)) for row in rows for part in _even(names, n)]
        made = [
            Page(make(part, [row], f"{number} of {len(parts)}"), part, [row])
            for number, (row, part) in enumerate(parts, start=1)
        ]
        if all(fits(page.ax) for page in made):
            return made
        for page in made:
            plt.close(page.ax.figure)  # type: ignore[arg-type]
    return []


def _named(part: Names) -> list[str]:
    return [name for name in part if name is not None]


def _parted(make: Callable[[Names, str], Axes], names: Names, whole: float) -> list[tuple[Axes, Names]]:
    """The chart in as few figures as fit, each of some of the names; nothing where that makes them no less tall. whole:
    the height of the whole chart in inches."""
    n = 2
    while n < min(whole / TALLEST / 2, len(names)):  # so few would be far too tall, and take as long to draw as any
        n = _more(n)
    while n <= len(names):
        parts = _even(names, n)
        made = [make(part, f"{number} of {len(parts)}") for number, part in enumerate(parts, start=1)]
        if all(map(fits, made)):
            return list(zip(made, parts, strict=True))
        tallest = max(map(_height, made))
        for ax in made:
            plt.close(ax.figure)  # type: ignore[arg-type]
        if tallest > whole * HELPS:
            break
        n = _more(n)
    return []


def _more(n: int) -> int:
    """How many figures are tried next."""
    return max(n + 1, round(n * 1.3))


def fits(ax: Axes) -> bool:
    """Whether a finished figure fits a printed page, or a slide."""
    width, height = ax.get_figure(root=True).get_size_inches()  # type: ignore[union-attr]
    if abs(style.canvas_width(None) * style.POINT - style.SIZES["slide"].width) < SLACK:
        return bool(width <= style.SIZES["slide"].width + SLACK)
    return bool(height <= TALLEST + SLACK)


def _height(ax: Axes) -> float:
    return float(ax.get_figure(root=True).get_size_inches()[1])  # type: ignore[union-attr]


def _even(names: Names, n: int) -> list[Names]:
    """The names in at most ``n`` runs, each but the last of the same length."""
    step = -(-len(names) // n)
    return [names[at : at + step] for at in range(0, len(names), step)]
