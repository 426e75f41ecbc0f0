"""Pages of a PDF file -> paragraphs, told by where the lines stand, since the file itself knows of none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

import pypdfium2

from analysis.intake.article import Refused

FULL = 0.75
"""The part of the width that a line fills if its paragraph may go on; set by hand: ragged lines fill less than all."""
WIDER, LARGER = 0.4, 0.25
"""The part of a line's height by which a gap is larger than others if a paragraph ends in it, and by which letters of
a heading differ; set by hand."""
EDGE = 2
"""Lines at the top and the bottom of a page among which those are that stand on every page."""
OFTEN = 0.6
"""The part of the pages on which such a line stands; set by hand: the first page may have none."""
CUT = "\x02"
"""What the library gives for a hyphen at the end of a line, where it joins the halves of a word."""
MOST_OBJECTS = 50_000
"""Drawn objects of a page; a page whose letters are drawn one by one has 4,000. Counted first, since the place of each
letter takes memory."""
DIGITS = re.compile(r"\d+")
ENDED = re.compile(r"[.!?:;…][\"'”’)»\]]*$")


@dataclass
class Line:
    """A line as printed, and its place; known is false where the place could not be told."""

    text: str
    left: float = 0
    bottom: float = 0
    right: float = 0
    top: float = 0
    known: bool = True

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom


def lines_of_page(page: pypdfium2.PdfPage) -> tuple[list[Line], int]:
    """The lines of a page in the order of its text, each with its place, and how many characters it has, those beside
    the paper among them. Raises PdfiumError for a broken page, Refused for one with more objects than are read."""
    n_objects = pypdfium2.raw.FPDFPage_CountObjects(page)
    if n_objects > MOST_OBJECTS:
        raise Refused(f"must have at most {MOST_OBJECTS:,} objects on a page; one has {n_objects:,}. Leave it out.")
    text_page = page.get_textpage()
    try:
        n_characters = text_page.count_chars()
        texts = [line for line in text_page.get_text_bounded().replace(CUT, f"-{CUT}\n").splitlines() if line.strip()]
        boxes = [text_page.get_rect(at) for at in range(text_page.count_rects())]
    finally:
        text_page.close()
    return _placed(texts, boxes), n_characters


def _placed(texts: Sequence[str], boxes: Sequence[tuple[float, float, float, float]]) -> list[Line]:
    """Lines with their places; without them where there are not as many."""
    rows: list[Line] = []
    for left, bottom, right, top in boxes:
        middle = (bottom + top) / 2
        row = rows[-1] if rows else None
        if row is not None and row.bottom <= middle <= row.top:
            row.left, row.right = min(row.left, left), max(row.right, right)
            row.bottom, row.top = min(row.bottom, bottom), max(row.top, top)
        else:
            rows.append(Line("", left, bottom, right, top))
    if len(rows) != len(texts):
        return [Line(text, known=False) for text in texts]
    for row, text in zip(rows, texts, strict=True):
        row.text = text
    return rows


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without lines that stand at the edge of most of them, and one of each of these lines."""
    if len(pages) < 2:
        return [list(page) for page in pages], []
    counts = Counter(shape for page in pages for shape in {_shape(page[at].text) for at in _edges(page)})
    common = {shape for shape, n in counts.items() if n > 1 and n >= OFTEN * len(pages)}
    kept, left_out = [], dict[str, str]()
    for page in pages:
        out = {at for at in _edges(page) if _shape(page[at].text) in common}
        left_out.update({_shape(page[at].text): page[at].text for at in out})
        kept.append([line for at, line in enumerate(page) if at not in out])
    return kept, list(left_out.values())


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of all pages; a word that was cut has its two halves on two lines of one."""
    found: list[list[str]] = []
    last: Line | None = None
    for lines in pages:
        gap = _usual_gap(lines)
        right = max((line.right for line in lines), default=0)
        for number, line in enumerate(lines):
            text = line.text.strip().removesuffix(CUT).strip()
            if last is None:
                found.append([text])
            elif last.text.endswith(CUT):
                found[-1] += ["\n", text]
            elif _goes_on(last, line, right, gap) if number else _over_page(last, line):
                found[-1] += [" ", text]
            else:
                found.append([text])
            last = line
    return ["".join(pieces) for pieces in found]


def _edges(page: Sequence[Line]) -> set[int]:
    n = len(page)
    return {at for at in range(n) if at < EDGE or at >= n - EDGE}


def _shape(text: str) -> str:
    """A line with its numbers taken for one, as those of pages are."""
    return DIGITS.sub("0", text.strip())


def _usual_gap(lines: Sequence[Line]) -> float:
    """The white between two lines of a paragraph: most gaps of a page are so small, or a quarter at least."""
    gaps = [gap for one, two in pairwise(lines) if (gap := one.bottom - two.top) > -one.height]
    return quantiles(gaps, n=4)[0] if len(gaps) > 1 else 0.0


def _goes_on(last: Line, line: Line, right: float, usual: float) -> bool:
    """Whether a line belongs to the paragraph of the one above it."""
    if not (last.known and line.known):
        return not ENDED.search(last.text.rstrip()) and line.text.lstrip()[:1].islower()
    height = max(last.height, 1.0)
    gap = last.bottom - line.top
    same_size = abs(line.height - last.height) <= LARGER * max(height, line.height) + 2
    is_full = last.right - last.left >= FULL * (right - last.left)
    return same_size and is_full and -height < gap <= max(usual, 0.0) + WIDER * height


def _over_page(last: Line, line: Line) -> bool:
    return not ENDED.search(last.text.rstrip()) and line.text.lstrip()[:1].islower()
