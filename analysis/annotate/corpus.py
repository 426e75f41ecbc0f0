"""A story -> a corpus: the tables every question is asked of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

import polars as pl
from tqdm.auto import tqdm

from analysis.annotate.attribution.table import add_attributions
from analysis.annotate.syntax.cache import parsed
from analysis.annotate.words.batch import annotate_words, batches
from analysis.annotate.workers import cores, spread, uncollected
from analysis.schema import check, empty
from analysis.schema.annotation import ATTRIBUTIONS, SYNTAX, TOKENS
from analysis.story import Story
from analysis.story.concepts import Concept

Depth = Literal["words", "syntax"]
JOB_CHARACTERS = 50_000
"""Characters parsed at a time: some ten articles, so that all processes end at about the same time."""
WORKER_CHARACTERS = 200_000
"""Characters from which another process is worth its start."""
Job = tuple[pl.DataFrame, Mapping[str, str]]
Annotated = tuple[pl.DataFrame, pl.DataFrame]


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
    if depth == "words":
        parts = list(batches(story.articles))
        done = [annotate_words(part) for part in tqdm(parts, desc="articles", disable=len(parts) < 2)]
    else:
        done = _with_syntax(story)
    tokens = pl.concat([tokens for tokens, _ in done]) if done else empty(TOKENS if depth == "words" else SYNTAX)
    attributions = pl.concat([found for _, found in done]) if done else empty(ATTRIBUTIONS)
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


def _with_syntax(story: Story) -> list[Annotated]:
    """Parse the articles and find their attributions, on all cores where there is enough to do."""
    jobs: list[Job] = [(part, story.verbs) for part in batches(story.articles, JOB_CHARACTERS)]
    n_characters = int(story.articles["text"].str.len_chars().sum())
    workers = min(cores(), len(jobs), 1 + n_characters // WORKER_CHARACTERS)
    done = []
    with tqdm(total=story.articles.height, desc="articles parsed", disable=len(jobs) < 2) as progress:
        for (part, *_), result in zip(jobs, spread(_deepen, jobs, workers), strict=True):
            done.append(result)
            progress.update(part.height)
    return done


def _deepen(job: Job) -> Annotated:
    articles, verbs = job
    with uncollected():
        return add_attributions(parsed(annotate_words(articles)[0]), verbs)
