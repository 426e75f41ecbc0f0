"""Where in its article a token stands."""

import polars as pl

from analysis.schema.vocabulary import ZoneType
from analysis.units.places import with_place


def test_the_lede_is_the_first_paragraph_of_the_report():
    zones = ["furniture", "headline", "standfirst", "caption", "body", "subheading", "body"]
    tokens = pl.DataFrame(
        {"article_id": ["a"] * 7, "paragraph": range(7), "zone": pl.Series(zones, dtype=ZoneType)},
        schema_overrides={"paragraph": pl.UInt32},
    )
    places = with_place(tokens)["place"].to_list()
    assert places == [None, "headline", "standfirst", "caption", "lede", "body", "body"]


def test_each_article_has_its_own_lede():
    tokens = pl.DataFrame(
        {"article_id": ["a", "a", "b"], "paragraph": [1, 2, 0], "zone": pl.Series(["body"] * 3, dtype=ZoneType)},
        schema_overrides={"paragraph": pl.UInt32},
    )
    assert with_place(tokens)["place"].to_list() == ["lede", "body", "lede"]
