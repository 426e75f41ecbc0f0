"""Who does what a verb tells, and to whom: subjects and objects, also where another clause holds them."""

from __future__ import annotations

from analysis.units.clauses.tree import RELATIVE, SUBJECTS, Tree

MOST_UP = 12
"""Clauses that are gone up to find a subject; a plain limit, sentences are seldom deeper."""
OWN_SUBJECT = ("by", "after", "before", "in", "on", "without", "while", "since", "when", "upon", "despite", "besides")


def subject(tree: Tree, verb: int, up: int = 0) -> int | None:
    """The noun that is the subject of a verb, in its clause or, where it has none there, in the one it hangs on."""
    own = tree.child(verb, SUBJECTS)
    head, relation = tree.heads[verb], tree.relations[verb]
    if own is not None:
        if tree.tags[own] not in RELATIVE:
            return own
        return antecedent(tree, verb)
    if head == verb or up > MOST_UP:
        return None
    if relation == "conj":
        return subject(tree, head, up + 1) if tree.tags[head][:2] == "VB" else None
    if relation in ("relcl", "acl"):
        return _of_noun(tree, verb, up)
    if relation == "xcomp":
        return tree.child(head, ("dobj",)) or subject(tree, head, up + 1)
    if relation == "advcl":
        return subject(tree, head, up + 1)
    if relation == "pcomp":
        return _behind_preposition(tree, head, up)
    return None


def antecedent(tree: Tree, verb: int) -> int | None:
    """The noun that a relative clause belongs to; None where the verb stands in none (a question)."""
    for _ in range(MOST_UP):
        if tree.relations[verb] == "relcl":
            return tree.heads[verb]
        if tree.relations[verb] not in ("conj", "xcomp", "ccomp") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def direct_object(tree: Tree, verb: int) -> int | None:
    """The noun that is the object of a verb: in its clause, before a relative clause, or behind a verb joined by “and”."""
    own = tree.child(verb, ("dobj",))
    if own is not None:
        return antecedent(tree, verb) if tree.tags[own] in RELATIVE else own
    for joined in tree.having(verb, "conj"):
        if all(tree.tags[between] in ("CC", ",", "RB") for between in range(verb + 1, joined)):
            return direct_object(tree, joined)
    return None


def _of_noun(tree: Tree, verb: int, up: int) -> int | None:
    head = tree.heads[verb]
    if tree.tags[verb] in ("VBG", "VBN"):
        return head
    governing = tree.heads[head]
    if tree.relations[head] == "dobj" and tree.tags[verb] == "VB":
        return subject(tree, governing, up + 1)
    return tree.child(head, ("poss",)) if tree.tags[verb] == "VB" else None


def _behind_preposition(tree: Tree, preposition: int, up: int) -> int | None:
    governing = tree.heads[preposition]
    if tree.tags[governing][:2] != "VB":
        return None
    if tree.words[preposition] in OWN_SUBJECT:
        return subject(tree, governing, up + 1)
    return tree.child(governing, ("dobj",)) or subject(tree, governing, up + 1)
