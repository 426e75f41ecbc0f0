"""What two sentences share that other questions know to be the same: a quotation, or the figure for a quantity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
import polars as pl

from analysis.questions.alignment.groups import Scores
from analysis.questions.alignment.likelihood import likelihood
from analysis.questions.alignment.matches import LOOSE, SAME
from analysis.questions.alignment.segments import Segments
from analysis.schema import check
from analysis.schema.selection import FIGURES
from analysis.schema.voices import QUOTATIONS

COUNT = "count"
"""The unit of figures of people and things; the same time or age can be said of two matters."""
MOST_OF = 0.5
"""Share of the articles that tell a fact which must have the quotation or the figure by which another is known to tell it."""
QUOTATION, QUANTITY = "quotation", "quantity"
Key = tuple[str, int]
"""A quotation or a quantity, by its number in its table."""


class Known:
    """The quotations and figures of a story by the segments that hold them."""

    def __init__(self, made: Segments, quotations: pl.DataFrame, figures: pl.DataFrame) -> None:
        """quotations, figures: schemas QUOTATIONS and FIGURES, of the corpus of the segments."""
        self._made, self._articles, self._lines = made, made.articles.tolist(), made.lines.tolist()
        self.keys: dict[int, set[Key]] = defaultdict(set)
        self._having: dict[Key, list[int]] = defaultdict(list)
        places: dict[str, list[tuple[int, int, Key]]] = defaultdict(list)
        for name, start, stop, number in (
            check(quotations, QUOTATIONS).select("article_id", "start", "stop", "quotation").iter_rows()
        ):
            places[name].append((start, stop, (QUOTATION, number)))
        counts = check(figures, FIGURES).filter(pl.col("unit") == COUNT)
        for name, start, stop, number in counts.select("article_id", "start", "stop", "figure").iter_rows():
            places[name].append((start, stop, (QUANTITY, number)))
        for segment, name, start, stop in made.table.select("segment", "article_id", "start", "stop").iter_rows():
            for first, last, key in places.get(name, ()):
                if start <= first and last <= stop:
                    self.keys[segment].add(key)
                    self._having[key].append(segment)

    def completed(self, groups: list[list[int]], scores: Scores) -> list[list[int]]:
        """The groups with further versions, and further groups.

        A version is added where its article has none, it has a quotation or a figure for a quantity that half of the
        fact's articles have in theirs, and it is likelier than not to tell the same as one of those. What no group has of a
        quotation or a quantity becomes a group where two articles have it in sentences of which that holds, unless these
        are in one already. The scores of what is added go into ``scores``; they are at least SAME, since more is known of it
        than the words tell.
        """
        wider = [[*group, *self._further(group, scores)] for group in groups]
        told = {key for group in wider for key in self._shared(group, least=2)}
        sentences = [{self._lines[one] for one in group} for group in wider]
        new = self._new(told, scores)
        return [
            *wider,
            *(two for two in new if not any({self._lines[one] for one in two} <= known for known in sentences)),
        ]

    def _shared(self, group: list[int], least: float) -> Iterator[Key]:
        """What so many articles of a group have in their versions."""
        articles: dict[Key, set[int]] = defaultdict(set)
        for one in group:
            for key in self.keys.get(one, ()):
                articles[key].add(self._articles[one])
        return (key for key, having in articles.items() if len(having) >= least)

    def _further(self, group: list[int], scores: Scores) -> list[int]:
        told = {self._articles[one] for one in group}
        keys = set(self._shared(group, MOST_OF * len(told)))
        best: dict[int, tuple[float, int]] = {}
        for one in group:
            near = [
                other
                for key in keys & self.keys.get(one, set())
                for other in self._having[key]
                if self._articles[other] not in told
            ]
            for other, score in self._likely(one, dict.fromkeys(near)):
                known = best.get(self._articles[other], (0.0, 0))
                best[self._articles[other]] = max(known, (score, other))
                scores[one][other] = scores[other][one] = max(score, SAME)
        return [other for _, other in best.values()]

    def _new(self, told: set[Key], scores: Scores) -> Iterator[list[int]]:
        for key, having in self._having.items():
            if key in told:
                continue
            pairs = [
                (score, one, other)
                for number, one in enumerate(having)
                for other, score in self._likely(
                    one, [each for each in having[number:] if self._articles[each] != self._articles[one]]
                )
            ]
            if pairs:
                score, one, other = max(pairs)
                scores[one][other] = scores[other][one] = max(score, SAME)
                told |= self.keys[one] & self.keys[other]
                yield [one, other]

    def _likely(self, one: int, others: Iterable[int]) -> list[tuple[int, float]]:
        """The segments that are likelier than not to tell the same as one, with how likely that is."""
        numbers = np.array(list(others), dtype=np.int64)
        if not len(numbers):
            return []
        mine = np.full(len(numbers), one, dtype=np.int64)
        found = likelihood(self._made, np.minimum(mine, numbers), np.maximum(mine, numbers))
        return [(other, score) for other, score in zip(numbers.tolist(), found.tolist(), strict=True) if score >= LOOSE]
