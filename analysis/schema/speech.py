"""Tables of what is quoted and hedged, and of who says it."""

from __future__ import annotations

import polars as pl

from analysis.schema import MENTIONS, Column, Schema, Spans, Voice, Zone

QUOTATIONS: Schema = {
    "quotation": Column(pl.UInt32, "number of the group: versions of the same words have the same, from 1"),
    "n_outlets": Column(pl.UInt32, "outlets with a version; 1 when only one tells it"),
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "zone": Column(Zone, "where in the article it stands"),
    "speaker": Column(pl.String, "who says it, by the name the article gives; null when not named beside it"),
    "actor": Column(pl.String, "the actor of concepts.yaml whose name the speaker bears; null when none"),
    "start": Column(pl.UInt32, "first character of its first word in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character of its last word in articles.text"),
    "text": Column(pl.String, "the quoted words as printed, without the marks"),
    "n_words": Column(pl.UInt32, "words of this version"),
    "n_kept": Column(pl.UInt32, "of these, words that the fullest version has too, in the same order"),
    "n_fullest": Column(pl.UInt32, "words of the fullest version"),
    "share_kept": Column(pl.Float64, "n_kept / n_fullest, 0 to 1"),
    "share_kept_article": Column(pl.Float64, "the same over all versions of the group in this article, 0 to 1"),
    "fullest": Column(pl.String, "text of the longest version of the group"),
    "kept": Column(Spans, "what this version keeps: characters in fullest; with cut it covers all of fullest"),
    "cut": Column(Spans, "what this version lacks: characters in fullest"),
    "changed": Column(Spans, "words the fullest version lacks: characters in text"),
}

FIGURES: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "figure": Column(pl.String, "the number of people as printed"),
    "start": Column(pl.UInt32, "first character of the number in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character of the number in articles.text"),
    "sentence": Column(pl.UInt32, "number of the sentence in its article"),
    "zone": Column(Zone, "where in the article it stands"),
    "voice": Column(Voice, "whose words it is"),
    "text": Column(pl.String, "the sentence"),
    "n_hedges": Column(pl.UInt32, "hedges in its sentence, or in the next one that speaks of “these figures”"),
}

HEDGES: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "class": Column(pl.String, "attributes, doubts, vouches or unverified"),
    "matched": Column(pl.String, "the words that hedge, as printed"),
    "figure": Column(pl.String, "the numbers of people they stand beside, as printed"),
    "source": Column(pl.String, "whose figure it is said to be, as printed; null when not known"),
    "text": Column(pl.String, "the sentence of the hedge"),
    "start": Column(pl.UInt32, "first character of the hedge in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character of the hedge in articles.text"),
    "sentence": Column(pl.UInt32, "number of the hedge's sentence in its article"),
    "voice": Column(Voice, "whose words the hedge is"),
}

SAID_BY: Schema = {
    **MENTIONS,
    "speaker": Column(pl.String, "who says it, by the name the article gives; null when not named beside it"),
    "actor": Column(pl.String, "the actor of concepts.yaml whose name the speaker bears; null when none"),
}

OUTSIDE: Schema = {
    **SAID_BY,
    "quoted": Column(pl.String, "the speaker's words in quotation marks that stand beside the term"),
    "adjoins": Column(pl.Boolean, "whether the term touches the quotation marks, no word between"),
    "own_terms": Column(pl.List(pl.String), "the speaker's quoted terms for the concept, any outlet; empty: not known"),
    "n_own": Column(pl.UInt32, "how often the speaker is quoted with them"),
    "own_outlets": Column(pl.List(pl.String), "the outlets that quote the speaker with them"),
    "agrees": Column(pl.Boolean, "whether the term is one of own_terms; null when none is known"),
}
