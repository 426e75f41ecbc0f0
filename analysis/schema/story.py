"""What a story folder holds: its articles, and what its owner should know of them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema
from analysis.schema.vocabulary import CertaintyType

ARTICLES: Schema = {
    "article_id": Column(pl.String, "file name without its ending, or the id given in the table of articles"),
    "outlet": Column(pl.String, "who published it, as named in sources.csv"),
    "published": Column(pl.Date, "day of publication; null when not known"),
    "title": Column(pl.String, "headline; null when not known"),
    "url": Column(pl.String, "address of the article; null when not known"),
    "byline": Column(pl.String, "named author or desk; null when none is printed"),
    "credit": Column(pl.String, "wire agency or agencies credited; null when none is printed"),
    "kind": Column(pl.String, "news, opinion, analysis, live blog, press release or transcript"),
    "language": Column(pl.String, "code of its language (ISO 639-1), given or guessed; null when it can't be told"),
    "certainty": Column(CertaintyType, "how sure the outlet is: certain, likely or guessed"),
    "identified_by": Column(pl.String, "on what ground the outlet is known; null when not said"),
    "note": Column(pl.String, "the collector's remark; null when there is none"),
    "file": Column(pl.String, "file it was read from, inside the story folder"),
    "text": Column(pl.String, "the text as read; all offsets are characters into it"),
}

PROBLEMS: Schema = {
    "severity": Column(pl.String, "error (left out), repair (read after a fix) or guess (filled in)"),
    "file": Column(pl.String, "file inside the story folder"),
    "row": Column(pl.Int64, "row of that file, from 1; null for the whole file"),
    "message": Column(pl.String, "what must hold, what arrived, what to do"),
}
