"""What is compared: every sentence that counts, with its words."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus, once
from analysis.units.places import with_place
from analysis.units.wording import COUNTED, WORDS

MIN_WORDS = 4
"""Words from which a sentence can tell a fact: a heading of two names tells nothing."""


class Segments(NamedTuple):
    """The sentences and clauses of a story.

    table: one row each, in order: segment (its number), article (number of the article, from 0), article_id, outlet,
    sentence, start and stop (characters in articles.text), place, voice (whose words most of it is), text, n_words.
    words: their words in order: segment, word (in small letters), term (base form or the word), verb (whether it is one;
    null where no language model has read the article), start, stop.
    """

    table: pl.DataFrame
    words: pl.DataFrame


@once
def segments(corpus: Corpus) -> Segments:
    """The sentences of headline, standfirst, lede, body and captions; never furniture, and nothing of under MIN_WORDS words."""
    tokens = with_place(corpus.voiced).filter(COUNTED)
    key = ["article_id", "sentence"]
    named = corpus.articles.select(
        "article_id", "outlet", article=pl.int_range(pl.len(), dtype=pl.UInt32), whole="text"
    )
    counted = tokens.filter(WORDS)
    voice = (
        counted.group_by(*key, "voice").len().sort("len", "voice", descending=[True, False]).unique(key, keep="first")
    ).select(*key, "voice")
    table = (
        tokens.group_by(key, maintain_order=True)
        .agg(pl.col("start").min(), pl.col("stop").max(), pl.col("place").first(), n_words=pl.col("word").count())
        .filter(pl.col("n_words") >= MIN_WORDS)
        .join(voice, on=key, maintain_order="left")
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(named, on="article_id", maintain_order="left")
        .with_columns(
            segment=pl.int_range(pl.len(), dtype=pl.UInt32),
            text=pl.col("whole").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")),
        )
        .drop("whole")
    )
    deep = "lemma" in counted.columns
    verb = pl.col("pos").cast(pl.String).str.starts_with("VB") if deep else pl.lit(None, dtype=pl.Boolean)
    word = pl.col("word").cast(pl.String)
    term = pl.col("lemma").cast(pl.String).str.to_lowercase().fill_null(word) if deep else word
    words = counted.select(
        pl.col("article_id").cast(pl.String), "sentence", "start", "stop", "token", word=word, term=term, verb=verb
    ).join(table.select("article_id", "sentence", "segment"), on=["article_id", "sentence"], maintain_order="left")
    return Segments(table, words.filter(pl.col("segment").is_not_null()))
