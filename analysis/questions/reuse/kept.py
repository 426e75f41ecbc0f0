"""Which copies of a passage are kept where it is counted once, so that each of its words is counted somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

LEAST_LEFT = 5
"""Words of a copy that no kept copy has, from which it is kept too; set by hand: fewer are an editor's."""
Span = tuple[int, int, int]
"""A copy, and where a pair has it: first place in the stream, and one past the last."""


class Links:
    """Which copies are like which. plain: of each place in the stream, how many words outside quotations come before it.
    pairs: of each pair its two spans."""

    def __init__(self, plain: NDArray[np.int64], pairs: Sequence[tuple[Span, Span]]) -> None:
        self._plain = plain
        self._of: dict[int, list[tuple[int, int, int]]] = {}
        for one, other in pairs:
            self._of.setdefault(one[0], []).append((one[1], one[2], other[0]))
            self._of.setdefault(other[0], []).append((other[1], other[2], one[0]))

    def kept(self, copies: Sequence[int]) -> set[int]:
        """The first copy, and each further one with LEAST_LEFT words or more that are in no copy counted before.

        copies: of one passage, those to be kept first before the others. A copy is counted where its words are in copies that
        are kept, or in copies that are counted themselves.
        """
        found, counted = set[int](), set[int]()
        for copy in copies:
            if copy not in counted:
                found.add(copy)
                self._spread(copy, counted)
        return found

    def _spread(self, copy: int, counted: set[int]) -> None:
        """Count a copy, and all whose words are counted by that."""
        counted.add(copy)
        reached = [copy]
        while reached:
            for other in dict.fromkeys(twin for _, _, twin in self._of[reached.pop()]):
                if other not in counted and self._n_left(other, counted) < LEAST_LEFT:
                    counted.add(other)
                    reached.append(other)

    def _n_left(self, copy: int, counted: Collection[int]) -> int:
        """Words of a copy that no counted copy has."""
        spans = self._of[copy]
        mine = self._n_words([(begin, end) for begin, end, _ in spans])
        return mine - self._n_words([(begin, end) for begin, end, twin in spans if twin in counted])

    def _n_words(self, spans: Sequence[tuple[int, int]]) -> int:
        return sum(int(self._plain[end] - self._plain[begin]) for begin, end in _joined(spans))


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans without what one has of another."""
    reached = 0
    for begin, end in sorted(spans):
        if end > reached:
            yield max(begin, reached), end
            reached = end
