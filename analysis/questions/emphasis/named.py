"""Where terms and actors stand, in the articles and in headlines that only sources.csv gives."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus, annotate, once
from analysis.schema.vocabulary import Ground, Marked, Opening, VoiceType, Zone, ZoneType
from analysis.story import Story
from analysis.units import patterns
from analysis.units.actors import actor_mentions
from analysis.units.mentions import mentions
from analysis.units.places import with_place
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
ITEM = ["kind", "concept", "name"]


@once
def terms(corpus: Corpus) -> pl.DataFrame:
    """Where terms of concepts.yaml stand, furniture left out: columns FOUND."""
    found = mentions(corpus).filter(COUNTED).with_columns(kind=pl.lit(Marked.TERM.value), name=pl.col("term"))
    return found.select(pl.col(name).cast(dtype) for name, dtype in FOUND.items())


@once
def actors(corpus: Corpus) -> pl.DataFrame:
    """Where actors are meant, furniture left out: columns FOUND, name the actor's, and ``by_name``: no for a pronoun or a
    description. At depth ``words`` only names are known."""
    if corpus.depth == "syntax":
        found = actor_mentions(corpus).with_columns(by_name=pl.col("ground") == Ground.NAME.value)
    else:
        found = _names(corpus)
    filled = found.with_columns(
        kind=pl.lit(Marked.ACTOR.value), name=pl.col("actor"), concept=pl.lit(None, pl.String), negated=pl.lit(False)
    )
    return filled.select(*(pl.col(name).cast(dtype) for name, dtype in FOUND.items()), "by_name")


def _names(corpus: Corpus) -> pl.DataFrame:
    tokens = patterns.with_form(corpus.voiced)
    matched = outside_names(patterns.matches(tokens, corpus.actors), tokens, corpus.articles["outlet"])
    ends = tokens.select("stop", end=pl.col("row") + 1)
    placed = matched.filter(COUNTED).drop("stop").join(ends, on="end").sort("row")
    return placed.select("article_id", "start", "stop", "voice", actor="concept", by_name=pl.lit(True))


@once
def worded(corpus: Corpus) -> pl.DataFrame:
    """Which openings hold the words of a term or an actor in whatever sense, inside longer ones too (“ceasefire deal” holds
    “ceasefire”), of an actor also one part of the name (Sheriff Joe): article_id, opening, kind, concept, name. Who has these words can't be said to lack them."""
    place = pl.col("place").cast(pl.String)
    tokens = patterns.with_form(with_place(corpus.voiced).filter(place.is_in([str(part) for part in Opening])))
    owners: list[tuple[str, str, str | None, str]] = [
        (pattern, Marked.TERM.value, concept.name, term.name)
        for concept in corpus.concepts
        for term in concept.terms
        for pattern in term.patterns
    ]
    owners += [
        (word, Marked.ACTOR.value, None, actor.name)
        for actor in corpus.actors
        for term in actor.terms
        for pattern in term.patterns
        for word in {pattern, *(part for part in pattern.split() if part[:1].isupper())}
    ]
    hits = patterns.find(tokens, [pattern for pattern, *_ in owners])
    listed = pl.DataFrame(
        [owner[1:] for owner in owners], schema=dict.fromkeys(ITEM, pl.String), orient="row"
    ).with_row_index("pattern")
    found = hits.join(listed, on="pattern").join(tokens.select("row", "article_id", opening="place"), on="row")
    return found.select(pl.col("article_id", "opening").cast(pl.String), *ITEM).unique()


@once
def titles(corpus: Corpus) -> Corpus:
    """The headlines that only sources.csv gives, as articles of their own: each a headline alone. The text of the other
    articles is empty; all outlets of the story are there, so that their names are known."""
    has_one = corpus.voiced.filter(pl.col("zone") == Zone.HEADLINE.value)["article_id"].cast(pl.String).unique()
    lacks = ~pl.col("article_id").is_in(has_one.implode())
    alone = corpus.articles.with_columns(
        text=pl.when(lacks).then(pl.col("title").fill_null("")).otherwise(pl.lit("")),
        title=pl.lit(None, pl.String),
        marked=pl.lit([], corpus.articles.schema["marked"]),
    )
    story = Story(corpus.name, alone, corpus.concepts, corpus.actors, corpus.problems, corpus.verbs)
    made = annotate(story, depth=corpus.depth)
    return replace(made, tokens=made.tokens.with_columns(zone=pl.lit(Zone.HEADLINE.value, ZoneType)))
