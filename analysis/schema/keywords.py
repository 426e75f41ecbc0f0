"""Distinctive, shared and unused words, and the words near a term."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema
from analysis.schema.vocabulary import VoiceType, ZoneType

KEYNESS: Schema = {
    "outlet": Column(pl.String, "the outlet, called the target"),
    "term": Column(pl.String, "the word, lemma, phrase or concept"),
    "n_target": Column(pl.UInt32, "how often the target uses it in the chosen voices"),
    "n_reference": Column(pl.UInt32, "how often the reference does: all other outlets, or the one named"),
    "rate_target": Column(pl.Float64, "n_target per 10,000 words of the target in the chosen voices"),
    "rate_reference": Column(pl.Float64, "n_reference per 10,000 words of the reference"),
    "articles_target": Column(pl.UInt32, "articles of the target that hold it"),
    "articles_reference": Column(pl.UInt32, "articles of the reference that hold it"),
    "outlets_reference": Column(pl.UInt32, "outlets of the reference that use it"),
    "n_words_target": Column(pl.UInt32, "words of the target in the chosen voices"),
    "n_words_reference": Column(pl.UInt32, "words of the reference"),
    "n_articles_target": Column(pl.UInt32, "articles of the target with such words"),
    "n_articles_reference": Column(pl.UInt32, "articles of the reference with such words"),
    "n_outlets_reference": Column(pl.UInt32, "outlets of the reference"),
    "g2": Column(pl.Float64, "four-cell log-likelihood; takes words for independent; 0 for equal rates, no direction"),
    "log2_ratio": Column(pl.Float64, "binary logarithm of the ratio of rates, half a word added; 1 is twice as often"),
    "low": Column(
        pl.Float64, "lower end of its 95 % interval: over articles on a side with enough of them, else over words"
    ),
    "high": Column(pl.Float64, "upper end of the same"),
    "lrc": Column(
        pl.Float64, "conservative log2 ratio, bounded for all terms of the outlet at once; 0: not known apart"
    ),
    "z": Column(pl.Float64, "weighted log-odds, informative Dirichlet prior, two-term variance; above 0: target's"),
    "p_articles": Column(pl.Float64, "two-sided, articles as units; null when there are too few to rank"),
    "p_smallest": Column(pl.Float64, "the smallest p that permuting could reach for a term in so many articles"),
    "q": Column(pl.Float64, "p_articles after Benjamini-Hochberg over the outlet's ranked terms; null likewise"),
    "dp": Column(
        pl.Float64, "deviation of proportions over the target's articles, 0 even to 1; null for one article or no use"
    ),
    "evidence": Column(pl.String, "articles: ranked by text-level evidence; too few to rank: counts only"),
    "method": Column(pl.String, "how p_articles was made; why there is none"),
    "rank": Column(pl.UInt32, "place among the outlet's terms by p_articles, from 1; null when too few to rank"),
}

SHARED_WORDS: Schema = {
    "term": Column(pl.String, "a word that all outlets use at about the same rate"),
    "n": Column(pl.UInt32, "how often all of them use it"),
    "rate": Column(pl.Float64, "n per 10,000 words of all outlets"),
    "n_articles": Column(pl.UInt32, "articles that hold it"),
    "n_articles_all": Column(pl.UInt32, "articles of all outlets"),
    "n_outlets": Column(pl.UInt32, "outlets compared"),
    "outlet_lowest": Column(pl.String, "the outlet with the lowest rate"),
    "rate_lowest": Column(pl.Float64, "its rate per 10,000 words"),
    "outlet_highest": Column(pl.String, "the outlet with the highest rate"),
    "rate_highest": Column(pl.Float64, "its rate per 10,000 words"),
    "furthest": Column(pl.Float64, "the end furthest from 0 of the outlets' intervals of log2_ratio"),
    "evidence": Column(pl.String, "rates within a factor of two (furthest is under 1), or too few to be sure"),
}

UNUSED_WORDS: Schema = {
    "outlet": Column(pl.String, "the outlet that never uses it in the chosen voices"),
    "term": Column(pl.String, "a word that the outlets of the reference use"),
    "n_reference": Column(pl.UInt32, "how often they use it"),
    "rate_reference": Column(pl.Float64, "n_reference per 10,000 words of theirs"),
    "articles_reference": Column(pl.UInt32, "their articles that hold it"),
    "n_articles_reference": Column(pl.UInt32, "their articles"),
    "outlets_reference": Column(pl.UInt32, "outlets of the reference that use it"),
    "n_outlets_reference": Column(pl.UInt32, "outlets of the reference"),
    "n_articles_target": Column(pl.UInt32, "articles of the outlet"),
    "n_words_target": Column(pl.UInt32, "words of the outlet in the chosen voices"),
    "expected": Column(pl.Float64, "how often the outlet would use it at the reference's rate"),
    "chance": Column(pl.Float64, "chance of no use at that rate, if words were independent, 0 to 1"),
    "p_articles": Column(pl.Float64, "as in keyness, articles as units; null when there are too few to rank"),
    "evidence": Column(pl.String, "articles, or too few to rank"),
}

COLLOCATES: Schema = {
    "concept": Column(pl.String, "what is referred to"),
    "term": Column(pl.String, "its terms that were looked around, as named in concepts.yaml"),
    "outlet": Column(pl.String, "the outlet"),
    "collocate": Column(pl.String, "a word that stands near, in small letters"),
    "n_near": Column(pl.UInt32, "how often the word stands within the windows, each printed word counted once"),
    "n_word": Column(pl.UInt32, "how often the outlet's wording has the word, inside the windows or not"),
    "n_mentions": Column(pl.UInt32, "mentions looked around in the outlet's wording"),
    "n_window": Column(pl.UInt32, "words within the windows of all these mentions"),
    "n_words": Column(pl.UInt32, "words of the outlet's wording, those of the mentions themselves left out"),
    "n_articles": Column(pl.UInt32, "articles of the outlet in which it stands near"),
    "n_outlets": Column(pl.UInt32, "outlets in which it stands near"),
    "log_dice": Column(pl.Float64, "logDice: 14 when the two never stand apart, one less for every halving"),
    "g2": Column(pl.Float64, "four-cell log-likelihood, near against elsewhere; negative when rarer near"),
    "window": Column(pl.UInt32, "words to each side, within the sentence"),
    "evidence": Column(pl.String, "ranked; as elsewhere (no nearer than chance would have it); or too few to rank"),
}

NEAR: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "concept": Column(pl.String, "what is looked around"),
    "term": Column(pl.String, "its terms that were looked around, as named in concepts.yaml"),
    "collocate": Column(pl.String, "the word near a mention, in small letters"),
    "zone": Column(ZoneType, "where in the article it stands"),
    "voice": Column(VoiceType, "whose words it is"),
    "start": Column(pl.UInt32, "first character of the word in articles.text"),
    "stop": Column(pl.UInt32, "one past its last character in articles.text"),
}
