"""Running text in a narrow column with some of its words marked: bold, underlined, boxed, on a tinted ground."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style

TINT = "#F3E6B3"
"""Ground of marked words; in grey it is still darker than paper."""
LEADING = 1.32
"""Distance of two lines, in sizes of type."""
DASHES = (0, (1.2, 1.2))


@dataclass(frozen=True)
class Mark:
    """How characters ``start`` to ``stop`` of a text are set; any of these together."""

    start: int
    stop: int
    bold: bool = False
    underlined: bool = False
    dotted: bool = False
    boxed: bool = False
    tinted: bool = False


@dataclass(frozen=True)
class Piece:
    """Characters of one line in one weight, with their left end in points. text: what is printed of them."""

    start: int
    text: str
    bold: bool
    x: float

    @property
    def weight(self) -> str:
        """Its weight, as matplotlib calls it."""
        return "bold" if self.bold else "normal"

    def at(self, character: int, size: float) -> float:
        """Where a character of the whole text begins, in points; outside the piece its nearer end."""
        inside = self.text[: max(character - self.start, 0)]
        return self.x + (style.text_width(inside, size=size, weight=self.weight) if inside else 0.0)


Line = list[Piece]


def lines_of(text: str, marks: Sequence[Mark], width: float, *, size: float, most: int) -> list[Line]:
    """A text in lines of at most ``width`` points; after ``most`` lines it ends with an ellipsis."""
    flat = re.sub(r"\s", " ", text)
    bold = [(mark.start, mark.stop) for mark in marks if mark.bold]
    lines: list[Line] = []
    x = width + 1.0
    blank = style.text_width("n n", size=size) - style.text_width("nn", size=size)
    for word in re.finditer(r"\S+", flat):
        pieces = _pieces(word.group(), word.start(), bold)
        room = sum(_width(piece, size) for piece in pieces)
        if x + blank + room > width:
            if len(lines) == most:
                return [*lines[:-1], _ended(lines[-1], width, size)]
            lines.append([])
            x = 0.0
        else:
            x += blank
        for piece in pieces:
            kept = replace(piece, x=x, text=style.shortened(piece.text, width, size=size, weight=piece.weight))
            lines[-1].append(kept)
            x += _width(kept, size)
    return lines


def _pieces(word: str, start: int, bold: Sequence[tuple[int, int]]) -> Line:
    """A word cut where its weight changes."""
    inside = [any(low <= start + at < high for low, high in bold) for at in range(len(word))]
    cuts = [0, *(at for at in range(1, len(word)) if inside[at] != inside[at - 1]), len(word)]
    return [Piece(start + one, word[one:two], inside[one], 0.0) for one, two in pairwise(cuts)]


def _width(piece: Piece, size: float) -> float:
    return style.text_width(piece.text, size=size, weight=piece.weight)


def _ended(line: Line, width: float, size: float) -> Line:
    """A last line with an ellipsis, cut so that this fits."""
    *before, last = line
    room = width - last.x
    cut = style.shortened(last.text + " …", max(room, size), size=size, weight=last.weight)
    return [*before, replace(last, text=cut if cut.endswith("…") else cut + "…")]


def height_of(lines: Sequence[Line], size: float) -> float:
    """Height of lines in points."""
    return len(lines) * size * LEADING


def draw_lines(
    ax: Axes, lines: Sequence[Line], marks: Sequence[Mark], place: tuple[float, float], *, size: float, colour: str
) -> None:
    """Draw lines that ``lines_of`` made, their marks below and around them. place: left end and top."""
    left, top = place
    for number, line in enumerate(lines):
        base = top + size * (1.0 + LEADING * number)
        for mark in marks:
            ends = _ends(line, mark, size)
            if ends:
                _draw_mark(ax, mark, (left + ends[0], left + ends[1], base), size)
        for piece in _joined(line):
            ax.text(
                left + piece.x, base, piece.text, size=size, weight=piece.weight, color=colour, va="baseline", zorder=3
            )


def _joined(line: Line) -> Line:
    """The pieces of a line, neighbours of one weight as one text: fewer parts, and words a reader can select."""
    joined: Line = []
    for piece in line:
        if joined and joined[-1].bold == piece.bold:
            last = joined[-1]
            gap = " " if piece.start > last.start + len(last.text) else ""
            joined[-1] = replace(last, text=last.text + gap + piece.text)
        else:
            joined.append(piece)
    return joined


def _ends(line: Line, mark: Mark, size: float) -> tuple[float, float] | None:
    """Where the marked characters of a line begin and end, in points; None where it has none of them."""
    mine = [piece for piece in line if piece.start < mark.stop and mark.start < piece.start + len(piece.text)]
    return (mine[0].at(mark.start, size), mine[-1].at(mark.stop, size)) if mine else None


def _draw_mark(ax: Axes, mark: Mark, place: tuple[float, float, float], size: float) -> None:
    left, right, base = place
    if mark.tinted:
        ground = Rectangle((left, base - size * 0.86), right - left, size * 1.12, color=TINT, linewidth=0, zorder=0.5)
        ax.add_patch(ground)
    if mark.boxed:
        box = Rectangle((left - 0.6, base - size * 0.82), right - left + 1.2, size * 1.06, fill=False, zorder=2)
        box.set(edgecolor=style.INK, linewidth=0.55)
        ax.add_patch(box)
    if mark.underlined:
        ax.plot([left, right], [base + size * 0.16] * 2, color=style.INK, linewidth=size * 0.085, zorder=2)
    if mark.dotted:
        at = base + size * 0.3
        ax.plot([left, right], [at] * 2, color=style.INK, linewidth=size * 0.1, linestyle=DASHES, zorder=2)
