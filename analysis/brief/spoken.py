"""How much of a text is somebody else's words, and whose: sentence by sentence."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.voices.speakers import heard, stretches
from analysis.schema.vocabulary import Besides, Half
from analysis.units.parts import CERTAIN


def spoken(corpus: Corpus) -> pl.DataFrame:
    """Words of each stretch of speech or of the outlet's own: columns of schema SHUFFLED but question, a report in the
    sentence it begins in."""
    choice = pl.when("spoken").then(pl.lit(Half.OTHERS.value)).otherwise(pl.lit(Half.OUTLETS.value))
    return stretches(corpus).with_columns(
        subject=pl.lit(None, pl.String), category=choice, sentence="unit", n="size", right=pl.col("right")
    )


def said_by(corpus: Corpus) -> pl.DataFrame:
    """Reported words of each speaker, an actor of the story where it is one: columns as above, a report in the sentence it
    begins in. Reports whose speaker could not be tied to a name are left out: they say nothing of who gets to speak."""
    named = pl.when(pl.col("named")).then(pl.col("speaker")).otherwise(pl.lit(Besides.NO_SOURCE.printed))
    first = pl.col("content").list.first().struct.field("start")
    places = corpus.tokens.select(pl.col("article_id").cast(pl.String), start="position", sentence="sentence")
    return (
        heard(corpus)
        .filter(pl.col("content").list.len() > 0, pl.col("actor").is_not_null() | pl.col("named").is_not_null())
        .with_columns(start=first)
        .join(places, on=["article_id", "start"], maintain_order="left")
        .with_columns(
            subject=pl.lit(None, pl.String),
            category=pl.coalesce("actor", named),
            n="size",
            right=pl.col("right").fill_null(CERTAIN),
        )
    )
