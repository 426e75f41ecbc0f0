"""What two segments of a story are judged by: figures of their words, and where asked the likeness of what they mean."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from analysis.questions.alignment.embedding import vectors
from analysis.questions.alignment.features import Segments
from analysis.questions.alignment.products import Floats, Integers

MEANING = "meaning"
"""The figure that embeddings add: the cosine of both vectors."""


class Scorer:
    """Compares the segments (sentences or clauses) of a story. texts: all of them; the weights of words come from them.

    embeddings: whether meanings count as well as words; raises QuestionError where their model is not installed. They may
    differ a little from one processor to another. words: a sparse row for each segment, of length 1: the product of two is
    the cosine of their stems, by which pairs worth scoring are found.
    """

    def __init__(self, texts: Sequence[str], *, embeddings: bool = False) -> None:
        self.segments = Segments(texts)
        self.words: csr_array = self.segments.stems
        self._vectors = vectors(texts) if embeddings else None

    def figures(self, left: Integers, right: Integers) -> Floats:
        """FEATURES of each pair, a row a pair; with embeddings a last column for MEANING."""
        found = self.segments.features(left, right)
        if self._vectors is None:
            return found
        meaning = np.einsum("ij,ij->i", self._vectors[left], self._vectors[right])
        return np.column_stack([found, meaning])
