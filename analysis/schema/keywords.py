"""Distinctive, shared and unused words, and the words near a term."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import FUNCTION_WORD, Column, Schema, Unit
from analysis.schema.vocabulary import Evidence, EvidenceType, Voice, VoiceType, Zone, ZoneType

KEYNESS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet, called the target"),
    "term": Column(pl.String, Unit.KEY, "the word, lemma, phrase or concept"),
    "function_word": FUNCTION_WORD,
    "n_target": Column(pl.UInt32, Unit.COUNT, "how often the target uses it in the chosen voices"),
    "n_reference": Column(pl.UInt32, Unit.COUNT, "how often the reference does: all other outlets, or the one named"),
    "rate_target": Column(pl.Float64, Unit.RATE, "n_target per 10,000 words of the target in the chosen voices"),
    "rate_reference": Column(pl.Float64, Unit.RATE, "n_reference per 10,000 words of the reference"),
    "articles_target": Column(pl.UInt32, Unit.COUNT, "articles of the target that hold it"),
    "articles_reference": Column(pl.UInt32, Unit.COUNT, "articles of the reference that hold it"),
    "outlets_reference": Column(pl.UInt32, Unit.COUNT, "outlets of the reference that use it"),
    "n_words_target": Column(pl.UInt32, Unit.COUNT, "words of the target in the chosen voices"),
    "n_words_reference": Column(pl.UInt32, Unit.COUNT, "words of the reference"),
    "n_articles_target": Column(pl.UInt32, Unit.COUNT, "articles of the target with such words"),
    "n_articles_reference": Column(pl.UInt32, Unit.COUNT, "articles of the reference with such words"),
    "n_outlets_reference": Column(pl.UInt32, Unit.COUNT, "outlets of the reference"),
    "g2": Column(
        pl.Float64,
        Unit.SCORE,
        "four-cell log-likelihood, as if words were independent; 0 for equal rates, no direction",
    ),
    "log2_ratio": Column(
        pl.Float64, Unit.LOG2, "binary logarithm of the ratio of rates, half a word added; 1 is twice as often"
    ),
    "low": Column(
        pl.Float64,
        Unit.LOG2,
        "lower end of its 95 % interval: over articles on a side with enough of them, else over words",
    ),
    "high": Column(pl.Float64, Unit.LOG2, "upper end of the same"),
    "lrc": Column(
        pl.Float64,
        Unit.LOG2,
        "conservative log2 ratio, bounded for all terms of the outlet at once; 0: not known apart",
    ),
    "z": Column(
        pl.Float64, Unit.SCORE, "weighted log-odds, informative Dirichlet prior, two-term variance; above 0: target's"
    ),
    "p_articles": Column(pl.Float64, Unit.P, "two-sided, articles as units; null when there are too few to rank"),
    "p_smallest": Column(
        pl.Float64, Unit.P, "the smallest p that permuting could reach for a term in that number of articles"
    ),
    "q": Column(
        pl.Float64,
        Unit.P,
        "false discovery rate: the share of false findings to expect among the outlet's ranked terms with a q up to this "
        "one (Benjamini-Hochberg); null when too few to rank",
    ),
    "dp": Column(
        pl.Float64,
        Unit.SCORE,
        "deviation of proportions over the target's articles, 0 even to 1; null for one article or no use",
    ),
    "evidence": Column(
        EvidenceType, Unit.CLASS, "whether the articles tell the outlets apart by it: by q", tuple(Evidence)
    ),
    "method": Column(pl.String, Unit.TEXT, "how p_articles was worked out, or why it is missing"),
    "rank": Column(
        pl.UInt32, Unit.PLACE, "place among the outlet's terms by p_articles, from 1; null when too few to rank"
    ),
}

SHARED_WORDS: Schema = {
    "term": Column(pl.String, Unit.KEY, "a word that all outlets use at about the same rate"),
    "function_word": FUNCTION_WORD,
    "n": Column(pl.UInt32, Unit.COUNT, "how often all of them use it"),
    "rate": Column(pl.Float64, Unit.RATE, "n per 10,000 words of all outlets"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles that hold it"),
    "n_articles_all": Column(pl.UInt32, Unit.COUNT, "articles of all outlets"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets compared"),
    "outlet_lowest": Column(pl.String, Unit.KEY, "the outlet with the lowest rate"),
    "rate_lowest": Column(pl.Float64, Unit.RATE, "its rate per 10,000 words"),
    "outlet_highest": Column(pl.String, Unit.KEY, "the outlet with the highest rate"),
    "rate_highest": Column(pl.Float64, Unit.RATE, "its rate per 10,000 words"),
    "furthest": Column(pl.Float64, Unit.LOG2, "the end furthest from 0 of the outlets' intervals of log2_ratio"),
    "evidence": Column(
        EvidenceType,
        Unit.CLASS,
        "whether all intervals lie within a factor of two: furthest is under 1",
        tuple(Evidence),
    ),
}

UNUSED_WORDS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet that never uses it in the chosen voices"),
    "term": Column(pl.String, Unit.KEY, "a word that the outlets of the reference use"),
    "function_word": FUNCTION_WORD,
    "n_reference": Column(pl.UInt32, Unit.COUNT, "how often they use it"),
    "rate_reference": Column(pl.Float64, Unit.RATE, "n_reference per 10,000 words of theirs"),
    "articles_reference": Column(pl.UInt32, Unit.COUNT, "their articles that hold it"),
    "n_articles_reference": Column(pl.UInt32, Unit.COUNT, "their articles"),
    "outlets_reference": Column(pl.UInt32, Unit.COUNT, "outlets of the reference that use it"),
    "n_outlets_reference": Column(pl.UInt32, Unit.COUNT, "outlets of the reference"),
    "n_articles_target": Column(pl.UInt32, Unit.COUNT, "articles of the outlet"),
    "n_words_target": Column(pl.UInt32, Unit.COUNT, "words of the outlet in the chosen voices"),
    "expected": Column(pl.Float64, Unit.SCORE, "how often the outlet would use it at the reference's rate"),
    "chance": Column(pl.Float64, Unit.P, "chance of no use at that rate, if words were independent, 0 to 1"),
    "p_articles": Column(pl.Float64, Unit.P, "as in keyness, articles as units; null when there are too few to rank"),
    "evidence": Column(EvidenceType, Unit.CLASS, "as in keyness: by q", tuple(Evidence)),
}

COLLOCATES: Schema = {
    "concept": Column(pl.String, Unit.KEY, "what is referred to"),
    "term": Column(pl.String, Unit.KEY, "its terms that were looked around, as named in concepts.yaml"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "collocate": Column(pl.String, Unit.KEY, "a word near a mention, in small letters"),
    "function_word": FUNCTION_WORD,
    "n_near": Column(pl.UInt32, Unit.COUNT, "how often the word is within the windows, each printed word counted once"),
    "n_word": Column(pl.UInt32, Unit.COUNT, "how often the word is in the outlet's wording, inside the windows or not"),
    "n_mentions": Column(pl.UInt32, Unit.COUNT, "mentions looked around in the outlet's wording"),
    "n_window": Column(pl.UInt32, Unit.COUNT, "words within the windows of all these mentions"),
    "n_words": Column(
        pl.UInt32, Unit.COUNT, "words of the outlet's wording, those of the mentions themselves left out"
    ),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet in which it is near a mention"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets in which it is near a mention"),
    "log_dice": Column(
        pl.Float64, Unit.SCORE, "logDice: 14 when the two are always together, one less for every halving"
    ),
    "g2": Column(pl.Float64, Unit.SCORE, "four-cell log-likelihood, near against elsewhere; negative when rarer near"),
    "window": Column(pl.UInt32, Unit.COUNT, "words to each side, within the sentence"),
    "evidence": Column(
        EvidenceType,
        Unit.CLASS,
        "whether it is near more often than chance over words would explain: by g2",
        tuple(Evidence),
    ),
}

NEAR: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "concept": Column(pl.String, Unit.KEY, "what is looked around"),
    "term": Column(pl.String, Unit.KEY, "its terms that were looked around, as named in concepts.yaml"),
    "collocate": Column(pl.String, Unit.KEY, "the word near a mention, in small letters"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it is", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the word in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character in articles.text"),
}
