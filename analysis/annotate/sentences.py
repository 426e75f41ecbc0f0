"""Sentences: NLTK's Punkt (Kiss & Strunk 2006) with its parameters given here, so that nothing is downloaded."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from analysis.annotate.cues import forms_of, verb_classes

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

ABBREVIATIONS = (
    "mr mrs ms dr prof rev hon st jr sr gen col lt maj sgt capt cmdr adm gov sen rep amb pres sec dept inc corp ltd co"
    " bros no vs etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.n u.k"
    " e.u d.c i.e e.g ph.d b.a m.a al approx est fig vol pp ave blvd rd calif fla mass mich minn wash conn colo ill"
    " ind kan ky la md mo neb nev okla ore pa tenn tex va vt wis wyo ariz ark ala del ga n.y n.j n.c n.d s.c s.d n.h n.m"
).split()
STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'))
MAY_END = re.compile(r"[.!?…]\S*\s")  # without such a place there is but one sentence
LOWER_START = re.compile(r"[\"')\]\s]*[a-z]")


@cache
def _splitter() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer  # takes seconds; not all commands need it

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters)


@cache
def speaker_after() -> re.Pattern[str]:
    """A name and a reporting verb, as they stand after a quotation."""
    verbs = [form for verb, kind in verb_classes().items() if kind != "belief" for form in forms_of(verb)]
    return re.compile(rf"(?:[A-Z][\w.'-]*,? ){{1,4}}(?:{'|'.join(sorted(verbs, key=len, reverse=True))})\b")


def straightened(text: str) -> str:
    """The text with straight quotation marks, letter for letter as long."""
    for curly, straight in STRAIGHT:
        text = text.replace(curly, straight)
    return text


def sentence_spans(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The sentences of ``plain[start:stop]``, a stretch without line breaks of a text ``straightened``.

    A piece that begins in lower case goes on the sentence before it (“Really?” he asked.), and so does a name with
    a reporting verb right after a quotation that ends with a question or exclamation mark (“Really?” Smith asked.).
    """
    if MAY_END.search(plain, start, stop) is None:
        return [(start, stop)]
    pieces = _plain_pieces(plain, start, stop)
    if pieces is None:
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


def _plain_pieces(plain: str, start: int, stop: int) -> list[tuple[int, int]] | None:
    """The sentences where every end is beyond doubt, as Punkt would cut them at six times the cost; None otherwise.

    Beyond doubt: a number, or a word of two letters or more that is no abbreviation, a stop, a space, a capital letter.
    """
    pieces: list[tuple[int, int]] = []
    first = start
    for end in ANY_END.finditer(plain, start, stop):
        at, after = end.span()
        word = LAST_WORD.search(plain, max(start, at - 24), at)
        if word is None or not PLAIN_END.fullmatch(plain, at, after) or not CAPITAL.match(plain, after, stop):
            return None
        if word.group(1).lower() in _abbreviations():
            return None
        pieces.append((first, after - 1))
        first = after
    pieces.append((first, stop))
    return pieces


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(ABBREVIATIONS)


ANY_END = re.compile(r"[.!?…]+[^\w\s]*\s+")
PLAIN_END = re.compile(r"[.!?][\"')]{0,2} ")
LAST_WORD = re.compile(r"(?<![\w.'-])([A-Za-z]{2,}|\d+)$")
CAPITAL = re.compile(r"[\"']?[A-Z]")
