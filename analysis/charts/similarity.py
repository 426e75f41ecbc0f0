"""How near the outlets' wordings are: pairs with their distances, a tree, and a map of outlets and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.placing import Room
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.outlet_map import DISTANCES, JOINS, POSITIONS
from analysis.schema.vocabulary import Evidence, Mapped

MAX_PAIRS = 30
MOST_TERMS, MOST_FUNCTION_WORDS = 30, 8
MAP_SHAPE, SLIDE_SHAPE = 0.66, 0.4
"""Height of the map for its width."""
CHANCE = "#D9D9D4"
LEADER = "#B5B5B0"
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)

Row = dict[str, Any]


def draw_distances(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A row a pair of outlets: its distance, its interval, and what chance alone gives.

    table: schema DISTANCES; the pairs stand in its order, the nearest on top as ``similarity.distances`` gives it. A
    dot is filled where the two are further apart than chance explains. Of more than MAX_PAIRS pairs the first and the
    last are drawn, and a line says how many stand between. outlets: the outlets to draw, when not all.
    """
    check(table, DISTANCES)
    chosen = (
        table.filter(pl.col("outlet").is_in(list(outlets)) & pl.col("other").is_in(list(outlets))) if outlets else table
    )
    rows: list[Row | None] = list(chosen.to_dicts())
    size = style.type_size()
    if not rows:
        return style.canvas(size, ax=ax)
    n_left_out = len(rows) - MAX_PAIRS
    if n_left_out > 0:
        rows = [*rows[: MAX_PAIRS // 2], None, *rows[-(MAX_PAIRS // 2) :]]
    shown = [row for row in rows if row is not None]
    width = style.canvas_width(ax)
    names = max(style.text_width(row["outlet"]) + style.text_width(row["other"]) for row in shown)
    gutter = min(names + style.text_width(" – ") + size + style.EDGE + 1, width * 0.45)
    labels = [f"{row['n_words']:,} / {figures(row['n_words_other'], 'word')}" for row in shown]
    right = max(style.text_width(label, size=size * 0.9) for label in labels) + size + style.EDGE
    highest = max(max(row["distance"], row["high"] or 0.0, row["by_chance_high"]) for row in shown)
    step = next((step for step in STEPS if highest / step <= 5), STEPS[-1])
    scale = (width - gutter - right) / (step * max(1, -(-highest // step)))
    legend = _pair_legend(shown)
    spots = style.flow([style.text_width(name) + size * 3 for _, name in legend], width - size)
    line = size * 1.75
    top = size * (1.6 + 1.5 * (1 + max(at for _, at in spots)))
    ax = style.canvas(top + line * len(rows) + size * 3.2, ax=ax)
    _draw_pair_legend(ax, legend, spots, size)
    _ruler(ax, (gutter, top, scale, line * len(rows)), step, highest)
    for number, row in enumerate(rows):
        y = top + (number + 0.5) * line
        if row is None:
            ax.text(gutter, y, f"{n_left_out:,} more pairs are in the table", va="center_baseline", color=style.GREY)
            continue
        half = (gutter - size - style.EDGE - style.text_width(" – ")) / 2
        pair = _pair_name(row, half)
        ax.text(gutter - size * 0.8, y, pair, ha="right", va="center_baseline")
        _pair(ax, row, (gutter, y, scale, size))
        label = f"{row['n_words']:,} / {figures(row['n_words_other'], 'word')}"
        ax.text(width - style.EDGE, y, label, ha="right", va="center_baseline", size=size * 0.9, color=style.GREY)
    return ax


def _pair_name(row: Row, half: float) -> str:
    """Both names, the longer one cut where they do not fit."""
    one, other = row["outlet"], row["other"]
    room = half * 2
    first = min(style.text_width(one), max(half, room - style.text_width(other)))
    one = style.shortened_inside(one, first, weight="normal")
    return f"{one} – {style.shortened_inside(other, room - style.text_width(one), weight='normal')}"


def _pair(ax: Axes, row: Row, place: tuple[float, float, float, float]) -> None:
    left, y, scale, size = place
    x, chance = left + row["distance"] * scale, left + row["by_chance_high"] * scale
    ax.plot([left, chance], [y, y], color=CHANCE, linewidth=size * 0.55, solid_capstyle="butt", zorder=0.5)
    if row["low"] is not None:
        ends = [left + row["low"] * scale, left + row["high"] * scale]
        ax.plot(ends, [y, y], color=style.INK, linewidth=size * 0.16, solid_capstyle="butt")
    _distance_dot(ax, x, y, row["evidence"] == Evidence.SURE, size)


def _distance_dot(ax: Axes, x: float, y: float, beyond: bool, size: float) -> None:
    ax.plot(
        [x],
        [y],
        marker="o",
        markersize=size * 0.75,
        color=style.INK if beyond else "white",
        markeredgecolor=style.INK,
        markeredgewidth=size * 0.12,
        linestyle="none",
    )


def _pair_legend(shown: list[Row]) -> list[tuple[str, str]]:
    legend = []
    if any(row["evidence"] == Evidence.SURE for row in shown):
        legend.append(("beyond", "further apart than chance explains"))
    if any(row["evidence"] == Evidence.UNSURE for row in shown):
        legend.append(("within", "no further apart than chance explains"))
    legend.append(("chance", "in 19 of 20 cases, chance alone keeps all pairs within it"))
    if any(row["low"] is not None for row in shown):
        legend.append(("interval", "95 % interval over articles"))
    return legend


def _draw_pair_legend(ax: Axes, legend: list[tuple[str, str]], spots: list[tuple[float, int]], size: float) -> None:
    for (form, name), (x, at) in zip(legend, spots, strict=True):
        left, y = x + style.EDGE, size * (0.8 + 1.5 * at)
        if form in ("beyond", "within"):
            _distance_dot(ax, left + size * 0.9, y, form == "beyond", size)
        else:
            thick, colour = (0.55, CHANCE) if form == "chance" else (0.16, style.INK)
            ax.plot([left, left + size * 1.4], [y, y], color=colour, linewidth=size * thick, solid_capstyle="butt")
        ax.text(left + size * 1.9, y, name, va="center_baseline", color=style.GREY)


def _ruler(ax: Axes, place: tuple[float, float, float, float], step: float, highest: float) -> None:
    """The scale of distances under the rows; place: left end, top, points a bit, height."""
    left, top, scale, height = place
    size = style.type_size()
    n_steps = max(1, int(-(-highest // step)))
    for number in range(n_steps + 1):
        x = left + number * step * scale
        ax.plot([x, x], [top, top + height], color=style.RULE, linewidth=0.6, zorder=0)
        label = f"{number * step:.2g}" if number else "0"
        ax.text(x, top + height + size * 1.1, label, ha="center", va="baseline", size=size * 0.9, color=style.GREY)
    says = "distance: 0 same rates, 1 no word shared"
    room = float(ax.get_xlim()[1]) - left - style.EDGE
    says = style.shortened(says, room, size=size * 0.9)
    ax.text(left, top + height + size * 2.4, says, va="baseline", size=size * 0.9, color=style.GREY)


def draw_joins(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """The outlets as a tree: the further left two branches meet, the nearer their wordings.

    table: schema JOINS. outlets: all outlets of the story, for their colours.
    """
    check(table, JOINS)
    size = style.type_size()
    if table.is_empty():
        return style.canvas(size, ax=ax)
    rows = table.to_dicts()
    leaves = rows[-1]["first"] + rows[-1]["second"]
    colours = style.outlet_colours(outlets or leaves)
    width = style.canvas_width(ax)
    gutter = style.gutter_for(leaves, width)
    highest = rows[-1]["distance"] or 1.0
    step = next((step for step in STEPS if highest / step <= 5), STEPS[-1])
    scale = (width - gutter - size * 2 - style.EDGE) / (step * max(1, -(-highest // step)))
    line = size * 1.9
    ax = style.canvas(line * len(leaves) + size * 3.6, ax=ax)
    places = {(leaf,): (gutter, (number + 0.5) * line) for number, leaf in enumerate(leaves)}
    _ruler(ax, (gutter, 0.0, scale, line * len(leaves)), step, highest)
    for row in rows:
        (x_one, y_one), (x_other, y_other) = places[tuple(row["first"])], places[tuple(row["second"])]
        x = gutter + row["distance"] * scale
        ax.plot([x_one, x, x, x_other], [y_one, y_one, y_other, y_other], color=style.INK, linewidth=1.0)
        places[tuple(row["first"] + row["second"])] = x, (y_one + y_other) / 2
    for leaf, (x, y) in ((key[0], place) for key, place in places.items() if len(key) == 1):
        style.name_row(ax, leaf, (x, y), colours[leaf])
    return ax


def draw_map(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Outlets and words in one plane; a word lies in the direction of the outlets that use it most for their length.

    table: schema POSITIONS. Every outlet is named; of the words, the MOST_TERMS that count most, where there is room
    near their dot; function words, where the table sets them apart, come last and in grey. The axes say which part of all differences they show. outlets: all of the story, for their colours.
    """
    check(table, POSITIONS)
    size = style.type_size()
    named = table.filter(pl.col("kind") == Mapped.OUTLET).to_dicts()
    terms = table.filter(pl.col("kind") == Mapped.TERM).to_dicts()
    content = [row for row in terms if not row["function_word"]][:MOST_TERMS]
    terms = content + [row for row in terms if row["function_word"]][:MOST_FUNCTION_WORDS]
    if not named:
        return style.canvas(size, ax=ax)
    colours = style.outlet_colours(outlets or [row["name"] for row in named])
    width = style.canvas_width(ax)
    line = size * 1.25
    on_slide = width * style.POINT > style.SIZES["page"].width * 1.2
    height = max(width * (SLIDE_SHAPE if on_slide else MAP_SHAPE), line * (len(named) + 6))
    ax = style.canvas(height + size * 2.4, ax=ax)
    rows = named + terms
    wide = max(row["x"] for row in rows) - min(row["x"] for row in rows)
    tall = max(row["y"] for row in rows) - min(row["y"] for row in rows)
    scale = min((width - size * 8) / max(wide, 1e-6), (height - size * 5) / max(tall, 1e-6))
    middle = [sum(pick(row[key] for row in rows) for pick in (min, max)) / 2 for key in ("x", "y")]
    zero = width / 2 - middle[0] * scale, height / 2 + middle[1] * scale
    places = [(zero[0] + row["x"] * scale, zero[1] - row["y"] * scale) for row in rows]
    _cross(ax, zero, (width, height), table)
    room = Room(style.EDGE, width - style.EDGE, line, height, line, size * 0.55, dots=places)
    for row, place in zip(rows, places, strict=True):
        _point(ax, room, row, place, colours.get(row["name"], style.GREY))
    return ax


def _cross(ax: Axes, zero: tuple[float, float], shape: tuple[float, float], table: pl.DataFrame) -> None:
    """The axes through the middle, what part of the differences each shows, and what is in grey."""
    size = style.type_size()
    width, height = shape
    ax.plot([style.EDGE, width - style.EDGE], [zero[1], zero[1]], color=style.RULE, linewidth=0.8, zorder=0)
    ax.plot([zero[0], zero[0]], [size * 1.4, height], color=style.RULE, linewidth=0.8, zorder=0)
    across, up = (f"{100 * table[name][0]:.0f} % of all differences" for name in ("inertia_x", "inertia_y"))
    half = (width - 2 * style.EDGE - size) / 2
    for text, x, y, side in (
        (f"↑↓ {up}", style.EDGE, size * 0.8, "left"),
        (f"←→ {across}", width - style.EDGE, height + size * 1.4, "right"),
        ("grey: function words" if table["function_word"].any() else "", style.EDGE, height + size * 1.4, "left"),
    ):
        room = half * (2 if side == "left" and y < height else 1)
        shown = style.shortened(text, room, size=size * 0.9)
        ax.text(x, y, shown, ha=side, va="center_baseline", size=size * 0.9, color=style.GREY)


def _point(ax: Axes, room: Room, row: Row, place: tuple[float, float], colour: str) -> None:
    size = style.type_size()
    outlet, quiet = row["kind"] == Mapped.OUTLET, bool(row["function_word"])
    x, y = place
    weight = "bold" if outlet else "normal"
    ax.plot(
        [x],
        [y],
        marker="o" if outlet else ".",
        markersize=size * (0.95 if outlet else 0.45),
        color=colour if outlet else style.GREY,
        linestyle="none",
        zorder=3 if outlet else 2,
    )
    width = (room.right - room.left) / 2 - room.gap
    name = style.shortened_inside(row["name"], width, weight=weight)
    clear, reach = (size * 0.95, float("inf")) if outlet else (size * 0.55, size * 4)
    spot = room.place(x, y, style.text_width(name, weight=weight), clear=clear, reach=reach)
    if spot is None:
        return
    left, middle = spot
    right = left + style.text_width(name, weight=weight)
    near = min(max(x, left), right)
    if abs(near - x) + abs(middle - y) > size * 1.6:
        ax.plot([x, near], [y, middle], color=LEADER, linewidth=0.6, zorder=1)
    ink = lettering(colour) if outlet else style.GREY if quiet else style.INK
    ax.text(left, middle, name, va="center_baseline", weight=weight, color=ink)
