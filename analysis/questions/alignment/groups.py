"""Segments that tell the same fact, as groups about a central one."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator

from analysis.questions.alignment.candidates import Found
from analysis.questions.alignment.matches import OF_TWO, PARTS, SAME, SURE, overlap, worth
from analysis.questions.alignment.segments import Segments

Scores = dict[int, dict[int, float]]
"""Segment -> segments that tell the same, with a score."""
MOST_OF = 0.5
"""Share of the versions of other articles with which a version must pair, and a second version of the central one's article
more than that."""


class Groups:
    """Groups of segments, built one by one: the central segment of each has the most articles that tell the same.

    A segment in a group takes what overlaps it from later ones; so a sentence can be in two facts, by two clauses.
    """

    def __init__(self, made: Segments, found: Found) -> None:
        self.scores: Scores = defaultdict(dict)
        self._value: Scores = defaultdict(dict)
        self._articles, self._lines = made.articles.tolist(), made.lines.tolist()
        self._whole = made.table["whole"].to_list()
        self._bounds, self._n_telling = made.bounds.tolist(), made.n_telling.tolist()
        columns = (found.left.tolist(), found.right.tolist(), found.score.tolist(), worth(made, found).tolist())
        for left, right, score, value in zip(*columns, strict=True):
            self.scores[left][right] = self.scores[right][left] = score
            if score >= SAME:
                self._value[left][right] = self._value[right][left] = value
        self._of_line: dict[int, list[int]] = defaultdict(list)
        for one in self._value:
            self._of_line[self._lines[one]].append(one)
        self._left = set(self._value)

    def __iter__(self) -> Iterator[list[int]]:
        """The groups, each led by its central segment."""
        told: dict[int, list[list[int]]] = defaultdict(list)
        queue = [(-self._weight(one), one) for one in sorted(self._left)]
        heapq.heapify(queue)
        while queue:
            weight, one = heapq.heappop(queue)
            if one not in self._left:
                continue
            now = -self._weight(one)
            if now > weight:
                if now < 0:
                    heapq.heappush(queue, (now, one))
                continue
            group = self._about(one)
            lines = {self._lines[each] for each in group}
            if self._is_fact(group) and not any(self._is_again(group, known) for line in lines for known in told[line]):
                for line in lines:
                    told[line].append(group)
                yield group
            self._take(group)

    def _weight(self, one: int) -> float:
        """How many articles tell the same as a segment, each as much as its nearest segment does."""
        best: dict[int, float] = {}
        for other, value in self._value[one].items():
            if other in self._left and self._articles[other] != self._articles[one]:
                best[self._articles[other]] = max(best.get(self._articles[other], 0.0), value)
        return sum(best.values())

    def _about(self, central: int) -> list[int]:
        """The central segment and of each other sentence the segment that is nearest to it."""
        best: dict[int, int] = {}
        mine = self._value[central]
        for other in mine:
            line = self._lines[other]
            if other in self._left and (line not in best or mine[other] > mine[best[line]]):
                best[line] = other
        group = [central, *best.values()]
        return [central, *(one for one in group[1:] if self._belongs(one, group))]

    def _belongs(self, one: int, group: list[int]) -> bool:
        """Whether others speak for a version: of three articles or more half of those besides the central version's, for a
        central sentence may tell two facts; for a second version of its article most of the others."""
        central = group[0]
        others = [
            other for other in group if self._articles[other] not in (self._articles[one], self._articles[central])
        ]
        speaking = sum(other in self.scores[one] for other in others)
        if self._articles[one] == self._articles[central]:
            return speaking > MOST_OF * len(others)
        return not others or speaking >= MOST_OF * len(others) or self._is_surely(one, central)

    def _is_surely(self, one: int, central: int) -> bool:
        """Whether a version surely tells what the central one tells, and as much: a part of a long sentence is one of its
        facts, and the others may tell another."""
        fewer, more = sorted((self._n_telling[one], self._n_telling[central]))
        return self.scores[one][central] >= SURE and fewer >= MOST_OF * more

    def _is_fact(self, group: list[int]) -> bool:
        """Whether a group is of several articles, and surely the same where it is of two: two parts of sentences say less of
        what is meant than whole ones, so they must be the more alike."""
        n_articles = len({self._articles[one] for one in group})
        if n_articles != 2:
            return n_articles > 1
        least = OF_TWO if any(self._whole[one] for one in group) else PARTS
        return max(self.scores[group[0]][one] for one in group[1:]) >= least

    def _is_again(self, group: list[int], known: list[int]) -> bool:
        """Whether a group tells a fact again: in sentences of that alone, or, in each of its articles, in the same words of one
        of them, whatever else it has there (the truce took effect)."""
        lines = {self._lines[one] for one in known}
        if {self._lines[one] for one in group} <= lines:
            return True
        same = {
            self._articles[one]
            for one in group
            for other in known
            if self._lines[one] == self._lines[other] and overlap(self._bounds[one], self._bounds[other])
        }
        return {self._articles[one] for one in group} <= same

    def _take(self, group: list[int]) -> None:
        for one in group:
            for other in self._of_line[self._lines[one]]:
                if overlap(self._bounds[one], self._bounds[other]) and self._covers(other, one):
                    self._left.discard(other)
            self._left.discard(one)

    def _covers(self, other: int, one: int) -> bool:
        """Whether a segment is mostly the words of one that is in a group."""
        (first, last), (begin, end) = self._bounds[one], self._bounds[other]
        return bool(2 * (min(last, end) - max(first, begin) + 1) > last - first + 1)
