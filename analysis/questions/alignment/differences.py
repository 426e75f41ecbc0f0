"""In what two tellings of a fact differ, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.questions.alignment.figures import compare
from analysis.questions.alignment.segments import SMALL, Segments
from analysis.schema.vocabulary import Agreement, Aspect, Voice
from analysis.units.spelling import compared
from analysis.units.stems import stem

AUXILIARY = frozenset(("be", "have", "do", "will", "would", "get"))
"""Verbs that are no other verb where one telling has them and the other not."""

Span = dict[str, int]
Runs = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Telling:
    """A sentence or clause: its text, and of each word what is printed, what it is compared by (two stems), its base form and
    tag (None where no model has read it), its first and last character in the article."""

    text: str
    voice: str
    printed: Sequence[str]
    stems: Sequence[tuple[str, str]]
    lemmas: Sequence[str | None]
    tags: Sequence[str | None]
    starts: Sequence[int]
    stops: Sequence[int]

    @cached_property
    def known(self) -> frozenset[str]:
        """All stems."""
        return frozenset(one for both in self.stems for one in both)

    def is_name(self, at: int) -> bool:
        """Whether a word is a name, by its tag or by its capital inside the telling."""
        tag = self.tags[at]
        return tag.startswith("NNP") if tag else bool(at and self.printed[at][:1].isupper())

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb that says what happens; false where no model has read it."""
        return (self.tags[at] or "").startswith("VB") and self.lemmas[at] not in AUXILIARY


def tellings(made: Segments, wanted: Iterable[int]) -> dict[int, Telling]:
    """The wanted segments by their numbers."""
    return {number: _telling(made, number) for number in wanted}


def _telling(made: Segments, number: int) -> Telling:
    first, last = made.bounds[number].tolist()
    said = [(row, word) for row in range(first, last + 1) if (word := made.words[row]) is not None]
    at = [row for row, _ in said]
    offset = made.starts[first]
    body = made.texts[number]
    words = compared(
        body,
        [word for _, word in said],
        [made.starts[row] - offset for row in at],
        [made.stops[row] - offset for row in at],
    )
    row_of = {made.starts[row] - offset: row for row in at}
    rows = [row_of[word.start] for word in words]
    lemmas = [made.lemmas[row] for row in rows]
    return Telling(
        text=body,
        voice=made.voices[number],
        printed=[body[word.start : word.stop] for word in words],
        stems=[(stem(word.word), stem(lemma or word.word)) for word, lemma in zip(words, lemmas, strict=True)],
        lemmas=lemmas,
        tags=[made.tags[row] for row in rows],
        starts=[word.start + offset for word in words],
        stops=[word.stop + offset for word in words],
    )


def own(one: Telling, *others: Telling) -> list[list[int]]:
    """The words of a telling that no other has, as runs of neighbours; small words count only beside others."""
    known = others[0].known if len(others) == 1 else frozenset[str]().union(*(other.known for other in others))
    runs: list[list[int]] = []
    for at, (printed, base) in enumerate(one.stems):
        if printed in known or base in known:
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if not all(one.printed[at].lower() in SMALL for at in run)]


def spans(one: Telling, runs: Iterable[Sequence[int]], *, offset: int = 0) -> list[Span]:
    """Runs of words as stretches of characters, from ``offset`` on."""
    return [{"start": one.starts[run[0]] - offset, "stop": one.stops[run[-1]] - offset} for run in runs]


def agreement(one: Telling, other: Telling) -> Agreement:
    """Whether the figures of two tellings agree: unsure where one has a figure that the other lacks."""
    found = compare(one.text, other.text)
    if found.differ:
        return Agreement.CONFLICT
    return Agreement.UNSURE if found.left or found.right else Agreement.SAME


def differs(one: Telling, other: Telling, mine: Runs, theirs: Runs, *, figures: Agreement) -> list[str]:
    """In what two tellings differ, in the order of the vocabulary. mine, theirs: what the other lacks. figures: whether
    these agree."""
    sides = [(side, at) for side, runs in ((one, mine), (other, theirs)) for run in runs for at in run]
    found = {
        Aspect.WORDS: bool(sides),
        Aspect.NUMBERS: figures is not Agreement.SAME,
        Aspect.NAMES: any(side.is_name(at) for side, at in sides),
        Aspect.VERBS: any(side.is_verb(at) for side, at in sides),
        Aspect.VOICE: (one.voice == Voice.OUTLET) != (other.voice == Voice.OUTLET),
    }
    return [str(aspect) for aspect in Aspect if found[aspect]]
