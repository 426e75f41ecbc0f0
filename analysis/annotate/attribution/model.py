"""Which candidates hold and who speaks: logistic regressions, the second a choice of one, whose weights are tables.

They are trained by ``benchmarks.train_attributions``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from analysis.annotate.attribution import content_facts, source_facts
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.linear import Linear, Row
from analysis.annotate.attribution.sources import Asked, span_of

ADDED = 0.5
"""How often a listed verb is taken to be a cue where it occurs, if nothing was learned of it: as a usual cue is; set by hand."""


@dataclass(frozen=True)
class Scorer:
    """contents, sources: the models. rates: lemma -> how often it is a cue where it occurs. least, least_quoted:
    probability a candidate must have, without and with words in quotation marks; ahead: log-odds that no source must be
    ahead of every other before none is named."""

    contents: Linear
    sources: Linear | None
    rates: Mapping[str, float]
    least: float
    least_quoted: float
    ahead: float

    def with_cues(self, verbs: Iterable[str]) -> Scorer:
        """The same that takes further verbs for cues: as usual ones, where nothing was learned of them."""
        return replace(self, rates={**dict.fromkeys(verbs, ADDED), **self.rates})

    def probabilities(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """How likely each candidate content is what a person would mark, 0 to 1. rows: its facts."""
        return np.asarray(expit(self.contents.scores(rows)))

    def source(self, article: ParsedArticle, asked: Asked) -> Span | None:
        """The likeliest source; None where that is none. Without a model for sources, the rules'."""
        if self.sources is None:
            return asked.rule
        heads, rows = source_facts.source_facts(article, asked)
        scores = self.sources.scores(rows)
        scores[-1] -= self.ahead
        head = heads[int(np.argmax(scores))]  # of equals the first, which is nearest to the cue
        return None if head is None else span_of(article, asked, head)


@cache
def scorer() -> Scorer:
    """The weights that come with the package."""
    text = (resources.files("analysis.data") / "attributions.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    contents = Linear(content_facts.FACTS, loaded["contents"], loaded["bias"])
    sources = Linear(source_facts.FACTS, loaded["sources"])
    return Scorer(contents, sources, *(loaded[name] for name in ("rates", "least", "least_quoted", "ahead")))
