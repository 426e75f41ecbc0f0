"""What is compared: lengths, zones, and where in the articles things are."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import ZoneType

DESCRIBED: Schema = {
    "outlet": Column(pl.String, "who published it"),
    "published": Column(pl.Date, "day of publication; null when not known"),
    "headline": Column(pl.String, "null when not known"),
    "byline": Column(pl.String, "named author or desk; null when none is printed"),
    "credit": Column(pl.String, "wire agency or agencies credited; null when none is printed"),
    "kind": Column(pl.String, "news, opinion, analysis, live blog, press release or transcript"),
    "identified_by": Column(pl.String, "on what ground the outlet is known; null when not said"),
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
    "zone": Column(ZoneType, "headline, standfirst, subheading, body, caption or furniture"),
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

PLACES: Schema = {
    **MENTIONS,
    "place": Column(pl.UInt32, "words of the article before the mention, furniture left out"),
}
