"""Which words of each outlet are shown first: the ranked ones, or, with too few articles, those of one outlet only."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.keywords import KEYNESS
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.function_words import MOST_FUNCTION_WORDS, Showing, arranged


def first_words(table: pl.DataFrame, most: int, function_words: Showing = "apart") -> pl.DataFrame:
    """The words to show of each outlet: rows of keyness, by outlet, content first.

    table: keyness. Where articles rank the words of any outlet, these are ``most_distinctive``; where there are too few
    articles of all, ``in_one_only``, which is no ranking. most: words of content an outlet, or a list of it; of function
    words MOST_FUNCTION_WORDS more. function_words: ``apart`` or ``together``, as ``function_words.arranged`` says.
    """
    has_ranked = (check(table, KEYNESS)["evidence"] != Evidence.TOO_FEW).any()
    arrangement = arranged(table, function_words, within=["outlet"])
    return most_distinctive(arrangement, most) if has_ranked else in_one_only(arrangement, most)


def most_distinctive(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """Of each outlet, the first ``most`` terms that it uses more than the reference; keyness rows in their order.

    Where function words are set apart (``function_word``), MOST_FUNCTION_WORDS of them are kept beside these.
    """
    more = table.filter((pl.col("log2_ratio") > 0) & (pl.col("rate_target") > pl.col("rate_reference")))
    return _first(more, [pl.col("outlet")], most)


def in_one_only(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """Terms that one outlet alone uses, and terms that it alone does not: keyness rows, most used first.

    Of each outlet, the first ``most`` that it uses and no other does (``n_reference`` is 0), then the first ``most`` that
    all others use and it does not (``n_target`` is 0); of function words as in ``most_distinctive``. Of two outlets,
    what one lacks the other alone has, so only that is given. Counts alone order them: they say nothing of other articles.
    """
    alone = (pl.col("n_target") > 1) & (pl.col("n_reference") == 0)
    lacking = (pl.col("n_target") == 0) & (pl.col("outlets_reference") == pl.col("n_outlets_reference"))
    found = table.filter(alone | (lacking & (pl.col("n_outlets_reference") > 1)))
    uses = pl.col("n_target") + pl.col("n_reference")
    side = pl.col("n_target") == 0
    order = found.sort(
        *by(),
        side,
        "function_word",
        uses,
        "term",
        descending=[False, False, False, False, True, False],
        nulls_last=True,
    )
    return _first(order, [pl.col("outlet"), side], most)


def _first(table: pl.DataFrame, within: list[pl.Expr], most: int) -> pl.DataFrame:
    limit = pl.when(pl.col("function_word").fill_null(value=False)).then(MOST_FUNCTION_WORDS).otherwise(most)
    return table.filter(pl.int_range(pl.len()).over(*within, "function_word") < limit)
