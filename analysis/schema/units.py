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

REPORTS: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "attribution_id": Column(pl.UInt32, "number of the attribution in its article"),
    "source": Column(pl.String, "the speaker as written; null when not known"),
    "speaker": Column(pl.String, "the name the speaker has in all tables; null where none is known"),
    "actor": Column(pl.String, "the actor of concepts.yaml that speaks; null when none does"),
    "named": Column(pl.Boolean, "whether it names somebody a reader could ask"),
    "sure": Column(pl.Boolean, "whether the speaker is named, not as a pronoun, beside a verb of saying"),
    "cue": Column(pl.String, "the word that attributes, as printed; null when not known"),
    "verb": Column(pl.String, "the cue in small letters; according to in full"),
    "cue_class": Column(pl.String, "neutral, endorsing, doubting, heated or belief; null without a cue"),
    "kind": Column(pl.String, "direct, mixed or indirect; null when not known"),
    "content": Column(Spans, "what is attributed: token positions, in one or more pieces, stop exclusive"),
    "n_quoted": Column(pl.UInt32, "its words in quotation marks"),
    "n_attributed": Column(pl.UInt32, "words of the outlet's paraphrase of it"),
}

EVIDENCE: Schema = {
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "zone": Column(ZoneType, "where in the article it stands"),
    "voice": Column(VoiceType, "whose words the first of the counted words is"),
    "left": Column(pl.String, "the sentence up to the first counted word"),
    "matched": Column(pl.String, "from the first counted word to the last"),
    "right": Column(pl.String, "the rest of the sentence"),
    "start": Column(pl.UInt32, "first character of the counted words in articles.text"),
    "text": Column(pl.String, "the sentences the counted words stand in, as printed"),
    "marks": Column(Spans, "the counted words: characters of text, in one or more pieces, stop exclusive"),
}
