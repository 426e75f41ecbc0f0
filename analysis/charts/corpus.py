"""Charts of the articles themselves: each as a line of its length, with what stands where."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.words import say, whole
from analysis.schema import check
from analysis.schema.corpus import PLACES, SEGMENTS
from analysis.schema.vocabulary import MARKED, OUTLETS_WORDING, Voice, Zone

TITLE_GREY = "#222222"
ZONE_GREYS = {
    Zone.HEADLINE: TITLE_GREY,
    Zone.STANDFIRST: "#777777",
    Zone.SUBHEADING: TITLE_GREY,
    Zone.CAPTION: "#B5B5B0",
}
"""The mark of each zone below an article's bar; body is what has none, and furniture is left out of every count."""
QUOTED_GREY = "#CFCFCA"
STEPS = (10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000)
MAX_ARTICLES = 30


def draw_barcodes(
    stretches: pl.DataFrame, marks: pl.DataFrame, *, outlets: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """Each article as a line of its length, its zones and quotations marked, mentions where they fall.

    stretches: schema SEGMENTS. marks: mentions of one concept with their place (schema PLACES); one lane a term, in
    the table's order, filled where the wording is the article's, hollow in a quotation. outlets: order of the outlets.
    The first MAX_ARTICLES articles of the table are drawn, and a line says how many more there are.
    """
    check(stretches, SEGMENTS)
    check(marks, PLACES)
    order = list(outlets) if outlets is not None else style.in_order(stretches["outlet"])
    colours = style.outlet_colours(order)
    size = style.type_size()
    articles, n_left_out = _articles(stretches, order)
    lanes = {article: _lanes(marks, article) for article in articles}
    width = style.canvas_width(ax)
    gutter = style.gutter_for(order, width)
    n_words = max(stretches["n_words"].to_list(), default=1)
    labels = [f"{term} {n}" for found in lanes.values() for term, n in found.items()] + ["0,000 words"]
    right = max(style.text_width(label, size=size * 0.9) for label in labels) + size * 1.2
    scale = (width - gutter - right - style.EDGE) / max(n_words, 1)
    lane, gap = size * 1.35, size * 1.3
    heights = [max(1, len(lanes[article])) * lane + size * 0.7 + gap for article in articles]
    items = _legend_items(stretches, marks)
    spots = style.flow([_legend_width(form, size) + style.text_width(name) for form, _, name in items], width - size)
    top = size * (1.6 + 1.4 * (1 + max((line for _, line in spots), default=0)))
    rest = size * 1.8 if n_left_out else 0.0
    ax = style.canvas(top + sum(heights) + rest + size * 3.2, ax=ax)
    _draw_legend(ax, items, spots, size)
    y = top
    for article, height in zip(articles, heights, strict=True):
        mine, hits = (table.filter(pl.col("article_id") == article) for table in (stretches, marks))
        outlet, place = mine["outlet"][0], (gutter, y, scale, size)
        _draw_article(ax, mine, hits, lanes[article], place, colours[outlet], not marks.is_empty())
        style.name_row(ax, outlet, (gutter, y + (height - gap) / 2), colours[outlet])
        y += height
    if n_left_out:
        rest_of = "{n} more article is in the table" if n_left_out == 1 else "{n} more articles are in the table"
        n = say(rest_of, n=whole(n_left_out))
        ax.text(gutter, y + size * 0.4, n, va="center_baseline", color=style.GREY)
    _scale(ax, n_words, (gutter, y + rest, scale, size))
    return ax


def _articles(stretches: pl.DataFrame, order: Sequence[str]) -> tuple[list[str], int]:
    """The first articles of these outlets, outlet by outlet in their order, and how many are left."""
    owners = dict(stretches.select("article_id", "outlet").iter_rows())
    articles = [article for article, outlet in owners.items() if outlet in order]
    shown = sorted(articles[:MAX_ARTICLES], key=lambda article: order.index(owners[article]))
    return shown, len(articles) - len(shown)


def _lanes(marks: pl.DataFrame, article: str) -> dict[str, int]:
    """The terms of an article and how often each stands in it."""
    return dict(marks.filter(pl.col("article_id") == article).select("term", "n_term").iter_rows())


def _draw_article(
    ax: Axes,
    mine: pl.DataFrame,
    marks: pl.DataFrame,
    lanes: dict[str, int],
    place: tuple[float, float, float, float],
    colour: str,
    named: bool,
) -> None:
    left, top, scale, size = place
    lane = size * 1.35
    n_words = mine["n_words"][0]
    height = max(1, len(lanes)) * lane
    ax.add_artist(Rectangle((left, top), n_words * scale, height - size * 0.25, color=style.PAPER, linewidth=0))
    for kind, first, last in mine.select("kind", "first", "last").iter_rows():
        x, wide = left + first * scale, (last - first) * scale
        if kind == Voice.QUOTED:
            ax.add_artist(Rectangle((x, top), wide, height - size * 0.25, color=QUOTED_GREY, linewidth=0))
        elif kind in ZONE_GREYS:
            box = Rectangle((x, top + height), max(wide, 1.0), size * 0.35, color=ZONE_GREYS[kind], linewidth=0)
            ax.add_artist(box)
    ax.plot([left, left + n_words * scale], [top + height + size * 0.17] * 2, color=style.RULE, linewidth=0.6, zorder=0)
    for at_lane, (term, n) in enumerate(lanes.items()):
        y = top + at_lane * lane
        for x, voice in marks.filter(pl.col("term") == term).select("place", "voice").iter_rows():
            own = voice in OUTLETS_WORDING
            box = Rectangle(
                (left + x * scale, y + size * 0.12),
                size * 0.16,
                lane - size * 0.5,
                facecolor=colour if own else "white",
                edgecolor=colour,
                linewidth=size * 0.11,
            )
            ax.add_artist(box)
        label = f"{term} {n}"
        ax.text(
            left + n_words * scale + size * 0.6, y + lane / 2 - size * 0.1, label, va="center_baseline", size=size * 0.9
        )
    if not lanes and named:
        ax.text(
            left + n_words * scale + size * 0.6,
            top + lane / 2 - size * 0.1,
            say("not named"),
            va="center_baseline",
            size=size * 0.9,
            color=style.GREY,
            style="italic",
        )


def _scale(ax: Axes, n_words: int, place: tuple[float, float, float, float]) -> None:
    left, y, scale, size = place
    step = next((step for step in STEPS if step * scale > size * 4.5), STEPS[-1])
    for words in range(0, n_words + 1, step):
        ax.plot([left + words * scale] * 2, [y, y + size * 0.35], color=style.GREY, linewidth=0.6)
        ax.text(
            left + words * scale,
            y + size * 1.5,
            whole(words),
            ha="center",
            va="baseline",
            size=size * 0.9,
            color=style.GREY,
        )
    ax.text(
        left,
        y + size * 2.8,
        say("words from the start of the article"),
        ha="left",
        va="baseline",
        size=size * 0.9,
        color=style.GREY,
    )


Item = tuple[str, str, str]
"""An entry of the legend: its form (mark, area, zone), its colour, its words."""


def _legend_items(stretches: pl.DataFrame, marks: pl.DataFrame) -> list[Item]:
    present = set(stretches["kind"].to_list())
    voices = set(marks["voice"].cast(pl.String).to_list())
    items: list[Item] = []
    if voices & set(OUTLETS_WORDING):
        items.append(("mark", style.GREY, say("a mention, the article’s wording")))
    if voices & set(MARKED):
        items.append(("mark", "white", say("in quotation marks")))
    if Voice.QUOTED in present:
        items.append(("area", QUOTED_GREY, say(Voice.QUOTED.printed)))
    for grey in dict.fromkeys(ZONE_GREYS.values()):
        names = [say(zone.printed) for zone, shade in ZONE_GREYS.items() if shade == grey and zone in present]
        if names:
            items.append(("zone", grey, ", ".join(names)))
    return items


def _legend_width(form: str, size: float) -> float:
    """Width of an entry without its words."""
    return size * (2.1 if form == "mark" else 3.2)


def _draw_legend(ax: Axes, items: list[Item], spots: list[tuple[float, int]], size: float) -> None:
    for (form, colour, name), (x, line) in zip(items, spots, strict=True):
        left, y = x + style.EDGE + size * 0.2, size * (0.8 + 1.4 * line)
        wide = size * (0.26 if form == "mark" else 1.4)
        tall = size * (0.35 if form == "zone" else 0.9)
        edge = style.GREY if form == "mark" else colour
        border = size * 0.11 if form == "mark" else 0
        box = Rectangle((left, y - tall / 2), wide, tall, facecolor=colour, edgecolor=edge, linewidth=border)
        ax.add_artist(box)
        ax.text(left + wide + size * 0.5, y, name, va="center_baseline", color=style.GREY)
