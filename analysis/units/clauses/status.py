"""Whether a verb or an event noun tells of something done, of something not done, or denies it."""

from __future__ import annotations

from analysis.schema.vocabulary import Status
from analysis.units.clauses.tree import Tree

POSSIBLE = ("MD",)


def status(tree: Tree, token: int) -> Status:
    """Whether what a verb tells is told as done."""
    below = tree.children[token]
    if any(tree.relations[c] == "neg" or tree.words[c].endswith("n't") for c in below):
        return Status.NEGATED
    if any(tree.tags[c] in POSSIBLE for c in below):
        return Status.NOT_DONE
    return Status.TOLD
