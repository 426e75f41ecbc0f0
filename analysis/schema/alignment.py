"""Sentences of different articles that tell the same fact, and what is told nowhere else."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.vocabulary import Agreement, AlignmentChecked, Place, PlaceType, Voice, VoiceType

PAIRS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article that comes first in the story"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the sentence or clause in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words most of it is", tuple(Voice)),
    "other_id": Column(pl.String, Unit.KEY, "the other article"),
    "other_outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "other_sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence there"),
    "other_start": Column(pl.UInt32, Unit.PLACE, "first character there"),
    "other_stop": Column(pl.UInt32, Unit.PLACE, "one past the last character there"),
    "other_voice": Column(VoiceType, Unit.CLASS, "whose words most of the other is", tuple(Voice)),
    "score": Column(pl.Float64, Unit.SHARE, "how likely both tell the same fact, 0 to 1"),
    "agreement": Column(pl.String, Unit.CLASS, "whether their figures agree", tuple(Agreement)),
    "differs": Column(pl.List(pl.String), Unit.KEY, "in what they differ: words, numbers, names, verbs, voice"),
    "own": Column(Spans, Unit.SPANS, "words that the other lacks: characters in articles.text"),
    "other_own": Column(Spans, Unit.SPANS, "words of the other that this one lacks: characters in its articles.text"),
}

FACTS: Schema = {
    "fact": Column(pl.UInt32, Unit.PLACE, "number of the fact; versions of the same fact have the same, from 1"),
    "name": Column(pl.String, Unit.KEY, "words of one article's version, shortened: names the fact in charts"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the sentence or clause in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words most of it is", tuple(Voice)),
    "text": Column(pl.String, Unit.TEXT, "the version, as printed"),
    "own": Column(Spans, Unit.SPANS, "words that no version of another article has: characters in text"),
    "score": Column(pl.Float64, Unit.SHARE, "how likely it tells the same as the nearest version of another article"),
    "agreement": Column(pl.String, Unit.CLASS, "whether the versions give the same figures", tuple(Agreement)),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles in which the fact was found"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets with the fact"),
}

VERSIONS: Schema = {
    "fact": Column(pl.UInt32, Unit.PLACE, "number of the fact, as in FACTS"),
    "name": Column(pl.String, Unit.KEY, "words of one article's version, shortened"),
    "article_id": Column(pl.String, Unit.KEY, "the article; of its versions the one most like those of the others"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the version in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words most of it is", tuple(Voice)),
    "speaker": Column(pl.String, Unit.KEY, "who is said to say most of it; null where nobody is, or it is not known"),
    "itself": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether the article says the sentence itself: nothing in it or next to it is reported, no word there attributes, "
        "and no word in it hedges",
    ),
    "near": Column(pl.List(pl.String), Unit.KEY, "article_id of the others whose versions are likely to tell the same"),
    "sure": Column(
        pl.List(pl.String),
        Unit.KEY,
        "article_id of the others whose versions are so alike that figures and voices compare",
    ),
    "text": Column(pl.String, Unit.TEXT, "its sentence; where that is long, what is far from the version is left out"),
    "told": Column(Spans, Unit.SPANS, "the version itself, one stretch: characters in text"),
    "own": Column(Spans, Unit.SPANS, "words of content that no other article's version has: characters in text"),
    "in_quotes": Column(Spans, Unit.SPANS, "what is in quotation marks, with the marks: characters in text"),
    "figures": Column(Spans, Unit.SPANS, "numbers that another article's version gives otherwise: characters in text"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles in which the fact was found"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets with the fact"),
}

NEAREST: Schema = {
    "fact": Column(pl.UInt32, Unit.PLACE, "number of the fact, as in FACTS"),
    "article_id": Column(pl.String, Unit.KEY, "an article in which no version of it was found"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence that comes nearest; null without any"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the nearest sentence or clause; null without any"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null without any"),
    "text": Column(pl.String, Unit.TEXT, "the nearest sentence or clause, as printed; null without any"),
    "score": Column(pl.Float64, Unit.SHARE, "how likely it tells the fact, 0 to 1; 0 without any"),
    "absent": Column(
        pl.Boolean, Unit.FLAG, "whether no sentence comes near; else it is not known whether the article tells it"
    ),
}

ALIGNMENT_MEASURED: Schema = {
    "what": Column(pl.String, Unit.CLASS, "what was checked", tuple(AlignmentChecked)),
    "n": Column(pl.UInt32, Unit.COUNT, "how many were checked"),
    "share": Column(pl.Float64, Unit.SHARE, "share of them that is right, 0 to 1"),
    "low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval; null where it is a correlation"),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval; null where it is a correlation"),
}
