"""Quotations at the edges of passages and in them: each is one symbol, and two of them need not say the same."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.reuse.runs import QUOTED, Stream

Block = tuple[int, int, int]
"""Words that are the same: first place left and right, and how many."""


class Quotations:
    """The quotations of a stream. found: of the same corpus."""

    def __init__(self, corpus: Corpus, found: Stream) -> None:
        self._found = found
        self._words = corpus.tokens["word"].to_physical()
        self._sentences = corpus.tokens["sentence"].to_numpy()

    def without_edges(self, blocks: Sequence[Block], left: int, right: int) -> list[Block]:
        """The blocks of two stretches, which begin at left and right, without a quotation at either end; one that both
        articles print in the same words, and with which a sentence begins or ends in both, stays."""
        kept = list(blocks)
        while kept and self._is_loose(left + kept[0][0], right + kept[0][1], by=-1):
            one, other, size = kept.pop(0)
            kept[:0] = [(one + 1, other + 1, size - 1)] if size > 1 else []
        while kept and self._is_loose(left + sum(kept[-1][::2]) - 1, right + sum(kept[-1][1:]) - 1, by=1):
            one, other, size = kept.pop()
            kept += [(one, other, size - 1)] if size > 1 else []
        return kept

    def are_same(self, blocks: Sequence[Block], left: int, right: int) -> bool:
        """Whether each quotation that the blocks match says the same in both articles."""
        code = self._found.code
        places = ((left + one + at, right + other + at) for one, other, size in blocks for at in range(size))
        return all(self._same(one, other) for one, other in places if code[one] == QUOTED)

    def _is_loose(self, one: int, other: int, *, by: int) -> bool:
        if self._found.code[one] != QUOTED:
            return False
        return not (self._same(one, other) and all(self._ends(place, by) for place in (one, other)))

    def _same(self, one: int, other: int) -> bool:
        return self._said(one).equals(self._said(other))

    def _said(self, place: int) -> pl.Series:
        first, last = int(self._found.first[place]), int(self._found.last[place])
        return self._words[first : last + 1].drop_nulls()

    def _ends(self, place: int, by: int) -> bool:
        """Whether a sentence ends with a quotation; by -1: begins with it."""
        found, beside = self._found, place + by
        if not 0 <= beside < len(found.code) or found.article[beside] != found.article[place]:
            return True
        if by < 0:
            return bool(self._sentences[found.last[beside]] != self._sentences[found.first[place]])
        return bool(self._sentences[found.first[beside]] != self._sentences[found.last[place]])
