"""What is the same thing called, and in whose voice?

A mention is one place where a term of concepts.yaml stands. The outlet's wording is its own words and its
paraphrase of a source: it chose both. A quotation is worded by the speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import comb

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.schema import check, empty
from analysis.schema.order import by
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import Voice, Zone
from analysis.statistics import clustered_shares
from analysis.statistics.intervals import LEVEL
from analysis.units.wording import CHOSEN, COUNTED, IN_WORDING, MIN_MENTIONS

ENDS = ("low", "high", "low_pairs", "high_pairs")
WORDINGS = {name: name.replace("wordings", "n") for name in SHARES if name.startswith("wordings")}
"""What quotes the mentions of a count -> the count."""


def shares(found: pl.DataFrame, articles: pl.DataFrame | None = None) -> pl.DataFrame:
    """How often each outlet's wording uses each term of a concept: schema SHARES, by concept, outlet, term.

    found: the mentions of one story. articles: its articles table, so that an outlet or an article without any
    mention is counted too; without it only those with a mention are known. Furniture is left out; what is denied,
    negated or questioned is counted apart (n_negated), whoever says it.

    share is n / n_concept; higher means the outlet uses this term for a larger part of its mentions. Every term
    used by any outlet has a row for every outlet, so that a zero is seen. The 95 % interval takes the articles for a
    sample of what the outlet writes (``statistics.clustered_shares``); ``method`` says how many name the concept. For
    comparing outlets there is a wider one, corrected for the number of pairs of outlets with an interval (Bonferroni):
    it holds 1 - .05 / pairs. Below MIN_MENTIONS there is no interval: too few to say.

    Source: Korn & Graubard 1998 (interval of a share with an effective number); others are named there.
    """
    known = (found if articles is None else articles).select("article_id", "outlet").unique()
    return shares_of(in_articles(found), known.group_by("outlet").agg(n_articles_outlet=pl.len()))


def in_articles(found: pl.DataFrame) -> pl.DataFrame:
    """How often each article holds each term: concept, outlet, term, article_id, and of it the counts of SHARES.

    found: schema MENTIONS. Furniture is left out; an article without a mention has no row. What several tables of whole
    articles give, put below one another, is what the articles give together.
    """
    own = IN_WORDING & CHOSEN
    kinds = {
        "n": own,
        "n_headline": (pl.col("zone") == Zone.HEADLINE) & CHOSEN,
        "n_negated": pl.col("negated"),
        **{f"n_{voice}": (pl.col("voice") == voice) & CHOSEN for voice in Voice},
    }
    return (
        found.filter(COUNTED)
        .group_by("concept", "outlet", "term", "article_id")
        .agg(
            **{name: of.sum() for name, of in kinds.items()},
            **{name: _printed(name).filter(kinds[count]).sort() for name, count in WORDINGS.items()},
        )
    )


def shares_of(counts: pl.DataFrame | pl.LazyFrame, per_outlet: pl.DataFrame) -> pl.DataFrame:
    """``shares`` of what articles hold. counts: as ``in_articles`` gives them, or a scan of many such tables; of these one
    outlet's mentions of one concept are in memory at a time. per_outlet: outlet, n_articles_outlet."""
    given = counts.lazy()
    found = (
        given.group_by("concept", "outlet", "term")
        .agg(
            pl.exclude("article_id", *WORDINGS).sum(),
            pl.col(list(WORDINGS)).explode().drop_nulls().sort(),
            n_articles=(pl.col("n") > 0).sum(),
        )
        .collect(engine="streaming")
    )
    if found.is_empty():
        return empty(SHARES)
    numbers = [name for name, column in SHARES.items() if column.dtype == pl.UInt32]
    enough = pl.col("outlet").filter(pl.col("n_concept") >= MIN_MENTIONS).n_unique()
    table = (
        found.select("concept", "term")
        .unique()
        .join(per_outlet, how="cross")
        .join(found, on=["concept", "outlet", "term"], how="left")
        .with_columns(n_concept=pl.col("n").sum().over("concept", "outlet"))
        .with_columns(pl.col(numbers).fill_null(0).cast(pl.UInt32), pl.col(list(WORDINGS)).fill_null([]))
        .with_columns(share=pl.when(pl.col("n_concept") > 0).then(pl.col("n") / pl.col("n_concept")))
        .with_columns(n_compared=enough.over("concept"))
        .sort("concept", *by(), "term")
    )
    groups = table.partition_by("concept", "outlet", maintain_order=True)
    done = pl.concat([_with_interval(group, counts) for group in groups])
    return check(done.select(list(SHARES)), SHARES)


def _printed(name: str) -> pl.Expr:
    """What a column of wordings quotes of a mention: of a headline the very words."""
    return pl.col("matched").str.replace_all(r"\s+", " ") if name == "wordings_headline" else pl.col("wording")


def _with_interval(group: pl.DataFrame, counts: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
    """One outlet's terms of one concept, with both intervals and method. counts: as ``in_articles`` gives them."""
    n_compared = int(group["n_compared"][0])
    ends = dict.fromkeys(ENDS, pl.lit(None, dtype=pl.Float64))
    if group["n_concept"][0] < MIN_MENTIONS:
        method = f"too few to say (under {MIN_MENTIONS} mentions)"
    elif group.height < 2:
        method = "only one term"
    else:
        table = _of_group(group, counts)
        method = "one article that names it" if len(table) == 1 else f"{len(table)} articles that name it"
        pair = clustered_shares(table, level=1 - (1 - LEVEL) / max(comb(n_compared, 2), 1))
        found = zip(ENDS, (*clustered_shares(table), *pair), strict=True)
        return group.with_columns(*(pl.Series(name, values) for name, values in found), method=pl.lit(method))
    return group.with_columns(**ends, method=pl.lit(method))


def _of_group(group: pl.DataFrame, counts: pl.DataFrame | pl.LazyFrame) -> NDArray[np.int64]:
    """Mentions of each of an outlet's terms of a concept in each article that names it: articles by terms."""
    concept, outlet = group["concept"][0], group["outlet"][0]
    mine = pl.col("concept") == concept, pl.col("outlet").eq_missing(outlet), pl.col("n") > 0
    held = counts.lazy().filter(*mine).select("article_id", "term", "n").collect()
    return by_article(held, group["term"].to_list())


def by_article(held: pl.DataFrame, terms: Sequence[str]) -> NDArray[np.int64]:
    """How often each article holds each term: articles by terms, articles by their name. held: article_id, term, n."""
    of_term = [pl.col("n").filter(pl.col("term") == term).sum().alias(term) for term in terms]
    table = held.group_by("article_id").agg(of_term)
    counts: NDArray[np.int64] = table.sort("article_id").select(terms).to_numpy().astype(np.int64)
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
    and what is denied or questioned last (“12”, “0 + 1 quoted”, “3 + 2 negated”), empty when there is nothing.
    """
    marked, negated = pl.col("n_quoted") + pl.col("n_scare"), pl.col("n_negated")
    total = pl.col("n") + marked + negated
    parts = [
        pl.when(number > 0).then(pl.format(text, number)).otherwise(pl.lit(""))
        for number, text in ((marked, " + {} quoted"), (negated, " + {} negated"))
    ]
    cell = pl.when(total > 0).then(pl.concat_str(pl.format("{}", "n"), *parts)).otherwise(pl.lit(""))
    rows = table.with_columns(cell=cell, total=total.sum().over("concept", "term"))
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
    """Mentions (schema MENTIONS) as a chart draws them: of each concept the most frequent term first, furniture left out,
    and what is denied or questioned.

    Concepts stand in the table's order.
    """
    counted = found.filter(CHOSEN).with_columns(_n=pl.len().over("concept", "term"))
    ordered = counted.sort("_n", "term", descending=[True, False], maintain_order=True).drop("_n")
    return among(ordered, found["concept"].unique(maintain_order=True))


def with_enough(table: pl.DataFrame, concepts: Iterable[str]) -> list[str]:
    """Of ``concepts``, those with an interval for two outlets or more: where shares can be compared."""
    known = table.filter(pl.col("low").is_not_null()).group_by("concept").agg(pl.col("outlet").n_unique())
    enough = set(known.filter(pl.col("outlet") > 1)["concept"])
    return [concept for concept in concepts if concept in enough]
