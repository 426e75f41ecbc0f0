"""Articles with their layers: what is marked where."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Layer, Part, Voice, VoiceType, Zone, ZoneType

LAYERS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "layer": Column(pl.String, Unit.CLASS, "what is marked", tuple(Layer)),
    "part": Column(pl.String, Unit.CLASS, "which part of an event it is; null in other layers", tuple(Part)),
    "mark": Column(
        pl.UInt32,
        Unit.PLACE,
        "number of what is marked, in its article and layer, from 1; the pieces of one thing have the same, copies of a "
        "shared passage in all articles",
    ),
    "name": Column(
        pl.String,
        Unit.KEY,
        "the term, the actor, the base form of the act, the actor that does it or that it is done to, or the speaker; null "
        "when nobody is known, and for shared copy",
    ),
    "wording": Column(pl.String, Unit.TEXT, "of a term, how a sentence quotes it; null in other layers"),
    "of": Column(
        pl.String, Unit.KEY, "the concept of a term, the part of an actor that is meant; null in other layers"
    ),
    "cue": Column(
        pl.String, Unit.TEXT, "the word that attributes what is said; null when not known, or nothing is said"
    ),
    "attribution_id": Column(
        pl.UInt32, Unit.PLACE, "the attribution whose content it is, of a quotation or a paraphrase; null without one"
    ),
    "n_words": Column(
        pl.UInt32,
        Unit.COUNT,
        "words of a quotation or a paraphrase in all its pieces; of shared copy, its words outside quotations; null in "
        "other layers",
    ),
    "negated": Column(
        pl.Boolean, Unit.FLAG, "whether a term is denied, negated or questioned there; null in other layers"
    ),
    "start": Column(pl.UInt32, Unit.PLACE, "first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character in articles.text"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in which it begins, in its article"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it begins", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words its first word is", tuple(Voice)),
}
