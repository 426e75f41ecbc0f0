"""A text cut where its marks begin and end, so that each piece can be set in its own way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

Span = Mapping[str, int]
Ends = tuple[int, int]


def cuts(start: int, stop: int, spans: Sequence[Ends]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The stretch from start to stop cut at every end of a span, in order: each piece with the numbers of the spans it is
    inside, in the order of ``spans``.

    spans: (start, stop) of characters, stop exclusive; they may overlap and reach beyond the stretch.
    """
    borders = {start, stop, *(end for span in spans for end in span if start < end < stop)}
    for first, last in pairwise(sorted(borders)):
        yield first, last, tuple(at for at, (begin, end) in enumerate(spans) if begin <= first and last <= end)


def pieces(text: str, *marked: Sequence[Span]) -> Iterator[tuple[str, tuple[bool, ...]]]:
    """The text in order, each piece with whether it is inside the spans of each list; inner line breaks become blanks.

    marked: lists of spans (start, stop: characters of the text); they may overlap.
    """
    owners = [owner for owner, spans in enumerate(marked) for _ in spans]
    ends = [(span["start"], span["stop"]) for spans in marked for span in spans]
    found = (
        (tuple(owner in {owners[at] for at in inside} for owner in range(len(marked))), text[first:last])
        for first, last, inside in cuts(0, len(text), ends)
    )
    for held, group in groupby(found, key=itemgetter(0)):
        yield "".join(piece for _, piece in group).replace("\n", " "), held
