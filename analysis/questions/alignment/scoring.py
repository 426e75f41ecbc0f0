"""How likely two sentences tell the same fact.

A logistic regression over the figures of ``features``, learned from pairs of newswire sentences and headlines that people
had marked (``benchmarks.train_alignment``). Another figure for the same thing keeps a pair a pair: see ``agreement``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np
from scipy.sparse import csr_array
from scipy.special import expit

from analysis.questions.alignment.features import FEATURES, Segments
from analysis.questions.alignment.products import Floats, Integers


class Scorer:
    """Compares the segments (sentences or clauses) of a story. texts: all of them; the weights of words come from them.

    words: a sparse row for each segment, of length 1: candidates are pairs whose rows have a product above some
    floor, which is their cosine. score: how likely pairs tell the same.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.segments = Segments(texts)
        self.words: csr_array = self.segments.stems

    def score(self, left: Integers, right: Integers) -> Floats:
        """How likely each pair tells the same fact, 0 to 1. left, right: numbers of the segments of each pair."""
        weights = _weights()
        return np.asarray(expit(self.segments.features(left, right) @ weights[1:] + weights[0]))


@cache
def _weights() -> Floats:
    """The bias, and a weight for each of FEATURES."""
    text = (resources.files("analysis.data") / "alignment.json").read_text(encoding="utf-8")
    learned = json.loads(text)["same"]
    return np.array([learned["bias"], *(learned["weights"][name] for name in FEATURES)])
