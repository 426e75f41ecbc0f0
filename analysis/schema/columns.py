"""What a column is, and the types that tables share."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

ZONES = ("headline", "standfirst", "subheading", "body", "caption", "furniture")
"""Where in an article a token stands. Furniture (navigation, datelines, sign-offs) is left out of every count."""

VOICES = ("outlet", "attributed", "quoted", "scare")
"""Whose words a token is: the outlet's own; the outlet's paraphrase of a source; a quotation; a word or two in
quotation marks without a speech act."""

Zone = pl.Enum(ZONES)
Voice = pl.Enum(VOICES)
Spans = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32()}))

Dtype = pl.DataType | type[pl.DataType]


@dataclass(frozen=True)
class Column:
    """One column: its type and, in plain words, what it holds and in which unit."""

    dtype: Dtype
    meaning: str


Schema = dict[str, Column]
