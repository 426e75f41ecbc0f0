"""A story -> a corpus: the tables every question is asked of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

import polars as pl
from tqdm.auto import tqdm

from analysis.annotate.batch import annotate_words, batches
from analysis.annotate.cache import parsed
from analysis.annotate.voice import add_attributions
from analysis.annotate.workers import cores, spread
from analysis.schema import ATTRIBUTIONS, SYNTAX, TOKENS, check, empty
from analysis.story import Story
from analysis.story.concepts import Concept

Depth = Literal["words", "syntax"]


@dataclass(frozen=True)
class Corpus:
    """An annotated story.

    name: the story's. depth: how far it was annotated. articles, tokens, attributions: tables with the schemas
    ARTICLES, TOKENS, ATTRIBUTIONS. concepts, actors: what concepts.yaml says. problems: what reading found.
    verbs: the story's own reporting verbs and their classes.
    """

    name: str
    depth: Depth
    articles: pl.DataFrame
    tokens: pl.DataFrame
    attributions: pl.DataFrame
    concepts: tuple[Concept, ...]
    actors: tuple[Concept, ...]
    problems: pl.DataFrame
    verbs: Mapping[str, str] = field(default_factory=dict)


def annotate(story: Story, depth: Depth = "words") -> Corpus:
    """Annotate every article of a story; the story stays as it was.

    depth ``words``: tokens, sentences, zones, quotations; no language model. ``syntax``: also lemma, part of speech,
    head, relation and entity, and attributions with their speakers; a text parsed before is read from the cache.
    A large story is parsed by several processes: in a script of your own, call this below
    ``if __name__ == "__main__":``, so that each of them can read the script.
    Raises ValueError for another depth, ModelError when the language model is missing.
    """
    if depth not in get_args(Depth):
        raise ValueError(f"depth must be one of {', '.join(get_args(Depth))}, not '{depth}'.")
    parts = list(batches(story.articles))
    done = [annotate_words(part) for part in tqdm(parts, desc="articles", disable=len(parts) < 2)]
    tokens = pl.concat([tokens for tokens, _ in done]) if done else empty(TOKENS)
    attributions = pl.concat([found for _, found in done]) if done else empty(ATTRIBUTIONS)
    if depth == "syntax":
        tokens, attributions = _with_syntax(tokens, story)
    return Corpus(
        story.name,
        depth,
        story.articles,
        check(tokens, TOKENS if depth == "words" else SYNTAX),
        check(attributions, ATTRIBUTIONS),
        story.concepts,
        story.actors,
        story.problems,
        story.verbs,
    )


CHUNK = 10_000
"""Tokens that a worker parses at a time: enough to keep it busy, few enough for its memory."""
Job = tuple[pl.DataFrame, tuple[Concept, ...], Mapping[str, str]]


def _with_syntax(tokens: pl.DataFrame, story: Story) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Parse the articles and find their attributions, on all cores where there is enough to do."""
    jobs: list[Job] = [(part, story.actors, story.verbs) for part in _chunks(tokens)]
    done = []
    with tqdm(total=len(jobs), desc="parsing", disable=len(jobs) < 2) as progress:
        for result in spread(_deepen, jobs, min(cores(), len(jobs))):
            done.append(result)
            progress.update()
    if not done:
        return _deepen((tokens, story.actors, story.verbs))
    return pl.concat([deep for deep, _ in done]), pl.concat([found for _, found in done])


def _chunks(tokens: pl.DataFrame) -> list[pl.DataFrame]:
    """Whole articles, about CHUNK tokens at a time."""
    ends = tokens.select(pl.col("article_id").rle().struct.field("len")).to_series().cum_sum().to_list()
    parts, first = [], 0
    for number, end in enumerate(ends):
        if end - first >= CHUNK or number + 1 == len(ends):
            parts.append(tokens.slice(first, end - first))
            first = end
    return parts


def _deepen(job: Job) -> tuple[pl.DataFrame, pl.DataFrame]:
    tokens, actors, verbs = job
    return add_attributions(parsed(tokens), actors, verbs)
