"""How much of a text is somebody else's words, and whose: sentence by sentence."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema.vocabulary import SPOKEN, Besides, Half, Voice
from analysis.units.parts import CERTAIN, how_right, right_speaker
from analysis.units.reports import reports
from analysis.units.wording import WORDS

KEYS = ["article_id", "attribution_id"]


def spoken(corpus: Corpus) -> pl.DataFrame:
    """Words of each sentence that are somebody else's, and the outlet's own: columns of schema SHUFFLED but question."""
    heard = pl.col("voice").is_in([str(voice) for voice in SPOKEN])
    sure = corpus.attributions.select(pl.col("article_id").cast(pl.String), "attribution_id", right=how_right())
    words = corpus.voiced.filter(WORDS).with_columns(pl.col("article_id").cast(pl.String))
    choice = pl.when(heard).then(pl.lit(Half.OTHERS.value)).otherwise(pl.lit(Half.OUTLETS.value))
    return (
        words.join(sure, on=KEYS, how="left")
        .with_columns(
            subject=pl.lit(None, pl.String),
            category=choice,
            right=pl.when(pl.col("voice") == Voice.ATTRIBUTED).then("right").fill_null(CERTAIN),
        )
        .group_by("article_id", "sentence", "subject", "category", "right", maintain_order=True)
        .agg(n=pl.len())
        .join(corpus.articles.select("article_id", "outlet"), on="article_id", maintain_order="left")
    )


def said_by(corpus: Corpus) -> pl.DataFrame:
    """Reported words of each speaker, an actor of the story where it is one: likewise, a report in the sentence it begins in."""
    found = reports(corpus)
    named = pl.coalesce("actor", pl.when(pl.col("named").fill_null(value=False)).then("speaker"))
    first = pl.col("content").list.first().struct.field("start")
    places = corpus.tokens.select(pl.col("article_id").cast(pl.String), start="position", sentence="sentence")
    return (
        found.filter(pl.col("content").list.len() > 0)
        .with_columns(start=first)
        .join(places, on=["article_id", "start"], maintain_order="left")
        .with_columns(
            subject=pl.lit(None, pl.String),
            category=named.fill_null(Besides.NO_SOURCE.printed),
            n=pl.sum_horizontal(f"n_{voice}" for voice in SPOKEN),
            right=(how_right() * right_speaker()).fill_null(CERTAIN),
        )
    )
