"""Function words, which hold sentences together, and the words of content they are shown apart from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, get_args

import polars as pl

from analysis import data
from analysis.errors import QuestionError
from analysis.units.words import Unit

Showing = Literal["apart", "together"]
MOST_FUNCTION_WORDS = 6
"""Function words that a chart shows beside the words of content; the table has all."""
PLACE = "_place"
SHOWINGS: tuple[Showing, ...] = get_args(Showing)


@cache
def function_words() -> frozenset[str]:
    """The function words, in small letters, an apostrophe straight: those of ``function_words.csv``, which has the closed
    classes of Quirk et al. 1985 (A Comprehensive Grammar of the English Language, section 2.34) and adverbs that only join,
    place or grade."""
    return frozenset(row["word"] for row in data.rows("function_words.csv"))


def is_function_word(column: str = "term", unit: Unit = "words") -> pl.Expr:
    """Whether a term is a function word, or a phrase of nothing else. Concepts never are, whatever their names.

    column: terms in small letters.
    """
    if unit == "concepts":
        return pl.lit(False)
    words = pl.col(column).cast(pl.String).str.replace_all("’", "'", literal=True).str.split(" ")
    return words.list.eval(pl.element().is_in(sorted(function_words()))).list.all()


def arranged(table: pl.DataFrame, how: Showing, *, within: Sequence[str] = ()) -> pl.DataFrame:
    """The rows of a table of words with its function words as asked for; no row is left out.

    table: holds ``function_word``. how: ``apart`` (content first, then function words, each in the table's order) or
    ``together`` (the table's order; ``function_word`` is null, and nothing that draws or tells the table sets them
    apart). within: keys whose rows stay together, in the order of their first row. Raises QuestionError for another choice.
    """
    if how not in SHOWINGS:
        raise QuestionError(f"FUNCTION_WORDS must be one of {', '.join(SHOWINGS)}, not '{how}'.")
    if how == "together":
        return table.with_columns(function_word=pl.lit(None, pl.Boolean))
    placed = table.with_row_index(PLACE)
    group = [pl.col(PLACE).min().over(list(within))] if within else []
    return placed.sort(*group, "function_word", PLACE, nulls_last=True).drop(PLACE)
