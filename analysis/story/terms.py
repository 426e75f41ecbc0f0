"""What concepts.yaml names: concepts with the terms that compete for them, and actors with their parts."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import takewhile

WILD = str.maketrans("", "", "*?")
"""The wild cards of a pattern."""


@dataclass(frozen=True)
class Term:
    """One wording: glob patterns over whole words, and the sense checks looked for in the same sentence.

    places: of an actor, patterns of places where only people of this side live.
    """

    name: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concept:
    """One referent and the terms that compete for it, in the order of the file."""

    name: str
    terms: tuple[Term, ...]


def is_described(term: Term) -> bool:
    """Whether a term's name describes it in other words than its patterns, so that no article prints what is counted under
    it that way.

    A pattern is like a name where the words of one are in the other, each in whatever form: “captives” where the pattern
    is ‘captive*’, but not “what the army did” where it is ‘strikes’.
    """
    return not any(_alike(term.name, pattern) for pattern in term.patterns)


def _alike(name: str, pattern: str) -> bool:
    """Whether the words of one of two phrases are a run of words of the other."""
    mine, theirs = name.casefold().split(), pattern.casefold().split()
    n = min(len(mine), len(theirs))
    runs = ((mine[at:], theirs[to:]) for at in range(len(mine) - n + 1) for to in range(len(theirs) - n + 1))
    return n > 0 and any(all(map(_same_word, one[:n], other[:n])) for one, other in runs)


def _same_word(word: str, pattern: str) -> bool:
    """Whether a word fits one of a pattern, or both are forms of one word: they begin with the same letters, half of the
    longer one or more."""
    bare = pattern.translate(WILD)
    n_alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, bare, strict=False)))
    return bool(bare) and (2 * n_alike >= max(len(word), len(bare)) or fnmatchcase(word, pattern))
