"""Who is sure to be the speaker of an attribution, and by which name the same speaker is known in other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.resolve import HE_SHE, THEY, alternatives

PRONOUNS = sorted(HE_SHE | THEY | {"this", "these", "those", "one"})
SAYING = ("neutral", "endorsing", "doubting", "heated")
PRINTED = ("read", "reads", "reading")
"""Cues of what is written on a poster or a page; who holds it is not who says it."""
COLUMNS = {
    "article_id": pl.String,
    "attribution_id": pl.UInt32,
    "source": pl.String,
    "speaker": pl.String,
    "actor": pl.String,
}


def named_speakers(corpus: Corpus) -> pl.DataFrame:
    """Attributions whose speaker is named beside a verb of saying: article_id, attribution_id, source, speaker, actor.

    A speaker who is only a pronoun there is left out: who is meant is too often uncertain. actor is filled where
    the speaker's name ends in that of an actor of concepts.yaml (“Donald Trump”, “the Israeli premier”), not where a
    description merely holds it (“families of the Israeli hostages”). Empty at depth ``words``.
    """
    said = corpus.attributions.filter(pl.col("cue_class").is_in(SAYING) & pl.col("speaker").is_not_null())
    sure = said.filter(
        ~pl.col("source").str.to_lowercase().is_in(PRONOUNS) & ~pl.col("cue").str.to_lowercase().is_in(PRINTED)
    )
    ends = [(actor.name, re.compile(f"{alternatives(actor)}$", re.IGNORECASE)) for actor in corpus.actors]
    rows = [
        (article, number, source, speaker, _actor(speaker, ends))
        for article, number, source, speaker in sure.select(
            pl.col("article_id").cast(pl.String), "attribution_id", "source", "speaker"
        ).iter_rows()
    ]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def _actor(speaker: str, ends: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The actor whose pattern ends the name; of several, the one that matches most of it."""
    found = [(match.start(), name) for name, pattern in ends if (match := pattern.search(speaker))]
    return min(found)[1] if found else None
