"""What counts, whose wording it is, and when there is too little to say."""

from __future__ import annotations

import polars as pl

from analysis.schema.vocabulary import MARKED, NOT_COUNTED, OUTLETS_WORDING, SPOKEN, Evidence, EvidenceType, Status

MIN_MENTIONS = 5
"""Fewer mentions of a concept in an outlet's wording than this are too few to say a share of."""
MIN_ARTICLES = 8
"""From so many articles on, an interval comes from resampling articles, not from the mentions of all."""
SURE = 0.05
"""A difference is called sure where chance would do as much in at most one case of twenty (p); of a family, where at most
one in twenty of all that are called so is expected to be false (q)."""

COUNTED = ~pl.col("zone").is_in([zone.value for zone in NOT_COUNTED])
"""What counts: every zone but furniture, and but shared copy where that is left out."""
CHOSEN = COUNTED & ~pl.col("negated")
"""Mentions that count as somebody's choice of a term: none in furniture, none that is denied or questioned."""
IN_WORDING = pl.col("voice").cast(pl.String).is_in([voice.value for voice in OUTLETS_WORDING])
"""The outlet's wording: what it says itself and its paraphrase of a source."""
OWN = COUNTED & IN_WORDING
"""The outlet's wording, furniture left out."""
IN_MARKS = pl.col("voice").cast(pl.String).is_in([str(voice) for voice in MARKED])
"""What stands in quotation marks: quotations and scare quotes."""
FROM_SOURCE = pl.col("voice").cast(pl.String).is_in([str(voice) for voice in SPOKEN])
"""What a source is heard in: quotations and paraphrase."""
DONE = pl.col("status").cast(pl.String) == Status.TOLD.value
"""Events told as done or as going on: none that is planned, asked for, possible, alleged or denied."""
PLAINLY = DONE & pl.col("plain")
"""Events told as done, and so plainly that they are counted and drawn."""
WORDS = COUNTED & pl.col("word").is_not_null()
"""Tokens that count as words: no punctuation, no furniture."""


def how_sure(p: pl.Expr) -> pl.Expr:
    """How sure a difference is (schema.vocabulary.Evidence), by its p, or by its q in a family; too few where it is null."""
    sure = pl.when(p <= SURE).then(pl.lit(Evidence.SURE)).otherwise(pl.lit(Evidence.UNSURE))
    return pl.when(p.is_null()).then(pl.lit(Evidence.TOO_FEW)).otherwise(sure).cast(EvidenceType)
