"""How much of a text is somebody else's words, and whose: sentence by sentence."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.voices.speakers import heard, stretches
from analysis.schema.vocabulary import Besides, Half
from analysis.units.parts import CERTAIN


def spoken(corpus: Corpus) -> pl.DataFrame:
    """Words of each stretch of speech or of the outlet's own: columns of schema SHUFFLED but question, a report in the
    sentence it begins in.

    Of articles that no language model has read, only the words in quotation marks are known, so that they are not
    compared with the others; where it has read no article, it is these words that are compared.
    """
    is_read = corpus.articles.filter(~pl.col("article_id").is_in(corpus.unparsed))["article_id"].to_list()
    heard_of = Half.OTHERS if is_read else Half.QUOTED
    choice = pl.when("spoken").then(pl.lit(heard_of.value)).otherwise(pl.lit(Half.OUTLETS.value))
    found = stretches(corpus)
    return found.filter(pl.col("article_id").is_in(is_read or corpus.articles["article_id"].to_list())).with_columns(
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
