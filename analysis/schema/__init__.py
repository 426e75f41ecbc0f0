"""Every table's columns: name, type, unit, meaning. ``check`` compares a table with its schema."""

from __future__ import annotations

import polars as pl

from analysis.schema.checking import AGREEMENT, CHECKS, MEASURED, PRECISION
from analysis.schema.column import Column, Dtype, Schema, check, describe, empty
from analysis.schema.keyness import KEYNESS, SHARED_WORDS, UNUSED_WORDS
from analysis.schema.wording import COLLOCATES, DISTANCES, GIVEAWAYS, JOINS, POSITIONS, RECOGNISED, SHIFT

ZONES = ("headline", "standfirst", "subheading", "body", "caption", "furniture")
"""Where in an article a token stands. Furniture (navigation, datelines, sign-offs) is left out of every count."""

VOICES = ("outlet", "attributed", "quoted", "scare")
"""Whose words a token is: the outlet's own; the outlet's paraphrase of a source; a quotation; a word or two in
quotation marks without a speech act."""

Zone = pl.Enum(ZONES)
Voice = pl.Enum(VOICES)
Spans = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32()}))

ARTICLES: Schema = {
    "article_id": Column(pl.String, "file name without its ending, or the id given in the table of articles"),
    "outlet": Column(pl.String, "who published it, as named in sources.csv"),
    "published": Column(pl.Date, "day of publication; null when not known"),
    "title": Column(pl.String, "headline; null when not known"),
    "url": Column(pl.String, "address of the article; null when not known"),
    "byline": Column(pl.String, "named author or desk; null when none is printed"),
    "credit": Column(pl.String, "wire agency or agencies credited; null when none is printed"),
    "kind": Column(pl.String, "news, opinion, analysis, live blog, press release or transcript"),
    "identified_by": Column(pl.String, "on what ground the outlet is known; null when not said"),
    "note": Column(pl.String, "the collector's remark; null when there is none"),
    "file": Column(pl.String, "file it was read from, inside the story folder"),
    "text": Column(pl.String, "the text as read; all offsets are characters into it"),
}

TOKENS: Schema = {
    "article_id": Column(pl.Categorical, "the article"),
    "position": Column(pl.UInt32, "number of the token in its article, from 0"),
    "paragraph": Column(pl.UInt32, "number of the line with text it stands in, from 0"),
    "sentence": Column(pl.UInt32, "number of the sentence in its article, from 0"),
    "zone": Column(Zone, "headline, standfirst, subheading, body, caption or furniture"),
    "token": Column(pl.Categorical, "as printed"),
    "word": Column(pl.Categorical, "lower case, straight apostrophes, composed accents; null for punctuation"),
    "start": Column(pl.UInt32, "first character in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character in articles.text"),
    "voice": Column(Voice, "outlet, attributed, quoted or scare"),
    "quotation": Column(pl.UInt32, "number of the quotation marks it stands in, in its article; null outside any"),
    "attribution_id": Column(pl.UInt32, "the attribution it is content of, in its article; null outside any"),
}

SYNTAX: Schema = {
    **TOKENS,
    "lemma": Column(pl.Categorical, "base form, as the language model gives it"),
    "pos": Column(pl.Categorical, "part of speech, Penn Treebank tag"),
    "head": Column(pl.UInt32, "position of the token it hangs on; its own at the root of a sentence"),
    "relation": Column(pl.Categorical, "its relation to that token, ClearNLP label"),
    "entity": Column(pl.Categorical, "kind of named entity it is part of; null for none"),
}

ATTRIBUTIONS: Schema = {
    "article_id": Column(pl.Categorical, "the article"),
    "attribution_id": Column(pl.UInt32, "number of the attribution in its article, from 0"),
    "source": Column(pl.String, "the speaker as written; null when not known"),
    "speaker": Column(pl.String, "the speaker by the fullest name the article gives; null when not known"),
    "cue": Column(pl.String, "the word that attributes (said, according to); null when not known"),
    "cue_class": Column(pl.String, "neutral, endorsing, doubting, heated, belief or other; null without a cue"),
    "content": Column(Spans, "what is attributed: token positions, in one or more pieces, stop exclusive"),
    "kind": Column(pl.String, "direct, mixed or indirect; null when not known"),
    "actor": Column(pl.String, "the speaker's actor in concepts.yaml; null when none matches"),
}

PROBLEMS: Schema = {
    "severity": Column(pl.String, "error (left out), repair (read after a fix) or guess (filled in)"),
    "file": Column(pl.String, "file inside the story folder"),
    "row": Column(pl.Int64, "row of that file, from 1; null for the whole file"),
    "message": Column(pl.String, "what must hold, what arrived, what to do"),
}

MENTIONS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "concept": Column(pl.String, "what is referred to, as named in concepts.yaml"),
    "term": Column(pl.String, "the wording chosen, as named in concepts.yaml"),
    "matched": Column(pl.String, "the characters of the article that matched"),
    "start": Column(pl.UInt32, "first character in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character in articles.text"),
    "position": Column(pl.UInt32, "number of the first token in its article"),
    "sentence": Column(pl.UInt32, "number of the sentence in its article"),
    "zone": Column(Zone, "where in the article it stands"),
    "voice": Column(Voice, "whose words it is"),
}

SHARES: Schema = {
    "concept": Column(pl.String, "what is referred to"),
    "outlet": Column(pl.String, "the outlet"),
    "term": Column(pl.String, "the wording"),
    "n_outlet": Column(pl.UInt32, "mentions in the outlet's own words"),
    "n_attributed": Column(pl.UInt32, "mentions in its paraphrase of a source"),
    "n_quoted": Column(pl.UInt32, "mentions in quotations"),
    "n_scare": Column(pl.UInt32, "mentions in scare quotes"),
    "n": Column(pl.UInt32, "mentions in the outlet's wording: own words plus paraphrase"),
    "n_concept": Column(pl.UInt32, "mentions of the concept, all its terms, in the outlet's wording"),
    "n_articles": Column(pl.UInt32, "articles of the outlet with this term in the outlet's wording"),
    "n_articles_outlet": Column(pl.UInt32, "articles of the outlet in the story"),
    "share": Column(pl.Float64, "n / n_concept, 0 to 1; null when the outlet's wording never names the concept"),
    "low": Column(pl.Float64, "lower end of the 95 % interval of share; null when there are too few mentions"),
    "high": Column(pl.Float64, "upper end of the 95 % interval of share; null when there are too few mentions"),
    "method": Column(pl.String, "how the interval was made: one article's mentions, or resampled articles"),
}

VOICE_WORDS: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "voice": Column(Voice, "whose words"),
    "n_words": Column(pl.UInt32, "the outlet's words in that voice, furniture left out"),
    "n_outlet_words": Column(pl.UInt32, "all words of the outlet, furniture left out"),
    "share": Column(pl.Float64, "n_words / n_outlet_words, 0 to 1"),
}

SPEAKERS: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "speaker": Column(pl.String, "by the fullest name the article gives; null where none is named"),
    "actor": Column(pl.String, "the actor of concepts.yaml; null when none matches"),
    "named": Column(pl.Boolean, "whether it names somebody a reader could ask"),
    "n_attributions": Column(pl.UInt32, "how often it is reported"),
    "n_quoted": Column(pl.UInt32, "its words in quotation marks"),
    "n_attributed": Column(pl.UInt32, "words of the outlet's paraphrase of it"),
}

VERBS: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "actor": Column(pl.String, "whose speech is reported; null when no actor of concepts.yaml"),
    "cue_class": Column(pl.String, "neutral, endorsing, doubting, heated or belief"),
    "verb": Column(pl.String, "the cue as printed, in small letters"),
    "n": Column(pl.UInt32, "attributions with that cue"),
}

PLACES: Schema = {
    **MENTIONS,
    "place": Column(pl.UInt32, "words of the article before the mention, furniture left out"),
}

DIFFERENCES: Schema = {
    "concept": Column(pl.String, "what is referred to"),
    "n_terms": Column(pl.UInt32, "terms used for it in any outlet's wording"),
    "n_outlets": Column(pl.UInt32, "outlets whose wording names it"),
    "n": Column(pl.UInt32, "mentions in the outlets' wording"),
    "difference": Column(
        pl.Float64,
        "0 (all outlets use its terms in the same proportions) to 1 (each uses one term, no two the same); "
        "null when fewer than two outlets name it",
    ),
}

EVIDENCE: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "term": Column(pl.String, "the wording"),
    "zone": Column(Zone, "where in the article it stands"),
    "voice": Column(Voice, "whose words it is"),
    "left": Column(pl.String, "the sentence up to the matched words"),
    "matched": Column(pl.String, "the matched words"),
    "right": Column(pl.String, "the rest of the sentence"),
    "start": Column(pl.UInt32, "first character of the matched words in articles.text"),
}

LENGTHS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "published": Column(pl.Date, "day of publication; null when not known"),
    "credit": Column(pl.String, "wire agency or agencies credited; null when none is printed"),
    "n_words": Column(pl.UInt32, "words that are counted: all zones but furniture"),
    "n_quoted": Column(pl.UInt32, "of these, words in quotations"),
    "n_scare": Column(pl.UInt32, "of these, words in scare quotes"),
    "n_furniture": Column(pl.UInt32, "words set aside as furniture"),
    "n_sentences": Column(pl.UInt32, "sentences, furniture left out"),
    "share_quoted": Column(pl.Float64, "n_quoted / n_words, 0 to 1"),
}

ZONE_WORDS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "zone": Column(Zone, "headline, standfirst, subheading, body, caption or furniture"),
    "n_words": Column(pl.UInt32, "words in that zone; 0 when the article has none"),
}

SEGMENTS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "kind": Column(pl.String, "the zone's name, or quoted"),
    "first": Column(pl.UInt32, "words of the article before it, furniture left out"),
    "last": Column(pl.UInt32, "words of the article up to its end, furniture left out"),
    "n_words": Column(pl.UInt32, "words of the whole article, furniture left out"),
}

__all__ = [
    "AGREEMENT",
    "ARTICLES",
    "ATTRIBUTIONS",
    "CHECKS",
    "COLLOCATES",
    "DIFFERENCES",
    "DISTANCES",
    "EVIDENCE",
    "GIVEAWAYS",
    "JOINS",
    "KEYNESS",
    "LENGTHS",
    "MEASURED",
    "MENTIONS",
    "PLACES",
    "POSITIONS",
    "PRECISION",
    "PROBLEMS",
    "RECOGNISED",
    "SEGMENTS",
    "SHARED_WORDS",
    "SHARES",
    "SHIFT",
    "SPEAKERS",
    "SYNTAX",
    "TOKENS",
    "UNUSED_WORDS",
    "VERBS",
    "VOICES",
    "VOICE_WORDS",
    "ZONES",
    "ZONE_WORDS",
    "Column",
    "Dtype",
    "Schema",
    "Spans",
    "Voice",
    "Zone",
    "check",
    "describe",
    "empty",
]
