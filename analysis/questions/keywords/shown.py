"""Which words of each outlet are shown first: the ranked ones, or, with too few articles, those of one outlet only."""

from __future__ import annotations

import polars as pl

from analysis.questions.keywords.forms import in_no_form
from analysis.schema import check
from analysis.schema.keywords import KEYNESS
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.counts import Counts
from analysis.units.function_words import MOST_FUNCTION_WORDS, Showing, arranged
from analysis.units.wording import MIN_MENTIONS

LEAST_USES = 3
"""A word that one outlet alone uses is shown from so many uses on: fewer say little of a text."""


def first_words(
    table: pl.DataFrame, most: int, function_words: Showing = "apart", *, counts: Counts | None = None
) -> pl.DataFrame:
    """The words to show of each outlet: rows of keyness, by outlet, content first.

    table: keyness. Where articles rank the words of any outlet, these are ``most_distinctive``; where there are too few
    articles of all, ``in_one_only``, which is no ranking; counts, of all terms: of these without words that the other side uses in
    another form (``forms.in_no_form``). most: words of content an outlet, or a list of it; of function
    words MOST_FUNCTION_WORDS more. function_words: ``apart`` or ``together``, as ``function_words.arranged`` says.
    """
    has_ranked = (check(table, KEYNESS)["evidence"] != Evidence.TOO_FEW).any()
    arrangement = arranged(table, function_words, within=["outlet"])
    if has_ranked:
        return most_distinctive(arrangement, most)
    return in_one_only(arrangement if counts is None else in_no_form(arrangement, counts), most)


def most_distinctive(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """Of each outlet, the first ``most`` terms that it uses more than the reference; keyness rows in their order.

    Where function words are set apart (``function_word``), MOST_FUNCTION_WORDS of them are kept beside these.
    """
    more = table.filter((pl.col("log2_ratio") > 0) & (pl.col("rate_target") > pl.col("rate_reference")))
    return _first(more, [pl.col("outlet")], most)


def in_one_only(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """Terms that one outlet alone uses, and terms that it alone does not: keyness rows, most used first.

    Of each outlet, the first ``most`` that it uses LEAST_USES times or more and no other does (``n_reference`` is 0), then the
    first ``most`` that all others use, MIN_MENTIONS times or more together, and it does not (``n_target`` is 0); of function words as in ``most_distinctive``. Of two outlets,
    what one lacks the other alone has, so only that is given. Counts alone order them: they say nothing of other articles.
    """
    alone = (pl.col("n_target") >= LEAST_USES) & (pl.col("n_reference") == 0)
    all_others = pl.col("outlets_reference") == pl.col("n_outlets_reference")
    lacking = (pl.col("n_target") == 0) & all_others & (pl.col("n_reference") >= MIN_MENTIONS)
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
