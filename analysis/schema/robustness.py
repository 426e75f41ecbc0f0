"""How far the findings of the brief hold when it is counted otherwise."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import (
    Asked,
    Choice,
    HeardAs,
    Independent,
    Kept,
    SharedCopy,
    Stands,
    Voice,
    VoiceType,
    Weight,
    Zone,
    ZonesRead,
    ZoneType,
)

ASKED = Column(pl.String, Unit.CLASS, "what is compared", tuple(Asked))
SUBJECT = Column(pl.String, Unit.KEY, "of which concept or actor; null where it is the whole text")
FINDING = Column(pl.UInt32, Unit.PLACE, "number of the finding, in the order in which the brief tells them, from 1")

ITEMS: Schema = {
    "question": ASKED,
    "subject": SUBJECT,
    "category": Column(pl.String, Unit.KEY, "which of the possible choices: a term, a speaker, a role"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence it counts for in its article"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of its first token in its article"),
    "right": Column(pl.Float64, Unit.SHARE, "how often such a reading is right, 0 to 1; 1 where nothing was read"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it stands", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "probability": Column(
        pl.Float64,
        Unit.SHARE,
        "how likely the model finds its attribution, 0 to 1; null where nobody is said to have said it, or by marks",
    ),
}
"""What is counted, a row a thing, before anything is chosen."""
