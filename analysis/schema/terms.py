"""What the same thing is called, and who says so."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.units import TERM_MENTIONS
from analysis.schema.vocabulary import Evidence, EvidenceType

SHARES: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "term": Column(pl.String, Unit.KEY, "the wording"),
    "n_outlet": Column(pl.UInt32, Unit.COUNT, "mentions in the outlet's own words"),
    "n_attributed": Column(pl.UInt32, Unit.COUNT, "mentions in its paraphrase of a source"),
    "n_unquoted": Column(
        pl.UInt32,
        Unit.COUNT,
        "mentions in its own words or its paraphrase, where no language model has read the article",
    ),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "mentions in quotations"),
    "n_scare": Column(pl.UInt32, Unit.COUNT, "mentions in scare quotes"),
    "n_negated": Column(pl.UInt32, Unit.COUNT, "mentions that are denied, negated or questioned, in no other count"),
    "n": Column(pl.UInt32, Unit.COUNT, "mentions in the outlet's wording: n_outlet + n_attributed + n_unquoted"),
    "n_concept": Column(pl.UInt32, Unit.COUNT, "mentions of the concept, all its terms, in the outlet's wording"),
    "n_headline": Column(pl.UInt32, Unit.COUNT, "mentions in headlines, whoever words them"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet with this term in the outlet's wording"),
    "n_articles_outlet": Column(pl.UInt32, Unit.COUNT, "articles of the outlet in the story"),
    "share": Column(
        pl.Float64, Unit.SHARE, "n / n_concept, 0 to 1; null when the outlet's wording never names the concept"
    ),
    "low": Column(
        pl.Float64, Unit.SHARE, "lower end of the 95 % interval of share; null when there are too few mentions"
    ),
    "high": Column(
        pl.Float64, Unit.SHARE, "upper end of the 95 % interval of share; null when there are too few mentions"
    ),
    "low_pairs": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of a wider interval, to compare outlets by, corrected for the number of pairs; null where low is "
        "null",
    ),
    "high_pairs": Column(pl.Float64, Unit.SHARE, "upper end of the wider interval; null where low is null"),
    "method": Column(pl.String, Unit.TEXT, "what the interval rests on: how many articles, or why it is missing"),
    **{
        name: Column(pl.List(pl.String), Unit.KEY, f"{what} of each mention in {name.replace('wordings', 'n')}")
        for name, what in (
            ("wordings", "the wording"),
            ("wordings_headline", "the words, as printed,"),
            ("wordings_quoted", "the wording"),
            ("wordings_scare", "the wording"),
            ("wordings_negated", "the wording"),
        )
    },
}

DIFFERENCES: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "n_terms": Column(pl.UInt32, Unit.COUNT, "terms used for it in any outlet's wording"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets whose wording names it"),
    "n": Column(pl.UInt32, Unit.COUNT, "mentions in the outlets' wording"),
    "difference": Column(
        pl.Float64,
        Unit.SCORE,
        "0 (all outlets use its terms in the same proportions) to 1 (each uses one term, no two the same); "
        "null when fewer than two outlets name it",
    ),
    "clearest": Column(
        pl.String, Unit.KEY, "the term in which two outlets differ most surely; null with fewer than two outlets"
    ),
    "gap": Column(
        pl.Float64, Unit.SHARE, "the gap between these two outlets' shares of it, 0 to 1; null where clearest is"
    ),
    "evidence": Column(
        EvidenceType,
        Unit.CLASS,
        "whether that gap is more than chance: sure where the intervals do not meet, too few where fewer than two "
        "outlets have enough mentions; null where clearest is",
        tuple(Evidence),
    ),
}

CONTRASTS: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "term": Column(pl.String, Unit.KEY, "the wording"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet whose wording uses it for the larger part"),
    "n": Column(pl.UInt32, Unit.COUNT, "its mentions with the term"),
    "n_concept": Column(pl.UInt32, Unit.COUNT, "all its mentions of the concept"),
    "other": Column(pl.String, Unit.KEY, "the outlet whose wording uses it for the smaller part"),
    "other_n": Column(pl.UInt32, Unit.COUNT, "that outlet's mentions with the term"),
    "other_n_concept": Column(pl.UInt32, Unit.COUNT, "all that outlet's mentions of the concept"),
    "gap": Column(pl.Float64, Unit.SHARE, "n / n_concept less the same of the other, 0 to 1"),
    "z": Column(
        pl.Float64,
        Unit.SCORE,
        "the gap over its standard error: it takes account of few mentions; it orders, it does not test",
    ),
    "evidence": Column(
        EvidenceType,
        Unit.CLASS,
        "sure where the intervals do not meet; too few where one of the two has too few mentions",
        tuple(Evidence),
    ),
}

SAID_BY: Schema = {
    **TERM_MENTIONS,
    "speaker": Column(
        pl.String,
        Unit.KEY,
        "who says it, as in all tables of speakers; null when not known, or when the words need not be theirs",
    ),
    "actor": Column(
        pl.String, Unit.KEY, "the actor of concepts.yaml that lists the speaker's name; null when no actor does"
    ),
}

OUTSIDE: Schema = {
    **SAID_BY,
    "beside": Column(pl.String, Unit.TEXT, "the speaker's words in quotation marks next to the term"),
    "adjoins": Column(pl.Boolean, Unit.FLAG, "whether the term touches the quotation marks, no word between"),
    "own_terms": Column(
        pl.List(pl.String),
        Unit.KEY,
        "the speaker's quoted terms for the concept, as worded there, any outlet; empty: not known",
    ),
    "n_own": Column(pl.UInt32, Unit.COUNT, "how often the speaker is quoted with them"),
    "own_outlets": Column(pl.List(pl.String), Unit.KEY, "the outlets that quote the speaker with them"),
    "agrees": Column(
        pl.Boolean, Unit.FLAG, "whether the speaker is quoted with the same term; null when own_terms is empty"
    ),
}
