"""Clauses as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.schema import check
from analysis.schema.units import CLAUSES
from analysis.schema.vocabulary import Form, Status
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.nouns import kind_of, of_noun
from analysis.units.clauses.passives import agent, passives
from analysis.units.clauses.phrases import phrase
from analysis.units.clauses.roles import of_active, of_passive
from analysis.units.clauses.status import status
from analysis.units.clauses.tree import NOUNS, SUBJECTS, Tree, trees

Told = tuple[int, Form, Status, int | None, int | None]
"""The predicate, its form and status, its doer and its done-to."""
NO_EVENT = ("aux", "auxpass", "prep")
"""What a verb can be that tells nothing: has, was, including."""


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


@for_all
def clauses(corpus: Corpus) -> pl.DataFrame:
    """Every verb and every noun that tells an event, in the order of the articles: schema CLAUSES.

    Left out are auxiliaries and what stands for them (is going to, is set to, is said to have), “be” and “have”, passives
    that tell a state (is based), page furniture, and articles that no language model has read. In the passive the doer is
    what stands behind “by”, be it a person or a thing (by the war), but no time, amount or manner. The subject of an
    intransitive verb is its doer, also where it rather befalls it (died). A phrase is a head with its modifiers, phrases
    with “of” and what “and” joins to it, without clauses and appositions.
    """
    columns: dict[str, list[object]] = {name: [] for name in CLAUSES}
    bases = base_forms(corpus.tokens)
    for tree in trees(corpus.tokens):
        for one in clauses_of(tree, bases):
            _add(columns, tree.article_id, one)
    schema = {name: column.dtype for name, column in CLAUSES.items()}
    return check(pl.DataFrame(columns, schema=schema), CLAUSES)


def clauses_of(tree: Tree, bases: Mapping[str, str]) -> Iterator[Clause]:
    """The clauses of one article, in order; bases: as ``base_forms`` gives them."""
    for token, form, told, doer, done_to in _told(tree):
        lemma = tree.lemmas[token]
        predicate = bases.get(lemma, lemma) if tree.tags[token] == "JJ" else lemma
        yield Clause(token, predicate, form, told, _slot(tree, doer), _slot(tree, done_to))


def _slot(tree: Tree, head: int | None) -> Slot | None:
    return None if head is None else Slot(head, *phrase(tree, head))


def _told(tree: Tree) -> Iterator[Told]:
    passive = passives(tree)
    for token, tag in enumerate(tree.tags):
        if not tree.counted[token]:
            continue
        if token in passive:
            if not _is_state(tree, token) and not _is_semi_auxiliary(tree, token):
                yield token, passive[token].form, status(tree, token), *of_passive(tree, token)
        elif (tag[:2] == "NN" or tag == "VBG") and (kind := kind_of(tree, token)):
            yield token, Form.NOUN, status(tree, token), *of_noun(tree, token, kind)
        elif tag[:2] == "VB" and _tells(tree, token):
            doer, done_to = of_active(tree, token, passive)
            has_object = done_to is not None or tree.child(token, ("dobj", "ccomp")) is not None
            yield token, Form.ACTIVE if has_object else Form.INTRANSITIVE, status(tree, token), doer, done_to


def _tells(tree: Tree, verb: int) -> bool:
    if tree.relations[verb] == "amod" and tree.tags[verb] == "VBG" and tree.words[verb - 1] in ("-", "‑"):
        return False  # the longest-serving member
    if tree.relations[verb] in NO_EVENT or tree.lemmas[verb] in ("be", "have"):
        return False
    if _is_of_last_noun(tree, verb):
        return False
    return not _is_semi_auxiliary(tree, verb)


def _is_of_last_noun(tree: Tree, verb: int) -> bool:
    """Whether a participle that the parser takes for the verb of a headline is rather said of the noun before it, which is
    not its subject: Council Set to Vote on Bill Allowing Suits."""
    if not tree.is_title[verb] or tree.tags[verb] != "VBG" or tree.heads[verb] != verb:
        return False
    own = tree.child(verb, SUBJECTS)
    return own is not None and own < verb - 1 and tree.tags[verb - 1] in NOUNS


def _is_state(tree: Tree, verb: int) -> bool:
    """Whether a passive tells a state that nobody brings about: is committed, is based."""
    return tree.lemmas[verb] in listed(Words.NO_ACT) and agent(tree, verb) is None


def _is_semi_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether a verb only says how sure or how near its infinitive is: is set to, is said to have, is going to, used to."""
    infinitive = next((child for child in tree.having(verb, "xcomp") if tree.tags[child][:2] == "VB"), None)
    if infinitive is None or all(tree.tags[child] != "TO" for child in tree.children[infinitive]):
        return False
    lemma, tag = tree.lemmas[verb], tree.tags[verb]
    if lemma in SEMI:
        return tag in SEMI[lemma] and tree.child(verb, ("dobj",)) is None
    return tag == "VBN" and lemma in listed(Words.RAISING) and tree.child(verb, ("auxpass",)) is not None


SEMI = {"go": ("VBG",), "use": ("VBD", "VBN")}


def base_forms(tokens: pl.DataFrame) -> dict[str, str]:
    """Participle -> base form, as the parser gives it where it takes one for a verb; elsewhere it takes some for adjectives."""
    if "pos" not in tokens.columns:
        return {}
    verbs = tokens.filter(pl.col("pos").is_in(["VBN", "VBD"])).select(
        pl.col("token", "lemma").cast(pl.String).str.to_lowercase()
    )
    most = (
        verbs.group_by("token", "lemma")
        .len()
        .sort("len", "lemma", descending=[True, False])
        .unique("token", keep="first", maintain_order=True)
    )
    return dict(most.select("token", "lemma").iter_rows())


def _add(columns: dict[str, list[object]], article_id: str, one: Clause) -> None:
    columns["article_id"].append(article_id)
    columns["position"].append(one.position)
    columns["predicate"].append(one.predicate)
    columns["form"].append(one.form.value)
    columns["status"].append(one.status.value)
    for name, slot in (("doer", one.doer), ("done_to", one.done_to)):
        head, start, stop = slot or (None, None, None)
        columns[name].append(head)
        columns[f"{name}_start"].append(start)
        columns[f"{name}_stop"].append(stop)
