"""Who is speaking: the words of each outlet by voice, and who is quoted in which outlet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.signs import signs
from analysis.schema import check
from analysis.schema.cells import percent
from analysis.schema.vocabulary import Besides, Voice
from analysis.schema.voices import SPEAKERS, VOICE_WORDS

HEIGHTS = {Voice.OUTLET: 1.0, Voice.ATTRIBUTED: 0.5, Voice.UNQUOTED: 1.0, Voice.QUOTED: 0.0, Voice.SCARE: 0.0}
"""How much of the height of a voice's bar is full."""
LEAST_COLUMN = 6.4
"""Width of an outlet's column at the least, in sizes of type."""

Row = tuple[str, str | None, bool]
"""A row of the chart of speakers: what is printed, whose side it is, whether it is a speaker's name."""
Box = tuple[float, float, float, float]
"""Left end, top, width and height of a bar, in points."""


def draw_voices(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Each outlet's words as one bar, parted by voice: full its own words or what is not told apart, half full its
    paraphrase, hollow quotation.

    table: schema VOICE_WORDS. outlets: the rows, top to bottom. Share and count stand below each part; an outlet
    without words says so.
    """
    check(table, VOICE_WORDS)
    rows = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    colours = style.outlet_colours(rows)
    size = style.type_size()
    width = style.canvas_width(ax)
    gutter = style.gutter_for(rows, width)
    used = [voice for voice in Voice if table.filter((pl.col("voice") == voice) & (pl.col("n_words") > 0)).height]
    spots = _legend_spots(used, width)
    top = size * (2.2 + 1.5 * max((line for _, line in spots), default=0))
    row_height = size * 3.3
    ax = style.canvas(top + row_height * len(rows), ax=ax)
    _legend(ax, used, spots)
    room = width - gutter - style.EDGE
    for number, outlet in enumerate(rows):
        y = top + number * row_height
        mine = {row["voice"]: row for row in table.filter(pl.col("outlet") == outlet).iter_rows(named=True)}
        style.name_row(ax, outlet, (gutter, y + size * 0.65), colours[outlet])
        if not any(row["n_words"] for row in mine.values()):
            ax.text(gutter, y + size * 0.65, "no words", va="center_baseline", color=style.GREY, style="italic")
            continue
        left = gutter
        labels = []
        for voice in used:
            if voice in mine and mine[voice]["n_words"]:
                part = mine[voice]["share"] * room
                _bar(ax, voice, (left, y, part, size * 1.3), colours[outlet])
                labels.append((left, f"{percent(mine[voice]['share'])}  {mine[voice]['n_words']:,}"))
                left += part
        _labels(ax, labels, y + size * 1.95, gutter + room)
    return ax


def _labels(ax: Axes, labels: list[tuple[float, str]], y: float, edge: float) -> None:
    """Print labels where they belong, each moved as little as needed for all to stand beside each other."""
    size = style.type_size() * 0.88
    widths = [style.text_width(text, size=size) for _, text in labels]
    places: list[float] = []
    for (left, _), _ in zip(labels, widths, strict=True):
        before = places[-1] + widths[len(places) - 1] + size if places else left
        places.append(max(left, before))
    for number in reversed(range(len(places))):
        limit = edge if number + 1 == len(places) else places[number + 1] - size
        places[number] = min(places[number], limit - widths[number])
    for place, (_, text) in zip(places, labels, strict=True):
        ax.text(place, y, text, size=size, va="center_baseline", color=style.INK)


def _bar(ax: Axes, voice: Voice, box: Box, colour: str) -> None:
    """A bar as the dots of the same voice: full, half full, hollow, or hollow with a line of dots."""
    left, top, width, height = box
    full = HEIGHTS[voice]
    if full:
        ax.add_patch(Rectangle((left, top + height * (1 - full)), width, height * full, color=colour, linewidth=0))
    line = height * 0.1
    inner = max(width - line, 0.1)
    ax.add_patch(
        Rectangle((left + line / 2, top + line / 2), inner, height - line, fill=False, edgecolor=colour, linewidth=line)
    )
    if voice is Voice.SCARE:
        n_dots = max(1, int(width / height))
        xs = [left + width * (number + 0.5) / n_dots for number in range(n_dots)]
        mark = min(height * 0.3, width * 0.5)
        ax.plot(xs, [top + height / 2] * n_dots, "o", markersize=mark, color=colour, markeredgewidth=0)


def _legend_spots(voices: Sequence[Voice], width: float) -> list[tuple[float, int]]:
    size = style.type_size()
    return style.flow([style.text_width(name) + size * 3.6 for name in signs(voices).values()], width - size)


def _legend(ax: Axes, voices: Sequence[Voice], spots: Sequence[tuple[float, int]]) -> None:
    size = style.type_size()
    for (voice, name), (x, line) in zip(signs(voices).items(), spots, strict=True):
        y = size * (0.3 + 1.5 * line)
        _bar(ax, voice, (x + style.EDGE, y, size * 1.6, size * 0.9), style.GREY)
        ax.text(x + style.EDGE + size * 2.0, y + size * 0.45, name, va="center_baseline", color=style.GREY)


def draw_speakers(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Who is quoted where: speakers as rows, outlets as columns, a bar as long as the quoted words, the number beside it.

    table: schema SPEAKERS, as ``voices.most_quoted`` gives it; speakers stand in its order, what has no named source
    and what is not tied to a name last. outlets: the columns, in lines of as many as fit the width.
    """
    check(table, SPEAKERS)
    columns = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    if table.is_empty():
        return style.canvas(style.type_size(), ax=ax)
    rows = list(dict.fromkeys(map(_row, table.iter_rows(named=True))))
    colours = style.outlet_colours(columns)
    size, width = style.type_size(), style.canvas_width(ax)
    gutter = min(style.gutter_for([name for name, _, _ in rows], width) + size, width * 0.34)
    room = width - gutter - style.EDGE
    n_columns = min(len(columns), max(1, int(room / (size * LEAST_COLUMN))))
    n_lines = -(-len(columns) // n_columns)
    n_columns = -(-len(columns) // n_lines)
    step = min(room / n_columns, size * 16)
    largest = max(row["n_quoted"] for row in table.iter_rows(named=True))
    number_width = style.text_width(f"{largest:,}", size=size * 0.9) + size * 1.5
    scale = max(step - number_width, size) / max(largest, 1)
    row_height = size * 2.5
    lines = [columns[n : n + n_columns] for n in range(0, len(columns), n_columns)]
    heads = [{outlet: style.heading(outlet, step - size * 0.8) for outlet in line} for line in lines]
    head_heights = [size * (1.0 + 1.15 * max(len(label) for label in head.values())) for head in heads]
    ax = style.canvas(sum(head_heights) + (row_height * len(rows) + size) * len(lines), ax=ax)
    cells = {(*_row(row), row["outlet"]): row for row in table.iter_rows(named=True)}
    y = 0.0
    for line, head, head_height in zip(lines, heads, head_heights, strict=True):
        for number, outlet in enumerate(line):
            for above, text in enumerate(reversed(head[outlet])):
                x, at = gutter + number * step, y + head_height - size * (0.9 + 1.15 * above)
                ax.text(x, at, text, weight="bold", color=lettering(colours[outlet]), va="baseline")
        y += head_height
        for row in rows:
            _name(ax, row, (gutter, y + row_height / 2))
            ax.plot([style.EDGE, gutter + step * len(line)], [y, y], color=style.RULE, linewidth=0.6, zorder=0)
            for number, outlet in enumerate(line):
                place = (gutter + number * step, y + row_height / 2)
                _heard(ax, cells.get((*row, outlet)), place, scale, colours[outlet])
            y += row_height
        y += size
    return ax


def _row(row: dict[str, Any]) -> Row:
    """The row of the chart that a row of the table belongs to."""
    if row["speaker"] is not None:
        return row["speaker"], row["actor"], True
    besides = Besides.NOT_TIED if row["named"] is None else Besides.NO_SOURCE
    return besides.printed, None, False


def _name(ax: Axes, row: Row, place: tuple[float, float]) -> None:
    """A speaker, and below it whose side it is where its name doesn't say so."""
    name, actor, is_speaker = row
    gutter, y = place
    size = style.type_size()
    room = gutter - style.EDGE - size
    if not is_speaker:
        ax.text(style.EDGE, y, name, va="center_baseline", style="italic", color=style.GREY)
        return
    below = actor is not None and actor.lower() not in name.lower()
    shown = style.shortened_inside(name, room, weight="normal")
    ax.text(style.EDGE, y - size * (0.5 if below else 0), shown, va="center_baseline")
    if below and actor is not None:
        text = style.shortened(actor, room, size=size * 0.85)
        ax.text(style.EDGE, y + size * 0.55, text, va="center_baseline", size=size * 0.85, color=style.GREY)


def _heard(ax: Axes, row: dict[str, int] | None, place: tuple[float, float], scale: float, colour: str) -> None:
    x, y = place
    size = style.type_size()
    if row is None or not row["n_quoted"]:
        ax.plot([x, x + size * 0.5], [y, y], color=style.GREY, linewidth=0.7)
        return
    n = row["n_quoted"]
    _bar(ax, Voice.QUOTED, (x, y - size * 0.5, n * scale, size), colour)
    ax.text(x + n * scale + size * 0.3, y, f"{n:,}", va="center_baseline", size=size * 0.9)
