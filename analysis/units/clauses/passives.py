"""Which verbs are passive, with their auxiliary or as a participle alone, and what stands after their “by”."""

from __future__ import annotations

from analysis.schema.vocabulary import Form
from analysis.units.clauses.tree import Tree

BARE = ("acl", "amod", "advcl")
"""What a participle without auxiliary is to its head."""


def passives(tree: Tree) -> dict[int, Form]:
    """The passive verbs of an article: position -> PASSIVE with an auxiliary, REDUCED without."""
    found = {}
    for token, relation in enumerate(tree.relations):
        if relation == "auxpass":
            found[tree.heads[token]] = Form.PASSIVE
        elif tree.tags[token] == "VBN" and relation in BARE:
            found.setdefault(token, Form.REDUCED)
    return found


def agent(tree: Tree, verb: int) -> int | None:
    """The noun after the “by” of a passive verb: a person, a group or a thing; None where none stands there."""
    by = tree.child(verb, ("agent",))
    return None if by is None else tree.child(by, ("pobj",))
