"""How often an attribution of a given probability is right, and what that leaves open of an article's paraphrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from analysis.annotate.attribution.model import Scorer
from analysis.annotate.attribution.somebody import spoken
from analysis.annotate.attribution.speech import is_paraphrase, report_class
from analysis.schema.vocabulary import Kind
from benchmarks.attribution_data import Marked, matched
from benchmarks.running import ROOT

CALIBRATION = ROOT / "analysis" / "data" / "calibration.csv"
EDGES = (0.0, 0.4, 0.6, 0.8, 0.9, 1.0)
"""Classes of probability; set by hand, each with some hundred attributions."""
LEAST_SHARED = 0.5
"""Overlap with a marked content from which an attribution counts as right, as in accuracy.csv."""


class Judged(NamedTuple):
    """One attribution: how likely the model found it, whether people marked it, its words outside quotation marks
    where these are a paraphrase, and whether it is one without quotation marks."""

    probability: float
    is_right: bool
    n_paraphrased: int
    is_indirect: bool = False


class Paraphrased(NamedTuple):
    """One article: its words, those of its paraphrases as people marked them, and the attributions found in it."""

    n_words: int
    n_marked: int
    found: list[Judged]


def judged(article: Marked, model: Scorer, classes: Mapping[str, str]) -> Paraphrased:
    """What was found in an article beside what people marked."""
    found = spoken(article.parsed, model)
    words = [article.tokens(article.characters(one.content)) for one in found]
    gold = [article.tokens(one["content"]) for one in article.row["attributions"]]
    right = {number for _, number in matched(gold, words, LEAST_SHARED)}
    rows = []
    for number, one in enumerate(found):
        colours = is_paraphrase(one, report_class(article.parsed, one, classes))
        n_paraphrased = _unquoted(article, words[number]) * colours
        rows.append(Judged(one.probability, number in right, n_paraphrased, colours and one.kind is Kind.INDIRECT))
    marked = _unquoted(article, frozenset().union(*gold))
    return Paraphrased(sum(article.parsed.is_word), marked, rows)


def _unquoted(article: Marked, words: frozenset[int]) -> int:
    return sum(article.parsed.quotation_at[token] < 0 for token in words)


def rates(articles: Sequence[Paraphrased]) -> list[tuple[float, float, int, float]]:
    """For each class of probability its ends, how many attributions it has, and what share of them is right."""
    everyone = [one for article in articles for one in article.found]
    rows = []
    for low, high in pairwise(EDGES):
        mine = [one.is_right for one in everyone if low <= one.probability < high or one.probability == high == 1]
        if mine:
            rows.append((low, high, len(mine), sum(mine) / len(mine)))
    return rows


def spread(articles: Sequence[Paraphrased], by_class: Sequence[tuple[float, float, int, float]]) -> float:
    """How many times as far the share of paraphrase is off, article by article, as the rates of its attributions say.

    Off is found less marked, and less the mean of all articles, which moves no difference between two of them. It is
    above 1 since the rates know of nothing that was missed, and errors of one article resemble each other.
    """
    off = np.array([(sum(x.n_paraphrased for x in one.found) - one.n_marked) / one.n_words for one in articles])
    said = np.array([_variance(one, by_class) for one in articles])
    return float(np.sqrt(((off - off.mean()) ** 2).sum() / said.sum()))


def _variance(article: Paraphrased, by_class: Sequence[tuple[float, float, int, float]]) -> float:
    total = 0.0
    for one in article.found:
        right = next(share for low, high, _, share in reversed(by_class) if one.probability >= low)
        total += one.n_paraphrased**2 * right * (1 - right)
    return total / article.n_words**2


def precision(articles: Sequence[Paraphrased]) -> tuple[int, float]:
    """Of the reports without quotation marks that count as their source's: how many there are, what share is right."""
    mine = [one.is_right for article in articles for one in article.found if one.is_indirect]
    return len(mine), sum(mine) / len(mine) if mine else 0.0


def report(articles: Sequence[Marked], model: Scorer, classes: Mapping[str, str], *, write: bool) -> list[str]:
    """The table of rates, as lines of Markdown; ``write`` puts it where the questions read it."""
    found = [judged(article, model, classes) for article in articles]
    by_class = rates(found)
    times = spread(found, by_class)
    n_indirect, right = precision(found)
    if write:
        rows = [f"right,{low:g},{high:g},{n},{share:.3f}" for low, high, n, share in by_class]
        CALIBRATION.write_text(
            "\n".join(["what,from,to,n,value", *rows, f"spread,0,1,{len(found)},{times:.2f}"]) + "\n", encoding="utf-8"
        )
    return [
        "| probability of an attribution | found | right |",
        "| --- | ---: | ---: |",
        *(f"| {low:g} to {high:g} | {n} | {share:.2f} |" for low, high, n, share in by_class),
        "",
        f"Reports without quotation marks that count as their source's words: {n_indirect}, of which {right:.3f} are right.",
        "",
        f"By article, the share of paraphrase is off by {times:.2f} times what these rates alone say.",
    ]
