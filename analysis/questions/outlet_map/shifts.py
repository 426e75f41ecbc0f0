"""Which words make the difference between two outlets' wordings, and how much each?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from analysis.errors import QuestionError
from analysis.schema import check, empty
from analysis.schema.order import by, outlet_order
from analysis.schema.outlet_map import SHIFT
from analysis.statistics.divergence import contributions
from analysis.units.counts import Counts
from analysis.units.function_words import MOST_FUNCTION_WORDS, is_function_word

PER = 10_000


def shift(counts: Counts, pair: Sequence[str]) -> pl.DataFrame:
    """Each word's part of the distance between two outlets: schema SHIFT, the largest part first.

    counts: as ``counts.count_terms`` gives them; rates are out of the counted terms. pair: two outlets; with fewer,
    or one without a counted term, the table is empty. contribution is what the word
    adds to the Jensen-Shannon divergence of the two, in bits: 0 when both use it at the same rate, largest for words
    that are frequent in one and missing in the other. The contributions of all words add up to distance, so that a
    list of the first words can say which part of the difference it shows. It says nothing about chance: see
    ``similarity``.

    Source: Gallagher et al. 2021, Generalized word shift graphs, EPJ Data Science 10. Raises QuestionError for an
    outlet that the counts do not hold, or for one named twice.
    """
    known = outlet_order(counts.outlets)
    for name in pair:
        if name not in known:
            raise QuestionError(f"pair must hold two of {', '.join(known)}, not '{name}'.")
    if len(pair) > 2 or len(set(pair)) < len(pair):
        raise QuestionError(f"pair must hold two different outlets, not {', '.join(pair)}.")
    if len(pair) < 2:
        return empty(SHIFT)
    outlet, other = pair
    owners = np.asarray(counts.outlets.to_list())
    one, second = (counts.matrix[np.flatnonzero(owners == name)] for name in (outlet, other))
    uses, uses_other = np.asarray(one.sum(axis=0)), np.asarray(second.sum(axis=0))
    if not uses.any() or not uses_other.any():
        return empty(SHIFT)
    n_terms = len(counts.terms)
    added = contributions(uses, uses_other)
    distance = float(added.sum())
    made = pl.DataFrame(
        {
            "outlet": outlet,
            "other": other,
            "term": counts.terms,
            "n": uses,
            "n_other": uses_other,
            "rate": PER * uses / uses.sum(),
            "rate_other": PER * uses_other / uses_other.sum(),
            "n_articles": np.bincount(one.indices, minlength=n_terms),
            "n_articles_other": np.bincount(second.indices, minlength=n_terms),
            "contribution": added,
            "share": added / distance if distance > 0 else None,
            "n_words": uses.sum(),
            "n_words_other": uses_other.sum(),
            "distance": distance,
        },
        schema_overrides={"share": pl.Float64},
    ).filter(pl.col("n") + pl.col("n_other") > 0)
    made = made.with_columns(function_word=is_function_word(unit=counts.unit))
    order = made.sort(["contribution", "term"], descending=[True, False])
    return check(order.select(pl.col(name).cast(column.dtype) for name, column in SHIFT.items()), SHIFT)


def longest_two(counts: Counts) -> list[str]:
    """The two outlets with the most counted words, whose rates are the least uncertain; fewer if there are fewer."""
    uses = pl.DataFrame({"outlet": counts.outlets, "n": np.asarray(counts.matrix.sum(axis=1)).ravel()})
    totals = uses.group_by("outlet").agg(pl.col("n").sum()).filter(pl.col("n") > 0)
    return totals.sort("n", *by(), descending=[True, False, False])["outlet"].head(2).to_list()


def largest(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` words that make up the most of the difference, as rows of shift in their order; behind them, where
    function words are set apart, MOST_FUNCTION_WORDS of these. Words whose share is not known are left out."""
    limit = pl.when(pl.col("function_word").fill_null(value=False)).then(MOST_FUNCTION_WORDS).otherwise(most)
    return table.drop_nulls("share").filter(pl.int_range(pl.len()).over("function_word") < limit)
