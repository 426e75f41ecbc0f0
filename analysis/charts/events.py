"""The events themselves, a row each: who does it, what is done, to whom, and which of these places stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.patches import FancyBboxPatch, Rectangle

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.signs import signs
from analysis.charts.voices import HEIGHTS
from analysis.schema import check
from analysis.schema.agency import PRINTED
from analysis.schema.cells import called, figures
from analysis.schema.vocabulary import Form, Voice

OUTLETS = {"column": 6, "page": 6, "slide": 2}
"""Outlets whose names a figure has room for beside ROWS events; with more, it has fewer events."""
ROWS = {"column": 22, "page": 22, "slide": 5}
"""Events of one figure at the most, by its size."""
ROW, HEAD = 2.7, 2.4
"""Height of an event, and of an outlet's name where it stands above its events, in sizes of type."""
ACT = 9.5
"""Width of the column of acts, in sizes of type."""
EMPTY = 4.2
"""Width of an empty place, in sizes of type."""
SHORT = 15
"""Width of words, in sizes of type, up to which they stand in one line where there is room."""
LEAST = 0.3
"""The part of the room beside the acts that doers, and those acted on, have at the least."""
SMALL = 0.82
PARTLY = 0.22
"""How much of a place's height is full in a paraphrase: a foot below the words, which would look struck out by a half."""
TINT = 0.66
"""How light a full place is, 0 to 1: words stay readable on it, and it differs from paper where it is printed in grey."""
DASHES = (0, (2.2, 1.6))

Row = dict[str, Any]


@dataclass(frozen=True)
class _Slot:
    """One place of an event: its lines, the side it belongs to, and whether anybody stands in it."""

    lines: list[str]
    below: str
    taken: bool
    width: float


def pages(table: pl.DataFrame, context: str, most: int) -> list[pl.DataFrame]:
    """The events in groups that fit a figure each, in their order, as even as can be; at most ``most`` groups.

    context: size of the figures, a key of ROWS.
    """
    for n in range(max(-(-table.height // ROWS[context]), 1), table.height + 1):
        step = -(-table.height // n)
        found = [table.slice(at, step) for at in range(0, table.height, step)]
        if step == 1 or max(map(_tall, found)) <= ROW * ROWS[context] + (HEAD + 0.5) * OUTLETS[context]:
            return found[:most]
    return [table]


def _tall(table: pl.DataFrame) -> float:
    """Height of rows and names of outlets, in sizes of type."""
    return ROW * table.height + (HEAD + 0.5) * len(set(table["outlet"]))


def draw_events(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """A row an event, by outlet: left who does it, in the middle the act as printed, right to whom it is done.

    table: schema PRINTED, in the order to draw within each outlet. A place is full in the outlet's own words, has a full
    foot in its paraphrase, and is hollow in a quotation. Where no person or group does it, the doer's place is a dashed outline
    that holds what stands there instead; without a done-to there is no place. outlets: their order, and the names that colours go by; those without an event are not drawn.
    """
    check(table, PRINTED)
    names = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    colours = style.outlet_colours(names)
    size, width = style.type_size(), style.canvas_width(ax)
    if table.is_empty():
        return style.canvas(size, ax=ax)
    groups = [(name, table.filter(pl.col("outlet") == name).to_dicts()) for name in names]
    groups = [(name, rows) for name, rows in groups if rows]
    legend = _legend(table)
    spots = style.flow([style.text_width(words) + size * 4.4 for _, words in legend], width - size)
    top = size * (3.2 + 1.6 * max(line for _, line in spots))
    height = sum(size * (HEAD + ROW * len(rows) + 0.5) for _, rows in groups)
    acts = _acts(table.to_dicts(), width)
    ax = style.canvas(top + size * 0.9 + height, ax=ax)
    _draw_legend(ax, legend, spots)
    _draw_head(ax, acts, top)
    y = top + size * 0.9
    for name, rows in groups:
        ax.plot([style.EDGE, width - style.EDGE], [y, y], color=style.RULE, linewidth=0.8, zorder=0)
        _draw_name(ax, name, len(rows), (width, y), colours[name])
        y += size * HEAD
        for row in rows:
            _draw_event(ax, row, (acts, width, y + size * ROW / 2), colours[name])
            y += size * ROW
        y += size * 0.5
    return ax


def _acts(rows: Sequence[Row], width: float) -> float:
    """The left end of the column of acts: as far in as the doers need, but not further than leaves those acted on what
    they need; where both need more than there is, in proportion."""
    size = style.type_size()
    room = width - size * (ACT + 0.8) - style.EDGE * 2
    left = [(called(row["doer"], row["doer_actor"]), row["doer_actor"], row["instead"]) for row in rows]
    right = [(called(row["done_to"], row["done_to_actor"]), row["done_to_actor"], None) for row in rows]
    doers, others = (max(_need(place, 1.0) for place in side) for side in (left, right))
    if doers + others > room:
        doers, others = (max(_need(place, 0.6) for place in side) for side in (left, right))
    share = min(max(doers / (doers + others), LEAST), 1 - LEAST)
    return style.EDGE + size * 0.4 + min(doers, max(room * share, room - others))


def _need(place: tuple[str | None, str | None, str | None], part: float) -> float:
    """The width that a place needs. place: its words, its actor, what stands there instead. part: of the words, where they
    are long: 1 in one line, about 0.6 in two."""
    words, actor, instead = place
    size = style.type_size()
    text = words or instead or ""
    whole = style.text_width(" ".join(text.split()))
    below = style.text_width(actor or "", size=size * SMALL)
    return max(min(whole, max(size * SHORT, whole * part)) + size, below + size, size * EMPTY)


def _draw_head(ax: Axes, acts: float, y: float) -> None:
    size = style.type_size()
    for x, words, side in (
        (max(acts - size * 0.5, style.text_width("who does it")), "who does it", "right"),
        (acts + size * ACT / 2, "the act", "center"),
        (acts + size * (ACT + 0.5), "to whom or what", "left"),
    ):
        ax.text(x, y, words, ha=side, va="baseline", color=style.GREY, size=size * 0.95)


def _draw_name(ax: Axes, name: str, n: int, place: tuple[float, float], colour: str) -> None:
    """The outlet above its events, and how many they are."""
    width, y = place
    size = style.type_size()
    count = figures(n, "event")
    room = width - style.EDGE * 2 - style.text_width(count) - size
    shown = style.shortened_inside(name, room, weight="bold")
    ax.text(style.EDGE, y + size * 1.55, shown, weight="bold", color=lettering(colour), va="baseline")
    x = style.EDGE + style.text_width(shown, weight="bold") + size * 0.7
    ax.text(x, y + size * 1.55, count, color=style.GREY, va="baseline", size=size * 0.95)


def _draw_event(ax: Axes, row: Row, place: tuple[float, float, float], colour: str) -> None:
    """One event. place: left end of the column of acts, right end of the figure, middle of the row."""
    left, last, y = place
    size = style.type_size()
    right = left + size * ACT
    doer = _slot(called(row["doer"], row["doer_actor"]), row["doer_actor"], row["instead"], left - style.EDGE)
    done_to = _slot(
        called(row["done_to"], row["done_to_actor"]), row["done_to_actor"], None, last - style.EDGE - right - size * 0.4
    )
    voice = Voice(row["voice"])
    _draw_slot(ax, doer, (left - doer.width, y), voice, colour)
    if done_to.taken:  # many verbs and nouns have no place for a done-to
        _draw_slot(ax, done_to, (right, y), voice, colour)
    _draw_act(ax, row, (left if doer.taken else None, right if done_to.taken else None, y), (left + right) / 2, colour)


def _slot(words: str | None, actor: str | None, instead: str | None, room: float) -> _Slot:
    """What stands in one place, in at most two lines, the second the actor where the words don't name it."""
    size = style.type_size()
    if words is None:
        lines = [style.shortened(instead, room - size)] if instead else []
        inner = style.text_width(lines[0]) + size if lines else 0.0
        return _Slot(lines, "", False, max(inner, size * EMPTY))
    text = " ".join(words.split())
    unnamed = actor and any(name.lower() not in text.lower() for name in actor.split(" and "))
    below = str(actor) if unnamed else ""
    lines = style.wrapped(text, room - size, most=1 if below else 2)
    below = style.shortened(below, room - size, size=size * SMALL)
    wide = [*(style.text_width(line) for line in lines), style.text_width(below, size=size * SMALL)]
    return _Slot(lines, below, True, max(wide) + size)


def _draw_slot(ax: Axes, slot: _Slot, place: tuple[float, float], voice: Voice, colour: str) -> None:
    x, y = place
    size = style.type_size()
    height = size * (ROW - 0.45)
    _box(ax, (x, y - height / 2, slot.width, height), voice if slot.taken else None, colour)
    middle = x + slot.width / 2
    if not slot.taken:
        for line in slot.lines:
            ax.text(middle, y, line, ha="center", va="center_baseline", color=style.GREY, style="italic")
        return
    texts = [(line, size, style.INK) for line in slot.lines]
    texts += [(slot.below, size * SMALL, style.GREY)] if slot.below else []
    step = size * 1.02
    for number, (line, points, ink) in enumerate(texts):
        at = y + (number - (len(texts) - 1) / 2) * step
        ax.text(middle, at, line, ha="center", va="center_baseline", size=points, color=ink)


def _box(ax: Axes, box: tuple[float, float, float, float], voice: Voice | None, colour: str) -> None:
    """A place: full, with a full foot, or hollow, by voice; a dashed outline where nobody stands in it."""
    left, top, width, height = box
    size = style.type_size()
    shape = f"round,pad=0,rounding_size={min(size * 0.45, height * 0.3):.2f}"
    outline = FancyBboxPatch((left, top), width, height, boxstyle=shape, fill=False, zorder=2)
    outline.set(edgecolor=colour if voice else style.GREY, linewidth=size * (0.11 if voice else 0.09))
    if voice is None:
        outline.set_linestyle(DASHES)
    elif full := min(HEIGHTS[voice], 1.0 if HEIGHTS[voice] == 1 else PARTLY):
        inside = Rectangle((left, top + height * (1 - full)), width, height * full, color=_tint(colour), linewidth=0)
        inside.set_zorder(1)
        ax.add_patch(inside)
        inside.set_clip_path(
            FancyBboxPatch((left, top), width, height, boxstyle=shape, transform=ax.transData, fill=False)
        )
    ax.add_patch(outline)


def _tint(colour: str) -> tuple[float, float, float]:
    """The colour mixed with white until it is as light as TINT."""
    red, green, blue = to_rgb(colour)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    part = min(1.0, (1 - (0.55 + TINT / 2.5)) / max(1 - light, 0.01))
    return (1 - (1 - red) * part, 1 - (1 - green) * part, 1 - (1 - blue) * part)


def _draw_act(ax: Axes, row: Row, place: tuple[float | None, float | None, float], middle: float, colour: str) -> None:
    """The act on its arrow, and below it the grammar. place: ends of the arrow, row."""
    start, end, y = place
    size = style.type_size()
    form = Form(row["form"])
    word = style.shortened(" ".join(row["matched"].split()), size * (ACT - 2.6), weight="bold")
    half = style.text_width(word, weight="bold") / 2 + size * 0.25
    line_y = y - size * 0.45
    if start is not None:
        _line(ax, (start, middle - half, line_y), colour)
    if end is not None:
        _line(ax, (middle + half, end - size * 0.1, line_y), colour)
    if end is not None and form is not Form.INTRANSITIVE:  # who dies is no target of the verb
        ax.plot([end - size * 0.4], [line_y], ">", markersize=size * 0.55, color=colour, zorder=3)
    ax.text(middle, line_y, word, ha="center", va="center_baseline", weight="bold", color=style.INK)
    below = style.shortened(form.printed, size * (ACT - 0.8), size=size * SMALL)
    ax.text(middle, y + size * 0.62, below, ha="center", va="center_baseline", size=size * SMALL, color=style.GREY)


def _line(ax: Axes, place: tuple[float, float, float], colour: str) -> None:
    left, right, y = place
    if right > left:
        ax.plot([left, right], [y, y], color=colour, linewidth=style.type_size() * 0.11, zorder=0.5)


def _legend(table: pl.DataFrame) -> list[tuple[Voice | None, str]]:
    """The signs that occur, with their words."""
    used = signs(voice for voice in Voice if (table["voice"] == voice).any())
    empty = table.filter(pl.col("doer").is_null() & pl.col("doer_actor").is_null()).height
    found: list[tuple[Voice | None, str]] = [*used.items()]
    return found + ([(None, "nobody named; in italics, what is named instead")] if empty else [])


def _draw_legend(ax: Axes, legend: Sequence[tuple[Voice | None, str]], spots: Sequence[tuple[float, int]]) -> None:
    size = style.type_size()
    for (sign, words), (x, line) in zip(legend, spots, strict=True):
        left, y = x + style.EDGE, size * (0.7 + 1.6 * line)
        _box(ax, (left, y - size * 0.5, size * 1.9, size), sign, style.GREY)
        ax.text(left + size * 2.5, y, words, va="center_baseline", color=style.GREY)
