"""How early each article tells what it tells: words before the first mention of concepts, actors, facts, quotations."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.named import actors, terms, titles
from analysis.questions.emphasis.parts import opening_parts
from analysis.questions.emphasis.running import RUNNING, placed, words_of
from analysis.schema import check
from analysis.schema.alignment import FACTS
from analysis.schema.emphasis import FIRST_MENTIONS, TURNED
from analysis.schema.order import by
from analysis.schema.vocabulary import Marked, Opening, Stage, type_of
from analysis.schema.voices import QUOTATIONS

FOLLOWED = {
    "kind": pl.String(),
    "name": pl.String(),
    "article_id": pl.String(),
    "start": pl.UInt32(),
    "stop": pl.UInt32(),
}
KEYS = ["kind", "name", "article_id"]
FIFTH = 0.2
"""An article begins with its first fifth and ends with its last."""
LEAST_WORDS = 150
"""An article of fewer words has no beginning and end to tell apart: a fifth of it is a sentence."""


def first_mentions(corpus: Corpus, facts: pl.DataFrame, quotations: pl.DataFrame) -> pl.DataFrame:
    """Where each article first mentions each concept, actor, fact and quotation that it has: schema FIRST_MENTIONS, by kind and
    name.

    facts: schema FACTS; quotations: schema QUOTATIONS, of which those that several outlets print count. Higher ``first``
    means later. Terms that are denied count: the article speaks of the matter. Furniture is left out. A picture can stand
    anywhere beside the text, so a caption is no first mention unless nothing else has it, and is counted apart.
    Source of the measure: the inverted pyramid, van Dijk 1988, News as Discourse, chapter 2: what is held most relevant
    comes first.
    """
    found = followed(corpus, facts, quotations)
    ordered = found.sort(pl.col("before").is_null(), "start", maintain_order=True)
    in_opening = pl.col("place").cast(pl.String).is_in(list(Opening))
    table = (
        ordered.group_by(KEYS, maintain_order=True)
        .agg(
            pl.col("place", "start", "stop").first(),
            n_before=pl.col("before").first(),
            n=RUNNING.sum().cast(pl.UInt32),
            n_opening=in_opening.sum().cast(pl.UInt32),
            n_captions=(~RUNNING).sum().cast(pl.UInt32),
        )
        .join(corpus.articles.select("article_id", "outlet").with_row_index("_article"), on="article_id")
        .join(words_of(corpus), on="article_id")
        .join(_in_titles(corpus), on=KEYS, how="left")
        .join(_headlines(corpus), on="article_id")
        .with_columns(
            first=pl.col("n_before") / pl.col("n_words"),
            in_title=pl.when(~pl.col("given"))
            .then(pl.lit(False))
            .when(pl.col("kind").is_in([Marked.CONCEPT.value, Marked.ACTOR.value]))
            .then(pl.col("in_title").fill_null(False)),
        )
        .sort(pl.col("kind").cast(type_of(Marked)), "name", "_article")
    )
    return check(table.select(list(FIRST_MENTIONS)), FIRST_MENTIONS)


def followed(corpus: Corpus, facts: pl.DataFrame, quotations: pl.DataFrame) -> pl.DataFrame:
    """Every mention of what ``first_mentions`` follows, captions included, in the order of the articles: kind, name,
    article_id, start, stop, place, sentence, and ``before``, the words before it, null in a caption."""
    shared = check(quotations, QUOTATIONS).filter(pl.col("n_outlets") > 1)
    tables = [
        _of_concepts(corpus),
        actors(corpus),
        check(facts, FACTS).with_columns(kind=pl.lit(Marked.FACT.value)),
        shared.with_columns(kind=pl.lit(Marked.QUOTATION.value), name=pl.col("fullest")),
    ]
    return placed(
        corpus,
        pl.concat(table.select(pl.col(name).cast(dtype) for name, dtype in FOLLOWED.items()) for table in tables),
    )


def _of_concepts(corpus: Corpus) -> pl.DataFrame:
    return terms(corpus).with_columns(kind=pl.lit(Marked.CONCEPT.value), name=pl.col("concept"))


def _in_titles(corpus: Corpus) -> pl.DataFrame:
    made = titles(corpus)
    found = pl.concat(table.select(KEYS) for table in (_of_concepts(made), actors(made)))
    return found.unique().with_columns(in_title=pl.lit(True))


def _headlines(corpus: Corpus) -> pl.DataFrame:
    """What is known of each article's headline: article_id, has_headline, given (by sources.csv alone)."""
    headlines = opening_parts(corpus).filter(pl.col("opening") == Opening.HEADLINE.value)
    known = pl.col("text").is_not_null()
    return headlines.select("article_id", has_headline=known, given=known & pl.col("start").is_null())


def turned(table: pl.DataFrame) -> pl.DataFrame:
    """What one article begins with and another ends with: schema TURNED, by kind, name and stage; beginnings first.

    Facts are left out, for an article can tell one earlier in words that were not matched. table: schema FIRST_MENTIONS. An article begins with what stands in its headline, standfirst, first paragraph or first fifth,
    and ends with what stands in its last fifth and nowhere before. Articles under LEAST_WORDS words are passed over, and so
    is the end of an article whose headline outside the text has it, or may have it.
    """
    long = check(table, FIRST_MENTIONS).filter((pl.col("n_words") >= LEAST_WORDS) & pl.col("first").is_not_null())
    begins = pl.col("place").cast(pl.String).is_in(list(Opening)) | (pl.col("first") < FIFTH) | pl.col("in_title")
    ends = (pl.col("first") >= 1 - FIFTH) & ~pl.col("in_title")
    stage = (
        pl.when(begins.fill_null(False))
        .then(pl.lit(Stage.BEGINNING.value))
        .when(ends.fill_null(False))
        .then(pl.lit(Stage.END.value))
    )
    told = long.filter(pl.col("kind") != Marked.FACT.value).with_columns(stage=stage).drop_nulls("stage")
    both = told.filter(pl.col("stage").n_unique().over("kind", "name") == 2)
    ordered = both.sort(
        pl.col("kind").cast(type_of(Marked)),
        "name",
        pl.col("stage").cast(type_of(Stage)),
        *by(),
        "article_id",
    )
    return check(ordered.select(list(TURNED)), TURNED)
