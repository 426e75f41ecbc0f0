"""The articles, sentence by sentence, as other tools read them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.vocabulary import Zone, ZoneType

SENTENCES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "who published it"),
    "published": Column(pl.Date, Unit.DAY, "day of publication; null when not known"),
    "zone": Column(ZoneType, Unit.CLASS, "the part of the page that it is in", tuple(Zone)),
    "paragraph": Column(pl.UInt32, Unit.PLACE, "number of its paragraph in the article, from 1"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "its number in the article, from 1; the number in its address"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the sentence"),
    "quoted": Column(Spans, Unit.SPANS, "characters of the text in quotation marks, from 0, stop exclusive"),
    "attributed": Column(
        Spans, Unit.SPANS, "characters that paraphrase a source; empty where no language model has read the article"
    ),
    "text": Column(pl.String, Unit.TEXT, "the sentence as printed, line breaks as blanks"),
    "address": Column(pl.String, Unit.KEY, "where it is on the pages of the report"),
}
