"""Transcripts and interviews: lines that begin with who speaks (MR. SMITH: ..., A: ...)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis import data
from analysis.story.forms import SPEAKER

MIN_LINES = 3
"""Lines with a speaker that make a transcript; set by hand: fewer may be labels of another kind."""
LONGEST_LABEL = 45
"""Characters of a line in which a label is looked for: more than ``SPEAKER`` takes."""
TALK = frozenset(data.words("forms.csv", "talk"))
"""Words of people who speak to each other."""
TALKING = 0.3
"""The part of the labelled paragraphs of a transcript in which somebody says such a word or asks; set by hand: a list
of what two candidates want has labels too."""
WORD = re.compile(r"[a-z]+")
ASKING = data.words("forms.csv", "asking")
"""Labels of questions, which the outlet asks."""


def spoken(text: str, paragraphs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Start of a paragraph -> where the words of a speaker begin in it, in a transcript; nothing in another text.

    A text is a transcript where three lines or more begin with a label, one of them twice, and people speak to each other
    behind the labels (I, you; a question). A paragraph without a label
    goes on what the one before says, if another label follows. Questions of an interview are the outlet's own.
    """
    labels: dict[int, tuple[str, int]] = {}
    for number, (start, stop) in enumerate(paragraphs):
        found = SPEAKER.match(text[start : min(stop, start + LONGEST_LABEL)])
        if found:
            labels[number] = found.group().strip(" :"), start + found.end()
    if len(labels) < MIN_LINES or max(Counter(label for label, _ in labels.values()).values()) < 2:
        return {}
    talking = sum(_is_talk(text[begin : paragraphs[number][1]]) for number, (_, begin) in labels.items())
    if talking < TALKING * len(labels):
        return {}
    begins = {}
    for first, following in pairwise([*labels, max(labels) + 1]):
        label, begin = labels[first]
        if label not in ASKING:
            begins[paragraphs[first][0]] = begin
            begins |= {paragraphs[number][0]: paragraphs[number][0] for number in range(first + 1, following)}
    return {start: begin for (start, stop) in paragraphs if (begin := begins.get(start, stop)) < stop}


def _is_talk(text: str) -> bool:
    return "?" in text or not TALK.isdisjoint(WORD.findall(text.lower()))
