"""What questions count: mentions and reports, and the sentences behind them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans
from analysis.schema.vocabulary import VoiceType, ZoneType

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
    "zone": Column(ZoneType, "where in the article it stands"),
    "voice": Column(VoiceType, "whose words it is"),
}

EVIDENCE: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "term": Column(pl.String, "the wording"),
    "zone": Column(ZoneType, "where in the article it stands"),
    "voice": Column(VoiceType, "whose words it is"),
    "left": Column(pl.String, "the sentence up to the matched words"),
    "matched": Column(pl.String, "the matched words"),
    "right": Column(pl.String, "the rest of the sentence"),
    "start": Column(pl.UInt32, "first character of the matched words in articles.text"),
}

REPORTS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "speaker": Column(pl.String, "by the fullest name; null where none is named"),
    "cue": Column(pl.String, "the word that attributes; null when not known"),
    "cue_class": Column(pl.String, "neutral, endorsing, doubting, heated or belief; null without a cue"),
    "kind": Column(pl.String, "direct, mixed or indirect"),
    "text": Column(pl.String, "the sentences it stands in, as printed"),
    "marks": Column(Spans, "what is attributed: characters of text, in one or more pieces, stop exclusive"),
}
