"""How the articles begin: headlines, standfirsts and first paragraphs side by side, with what is in them marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.lettering import lettering
from analysis.charts.marked import Line, Mark, draw_lines, height_of, lines_of
from analysis.charts.style import Context
from analysis.schema import check
from analysis.schema.emphasis import OPENINGS
from analysis.schema.vocabulary import Marked, Opening

LEAST = 10.5
"""Width of an article's column at the least, in sizes of type."""
HEIGHTS = {"column": 610.0, "page": 610.0, "slide": 540.0}
"""Height in points that the columns of one figure fill at the most, by its size."""
LARGE = 1.22
"""Size of a headline, in sizes of type."""
LINES = {Opening.HEADLINE: 9, Opening.STANDFIRST: 10, Opening.LEDE: 20}
"""Lines of each part at the most; what is beyond them is left out with an ellipsis."""
MISSING = {
    Opening.HEADLINE: "no headline in the file",
    Opening.STANDFIRST: "no standfirst in the file",
    Opening.LEDE: "no paragraph in the file",
}
FROM_THE_LIST = "as in sources.csv, not in the file"
SMALL = 0.86
LEGEND = {
    Marked.TERM: ("a term", {"bold": True}),
    Marked.ACTOR: ("an actor", {"underlined": True}),
    Marked.DOER: ("an act whose doer is named", {"dotted": True}),
    Marked.FIGURE: ("a figure", {"boxed": True}),
}
ONLY = "in no other article’s opening"

Row = dict[str, Any]


@dataclass(frozen=True)
class _Part:
    """One part of an article's opening as it is set."""

    lines: list[Line]
    marks: list[Mark]
    size: float
    is_missing: bool
    note: str

    @property
    def height(self) -> float:
        return height_of(self.lines, self.size) + (style.type_size() * 1.3 if self.note else 0.0)


@dataclass(frozen=True)
class _Column:
    """One article: its outlet, its own name where the outlet has several, its parts."""

    outlet: str
    below: str
    parts: Mapping[Opening, _Part]


def pages(openings: pl.DataFrame, context: Context, most: int) -> list[pl.DataFrame]:
    """The articles in groups that fit a figure each, in their order; at most ``most`` groups.

    context: size of the figures. Articles beyond the last group are not drawn. An empty table is one empty group.
    """
    check(openings, OPENINGS)
    if openings.is_empty():
        return [openings]
    found: list[list[str]] = [[]]
    with style.house(context):
        used = 0.0
        for band, height in _fitting(openings, HEIGHTS[context]):
            if found[-1] and used + height > HEIGHTS[context]:
                found.append([])
                used = 0.0
            found[-1] += [article for article, _ in band]
            used += height
    return [openings.filter(pl.col("article_id").is_in(group)) for group in found[:most]]


def draw_openings(openings: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """An article a column, its headline, standfirst and first paragraph below each other, each level with the others'.

    openings: schema OPENINGS. outlets: the order of columns. A term is bold, an actor underlined, an act whose doer is named
    underlined with dots, a figure in a box; what no other article's opening has is on a tinted ground. A part that the
    file does not have says so. Articles that do not fit the width stand in a further band.
    """
    check(openings, OPENINGS)
    size, width = style.type_size(), style.canvas_width(ax)
    articles = _articles(openings, outlets)
    if not articles:
        return style.canvas(size, ax=ax)
    parts = _parts(openings)
    colours = style.outlet_colours(outlets if outlets is not None else openings["outlet"].to_list())
    bands = [_columns(openings, band, width, parts) for band in _bands(articles, width)]
    legend = _legend(openings)
    spots = style.flow([style.text_width(words, weight="bold") + size * 1.6 for words, _ in legend], width - size)
    top = size * (1.0 + 1.75 * (1 + max((line for _, line in spots), default=-1)))
    heights = [_band_height(band, _step(len(band), width)) for band in bands]
    ax = style.canvas(top + sum(heights), ax=ax)
    for (words, mark), (x, line) in zip(legend, spots, strict=True):
        draw_lines(
            ax,
            lines_of(words, [mark], width, size=size, most=1),
            [mark],
            (x + style.EDGE, size * 1.75 * line + size * 0.2),
            size=size,
            colour=style.INK,
        )
    y = top
    for band, height in zip(bands, heights, strict=True):
        _draw_band(ax, band, (y, _step(len(band), width)), colours)
        y += height
    return ax


def _fitting(openings: pl.DataFrame, height: float) -> list[tuple[list[tuple[str, str]], float]]:
    """Bands with their heights: of as many articles as are no higher than ``height``, since fewer have wider columns."""
    width, parts, articles = style.canvas_width(None), _parts(openings), _articles(openings, None)
    most = len(_bands(articles, width)[0])
    for n in range(most, 0, -1):
        each = -(-len(articles) // -(-len(articles) // n))
        bands = [articles[at : at + each] for at in range(0, len(articles), each)]
        heights = [_band_height(_columns(openings, band, width, parts), _step(len(band), width)) for band in bands]
        if max(heights) <= height or n == 1:
            break
    return list(zip(bands, heights, strict=True))


def _articles(openings: pl.DataFrame, outlets: Sequence[str] | None) -> list[tuple[str, str]]:
    names = list(outlets) if outlets is not None else style.in_order(openings["outlet"])
    each = dict.fromkeys(openings.select("article_id", "outlet").rows())
    return [(article, outlet) for name in names for article, outlet in each if outlet == name]


def _parts(openings: pl.DataFrame) -> list[Opening]:
    """The parts that are drawn: headline and first paragraph always, a standfirst where any article has one."""
    has = openings.filter(pl.col("text").is_not_null() & (pl.col("opening") == Opening.STANDFIRST)).height
    return [part for part in Opening if part is not Opening.STANDFIRST or has]


def _bands(articles: list[tuple[str, str]], width: float) -> list[list[tuple[str, str]]]:
    """Articles side by side, as many as fit, the bands as even as can be."""
    fit = max(1, int((width - style.EDGE) / (style.type_size() * LEAST)))
    n = -(-len(articles) // fit)
    each = -(-len(articles) // n)
    return [articles[at : at + each] for at in range(0, len(articles), each)]


def _step(n: int, width: float) -> float:
    return min((width - style.EDGE) / n, style.type_size() * 34)


def _columns(
    openings: pl.DataFrame, band: Sequence[tuple[str, str]], width: float, parts: Sequence[Opening]
) -> list[_Column]:
    room = _step(len(band), width) - style.type_size() * 1.1
    of_articles = [outlet for _, outlet in dict.fromkeys(openings.select("article_id", "outlet").rows())]
    several = {outlet for number, outlet in enumerate(of_articles) if outlet in of_articles[:number]}
    rows = {(row["article_id"], row["opening"]): row for row in openings.iter_rows(named=True)}
    return [
        _Column(
            outlet,
            article if outlet in several else "",
            {part: _part(rows.get((article, part)), part, room) for part in parts},
        )
        for article, outlet in band
    ]


def _part(row: Row | None, part: Opening, room: float) -> _Part:
    size = style.type_size() * (LARGE if part is Opening.HEADLINE else 1.0)
    if row is None or row["text"] is None:
        small = style.type_size()
        return _Part(lines_of(MISSING[part], [], room, size=small, most=3), [], small, True, "")
    marks = [_mark(each) for each in row["marks"]]
    note = FROM_THE_LIST if row["start"] is None else ""
    return _Part(lines_of(row["text"], marks, room, size=size, most=LINES[part]), marks, size, False, note)


def _mark(each: Row) -> Mark:
    _, how = LEGEND.get(Marked(each["kind"]), ("", {}))
    return Mark(each["start"], each["stop"], **how, tinted=bool(each["only"]))


def _head_lines(column: _Column, room: float) -> int:
    return len(style.heading(column.outlet, room)) + bool(column.below)


def _band_height(band: Sequence[_Column], step: float) -> float:
    size = style.type_size()
    head = max(_head_lines(column, step - size * 1.1) for column in band)
    parts = sum(max(column.parts[part].height for column in band) + size * 2.1 for part in band[0].parts)
    return parts + size * (1.9 + 1.15 * head)


def _draw_band(ax: Axes, band: Sequence[_Column], place: tuple[float, float], colours: Mapping[str, str]) -> None:
    """One band of articles. place: its top, and the distance of two columns."""
    y, step = place
    size = style.type_size()
    room = step - size * 1.1
    head = max(_head_lines(column, room) for column in band)
    for number, column in enumerate(band):
        x = style.EDGE + step * number
        lines = style.heading(column.outlet, room)
        for line, text in enumerate(lines):
            ax.text(
                x,
                y + size * (1.2 + 1.15 * line),
                text,
                weight="bold",
                color=lettering(colours[column.outlet]),
                va="baseline",
            )
        if column.below:
            shown = style.shortened_inside(column.below, room, weight="normal")
            at = y + size * (1.2 + 1.15 * len(lines))
            ax.text(x, at, shown, size=size * SMALL, color=style.GREY, va="baseline")
    y += size * (0.7 + 1.15 * head)
    right = style.EDGE + step * len(band) - size * 1.1
    for part in band[0].parts:
        style.row_rule(ax, right, y, is_first=part is Opening.HEADLINE)
        ax.text(style.EDGE, y + size * 1.15, part.printed, size=size * SMALL, color=style.GREY, va="baseline")
        for number, column in enumerate(band):
            _draw_part(ax, column.parts[part], (style.EDGE + step * number, y + size * 1.5), room)
        y += max(column.parts[part].height for column in band) + size * 2.1


def _draw_part(ax: Axes, part: _Part, place: tuple[float, float], room: float) -> None:
    x, y = place
    colour = style.GREY if part.is_missing else style.INK
    draw_lines(ax, part.lines, part.marks, (x, y), size=part.size, colour=colour)
    if part.note:
        size = style.type_size()
        note = style.shortened(part.note, room, size=size * SMALL)
        at = y + height_of(part.lines, part.size) + size * 0.95
        ax.text(x, at, note, size=size * SMALL, color=style.GREY, va="baseline")


def _legend(openings: pl.DataFrame) -> list[tuple[str, Mark]]:
    """The ways of marking that occur, each on its own words."""
    used = {(mark["kind"], mark["only"]) for marks in openings["marks"].to_list() for mark in marks or ()}
    kinds = {kind for kind, _ in used}
    entries = [(words, how) for kind, (words, how) in LEGEND.items() if kind in kinds]
    if any(only for _, only in used):
        entries.append((ONLY, {"tinted": True}))
    return [(words, Mark(0, len(words), **how)) for words, how in entries]
