"""Clauses as a table."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import CLAUSES
from analysis.schema.vocabulary import PASSIVES, Form, Status
from analysis.units.clauses.nouns import kind_of, roles_of_noun
from analysis.units.clauses.passives import agent, passives
from analysis.units.clauses.phrases import phrase
from analysis.units.clauses.roles import direct_object, subject
from analysis.units.clauses.status import status
from analysis.units.clauses.tree import Tree, trees

Clause = tuple[int, Form, Status, int | None, int | None]
"""The predicate, its form and status, its doer and its done-to."""
AUXILIARIES = ("aux", "auxpass")


def clauses(corpus: Corpus) -> pl.DataFrame:
    """Every verb and every noun that tells an event, in the order of the articles: schema CLAUSES.

    Left out are auxiliaries, the verb “be”, page furniture, and articles that no language model has read.
    """
    columns: dict[str, list[object]] = {name: [] for name in CLAUSES}
    for tree in trees(corpus.tokens):
        for one in _clauses(tree):
            _add(columns, tree, one)
    schema = {name: column.dtype for name, column in CLAUSES.items()}
    return check(pl.DataFrame(columns, schema=schema), CLAUSES)


def _clauses(tree: Tree) -> Iterator[Clause]:
    passive = passives(tree)
    for token, tag in enumerate(tree.tags):
        if not tree.counted[token]:
            continue
        if token in passive or (
            tag[:2] == "VB" and tree.relations[token] not in AUXILIARIES and tree.lemmas[token] != "be"
        ):
            kind = kind_of(tree, token) if tag == "VBG" else None
            yield (
                _of_noun(tree, token, kind)
                if kind
                else _of_verb(tree, token, passive[token].form if token in passive else None)
            )
        elif tag[:2] == "NN" and (kind := kind_of(tree, token)):
            yield _of_noun(tree, token, kind)


def _of_verb(tree: Tree, verb: int, passive: Form | None) -> Clause:
    if passive in PASSIVES:
        return verb, passive, status(tree, verb), agent(tree, verb), subject(tree, verb)
    done_to = direct_object(tree, verb)
    form = Form.INTRANSITIVE if done_to is None else Form.ACTIVE
    return verb, form, status(tree, verb), subject(tree, verb), done_to


def _of_noun(tree: Tree, noun: int, kind: str) -> Clause:
    return noun, Form.NOUN, status(tree, noun), *roles_of_noun(tree, noun, kind)


def _add(columns: dict[str, list[object]], tree: Tree, one: Clause) -> None:
    token, form, told, doer, done_to = one
    columns["article_id"].append(tree.article_id)
    columns["position"].append(token)
    columns["predicate"].append(tree.lemmas[token])
    columns["form"].append(form.value)
    columns["status"].append(told.value)
    for name, head in (("doer", doer), ("done_to", done_to)):
        start, stop = (None, None) if head is None else phrase(tree, head)
        columns[name].append(head)
        columns[f"{name}_start"].append(start)
        columns[f"{name}_stop"].append(stop)
