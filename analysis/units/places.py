"""Where in its article a token stands, as a reader would say it: headline, standfirst, lede, body or caption."""

from __future__ import annotations

import polars as pl

from analysis.schema.vocabulary import Place, PlaceType, Zone

ZONES = {
    Zone.HEADLINE: Place.HEADLINE,
    Zone.STANDFIRST: Place.STANDFIRST,
    Zone.CAPTION: Place.CAPTION,
    Zone.SUBHEADING: Place.BODY,
    Zone.BODY: Place.BODY,
}


def with_place(tokens: pl.DataFrame) -> pl.DataFrame:
    """The tokens with ``place``; null in page furniture. The lede is the first paragraph of the zone body.

    tokens: article_id, paragraph, zone, of whole articles.
    """
    zone = pl.col("zone").cast(pl.String)
    is_body = zone == Zone.BODY.value
    may_be_first = is_body | (zone == Zone.COPY.value)
    is_lede = is_body & (pl.col("paragraph") == pl.col("paragraph").filter(may_be_first).min().over("article_id"))
    names = {str(zone): str(place) for zone, place in ZONES.items()}
    place = zone.replace_strict(names, default=None, return_dtype=pl.String)
    return tokens.with_columns(place=pl.when(is_lede).then(pl.lit(Place.LEDE.value)).otherwise(place).cast(PlaceType))
