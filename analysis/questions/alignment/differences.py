"""In what two tellings of a fact differ, word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.schema.vocabulary import Agreement, Aspect
from analysis.units.pairs import small_words

Span = dict[str, int]


@dataclass(frozen=True)
class Telling:
    """One sentence or clause: its words, what each is compared by, whether it is a verb, where it stands, whose it is."""

    words: Sequence[str]
    terms: Sequence[str]
    tokens: Sequence[str]
    verbs: Sequence[bool | None]
    starts: Sequence[int]
    stops: Sequence[int]
    voice: str

    @property
    def numbers(self) -> set[str]:
        """Its numbers in digits."""
        return {word for word in self.words if word[:1].isdigit()}


def own(one: Telling, *others: Telling) -> list[int]:
    """Numbers of the words of a telling that no other has, small words only beside others."""
    known = {term for other in others for term in other.terms}
    left = [number for number, term in enumerate(one.terms) if term not in known]
    return [number for number in left if one.terms[number] not in small_words()]


def spans(one: Telling, numbers: Sequence[int], *, offset: int = 0) -> list[Span]:
    """Words as stretches of characters, neighbours together."""
    found: list[Span] = []
    last = None
    for number in numbers:
        if found and last is not None and number == last + 1:
            found[-1]["stop"] = one.stops[number] - offset
        else:
            found.append({"start": one.starts[number] - offset, "stop": one.stops[number] - offset})
        last = number
    return found


def agreement(one: Telling, other: Telling) -> Agreement:
    """Whether the figures of two tellings agree."""
    mine, theirs = one.numbers, other.numbers
    if mine == theirs:
        return Agreement.SAME
    if mine - theirs and theirs - mine:
        return Agreement.CONFLICT
    return Agreement.UNSURE


def differs(one: Telling, other: Telling, mine: Sequence[int], theirs: Sequence[int]) -> list[str]:
    """In what two tellings differ, as the vocabulary orders it. mine, theirs: the words that the other lacks."""
    sides = ((one, mine), (other, theirs))
    found: Mapping[Aspect, bool] = {
        Aspect.WORDS: bool(mine or theirs),
        Aspect.NUMBERS: one.numbers != other.numbers,
        Aspect.NAMES: any(side.tokens[n][:1].isupper() and n for side, numbers in sides for n in numbers),
        Aspect.VERBS: any(side.verbs[n] for side, numbers in sides for n in numbers),
        Aspect.VOICE: one.voice != other.voice,
    }
    return [str(aspect) for aspect, holds in found.items() if holds]
