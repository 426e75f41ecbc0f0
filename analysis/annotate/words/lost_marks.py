"""Quotations one of whose marks is lost: in clipped sentences, or in the typing."""

from __future__ import annotations

import re

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
    closes = mark in ("”", '"', "''") and at > 0 and text[at - 1] in STOPS
    return closes and not (after < stop and text[after].isalnum())


def start_of_clipped(text: str, start: int, floor: int, at: int) -> int | None:
    """Where a quotation begins that is closed ``at`` and that nothing opens: with its sentence, or with the paragraph,
    from ``start`` on, where that is cut off itself.

    floor: where the last quotation of the paragraph ends; None where the sentence holds that one too.
    """
    if floor == start and CLIPPED.match(text, start):
        return start
    begin = max(0, floor - SEEN) if floor and not text[floor - 1].isspace() else floor
    stretch = text[begin:at]
    begins, _ = sentences(stretch, kinds(stretch), *np.asarray([[0], [len(stretch)]], dtype=np.int32))
    last = begin + int(begins[-1])
    return last if last >= floor else None


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
