"""A text cut where its marks begin and end, so that each piece can be set in its own way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

Span = Mapping[str, int]


def pieces(text: str, *marked: Sequence[Span]) -> Iterator[tuple[str, tuple[bool, ...]]]:
    """The text in order, each piece with whether it is inside the spans of each list; inner line breaks become blanks.

    marked: lists of spans (start, stop: characters of the text); they may overlap.
    """
    inside = [{at for span in spans for at in range(span["start"], span["stop"])} for spans in marked]
    for held, places in groupby(range(len(text)), key=lambda at: tuple(at in each for each in inside)):
        yield "".join(text[at] for at in places).replace("\n", " "), held
