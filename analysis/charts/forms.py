"""In which grammar acts of harm are told, and in which of it a doer is named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.schema import check
from analysis.schema.agency import FORMS
from analysis.schema.vocabulary import Form

UNCLEAR = "whose people is unclear"
ROW = 2.0
"""Height of an outlet's row, in sizes of type."""

Row = dict[str, Any]


def draw_forms(table: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """In which grammar acts of harm are told: outlets as rows below each victim's side, forms as columns.

    table: schema FORMS; sides stand in its order, the unclear last. A bar is as long as the acts are many: full where a
    doer is named, hollow where none is. The number is all acts of the form. outlets: the rows of each side, top
    to bottom; those without an act have none.
    """
    check(table, FORMS)
    size, width = style.type_size(), style.canvas_width(ax)
    shown = table.filter(pl.col("n") > 0)
    if shown.is_empty():
        return style.canvas(size, ax=ax)
    names = list(outlets) if outlets is not None else style.in_order(table["outlet"])
    colours = style.outlet_colours(names)
    forms = [form for form in Form if (shown["form"] == form).any()]
    values = {(row["outlet"], row["actor"], row["form"]): row for row in shown.iter_rows(named=True)}
    actors = sorted(style.in_order(shown["actor"]), key=lambda actor: actor is None)
    groups = [
        (actor, [name for name in names if any((name, actor, form) in values for form in forms)]) for actor in actors
    ]
    gutter = style.gutter_for(names, width)
    step = min((width - gutter - style.EDGE) / len(forms), size * 12)
    most = max(shown["n"].to_list())
    scale = (step - style.text_width(f"{most:,}") - size * 1.4) / most
    heads = [style.wrapped(form.printed, step - size * 0.8, size=size * 0.95) for form in forms]
    n_lines = [
        len(head) + len(style.wrapped(form.example, step - size * 0.8, size=size * 0.8))
        for form, head in zip(forms, heads, strict=True)
    ]
    top = size * (1.15 * max(n_lines) + 3.0)
    height = sum(size * (2.2 + ROW * len(rows)) for _, rows in groups)
    ax = style.canvas(top + height, ax=ax)
    _forms_head(ax, list(zip(forms, heads, strict=True)), (gutter, step, top))
    y = top
    for actor, rows in groups:
        ax.plot([style.EDGE, gutter + step * len(forms)], [y, y], color=style.RULE, linewidth=0.8, zorder=0)
        weight, slant = ("bold", "normal") if actor else ("normal", "italic")
        said = style.shortened_inside(actor or UNCLEAR, width - gutter - style.EDGE, weight=weight)
        ax.text(gutter, y + size * 1.45, said, weight=weight, va="baseline", style=slant)
        y += size * 2.0
        for name in rows:
            style.name_row(ax, name, (gutter, y + size * ROW / 2), colours[name])
            for at, form in enumerate(forms):
                place = (gutter + at * step, y + size * ROW / 2)
                _form(ax, values.get((name, actor, form)), place, scale, colours[name])
            y += size * ROW
        y += size * 0.2
    return ax


def _forms_head(ax: Axes, forms: Sequence[tuple[Form, list[str]]], place: tuple[float, float, float]) -> None:
    """The names of the forms, each with an example, and what full and empty bars stand for."""
    gutter, step, bottom = place
    size = style.type_size()
    x = style.EDGE
    for full, words in ((True, "a doer is named"), (False, "no doer is named")):
        _bar(ax, (x, size * 0.2, size * 1.9), full, style.GREY)
        ax.text(x + size * 2.5, size * 0.7, words, va="center_baseline", color=style.GREY)
        x += style.text_width(words) + size * 4.4
    for at, (form, lines) in enumerate(forms):
        left = gutter + at * step
        example = style.wrapped(form.example, step - size * 0.8, size=size * 0.8)
        for above, line in enumerate(reversed(example)):
            y = bottom - size * (0.5 + above)
            ax.text(left, y, line, va="baseline", color=style.GREY, size=size * 0.8, style="italic")
        for above, line in enumerate(reversed(lines)):
            y = bottom - size * (0.6 + len(example) + 1.15 * above)
            ax.text(left, y, line, va="baseline", size=size * 0.95)


def _form(ax: Axes, row: Row | None, place: tuple[float, float], scale: float, colour: str) -> None:
    x, y = place
    size = style.type_size()
    if row is None:
        ax.plot([x, x + size * 0.5], [y, y], color=style.GREY, linewidth=0.7)
        return
    named = row["n"] - row["n_without_doer"]
    for full, n in ((True, named), (False, row["n_without_doer"])):
        if n:
            _bar(ax, (x, y - size * 0.5, n * scale), full, colour)
            x += n * scale
    ax.text(x + size * 0.35, y, f"{row['n']:,}", va="center_baseline", size=size * 0.9)


def _bar(ax: Axes, place: tuple[float, float, float], full: bool, colour: str) -> None:
    """A bar, full or hollow. place: left end, top, width."""
    left, top, width = place
    size = style.type_size()
    line = size * 0.1
    if full:
        ax.add_patch(Rectangle((left, top), width, size, color=colour, linewidth=0))
        return
    outline = Rectangle((left + line / 2, top + line / 2), max(width - line, 0.1), size - line, fill=False)
    outline.set(edgecolor=colour, linewidth=line)
    ax.add_patch(outline)
