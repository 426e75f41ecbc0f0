"""Nouns that tell an event, and who does it to whom: the killing of X by Y, Israel’s attack on X, X’s murder."""

from __future__ import annotations

from functools import cache

from analysis import data
from analysis.units.clauses.tree import NOUNS, Tree

SUFFERED, DONE, AIMED = "suffered", "done", "aimed"
AGAINST = ("on", "against", "at")


@cache
def event_nouns() -> dict[str, str]:
    """Noun, in the singular -> its kind: *suffered* (X’s murder is done to X), *done* (X’s invasion is done by X, that of X
    to X), or *aimed* (X’s attack is done by X, that on X to X)."""
    kinds = (SUFFERED, DONE, AIMED)
    return {noun: kind for kind in kinds for noun in data.words("event_nouns.csv", kind)}


def kind_of(tree: Tree, token: int) -> str | None:
    """The kind of an event noun; None for what is none. A gerund with an article or “of” is one too."""
    tag = tree.tags[token]
    if tag in NOUNS and tree.relations[token] != "compound" and tag[:3] != "NNP":
        return event_nouns().get(tree.lemmas[token])
    if tag == "VBG" and _behind(tree, token, ("of",)) is not None and tree.child(token, ("det", "poss")) is not None:
        return SUFFERED
    return None


def roles_of_noun(tree: Tree, token: int, kind: str) -> tuple[int | None, int | None]:
    """The doer and the done-to of an event noun of a kind."""
    doer, owner = _behind(tree, token, ("by",)), tree.child(token, ("poss",))
    of, against = _behind(tree, token, ("of",)), _behind(tree, token, AGAINST)
    before = next((child for child in tree.having(token, "compound") if tree.tags[child][:3] == "NNP"), None)
    if kind == AIMED:
        return doer if doer is not None else owner if owner is not None else before, against
    if kind == DONE or of is not None:
        return doer if doer is not None else owner, of
    return doer, owner if owner is not None else before


def _behind(tree: Tree, token: int, prepositions: tuple[str, ...]) -> int | None:
    """The noun after one of some prepositions that hang on a noun."""
    for child in tree.children[token]:
        if tree.words[child] in prepositions and tree.relations[child] in ("prep", "agent"):
            return tree.child(child, ("pobj",))
    return None
