"""Whose name stands beside a title or a description."""

from __future__ import annotations

from analysis.questions.agency.scene import PERSON, Meant, Scene


def name_beside(scene: Scene, head: int) -> Meant | None:
    """The one person of the story whose name a title or a description stands beside; None where none does."""
    return _behind_title(scene, head) or _beside_description(scene, head)


def _behind_title(scene: Scene, head: int) -> Meant | None:
    """Whose name follows right behind a title that the parse takes for the head: Prime Minister Ann Lee."""
    tree, at = scene.tree, head + 1
    while at < len(tree.tags) and tree.tags[head].startswith("NNP") and tree.tags[at].startswith("NNP"):
        if at in scene.meant and tree.entities[at] == PERSON:
            return scene.meant[at]
        at += 1
    return None


def _beside_description(scene: Scene, head: int) -> Meant | None:
    """Who acts, not the employer: Ann Lee, the bank agent who left; the head of the bank, Ann Lee, where the parser may tie
    the name to the bank."""
    tree = scene.tree
    if tree.tags[head] != "NN":
        return None
    bodies = [tree.child(child, ("pobj",)) for child in tree.having(head, "prep") if tree.words[child] == "of"]
    near = [tree.heads[head]] if tree.relations[head] == "appos" else []
    near += [child for at in (head, *bodies) if at is not None for child in tree.having(at, "appos")]
    named = [at for at in near if tree.entities[at] == PERSON and not tree.having(at, "conj")]
    return scene.meant.get(named[0]) if len(named) == 1 else None
