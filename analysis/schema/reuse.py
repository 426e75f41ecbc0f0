"""Copy that articles share: passages, agencies, and near-copies."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import CreditForm, Place, PlaceType, Reworked

CREDITS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "agency": Column(pl.String, Unit.KEY, "the agency, by the one name it has in all tables"),
    "form": Column(pl.String, Unit.CLASS, "where the credit is", tuple(CreditForm)),
    "printed": Column(pl.String, Unit.TEXT, "the credit as printed"),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character in articles.text; null in sources.csv"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character; null in sources.csv"),
}

PASSAGES: Schema = {
    "passage": Column(pl.UInt32, Unit.PLACE, "number of the passage; all its copies have the same, from 1"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of its first sentence in the article"),
    "start": Column(pl.UInt32, Unit.PLACE, "its first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it begins", tuple(Place)),
    "text": Column(pl.String, Unit.TEXT, "the passage as printed"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "its words, quotations left out"),
    "n_same": Column(
        pl.UInt32,
        Unit.COUNT,
        "of these, words that its nearest copy has too, in the same order but for clauses that changed places",
    ),
    "reworked": Column(pl.String, Unit.CLASS, "whether it is the same word for word", tuple(Reworked)),
    "agency": Column(
        pl.String, Unit.KEY, "the agency that a copy is credited to; null where no credit says where it comes from"
    ),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles with the passage"),
    "first": Column(pl.Boolean, Unit.FLAG, "whether this copy is kept where shared copy is counted once"),
}

SHARED: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "its words, page furniture left out"),
    "n_shared": Column(pl.UInt32, Unit.COUNT, "of these, words in passages that another article has too"),
    "share": Column(pl.Float64, Unit.SHARE, "n_shared / n_words, 0 to 1"),
    "agencies": Column(pl.List(pl.String), Unit.KEY, "agencies that it credits"),
}

RIBBONS: Schema = {
    "passage": Column(pl.UInt32, Unit.PLACE, "number of the passage, as in PASSAGES"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "n_before": Column(pl.UInt32, Unit.COUNT, "words of the article before the passage"),
    "n": Column(pl.UInt32, Unit.COUNT, "words of the passage, quotations included"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the article"),
    "reworked": Column(pl.String, Unit.CLASS, "whether it is the same word for word", tuple(Reworked)),
    "group": Column(
        pl.UInt32, Unit.PLACE, "number of the group of articles that share copy, directly or by others; from 1"
    ),
}

SWITCHED: Schema = {
    "what": Column(pl.String, Unit.KEY, "what is counted, by the names of its row"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n_in": Column(pl.UInt32, Unit.COUNT, "its count with shared copy in every article"),
    "n_out": Column(pl.UInt32, Unit.COUNT, "its count without shared copy"),
}

COPIES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article that comes first in the story"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "copy_id": Column(pl.String, Unit.KEY, "the article that shares its wording"),
    "copy_outlet": Column(pl.String, Unit.KEY, "the outlet of that"),
    "n_runs": Column(pl.UInt32, Unit.COUNT, "different runs of five words in the shorter of the two"),
    "n_shared": Column(pl.UInt32, Unit.COUNT, "of these, runs that the other has too"),
    "share": Column(pl.Float64, Unit.SHARE, "n_shared / n_runs, 0 to 1"),
}
