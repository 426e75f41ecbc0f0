"""What concepts and actors may not claim together: faults of a concepts.yaml that no single entry of it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.errors import Severity
from analysis.story.terms import Concept

PATTERNS, PLACES = "patterns", "places"
CONDITIONS = (PATTERNS, "unless", "only with", PLACES)
"""What a term may say besides its name."""
MOST_SHOWN = 5
"""Names that a message lists."""
Fault = tuple[Severity, str]


def concept_faults(concepts: Sequence[Concept]) -> Iterator[Fault]:
    """Concepts with places, and, in one sentence, those with one term alone."""
    for concept in concepts:
        if any(term.places for term in concept.terms):
            yield "error", f"concepts, {concept.name}: places are for actors; leave them out, or make it an actor."
    names = [f"“{concept.name}”" for concept in concepts if len(concept.terms) == 1]
    if names:
        others = f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
        have = "has one term alone" if len(names) == 1 else "have one term each"
        shown = ", ".join(names[:MOST_SHOWN])
        yield (
            "guess",
            f"{shown}{others} {have}. Add what others call the same thing; a single term has nothing to be compared with.",
        )


def actor_faults(actors: Sequence[Concept]) -> Iterator[Fault]:
    """Conditions that stand where a part of an actor is named; names and places that two actors claim."""
    for actor in actors:
        for term in actor.terms:
            if term.name in CONDITIONS and len(actor.terms) > 1:
                yield (
                    "error",
                    f"actors, {actor.name}: “{term.name}” is on the level of the parts and would be one of them. "
                    f"Put it below the part that it is for: {actor.name}: {{{actor.name}: {{patterns: [...], places: [...]}}}}.",
                )
    names = [
        (actor.name, pattern)
        for actor in actors
        for term in actor.terms
        if not (term.unless or term.only_with)  # these can tell the two apart
        for pattern in term.patterns
    ]
    for pattern, first, second in _claimed_twice(names):
        yield (
            "guess",
            f"actors: the pattern “{pattern}” is a name of “{first}” and of “{second}”; it counts for “{first}”. "
            "Leave it in one of them.",
        )
    places = [(actor.name, place) for actor in actors for term in actor.terms for place in term.places]
    for place, first, second in _claimed_twice(places):
        yield (
            "error",
            f"actors: “{place}” is a place of “{first}” and of “{second}”; places are those where only people of one "
            "side live. Leave it in one of them, or delete both.",
        )


def _claimed_twice(claims: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """What two actors claim, with the first that does and another."""
    owner: dict[str, str] = {}
    for name, claimed in claims:
        first = owner.setdefault(claimed.casefold(), name)
        if first != name:
            yield claimed, first, name
