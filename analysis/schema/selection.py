"""What each article tells, and what was not found in it."""

from __future__ import annotations

import math

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Doubt, Exactness, Place, PlaceType, Told, Voice, VoiceType

FIGURES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "figure": Column(pl.UInt32, Unit.PLACE, "number of the quantity; figures for the same quantity have the same"),
    "counted": Column(pl.String, Unit.KEY, "what it counts, in a few words: hostages held in Gaza"),
    "printed": Column(pl.String, Unit.TEXT, "the number as printed, with what it counts: 33 hostages"),
    "number": Column(pl.String, Unit.TEXT, "the number alone, as printed: 33"),
    "value": Column(pl.Float64, Unit.SCORE, "the number; of a range its lower end"),
    "upper": Column(pl.Float64, Unit.SCORE, "the upper end of a range; else the number itself"),
    "unit": Column(pl.String, Unit.KEY, "what kind of number: count (of the noun), %, $, days, years old"),
    "about": Column(
        pl.String, Unit.TEXT, "what makes it inexact, as printed (more than, some); null where it is exact"
    ),
    "exactness": Column(pl.String, Unit.CLASS, "how exact it is by these words", tuple(Exactness)),
    "source": Column(pl.String, Unit.KEY, "whose figure it is said to be; null where the article gives it as its own"),
    "hedges": Column(pl.List(pl.String), Unit.KEY, "words next to it that say how sure it is, as printed"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the number in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character of what it counts"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles with a figure for the quantity"),
    "n_values": Column(pl.UInt32, Unit.COUNT, "different numbers printed for it; with 2 or more the figures differ"),
    "compatible": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether all of them can be true: more than 46,000 and 47,518; 1,200 and 1,210, the one rounded",
    ),
}

GRID: Schema = {
    "row_id": Column(pl.String, Unit.KEY, "the row, in one short text that stays the same from run to run"),
    "kind": Column(pl.String, Unit.CLASS, "what the row is of", tuple(Told)),
    "row": Column(pl.String, Unit.KEY, "its name: the fact, the quoted words, the quantity, the person, the place"),
    "words_of": Column(
        pl.List(pl.String),
        Unit.KEY,
        "the outlets whose words the name is; null where all that tell the row print it so, or it is nobody’s",
    ),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "place": Column(
        PlaceType,
        Unit.CLASS,
        "where it is first told, headline before lede before the rest; null where not found",
        tuple(Place),
    ),
    "printed": Column(pl.String, Unit.TEXT, "how the article puts it, in a few words; null where not found"),
    "n": Column(pl.UInt32, Unit.COUNT, "places in the article that tell it; 0 where not found"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence of the first place; null where not found"),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character in articles.text; null where not found"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null where not found"),
    "absent": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it can be called not found; false where it is told, null where something comes too near to say",
    ),
    "doubt": Column(
        pl.String, Unit.CLASS, "why it can’t be told; null where it is told or can be called not found", tuple(Doubt)
    ),
    "nearest": Column(
        pl.Float64,
        Unit.SHARE,
        "part of the weight of the row’s words that the nearest sentence has, 0 to 1; null where it is told, or of names",
    ),
    "nearest_text": Column(
        pl.String, Unit.TEXT, "the nearest sentence, or the one that leaves it open; null where it is told, or of names"
    ),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles in which it was found"),
    "n_absent": Column(pl.UInt32, Unit.COUNT, "articles in which it can be called not found"),
}

LEAST_SHARE = 0.05
"""Share of a story's articles that must tell a row for it to be in GRID; set by hand. Of what two of four hundred articles tell,
the others leave nothing out, and looking for it in all of them would take a time that grows with the square of the articles."""


def least_telling(n_articles: int) -> int:
    """How many articles, of so many in a story, must tell a row of GRID: one in twenty, and so any in a story of twenty."""
    return max(1, math.ceil(LEAST_SHARE * n_articles))
