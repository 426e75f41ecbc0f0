"""Headline, standfirst and first paragraph of each article, as printed."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.emphasis.named import titles
from analysis.schema.vocabulary import Opening
from analysis.units.places import with_place


@once
def opening_parts(corpus: Corpus) -> pl.DataFrame:
    """A row for each article and part, story order: order (of the article), article_id, opening, text, start, stop.

    text is null where the file has no such part. A headline that only sources.csv gives has a text, and start and stop are
    null.
    """
    place = pl.col("place").cast(pl.String)
    spans = (
        with_place(corpus.voiced)
        .filter(place.is_in(list(Opening)))
        .group_by(pl.col("article_id").cast(pl.String), opening=place)
        .agg(pl.col("start").min(), pl.col("stop").max())
    )
    rows = (
        corpus.articles.select("article_id", article="text")
        .with_row_index("order")
        .join(pl.DataFrame({"opening": [str(part) for part in Opening]}), how="cross", maintain_order="left_right")
        .join(spans, on=["article_id", "opening"], how="left", maintain_order="left")
        .join(titles(corpus).articles.select("article_id", given="text"), on="article_id", maintain_order="left")
    )
    own = pl.col("article").str.slice(pl.col("start"), pl.col("stop") - pl.col("start"))
    given = pl.when((pl.col("opening") == Opening.HEADLINE.value) & (pl.col("given") != "")).then("given")
    return rows.with_columns(text=pl.coalesce(own, given)).select(
        "order", "article_id", "opening", "text", "start", "stop"
    )
