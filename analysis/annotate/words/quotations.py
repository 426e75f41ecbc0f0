"""Quotations: found over the whole article, whatever the marks look like.

Handles curly, straight, doubled-apostrophe, single, low („ “, ‚ ‘), French (« ») and corner (「 」) marks; nesting; marks
with spaces inside; marks that never close (the quotation then ends with its paragraph, or before the speaker who ends
it) or that nothing opened (it then begins with its sentence); a quotation over several paragraphs, each opened anew
and only the last one closed; lines behind the sign of a block quote (>) and what speakers say in a transcript; apostrophes and inches. No arrangement of
marks is refused, and the time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from analysis.annotate.words.characters import DOUBLE, MARK, WORD, Integers, Kinds, kinds
from analysis.annotate.words.double_marks import (
    Ahead,
    after_mark,
    closed_later,
    is_measure,
    looks_closing,
    looks_opening,
)
from analysis.annotate.words.lost_marks import Clipped, is_lone, stop_before_speaker
from analysis.annotate.words.posts import posts
from analysis.annotate.words.single_marks import SINGLES, Singles, single_marks
from analysis.annotate.words.transcripts import spoken
from analysis.schema.vocabulary import Zone
from analysis.story.zones import Segment

MAX_WAITING = 5
"""Paragraphs without a mark in which a quotation left open may still end; a plain limit: further on it is forgotten."""
MIN_BLOCK = 10
"""Words of a line behind > that is a quotation even without a full stop; set by hand: a shorter one may be a link."""
DOUBLED = "'`’"
"""Marks of which two in a row are one."""
CLOSERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "''": "''",
    "'": "'",
    "``": "''",
    "‹": "›",
    "「": "」",
    "『": "』",
}
MISPRINTS = {
    "“": ('"', "“", "''", "’’", "″"),
    '"': ("”", "''", "’’", "″"),
    "''": ('"', "”", "’’"),
    "``": ('"', "”", "’’"),
}
"""Opening mark -> marks that may stand in the place of the closing one."""
GUILLEMET = re.compile("«")
SPACE = re.compile(r"\s*")
DOUBLE_MARK = re.compile(r"[“”„\"«»]|''")
BLOCK = re.compile(r"(?:> ?)*>(?! ?[>—–-]) ?")
ENDS = re.compile(r"[.!?…][\"'”’)»\]]*$")


class Quotation(NamedTuple):
    """[start, stop) in the article's text, marks included; closed: whether its closing mark is printed."""

    start: int
    stop: int
    closed: bool


class _Paragraph(NamedTuple):
    """A stretch that a quotation can't leave, with its marks, what opens the next one, and the quotation that it is
    as a whole."""

    start: int
    stop: int
    points: Sequence[int]
    next_mark: str
    whole: Quotation | None


def marks(of: Kinds) -> Integers:
    """Where marks stand that may open or close a quotation: all but apostrophes inside a word.

    of: the ``kinds`` of a text's characters.
    """
    at = np.flatnonzero(of & MARK).astype(np.int32)
    inside = ((of[at] & DOUBLE) == 0) & ((of[at - 1] & WORD) > 0) & ((of[at + 1] & WORD) > 0) & (at > 0)
    apart: Integers = at[~inside]
    return apart


def quotations(text: str, segments: Sequence[Segment], points: Sequence[int] | None = None) -> list[Quotation]:
    """The outermost quotations of an article, in order, none overlapping another.

    segments: the article's zones; a quotation ends at the latest with the paragraph's last segment that is not
    furniture, and goes over into the next paragraph only where that one opens with a quotation mark again.
    points: the article's ``marks``, where they are known already.
    """
    if points is None:
        points = marks(kinds(text)).tolist()
    found: list[Quotation] = []
    waiting: list[_Paragraph] = []  # after one that was left open, without any double mark so far
    left_open = False
    for paragraph in _paragraphs(text, segments, points):
        start, stop = paragraph.start, paragraph.stop
        block = paragraph.whole
        if block is None and left_open and len(waiting) < MAX_WAITING:
            first = DOUBLE_MARK.search(text, start, stop)
            if first is None:
                waiting.append(paragraph)
                continue
            lone = is_lone(text, first.group(), first.start(), stop)
            if first.group() == "”" or lone:  # the line break stood inside the quotation
                found += [Quotation(before.start, before.stop, False) for before in waiting]
                found.append(Quotation(start, first.end(), True))
                waiting = []
                here = [at for at in paragraph.points if at >= first.end()]
                paragraph = paragraph._replace(start=first.end(), points=here)
        elif block is None and not paragraph.points and not waiting:
            continue
        for each in waiting if block else (*waiting, paragraph):
            found += _in_paragraph(text, each, found[-1:])
        if block:
            found.append(block)
        waiting = []
        left_open = bool(found) and not found[-1].closed and text[found[-1].start] in '“„"' and found[-1].stop == stop
    for paragraph in waiting:
        found += _in_paragraph(text, paragraph, found[-1:])
    return found


def _paragraphs(text: str, segments: Sequence[Segment], points: Sequence[int]) -> Iterator[_Paragraph]:
    """The paragraphs of an article, in order."""
    stretches = list(_stretches(segments))
    marks_ahead = [text[start] for start, _ in stretches[1:]] + [""]
    speech, embedded = spoken(text, stretches), posts(text, stretches)
    for (start, stop), ahead in zip(stretches, marks_ahead, strict=False):
        here = points[bisect_left(points, start) : bisect_left(points, stop)]
        if start in speech:
            whole: Quotation | None = Quotation(speech[start], stop, False)
        elif start in embedded:
            whole = Quotation(start, embedded[start], True)
        else:
            whole = _block(text, start, stop)
        yield _Paragraph(start, stop, here, ahead, whole)


def _stretches(segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """A line's segments, cut where furniture begins. Furniture is none."""
    open_line: int | None = None
    start = stop = 0
    for segment in segments:
        if segment.paragraph == open_line and segment.zone != Zone.FURNITURE:
            stop = segment.stop
            continue
        if open_line is not None:
            yield start, stop
        start, stop = segment.start, segment.stop
        open_line = None if segment.zone == Zone.FURNITURE else segment.paragraph
    if open_line is not None:
        yield start, stop


def _block(text: str, start: int, stop: int) -> Quotation | None:
    """A line behind > that has the length of a quotation, or ends as a sentence does."""
    sign = BLOCK.match(text, start, stop)
    if sign is None or not (ENDS.search(text, start, stop) or len(text[start:stop].split()) > MIN_BLOCK):
        return None
    return Quotation(sign.end(), stop, False)


def _in_paragraph(text: str, paragraph: _Paragraph, last: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of one paragraph. last: the last quotation before it, if there is one."""
    start, stop, points = paragraph[:3]
    found: list[Quotation] = []
    opened: int | None = None
    opener = ""
    nested = False
    after = floor = start
    singles = single_marks(text, start, stop, points)
    closers = _with_left_open(text, paragraph, singles, last)
    ahead, clipped = Ahead(text, stop), Clipped(text, start, stop)
    for at in points:
        mark = text[at]
        if mark in DOUBLED and text[at + 1 : at + 2] == mark:
            mark += mark
        if mark == "`" or at < after:
            continue
        after = at + len(mark)
        if opened is None:
            if _opens(text, mark, at, start, ahead, closers):
                opened, opener = at, mark
            elif at in singles.lone or is_lone(text, mark, at, stop):
                begin = clipped.begins(floor, at)
                floor = after
                if begin is not None:
                    found.append(Quotation(begin, after, True))
            nested = False
        elif mark in CLOSERS[opener] and _closes(text, mark, at, opened, stop, closers):
            if at > opened + len(opener):  # nothing stands between two marks: no quotation
                found.append(Quotation(opened, after, True))
            opened, floor = None, after
        elif mark in MISPRINTS.get(opener, ()):
            if looks_closing(text, mark, at, stop) and not nested and not closed_later(ahead, after, opener):
                found.append(Quotation(opened, after, True))
                opened, floor = None, after
            else:
                nested = not nested and mark != "”"
    if opened is not None:
        goes_on = paragraph.next_mark == text[opened]
        found.append(Quotation(opened, stop if goes_on else stop_before_speaker(text, opened, stop), False))
    return found


def _with_left_open(text: str, paragraph: _Paragraph, singles: Singles, last: Sequence[Quotation]) -> dict[int, int]:
    """The closers of single marks, and the end of the paragraph for an opener that none closes for sure: where the next
    paragraph is opened anew, where the one before was left open too, or where the mark is no apostrophe."""
    left, mark = singles.left, text[singles.left] if singles.left is not None else ""
    if left is None:
        return singles.closers
    goes_on = paragraph.next_mark == mark
    went_on = (
        left == paragraph.start
        and bool(last)
        and not last[0].closed
        and text[last[0].start] == mark
        and SPACE.fullmatch(text, last[0].stop, left) is not None
    )
    before = text[paragraph.start : left].rstrip()[-1:]
    is_sure = mark in "‘‚" and text[left + 1].isupper() and before in ("", ":", ",")
    if goes_on or went_on or (is_sure and left not in singles.closers):
        return {**singles.closers, left: paragraph.stop}
    return singles.closers


def _before(text: str, at: int, start: int) -> str:
    return text[at - 1] if at > start else " "


def _opens(text: str, mark: str, at: int, start: int, ahead: Ahead, closers: dict[int, int]) -> bool:
    stop = ahead.stop
    before, after = _before(text, at, start), after_mark(text, at + len(mark), stop)
    if mark in SINGLES:
        return at in closers
    if mark == "»":
        return not before.isalnum() and after.isalnum() and ahead.next(GUILLEMET, at + 1) < stop
    if mark == "”":  # typed for an opening one
        following = text.find(mark, at + 1, stop)
        return before.isspace() and after.isalnum() and following > 0 and not text[following - 1].isspace()
    if mark in ('"', "''"):
        if before.isspace() and after.isspace():
            following = text.find(mark, at + len(mark), stop)
            return following > 0 and not looks_opening(text, mark, following, stop)
        # an inch or a closing mark without its opening one does not open anything
        return not after.isspace() and not (before.isalnum() and not after.isalnum())
    return mark not in "›」』″’’"


def _closes(text: str, mark: str, at: int, opened: int, stop: int, closers: dict[int, int]) -> bool:
    if text[opened] in SINGLES and mark in SINGLES:
        return closers.get(opened) == at
    if mark in ('"', "”") and is_measure(text, mark, at, stop):
        return False
    return mark not in ('"', "''") or not looks_opening(text, mark, at, stop)
