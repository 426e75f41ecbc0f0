"""In which order an article tells: the words before each place of it."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, once
from analysis.schema.vocabulary import Place
from analysis.units.places import with_place

RUNNING = pl.col("place").is_not_null() & (pl.col("place") != Place.CAPTION.value)
"""What is read in a row: headline, standfirst and report. A picture and its caption can be put anywhere beside it."""


@once
def running(corpus: Corpus) -> pl.DataFrame:
    """The tokens in their order: article_id, position, sentence, start, stop, voice, place, is_word, and ``before``: the
    words of headline, standfirst and report before each. In captions and furniture ``before`` is null."""
    is_word = (RUNNING & pl.col("word").is_not_null()).fill_null(False)
    tokens = with_place(corpus.voiced).with_columns(pl.col("article_id").cast(pl.String), is_word=is_word)
    words = pl.col("is_word").cast(pl.UInt32)
    before = pl.when(RUNNING).then(words.cum_sum().over("article_id") - words)
    return tokens.select(
        "article_id",
        "position",
        "sentence",
        "start",
        "stop",
        "voice",
        "attribution_id",
        "place",
        "is_word",
        before=before,
    )


def words_of(corpus: Corpus) -> pl.DataFrame:
    """The words of each article, captions and furniture left out: article_id, n_words; zeros included."""
    counts = running(corpus).group_by("article_id").agg(n_words=pl.col("is_word").sum().cast(pl.UInt32))
    listed = corpus.articles.select("article_id").join(counts, on="article_id", how="left", maintain_order="left")
    return listed.with_columns(pl.col("n_words").fill_null(0))


def placed(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """``found`` (article_id, start: characters) with the place, the sentence and the words before each; furniture is left
    out. In the order of the articles."""
    tokens = running(corpus).select("article_id", "start", "place", "sentence", "before", at="start")
    order = corpus.articles.select("article_id").with_row_index("_article")
    columns = [name for name in found.columns if name not in ("place", "sentence", "before")]
    joined = (
        found.select(columns)
        .sort("start")
        .join_asof(
            tokens.sort("at").drop("start"), left_on="start", right_on="at", by="article_id", check_sortedness=False
        )
    )
    return (
        joined.join(order, on="article_id")
        .filter(pl.col("place").is_not_null())
        .sort("_article", "start", maintain_order=True)
        .select(*columns, "place", "sentence", "before")
    )
