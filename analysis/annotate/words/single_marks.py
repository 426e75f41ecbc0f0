"""Single quotation marks told from apostrophes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis import data

APOSTROPHES = "’‘'"
SINGLES = APOSTROPHES + "‚"
LOW = "‚"
"""The mark that „‚…‘“ is opened with: never an apostrophe, and closed by ‘ or ’."""
ELIDED = re.compile(
    rf"[’'‘](?:{data.one_of('abbreviations.csv', 'elided')}|\d0s|\d\d|s(?=-[A-Z])|t(?= [A-Z]))\b|[’'‘]n(?=[’'])",
    re.IGNORECASE,
)
"""A word that begins with an apostrophe: ’em, ’90s, ’nineties, ’s-Hertogenbosch, rock ’n’ roll."""
SHORT_AND = ("'n", "’n", "‘n")
ENDS_SENTENCE = re.compile(r"[.!?…][”\"’']?\s+[A-Z“‘\"']")
DROPPED = re.compile(r"(?:s|in|(?<!\d)\d\d?)$")
"""What an apostrophe may end: boys’, goin’, 6’ (feet)."""
STOPS = ",.!?…"
BEFORE_OPENING = '([{“"—–-/„«'


@dataclass
class Singles:
    """The single marks of a paragraph that open a quotation.

    closers: opening mark -> the mark that closes it. left: the last opening mark that none closes for sure. lone: marks
    that surely close, and that nothing opens.
    """

    closers: dict[int, int] = field(default_factory=dict)
    left: int | None = None
    lone: list[int] = field(default_factory=list)


def single_marks(text: str, start: int, stop: int, points: Sequence[int]) -> Singles:
    """Read the single marks among the ``points`` of a paragraph ``text[start:stop]``.

    An opener stands before a word and after a space or an opening mark. A closer stands after a letter or a stop and
    not before a letter. One that may end a plural, a clipped word or a measure in feet is taken only if none that is
    surer follows before the next opener, and never from another sentence. What may be a word that begins with an
    apostrophe opens only where its closer is sure.
    """
    found = Singles()
    opened: int | None = None
    doubtful: int | None = None
    for at in points:
        mark = text[at]
        if mark not in SINGLES or _is_doubled(text, at, start, stop):
            continue
        if _can_open(text, at, start, stop) and not (opened is not None and ELIDED.match(text, at)):
            _settle(text, found, opened, doubtful)
            opened, doubtful = at, None
        elif _can_close(text, at, start, stop, opened):
            if opened is None:
                if text[at - 1] in ",!?…":
                    found.lone.append(at)
            elif _may_be_apostrophe(text, at, stop):
                doubtful = doubtful or at
            elif not ELIDED.match(text, opened) or _surely_closes(text, opened, at):
                found.closers[opened] = at
                opened, doubtful = None, None
    _settle(text, found, opened, doubtful)
    if opened is not None and not ELIDED.match(text, opened):
        found.left = opened
    return found


def _is_doubled(text: str, at: int, start: int, stop: int) -> bool:
    """Whether an apostrophe is half of a double mark that is typed with two."""
    return any(pair in text[max(at - 1, start) : min(at + 2, stop)] for pair in ("''", "’’"))


def _settle(text: str, found: Singles, opened: int | None, doubtful: int | None) -> None:
    """Close a quotation with a doubtful mark, for want of a surer one."""
    if opened is None or doubtful is None or ELIDED.match(text, opened):
        return
    if not ENDS_SENTENCE.search(text, opened, doubtful):
        found.closers[opened] = doubtful


def _can_open(text: str, at: int, start: int, stop: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    begins = after.isalnum() or bool(ELIDED.match(text, at + 1, stop))
    return text[at] != "’" and begins and (before.isspace() or before in BEFORE_OPENING)


def _can_close(text: str, at: int, start: int, stop: int, opened: int | None) -> bool:
    if at == start or text[at] == LOW or (text[at] == "‘" and (opened is None or text[opened] != LOW)):
        return False
    after = text[at + 1] if at + 1 < stop else " "
    return not after.isalnum() and not text[at - 1].isspace() and text[at - 2 : at] not in SHORT_AND


def _may_be_apostrophe(text: str, at: int, stop: int) -> bool:
    before = text[max(0, at - 3) : at]
    return (
        text[at] != "‘"
        and text[at + 1 : at + 2] == " "
        and text[at + 2 : at + 3].islower()
        and bool(DROPPED.search(before))
    )


def _surely_closes(text: str, opened: int, at: int) -> bool:
    """Whether a mark closes even what may be a word with an apostrophe: after a stop, or no s in the same sentence."""
    return text[at - 1] in STOPS or (text[at - 1] != "s" and not ENDS_SENTENCE.search(text, opened, at))
