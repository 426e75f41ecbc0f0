"""How early and at what length each article tells something."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.units import PARTS
from analysis.schema.vocabulary import Marked, Opening, Place, PlaceType, Stage, Voice, VoiceType

Marks = pl.List(
    pl.Struct(
        {
            "start": pl.UInt32,
            "stop": pl.UInt32,
            "kind": pl.String,
            "name": pl.String,
            "voice": pl.String,
            "only": pl.Boolean,
        }
    )
)
"""Marked words of an opening: characters of its text, what they are, whose words, and whether no other article's opening
has that (null where that can't be told)."""

OPENINGS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "opening": Column(pl.String, Unit.CLASS, "which part of the opening", tuple(Opening)),
    "text": Column(pl.String, Unit.TEXT, "the part as printed; null where the file lacks it"),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character in articles.text; null where the text lacks it"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null where start is null"),
    "marks": Column(Marks, Unit.SPANS, "terms, actors, doers and figures in it: characters of text; they may overlap"),
}

OPENING_ITEMS: Schema = {  # a row for each part of the opening that has it; one more where it is in quotation marks too
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "opening": Column(pl.String, Unit.CLASS, "the part of the opening that it is in", tuple(Opening)),
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the term, the actor, the act with its doer, the figure"),
    "concept": Column(pl.String, Unit.KEY, "the concept of a term; null of others"),
    "printed": Column(pl.String, Unit.TEXT, "the words as printed at its first place there"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words these are", tuple(Voice)),
    "negated": Column(pl.Boolean, Unit.FLAG, "whether a term is denied, negated or questioned at all its places there"),
    "start": Column(
        pl.UInt32, Unit.PLACE, "its first character in articles.text; null where only sources.csv gives the headline"
    ),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null where start is null"),
    "places": Column(
        Spans, Unit.SPANS, "all its places in the part, or the words that tell it: characters of openings.text"
    ),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles with it in their opening, in whatever voice"),
    "n_openings": Column(pl.UInt32, Unit.COUNT, "articles that have an opening"),
    "n_part": Column(pl.UInt32, Unit.COUNT, "articles with it in the same part of their opening"),
    "n_parts": Column(pl.UInt32, Unit.COUNT, "articles that have that part"),
    "n_lacking": Column(
        pl.UInt32,
        Unit.COUNT,
        "of these, articles where the part has neither it nor its bare words; null of acts and figures",
    ),
    "only": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether no other article's opening contains it or its bare words; null where there is no other opening, or for "
        "acts, of which this can't be said",
    ),
}

LACKING: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "an article whose opening lacks it"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "opening": Column(
        pl.String, Unit.CLASS, "which part of the opening lacks it; null for the opening as a whole", tuple(Opening)
    ),
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the concept, of which it has no term, or the actor"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles with it in their opening, or in that part of it"),
    "n_openings": Column(pl.UInt32, Unit.COUNT, "articles that have an opening, or that part"),
}

FIRST_MENTIONS: Schema = {
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the concept, the actor, the fact or the quotation"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "place": Column(
        PlaceType, Unit.CLASS, "where it is told first; a caption only where it is told nowhere else", tuple(Place)
    ),
    "n_before": Column(
        pl.UInt32, Unit.COUNT, "words of the article before its first mention; null where it is only in captions"
    ),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article, captions left out"),
    "first": Column(
        pl.Float64,
        Unit.SHARE,
        "n_before / n_words: 0 at the very beginning, near 1 at the end; null where n_before is null",
    ),
    "n": Column(pl.UInt32, Unit.COUNT, "its mentions in the article, captions left out"),
    "n_opening": Column(pl.UInt32, Unit.COUNT, "of these, in headline, standfirst and lede"),
    "n_captions": Column(pl.UInt32, Unit.COUNT, "its mentions in captions, in no other count"),
    "in_title": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it is also in a headline that only sources.csv gives; no without such a headline, null where that can't "
        "be said",
    ),
    "has_headline": Column(
        pl.Boolean, Unit.FLAG, "whether the article's headline is known, from its file or sources.csv"
    ),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the first mention in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
}

TURNED: Schema = {
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the concept, the actor, the fact or the quotation"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "stage": Column(pl.String, Unit.CLASS, "whether the article begins or ends with it", tuple(Stage)),
    "place": Column(PlaceType, Unit.CLASS, "where it is told first", tuple(Place)),
    "n_before": Column(pl.UInt32, Unit.COUNT, "words of the article before its first mention"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article, captions left out"),
    "first": Column(pl.Float64, Unit.SHARE, "n_before / n_words: 0 at the very beginning, near 1 at the end"),
    "in_title": Column(
        pl.Boolean, Unit.FLAG, "whether it is also in a headline that only sources.csv gives, as in FIRST_MENTIONS"
    ),
    "has_headline": Column(
        pl.Boolean, Unit.FLAG, "whether the article's headline is known, from its file or sources.csv"
    ),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the first mention in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
}

ROOM: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
    "n_sentences": Column(pl.UInt32, Unit.COUNT, "sentences that mention it, captions left out"),
    "n": Column(pl.UInt32, Unit.COUNT, "words of these sentences"),
    "n_said": Column(
        pl.UInt32,
        Unit.COUNT,
        "words attributed to it, quoted or in paraphrase; null where no language model has read the article",
    ),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article, captions left out"),
    "share": Column(
        pl.Float64,
        Unit.SHARE,
        "n / n_words, 0 to 1; a sentence on two actors counts for both; null where there are no words",
    ),
}

ROOM_OF_OUTLETS: Schema = {
    **PARTS,
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
}
