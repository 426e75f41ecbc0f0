"""Which words make the difference between two outlets' wordings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.outlet_map import SHIFT

MOST_FUNCTION_WORDS = 8
MOST = 25
LINE = 1.5
REST = "#D9D9D4"

Row = dict[str, Any]


def draw_shift(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A bar a word, to the side of the outlet that uses it more, as long as its part of the difference.

    table: the words to draw (schema SHIFT), the first MOST of them. Beside each word stand its uses in both outlets.
    Function words, where the table sets them apart, are named below the bars with theirs.
    Below, how long both texts are, and which part of the whole difference the words shown make. outlets: all of the
    story, for their colours.
    """
    check(table, SHIFT)
    size = style.type_size()
    known = table.filter(pl.col("share").is_not_null()).to_dicts()
    if not known:
        return style.canvas(size, ax=ax)
    quiet = [row for row in known if row["function_word"]][:MOST_FUNCTION_WORDS]
    rows = [row for row in known if not row["function_word"]][:MOST] or quiet
    quiet = quiet if rows is not quiet else []
    pair = known[0]["outlet"], known[0]["other"]
    colours = style.outlet_colours(outlets or pair)
    width = style.canvas_width(ax)
    top = size * 3.4
    bars = top + size * LINE * len(rows)
    apart = _function_words(quiet, width)
    below = bars + size * (3.6 + 1.25 * len(apart) + 0.6 * bool(apart))
    ax = style.canvas(below + size * 9.0, ax=ax)
    middle, half = width / 2, width / 2 - style.EDGE
    for name, side in zip(pair, (-1, 1), strict=True):
        shown = style.shortened_inside(name, half - style.text_width("more in ") - size, weight="bold")
        ax.text(
            middle + side * size * 0.5,
            size,
            f"more in {shown}",
            ha="right" if side < 0 else "left",
            va="baseline",
            weight="bold",
            color=lettering(colours[name]),
        )
    scale = (half - size * 0.5) / max(row["share"] for row in rows)
    ax.plot([middle, middle], [top - size * 0.4, bars], color=style.GREY, linewidth=0.6)
    uses = style.shortened(f"uses in {pair[0]} : in {pair[1]}", half * 2, size=size * 0.9)
    ax.text(middle, size * 2.4, uses, ha="center", va="baseline", size=size * 0.9, color=style.GREY)
    for number, row in enumerate(rows):
        _bar(ax, row, (middle, top + (number + 0.5) * size * LINE, half, scale), colours)
    _percent_ruler(ax, (middle, bars, half, scale), max(row["share"] for row in rows))
    for number, says in enumerate(apart):
        y = bars + size * (4.0 + 1.25 * number)
        ax.text(style.EDGE, y, says, va="baseline", size=size * 0.9, color=style.GREY)
    _sizes(ax, rows[0], colours, below)
    _covered(ax, rows, quiet, below + size * 5.0)
    return ax


def _function_words(rows: list[Row], width: float) -> list[str]:
    """The lines that name the function words and their uses on both sides."""
    words = ", ".join(f"{row['term']} {row['n']:,} : {row['n_other']:,}" for row in rows)
    return (
        style.wrapped(f"Function words: {words}", width - 2 * style.EDGE, size=style.type_size() * 0.9) if rows else []
    )


def _bar(ax: Axes, row: Row, place: tuple[float, float, float, float], colours: dict[str, str]) -> None:
    """One word: its bar on one side of the middle, the word and its counts on the other."""
    middle, y, half, scale = place
    size = style.type_size()
    first = row["rate"] > row["rate_other"]
    side = -1 if first else 1
    wide, tall = row["share"] * scale, size * LINE * 0.62
    left = middle - wide if first else middle
    colour = colours[row["outlet"] if first else row["other"]]
    ax.add_patch(Rectangle((left, y - tall / 2), wide, tall, facecolor=colour, linewidth=0))
    counts = f"{row['n']:,} : {row['n_other']:,}"
    room = half - size * 1.8 - style.text_width(counts, size=size * 0.9)
    term = style.shortened(row["term"], room)
    start = middle - side * size * 0.5
    align = "left" if first else "right"
    ax.text(start, y, term, ha=align, va="center_baseline")
    beyond = start - side * (style.text_width(term) + size * 0.7)
    ax.text(beyond, y, counts, ha=align, va="center_baseline", size=size * 0.9, color=style.GREY)


def _percent_ruler(ax: Axes, place: tuple[float, float, float, float], longest: float) -> None:
    middle, y, _, scale = place
    size = style.type_size()
    step = next((s for s in (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5) if longest / s <= 3.5), 1.0)
    for number in range(int(longest / step) + 1):
        for side in (-1, 1) if number else (1,):
            x = middle + side * number * step * scale
            ax.plot([x, x], [y, y + size * 0.3], color=style.GREY, linewidth=0.6)
            label = f"{100 * number * step:.3g}"
            if abs(x - middle) + size * 1.2 < middle - style.EDGE:
                ax.text(x, y + size * 1.3, label, ha="center", va="baseline", size=size * 0.9, color=style.GREY)
    says = style.shortened("percent of the whole difference", 2 * middle - 2 * style.EDGE, size=size * 0.9)
    ax.text(middle, y + size * 2.5, says, ha="center", va="baseline", size=size * 0.9, color=style.GREY)


def _sizes(ax: Axes, row: Row, colours: dict[str, str], y: float) -> None:
    """How long both texts are, as bars of one scale."""
    size = style.type_size()
    pair = row["outlet"], row["other"]
    width = float(ax.get_xlim()[1])
    gutter = style.gutter_for(pair, width)
    counts = [figures(n, "word") for n in (row["n_words"], row["n_words_other"])]
    room = width - gutter - style.EDGE - size - max(style.text_width(text, size=size * 0.9) for text in counts)
    longest = max(row["n_words"], row["n_words_other"])
    for number, (name, n, text) in enumerate(zip(pair, (row["n_words"], row["n_words_other"]), counts, strict=True)):
        middle = y + size * (0.8 + 1.7 * number)
        wide = room * n / longest
        style.name_row(ax, name, (gutter, middle), colours[name])
        box = Rectangle((gutter, middle - size * 0.4), wide, size * 0.8, facecolor=colours[name], linewidth=0)
        ax.add_patch(box)
        ax.text(gutter + wide + size * 0.5, middle, text, va="center_baseline", size=size * 0.9, color=style.GREY)


def _covered(ax: Axes, rows: list[Row], quiet: list[Row], y: float) -> None:
    """Which part of the whole difference the words with bars make, and the function words below them."""
    size = style.type_size()
    width = float(ax.get_xlim()[1]) - 2 * style.EDGE
    covered, apart = (sum(row["share"] for row in part) for part in (rows, quiet))
    make = "makes up" if len(rows) == 1 else "make up"
    also = f", the {figures(len(quiet), 'function word')} {100 * apart:.0f} %" if quiet else ""
    says = f"The {figures(len(rows), 'word')} shown {make} {100 * covered:.0f} % of the difference{also}, all others the rest."
    says = style.shortened(says, width, size=size * 0.9)
    ax.text(style.EDGE, y, says, va="baseline", size=size * 0.9, color=style.GREY)
    left = 0.0
    for part, colour in ((covered, style.INK), (apart, style.GREY), (1 - covered - apart, REST)):
        box = (style.EDGE + width * left, y + size * 0.8)
        ax.add_patch(Rectangle(box, width * max(part, 0.0), size * 0.8, facecolor=colour, linewidth=0))
        left += part
