"""Names of towns, by the state or the country that stands behind them: Hope, Ark."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.units.countries import COUNTRIES, SHORT

STATES = sorted({*SHORT, *SHORT.values(), *COUNTRIES})
"""Names of states and countries, short forms without their stop."""
BEHIND = [",", ".", ";", ")", "”", '"', "’"]
"""What closes a town's name with its state; behind the state of “Lee, Ohio governor” comes more."""


def towns(corpus: Corpus) -> frozenset[str]:
    """Words of a capital letter that stand somewhere before a state or a country of their own: Hope, in Hope, Arkansas.

    corpus: any. No towns are the states and countries themselves.
    """
    printed = pl.col("token").cast(pl.String)
    here = corpus.tokens.select(
        word=printed,
        comma=printed.shift(-1),
        state=printed.shift(-2).str.strip_chars_end("."),
        behind=pl.when(printed.shift(-2).str.ends_with(".")).then(pl.lit(".")).otherwise(printed.shift(-3)),
        is_one=pl.col("sentence").shift(-2) == pl.col("sentence"),
    )
    found = here.filter(
        pl.col("word").str.contains(r"^\p{Lu}\p{L}+$")
        & (pl.col("comma") == ",")
        & pl.col("state").is_in(STATES)
        & pl.col("behind").is_in(BEHIND)
        & pl.col("is_one")
    )
    return frozenset(found["word"]).difference(STATES)
