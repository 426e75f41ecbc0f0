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

    words, lemmas: in small letters, apostrophes straight. tags: Penn. relations: ClearNLP. entities: the parser's guess,
    None for none. heads: the position each token hangs on, its own at a root. sentences: number of the sentence.
    counted: false in page furniture. is_title: true in headlines and subheadings. children: what hangs on each token, in order.
    """

    def __init__(self, article_id: str, tokens: pl.DataFrame) -> None:
        """tokens: those of one article, as ``trees`` selects them."""
        self.article_id = article_id
        self.words: list[str] = tokens["word"].to_list()
        self.lemmas: list[str] = tokens["lemma"].to_list()
        self.tags: list[str] = tokens["pos"].to_list()
        self.relations: list[str] = tokens["relation"].to_list()
        self.entities: list[str | None] = tokens["entity"].to_list()
        self.heads: list[int] = tokens["head"].to_list()
        self.sentences: list[int] = tokens["sentence"].to_list()
        self.counted: list[bool] = tokens["counted"].to_list()
        self.is_title: list[bool] = tokens["is_title"].to_list()
        self._read_cannot()
        self._read_infinitives()
        self.children: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)

    def _read_cannot(self) -> None:
        """Take “cannot” for an auxiliary: it is one token, which the parser often takes for the noun before a verb."""
        below: dict[int, list[int]] = {
            token: []
            for token, word in enumerate(self.words)
            if word == "cannot" and self.tags[token] != "MD" and self.heads[token] != token
        }
        for token, head in enumerate(self.heads) if below else ():
            if head in below:
                below[head].append(token)
        for token, hanging in below.items():
            above, relation = self.heads[token], self.relations[token]
            noun = next((at for at in reversed(hanging) if at < token and self.tags[at] in NOUNS), None)
            for at in hanging:
                self.heads[at] = above if noun is None or at > token else noun
            if noun is not None:
                self.heads[noun], self.relations[noun] = above, relation
            self.tags[token], self.relations[token] = "MD", "aux"

    def _read_infinitives(self) -> None:
        """Take “to minimise harm” for a verb and its object: the parser takes a verb it has not learned for part of the noun."""
        for token, tag in enumerate(self.tags):
            if tag != "TO" or self.relations[token] != "aux":
                continue
            verb = self.heads[token]
            noun = self.heads[verb]
            if self.tags[verb] == "VB" and self.relations[verb] in ("compound", "amod", "nmod") and noun > verb:
                above, relation = self.heads[noun], self.relations[noun]
                self.heads[verb] = verb if above == noun else above
                self.relations[verb] = "xcomp" if relation == "dobj" else relation
                self.heads[noun], self.relations[noun] = verb, "dobj"

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
        pl.col("pos", "relation", "entity").cast(pl.String),
        pl.col("lemma").cast(pl.String).str.to_lowercase(),
        "head",
        "sentence",
        word=pl.col("token").cast(pl.String).str.to_lowercase().str.replace_many(["’", "‘"], ["'", "'"]),
        counted=pl.col("zone") != Zone.FURNITURE.value,
        is_title=pl.col("zone").is_in([Zone.HEADLINE.value, Zone.SUBHEADING.value]),
        article=pl.col("article_id").cast(pl.String),
    )
    starts = np.flatnonzero(np.diff(tokens.select(pl.col("article_id").rle_id()).to_series().to_numpy(), prepend=-1))
    for first, last in zip(starts, [*starts[1:], tokens.height], strict=True):
        part = plain.slice(int(first), int(last) - int(first))
        if not part["relation"].null_count():
            yield Tree(part["article"][0], part)
