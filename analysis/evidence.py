"""From a number to its sentences: the rows behind any result row, with the matched words marked."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import EVIDENCE, VOICES, ZONES, check

KEYS = ("article_id", "outlet", "concept", "term", "zone", "voice")


def sentences(corpus: Corpus, found: pl.DataFrame, **keys: str) -> pl.DataFrame:
    """The sentences behind a number: one row a mention, schema EVIDENCE, in the order of the articles.

    found: the mentions that were counted. keys: what the number counts, any of article_id, outlet, concept, term,
    zone, voice. ``sentences(corpus, found, **row)`` opens a whole result row: keys that are not among these are
    passed over. Raises ValueError when none is given, or when one names nothing in ``found``.
    """
    known = {key: value for key, value in keys.items() if key in KEYS and key in found.columns}
    if not known:
        raise ValueError(f"name what to open by one of {', '.join(KEYS)}; you gave {', '.join(keys) or 'nothing'}.")
    possible = _possible(corpus)
    for key, value in known.items():
        if value not in possible[key]:
            raise ValueError(f"{key} must be one of {', '.join(sorted(possible[key]))}, not '{value}'.")
    chosen = found
    for key, value in known.items():
        chosen = chosen.filter(pl.col(key).cast(pl.String) == value)
    bounds = (
        corpus.tokens.group_by("article_id", "sentence")
        .agg(first=pl.col("start").min(), last=pl.col("stop").max())
        .with_columns(pl.col("article_id").cast(pl.String))
    )
    texts = corpus.articles.select("article_id", "text").with_row_index("article")
    opened = chosen.join(bounds, on=["article_id", "sentence"]).join(texts, on="article_id").sort("article", "start")
    text, start, stop = pl.col("text"), pl.col("start"), pl.col("stop")
    return check(
        opened.with_columns(
            left=text.str.slice(pl.col("first"), start - pl.col("first")),
            right=text.str.slice(stop, pl.col("last").clip(lower_bound=stop) - stop),
        ).select(list(EVIDENCE)),
        EVIDENCE,
    )


def _possible(corpus: Corpus) -> dict[str, set[str]]:
    """What each key can name in this corpus, found or not."""
    return {
        "article_id": set(corpus.articles["article_id"]),
        "outlet": set(corpus.articles["outlet"]),
        "concept": {concept.name for concept in corpus.concepts},
        "term": {term.name for concept in corpus.concepts for term in concept.terms},
        "zone": set(ZONES),
        "voice": set(VOICES),
    }
