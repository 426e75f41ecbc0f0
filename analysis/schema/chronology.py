"""How a story is worded as time goes on, and who uses a term first."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Evidence, EvidenceType, Voice, VoiceType

MARKED_DAYS: Schema = {
    "day": Column(pl.Date, Unit.DAY, "a day that the reader marks"),
    "event": Column(pl.String, Unit.TEXT, "what happened on it, in the reader's words"),
}


def _period() -> Schema:
    """An outlet and a day or week of it."""
    return {
        "outlet": Column(pl.String, Unit.KEY, "the outlet"),
        "period": Column(pl.Date, Unit.DAY, "the day, or the Monday of the week"),
    }


PERIODS: Schema = {"article_id": Column(pl.String, Unit.KEY, "the article"), **_period()}

PERIOD_SHARES: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "term": Column(pl.String, Unit.KEY, "the wording"),
    **_period(),
    "n": Column(pl.UInt32, Unit.COUNT, "mentions with the term in the outlet's wording in that period"),
    "n_concept": Column(pl.UInt32, Unit.COUNT, "mentions of the concept, all its terms, in the same"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet in that period"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_concept, 0 to 1; null when n_concept is 0"),
    "low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval; null when there are too few mentions"),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same"),
    "wordings": Column(pl.List(pl.String), Unit.KEY, "the wording of each mention in n"),
}

PERIOD_VOICES: Schema = {
    **_period(),
    "n": Column(pl.UInt32, Unit.COUNT, "words of its articles that report what somebody said"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "all words of its articles"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet in that period"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_words, 0 to 1"),
    "low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval, errors of reading included"),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same"),
}


def _trend() -> Schema:
    """What is said of a share that may rise or fall."""
    return {
        "outlet": Column(pl.String, Unit.KEY, "the outlet"),
        "n_articles": Column(
            pl.UInt32, Unit.COUNT, "articles of the outlet, with a known day, that have any of what is counted"
        ),
        "middle": Column(
            pl.Date, Unit.DAY, "the day that parts their early half from their late one: its articles are early"
        ),
        "n_early": Column(pl.UInt32, Unit.COUNT, "of the early half, what has the share"),
        "of_early": Column(pl.UInt32, Unit.COUNT, "of the early half, what the share is of"),
        "n_late": Column(pl.UInt32, Unit.COUNT, "of the late half, what has the share"),
        "of_late": Column(pl.UInt32, Unit.COUNT, "of the late half, what the share is of"),
        "p": Column(
            pl.Float64, Unit.P, "two-sided, days shuffled among the articles; null when there are too few articles"
        ),
        "q": Column(
            pl.Float64,
            Unit.P,
            "false discovery rate: the share of chance findings to expect among all rows with a q up to this one "
            "(Benjamini-Hochberg); null where p is null",
        ),
        "evidence": Column(
            EvidenceType,
            Unit.CLASS,
            "whether the share rises or falls by more than chance, by q, in both halves",
            tuple(Evidence),
        ),
    }


TERM_TRENDS: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to; counted are its mentions in the outlet's wording"),
    "term": Column(pl.String, Unit.KEY, "the wording that has the share"),
    **_trend(),
    "wordings": Column(pl.List(pl.String), Unit.KEY, "the wording of each mention in n_early and n_late"),
}

VOICE_TRENDS: Schema = _trend()
"""Counted are words; the share is that of words that report what somebody said."""

FIRST_USES: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "term": Column(pl.String, Unit.KEY, "the wording"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "day": Column(pl.Date, Unit.DAY, "the first day on which an article of the outlet has the term"),
    "days_after": Column(pl.UInt32, Unit.COUNT, "days after the first day on which any article of the story uses it"),
    "worded": Column(pl.String, Unit.TEXT, "how a sentence quotes that use"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words that use is", tuple(Voice)),
    "speaker": Column(
        pl.String,
        Unit.KEY,
        "who is quoted or paraphrased with it there; null for the outlet's own words or where not known",
    ),
    "n": Column(pl.UInt32, Unit.COUNT, "uses of the term by the outlet on all days, whoever words them"),
    "article_id": Column(pl.String, Unit.KEY, "the article of that use"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of that use in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
}
