"""What a story folder holds: its articles, and what its owner should know of them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Certainty, CertaintyType

Marked = pl.List(pl.Struct({"line": pl.UInt32(), "zone": pl.String()}))
"""Lines of a text, by number, with their zones."""

ARTICLES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "file name without its ending, or the id given in the table of articles"),
    "outlet": Column(pl.String, Unit.KEY, "who published it, as named in sources.csv"),
    "published": Column(pl.Date, Unit.DAY, "day of publication; null when not known"),
    "modified": Column(pl.Date, Unit.DAY, "day on which the page was last changed; null when not known"),
    "title": Column(pl.String, Unit.TEXT, "headline; null when not known"),
    "other_headlines": Column(
        pl.String,
        Unit.TEXT,
        "headlines that the page gives search engines and social networks; null without other ones",
    ),
    "url": Column(pl.String, Unit.KEY, "address of the article; null when not known"),
    "byline": Column(pl.String, Unit.KEY, "named author or desk; null without one"),
    "credit": Column(pl.String, Unit.KEY, "wire agency or agencies credited; null without one"),
    "kind": Column(pl.String, Unit.KEY, "news, opinion, analysis, live blog, press release or transcript"),
    "section": Column(pl.String, Unit.KEY, "part of the newspaper or the site; null when not known"),
    "language": Column(
        pl.String, Unit.KEY, "code of its language (ISO 639-1), given or guessed; null when it can't be told"
    ),
    "certainty": Column(CertaintyType, Unit.CLASS, "how sure the outlet is", tuple(Certainty)),
    "identified_by": Column(pl.String, Unit.TEXT, "on what ground the outlet is known; null when not said"),
    "note": Column(pl.String, Unit.TEXT, "the collector's remark; null without one"),
    "file": Column(pl.String, Unit.KEY, "file it was read from, inside the story folder"),
    "text": Column(pl.String, Unit.TEXT, "the text as read; all offsets are characters into it"),
    "marked": Column(Marked, Unit.SPANS, "lines, counted from 0, whose zone the file itself shows, and that zone"),
}

PROBLEMS: Schema = {
    "severity": Column(pl.String, Unit.TEXT, "error (left out), repair (read after a fix) or guess (filled in)"),
    "file": Column(pl.String, Unit.KEY, "file inside the story folder"),
    "row": Column(pl.Int64, Unit.PLACE, "row of that file, from 1; null for the whole file"),
    "message": Column(pl.String, Unit.TEXT, "what must hold, what arrived, what to do"),
}
