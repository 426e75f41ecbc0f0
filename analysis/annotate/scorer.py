"""Which candidates hold and who speaks: logistic regressions, the second a choice of one, whose weights are tables.

They are trained by ``benchmarks.train_attributions``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from analysis.annotate.candidates import Candidate
from analysis.annotate.features import features
from analysis.annotate.page import Page, Quotes
from analysis.annotate.sources import Asked, Span, source_features, span_of


@dataclass(frozen=True)
class Weights:
    """A linear model: feature -> weight."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Log-odds, but for a constant, that something with these features is what a person would mark."""
        return self.bias + sum(self.weights.get(feature, 0.0) for feature in features)


MOST = 500  # beyond it a probability is 0 to the computer


@dataclass(frozen=True)
class Scorer:
    """contents, sources: the models. rates: lemma -> how often it is a cue where it occurs. least, least_quoted:
    probability a candidate must have, without and with words in quotation marks; ahead: log-odds that no source must be
    ahead of every other before none is named."""

    contents: Weights
    sources: Weights | None
    rates: Mapping[str, float]
    least: float
    least_quoted: float
    ahead: float

    def probability(self, page: Page, quotes: Quotes, candidate: Candidate, bounds: tuple[int, int]) -> float:
        """How likely the candidate is what a person would mark, 0 to 1."""
        score = self.contents.score(features(page, quotes, candidate, bounds, self.rates))
        return 1 / (1 + math.exp(-max(score, -MOST)))

    def source(self, page: Page, quotes: Quotes, asked: Asked) -> Span | None:
        """The likeliest source; None where that is none. Without a model for sources, the rules'."""
        if self.sources is None:
            return asked.rule
        weighed = [
            (self.sources.score(found) - (self.ahead if head is None else 0.0), -rank, head)
            for rank, (head, found) in enumerate(source_features(page, quotes, asked, self.rates))
        ]
        head = max(weighed, key=lambda row: row[:2])[2]
        return None if head is None else span_of(page, asked, head)


@cache
def scorer() -> Scorer:
    """The weights that come with the package."""
    text = (resources.files("analysis.data") / "attributions.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    contents, sources = (Weights(loaded[name]["bias"], loaded[name]["weights"]) for name in ("contents", "sources"))
    least = (loaded[name] for name in ("least", "least_quoted", "ahead"))
    return Scorer(contents, sources, loaded["rates"], *least)
