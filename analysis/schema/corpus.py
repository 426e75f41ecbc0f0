"""What is compared: lengths, zones, and where in the articles things are."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.units import TERM_MENTIONS
from analysis.schema.vocabulary import Voice, Zone, ZoneType

DESCRIBED: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "who published it"),
    "published": Column(pl.Date, Unit.DAY, "day of publication; null when not known"),
    "headline": Column(
        pl.String, Unit.TEXT, "the title given with the article, else the headline in its text; null without either"
    ),
    "byline": Column(pl.String, Unit.KEY, "named author or desk; null without one"),
    "credit": Column(pl.String, Unit.KEY, "wire agency or agencies credited; null without one"),
    "kind": Column(pl.String, Unit.KEY, "news, opinion, analysis, live blog, press release or transcript"),
    "identified_by": Column(pl.String, Unit.TEXT, "on what ground the outlet is known; null when not said"),
}

LENGTHS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "published": Column(pl.Date, Unit.DAY, "day of publication; null when not known"),
    "credit": Column(pl.String, Unit.KEY, "wire agency or agencies credited; null without one"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words that are counted: all zones but furniture"),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "of these, words in quotations"),
    "n_scare": Column(pl.UInt32, Unit.COUNT, "of these, words in scare quotes"),
    "n_furniture": Column(pl.UInt32, Unit.COUNT, "words set aside as furniture"),
    "n_sentences": Column(pl.UInt32, Unit.COUNT, "sentences, furniture left out"),
    "share_quoted": Column(pl.Float64, Unit.SHARE, "n_quoted / n_words, 0 to 1"),
    "low": Column(
        pl.Float64, Unit.SHARE, "lower end of its 95 % interval over sentences; null when the article has no words"
    ),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same interval"),
}

ZONE_WORDS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "zone": Column(ZoneType, Unit.CLASS, "the part of the page", tuple(Zone)),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words in that zone; 0 when the article has no such zone"),
}

SEGMENTS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "kind": Column(
        pl.String, Unit.CLASS, "the zone of the stretch; or quotations, which lie over the zones", (*Zone, Voice.QUOTED)
    ),
    "first": Column(pl.UInt32, Unit.PLACE, "words of the article before it, furniture left out"),
    "last": Column(pl.UInt32, Unit.PLACE, "words of the article up to its end, furniture left out"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the whole article, furniture left out"),
}

PLACES: Schema = {
    **TERM_MENTIONS,
    "n_term": Column(pl.UInt32, Unit.COUNT, "mentions of its term in the article, furniture left out"),
    "place": Column(pl.UInt32, Unit.PLACE, "words of the article before the mention, furniture left out"),
}
