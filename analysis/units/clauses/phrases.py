"""From a noun to its phrase."""

from __future__ import annotations

from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.tree import Tree

BEFORE = ("det", "predet", "poss", "amod", "compound", "nummod", "quantmod", "nmod", "advmod", "case", "preconj", "neg")
"""What belongs to a phrase before its head, with all that hangs on it."""
BEHIND = ("cc", "conj", "prep", "nummod", "punct", "amod", "compound", "advmod")
"""What may belong to it behind its head."""


def phrase(tree: Tree, head: int) -> tuple[int, int]:
    """The phrase of a noun, as positions, stop exclusive: determiners, modifiers, compounds, phrases with “of” and what
    is joined to it by “and”, up to the first clause, apposition or other phrase behind it."""
    first, last = head, head
    for child in tree.children[head]:
        if child < head and tree.relations[child] in BEFORE:
            first = min(first, _start(tree, child))
    for child in tree.children[head]:
        if child <= head or tree.relations[child] in ("cc", "punct", "case"):
            continue
        relation = tree.relations[child]
        if relation not in BEHIND or (relation == "prep" and (tree.words[child] != "of" or _is_verbs(tree, head))):
            break
        inner = tree.child(child, ("pobj",)) if relation == "prep" else child
        if inner is None:
            break
        last = max(last, child, phrase(tree, inner)[1] - 1)
    return first, last + 1


def _is_verbs(tree: Tree, head: int) -> bool:
    """Whether “of” behind an object belongs to its verb: accused the police of murder."""
    verb = tree.lemmas[tree.heads[head]]
    is_object = tree.relations[head] in ("dobj", "nsubjpass")
    return is_object and verb in listed(Words.TAKING_OF)


def _start(tree: Tree, token: int) -> int:
    """The first token of what hangs on a token."""
    while True:
        first = min((child for child in tree.children[token] if child < token), default=token)
        if first == token:
            return token
        token = first
