"""Sentences: rules tell nearly every stop; what they leave in doubt is asked of NLTK's Punkt (Kiss & Strunk 2006), with
its parameters given here, so that nothing is downloaded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analysis import data
from analysis.annotate.cues import forms_of, verb_classes
from analysis.annotate.words.characters import (
    CLOSER,
    DIGIT,
    LOWER,
    OPENER,
    SPACE,
    STOP,
    UPPER,
    Integers,
    Kinds,
)
from analysis.nltk_parts import part
from analysis.schema.vocabulary import SAYING

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

STRAIGHT = (*((mark, "'") for mark in "’‘‚"), *((mark, '"') for mark in "“”″„«»「」『』"))
LONGEST = 24
"""Characters before a stop that are looked at: more than any abbreviation; a longer word is left to Punkt."""
OPENING_WORD = re.compile(r"[A-Za-z]+(?!\w|(?<=\b[A-Z])\.)")
"""A word, but no initial."""
DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}")
"""Letters with stops between them, less the last stop: U.S, G.B.J, p.m."""
DOTTED_END = re.compile(rf"\b{DOTTED.pattern}$")
ENUMERATOR = re.compile(r"(?:[^\S ] *|[;:] |\b[a-z]{3,}[.!?][\"']? )\d{1,2}$")
"""The number of a point in a list, at the beginning of a line or after a stop; three figures are rather a count."""
DASHED = re.compile(r"[—–―-]+ ?[a-z]")
RUN = re.compile(r"[^\s\"(]*$")
GLUED_BEFORE = re.compile(r"[A-Za-z'-]*[a-z]{2}|\d{3,}")
GLUED_AFTER = re.compile(r"[A-Z](?:[a-z]+|(?=[\s']))(?!\S{0,100}[@/\\_])")
"""A word, and a capitalised one, that make no address where a stop without a space stands between them. The end of an
address is looked for in so many characters; a plain limit for time."""
LAST_WORD = re.compile(r"(\w+)[ .…]*$")
CLOSING, OPENING = tuple("”’»"), tuple("“‘„«‚")
SMALL = "sentence, in small letters"
CUT, KEPT, DOUBT = 1, 0, -1
"""At a stop a sentence ends; it goes on; only Punkt can tell."""


@cache
def _splitter() -> PunktSentenceTokenizer:
    punkt = part("nltk.tokenize.punkt")
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = {word.lower() for word in _listed("sentence") | _listed("sentence or end")}
    splitter: PunktSentenceTokenizer = punkt.PunktSentenceTokenizer(parameters)
    return splitter


@cache
def speaker_after() -> re.Pattern[str]:
    """A name and a reporting verb, as they stand after a quotation."""
    verbs = [form for verb, kind in verb_classes().items() if kind in SAYING for form in forms_of(verb)]
    return re.compile(rf"(?:[A-Z][\w.'-]*,? ){{1,4}}(?:{'|'.join(sorted(verbs, key=len, reverse=True))})\b(?!:)")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(data.words("abbreviations.csv", kind))


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviations as printed -> their kind; those before which no sentence begins in capital letters too, and in small
    ones under a kind of their own."""
    before_names = _listed("sentence")
    return {
        **dict.fromkeys((word.lower() for word in before_names), SMALL),
        **dict.fromkeys(_listed("number"), "number"),
        **dict.fromkeys(_listed("sentence or end"), "sentence or end"),
        **dict.fromkeys((word.upper() for word in before_names), "sentence"),
        **dict.fromkeys(before_names, "sentence"),
    }


def straightened(text: str) -> str:
    """The text with straight quotation marks, letter for letter as long."""
    for mark, straight in STRAIGHT:
        text = text.replace(mark, straight)
    return text


def sentences(text: str, of: Kinds, starts: Integers, stops: Integers) -> tuple[Integers, Integers]:
    """The sentences of the stretches ``text[start:stop]``, in order: where each begins, where each ends.

    of: the ``kinds`` of the text's characters. A stretch lies within a line. Rules tell the stops of all stretches at
    once; one that they leave in doubt is asked of Punkt, which reads its stretch.
    """
    plain = straightened(text)
    at, held_by = _within(np.flatnonzero(of & STOP).astype(np.int32), starts, stops)
    after = _after_marks(text, of, at, starts[held_by])
    following = _over(of, _over(of, after, SPACE), SPACE)
    told = _told(plain, of, at, after, following)
    doubtful = told == DOUBT
    asked = (points[doubtful].tolist() for points in (after, starts[held_by], stops[held_by]))
    told[doubtful] = list(_by_punkt(plain, zip(*asked, strict=True)))
    cut = (told == CUT) & (following < stops[held_by])
    glued = _glued(text, plain, of, at, stops[held_by])
    return (
        np.sort(np.concatenate([starts, following[cut], glued])),
        np.sort(np.concatenate([stops, after[cut], glued])),
    )


def _within(points: Integers, starts: Integers, stops: Integers) -> tuple[Integers, NDArray[np.intp]]:
    """Those of the points that lie in a stretch and before its last character, with the number of their stretch."""
    at = np.searchsorted(starts, points, "right") - 1
    held = (at >= 0) & (points + 1 < np.append(stops, 0)[at])
    return points[held], at[held]


def _over(of: Kinds, at: Integers, kind: int) -> Integers:
    """Step over two characters of a kind, at most."""
    at = at + ((of[at] & kind) > 0)
    return at + ((of[at] & kind) > 0)


def _after_marks(text: str, of: Kinds, at: Integers, starts: Integers) -> Integers:
    """The place after each stop and its closing marks, one that a space sets apart (that? ” He left) among them.

    starts: of the stretch of each. A straight mark closes where an odd number of them stands before it.
    """
    after = _over(of, at + 1, CLOSER)
    apart = ((of[after] & SPACE) > 0) & ((of[after + 1] & CLOSER) > 0) & ((of[after + 2] & SPACE) > 0)
    marks = [match.start() for match in re.finditer('"', text)] if apart.any() else []
    for number in np.flatnonzero(apart).tolist():
        place = int(after[number]) + 1
        before = bisect_left(marks, place) - bisect_left(marks, int(starts[number]))
        straight = text[place : place + 1] == '"' and before % 2
        after[number] += 2 * bool(straight or text.startswith(CLOSING, place))
    return after


def _told(plain: str, of: Kinds, at: Integers, after: Integers, following: Integers) -> NDArray[np.int8]:
    """What each stop ``at`` does, its closing marks before ``after``, the next word or mark at ``following``.

    A sentence goes on where no space stands there, or a small letter or another stop follows.
    """
    told = np.full(len(at), KEPT, dtype=np.int8)
    first = _over(of, following, OPENER)
    small = (of[_over(of, following, OPENER & CLOSER)] & LOWER) > 0
    open_ = ((of[after] & SPACE) > 0) & ~small & ((of[following] & STOP) == 0)
    points = zip(*(found[open_].tolist() for found in (at, after, following, first)), strict=True)
    told[open_] = [_tell(plain, *point) for point in points]
    return told


def _by_punkt(plain: str, points: Iterable[tuple[int, int, int]]) -> Iterator[int]:
    """Whether a sentence ends at each point, by Punkt. points: each with its stretch, in order."""
    read, ends = -1, frozenset[int]()
    for after, start, stop in points:
        if start != read:
            read, ends = start, frozenset(start + last for _, last in _splitter().span_tokenize(plain[start:stop]))
        yield CUT if after in ends else KEPT


def _tell(plain: str, at: int, after: int, following: int, first: int) -> int:
    """What a stop before a space does; ``first``: the first character after the space and opening marks.

    “Really?” Smith asked, and the same after an ellipsis or an abbreviation, is one sentence.
    """
    first += plain[first : first + 1] == " "  # " What is that? "
    if plain[first : first + 1] in ",;:":
        return KEPT
    window = plain[at - LONGEST : at] if at >= LONGEST else "\n" + plain[:at]
    if not (plain[first].isascii() and plain[first].isalnum()):
        return KEPT if DASHED.match(plain, first) or DOTTED_END.search(window) else DOUBT
    quoted = after > at + 1 and plain[after - 1] in "\"'"
    dots = window[len(window.rstrip(".… ")) :]
    if plain[at] == "…" or (plain[at] == "." and dots.strip()):
        before, begins = LAST_WORD.search(window), OPENING_WORD.match(plain, first)
        stutters = before is not None and begins is not None and before.group(1) == begins.group()
        goes_on = stutters or not plain[first].isupper() or (dots[:1] == " " and not _opens_sentence(plain, first))
    elif plain[at] == ".":
        word = window.split()[-1:] or [""]
        return _tell_word(plain, word[0], window, following, first, quoted and plain[after - 1] != "'")
    else:
        goes_on = False
    return KEPT if (_speaks(plain, following) if quoted else goes_on) else CUT


def _tell_word(plain: str, word: str, window: str, following: int, first: int, quoted: bool) -> int:
    """What a lone full stop after a word does. quoted: whether a closing mark that is no apostrophe stands between."""
    if len(word) > LONGEST - 2:
        return DOUBT
    word = word.strip("\"'()[]")
    before_figure = plain[first].isdigit()
    kind = _abbreviations().get(word)
    if kind == "sentence" or (before_figure and kind == "number") or (word.isdigit() and ENUMERATOR.search(window)):
        return KEPT
    if kind == SMALL:
        return CUT if _opens_sentence(plain, first) else KEPT
    if kind == "sentence or end" or (len(word) == 1 and word.isalpha()) or DOTTED.fullmatch(word):
        is_small = len(word) == 1 and word.islower()
        goes_on = before_figure or is_small or not _opens_sentence(plain, first)
        return KEPT if (_speaks(plain, following) if quoted else goes_on) else CUT
    return CUT if word.isascii() and (word.isalpha() or word.isdigit()) and not before_figure else DOUBT


def _opens_sentence(plain: str, first: int) -> bool:
    """Whether a word stands here that opens sentences, and no name begins with it."""
    word = OPENING_WORD.match(plain, first)
    return word is not None and word.group().lower() in _listed("opening")


def _speaks(plain: str, following: int) -> bool:
    return speaker_after().match(plain, following) is not None


def _glued(text: str, plain: str, of: Kinds, at: Integers, stops: Integers) -> Integers:
    """Where a sentence begins right after another, without a space (at noon.Roe left)."""
    may_be = ((of[at - 1] & (LOWER | DIGIT | CLOSER)) > 0) & ((of[at + 1] & (UPPER | OPENER)) > 0)
    points = zip(at[may_be].tolist(), stops[may_be].tolist(), strict=True)
    found = [cut for stop, end in points if (cut := _after_glued(text, plain, stop)) and cut < end]
    return np.asarray(found, dtype=np.int32)


def _after_glued(text: str, plain: str, at: int) -> int:
    """Where the next sentence begins, 0 where none does."""
    cut = at + 1 + text.startswith(CLOSING, at + 1)
    after = GLUED_AFTER.match(plain, cut + text.startswith(OPENING, cut))
    run = RUN.search(plain[max(0, at - LONGEST) : at].rstrip("\"')"))
    before = run.group() if run else ""
    if after is None or not GLUED_BEFORE.fullmatch(before) or after.group().lower() in _listed("address"):
        return 0
    return 0 if _abbreviations().get(before, "number") != "number" else cut
