"""Running text set in more than one kind of type: bold, slanted, boxed words in lines that fit a column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.lettering import lettering

LEADING = 1.32
"""From line to line, in sizes of type."""
BOX_ROOM = 0.22
"""Between a letter and what is beyond its box, in sizes of type."""
Span = Mapping[str, int]


@dataclass(frozen=True)
class Look:
    """How letters are set: bold in the colour of the text's owner, slanted, in a box, grey as what is only beside."""

    is_own: bool = False
    is_quoted: bool = False
    is_boxed: bool = False
    is_beside: bool = False

    @property
    def weight(self) -> str:
        """For matplotlib. The typeface has no slanted bold, so a quoted word that is bold too is underlined."""
        return "bold" if self.is_own and not self.is_quoted else "normal"

    @property
    def slant(self) -> style.Slant:
        """For matplotlib."""
        return "italic" if self.is_quoted else "normal"


@dataclass(frozen=True)
class Piece:
    """Letters of one look, on one line: what is set, and how far from the left end of the line."""

    text: str
    look: Look
    left: float = 0.0

    @property
    def pad(self) -> float:
        """Room of a box at either side of its letters, in points."""
        return style.type_size() * BOX_ROOM if self.look.is_boxed else 0.0

    @property
    def width(self) -> float:
        """In points, a box with its room."""
        return style.text_width(self.text, weight=self.look.weight, slant=self.look.slant) + 2 * self.pad


Line = list[Piece]


def looks(
    text: str, *, own: Iterable[Span], quoted: Iterable[Span], boxed: Iterable[Span], told: Iterable[Span]
) -> list[Look]:
    """The look of each character; spans are characters of the text, stop exclusive. told: what is not only beside."""
    inside = [{at for span in spans for at in range(span["start"], span["stop"])} for spans in (own, quoted, boxed)]
    within = {at for span in told for at in range(span["start"], span["stop"])}
    is_own, is_quoted, is_boxed = inside
    return [Look(at in is_own, at in is_quoted, at in is_boxed, at not in within) for at in range(len(text))]


def lines(text: str, look_of: Sequence[Look], width: float, *, most: int) -> list[Line]:
    """The text in lines of ``width`` points, ``most`` at the most; what is beyond them is an ellipsis.

    A word is broken between two lines only where it is wider than one alone.
    """
    blank = style.text_width(" ")
    found: list[Line] = [[]]
    at = 0.0
    for word in _words(text, look_of, width):
        room = sum(piece.width for piece in word)
        if found[-1] and at + blank + room > width:
            found.append([])
            at = 0.0
        if found[-1]:
            at += blank
        for piece in word:
            found[-1].append(replace(piece, left=at))
            at += piece.width
    if len(found) > most:
        found = found[:most]
        _end(found[-1], width)
    return [_joined(line) for line in found]


def _words(text: str, look_of: Sequence[Look], width: float) -> Iterable[list[Piece]]:
    """The words of a text, each in pieces of one look; one wider than a line is cut with an ellipsis."""
    for is_blank, group in groupby(range(len(text)), key=lambda at: text[at].isspace()):
        if not is_blank:
            pieces = [
                Piece("".join(text[at] for at in letters), look)
                for look, letters in groupby(group, key=lambda at: look_of[at])
            ]
            if sum(piece.width for piece in pieces) > width:
                whole = "".join(piece.text for piece in pieces)
                first = pieces[0].look
                cut = style.shortened(whole, width * 0.96, weight=first.weight)
                pieces = [Piece(cut, first)]
            yield pieces


def _end(line: Line, width: float) -> None:
    """Make room for an ellipsis at the end of a line, and set it."""
    mark = Piece(" …", Look())
    while len(line) > 1 and line[-1].left + line[-1].width + mark.width > width:
        line.pop()
    last = line[-1]
    room = width - last.left - mark.width
    line[-1] = replace(last, text=style.shortened(last.text, room, weight=last.look.weight))
    line.append(Piece("…", Look(), line[-1].left + line[-1].width + style.text_width(" ")))


def _joined(line: Line) -> Line:
    """Neighbours of one look in one piece, with the blank between them: the text of a figure can then be read."""
    joined: Line = []
    for piece in line:
        if joined and joined[-1].look == piece.look:
            last = joined[-1]
            blank = " " if piece.left - (last.left + last.width) > 0.01 else ""
            joined[-1] = replace(last, text=f"{last.text}{blank}{piece.text}")
        else:
            joined.append(piece)
    return joined


def draw_lines(ax: Axes, text: Iterable[Line], place: tuple[float, float], colour: str) -> None:
    """Set lines on a canvas. place: left end, middle of the first line. colour: that of words in bold."""
    x, y = place
    size = style.type_size()
    for number, line in enumerate(text):
        base = y + size * (0.36 + LEADING * number)
        for piece in line:
            _draw(ax, piece, (x + piece.left, base), colour)


def _draw(ax: Axes, piece: Piece, place: tuple[float, float], colour: str) -> None:
    left, base = place
    size, look = style.type_size(), piece.look
    shade = style.GREY if look.is_beside else lettering(colour) if look.is_own else style.INK
    ax.text(
        left + piece.pad,
        base,
        piece.text,
        va="baseline",
        weight=look.weight,
        style=style.slant_of(piece.text, look.slant),
        color=shade,
    )
    if look.is_own and look.is_quoted:
        ax.plot([left, left + piece.width], [base + size * 0.2] * 2, color=colour, linewidth=0.7)
    if look.is_boxed:
        corner, gap = (left + piece.pad * 0.4, base - size * 0.82), piece.pad * 0.8
        box = Rectangle(corner, piece.width - gap, size * 1.07, fill=False, edgecolor=style.INK, linewidth=0.7)
        ax.add_patch(box)
