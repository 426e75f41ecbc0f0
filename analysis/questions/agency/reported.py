"""Whose dead a source counts: a health ministry, medics and rescuers speak of the people of their own side."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.questions.agency.scene import Scene
from analysis.questions.agency.words import PLACING, reporting
from analysis.units.clauses.phrases import phrase

ACCORDING = "according"


def by_source(scene: Scene, position: int) -> str | None:
    """The side whose medical bodies are the sources of a sentence; None where there are none or those of two sides."""
    tree = scene.tree
    found = set()
    for token in scene.medical.get(tree.sentences[position], ()):
        if (source := _source(scene, token)) is not None:
            found |= set(_sides(scene, source))
    return found.pop() if len(found) == 1 else None


def _source(scene: Scene, token: int) -> int | None:
    """The head of the phrase of a word, where it is somebody who reports something."""
    tree = scene.tree
    while tree.relations[token] in ("compound", "amod", "nmod") or tree.words[tree.heads[token]] == "of":
        token = tree.heads[token]
    head, relation = tree.heads[token], tree.relations[token]
    reports = relation == "nsubj" and reporting(tree.lemmas[head]) is not None
    according = relation == "pobj" and tree.words[tree.heads[head]] == ACCORDING
    return token if reports or according or relation == "poss" else None


def _sides(scene: Scene, head: int) -> Iterator[str]:
    tree = scene.tree
    behind = [tree.child(child, ("pobj",)) for child in tree.having(head, "prep") if tree.words[child] in PLACING]
    for token in (*range(*phrase(tree, head)), *(place for place in behind if place is not None)):
        if token in scene.places:
            yield scene.places[token]
        elif token in scene.meant and scene.meant[token].actor in scene.sides:
            yield scene.meant[token].actor
