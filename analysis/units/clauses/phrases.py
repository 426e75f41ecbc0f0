"""From a noun to its phrase."""

from __future__ import annotations

from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.tree import TIMES, Tree

BEFORE = ("det", "predet", "poss", "amod", "compound", "nummod", "quantmod", "nmod", "advmod", "case", "preconj", "neg")
"""What belongs to a phrase before its head, with all that hangs on it."""
BEHIND = ("cc", "conj", "prep", "nummod", "punct", "amod", "compound", "advmod")
"""What may belong to it behind its head."""
MOST_BEHIND = 9
"""Words of a phrase behind an object; a plain limit."""


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


def end_of_object(tree: Tree, head: int) -> int:
    """One past the last word of an object, with a phrase with a preposition right behind it, its own or its verb's, without
    which it can sound like something else: signed a ban on fishing, left the talks to others; not: on Monday."""
    stop = phrase(tree, head)[1]
    if stop >= len(tree.words) or tree.relations[stop] != "prep" or tree.heads[stop] not in (head, tree.heads[head]):
        return stop
    inner = tree.child(stop, ("pobj",))
    if inner is None or tree.entities[inner] in TIMES:
        return stop
    end = phrase(tree, inner)[1]
    goes_on = any(tag in ("TO", "NN", "NNS") for tag in tree.tags[end : end + 1])  # a call for Lee to go
    return stop if goes_on or end - stop > MOST_BEHIND else end


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
