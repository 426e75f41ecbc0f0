"""One article as the reading of events needs it: its parse, who is meant where, and the places of one side alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.agency.words import HEALTH
from analysis.schema.vocabulary import Form, Ground, Status
from analysis.story.concepts import Concept, Term
from analysis.units import patterns
from analysis.units.actors import actor_mentions
from analysis.units.clauses import clauses
from analysis.units.clauses.tree import Tree, trees

Found = TypeVar("Found")


class Meant(NamedTuple):
    """Whom a word stands for, and by what that is known."""

    actor: str
    member: str | None
    ground: Ground


class Slot(NamedTuple):
    """What stands beside a predicate: its head and its phrase, as positions."""

    head: int
    start: int
    stop: int


class Clause(NamedTuple):
    """A row of the table of clauses."""

    position: int
    predicate: str
    form: Form
    status: Status
    doer: Slot | None
    done_to: Slot | None


@dataclass(frozen=True)
class Scene:
    """One article.

    tree: its parse. printed: its tokens. meant: position -> whom it stands for, for every
    token of a mention. places: position -> the side that alone lives in the place named there. clauses: by position.
    sides: the actors with places of their own.
    """

    tree: Tree
    printed: list[str]
    meant: Mapping[int, Meant]
    places: Mapping[int, str]
    clauses: Mapping[int, Clause]
    sides: tuple[str, ...]

    @cached_property
    def medical(self) -> dict[int, list[int]]:
        """By sentence, the tokens that are words for medical bodies and those who work there."""
        found: dict[int, list[int]] = {}
        for token, lemma in enumerate(self.tree.lemmas):
            if lemma in HEALTH:
                found.setdefault(self.tree.sentences[token], []).append(token)
        return found

    def rival(self, side: str) -> str | None:
        """The other of two sides; None where the story has not exactly two, or the actor is neither."""
        if len(self.sides) != 2 or side not in self.sides:
            return None
        return self.sides[1 - self.sides.index(side)]


def scenes(corpus: Corpus) -> Iterator[Scene]:
    """Every article that a language model has read, in order."""
    found = _by_article(clauses(corpus), _clause_rows)
    meant = _by_article(actor_mentions(corpus), _meant_rows)
    places = _by_article(_places(corpus), _place_rows)
    tokens = corpus.tokens.group_by(pl.col("article_id").cast(pl.String), maintain_order=True)
    printed = dict(tokens.agg(pl.col("token").cast(pl.String)).iter_rows())
    sides = tuple(actor.name for actor in corpus.actors if any(term.places for term in actor.terms))
    for tree in trees(corpus.tokens):
        name = tree.article_id
        yield Scene(tree, printed[name], meant.get(name, {}), places.get(name, {}), found.get(name, {}), sides)


def _by_article(table: pl.DataFrame, read: Callable[[pl.DataFrame], dict[int, Found]]) -> dict[str, dict[int, Found]]:
    """What is read off the rows of each article."""
    parts = table.partition_by("article_id", as_dict=True, maintain_order=True)
    return {str(name): read(part) for (name,), part in parts.items()}


def _clause_rows(table: pl.DataFrame) -> dict[int, Clause]:
    columns = "position predicate form status doer doer_start doer_stop done_to done_to_start done_to_stop".split()
    found = {}
    for at, predicate, form, status, *ends in zip(*(table[name].to_list() for name in columns), strict=True):
        doer, done_to = (None if slot[0] is None else Slot(*slot) for slot in (ends[:3], ends[3:]))
        found[at] = Clause(at, predicate, Form(form), Status(status), doer, done_to)
    return found


def _meant_rows(table: pl.DataFrame) -> dict[int, Meant]:
    found = {}
    rows = table.select("position", "n_tokens", "actor", "member", "ground")
    for position, n_tokens, actor, member, ground in rows.iter_rows():
        for token in range(position, position + n_tokens):
            found[token] = Meant(actor, member, Ground(ground))
    return found


def _place_rows(table: pl.DataFrame) -> dict[int, str]:
    return {
        token: side
        for position, n_tokens, side in table.select("position", "n_tokens", "concept").iter_rows()
        for token in range(position, position + n_tokens)
    }


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
