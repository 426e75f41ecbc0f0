"""Where terms and actors stand, in the articles and in headlines that only sources.csv gives."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus, annotate, once
from analysis.schema.vocabulary import Marked, VoiceType, Zone, ZoneType
from analysis.story import Story
from analysis.units import patterns
from analysis.units.actors import actor_mentions
from analysis.units.mentions import mentions
from analysis.units.proper_names import outside_names
from analysis.units.wording import COUNTED

FOUND = {
    "kind": pl.String(),
    "name": pl.String(),
    "concept": pl.String(),
    "article_id": pl.String(),
    "start": pl.UInt32(),
    "stop": pl.UInt32(),
    "voice": VoiceType,
    "negated": pl.Boolean(),
}
"""A place of something: characters in articles.text, whose words, and whether a term is denied there."""


@once
def terms(corpus: Corpus) -> pl.DataFrame:
    """Where terms of concepts.yaml stand, furniture left out: columns FOUND."""
    found = mentions(corpus).filter(COUNTED).with_columns(kind=pl.lit(Marked.TERM.value), name=pl.col("term"))
    return found.select(pl.col(name).cast(dtype) for name, dtype in FOUND.items())


@once
def actors(corpus: Corpus) -> pl.DataFrame:
    """Where actors are meant, furniture left out: columns FOUND, name the actor's. At depth ``words``, where their names
    stand; a pronoun is nobody's there."""
    found = actor_mentions(corpus) if corpus.depth == "syntax" else _names(corpus)
    return found.select(
        kind=pl.lit(Marked.ACTOR.value),
        name=pl.col("actor"),
        concept=pl.lit(None, pl.String),
        article_id=pl.col("article_id").cast(pl.String),
        start=pl.col("start").cast(pl.UInt32),
        stop=pl.col("stop").cast(pl.UInt32),
        voice=pl.col("voice").cast(VoiceType),
        negated=pl.lit(False),
    )


def _names(corpus: Corpus) -> pl.DataFrame:
    tokens = patterns.with_form(corpus.voiced)
    matched = outside_names(patterns.matches(tokens, corpus.actors), tokens, corpus.articles["outlet"])
    ends = tokens.select(end=pl.col("row") + 1, last="stop")
    return (
        matched.filter(COUNTED)
        .join(ends, on="end")
        .sort("row")
        .select("article_id", "start", "voice", actor="concept", stop="last")
    )


@once
def titles(corpus: Corpus) -> Corpus:
    """The headlines that only sources.csv gives, as articles of their own: each a headline alone. The text of the other
    articles is empty; all outlets of the story are there, so that their names are known."""
    has_one = corpus.voiced.filter(pl.col("zone") == Zone.HEADLINE.value)["article_id"].cast(pl.String).unique()
    lacks = ~pl.col("article_id").is_in(has_one.implode())
    text = pl.when(lacks).then(pl.col("title").fill_null("")).otherwise(pl.lit(""))
    alone = corpus.articles.with_columns(
        text=text, title=pl.lit(None, pl.String), marked=pl.lit([], corpus.articles.schema["marked"])
    )
    story = Story(corpus.name, alone, corpus.concepts, corpus.actors, corpus.problems, corpus.verbs)
    made = annotate(story, depth=corpus.depth)
    return replace(made, tokens=made.tokens.with_columns(zone=pl.lit(Zone.HEADLINE.value, ZoneType)))
