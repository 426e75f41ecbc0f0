"""One article's parse as lists, for what is read off words beside words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import polars as pl

from analysis.units.clauses.tree import below

SUBJECTS = ("nsubj", "nsubjpass")
MAX_DOWN = 60
"""Steps down a parse tree that are followed; a plain limit for time: one is seldom deeper."""


class Parse:
    """One article, one entry a token.

    words: as printed; lower_words, lower_lemmas: in small letters. tags: Penn. relations: ClearNLP. heads: the token each
    hangs on, its own at a root. entities: the parser's guess, None for none. children: what hangs on each token, in order.
    bounds: the tokens of each sentence; starts, stops: characters in articles.text; places, voices: as text; counted: what each counts as, None for none.
    """

    def __init__(self, article_id: str, tokens: pl.DataFrame) -> None:
        """tokens: those of one article, as ``parses`` selects them."""
        column = {name: tokens[name].to_list() for name in tokens.columns}
        self.article_id = article_id
        self.words: list[str] = column["token"]
        self.lower_words: list[str] = column["lower"]
        self.lower_lemmas: list[str] = column["lemma"]
        self.tags: list[str] = column["pos"]
        self.relations: list[str] = column["relation"]
        self.entities: list[str | None] = column["entity"]
        self.heads: list[int] = column["head"]
        self.sentences: list[int] = column["sentence"]
        self.zones: list[str] = column["zone"]
        self.bounds = dict(_bounds(self.sentences))
        self.starts: list[int] = column["start"]
        self.stops: list[int] = column["stop"]
        self.places: list[str | None] = column["place"]
        self.voices: list[str] = column["voice"]
        self.counted: list[str | None] = column["word"]
        self.children = below(self.heads)

    def first(self, token: int) -> int:
        """The first token of the stretch a token governs."""
        for _ in range(MAX_DOWN):
            below = self.children[token]
            if not below or below[0] > token:
                break
            token = below[0]
        return token

    def last(self, token: int) -> int:
        """The last token of the stretch a token governs."""
        for _ in range(MAX_DOWN):
            below = self.children[token]
            if not below or below[-1] < token:
                break
            token = below[-1]
        return token

    def subject(self, token: int) -> int | None:
        """The subject of a verb."""
        return next((child for child in self.children[token] if self.relations[child] in SUBJECTS), None)

    def sentence_of(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence of a token."""
        return self.bounds[self.sentences[token]]


def _bounds(sentences: Sequence[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each sentence with its first token and the one behind its last."""
    first = 0
    for token in range(1, len(sentences) + 1):
        if token == len(sentences) or sentences[token] != sentences[first]:
            yield sentences[first], (first, token)
            first = token


def parses(tokens: pl.DataFrame) -> Iterator[Parse]:
    """Each article of parsed tokens, with ``place`` (``units.places``); articles that no model has read are left out."""
    if "relation" not in tokens.columns or tokens.is_empty():
        return
    plain = tokens.select(
        pl.col("token", "pos", "relation", "entity", "zone", "place", "voice", "word").cast(pl.String),
        pl.col("lemma").cast(pl.String).str.to_lowercase(),
        "head",
        "sentence",
        "start",
        "stop",
        lower=pl.col("token").cast(pl.String).str.to_lowercase(),
    )
    names = tokens.select(pl.col("article_id").cast(pl.String))["article_id"]
    starts = np.flatnonzero(np.diff(tokens.select(pl.col("article_id").rle_id()).to_series().to_numpy(), prepend=-1))
    for first, last in zip(starts, [*starts[1:], tokens.height], strict=True):
        part = plain.slice(int(first), int(last) - int(first))
        if not part["relation"].null_count():
            yield Parse(names[int(first)], part)
