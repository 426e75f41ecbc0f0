"""What annotating adds: tokens, their parse, and who is said to have said what."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.vocabulary import Besides, Kind, VerbClass, Voice, VoiceType, Zone, ZoneType

Sides = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32(), "whole": pl.Boolean()}))
"""Stretches, stop exclusive. whole: only a name that ends with the stretch names the side."""

TOKENS: Schema = {
    "article_id": Column(pl.Categorical, Unit.KEY, "the article"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the token in its article, from 0"),
    "paragraph": Column(pl.UInt32, Unit.PLACE, "number of the line with text it is in, from 0"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article, from 0"),
    "zone": Column(ZoneType, Unit.CLASS, "the part of the page that it is in", tuple(Zone)),
    "token": Column(pl.Categorical, Unit.TEXT, "as printed"),
    "word": Column(
        pl.Categorical, Unit.TEXT, "lower case, straight apostrophes, composed accents; null for punctuation"
    ),
    "start": Column(pl.UInt32, Unit.PLACE, "first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character in articles.text"),
    "voice": Column(
        VoiceType,
        Unit.CLASS,
        "whose words it is; the outlet’s, where no language model has read the article, may be paraphrase",
        tuple(Voice),
    ),
    "quotation": Column(
        pl.UInt32, Unit.PLACE, "number of the quotation marks it is in, in its article; null outside any"
    ),
    "attribution_id": Column(
        pl.UInt32, Unit.PLACE, "the attribution it is content of, in its article; null outside any"
    ),
}

SYNTAX: Schema = {
    **TOKENS,
    "lemma": Column(
        pl.Categorical, Unit.TEXT, "base form, from the language model; null where no model has read the article"
    ),
    "pos": Column(pl.Categorical, Unit.TEXT, "part of speech, Penn Treebank tag; null without a model"),
    "head": Column(
        pl.UInt32,
        Unit.PLACE,
        "position of the token it depends on; its own position at the root of a sentence, or without a model",
    ),
    "relation": Column(pl.Categorical, Unit.TEXT, "its relation to that token, ClearNLP label; null without a model"),
    "entity": Column(pl.Categorical, Unit.TEXT, "kind of named entity it is part of; null when it is in no name"),
}

ATTRIBUTIONS: Schema = {
    "article_id": Column(pl.Categorical, Unit.KEY, "the article"),
    "attribution_id": Column(pl.UInt32, Unit.PLACE, "number of the attribution in its article, from 0"),
    "source": Column(pl.String, Unit.KEY, "the speaker as written; null when not known"),
    "speaker": Column(pl.String, Unit.KEY, "the speaker by the fullest name the article gives; null when not known"),
    "is_person": Column(pl.Boolean, Unit.FLAG, "whether the speaker is one person with a name; null when not known"),
    "cue": Column(pl.String, Unit.TEXT, "the word that attributes (said, according to); null when not known"),
    "cue_class": Column(
        pl.String,
        Unit.CLASS,
        "how the cue presents what it reports; null without a cue, or where it is on no list of reporting verbs",
        (*VerbClass, Besides.NO_SPEECH),
    ),
    "content": Column(Spans, Unit.SPANS, "what is attributed: token positions, in one or more pieces, stop exclusive"),
    "kind": Column(pl.String, Unit.CLASS, "how much of it is in quotation marks; null when not known", tuple(Kind)),
    "probability": Column(
        pl.Float64, Unit.SHARE, "how likely the model finds it that this is attributed, 0 to 1; null when not known"
    ),
    "in_clause": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it is in a clause after the cue (said that ...), where the wording may be the speaker’s; null when "
        "not known",
    ),
    "sides": Column(
        Sides,
        Unit.SPANS,
        "token positions in which the side that speaks may be named, the surest first; stop exclusive",
    ),
}

NAMES: Schema = {
    "article_id": Column(pl.Categorical, Unit.KEY, "the article"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the first token in its article"),
    "n_tokens": Column(pl.UInt32, Unit.COUNT, "tokens of the name, or of the pronoun or description that means it"),
    "antecedent": Column(
        pl.UInt32,
        Unit.PLACE,
        "where the name begins that a pronoun or a description means; for a name, its own position",
    ),
    "name": Column(pl.String, Unit.KEY, "the name; for a person, the fullest that the article gives"),
    "is_person": Column(pl.Boolean, Unit.FLAG, "whether it is a person’s"),
}
