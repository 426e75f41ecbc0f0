"""Who is speaking: words by voice, who is quoted and how much, by which reporting verbs.

Needs a corpus at depth ``syntax``; at depth ``words`` the tables of speakers are empty, since speakers are not known.
"""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import SPEAKERS, VERBS, VOICE_WORDS, Voice, check, empty

COUNTED = pl.col("zone") != "furniture"
UNNAMED = r"(?i)^(?:the |some |several |many |other |two |an? )?(?:\w+ ){0,3}(?:sources?|officials?|reports?|insiders?|aides?|observers?|critics|experts|analysts|people|media|unnamed .*|anonymous .*)$"
"""A source that names nobody a reader could ask."""


def voice_words(corpus: Corpus) -> pl.DataFrame:
    """Words of each outlet in each voice, furniture left out, zeros included. Schema VOICE_WORDS.

    share: of the outlet's words, 0 to 1; higher means more of what it prints is in that voice.
    """
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = corpus.tokens.filter(pl.col("word").is_not_null() & COUNTED).with_columns(
        pl.col("article_id").cast(pl.String)
    )
    counts = words.join(outlets, on="article_id").group_by("outlet", "voice").agg(n_words=pl.len())
    grid = outlets.select("outlet").unique(maintain_order=True)
    voices = pl.DataFrame({"voice": pl.Series(Voice.categories, dtype=Voice)})
    table = (
        grid.join(voices, how="cross", maintain_order="left_right")
        .join(counts, on=["outlet", "voice"], how="left", maintain_order="left")
        .with_columns(pl.col("n_words").fill_null(0).cast(pl.UInt32))
        .with_columns(n_outlet_words=pl.col("n_words").sum().over("outlet").cast(pl.UInt32))
        .with_columns(share=pl.when(pl.col("n_outlet_words") > 0).then(pl.col("n_words") / pl.col("n_outlet_words")))
    )
    return check(table.select(list(VOICE_WORDS)), VOICE_WORDS)


def _reports(corpus: Corpus) -> pl.DataFrame:
    """Attributions with an outlet, with how many of their words are quoted and how many paraphrased."""
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = (
        corpus.tokens.filter(pl.col("word").is_not_null() & COUNTED & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by("article_id", "attribution_id")
        .agg(n_quoted=(pl.col("voice") == "quoted").sum(), n_attributed=(pl.col("voice") == "attributed").sum())
    )
    reported = corpus.attributions.filter(pl.col("cue_class") != "other").with_columns(
        pl.col("article_id").cast(pl.String)
    )
    return reported.join(words, on=["article_id", "attribution_id"]).join(outlets, on="article_id")


def speakers(corpus: Corpus) -> pl.DataFrame:
    """Who gets to speak in which outlet: attributions, quoted and paraphrased words. Schema SPEAKERS, by words.

    Attributions without a source stand under no speaker (null); ``named`` is false for those and for sources that
    name nobody a reader could ask (officials, media reports).
    """
    if corpus.depth == "words" or corpus.attributions.is_empty():
        return empty(SPEAKERS)
    table = (
        _reports(corpus)
        .group_by("outlet", "speaker", "actor")
        .agg(n_attributions=pl.len(), n_quoted=pl.col("n_quoted").sum(), n_attributed=pl.col("n_attributed").sum())
        .with_columns(
            named=(pl.col("speaker").is_not_null() & ~pl.col("speaker").str.contains(UNNAMED)).fill_null(False)
        )
        .with_columns(total=pl.col("n_quoted") + pl.col("n_attributed"))
        .sort(["total", "outlet", "speaker"], descending=[True, False, False])
        .cast({"n_attributions": pl.UInt32, "n_quoted": pl.UInt32, "n_attributed": pl.UInt32})
    )
    return check(table.select(list(SPEAKERS)), SPEAKERS)


def reporting_verbs(corpus: Corpus) -> pl.DataFrame:
    """By which class of words each outlet reports each actor's speech. Schema VERBS, by outlet, actor and class.

    The classes are those of ``analysis/data/cues.csv``: neutral (said), doubting (claimed), endorsing (admitted),
    heated (vowed), belief (believes). verbs: the printed cues, most frequent first.
    """
    if corpus.depth == "words" or corpus.attributions.is_empty():
        return empty(VERBS)
    cues = _reports(corpus).filter(pl.col("cue").is_not_null())
    table = (
        cues.with_columns(pl.col("cue").str.to_lowercase())
        .group_by("outlet", "actor", "cue_class")
        .agg(n=pl.len(), verbs=pl.col("cue").value_counts(sort=True).struct.field("cue").str.join(", "))
        .sort("outlet", "actor", "cue_class", nulls_last=True)
        .cast({"n": pl.UInt32})
    )
    return check(table.select(list(VERBS)), VERBS)
