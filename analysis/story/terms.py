"""What concepts.yaml names: concepts with the terms that compete for them, and actors with their parts."""

from __future__ import annotations

from dataclasses import dataclass


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
