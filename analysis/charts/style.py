"""The house style: contexts, outlet colours, and text that fits its room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Literal

import matplotlib as mpl
import matplotlib.pyplot as plt
import polars as pl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from analysis.charts.lettering import lettering
from analysis.charts.look import look, looking, names_of
from analysis.charts.palette import with_own
from analysis.schema.order import outlet_order

MM = 1 / 25.4
POINT = 1 / 72
Context = Literal["page", "column", "slide", "brief"]
Slant = Literal["normal", "italic", "oblique"]


@dataclass(frozen=True)
class Size:
    """A place a chart is printed: width in inches and type size in points."""

    width: float
    type_size: float


SIZES: dict[str, Size] = {
    "column": Size(89 * MM, 7.5),
    "page": Size(183 * MM, 8.5),
    "slide": Size(13.333, 16.0),
    "brief": Size(95 * MM, 9.0),
}
SLIDE_SHAPE = 9 / 16
UPRIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters that no typeface here has slanted."""
EDGE = 2.0
"""Points kept free at the left and right edge."""

INK, GREY, RULE, PAPER = "#222222", "#6B6B6B", "#E3E3E0", "#F1F1EE"

OUTLET_COLOURS = ("#162F4A", "#008780", "#716A0F", "#B29124", "#5540A7", "#8180CB", "#914556", "#4F0212")
"""For up to eight outlets: told apart by colour-blind readers, of different grey, dark enough for names in print, and
of no nation or party; no red stands beside a green."""
OTHER_COLOUR = "#777777"


def font_files() -> list[Path]:
    """The typeface of charts and pages, a file a weight."""
    return sorted(Path(str(resources.files("analysis.charts") / "fonts")).glob("*.ttf"))


@cache
def _add_fonts() -> None:
    for path in font_files():
        font_manager.fontManager.addfont(path)


@cache
def _load_backend() -> None:
    """Load the backend before settings are held for a block: that of notebooks turns interactive mode on as it is loaded,
    which would be undone at the end of the block, and no chart of a reader's own would be shown from then on."""
    plt.switch_backend(mpl.get_backend())


@cache
def house_settings() -> mpl.RcParams:
    """Matplotlib's settings in the house style, for ``rc_context``."""
    return mpl.rc_params_from_file(
        str(resources.files("analysis.charts") / "house.mplstyle"), use_default_template=False
    )


@contextmanager
def house(
    context: Context = "page",
    *,
    width: float | None = None,
    palette: Mapping[str, str] | None = None,
    outlets: Iterable[str] | None = None,
    language: str | None = None,
) -> Iterator[Size]:
    """The house style for what is drawn inside; afterwards matplotlib's settings are as before.

    context: ``column`` (89 mm), ``page`` (183 mm), ``slide`` (16:9) or ``brief`` (95 mm, beside a sentence). width,
    palette, outlets, language: see ``analysis.charts.look.Look``; what is not given is as ``set_look`` has it.
    """
    if not isinstance(context, str) or context not in SIZES:
        raise ValueError(f"context must be one of {', '.join(SIZES)}, not {context!r}.")
    _add_fonts()
    _load_backend()
    story = names_of(outlets)
    rc = mpl.rc_context(house_settings())
    with looking(width=width, palette=palette, outlets=story, language=language) as here, rc:
        size = SIZES[context] if here.width is None else replace(SIZES[context], width=here.width * MM)
        mpl.rcParams["font.size"] = size.type_size
        for part in ("axes.labelsize", "xtick.labelsize", "ytick.labelsize", "legend.fontsize"):
            mpl.rcParams[part] = size.type_size
        mpl.rcParams["figure.figsize"] = (size.width, size.width * SLIDE_SHAPE)
        yield size


def outlet_colours(outlets: Iterable[str]) -> dict[str, str]:
    """A colour for each outlet: its own (``palette``), or one by its place in the alphabet of all outlets of the story
    (``outlets`` of ``house``; else of those that are drawn): the same in every chart of a story."""
    drawn = outlet_order(outlets)
    names = outlet_order([*look().outlets, *drawn])
    colours = OUTLET_COLOURS if len(names) <= len(OUTLET_COLOURS) else (*OUTLET_COLOURS, OTHER_COLOUR)
    house = {name: colours[min(number, len(colours) - 1)] for number, name in enumerate(names)}
    found = with_own(house, look().palette, OUTLET_COLOURS)
    return {name: found[name] for name in drawn}


def type_size() -> float:
    """Points of the running text in the current context."""
    return float(mpl.rcParams["font.size"])


def text_width(text: str, *, size: float | None = None, weight: str = "normal", slant: Slant = "normal") -> float:
    """Width of one line of text in points, as it will be drawn. slant: ``italic`` for slanted letters."""
    face = tuple(mpl.rcParams["font.family"]), (weight, slant_of(text, slant)), size or type_size()
    words = text.split(" ")  # many lines have the same words; no letter is set nearer to a space than to another
    return sum(_measured(word, *face) for word in words) + _measured(" ", *face) * (len(words) - 1)


def slant_of(text: str, slant: str) -> Slant:
    """How a text can be set: upright where it holds Arabic or Hebrew, for which there are no slanted letters here."""
    return "italic" if slant == "italic" and not UPRIGHT.search(text) else "normal"


@lru_cache(maxsize=50_000)
def _measured(text: str, family: tuple[str, ...], look: tuple[str, Slant], size: float) -> float:
    weight, slant = look
    font = FontProperties(family=list(family), weight=weight, style=slant, size=size)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width)


def wrapped(
    text: str, width: float, *, size: float | None = None, weight: str = "normal", most: int | None = None
) -> list[str]:
    """Lines of ``text`` none wider than ``width`` points; a word that is wider alone is cut with an ellipsis, and so is
    the last of ``most`` lines where the text has more."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size=size, weight=weight) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(shortened(word, width, size=size, weight=weight))
    if most is not None and len(lines) > most:
        lines[most - 1 :] = [shortened(" ".join(lines[most - 1 :]), width, size=size, weight=weight)]
    return lines or [""]


def balanced(text: str, width: float, *, size: float, weight: str) -> list[str]:
    """Lines as ``wrapped`` makes them, as few but as even as can be."""
    lines = wrapped(text, width, size=size, weight=weight)
    for part in range(10, 20):
        evener = wrapped(text, width * part / 20, size=size, weight=weight)
        if len(evener) == len(lines) > 1 and "…" not in "".join(evener):
            return evener
    return lines


def shortened(text: str, width: float, *, size: float | None = None, weight: str = "normal") -> str:
    """``text``, or as much of it as fits ``width`` points, with an ellipsis."""
    if text_width(text, size=size, weight=weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle].rstrip() + "…", size=size, weight=weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def shortened_inside(text: str, width: float, *, weight: str) -> str:
    """``text``, or its beginning and its end: names that differ at the end can still be told apart."""
    if text_width(text, weight=weight) <= width:
        return text
    low, high = 1, len(text) - 1
    while low < high:
        kept = (low + high + 1) // 2
        low, high = (kept, high) if text_width(_ends(text, kept), weight=weight) <= width else (low, kept - 1)
    return _ends(text, low) if low > 1 else "…"


def _ends(text: str, kept: int) -> str:
    """The beginning and the end of a text, ``kept`` letters of it in all."""
    return f"{text[: kept // 2].rstrip()}…{text[len(text) - (kept - kept // 2) :].lstrip()}"


def canvas(height: float, *, ax: Axes | None = None) -> Axes:
    """Axes measured in points, y downwards from 0 at the top, for charts that place everything themselves.

    height: in points. Without ``ax`` a figure of the context's width is made.
    """
    if ax is None:
        width = float(mpl.rcParams["figure.figsize"][0])
        figure = plt.figure(figsize=(width, height * POINT))
        ax = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    box = ax.get_window_extent()
    width_points = box.width / ax.get_figure(root=True).dpi / POINT  # type: ignore[union-attr]
    ax.set_xlim(0, width_points)
    ax.set_ylim(height, 0)
    ax.set_axis_off()
    return ax


def canvas_width(ax: Axes | None) -> float:
    """Width of the drawing in points: of ``ax``, or of a new figure in this context."""
    if ax is None:
        return float(mpl.rcParams["figure.figsize"][0]) / POINT
    return float(ax.get_window_extent().width / ax.get_figure(root=True).dpi / POINT)  # type: ignore[union-attr]


def in_order(names: pl.Series) -> list[str]:
    """The distinct names, in the order they first appear."""
    return list(dict.fromkeys(names.to_list()))


def flow(widths: Sequence[float], room: float) -> list[tuple[float, int]]:
    """Left end and line of each item of a legend, set one after the other in lines of ``room`` points."""
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for width in widths:
        if x and x + width > room:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += width
    return places


def gutter_for(names: Iterable[str], width: float) -> float:
    """Points kept free at the left for the names of the rows; at most three tenths of ``width``."""
    longest = max((text_width(name, weight="bold") for name in names), default=0.0)
    return min(longest + type_size() + EDGE, width * 0.3)


def name_row(ax: Axes, name: str, place: tuple[float, float], colour: str) -> None:
    """Print the name of a row in its colour. place: right end of the gutter, middle of the row."""
    gutter, y = place
    shown = shortened_inside(name, gutter - type_size() * 0.9 - EDGE, weight="bold")
    ax.text(
        gutter - type_size() * 0.9, y, shown, ha="right", va="center_baseline", weight="bold", color=lettering(colour)
    )


def heading(name: str, width: float) -> list[str]:
    """The lines of a name over a column, three at the most: what does not fit is shortened inside."""
    lines = wrapped(name, width, weight="bold")
    return lines if len(lines) <= 3 else [*lines[:2], shortened_inside(" ".join(lines[2:]), width, weight="bold")]


def row_rule(ax: Axes, right: float, y: float, *, is_first: bool) -> None:
    """The line above a row of a printed table, from the left edge; above the first row, below the headings, it is dark."""
    colour, width = (INK, 0.8) if is_first else (RULE, 0.6)
    ax.plot([EDGE, right], [y, y], color=colour, linewidth=width, zorder=0)
