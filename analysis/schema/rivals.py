"""Words that outlets use for the same thing, found from the articles."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import WordKind

RIVALS: Schema = {
    "one": Column(pl.String, Unit.KEY, "a word, base form"),
    "other": Column(pl.String, Unit.KEY, "a word of another outlet that may mean the same thing"),
    "kind": Column(pl.String, Unit.CLASS, "what kind of word both are", tuple(WordKind)),
    "score": Column(pl.Float64, Unit.SCORE, "how well both fit the same places; higher is likelier"),
    "grounds": Column(pl.List(pl.String), Unit.KEY, "what speaks for it: aligned sentences, shared heads, neighbours"),
    "n_one": Column(pl.UInt32, Unit.COUNT, "times the first word occurs in the articles"),
    "n_other": Column(pl.UInt32, Unit.COUNT, "times the other does"),
    "outlets_one": Column(pl.List(pl.String), Unit.KEY, "outlets with the one"),
    "outlets_other": Column(pl.List(pl.String), Unit.KEY, "outlets with the other"),
    "concept": Column(pl.String, Unit.KEY, "the concept of concepts.yaml that already lists both; null without one"),
    "article_id": Column(pl.String, Unit.KEY, "an article with the one, in the sentence that shows it best"),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character there"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "other_id": Column(pl.String, Unit.KEY, "an article with the other, in the sentence that shows it best"),
    "other_start": Column(pl.UInt32, Unit.PLACE, "its first character there"),
    "other_stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
}
