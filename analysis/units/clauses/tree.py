"""One article's parse as lists, for what has to walk from word to word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import polars as pl

from analysis.schema.vocabulary import Zone

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("WDT", "WP", "WP$", "WRB")
"""Tags of words that open a relative clause or a question."""
NOUNS = ("NN", "NNS", "NNP", "NNPS")


class Tree:
    """One article, one entry a token; a position in it is a position in ``tokens``.

    words, lemmas: in small letters. tags: Penn. relations: ClearNLP. heads: the position each token hangs on, its own at
    a root. sentences: number of the sentence. counted: false in page furniture. children: what hangs on each token.
    """

    __slots__ = (
        "article_id",
        "children",
        "counted",
        "heads",
        "lemmas",
        "printed",
        "relations",
        "sentences",
        "tags",
        "words",
    )

    def __init__(self, article_id: str, columns: dict[str, list[str]], numbers: dict[str, list[int]]) -> None:
        self.article_id = article_id
        self.printed = columns["token"]
        self.words, self.lemmas = columns["word"], columns["lemma"]
        self.tags, self.relations = columns["pos"], columns["relation"]
        self.counted = columns["counted"]
        self.heads, self.sentences = numbers["head"], numbers["sentence"]
        self.children: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)

    def child(self, token: int, relations: Iterable[str]) -> int | None:
        """The first that hangs on a token in one of some relations."""
        named = self.relations
        return next((child for child in self.children[token] if named[child] in relations), None)

    def having(self, token: int, relation: str) -> list[int]:
        """All that hang on a token in a relation."""
        named = self.relations
        return [child for child in self.children[token] if named[child] == relation]


def trees(tokens: pl.DataFrame) -> Iterator[Tree]:
    """Each article of parsed tokens (schema SYNTAX) as a tree; articles that no model has read are left out."""
    if "relation" not in tokens.columns or tokens.is_empty():
        return
    plain = tokens.select(
        pl.col("token", "pos", "relation").cast(pl.String),
        pl.col("lemma").cast(pl.String).str.to_lowercase(),
        "head",
        "sentence",
        word=pl.col("token").cast(pl.String).str.to_lowercase().str.replace_many(["’", "‘"], ["'", "'"]),
        counted=pl.col("zone") != Zone.FURNITURE.value,
        article=pl.col("article_id").cast(pl.String),
    )
    starts = np.flatnonzero(np.diff(tokens.select(pl.col("article_id").rle_id()).to_series().to_numpy(), prepend=-1))
    for first, last in zip(starts, [*starts[1:], tokens.height], strict=True):
        part = plain.slice(int(first), int(last) - int(first))
        if part["relation"].null_count():
            continue
        columns = {name: part[name].to_list() for name in ("token", "word", "lemma", "pos", "relation", "counted")}
        yield Tree(part["article"][0], columns, {name: part[name].to_list() for name in ("head", "sentence")})
