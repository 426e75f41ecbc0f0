"""A chart over several figures where one would be too tall: some outlets each, as few figures as hold all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from analysis.charts import style

TALLEST = 240 * style.MM
"""Inches of a printed page that a figure can fill."""
HELPS = 0.9
"""Pages are made only where the tallest of them has less than this part of the whole figure's height."""
SLACK = 0.01

Make = Callable[[Sequence[str] | None, str], Axes]
"""Draws the outlets given, with its words around it; the text says which page it is: "2 of 3", or nothing."""


def paged(make: Make, outlets: Sequence[str] | None) -> list[tuple[Axes, list[str] | None]]:
    """The finished figures of one chart, each with the outlets that it shows; one, of all, where that fits.

    A figure fits that is TALLEST at the most, or a slide that had not to grow. Rows are never cut: a page has whole
    outlets, in their order, every page about as many. Where pages of fewer outlets are no less tall, since their rows are
    not outlets, the whole chart is one figure as it is.
    """
    whole = make(outlets, "")
    if outlets is None or len(outlets) < 2 or fits(whole):
        return [(whole, None if outlets is None else list(outlets))]
    n = 2
    while n <= len(outlets):
        parts = _even(list(outlets), n)
        made = [make(part, f"{number} of {len(parts)}") for number, part in enumerate(parts, start=1)]
        tallest = max(map(_height, made))
        if all(map(fits, made)):
            plt.close(whole.figure)  # type: ignore[arg-type]
            return list(zip(made, map(list, parts), strict=True))
        for ax in made:
            plt.close(ax.figure)  # type: ignore[arg-type]
        if tallest > _height(whole) * HELPS:
            break
        n = max(n + 1, round(n * 1.3))
    return [(whole, list(outlets))]


def fits(ax: Axes) -> bool:
    """Whether a finished figure fits a printed page, or a slide."""
    width, height = ax.get_figure(root=True).get_size_inches()  # type: ignore[union-attr]
    if abs(style.canvas_width(None) * style.POINT - style.SIZES["slide"].width) < SLACK:
        return bool(width <= style.SIZES["slide"].width + SLACK)
    return bool(height <= TALLEST + SLACK)


def _height(ax: Axes) -> float:
    return float(ax.get_figure(root=True).get_size_inches()[1])  # type: ignore[union-attr]


def _even(names: Sequence[str], n: int) -> list[Sequence[str]]:
    """The names in at most ``n`` runs, each but the last of the same length."""
    step = -(-len(names) // n)
    return [names[at : at + step] for at in range(0, len(names), step)]
