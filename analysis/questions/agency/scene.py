"""One article as the reading of events needs it: its parse, who is meant where, and the places of one side alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.agency.words import HEALTH
from analysis.schema.vocabulary import Ground
from analysis.story.concepts import Concept, Term
from analysis.units import patterns
from analysis.units.actors import actor_mentions
from analysis.units.clauses.phrases import phrase
from analysis.units.clauses.table import Clause, Slot, base_forms, clauses_of
from analysis.units.clauses.tree import Tree, trees

PERSON = "PERSON"
"""The kind of names of persons, as the parser gives it."""
GROUNDS = {ground.value: ground for ground in Ground}


class Meant(NamedTuple):
    """Whom a word stands for, and by what that is known."""

    actor: str
    member: str | None
    ground: Ground


@dataclass(frozen=True)
class Scene:
    """One article.

    tree: its parse. printed: its tokens. meant: position -> whom it stands for, for every
    token of a mention. places: position -> the side that alone lives in the place named there. clauses: by position.
    sides: the actors with places of their own. persons: the positions of persons' names.
    """

    tree: Tree
    printed: list[str]
    meant: Mapping[int, Meant]
    places: Mapping[int, str]
    clauses: Mapping[int, Clause]
    sides: tuple[str, ...]
    persons: frozenset[int]

    @cached_property
    def medical(self) -> dict[int, list[int]]:
        """By sentence, the tokens that are words for medical bodies and those who work there."""
        found: dict[int, list[int]] = {}
        for token, lemma in enumerate(self.tree.lemmas):
            if lemma in HEALTH:
                found.setdefault(self.tree.sentences[token], []).append(token)
        return found

    @cached_property
    def small_nouns(self) -> frozenset[str]:
        """The nouns that the article prints in small letters."""
        tags = self.tree.tags
        return frozenset(word for word, tag in zip(self.printed, tags, strict=True) if tag == "NN" and word.islower())

    def sentence(self, position: int) -> tuple[int, int]:
        """The first token of the sentence of a token, and one past its last."""
        sentences = self.tree.sentences
        number = sentences[position]
        return bisect_left(sentences, number), bisect_right(sentences, number)

    def slot(self, head: int | None) -> Slot | None:
        """A head with its phrase."""
        return None if head is None else Slot(head, *phrase(self.tree, head))

    def rival(self, side: str) -> str | None:
        """The other of two sides; None where the story has not exactly two, or the actor is neither."""
        if len(self.sides) != 2 or side not in self.sides:
            return None
        return self.sides[1 - self.sides.index(side)]


def scenes(corpus: Corpus) -> Iterator[Scene]:
    """Every article that a language model has read, in order."""
    bases = base_forms(corpus.tokens)
    meant = _by_token(actor_mentions(corpus).select("article_id", "position", "n_tokens", "actor", "member", "ground"))
    places = _by_token(_places(corpus))
    tokens = corpus.tokens.group_by(pl.col("article_id").cast(pl.String), maintain_order=True)
    printed = dict(tokens.agg(pl.col("token").cast(pl.String)).iter_rows())
    sides = tuple(actor.name for actor in corpus.actors if any(term.places for term in actor.terms))
    persons = _by_token(corpus.names.filter("is_person").select("article_id", "position", "n_tokens"))
    for tree in trees(corpus.tokens):
        name = tree.article_id
        who = {at: Meant(actor, member, GROUNDS[ground]) for at, (actor, member, ground) in meant.get(name, {}).items()}
        where = {at: side for at, (side,) in places.get(name, {}).items()}
        told = {clause.position: clause for clause in clauses_of(tree, bases)}
        yield Scene(tree, printed[name], who, where, told, sides, frozenset(persons.get(name, ())))


def _by_token(table: pl.DataFrame) -> dict[str, dict[int, tuple[Any, ...]]]:
    """By article, each token of a mention -> what stands in the further columns.

    table: article_id, position, n_tokens and others.
    """
    found: dict[str, dict[int, tuple[Any, ...]]] = {}
    for name, position, n_tokens, *rest in table.iter_rows():
        found.setdefault(name, {}).update(dict.fromkeys(range(position, position + n_tokens), tuple(rest)))
    return found


def _places(corpus: Corpus) -> pl.DataFrame:
    """Where places stand in which people of one side alone live."""
    named = [
        Concept(actor.name, tuple(Term(term.name, term.places) for term in actor.terms if term.places))
        for actor in corpus.actors
    ]
    named = [concept for concept in named if concept.terms]
    schema = {"article_id": pl.String, "position": pl.UInt32, "n_tokens": pl.UInt32, "concept": pl.String}
    if not named:
        return pl.DataFrame(schema=schema)
    found = patterns.matches(patterns.with_form(corpus.tokens), named)
    return found.select(pl.col(name).cast(dtype) for name, dtype in schema.items())
