"""Which words make the difference between two outlets' wordings, and how much each?"""

from __future__ import annotations

import polars as pl

from analysis.schema import SHIFT, WORD_COUNTS, check, empty
from analysis.statistics.divergence import contributions

PER = 10_000


def shift(table: pl.DataFrame, articles: pl.DataFrame, outlet: str, other: str) -> pl.DataFrame:
    """Each word's part of the distance between two outlets: schema SHIFT, the largest part first.

    table: counts of words (schema WORD_COUNTS). articles: the story's. contribution is what the word adds to the
    Jensen-Shannon divergence of the two, in bits: 0 when both use it at the same rate, largest for words that are
    frequent in one and missing in the other. The contributions of all words add up to distance, so that a list of the
    first words can say which part of the difference it shows. It says nothing about chance: see ``similarity``.

    Source: Gallagher et al. 2021, Generalized word shift graphs, EPJ Data Science 10. Raises ValueError for an outlet
    that the story does not hold, or twice the same.
    """
    check(table, WORD_COUNTS)
    known = sorted(articles["outlet"].unique())
    for name in (outlet, other):
        if name not in known:
            raise ValueError(f"outlet must be one of {', '.join(known)}, not '{name}'.")
    if outlet == other:
        raise ValueError(f"outlet and other must be two outlets; both are '{outlet}'.")
    words = _side(table, outlet, "").join(_side(table, other, "_other"), on="term", how="full", coalesce=True)
    words = words.fill_null(0).with_columns(n_words=pl.col("n").sum(), n_words_other=pl.col("n_other").sum())
    if words.is_empty() or not words["n_words"][0] or not words["n_words_other"][0]:
        return empty(SHIFT)
    added = contributions(words["n"].to_numpy(), words["n_other"].to_numpy())
    distance = float(added.sum())
    made = words.with_columns(
        outlet=pl.lit(outlet),
        other=pl.lit(other),
        rate=PER * pl.col("n") / pl.col("n_words"),
        rate_other=PER * pl.col("n_other") / pl.col("n_words_other"),
        contribution=pl.Series(added, dtype=pl.Float64),
        distance=pl.lit(distance),
    ).with_columns(
        share=pl.when(pl.col("distance") > 0).then(pl.col("contribution") / pl.col("distance")),
    )
    numbers = {name: pl.UInt32 for name, column in SHIFT.items() if column.dtype == pl.UInt32}
    order = made.sort(["contribution", "term"], descending=[True, False])
    return check(order.cast(numbers).select(list(SHIFT)), SHIFT)


def _side(table: pl.DataFrame, outlet: str, ending: str) -> pl.DataFrame:
    counts = table.filter(pl.col("outlet") == outlet).group_by("term")
    return counts.agg(pl.col("n").sum().alias(f"n{ending}"), pl.len().alias(f"n_articles{ending}"))


def longest_two(table: pl.DataFrame) -> list[str]:
    """The two outlets with the most counted words: their rates are the least uncertain. Fewer when there are fewer."""
    totals = table.group_by("outlet").agg(total=pl.col("n").sum()).sort(["total", "outlet"], descending=[True, False])
    return totals["outlet"].head(2).to_list()
