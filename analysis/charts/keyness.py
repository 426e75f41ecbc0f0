"""Which words an outlet uses more than the others: how often, how many times as often, on what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.placing import spread
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.keywords import KEYNESS
from analysis.schema.vocabulary import Evidence

MOST = 20
"""Words of an outlet in its panel."""
MAX_PANELS = 12
MIN_PANEL = 27.0
"""Width of a panel at the least, in sizes of type."""
LINE = 1.3
LEADER = "#CFCFCA"
RATES = [factor * 10.0**power for power in range(-3, 5) for factor in (1, 2, 5)]
LEGEND = {
    Evidence.SURE: "told apart by the articles (q up to 0.05)",
    Evidence.UNSURE: "not told apart by the articles",
    Evidence.TOO_FEW: "too few articles to rank",
}
LINES = (1, 2, 4, 8)

Row = dict[str, Any]


@dataclass(frozen=True)
class _Panel:
    """Where one outlet's words stand, in points: the field of the dots and, beside it, the column of the words."""

    left: float
    top: float
    width: float
    height: float
    words: float
    words_width: float
    rates: tuple[float, float]
    effects: tuple[float, float]

    def x(self, rate: float) -> float:
        low, high = self.rates
        return self.left + self.width * (log10(min(max(rate, low), high) / low) / log10(high / low))

    def y(self, effect: float) -> float:
        low, high = self.effects
        return self.top + self.height * (1 - (effect - low) / (high - low))


def draw_keyness(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A panel an outlet, a dot a word: to the right the more frequent, upwards the more distinctive.

    table: the rows to draw (schema KEYNESS), of each outlet the first MOST. outlets: the panels in their order; the
    first MAX_PANELS of them are drawn, all to one scale, and a line says how many more there are. A dot is full and large where the articles tell the outlets
    apart by this word, smaller and pale where they don't, hollow where they are too few to rank. Function words, where the
    table sets them apart, are named below the panel. Beside each word stand its uses in the outlet and in the reference. Words stand in a column of their own, tied to their dots by a
    line, so that none can touch another.
    """
    check(table, KEYNESS)
    present_in = set(table["outlet"])
    everyone = [name for name in outlets or style.in_order(table["outlet"]) if name in present_in]
    order, n_left_out = everyone[:MAX_PANELS], len(everyone[MAX_PANELS:])
    colours = style.outlet_colours(outlets or order)
    size = style.type_size()
    rows, quiet = _by_outlet(table, order)
    shown = [row for mine in rows.values() for row in mine]
    if not shown:
        return style.canvas(size, ax=ax)
    width = style.canvas_width(ax)
    n_columns = min(len(order), max(1, int(width / (size * MIN_PANEL))))
    step = (width - 2 * style.EDGE + size) / n_columns
    present = [key for key in Evidence if any(row["evidence"] == key for row in shown)]
    spots = style.flow([style.text_width(LEGEND[key]) + size * 2.2 for key in present], width - size)
    top = size * (2.9 + 1.5 * (1 + max(line for _, line in spots)))
    lines = [order[n : n + n_columns] for n in range(0, len(order), n_columns)]
    apart = {name: _function_words(quiet[name], step - size) for name in order}
    heights = [
        size
        * (LINE * max(12, *(len(rows[name]) for name in line)) + 7.2 + 1.2 * max(len(apart[name]) for name in line))
        for line in lines
    ]
    rest, scales = size * 1.8 if n_left_out else 0.0, _scales(shown)
    ax = style.canvas(top + sum(heights) + rest, ax=ax)
    _legend(ax, present, spots, size, f"Beside a word: its uses here : {_reference(shown)}")
    for line, y, height in zip(lines, [top + sum(heights[:n]) for n in range(len(heights))], heights, strict=True):
        for number, name in enumerate(line):
            left = style.EDGE + number * step
            _panel(ax, (left, y, step - size, height), rows[name], colours[name], (scales, apart[name]))
    if n_left_out:
        says = f"{n_left_out:,} more {'outlet is' if n_left_out == 1 else 'outlets are'} in the table"
        ax.text(style.EDGE, top + sum(heights) + size * 0.6, says, va="center_baseline", color=style.GREY)
    return ax


def _by_outlet(table: pl.DataFrame, order: Sequence[str]) -> tuple[dict[str, list[Row]], dict[str, list[Row]]]:
    """Each outlet's words that have a dot, and its function words where they are named apart."""
    rows: dict[str, list[Row]] = {name: [] for name in order}
    quiet: dict[str, list[Row]] = {name: [] for name in order}
    for row in table.iter_rows(named=True):
        if row["outlet"] in rows:
            (quiet if row["function_word"] else rows)[row["outlet"]].append(row)
    only = [name for name in order if not rows[name]]
    shown = {name: (quiet if name in only else rows)[name][:MOST] for name in order}
    return shown, {name: [] if name in only else quiet[name] for name in order}


def _function_words(rows: list[Row], width: float) -> list[str]:
    """The lines that name an outlet's function words with their counts."""
    words = ", ".join(f"{row['term']} {row['n_target']:,} : {row['n_reference']:,}" for row in rows)
    return style.wrapped(f"Function words: {words}", width, size=style.type_size() * 0.9, most=3) if rows else []


def _reference(shown: list[Row]) -> str:
    return "in the outlet compared with" if shown[0]["n_outlets_reference"] == 1 else "in the others"


def _scales(shown: list[Row]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Lowest and highest rate and effect of all panels, with a little room."""
    used = [row["rate_target"] for row in shown if row["rate_target"] > 0] or [1.0]
    effects = [row["log2_ratio"] for row in shown]
    low, high = min(0.0, *effects), max(1.0, *effects)
    room = (high - low) * 0.04
    return (min(used) / 1.25, max(used) * 1.25), (low - (room if low < 0 else 0), high + room)


def _panel(
    ax: Axes,
    place: tuple[float, float, float, float],
    rows: list[Row],
    colour: str,
    besides: tuple[tuple[tuple[float, float], tuple[float, float]], list[str]],
) -> None:
    """One outlet's panel. besides: the scales of all panels, and the lines below this one."""
    left, y, width, height = place
    scales, apart = besides
    size = style.type_size()
    for number, says in enumerate(apart):
        below = y + height - size * (1.6 + 1.2 * (len(apart) - 1 - number))
        ax.text(left, below, says, va="baseline", size=size * 0.9, color=style.GREY)
    height -= size * 1.2 * len(apart)
    name = style.shortened_inside(rows[0]["outlet"], width, weight="bold")
    ax.text(left, y + size, name, weight="bold", color=lettering(colour), va="baseline")
    n_articles, n_words = rows[0]["n_articles_target"], rows[0]["n_words_target"]
    sizes = f"{figures(n_words, 'word')} in {figures(n_articles, 'article')}"
    ax.text(left, y + size * 2.2, style.shortened(sizes, width, size=size * 0.9), color=style.GREY, size=size * 0.9)
    labels = [f"{row['n_target']:,} : {row['n_reference']:,}" for row in rows]
    counts = max(style.text_width(label, size=size * 0.9) for label in labels)
    longest = max(style.text_width(row["term"]) for row in rows)
    words = min(longest + counts + size * 1.2, width * 0.62)
    gutter = style.text_width("½×") + size * 0.9
    for effect in scales[1]:
        gutter = max(gutter, style.text_width(_times(round(effect)), size=size * 0.9) + size * 0.9)
    panel = _Panel(
        left + gutter,
        y + size * 3.4,
        width - gutter - words - size * 2.2,
        height - size * 7.2,
        left + width - words,
        words,
        *scales,
    )
    _field(ax, panel, size)
    _dots(ax, panel, rows, labels, colour)


def _times(effect: int) -> str:
    """A binary logarithm in words: 2×, 1,024×, ½×."""
    if effect == 0:
        return "same"
    many = f"{2 ** abs(effect):,}" if abs(effect) < 14 else f"2^{abs(effect)}"
    return f"{many}×" if effect > 0 else f"1/{many}"


def _field(ax: Axes, panel: _Panel, size: float) -> None:
    """Lines and figures of both scales."""
    low, high = panel.effects
    spacing = next((step for step in LINES if (high - low) / step * size * 1.6 <= panel.height), LINES[-1])
    right = panel.left + panel.width
    for effect in range(-spacing * 20, spacing * 20 + 1, spacing):
        if low <= effect <= high:
            y = panel.y(effect)
            colour = style.GREY if effect == 0 else style.RULE
            ax.plot([panel.left, right], [y, y], color=colour, linewidth=0.6, zorder=0)
            ax.text(
                panel.left - size * 0.4,
                y,
                _times(effect),
                ha="right",
                va="center_baseline",
                size=size * 0.9,
                color=style.GREY,
            )
    bottom, last = panel.top + panel.height, float("-inf")
    for rate in RATES:
        if not panel.rates[0] <= rate <= panel.rates[1]:
            continue
        x, label = panel.x(rate), f"{rate:g}" if rate < 1000 else f"{rate:,.0f}"
        half = style.text_width(label, size=size * 0.9) / 2
        if x - half > last + size * 0.6:
            ax.plot([x, x], [bottom, bottom + size * 0.3], color=style.GREY, linewidth=0.6)
            ax.text(x, bottom + size * 1.3, label, ha="center", va="baseline", size=size * 0.9, color=style.GREY)
            last = x + half
    says = style.shortened("uses per 10,000 words", right - panel.left + panel.words_width, size=size * 0.9)
    ax.text(panel.left, bottom + size * 2.5, says, va="baseline", size=size * 0.9, color=style.GREY)


def _dots(ax: Axes, panel: _Panel, rows: list[Row], labels: list[str], colour: str) -> None:
    size = style.type_size()
    order = sorted(range(len(rows)), key=lambda n: (-rows[n]["log2_ratio"], -rows[n]["rate_target"], rows[n]["term"]))
    line = size * LINE
    wanted = [panel.y(rows[n]["log2_ratio"]) for n in order]
    places = spread(wanted, line, panel.top + line / 2, panel.top + panel.height - line / 2)
    for n, at, y in zip(order, wanted, places, strict=True):
        x = panel.x(rows[n]["rate_target"])
        ax.plot([x, panel.words - size * 0.4], [at, y], color=LEADER, linewidth=0.6, zorder=0.5)
        _dot(ax, x, at, Evidence(rows[n]["evidence"]), colour, size)
        counts = style.text_width(labels[n], size=size * 0.9)
        term = style.shortened(rows[n]["term"], panel.words_width - counts - size * 0.7)
        ax.text(panel.words, y, term, va="center_baseline")
        right = panel.words + panel.words_width
        ax.text(right, y, labels[n], ha="right", va="center_baseline", size=size * 0.9, color=style.GREY)


def _dot(ax: Axes, x: float, y: float, evidence: Evidence, colour: str, size: float) -> None:
    ax.plot(
        [x],
        [y],
        marker="o",
        linestyle="none",
        markersize=size * (0.85 if evidence is Evidence.SURE else 0.6),
        color="white" if evidence is Evidence.TOO_FEW else colour,
        alpha=0.45 if evidence is Evidence.UNSURE else 1,
        markeredgecolor=colour,
        markeredgewidth=size * 0.1,
    )


def _legend(ax: Axes, present: list[Evidence], spots: list[tuple[float, int]], size: float, note: str) -> None:
    for key, (x, line) in zip(present, spots, strict=True):
        left, y = x + size * 0.7, size * (0.8 + 1.5 * line)
        _dot(ax, left, y, key, style.GREY, size)
        ax.text(left + size * 0.8, y, LEGEND[key], va="center_baseline", color=style.GREY)
    y = size * (0.8 + 1.5 * (1 + max(line for _, line in spots)))
    says = style.shortened(f"Upwards: times as often as there. {note}", style.canvas_width(ax) - 2 * style.EDGE)
    ax.text(style.EDGE, y, says, va="center_baseline", color=style.GREY)
