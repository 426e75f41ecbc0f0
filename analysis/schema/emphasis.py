"""How early and at what length each article tells something."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Marked, Opening, Place, PlaceType

Marks = pl.List(
    pl.Struct({"start": pl.UInt32, "stop": pl.UInt32, "kind": pl.String, "name": pl.String, "only": pl.Boolean})
)
"""Marked words of an opening: characters of its text, what they are, and whether no other article's opening has that."""

OPENINGS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "opening": Column(pl.String, Unit.CLASS, "which part of the opening", tuple(Opening)),
    "text": Column(pl.String, Unit.TEXT, "the part as printed; null where the file has none"),
    "start": Column(
        pl.UInt32, Unit.PLACE, "its first character in articles.text; null where it stands in sources.csv or not at all"
    ),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null likewise"),
    "marks": Column(Marks, Unit.SPANS, "terms, actors, doers and figures in it: characters of text"),
}

OPENING_ITEMS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the term, the actor, the act with its doer, the figure"),
    "printed": Column(pl.String, Unit.TEXT, "the words as printed"),
    "opening": Column(pl.String, Unit.CLASS, "the first part of the opening that has it", tuple(Opening)),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles whose opening has it"),
}

POSITIONS: Schema = {
    "kind": Column(pl.String, Unit.CLASS, "what it is", tuple(Marked)),
    "name": Column(pl.String, Unit.KEY, "the concept, the actor, the fact or the quotation"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "place": Column(PlaceType, Unit.CLASS, "where it is told first", tuple(Place)),
    "n_before": Column(pl.UInt32, Unit.COUNT, "words of the article before its first mention"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article"),
    "first": Column(pl.Float64, Unit.SHARE, "n_before / n_words: 0 at the very beginning, near 1 at the end"),
    "n": Column(pl.UInt32, Unit.COUNT, "its mentions in the article"),
    "n_opening": Column(pl.UInt32, Unit.COUNT, "of these, in headline, standfirst and lede"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the first mention in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
}

ROOM: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
    "n_sentences": Column(pl.UInt32, Unit.COUNT, "sentences that mention it"),
    "n": Column(pl.UInt32, Unit.COUNT, "words of these sentences"),
    "n_said": Column(pl.UInt32, Unit.COUNT, "words that it is said to have said, quoted or in paraphrase"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_words, 0 to 1; a sentence on two actors counts for both"),
}
