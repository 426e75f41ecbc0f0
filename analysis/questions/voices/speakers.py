"""Who is speaking: words by voice, who is quoted and how much, by which reporting verbs.

Needs a corpus at depth ``syntax``; at depth ``words`` the tables of speakers are empty, since speakers are not known.
"""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import Unit, check
from analysis.schema.order import by
from analysis.schema.vocabulary import SPOKEN, Voice, VoiceType
from analysis.schema.voices import SOURCING, SPEAKERS, VOICE_WORDS
from analysis.units.reports import reports
from analysis.units.wording import WORDS

COUNTS = [name for name, column in SPEAKERS.items() if column.unit is Unit.COUNT]
KNOWN = ("n_named", "n_unnamed", "n_untied")
"""Counts of the words of reports, by what is known of their source."""
HEARD = pl.sum_horizontal(f"n_{voice}" for voice in SPOKEN)
"""The words in which a source is heard, quoted and paraphrased."""


def voice_words(corpus: Corpus) -> pl.DataFrame:
    """Words of each outlet in each voice, furniture left out, zeros included. Schema VOICE_WORDS.

    share: of the outlet's words, 0 to 1; higher means more of what it prints is in that voice.
    """
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = corpus.tokens.filter(WORDS).with_columns(pl.col("article_id").cast(pl.String))
    counts = words.join(outlets, on="article_id").group_by("outlet", "voice").agg(n_words=pl.len())
    grid = outlets.select("outlet").unique(maintain_order=True)
    voices = pl.DataFrame({"voice": pl.Series(list(Voice), dtype=VoiceType)})
    table = (
        grid.join(voices, how="cross", maintain_order="left_right")
        .join(counts, on=["outlet", "voice"], how="left", maintain_order="left")
        .with_columns(pl.col("n_words").fill_null(0).cast(pl.UInt32))
        .with_columns(n_outlet_words=pl.col("n_words").sum().over("outlet").cast(pl.UInt32))
        .with_columns(share=pl.when(pl.col("n_outlet_words") > 0).then(pl.col("n_words") / pl.col("n_outlet_words")))
    )
    return check(table.select(list(VOICE_WORDS)), VOICE_WORDS)


def speakers(corpus: Corpus) -> pl.DataFrame:
    """Who gets to speak in which outlet: attributions, quoted and paraphrased words. Schema SPEAKERS, by words.

    Reports without a source stand under no speaker (null), and so do, with ``named`` null, those whose speaker could not
    be tied to a name. Empty at depth ``words``.
    """
    table = (
        reports(corpus)
        .group_by("outlet", "speaker", "actor", "named")
        .agg(*[pl.col(f"n_{voice}").sum() for voice in SPOKEN], n_attributions=pl.len(), n_words=HEARD.sum())
        .sort("n_words", *by(), "speaker", descending=[True, False, False, False])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in SPEAKERS.items()), SPEAKERS)


def most_heard(people: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` speakers with most words over all outlets, then what has no named source, as one, and what could not
    be tied to a name, as one. Schema SPEAKERS.

    people: schema SPEAKERS, as ``speakers`` gives it.
    """
    named = check(people, SPEAKERS).filter(pl.col("named"))
    first = (
        named.group_by("speaker")
        .agg(total=pl.col("n_words").sum())
        .sort(["total", "speaker"], descending=[True, False])
        .head(most)
    )
    kept = first.select("speaker").join(named, on="speaker", maintain_order="left_right")
    rest = (
        people.filter(~pl.col("named").fill_null(False))
        .group_by("named", "outlet", maintain_order=True)
        .agg(pl.col(COUNTS).sum())
        .sort("named", nulls_last=True, maintain_order=True)
        .with_columns(speaker=pl.lit(None, pl.String), actor=pl.lit(None, pl.String))
    )
    return check(pl.concat([kept.select(list(SPEAKERS)), rest.select(list(SPEAKERS))]), SPEAKERS)


def sourcing(words: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """How many of the words an outlet reports have a source that a reader could ask. Schema SOURCING.

    words: schema VOICE_WORDS; people: schema SPEAKERS, of the same corpus. A higher share_unnamed means that more of
    what the outlet quotes or paraphrases comes from sources that name nobody.
    """
    check(people, SPEAKERS)
    reported = check(words, VOICE_WORDS).filter(pl.col("voice").is_in(SPOKEN))
    spoken = pl.col("n_words")
    sums = people.group_by("outlet").agg(
        n_named=spoken.filter(pl.col("named")).sum(),
        n_unnamed=spoken.filter(~pl.col("named")).sum(),
        n_untied=spoken.filter(pl.col("named").is_null()).sum(),
    )
    table = (
        reported.group_by("outlet", maintain_order=True)
        .agg(n_reported=pl.col("n_words").sum())
        .join(sums, on="outlet", how="left", maintain_order="left")
        .with_columns(pl.col(KNOWN).fill_null(0))
        .with_columns(n_open=pl.col("n_reported") - pl.sum_horizontal(KNOWN))
        .with_columns(share_unnamed=pl.when(pl.col("n_reported") > 0).then(pl.col("n_unnamed") / pl.col("n_reported")))
        .cast(dict.fromkeys(("n_reported", *KNOWN, "n_open"), pl.UInt32))
    )
    return check(table.select(list(SOURCING)), SOURCING)
