"""Lists of words by class as they are in use: the project's, with a story's own words added or in their place."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl


def in_use(project: Mapping[str, str], of_story: Mapping[str, str], file: str) -> pl.DataFrame:
    """The words by class and by the list they come from: class, origin, n, words (in the order of the alphabet).

    project, of_story: word -> class. file: the story's file.
    """
    rows = sorted(
        (str(kind), f"{file} of the story" if word in of_story else "the project’s list", word)
        for word, kind in {**project, **of_story}.items()
    )
    return (
        pl.DataFrame(rows, schema=dict.fromkeys(("class", "origin", "word"), pl.String), orient="row")
        .group_by("class", "origin", maintain_order=True)
        .agg(n=pl.len().cast(pl.UInt32), words=pl.col("word").str.join(", "))
    )
