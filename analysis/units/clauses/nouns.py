"""Nouns that tell an event, and who does it to whom: the killing of X by Y, Israel’s attack on X, X’s murder."""

from __future__ import annotations

from functools import cache

from analysis import data
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.passives import agent, is_circumstance
from analysis.units.clauses.roles import subject
from analysis.units.clauses.tree import NOUNS, RELATIVE, SUBJECTS, Tree

SUFFERED, DONE, AIMED, BEFALLING, OWN = "suffered", "done", "aimed", "befalling", "own"
AGAINST = ("on", "against")
PLACES = ("GPE", "LOC", "FAC")
"""Names before a noun that can be where, on whom or by whom: the Gaza war."""
OPENING = ("det", "poss")
Roles = tuple[int | None, int | None]


@cache
def event_nouns() -> dict[str, str]:
    """Noun, in the singular -> its kind: *suffered* (X’s murder is done to X), *done* (X’s invasion is done by X, the
    invasion of X to X), *aimed* (X’s attack is done by X, the one on X to X), *befalling* (X’s death befalls X, nobody
    does it) or *own* (X’s surrender is done by X)."""
    kinds = (SUFFERED, DONE, AIMED, BEFALLING, OWN)
    return {noun: kind for kind in kinds for noun in data.words("event_nouns.csv", kind)}


def kind_of(tree: Tree, token: int) -> str | None:
    """The kind of an event noun; None for what is none. A gerund with “of” behind it is one too: the storming of X."""
    tag = tree.tags[token]
    if tree.relations[token] == "compound":
        return None
    if tag in NOUNS and tree.lemmas[token] in event_nouns():
        return event_nouns()[tree.lemmas[token]] if tag[:3] != "NNP" or tree.is_title[token] else None
    is_gerund = tag in ("VBG", "NN") and tree.words[token].endswith("ing") and tree.child(token, OPENING) is not None
    return SUFFERED if is_gerund and _behind(tree, token, ("of",)) is not None else None


def of_noun(tree: Tree, token: int, kind: str) -> Roles:
    """The doer and the done-to of an event noun of a kind."""
    of = _behind(tree, token, ("of",))
    doer = _behind(tree, token, ("by",))
    if doer is None and of is not None:
        doer = _behind(tree, of, ("by",))
    owner = tree.child(token, ("poss",))
    if kind == BEFALLING:
        return None, _first(of, owner, _named_after(tree, token))
    if kind == OWN:
        return _with_verb(tree, token, _first(owner, of), None if owner is None else of)
    if kind == SUFFERED and of is None and owner is not None and tree.tags[token] == "NNS" and _is_one(tree, owner):
        return None, None  # her nominations: those that she makes
    if kind == SUFFERED and of is None:
        return _with_verb(tree, token, doer, _first(owner, _person(tree, token)))
    doer = _first(doer, owner, _named_after(tree, token))
    if kind == AIMED:
        of = _behind(tree, token, AGAINST)
        of = None if of is not None and is_circumstance(tree, of) else of
        doer = _first(doer, _waging(tree, token))
    return _with_verb(tree, token, doer, of)


def _is_one(tree: Tree, owner: int) -> bool:
    """Whether an owner is one, not several."""
    return tree.tags[owner] in ("NN", "NNP") or tree.words[owner] in data.words("pronouns.csv", "he") + data.words(
        "pronouns.csv", "she"
    )


def _waging(tree: Tree, token: int) -> int | None:
    """Whose act a relative clause says it is: the war that Israel wages."""
    clauses = (child for child in tree.having(token, "relcl") if tree.lemmas[child] in listed(Words.LIGHT_VERB))
    for clause in clauses:
        own = tree.child(clause, SUBJECTS)
        return None if own is None or tree.tags[own] in RELATIVE else own
    return None


def _with_verb(tree: Tree, token: int, doer: int | None, done_to: int | None) -> Roles:
    """The roles, with those that the verb gives which the noun hangs on: launched an attack, suffered an attack."""
    verb, relation = tree.heads[token], tree.relations[token]
    if doer is None and (accused := _accused(tree, token)) is not None:
        return accused, done_to
    if tree.tags[verb][:2] != "VB":
        return doer, done_to
    if relation == "dobj" and tree.lemmas[verb] in listed(Words.LIGHT_VERB):
        return _first(doer, None if doer is not None else subject(tree, verb)), done_to
    if relation == "nsubjpass" and tree.lemmas[verb] in listed(Words.LIGHT_VERB):
        return _first(doer, agent(tree, verb)), done_to
    if relation == "dobj" and tree.lemmas[verb] in listed(Words.UNDERGO) and done_to is None:
        return doer, subject(tree, verb)
    return doer, done_to


def _accused(tree: Tree, token: int) -> int | None:
    """Who is said to have done what a noun tells: accused the police of murder, he was convicted of murder."""
    preposition = tree.heads[token]
    if tree.relations[token] != "pobj" or tree.words[preposition] != "of":
        return None
    verb = tree.verb_above(preposition, ("dobj",))
    if tree.lemmas[verb] not in listed(Words.ACCUSING) or tree.tags[verb][:2] != "VB":
        return None
    return _first(
        tree.child(verb, ("dobj",)), subject(tree, verb) if tree.child(verb, ("auxpass",)) is not None else None
    )


def _first(*tokens: int | None) -> int | None:
    return next((token for token in tokens if token is not None), None)


def _named_after(tree: Tree, token: int) -> int | None:
    """A people or a body that stands before a noun: the Israeli attack, the Hamas attack; no place."""
    for child in tree.children[token]:
        if child > token:
            return None
        is_name = tree.relations[child] == "compound" and tree.tags[child][:3] == "NNP"
        if tree.entities[child] == "NORP" or (is_name and tree.entities[child] not in PLACES):
            return child
    return None


def _person(tree: Tree, token: int) -> int | None:
    """A person whose name stands before a noun: the Lee murder."""
    names = tree.having(token, "compound")
    return next((child for child in names if tree.entities[child] == "PERSON"), None)


def _behind(tree: Tree, token: int, prepositions: tuple[str, ...]) -> int | None:
    """The noun after one of some prepositions that hang on a noun, or stand right behind it."""
    for child in tree.children[token]:
        if child > token and tree.words[child] in prepositions and tree.relations[child] in ("prep", "agent"):
            return tree.child(child, ("pobj",))
    after = token + 1
    if after < len(tree.words) and tree.words[after] in prepositions and tree.relations[after] in ("prep", "agent"):
        return tree.child(after, ("pobj",))
    return None
