"""Which segments tell the same: every pair of a story that scores so, before it is said which of them to show."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from analysis.annotate import Corpus, for_all
from analysis.questions.alignment.candidates import Found, candidates
from analysis.questions.alignment.segments import Segments, segments

SAME = 0.75
"""Score from which two sentences are said to tell the same fact: of the marked pairs of other news with such a score, by
weights learned from other events, seven of eight are the same. A version belongs to a fact from here on."""
OF_TWO = 0.8
"""The same where two articles alone tell a fact: of twelve stories that were read, most such facts below it were wrong."""
PARTS = 0.85
"""The same where both tell it in a part of a sentence. Set with the sample in view."""
LOOSE = 0.5
"""Score from which a pair speaks for a version that pairs with the central one of a fact: likelier than not the same."""
SURE = 0.9
"""Score with the central version from which no other need speak for a version that tells about as much (``groups``)."""
MORE = 0.05
"""By how much a pair with a clause must score higher than that of the sentences to be shown in its place."""
HALF = 0.5
"""Share of the shorter of two stretches that they have in common, from which they are about the same words."""


@for_all
def matches(corpus: Corpus) -> Found:
    """Pairs of segments of different sentences that may tell the same (LOOSE), with their scores; those of one article
    too."""
    found = candidates(segments(corpus))
    return found.only(found.score >= LOOSE)


def worth(made: Segments, found: Found) -> NDArray[np.float64]:
    """The score of each pair, less MORE for each clause in it: clauses are shown where they say more."""
    whole = made.table["whole"].to_numpy()
    return np.asarray(found.score - MORE * (2.0 - whole[found.left] - whole[found.right]), dtype=np.float64)


def shown(made: Segments, found: Found) -> Iterator[int]:
    """The pairs to show, by their numbers, the surest first: of those of the same words the one that is worth most."""
    value = worth(made, found)
    bounds = made.bounds.tolist()
    lines = made.lines.tolist()
    taken: dict[tuple[int, int], list[tuple[int, int]]] = {}
    left, right = found.left.tolist(), found.right.tolist()
    for number in np.argsort(-value, kind="stable").tolist():
        one, other = left[number], right[number]
        before = taken.setdefault((lines[one], lines[other]), [])
        if any(overlap(bounds[one], bounds[a]) or overlap(bounds[other], bounds[b]) for a, b in before):
            continue
        before.append((one, other))
        yield number


def overlap(one: list[int], other: list[int]) -> bool:
    """Whether two stretches (first, last) have at least HALF of the shorter in common."""
    common = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return common >= HALF * (min(one[1] - one[0], other[1] - other[0]) + 1)
