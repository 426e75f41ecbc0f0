"""Where in each article shared passages are, and which articles share any: what ribbons between articles are drawn of."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.annotate import Corpus
from analysis.questions.reuse.runs import uncounted
from analysis.schema import check, empty
from analysis.schema.order import by
from analysis.schema.reuse import PASSAGES, RIBBONS
from analysis.units.linked import linked
from analysis.units.wording import WORDS

MOST_ORDERED = 60
"""Articles of a group up to which those that share most are put beside each other; a larger one is no picture anyway."""


def ribbons(corpus: Corpus, passages: pl.DataFrame) -> pl.DataFrame:
    """Each copy of each shared passage, in words of its article: schema RIBBONS.

    passages: schema PASSAGES, of the same corpus. Articles that share copy, directly or by way of others, are one group;
    the group with most copies comes first. Within a group each article is followed by the one that shares most words with
    it, so that ribbons are short; in each article passages are in the order of the text.
    """
    check(passages, PASSAGES)
    if passages.is_empty():
        return empty(RIBBONS)
    measured = _measured(corpus, passages)
    return check(
        measured.join(_placed(measured), on="article_id", maintain_order="left")
        .sort("group", "_row", "n_before", "passage")
        .select(list(RIBBONS)),
        RIBBONS,
    )


def _measured(corpus: Corpus, passages: pl.DataFrame) -> pl.DataFrame:
    """The passages with the words before and in them, and of their articles."""
    words = uncounted(corpus).tokens.filter(WORDS).select(pl.col("article_id").cast(pl.String), at="start")
    words = words.join(passages.select("article_id").unique(), on="article_id", how="semi", maintain_order="left")
    n_words = words.group_by("article_id").agg(n_words=pl.len().cast(pl.UInt32))
    rank = words.with_columns(rank=pl.int_range(pl.len(), dtype=pl.UInt32).over("article_id")).sort("at")
    found = passages.drop("n_words").join(n_words, on="article_id", how="left")
    for name, column in (("n_before", "start"), ("n_until", "stop")):
        found = (
            found.sort(column)
            .join_asof(rank, left_on=column, right_on="at", by="article_id", strategy="forward", check_sortedness=False)
            .with_columns(pl.col("rank").fill_null(pl.col("n_words")).alias(name))
            .drop("rank", "at", strict=False)
        )
    return found.with_columns(n=pl.col("n_until") - pl.col("n_before"))


def _placed(measured: pl.DataFrame) -> pl.DataFrame:
    """article_id -> its group and its row in it."""
    articles = measured.select("article_id", "outlet").unique().sort(*by(), "article_id")
    named = {name: number for number, name in enumerate(articles["article_id"])}
    where = measured["article_id"].replace_strict(named, return_dtype=pl.Int64).to_numpy()
    what = (measured["passage"].cast(pl.Int64) - 1).to_numpy()
    words = measured["n"].cast(pl.Float64).to_numpy()
    table = csr_array((words, (where, what)), shape=(len(named), int(what.max()) + 1))
    group = linked(sum(table.shape), where, what + len(named))[: len(named)]  # by the passages they share
    copies = np.bincount(group[where])
    rank = np.empty(len(copies), dtype=np.int64)
    rank[np.argsort(-copies, kind="stable")] = np.arange(len(copies))
    row = np.zeros(len(named), dtype=np.int64)
    for number in range(len(copies)):
        members = np.flatnonzero(group == number)
        row[_chained(table, members)] = np.arange(len(members))
    return articles.select("article_id").with_columns(
        group=pl.Series(rank[group] + 1, dtype=pl.UInt32), _row=pl.Series(row, dtype=pl.UInt32)
    )


def _chained(table: csr_array, members: NDArray[np.int64]) -> NDArray[np.int64]:
    """The members of a group, each followed by the one that shares most words with it."""
    if len(members) > MOST_ORDERED:
        return members
    mine = table[members].toarray()
    both = np.minimum(mine[:, None, :], mine[None, :, :]).sum(axis=2)
    np.fill_diagonal(both, -1.0)
    order = [int(both.max(axis=1).argmax())]
    while len(order) < len(members):
        left = [one for one in range(len(members)) if one not in order]
        order.append(max(left, key=lambda one: (both[order[-1], one], -one)))
    return np.asarray(members[order], dtype=np.int64)
