"""Mentions: the places where a term of concepts.yaml stands, each with its zone and its voice."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check, empty
from analysis.schema.units import MENTIONS
from analysis.story.concepts import Concept
from analysis.units import patterns


def mentions(corpus: Corpus) -> pl.DataFrame:
    """Every mention of every term: schema MENTIONS, by article and place, furniture included and marked.

    Within one concept the longer of two overlapping matches counts (“retaliatory response”, not “response”);
    a mention may count for several concepts. Sense checks (unless, only with) are looked for in its sentence.
    """
    owners = [
        (concept, term, pattern) for concept in corpus.concepts for term in concept.terms for pattern in term.patterns
    ]
    if not owners or corpus.tokens.is_empty():
        return empty(MENTIONS)
    tokens = patterns.with_form(corpus.tokens)
    hits = patterns.find(tokens, [pattern for _, _, pattern in owners])
    names = pl.DataFrame(
        {
            "pattern": range(len(owners)),
            "concept": [concept.name for concept, _, _ in owners],
            "term": [term.name for _, term, _ in owners],
        },
        schema_overrides={"pattern": pl.UInt32},
    )
    placed = hits.join(names, on="pattern").join(tokens, on="row")
    placed = _in_sense(placed, tokens, corpus.concepts)
    return check(_as_mentions(_longest(placed), tokens, corpus.articles), MENTIONS)


def _in_sense(placed: pl.DataFrame, tokens: pl.DataFrame, concepts: tuple[Concept, ...]) -> pl.DataFrame:
    """Drop the matches whose sentence fails the term's sense checks."""
    place = ["article_id", "sentence"]
    for concept in concepts:
        for term in concept.terms:
            mine = (pl.col("concept") == concept.name) & (pl.col("term") == term.name)
            for wanted, how in ((term.unless, "anti"), (term.only_with, "semi")):
                if wanted:
                    rows = patterns.find(tokens, wanted).select("row").unique()
                    sentences = tokens.join(rows, on="row", how="semi").select(place).unique()
                    kept = placed.filter(mine).join(sentences, on=place, how="anti" if how == "anti" else "semi")
                    placed = pl.concat([placed.filter(~mine), kept])
    return placed


def _longest(placed: pl.DataFrame) -> pl.DataFrame:
    """Of overlapping matches within a concept, the longest; of equally long ones, the first of the file."""
    placed = placed.with_columns(end=pl.col("row") + pl.col("n_tokens")).sort(
        "concept", "row", "n_tokens", "pattern", descending=[False, False, True, False]
    )
    alone = placed.filter(
        (pl.col("row") >= pl.col("end").cum_max().shift(1).over("concept").fill_null(0))
        & (pl.col("end") <= pl.col("row").shift(-1).over("concept").fill_null(2**32 - 1))
    )
    crowded = placed.join(alone, on=["concept", "row", "pattern"], how="anti")
    kept: list[dict[str, object]] = []
    taken: dict[str, set[int]] = {}
    for match in crowded.sort("n_tokens", "row", "pattern", descending=[True, False, False]).iter_rows(named=True):
        span = range(match["row"], match["end"])
        rows = taken.setdefault(match["concept"], set())
        if rows.isdisjoint(span):
            rows.update(span)
            kept.append({key: match[key] for key in ("concept", "row", "pattern")})
    chosen = pl.DataFrame(kept, schema={key: placed.schema[key] for key in ("concept", "row", "pattern")})
    return pl.concat([alone, placed.join(chosen, on=["concept", "row", "pattern"], how="semi")])


def _as_mentions(placed: pl.DataFrame, tokens: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    ends = tokens.select(end=pl.col("row") + 1, last="stop")
    texts = articles.select("article_id", "outlet", "text").with_row_index("article")
    return (
        placed.join(ends, on="end")
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(texts, on="article_id")
        .with_columns(matched=pl.col("text").str.slice(pl.col("start"), pl.col("last") - pl.col("start")))
        .sort("article", "start", "concept")
        .select(*[column for column in MENTIONS if column != "stop"], stop="last")
        .select(list(MENTIONS))
    )
