"""Quotations: found over the whole article, before sentences are cut, and whatever the marks look like.

Handles curly, straight, doubled-apostrophe, single, German („ “) and French (« ») marks; nesting; marks that never
close (the quotation then ends with its paragraph); a quotation over several paragraphs, each opened anew and only
the last one closed; apostrophes. No arrangement of marks is refused, and the time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from analysis import data
from analysis.annotate.cues import has_cue
from analysis.annotate.words.characters import DOUBLE, MARK, WORD, Integers, Kinds, kinds
from analysis.schema.vocabulary import Voice, Zone
from analysis.story.zones import Segment

MAX_SCARE_WORDS = 2
"""Words in quotation marks that may be no quotation (a “safe zone”); set by hand: with more, somebody mostly said them."""
MAX_WAITING = 5
"""Paragraphs without a mark in which a quotation left open may still end; a plain limit: further on it is forgotten."""
BESIDE = 40
"""Characters before and after a nickname that are looked at for the names around it: longer than a name."""
PAIRS = ("''", "``")
CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"', "''": "''", "'": "'", "``": "''", "‹": "›"}
MISPRINTS = {"“": '"“', '"': "”"}  # opening mark -> marks that may stand in the place of the closing one
OPENING = re.compile(r'(?<=\s)"(?=\w)')
DOUBLE_MARK = re.compile(r"[“”„\"«»]|''")
WORDS = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
ELIDED = re.compile(rf"[’'‘](?:{data.one_of('abbreviations.csv', 'elided')}|\d0s|\d\d)\b", re.IGNORECASE)


class Quotation(NamedTuple):
    """[start, stop) in the article's text, marks included; closed: whether its closing mark is printed."""

    start: int
    stop: int
    closed: bool


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
    waiting: list[
        tuple[int, int, Sequence[int]]
    ] = []  # paragraphs after one that was left open, without any double mark so far
    left_open = False
    for start, stop in _paragraphs(segments):
        here = points[bisect_left(points, start) : bisect_left(points, stop)]
        if left_open and len(waiting) < MAX_WAITING:
            first = DOUBLE_MARK.search(text, start, stop)
            if first is None:
                waiting.append((start, stop, here))
                continue
            if first.group() == "”":  # the line break stood inside the quotation
                found += [Quotation(begin, end, False) for begin, end, _ in waiting]
                found.append(Quotation(start, first.end(), True))
                start, waiting = first.end(), []
                here = [at for at in here if at >= start]
        elif not here and not waiting:
            continue
        for paragraph in (*waiting, (start, stop, here)):
            found += _in_paragraph(text, *paragraph)
        waiting = []
        left_open = bool(found) and not found[-1].closed and text[found[-1].start] in "“„" and found[-1].stop == stop
    for paragraph in waiting:
        found += _in_paragraph(text, *paragraph)
    return found


def _paragraphs(segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """Stretches that a quotation can't leave: a line's segments, cut where furniture begins. Furniture is none."""
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


def _in_paragraph(text: str, start: int, stop: int, points: Sequence[int]) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    opener = ""
    nested = False
    after = start
    singles = _single_closers(text, start, stop, points)
    for at in points:
        mark = text[at : at + 2] if text[at : at + 2] in PAIRS else text[at]
        if mark == "`" or at < after:
            continue
        after = at + len(mark)
        if opened is None:
            if _opens(text, mark, at, start, stop, singles):
                opened, opener = at, mark
            nested = False
        elif mark in CLOSERS[opener] and _closes(text, mark, at, opened, stop, singles):
            found.append(Quotation(opened, after, True))
            opened = None
        elif mark in MISPRINTS.get(opener, ""):
            if _looks_closing(text, mark, at, stop) and not nested and not _closed_later(text, after, opener, stop):
                found.append(Quotation(opened, after, True))
                opened = None
            else:
                nested = not nested and mark != "”"
    if opened is not None and opener not in ("'", "‘"):
        found.append(Quotation(opened, stop, False))
    return found


def _before(text: str, at: int, start: int) -> str:
    return text[at - 1] if at > start else " "


def _after(text: str, at: int, stop: int) -> str:
    return text[at] if at < stop else " "


def _opens(text: str, mark: str, at: int, start: int, stop: int, singles: dict[int, int]) -> bool:
    if mark in ("”", "›"):
        return False
    before, after = _before(text, at, start), _after(text, at + len(mark), stop)
    if mark in ("’", "'", "‘"):
        return at in singles
    if mark == "»":
        return not before.isalnum() and after.isalnum() and "«" in text[at + 1 : stop]
    if mark in ('"', "''"):
        # an inch or a closing mark without its opening one does not open anything
        return not after.isspace() and not (before.isalnum() and not after.isalnum())
    return True


def _closes(text: str, mark: str, at: int, opened: int, stop: int, singles: dict[int, int]) -> bool:
    if mark in ("’", "'"):
        return singles.get(opened) == at
    if mark in ('"', "''"):
        before, after = text[at - 1], _after(text, at + len(mark), stop)
        return not (before.isspace() and after.isalnum())  # that one opens a quotation inside
    return True


def _looks_closing(text: str, mark: str, at: int, stop: int) -> bool:
    """Whether a mark stands as a closing one does: after a stop (or, if straight, a letter), and before no letter."""
    before, after = text[at - 1], _after(text, at + len(mark), stop)
    return not after.isalnum() and (before in ",.!?…" or (mark != "“" and before.isalnum()))


def _closed_later(text: str, after: int, opener: str, stop: int) -> bool:
    """Whether the closing mark proper follows, and before another quotation opens."""
    closer = CLOSERS[opener]
    at = text.find(closer, after, stop)
    if at < 0 or opener == closer:
        return False
    return text.find(opener, after, at) < 0 and not OPENING.search(text, after, at)


def _single_closers(text: str, start: int, stop: int, points: Sequence[int]) -> dict[int, int]:
    """Single marks that open a quotation -> the mark that closes each. Apostrophes are neither.

    An opener stands before a word and after a space or an opening mark. A closer stands after a letter or a stop
    and not before a letter; one after a stop is sure, one after an s may be a plural's apostrophe and is taken only
    if none that is surer follows before the next opener.
    """
    found: dict[int, int] = {}
    opened: int | None = None
    doubtful: int | None = None
    for at in points:
        mark = text[at]
        if mark not in "‘’'" or "''" in text[max(at - 1, start) : min(at + 2, stop)]:
            continue
        before, after = _before(text, at, start), _after(text, at + 1, stop)
        can_open = (before.isspace() or before in '([{“"—–-/„«') and after.isalnum() and not ELIDED.match(text, at)
        if can_open and mark != "’":
            if opened is not None and doubtful is not None:
                found[opened] = doubtful
            opened, doubtful = at, None
        elif opened is not None and not after.isalnum() and not before.isspace() and mark != "‘":
            if before in "s" and after == " " and text[at + 2 : at + 3].islower():
                doubtful = doubtful or at
            else:
                found[opened] = at
                opened, doubtful = None, None
    if opened is not None and doubtful is not None:
        found[opened] = doubtful
    return found


def voice_of(text: str, quotation: Quotation, sentences: Sequence[tuple[int, int]]) -> Voice:
    """quoted, scare, or outlet for a nickname in quotation marks between two names.

    sentences: the sentences that the quotation touches. Scare: at most two words and no cue in those sentences
    outside the quotation.
    """
    words = list(islice(WORDS.finditer(text, quotation.start, quotation.stop), MAX_SCARE_WORDS + 1))
    if len(words) > MAX_SCARE_WORDS or not quotation.closed:
        return Voice.QUOTED
    before = text[max(0, quotation.start - BESIDE) : quotation.start]
    after = text[quotation.stop : quotation.stop + BESIDE]
    if len(words) == 1 and words[0].group()[0].isupper() and NAME_BEFORE.search(before) and NAME_AFTER.match(after):
        return Voice.OUTLET
    for start, stop in sentences:
        if has_cue(text[start : quotation.start]) or has_cue(text[quotation.stop : stop]):
            return Voice.QUOTED
    return Voice.SCARE


NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]* $")
NAME_AFTER = re.compile(r" [A-Z]\w+")
