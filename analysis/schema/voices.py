"""Tables of who is speaking, beside those of ``analysis.schema``."""

from __future__ import annotations

import polars as pl

from analysis.schema import Column, Schema, Spans

VERB_LIST: Schema = {
    "cue_class": Column(pl.String, "neutral, endorsing, doubting, heated or belief"),
    "origin": Column(pl.String, "which list the verbs stand in: the project's, or the story's verbs.csv"),
    "n_verbs": Column(pl.UInt32, "how many there are"),
    "verbs": Column(pl.String, "their base forms, in the order of the alphabet"),
}

SOURCING: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "n_reported": Column(pl.UInt32, "words it quotes or paraphrases, scare quotes left out"),
    "n_named": Column(pl.UInt32, "of these, words of a source that a reader could ask"),
    "n_unnamed": Column(pl.UInt32, "of these, words of a source that names nobody, or of none"),
    "n_open": Column(pl.UInt32, "of these, words in quotation marks for which no report of speech was found"),
    "share_unnamed": Column(pl.Float64, "n_unnamed / n_reported, 0 to 1; null when nothing is reported"),
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
