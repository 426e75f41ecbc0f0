"""How near are the outlets' wordings, and would chance alone bring them as near?

A distance between two texts is never 0, and the shorter the texts, the larger it is: each has room for few of the
words that both would use. So every distance stands beside the one that chance alone gives texts of that size.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.schema import check, empty
from analysis.schema.order import by, outlet_order
from analysis.schema.outlet_map import DISTANCES, JOINS
from analysis.schema.vocabulary import Evidence, EvidenceType
from analysis.statistics import Floats
from analysis.statistics.divergence import jensen_shannon
from analysis.units.counts import Counts
from analysis.units.wording import MIN_ARTICLES, SURE

MOST_WORDS = 2000
"""Compared are so many words, those that all outlets together use most."""
DRAWS = 400
"""Resamples of articles, and shuffles of them, for each pair."""
SHUFFLES_OF_WORDS = 100
"""Shuffles of single words, for outlets with too few articles; fewer than DRAWS, since each costs time with the words."""
ARTICLES_SHUFFLED, WORDS_SHUFFLED = "articles shuffled", "single words shuffled: too few articles"
Numbers = NDArray[np.int64]


def distances(counts: Counts, *, draws: int = DRAWS, seed: int = 1) -> pl.DataFrame:
    """How far apart each two outlets' wordings are: schema DISTANCES, the nearest pair first.

    counts: as ``counts.count_terms`` gives them. Compared are the rates of the MOST_WORDS most used terms, rates that
    add up to 1. distance is the Jensen-Shannon divergence in bits: 0 when both use every term at the same rate, 1 when
    they share none. An outlet without a counted term has no row.

    Where both outlets have MIN_ARTICLES articles, low and high are a 95 % interval over resampled articles: how far
    the distance would move with other articles, as many and as long. Resampled articles repeat themselves and so are
    further apart; the interval is moved to have its mean at the distance, and in simulations holds the expected one
    in 99 of 100 cases. by_chance is the mean distance when the articles of both are shuffled;
    by_chance_high is as many of its standard deviations above it for every pair, so many that all pairs together would
    pass it once in 20 times or less (Bonferroni): among many pairs some are far apart by chance.

    With fewer articles there is no interval, and by_chance shuffles single words: what length alone would give. A
    distance above by_chance_high then says that the articles differ, in topic or wording, and nothing about the
    outlets. Distances between single articles mostly show topic and length.

    Sources: Lin 1991 (Jensen-Shannon divergence); Efron & Tibshirani 1993, chapter 13 (bootstrap).
    """
    cells = counts.matrix[:, most_used(counts, MOST_WORDS)]
    owners = np.asarray(counts.outlets.to_list())
    outlets = outlet_order(counts.outlets)
    parts = {outlet: cells[np.flatnonzero(owners == outlet)] for outlet in outlets}
    named = [outlet for outlet in outlets if parts[outlet].sum() > 0]
    random = np.random.default_rng(seed)
    resampled = {
        outlet: _resampled(parts[outlet], draws, random) for outlet in named if parts[outlet].shape[0] >= MIN_ARTICLES
    }
    rows, shuffles = [], []
    for one, other in combinations(named, 2):
        first, second = (np.asarray(parts[outlet].sum(axis=0)).ravel() for outlet in (one, other))
        distance = float(jensen_shannon(first, second))
        row, chance = _pair(parts[one], parts[other], draws, random)
        shuffles.append(chance)
        if one in resampled and other in resampled:
            drawn = jensen_shannon(resampled[one], resampled[other])
            low, high = distance + np.quantile(drawn, [0.025, 0.975]) - drawn.mean()
            row |= {"low": max(0.0, float(low)), "high": min(1.0, float(high))}
        rows.append({"outlet": one, "other": other, "distance": distance, **row})
    for row, high in zip(rows, _chance_high(shuffles), strict=True):
        row["by_chance_high"] = high
    schema = {name: column.dtype for name, column in DISTANCES.items()}
    table = pl.DataFrame(rows, schema=schema).with_columns(evidence=_beyond_chance())
    return check(table.sort("distance", *by(), *by("other")), DISTANCES)


def _beyond_chance() -> pl.Expr:
    beyond = pl.col("distance") > pl.col("by_chance_high")
    return pl.when(beyond).then(pl.lit(Evidence.SURE)).otherwise(pl.lit(Evidence.UNSURE)).cast(EvidenceType)


def most_used(counts: Counts, most: int, *, least: int = 1) -> Numbers:
    """The columns of the ``most`` terms that all articles together use most, ``least`` times or more, in their order."""
    totals = np.asarray(counts.matrix.sum(axis=0)).ravel()
    order = np.lexsort((np.arange(len(totals)), -totals))[:most]
    return np.sort(order[totals[order] >= least])


def _resampled(articles: csr_array, draws: int, random: np.random.Generator) -> Numbers:
    """Word counts of an outlet when its articles are drawn anew: draws by terms."""
    n = articles.shape[0]
    return np.asarray((articles.T @ random.multinomial(n, np.full(n, 1 / n), size=draws).T).T)


def _chance_high(shuffles: list[Floats]) -> list[float]:
    """How far chance carries each pair: as many standard deviations for all, and some pair further in SURE of all cases.

    shuffles: the distances of each pair when shuffled. What lies beyond for one pair in SURE / pairs of its shuffles is
    read off the shuffles of all pairs together, since a hundred of one pair could not show it.
    """
    if not shuffles:
        return []
    spread = [float(chance.std()) for chance in shuffles]
    away = [(chance - chance.mean()) / each for chance, each in zip(shuffles, spread, strict=True) if each > 0]
    reach = float(np.quantile(np.concatenate(away), 1 - SURE / len(shuffles))) if away else 0.0
    return [float(chance.mean()) + reach * each for chance, each in zip(shuffles, spread, strict=True)]


def _pair(
    one: csr_array, other: csr_array, draws: int, random: np.random.Generator
) -> tuple[dict[str, float | str | None], Floats]:
    """A pair's row, and its distances when shuffled."""
    first, second = np.asarray(one.sum(axis=0)).ravel(), np.asarray(other.sum(axis=0)).ravel()
    if min(one.shape[0], other.shape[0]) >= MIN_ARTICLES:
        method, shuffled = ARTICLES_SHUFFLED, _shuffled_articles(one, other, draws, random)
    else:
        method, shuffled = WORDS_SHUFFLED, _shuffled_words(first, second, random)
    chance = jensen_shannon(shuffled, first + second - shuffled)
    row: dict[str, float | str | None] = {
        "n_articles": one.shape[0],
        "n_articles_other": other.shape[0],
        "n_words": int(first.sum()),
        "n_words_other": int(second.sum()),
        "low": None,
        "high": None,
        "by_chance": float(chance.mean()),
        "by_chance_high": None,
        "method": method,
    }
    return row, np.asarray(chance)


def _shuffled_articles(one: csr_array, other: csr_array, draws: int, random: np.random.Generator) -> Numbers:
    """Word counts of the first outlet when the articles of both are shuffled: draws by terms."""
    n_one, n_other = one.shape[0], other.shape[0]
    shuffled = random.permuted(np.tile(np.repeat([1, 0], [n_one, n_other]), (draws, 1)), axis=1)
    totals: Numbers = np.asarray((one.T @ shuffled[:, :n_one].T + other.T @ shuffled[:, n_one:].T).T)
    kept: Numbers = totals[(totals.sum(axis=1) > 0) & (totals.sum(axis=1) < int(one.sum() + other.sum()))]
    return kept


def _shuffled_words(first: Numbers, second: Numbers, random: np.random.Generator) -> Numbers:
    """Word counts of the first text when the words of both are shuffled one by one."""
    words = np.repeat(np.arange(len(first)), first + second)
    n = int(first.sum())
    shuffles = [np.bincount(random.permutation(words)[:n], minlength=len(first)) for _ in range(SHUFFLES_OF_WORDS)]
    return np.stack(shuffles)


def joins(table: pl.DataFrame) -> pl.DataFrame:
    """Which outlets are nearest, step by step, until all are in one group: schema JOINS.

    table: distances of every two outlets. The distance of two groups is the mean over their pairs (average linkage).
    The last row holds all outlets in the order in which no lines of the tree cross and neighbours are near.

    Sources: Sokal & Michener 1958 (average linkage); Bar-Joseph, Gifford & Jaakkola 2001 (order of the leaves).
    """
    from scipy.cluster.hierarchy import linkage, optimal_leaf_ordering

    check(table, DISTANCES)
    outlets = outlet_order([*table["outlet"], *table["other"]])
    if len(outlets) < 2:
        return empty(JOINS)
    apart = {frozenset(pair[:2]): pair[2] for pair in table.select("outlet", "other", "distance").iter_rows()}
    flat = np.array([apart[frozenset(pair)] for pair in combinations(outlets, 2)])
    tree = optimal_leaf_ordering(linkage(flat, method="average"), flat)
    groups = [[outlet] for outlet in outlets]
    rows = []
    for step, (one, other, distance, _) in enumerate(tree, start=1):
        first, second = groups[int(one)], groups[int(other)]
        rows.append({"step": step, "first": first, "second": second, "distance": float(distance)})
        groups.append(first + second)
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in JOINS.items()}), JOINS)
