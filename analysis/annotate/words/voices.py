"""Whose a quotation is at first sight: somebody's words, scare quotes, or a nickname."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from analysis import data
from analysis.annotate.cues import cue_spans
from analysis.annotate.words.quotations import Quotation
from analysis.schema.vocabulary import Voice

MAX_SCARE_WORDS = 2
"""Words in quotation marks that may be no quotation (a “safe zone”); set by hand: with more, somebody mostly said them."""
BESIDE = 40
"""Characters before and after a nickname that are looked at for the names around it: longer than a name."""
WORDS = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
SO_CALLED = data.words("cue_words.csv", "before scare quotes")
SO_CALLED_ENDS = frozenset(words[-1] for words in SO_CALLED)
NAME_BEFORE = re.compile(r"(?<!\S)([A-Z](?:[\w.-]|[’'](?!s$))*)$")
NO_NAMES = frozenset(data.words("abbreviations.csv", "opening"))
"""Words that a sentence begins with: their capital letter makes no name of them."""
NAME_AFTER = re.compile(r" [A-Z][\w’']+")
LONG_WORD = re.compile(r"\b[^\W\d_]{4}")
LEAST_SMALL = 1 / 4
"""The part of a sentence's longer words that begin with a small letter, from which capitals tell names; set by hand: a
headline with capitals on all its words has hardly any."""
STOPS = frozenset(".!?…")
ALONE = re.compile(r"\W{1,2}(\w)[^.!?…]*[.!?…]+\W{1,2}")
"""A short quotation that has the form of a sentence: “No.”"""


class Sentence(NamedTuple):
    """What a sentence shows of the quotations in it. first_cue: where its first cue stops; last_cue: where its last one
    starts; None without any. is_titled: whether nearly all its words begin with a capital letter."""

    first_cue: int | None
    last_cue: int | None
    is_titled: bool


Sentences = Callable[[int, int], Sentence]


def sentences_of(text: str) -> Sentences:
    """A function of a sentence's start and stop. It reads each sentence once, however many quotations stand in it."""

    @cache
    def sentence(start: int, stop: int) -> Sentence:
        cues = cue_spans(text, start, stop)
        words = [match.group() for match in LONG_WORD.finditer(text, start, stop)]
        n_small = sum(word[0].islower() for word in words)
        return Sentence(
            min((last for _, last in cues), default=None),
            max((first for first, _ in cues), default=None),
            n_small < LEAST_SMALL * len(words),
        )

    return sentence


def voice_of(text: str, quotation: Quotation, touched: Sequence[tuple[int, int]], sentences: Sentences) -> Voice:
    """quoted, scare, or outlet for a nickname in quotation marks between two names.

    touched: the sentences that the quotation touches. sentences: the text's ``sentences_of``. Scare: what follows on
    “so-called”; and at most two words that are no sentence by themselves, without a cue in those sentences outside the
    quotation.
    """
    before = text[max(0, quotation.start - BESIDE) : quotation.start].rstrip()
    if before[-1:].lower() in SO_CALLED_ENDS and before.lower().endswith(SO_CALLED):
        return Voice.SCARE
    words = [match.group() for match in islice(WORDS.finditer(text, *quotation[:2]), MAX_SCARE_WORDS + 1)]
    if len(words) > MAX_SCARE_WORDS or not quotation.closed:
        return Voice.QUOTED
    found = [sentences(*span) for span in touched]
    nicknamed = len(words) == 1 and words[0][0].isupper() and _is_nickname(text, quotation, words[0], before)
    if nicknamed and not any(sentence.is_titled for sentence in found):
        return Voice.OUTLET
    for sentence in found:
        if sentence.first_cue is not None and sentence.first_cue <= quotation.start:
            return Voice.QUOTED
        if sentence.last_cue is not None and sentence.last_cue >= quotation.stop:
            return Voice.QUOTED
    ends = not STOPS.isdisjoint(text[quotation.stop - 3 : quotation.stop])
    alone = ALONE.fullmatch(text, quotation.start, quotation.stop) if ends else None
    if alone is None or not alone.group(1).isupper():
        return Voice.SCARE
    begins = before.endswith(":") or any(start == quotation.start for start, _ in touched)
    return Voice.QUOTED if begins else Voice.SCARE


def _is_nickname(text: str, quotation: Quotation, word: str, before: str) -> bool:
    """Whether a capital word in marks stands between two names as a nickname does: Benjamin “Bibi” Netanyahu."""
    name = NAME_BEFORE.search(before) if text[quotation.start - 1] == " " else None
    if name is None or name.group(1).lower() in NO_NAMES:
        return False
    inside = text[quotation.start : quotation.stop]
    return (
        len(inside) <= len(word) + 4
        and inside.strip("\"'“”‘’„«»") == word
        and bool(NAME_AFTER.match(text, quotation.stop))
    )
