"""What is proposed: a concept or an actor with the counts and the sentences that speak for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.story.concepts import Concept
from analysis.units import patterns
from analysis.units.proper_names import outside_names
from analysis.units.sentences import bounds
from analysis.units.wording import COUNTED

Counts = Mapping[str, Mapping[str, int]]
"""Term -> outlet -> mentions."""
Origin = Literal["starter", "rivals", "names"]
"""How a proposal was found: in the list of starters, as words that are alike in the articles, by the names in them."""
EXAMPLES = 2
"""Outlets of which a sentence is shown."""


@dataclass(frozen=True)
class Candidate:
    """A concept that might be proposed, before anything is counted.

    origin: how it was found. ground: why, as a sentence. likely: how likely its terms stand for one thing, 0 to 1. doubtful: whether a person must
    look at it before it is used. open_terms: names of single terms of it that are doubtful.
    """

    concept: Concept
    origin: Origin
    ground: str
    likely: float
    doubtful: bool = False
    open_terms: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Proposal:
    """A candidate as the articles bear it out.

    concept: with those terms alone that the articles hold. counts: of each term its mentions in each outlet, furniture
    left out. examples: (outlet, sentence) from two outlets where two have it. score: by which proposals are ranked.
    """

    concept: Concept
    counts: Counts
    examples: tuple[tuple[str, str], ...]
    score: float
    origin: Origin
    ground: str
    doubtful: bool = False
    open_terms: frozenset[str] = frozenset()

    @property
    def outlets(self) -> frozenset[str]:
        """The outlets that use any of its terms."""
        return frozenset(outlet for by_outlet in self.counts.values() for outlet in by_outlet)


@dataclass(frozen=True)
class Proposals:
    """All that is proposed for a story, the best first.

    sets: concepts. actors: who recurs across outlets. n_articles, n_outlets: what it was found in.
    """

    sets: tuple[Proposal, ...]
    actors: tuple[Proposal, ...]
    n_articles: int
    n_outlets: int


def counted(corpus: Corpus, candidates: Sequence[Candidate]) -> list[Proposal]:
    """The candidates with what the articles hold of them: terms without a mention are left out, and so is a candidate
    without any. Mentions are found as the notebooks find them, names and furniture left out."""
    if not candidates or corpus.voiced.is_empty():
        return []
    unique = [Concept(str(number), tuple(candidate.concept.terms)) for number, candidate in enumerate(candidates)]
    tokens = patterns.with_form(corpus.voiced)
    placed = outside_names(patterns.matches(tokens, unique), tokens, corpus.articles["outlet"])
    found = (
        placed.filter(COUNTED)
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(corpus.articles.select("article_id", "outlet", "text").with_row_index("article"), on="article_id")
        .join(bounds(tokens), on=["article_id", "sentence"])
        .sort("article", "start")
        .select(
            "concept",
            "term",
            "outlet",
            sentence=pl.col("text").str.slice(pl.col("first"), pl.col("last") - pl.col("first")),
        )
    )
    made = []
    for key, mine in found.partition_by("concept", as_dict=True, maintain_order=True).items():
        candidate = candidates[int(str(key[0]))]
        made.append((int(str(key[0])), _proposal(candidate, mine)))
    return [proposal for _, proposal in sorted(made, key=lambda pair: pair[0])]


def _proposal(candidate: Candidate, mine: pl.DataFrame) -> Proposal:
    counts: dict[str, dict[str, int]] = {}
    for term, outlet, n in mine.group_by("term", "outlet").len().sort("term", "outlet").iter_rows():
        counts.setdefault(term, {})[outlet] = n
    terms = tuple(term for term in candidate.concept.terms if term.name in counts)
    return Proposal(
        Concept(candidate.concept.name, terms),
        {term.name: counts[term.name] for term in terms},
        _examples(mine, counts),
        candidate.likely * evidence(counts.values()),
        candidate.origin,
        candidate.ground,
        candidate.doubtful,
        candidate.open_terms & set(counts),
    )


def _examples(mine: pl.DataFrame, counts: Counts) -> tuple[tuple[str, str], ...]:
    """A sentence of each of two outlets, by the terms in which they differ most where they differ."""
    shown: dict[str, tuple[str, str]] = {}
    order = sorted(counts, key=lambda term: (-max(counts[term].values()), term))
    for term in order:
        outlet = max(
            (name for name in counts[term] if name not in shown),
            key=lambda name: (counts[term][name], name),
            default=None,
        )
        if outlet is not None and len(shown) < EXAMPLES:
            of_term = mine.filter((pl.col("term") == term) & (pl.col("outlet") == outlet))
            shown[outlet] = (outlet, of_term["sentence"][0])
    for outlet, sentence in mine.select("outlet", "sentence").iter_rows():
        if len(shown) < EXAMPLES and outlet not in shown:
            shown[outlet] = (outlet, sentence)
    return tuple(shown.values())


def evidence(counts: Iterable[Mapping[str, int]]) -> float:
    """How much speaks for a set of terms: how far outlets differ in them (G2 of terms by outlets, less its degrees of
    freedom, which is what chance gives), and the logarithm of how often they stand, each term in at least one outlet.

    The second part decides among sets that no outlet is known to word in its own way.
    """
    rows = list(counts)
    outlets = sorted({outlet for row in rows for outlet in row})
    table = np.array([[row.get(outlet, 0) for outlet in outlets] for row in rows], dtype=float)
    if len(rows) < 2 or len(outlets) < 2:
        return 0.0
    total = table.sum()
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / total
    held = table > 0
    g2 = 2 * float((table[held] * np.log(table[held] / expected[held])).sum())
    freedom = (len(rows) - 1) * (len(outlets) - 1)
    second = np.sort(table.sum(axis=1))[-2]
    return max(0.0, g2 - freedom) + float(np.log2(1 + second) * np.log2(1 + total))
