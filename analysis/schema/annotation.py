"""What annotating adds: tokens, their parse, and who is said to have said what."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans
from analysis.schema.vocabulary import VoiceType, ZoneType

Sides = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32(), "whole": pl.Boolean()}))
"""Stretches, stop exclusive. whole: only a name that ends with the stretch names the side."""

TOKENS: Schema = {
    "article_id": Column(pl.Categorical, "the article"),
    "position": Column(pl.UInt32, "number of the token in its article, from 0"),
    "paragraph": Column(pl.UInt32, "number of the line with text it stands in, from 0"),
    "sentence": Column(pl.UInt32, "number of the sentence in its article, from 0"),
    "zone": Column(ZoneType, "headline, standfirst, subheading, body, caption or furniture"),
    "token": Column(pl.Categorical, "as printed"),
    "word": Column(pl.Categorical, "lower case, straight apostrophes, composed accents; null for punctuation"),
    "start": Column(pl.UInt32, "first character in articles.text"),
    "stop": Column(pl.UInt32, "one past the last character in articles.text"),
    "voice": Column(VoiceType, "outlet, attributed, quoted or scare"),
    "quotation": Column(pl.UInt32, "number of the quotation marks it stands in, in its article; null outside any"),
    "attribution_id": Column(pl.UInt32, "the attribution it is content of, in its article; null outside any"),
}

SYNTAX: Schema = {
    **TOKENS,
    "lemma": Column(pl.Categorical, "base form, as the language model gives it; null where none has read the article"),
    "pos": Column(pl.Categorical, "part of speech, Penn Treebank tag; null likewise"),
    "head": Column(pl.UInt32, "position of the token it hangs on; its own at the root of a sentence, or likewise"),
    "relation": Column(pl.Categorical, "its relation to that token, ClearNLP label; null likewise"),
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
    "sides": Column(
        Sides, "token positions in which the side that speaks may be named, the surest first; stop exclusive"
    ),
}
