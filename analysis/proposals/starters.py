"""Terms that the press is known to choose between, offered where the articles choose between them."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from analysis import data
from analysis.annotate.words.tokenizer import fold
from analysis.proposals.proposal import Candidate
from analysis.story.concepts import Concept, Term

FILE = "starters.csv"
WILD_CARDS = frozenset("*?")
WHOLE_WORD = re.compile(r"(?<!['’])[\w*?]+(?:['’](?!s\b)\w+)*")
"""A word of a pattern, without an ’s: that is a token of its own."""
LEAST_TERMS = 2
"""Terms of a set that the articles must hold: one alone competes with nothing."""


@cache
def starters() -> tuple[Candidate, ...]:
    """The sets of the list, in its order, each with what it is taken from."""
    found: dict[str, list[Term]] = {}
    grounds: dict[str, str] = {}
    for row in data.rows(FILE):
        term = Term(row["term"], _several(row["patterns"]), _several(row["unless"]), _several(row["only_with"]))
        found.setdefault(row["concept"], []).append(term)
        grounds[row["concept"]] = f"The press is known to differ in it ({row['topic']}; {row['source']})."
    return tuple(Candidate(Concept(name, tuple(terms)), "starter", grounds[name], 1.0) for name, terms in found.items())


def starters_in(words: Set[str]) -> list[Candidate]:
    """The sets of which two terms may stand in articles that hold these words (folded): looking for a pattern costs more
    than knowing that one of its words is nowhere."""
    return [
        candidate
        for candidate in starters()
        if sum(_may_stand(term, words) for term in candidate.concept.terms) >= LEAST_TERMS
    ]


def _may_stand(term: Term, words: Set[str]) -> bool:
    """Whether all words of one of its patterns are there; one with a wild card is taken to be."""
    return any(
        all(fold(word) in words for word in WHOLE_WORD.findall(pattern) if not WILD_CARDS.intersection(word))
        for pattern in term.patterns
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
