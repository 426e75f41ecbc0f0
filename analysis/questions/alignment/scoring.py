"""How likely two sentences tell the same fact.

A logistic regression over figures of ``features``, learned from pairs of newswire sentences and of headlines that people
had marked (``benchmarks.train_alignment``). What is alike can only raise it, what differs can only lower it. Another
figure for the same thing lowers it a little: the pair stays a pair, and ``figures`` says what differs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np
from scipy.sparse import csr_array
from scipy.special import expit

from analysis.questions.alignment.embedding import vectors
from analysis.questions.alignment.features import FEATURES, Segments
from analysis.questions.alignment.products import Floats, Integers

MEANING = "meaning"
"""The figure that embeddings add: the cosine of both vectors."""
COUNTED = ("characters", "stems", "contained", "numbers apart", "numbers in one", "names shared", "negation")
"""Of FEATURES those that say whether both tell the same fact. The others say whether they say no more than it."""
PLAIN, EMBEDDED = "words", "words and embeddings"


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

    def score(self, left: Integers, right: Integers) -> Floats:
        """How likely each pair tells the same fact, 0 to 1. left, right: numbers of the segments of each pair."""
        bias, weights = learned(PLAIN if self._vectors is None else EMBEDDED)
        return np.asarray(expit(self.figures(left, right) @ weights + bias), dtype=np.float64)


@cache
def learned(kind: str) -> tuple[float, Floats]:
    """The bias, and a weight for each of FEATURES (and MEANING), 0 for those that do not count. kind: PLAIN or EMBEDDED."""
    text = (resources.files("analysis.data") / "alignment.json").read_text(encoding="utf-8")
    known = json.loads(text)[kind]
    names = FEATURES if kind == PLAIN else (*FEATURES, MEANING)
    return float(known["bias"]), np.array([known["weights"].get(name, 0.0) for name in names])
