"""Quotations one of whose marks is lost: in clipped sentences, or in the typing."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

import numpy as np

from analysis.annotate.cues import cue_spans
from analysis.annotate.words.characters import kinds
from analysis.annotate.words.sentences import sentences, speaker_after

STOPS = ",.!?…"
SEEN = 3
"""Characters at the end of a quotation that show whether a sentence ends with it."""
CLIPPED = re.compile(r"[a-z.…]")
"""How a text begins that is cut off at its front."""
LAST_COMMA = re.compile(r", (?=[^,]{1,80}$)")
PRONOUN = re.compile(r"\A(?:he|she|they) ")
SPEAKER = re.compile(r" (?:the |an? )?[A-Z]| (?:the|he|she|they)\b")


def is_lone(text: str, mark: str, at: int, stop: int) -> bool:
    """Whether a mark closes a quotation for sure, be it that none is open: after a stop, and before no letter. stop:
    where its paragraph ends."""
    after = at + len(mark)
    closes = mark in ("”", '"', "''", "’’") and at > 0 and text[at - 1] in STOPS
    return closes and not (after < stop and text[after].isalnum())


class Clipped:
    """Where quotations begin that nothing opens, in a paragraph ``text[start:stop]``."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text, self.start, self.stop = text, start, stop

    def begins(self, floor: int, at: int) -> int | None:
        """Where a quotation begins that is closed ``at``: with its sentence, or with the paragraph where that is cut off
        itself.

        floor: where the last quotation of the paragraph ends; None where the sentence holds that one too.
        """
        if floor == self.start and CLIPPED.match(self.text, self.start):
            return self.start
        last = self._sentences[max(0, bisect_left(self._sentences, at) - 1)]
        return last if last >= floor else None

    @cached_property
    def _sentences(self) -> list[int]:
        """Where the sentences of the paragraph begin; read once, since there may be many such quotations."""
        goes_on = self.start > 0 and not self.text[self.start - 1].isspace()
        begin = max(0, self.start - SEEN) if goes_on else self.start
        stretch = self.text[begin : self.stop]
        starts, _ = sentences(stretch, kinds(stretch), *np.asarray([[0], [len(stretch)]], dtype=np.int32))
        return [begin + start for start in starts.tolist()]


def stop_before_speaker(text: str, opened: int, stop: int) -> int:
    """Where a quotation ends that was ``opened`` and that nothing closes: before the speaker who ends the paragraph
    (“We will not sign it, Roe said.), else with the paragraph."""
    comma = LAST_COMMA.search(text, opened, stop)
    if comma is None:
        return stop
    tail = PRONOUN.sub("He ", text[comma.end() : stop], count=1)
    cue = next(iter(cue_spans(tail, 0, len(tail))), None)
    said_by = cue is not None and cue[0] == 0 and SPEAKER.match(tail, cue[1])
    return comma.start() + 1 if said_by or speaker_after().match(tail) else stop
