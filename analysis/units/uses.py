"""Where the words of a result stand, so that each of its rows opens to sentences."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import OUTLETS_WORDING
from analysis.units.mentions import mentions
from analysis.units.wording import COUNTED
from analysis.units.words import Unit, located

CONCEPT = "words of the table"


def uses(
    corpus: Corpus, rows: pl.DataFrame, *, unit: Unit = "words", voices: Sequence[str] = OUTLETS_WORDING
) -> pl.DataFrame:
    """Every use of each row's ``term`` by its ``outlet``, as it was counted: schema MENTIONS, ready for ``evidence``.

    rows: any table with a column term and, where only some outlets' uses are meant, outlet. unit, voices: those of the
    count (``counts.count_terms``). Furniture is left out, as in the counts.
    """
    keys = [key for key in ("outlet", "term") if key in rows.columns]
    wanted = rows.select(keys).unique()
    if unit == "concepts":
        spoken = pl.col("voice").is_in(list(voices))
        found = mentions(corpus).filter(COUNTED & spoken).with_columns(term=pl.col("concept"))
        return check(found.join(wanted, on=keys, how="semi", maintain_order="left"), MENTIONS)
    texts = corpus.articles.select("article_id", "outlet", "text").with_row_index("article")
    found = (
        located(corpus.voiced, unit, voices)
        .filter(pl.col("term").is_in(wanted["term"].implode()))
        .join(texts, on="article_id")
        .join(wanted, on=keys, how="semi")
        .sort("article", "start")
        .with_columns(
            concept=pl.lit(CONCEPT),
            negated=pl.lit(False),
            matched=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")),
        )
    )
    return check(found.select(list(MENTIONS)), MENTIONS)


def counted_words(corpus: Corpus) -> pl.DataFrame:
    """Every word, one by one, with its zone and voice: schema MENTIONS, ready for ``evidence``; furniture included and
    marked. It opens the tables that count words by outlet, article, zone or voice."""
    texts = corpus.articles.select("article_id", "outlet", "text").with_row_index("article")
    found = (
        corpus.voiced.filter(pl.col("word").is_not_null())
        .with_columns(pl.col("article_id", "word").cast(pl.String))
        .join(texts, on="article_id", maintain_order="left")
        .with_columns(
            concept=pl.lit(CONCEPT),
            negated=pl.lit(False),
            term=pl.col("word"),
            matched=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")),
        )
    )
    return check(found.select(list(MENTIONS)), MENTIONS)
