"""What concepts.yaml names: concepts with the terms that compete for them, and actors with their parts."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from dataclasses import dataclass

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


def shown_name(name: str, patterns: Iterable[str]) -> str:
    """The name of a term as tables and sentences give it: in square brackets, the sign of an editor’s words, where no
    pattern is like it, and so no article prints what is counted under it that way.

    A pattern is like a name where the words of one are in the other, each in whatever form: captives where the pattern
    is ‘captive*’; [what the army did] where it is ‘strikes’.
    """
    return name if any(_alike(name, pattern) for pattern in patterns) else f"[{name}]"


def _alike(name: str, pattern: str) -> bool:
    """Whether the shorter of two phrases is a run of words of the other."""
    words = (text.translate(WILD).casefold().split() for text in (name, pattern))
    short, long = sorted(words, key=len)
    runs = (long[at : at + len(short)] for at in range(len(long) - len(short) + 1))
    return bool(short) and any(all(map(_same_word, short, run)) for run in runs)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: they begin with the same letters, half of the longer one or more."""
    return 2 * len(os.path.commonprefix([one, other])) >= max(len(one), len(other))
