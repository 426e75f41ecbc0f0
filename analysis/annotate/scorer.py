"""Which candidates hold: a logistic regression whose weights are a small table, trained by ``benchmarks.train``."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from analysis.annotate.candidates import Candidate
from analysis.annotate.features import features
from analysis.annotate.page import Page, Quotes


@dataclass(frozen=True)
class Scorer:
    """rates: lemma -> how often it is a cue where it occurs; weights: feature -> weight; least: probability a
    candidate must have, without and with words in quotation marks."""

    bias: float
    weights: Mapping[str, float]
    rates: Mapping[str, float]
    least: float
    least_quoted: float

    def probability(self, page: Page, quotes: Quotes, candidate: Candidate, bounds: tuple[int, int]) -> float:
        """How likely the candidate is what a person would mark, 0 to 1."""
        total = self.bias
        for feature in features(page, quotes, candidate, bounds, self.rates):
            total += self.weights.get(feature, 0.0)
        return 1 / (1 + math.exp(-total))


@cache
def scorer() -> Scorer:
    """The weights that come with the package."""
    text = (resources.files("analysis.data") / "attributions.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    return Scorer(loaded["bias"], loaded["weights"], loaded["rates"], loaded["least"], loaded["least_quoted"])
