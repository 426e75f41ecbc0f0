"""Whose a quotation is at first sight: somebody's words, scare quotes, or a nickname."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice

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
NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]* $")
NAME_AFTER = re.compile(r" [A-Z]\w+")
Edges = Callable[[int, int], tuple[int, int] | None]


def cue_edges(text: str) -> Edges:
    """A function of a sentence's start and stop: where its first cue stops and its last one starts, None without any.

    It reads each sentence once, however many quotations stand in it.
    """

    @cache
    def edges(start: int, stop: int) -> tuple[int, int] | None:
        found = cue_spans(text, start, stop)
        return (min(last for _, last in found), max(first for first, _ in found)) if found else None

    return edges


def voice_of(text: str, quotation: Quotation, sentences: Sequence[tuple[int, int]], edges: Edges) -> Voice:
    """quoted, scare, or outlet for a nickname in quotation marks between two names.

    sentences: the sentences that the quotation touches. edges: the text's ``cue_edges``. Scare: what follows on
    “so-called”; and at most two words, without a cue in those sentences outside the quotation.
    """
    before = text[max(0, quotation.start - BESIDE) : quotation.start]
    if before.rstrip().lower().endswith(SO_CALLED):
        return Voice.SCARE
    words = list(islice(WORDS.finditer(text, quotation.start, quotation.stop), MAX_SCARE_WORDS + 1))
    if len(words) > MAX_SCARE_WORDS or not quotation.closed:
        return Voice.QUOTED
    after = text[quotation.stop : quotation.stop + BESIDE]
    if len(words) == 1 and words[0].group()[0].isupper() and NAME_BEFORE.search(before) and NAME_AFTER.match(after):
        return Voice.OUTLET
    for found in (edges(start, stop) for start, stop in sentences):
        if found is not None and (found[0] <= quotation.start or found[1] >= quotation.stop):
            return Voice.QUOTED
    return Voice.SCARE
