"""Sentences: NLTK's Punkt (Kiss & Strunk 2006) with its parameters given here, so that nothing is downloaded."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analysis import data
from analysis.annotate.cues import forms_of, verb_classes
from analysis.annotate.words.characters import (
    CLOSER,
    COMMA,
    DIGIT,
    LOWER,
    OPENER,
    SPACE,
    STOP,
    UPPER,
    WORD,
    Integers,
    Kinds,
)
from analysis.schema.vocabulary import SAYING

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'))
MAY_END = re.compile(r"[.!?…]\S*\s")  # without such a place there is but one sentence
LONGEST = 24
"""Characters before a stop that are looked at: more than any abbreviation; a longer word is left to Punkt."""
LOWER_START = re.compile(r"[\"')\]\s]*[a-z]")


@cache
def _splitter() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer  # takes seconds; not all commands need it

    parameters = PunktParameters()
    parameters.abbrev_types = set(_abbreviations())
    return PunktSentenceTokenizer(parameters)


@cache
def speaker_after() -> re.Pattern[str]:
    """A name and a reporting verb, as they stand after a quotation."""
    verbs = [form for verb, kind in verb_classes().items() if kind in SAYING for form in forms_of(verb)]
    return re.compile(rf"(?:[A-Z][\w.'-]*,? ){{1,4}}(?:{'|'.join(sorted(verbs, key=len, reverse=True))})\b")


def straightened(text: str) -> str:
    """The text with straight quotation marks, letter for letter as long."""
    for curly, straight in STRAIGHT:
        text = text.replace(curly, straight)
    return text


def sentences(plain: str, of: Kinds, starts: Integers, stops: Integers) -> tuple[Integers, Integers]:
    """The sentences of the stretches ``plain[start:stop]``, in order: where each begins, where each ends.

    plain: a text ``straightened``; of: the ``kinds`` of its characters. A stretch lies within a line. Ends beyond
    doubt are found in all stretches at once; a stretch with a doubtful one is left to ``sentence_spans``.
    """
    ends, doubts = _ends(plain, of)
    ends, held_by = _within(ends, starts, stops)
    sure = np.ones(len(starts), dtype=np.bool_)
    sure[_within(doubts, starts, stops)[1]] = False
    ends = ends[sure[held_by]]
    spans = (sentence_spans(plain, *span) for span in zip(starts[~sure].tolist(), stops[~sure].tolist(), strict=True))
    cut = np.asarray([span for found in spans for span in found], dtype=np.int32).reshape(-1, 2)
    return (
        np.sort(np.concatenate([starts[sure], ends + 1, cut[:, 0]])),
        np.sort(np.concatenate([stops[sure], ends, cut[:, 1]])),
    )


def _within(points: Integers, starts: Integers, stops: Integers) -> tuple[Integers, NDArray[np.intp]]:
    """Those of the points that lie in a stretch and before its last character, with the number of their stretch."""
    at = np.searchsorted(starts, points, "right") - 1
    held = (at >= 0) & (points + 1 < np.append(stops, 0)[at])
    return points[held], at[held]


def _ends(plain: str, of: Kinds) -> tuple[Integers, Integers]:
    """The spaces at which a sentence ends beyond doubt, and those at which only Punkt can tell.

    Beyond doubt: one stop, at most two closing marks, one space; an end if a capital letter follows and the word
    before is one of two letters or more and no abbreviation; none if a small letter follows.
    """
    at = np.flatnonzero(of & STOP).astype(np.int32)
    at = at[(of[at + 1] & (WORD | STOP | COMMA)) == 0]
    after = _over(of, at + 1, CLOSER)
    spaced = ((of[after] & SPACE) > 0) & ((of[after + 1] & SPACE) == 0)
    first = _over(of, after + 1, OPENER)
    small = spaced & ((of[_over(of, after + 1, OPENER & CLOSER)] & LOWER) > 0)
    asked = spaced & ((of[first] & (UPPER | DIGIT)) > 0) & (at > 0)
    asked &= (of[at - 1] & (SPACE | STOP)) == 0
    points = zip(*(points[asked].tolist() for points in (at, after, (of[first] & UPPER) > 0)), strict=True)
    decided = np.full(len(at), DOUBT, dtype=np.int8)
    decided[asked] = [_decide(plain, *point) for point in points]
    end = decided == END
    return after[end], after[~end & ~small & (decided != NONE)]


def _over(of: Kinds, at: Integers, kind: int) -> Integers:
    """Step over two characters of a kind, at most."""
    at = at + ((of[at] & kind) > 0)
    return at + ((of[at] & kind) > 0)


END, NONE, DOUBT = 1, 0, -1


def _decide(plain: str, at: int, after: int, capital: bool) -> int:
    """Whether a sentence ends at the stop ``at``, its closing marks ``after`` it, before a capital letter or a digit."""
    word = plain[max(0, at - LONGEST) : at].rsplit(maxsplit=1)[-1].strip('"([')
    stop = plain[at]
    bare = after == at + 1
    if stop == "…" or len(word) > LONGEST - 2 or (stop != "." and not bare):  # “Really?” Smith asked.
        return DOUBT
    if word.lower() in _abbreviations() or (len(word) == 1 and word.isalpha() and capital):
        return NONE if stop == "." and bare else DOUBT
    return END if capital and word.isascii() and (word.isdigit() or (word.isalpha() and len(word) > 1)) else DOUBT


def sentence_spans(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The sentences of ``plain[start:stop]``, a stretch without line breaks of a text ``straightened``.

    A piece that begins in lower case goes on the sentence before it (“Really?” he asked.), and so does a name with
    a reporting verb right after a quotation that ends with a question or exclamation mark (“Really?” Smith asked.).
    """
    if MAY_END.search(plain, start, stop) is None:
        return [(start, stop)]
    pieces = [(start + first, start + last) for first, last in _splitter().span_tokenize(plain[start:stop])]
    found: list[tuple[int, int]] = []
    for first, last in pieces:
        asked = (
            found and plain[first - 2] in "\"'" and plain[first - 3] in "?!…" and speaker_after().match(plain, first)
        )
        if found and (asked or LOWER_START.match(plain, first)):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found or [(start, stop)]


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(data.words("abbreviations.csv", "sentence"))
