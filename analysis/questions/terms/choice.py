"""What is the same thing called, and in whose voice?

A mention is one place where a term of concepts.yaml stands. The outlet's wording is its own words and its
paraphrase of a source: it chose both. A quotation is worded by the speaker.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.schema import check, empty
from analysis.schema.order import by
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.vocabulary import OUTLETS_WORDING, Voice
from analysis.statistics import bootstrap_shares, dirichlet_shares
from analysis.units.wording import COUNTED, MIN_ARTICLES, MIN_MENTIONS


def shares(found: pl.DataFrame, articles: pl.DataFrame | None = None, *, seed: int = 1) -> pl.DataFrame:
    """How often each outlet's wording uses each term of a concept: schema SHARES, by concept, outlet, term.

    found: the mentions of one story. articles: its articles table, so that an outlet or an article without any
    mention is counted too; without it only those with a mention are known. Furniture is left out.

    share is n / n_concept; higher means the outlet uses this term for a larger part of its mentions. Every term
    used by any outlet has a row for every outlet, so that a zero is seen. The 95 % interval resamples articles
    where an outlet has MIN_ARTICLES of them; else it is Jeffreys' over the mentions of its articles, each term against
    all others together, so that it is the same however many terms the dictionary lists; ``method`` says which. Below
    MIN_MENTIONS there is no interval: too few to say.

    Sources: Brown, Cai & DasGupta 2001 (Jeffreys interval); Efron & Tibshirani 1993, chapter 13 (bootstrap).
    """
    counted = found.filter(COUNTED)
    if counted.is_empty():
        return empty(SHARES)
    known = (found if articles is None else articles).select("article_id", "outlet").unique()
    own = pl.col("voice").cast(pl.String).is_in(OUTLETS_WORDING)
    by_voice = [(pl.col("voice") == voice).sum().alias(f"n_{voice}") for voice in Voice]
    counts = counted.group_by("concept", "outlet", "term").agg(
        *by_voice, n=own.sum(), n_articles=pl.col("article_id").filter(own).n_unique()
    )
    per_outlet = known.group_by("outlet").agg(n_articles_outlet=pl.len())
    numbers = [name for name, column in SHARES.items() if column.dtype == pl.UInt32]
    table = (
        counted.select("concept", "term")
        .unique()
        .join(per_outlet, how="cross")
        .join(counts, on=["concept", "outlet", "term"], how="left")
        .with_columns(n_concept=pl.col("n").sum().over("concept", "outlet"))
        .with_columns(pl.col(numbers).fill_null(0).cast(pl.UInt32))
        .with_columns(share=pl.when(pl.col("n_concept") > 0).then(pl.col("n") / pl.col("n_concept")))
        .sort("concept", *by(), "term")
    )
    groups = table.partition_by("concept", "outlet", maintain_order=True)
    done = pl.concat([_with_interval(group, counted.filter(own), known, seed) for group in groups])
    return check(done.select(list(SHARES)), SHARES)


def _with_interval(group: pl.DataFrame, own: pl.DataFrame, known: pl.DataFrame, seed: int) -> pl.DataFrame:
    """One outlet's terms of one concept, with low, high and method."""
    terms, outlet, concept = group["term"], group["outlet"][0], group["concept"][0]
    n_articles = group["n_articles_outlet"][0]
    if group["n_concept"][0] < MIN_MENTIONS:
        method, low, high = f"too few to say (under {MIN_MENTIONS} mentions)", None, None
    elif len(terms) < 2:
        method, low, high = "only one term", None, None
    elif n_articles >= MIN_ARTICLES:
        method = f"{n_articles} articles resampled"
        low, high = bootstrap_shares(_by_article(terms, own, known, outlet, concept), seed=seed)
    else:
        method = "mentions of one article" if n_articles == 1 else f"mentions of {n_articles} articles"
        pairs = [dirichlet_shares([n, group["n_concept"][0] - n]) for n in group["n"]]
        low, high = np.array([pair[0][0] for pair in pairs]), np.array([pair[1][0] for pair in pairs])
    return group.with_columns(
        low=pl.Series(low, dtype=pl.Float64) if low is not None else pl.lit(None, dtype=pl.Float64),
        high=pl.Series(high, dtype=pl.Float64) if high is not None else pl.lit(None, dtype=pl.Float64),
        method=pl.lit(method),
    )


def _by_article(
    terms: pl.Series, own: pl.DataFrame, known: pl.DataFrame, outlet: str | None, concept: str
) -> NDArray[np.int64]:
    """Mentions of each term in each article of an outlet: articles by terms."""
    articles = known.filter(pl.col("outlet").eq_missing(outlet))["article_id"].sort()
    mine = own.filter((pl.col("concept") == concept) & pl.col("outlet").eq_missing(outlet))
    row = {article: number for number, article in enumerate(articles)}
    column = {term: number for number, term in enumerate(terms)}
    counts = np.zeros((len(articles), len(terms)), dtype=np.int64)
    for article, term in mine.select("article_id", "term").iter_rows():
        counts[row[article], column[term]] += 1
    return counts


def among(table: pl.DataFrame, concepts: Iterable[str]) -> pl.DataFrame:
    """The rows of some concepts, in the order of ``concepts``."""
    names = list(concepts)
    order = pl.DataFrame(
        {"concept": names, "_order": range(len(names))}, schema={"concept": pl.String, "_order": pl.UInt32}
    )
    return table.join(order, on="concept", maintain_order="left").sort("_order", maintain_order=True).drop("_order")


def side_by_side(table: pl.DataFrame, outlets: Iterable[str]) -> pl.DataFrame:
    """Counts to read across: a row a term, a column an outlet.

    table: shares. A cell is the count in the outlet's wording, with what stands in quotation marks after it
    (“12”, “0 + 1 quoted”), empty when there is neither.
    """
    marked = pl.col("n_quoted") + pl.col("n_scare")
    cell = (
        pl.when(marked > 0)
        .then(pl.format("{} + {} quoted", "n", marked))
        .when(pl.col("n") > 0)
        .then(pl.format("{}", "n"))
        .otherwise(pl.lit(""))
    )
    rows = table.with_columns(cell=cell, total=(pl.col("n") + marked).sum().over("concept", "term"))
    wide = rows.pivot(
        on="outlet", on_columns=list(outlets), index=["concept", "term", "total"], values="cell", maintain_order=True
    )
    order = wide.select("concept").unique(maintain_order=True).with_row_index("_concept")
    return (
        wide.join(order, on="concept")
        .sort("_concept", "total", "term", descending=[False, True, False])
        .drop("_concept", "total")
    )


def most_used(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rows of each concept's ``most`` terms that all outlets' wording together uses most often, the most used first.

    Concepts stand in the table's order. A term that no outlet's wording uses is left out.
    """
    key = ["concept", "term"]
    totals = table.group_by(key).agg(total=pl.col("n").sum()).filter(pl.col("total") > 0)
    first = totals.sort("total", "term", descending=[True, False]).group_by("concept", maintain_order=True).head(most)
    kept = table.join(first.drop("total").with_row_index("_term"), on=key, maintain_order="left")
    return among(kept.sort("_term", maintain_order=True).drop("_term"), table["concept"].unique(maintain_order=True))


def most_frequent_first(found: pl.DataFrame) -> pl.DataFrame:
    """Mentions (schema MENTIONS) as a chart draws them: of each concept the most frequent term first, furniture left out.

    Concepts stand in the table's order.
    """
    counted = found.filter(COUNTED).with_columns(_n=pl.len().over("concept", "term"))
    ordered = counted.sort("_n", "term", descending=[True, False], maintain_order=True).drop("_n")
    return among(ordered, found["concept"].unique(maintain_order=True))


def with_enough(table: pl.DataFrame, concepts: Iterable[str]) -> list[str]:
    """Of ``concepts``, those with an interval for two outlets or more: where shares can be compared."""
    known = table.filter(pl.col("low").is_not_null()).group_by("concept").agg(pl.col("outlet").n_unique())
    enough = set(known.filter(pl.col("outlet") > 1)["concept"])
    return [concept for concept in concepts if concept in enough]


def differences(table: pl.DataFrame) -> pl.DataFrame:
    """How differently the outlets name each concept: schema DIFFERENCES, the most different first.

    table: shares. difference is the mean over pairs of outlets of half the sum of (p - q) squared over the terms,
    p and q being the two outlets' shares: 0 when they use the terms in the same proportions, 1 when each uses one
    term only and no two the same. It is a way to order the concepts, not a test.
    Source: Rao 1982, Diversity and dissimilarity coefficients (Jensen difference of the Gini-Simpson index).
    """
    named = table.filter(pl.col("n_concept") > 0)
    rows = []
    for group in table.partition_by("concept", maintain_order=True):
        used = group.filter(pl.col("n") > 0)
        shares_of = _share_matrix(named.filter(pl.col("concept") == group["concept"][0]))[1]
        first, second = np.triu_indices(len(shares_of), k=1)
        apart = ((shares_of[first] - shares_of[second]) ** 2).sum(axis=1) / 2
        difference = float(apart.mean()) if len(apart) else None
        rows.append((group["concept"][0], used["term"].n_unique(), len(shares_of), int(used["n"].sum()), difference))
    found = pl.DataFrame(rows, schema={name: column.dtype for name, column in DIFFERENCES.items()}, orient="row")
    order = found.sort("difference", "n", "concept", descending=[True, True, False], nulls_last=True)
    return check(order, DIFFERENCES)


def _share_matrix(group: pl.DataFrame) -> tuple[list[str], NDArray[np.float64]]:
    """Outlets by terms of one concept."""
    if group.is_empty():
        return [], np.zeros((0, 0))
    wide = group.pivot(on="term", index="outlet", values="share", sort_columns=True).sort("outlet")
    return wide["outlet"].to_list(), wide.drop("outlet").to_numpy().astype(np.float64)
