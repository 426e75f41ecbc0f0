"""A fact's name in charts: its central version, cut where that loses nothing that changes what is said."""

from __future__ import annotations

import re
from functools import cache

from analysis import data
from analysis.annotate.cues import verb_classes
from analysis.questions.alignment.features import NEGATED, stem, words_of

LONGEST = 90
"""Characters from which a name is cut."""
LEAST = 40
"""Characters that are left of a name, at the least."""
END = re.compile(r"[,;:—–](?= |$)")
"""Where a clause may end."""


def name_of(text: str, doer: str) -> str:
    """The name of a fact: a version on one line, behind who or what it tells something of, where that stands elsewhere.

    A long one is cut at the last end of a clause before LONGEST, else at a word, with …; but whole where what would be
    lost denies, doubts or says whose claim it is.
    """
    line = " ".join(f"{doer} … {text}".split() if doer else text.split())
    if len(line) <= LONGEST:
        return line
    ends = [match.start() for match in END.finditer(line, LEAST, LONGEST)]
    cut = ends[-1] if ends else line.rfind(" ", 0, LONGEST)
    if cut < LEAST or _changes(line[cut:]):
        return line
    return line[:cut].rstrip(" ,;:—–“") + " …"


def _changes(lost: str) -> bool:
    """Whether words are lost that change what is said."""
    words = [word.lower() for word in words_of(lost)]
    return any(word in NEGATED or word.endswith("n't") or stem(word) in _telling() for word in words)


@cache
def _telling() -> frozenset[str]:
    """Stems of verbs of saying and of words that hedge a claim."""
    hedges = (word for row in data.rows("hedges.csv") for word in row["pattern"].replace("*", "").split())
    small = frozenset(data.words("common_words.csv", "small"))
    return frozenset(stem(word.lower()) for word in [*verb_classes(), *hedges] if word not in small and len(word) > 2)
