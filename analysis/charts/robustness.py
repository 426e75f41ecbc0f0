"""A specification curve: a finding in every way of counting it, lowest first, and below it the choices behind each way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.schema import check
from analysis.schema.robustness import BY_CHOICE, CHOSEN_SO, SPECIFICATIONS
from analysis.schema.vocabulary import Choice, Outcome

ROW, HEAD = 1.4, 3.0
"""Height of an option's row, and of what is above the curve, in sizes of type."""
WIDE = 700.0
"""Points of width from which a chart is a slide."""
PAPER, SLIDE = (560.0, 13.0, 8), (385.0, 9.0, 4)
"""Points that a chart is high at the most, sizes of type that its curve is high, and options of a choice that have a row
each: on paper, and on a slide."""
GUTTER, NARROW = 0.44, 0.48
"""Part of the width for the names of the options at the most; where it is NARROW, choices stand above their options."""
BAND, DARK = "#DADDE1", "#5A5F66"
STEPS = (0.05, 0.1, 0.25, 0.5)
MOST_STEPS = 6

Row = Mapping[str, Any]
Mark = tuple[tuple[float, float], tuple[float, float]]
Group = tuple[str, list[tuple[str, set[str], bool]]]
"""A choice with its options: the name of each, the options of the table that it means, whether the brief has it."""


def draw_ways(
    table: pl.DataFrame, choices: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """The estimates of one finding, lowest first, and below them which option each way has.

    table: schema SPECIFICATIONS, of one finding, the ways with an estimate in its order; choices: schema BY_CHOICE, of the
    same finding; those that do not fit are left out, the last first. A dot is a way of counting: full where the difference is larger than chance
    would often make it, a ring where not, or where that was not asked. It has the colour of the outlet that has more, and
    is at the difference of the two shares, in percentage points. The band is the 95 % interval. The line marks the way in which the
    brief counts. outlets: those of the story, for their colours.
    """
    check(table, SPECIFICATIONS)
    check(choices, BY_CHOICE)
    size, width = style.type_size(), style.canvas_width(ax)
    rows = table.to_dicts()
    if not rows:
        return style.canvas(size, ax=ax)
    groups, n_left = _fitting(choices, width)
    gutter = _gutter(groups, width)
    _, curve, _ = _limits(width)
    n_lines = sum(len(options) + _is_narrow(width) for _, options in groups) + (n_left > 0)
    ax = style.canvas(size * (HEAD + curve + 2.6) + n_lines * size * ROW + size * 0.6 * len(groups), ax=ax)
    left, room = gutter + size * 2.6, width - gutter - size * 3.2 - style.EDGE
    places = [left + room * (at + 0.5) / len(rows) for at in range(len(rows))]
    _draw_curve(ax, rows, places, (left, room), style.outlet_colours(outlets or _sides(rows[0])))
    bottom = _draw_choices(ax, groups, rows, places, gutter, room / len(rows))
    if n_left:
        words = f"{n_left} further choices are in the table" if n_left > 1 else "one further choice is in the table"
        ax.text(style.EDGE, bottom + size, words, va="baseline", color=style.GREY)
    for main in (place for place, row in zip(places, rows, strict=True) if row["is_main"]):
        ax.plot([main, main], [size * 1.9, bottom], color=style.INK, linewidth=0.8, zorder=0.7)
        side, shift = ("left", size * 0.3) if main < left + room / 2 else ("right", -size * 0.3)
        ax.text(main + shift, size * 2.4, "as the brief counts", ha=side, va="baseline", size=size * 0.9)
    return ax


def _sides(row: Row) -> list[str]:
    return [name for name in (row["outlet"], row["beside"]) if name is not None]


def _limits(width: float) -> tuple[float, float, int]:
    return SLIDE if width >= WIDE else PAPER


def _is_narrow(width: float) -> bool:
    return width / style.type_size() < 45


def _fitting(choices: pl.DataFrame, width: float) -> tuple[list[Group], int]:
    """The choices that there is room for, with their options, and how many there are beside."""
    size = style.type_size()
    tallest, curve, most = _limits(width)
    left = tallest - size * (HEAD + curve + 2.6)
    found: list[Group] = []
    names = style.in_order(choices["choice"])
    for name in names:
        options = list(_options(choices.filter(pl.col("choice") == name).to_dicts(), most))
        left -= size * (ROW * (len(options) + _is_narrow(width)) + 0.6)
        if left < 0 and found:
            break
        found.append((Choice(name).printed, options))
    return found, len(names) - len(found)


def _options(rows: Sequence[Row], most: int) -> Iterator[tuple[str, set[str], bool]]:
    """The options of a choice; of more than ``most`` the first ones, and the rest together."""
    shown = rows if len(rows) <= most else rows[: most - 1]
    for row in shown:
        yield row["option"], {_key(row["choice"], row["option"])}, row["is_main"]
    if len(rows) > len(shown):
        rest = rows[len(shown) :]
        yield f"one of {len(rest)} others", {_key(row["choice"], row["option"]) for row in rest}, False


def _key(choice: str, option: str) -> str:
    return f"{choice}:{option}"


def _keys(row: Row) -> set[str]:
    """The options that a way has, as the table of choices names them."""
    names = {name: {str(each): each.printed for each in column.members} for name, column in CHOSEN_SO.items()}
    return {_key(name, printed.get(str(row[name]), str(row[name]))) for name, printed in names.items()}


def _gutter(groups: Sequence[Group], width: float) -> float:
    size = style.type_size()
    longest = 0.0
    for name, options in groups:
        room = 0.0 if _is_narrow(width) else style.text_width(name, weight="bold") + size
        longest = max(longest, *(room + style.text_width(option, weight="bold") for option, *_ in options))
    return min(longest + size * 0.8 + style.EDGE, width * (NARROW if _is_narrow(width) else GUTTER))


def _draw_curve(
    ax: Axes, rows: Sequence[Row], places: Sequence[float], scale: tuple[float, float], colours: Mapping[str, str]
) -> None:
    size, (left, room) = style.type_size(), scale
    lowest = min(0.0, *(row["low"] for row in rows))
    highest = max(0.0, *(row["high"] for row in rows))
    top, height = size * HEAD, size * _limits(style.canvas_width(ax))[1]

    def y(value: float) -> float:
        return float(top + height * (highest - value) / (highest - lowest or 1.0))

    step = next((each for each in STEPS if (highest - lowest) / each <= MOST_STEPS), STEPS[-1])
    for number in range(int(lowest / step), int(highest / step) + 1):
        at = y(number * step)
        shade, line = (style.GREY, 0.9) if number == 0 else (style.RULE, 0.6)
        ax.plot([left, left + room], [at, at], color=shade, linewidth=line, zorder=0.2 if number else 0.6)
        ax.text(
            left - size * 0.4,
            at,
            f"{100 * number * step:+.0f}" if number else "0",
            ha="right",
            va="center_baseline",
            size=size * 0.9,
            color=style.GREY,
        )
    half = room / len(rows) / 2
    steps = [place + end for place in places for end in (-half, half)]
    low, high = ([y(row[name]) for row in rows for _ in range(2)] for name in ("low", "high"))
    ax.fill_between(steps, low, high, color=BAND, linewidth=0, zorder=0.1)
    for is_above, words_at in ((True, size), (False, top + height + size * 1.3)):
        name = rows[0]["outlet" if is_above else "beside"]
        shade = style.GREY if name is None else colours[name]
        _draw_dots(
            ax,
            [
                (place, y(row["estimate"]), row)
                for place, row in zip(places, rows, strict=True)
                if (row["estimate"] > 0) == is_above
            ],
            shade,
            half,
        )
        if is_above or lowest < 0:
            words = f"more in {name or 'the others'}{', in percentage points' if is_above else ''}"
            ax.text(style.EDGE, words_at, words, va="baseline", weight="bold", color=lettering(shade), size=size * 0.9)


def _draw_dots(ax: Axes, spots: Sequence[tuple[float, float, Row]], colour: str, half: float) -> None:
    """Full dots where the difference is larger than chance would often make it, rings elsewhere; the brief's is larger."""
    size = style.type_size()
    plain = min(size * 0.62, max(size * 0.22, half * 1.7))
    for is_clear in (False, True):
        for is_main in (False, True):
            chosen = [
                (x, y)
                for x, y, row in spots
                if (row["outcome"] == Outcome.CLEAR) == is_clear and row["is_main"] == is_main
            ]
            if chosen:
                x, y = zip(*chosen, strict=True)
                ax.plot(
                    x,
                    y,
                    marker="o",
                    markersize=size * 0.85 if is_main else plain,
                    markerfacecolor=colour if is_clear else "white",
                    markeredgecolor=colour,
                    markeredgewidth=size * (0.16 if is_main else 0.08),
                    linestyle="none",
                    zorder=2 + is_clear + 2 * is_main,
                )


def _draw_choices(
    ax: Axes, groups: Sequence[Group], rows: Sequence[Row], places: Sequence[float], gutter: float, step: float
) -> float:
    """A row for each option, dark where a way has it; the lower end."""
    size, width = style.type_size(), style.canvas_width(ax)
    keys = [_keys(row) for row in rows]
    left, right = places[0] - step / 2, places[-1] + step / 2
    y = size * (HEAD + _limits(width)[1] + 2.2)
    marks: dict[bool, list[Mark]] = {True: [], False: []}
    for name, options in groups:
        ax.plot([style.EDGE, right], [y, y], color=style.RULE, linewidth=0.6, zorder=0)
        y += size * 0.3
        ax.text(style.EDGE, y + size * 0.95, name, va="baseline", weight="bold", color=style.GREY)
        y += size * ROW * _is_narrow(width)
        for option, wanted, is_main in options:
            room = gutter - style.EDGE - size * 0.8
            room -= 0.0 if _is_narrow(width) else style.text_width(name, weight="bold") + size * 0.6
            weight = "bold" if is_main else "normal"
            words = style.shortened_inside(option, room, weight=weight)
            ax.text(gutter - size * 0.4, y + size * 0.95, words, ha="right", va="baseline", weight=weight)
            middle, has = y + size * 0.65, [bool(wanted & each) for each in keys]
            marks[is_main] += [((start, middle), (stop, middle)) for start, stop in _runs(has, places, step)]
            ax.plot([left, right], [middle, middle], color=style.RULE, linewidth=0.5, zorder=0)
            y += size * ROW
        y += size * 0.3
    for is_main, lines in marks.items():  # drawn in one go, since each call costs as much as hundreds of marks
        shade = style.INK if is_main else DARK
        ax.add_collection(
            LineCollection(lines, colors=shade, linewidths=size * 0.62, capstyle="butt", zorder=0.5), autolim=False
        )
    return y


def _runs(has: Sequence[bool], places: Sequence[float], step: float) -> Iterator[tuple[float, float]]:
    """Left and right ends of the stretches of ways that have an option."""
    gap = min(step * 0.12, 0.4)
    for is_in, run in groupby(range(len(has)), key=has.__getitem__):
        if is_in:
            first, *rest = run
            last = rest[-1] if rest else first
            yield places[first] - step / 2 + gap, places[last] + step / 2 - gap
