"""Whose people come to harm: by name, by what refers to it, by the place, or by whoever does it. Else nobody says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.questions.agency.harm import LIFE, Told
from analysis.questions.agency.parties import MODIFIERS, doers_in, is_people, named_in, owner, taken_up
from analysis.questions.agency.reported import by_source
from analysis.questions.agency.scene import Meant, Scene
from analysis.questions.agency.words import (
    ARMED,
    DISPLACING,
    HELD,
    HOME,
    MEANS,
    OF_PEOPLE,
    PLACING,
    STRIKING,
    TARGETING,
)
from analysis.schema.vocabulary import Ground
from analysis.units.clauses.table import Slot

WHERE, BEFORE = "where", "before"
ON, SIDE = "on", "side"
MOST_DEEP = 3
"""Phrases in phrases that are gone through for a place: in a house in a town; a plain limit."""
NAMES = ("NORP", "GPE")
"""Kinds of names that can tell a people or a country that is no actor of the story."""


def whose(scene: Scene, one: Told) -> Meant | None:
    """The actor whose people an act of harm is done to; None where it is not said or two are named."""
    slot = one.done_to
    if slot is not None:
        named = named_in(scene, slot.head, things=_may_own(scene, one))
        if named:
            return named[0] if len(named) == 1 else None
        if _is_foreign(scene, slot):
            return None
    if slot is not None and _is_held(scene, slot):
        return None
    by_doer = _by_doer(scene, one)
    by_place = _by_place(scene, one)
    if by_place is not None and by_doer is not None and by_place != by_doer:
        return None
    if by_place is not None:
        return Meant(by_place, None, Ground.PLACE)
    side = by_doer or by_source(scene, one.clause.position)
    return None if side is None else Meant(side, None, Ground.CONTEXT)


def _may_own(scene: Scene, one: Told) -> bool:
    """Whether what is harmed may be a thing that says whose it is: French homes, French lives."""
    return one.harm not in OF_PEOPLE or (one.done_to is not None and scene.tree.lemmas[one.done_to.head] == LIFE)


def _is_held(scene: Scene, slot: Slot) -> bool:
    """Whether a phrase means people who are held by somebody: they are away from home, and in danger from their own side."""
    lemmas = scene.tree.lemmas
    return any(lemmas[token] in HELD for token in range(slot.start, slot.stop))


def _is_foreign(scene: Scene, slot: Slot) -> bool:
    """Whether a phrase names a people or a country that is no actor: Thai workers."""
    near = [slot.head, *(c for c in scene.tree.children[slot.head] if scene.tree.relations[c] in MODIFIERS)]
    return any(
        scene.tree.entities[token] in NAMES and token not in scene.meant and token not in scene.places for token in near
    )


def _by_doer(scene: Scene, one: Told) -> str | None:
    """The other of two sides, where one does the harm."""
    if one.done_to is None and one.harm not in OF_PEOPLE:
        return None  # a bombing: nobody says of what
    if one.known is not None:
        return scene.rival(one.known.actor)
    if one.doer is None:
        return None if one.instead is not None else _by_beside(scene, one.clause.position)
    named = doers_in(scene, one.doer.head)
    return scene.rival(named[0].actor) if len(named) == 1 else None


def _by_beside(scene: Scene, verb: int) -> str | None:
    """The other of two sides, where one strikes in a clause that says when or how it came: killed after troops opened
    fire."""
    tree = scene.tree
    for child in tree.having(verb, "advcl"):
        clause = scene.clauses.get(child)
        if clause is None or clause.doer is None or clause.predicate not in STRIKING:
            continue
        if any(tree.words[c] == BEFORE for c in tree.children[child]):
            continue
        named = doers_in(scene, clause.doer.head)
        whose_it_is = owner(scene, clause.doer.head) if not named else None
        if whose_it_is is not None or len(named) == 1:
            return scene.rival(whose_it_is[1].actor if whose_it_is is not None else named[0].actor)
    return None


def _by_place(scene: Scene, one: Told) -> str | None:
    """The side that alone lives where it happened; None where places of two are named, or for those who may be away
    from home."""
    tree = scene.tree
    slot = one.done_to
    if slot is not None and tree.lemmas[slot.head] in ARMED:
        return None
    if (where := _where(scene, one.clause.position)) is not None:
        return where
    heads = [one.clause.position, *(each.head for each in (slot, one.instead) if each is not None)]
    struck = _struck(scene, one.clause.position)
    if one.instead is not None:
        heads += taken_up(scene, one.instead.head)[:1]
    home = HOME if one.harm == DISPLACING else frozenset()
    found = {side for head in heads for side in _places(scene, head, home)}
    if not found:
        found |= {side for side in (struck, _targeted(scene, one.instead)) if side is not None}
    if slot is not None:
        if slot.head in scene.places:
            found.add(scene.places[slot.head])
        found |= {
            scene.places[child]
            for child in tree.children[slot.head]
            if tree.relations[child] in MODIFIERS and child in scene.places
        }
    return found.pop() if len(found) == 1 else None


def _struck(scene: Scene, verb: int) -> str | None:
    """The side whose place is struck by the act of which the verb tells what came: stormed Lyon, killing twelve."""
    tree = scene.tree
    for _ in range(MOST_DEEP):
        if tree.relations[verb] == "conj" and tree.heads[verb] in scene.clauses:
            verb = tree.heads[verb]
    above = (
        scene.clauses.get(tree.heads[verb]) if tree.relations[verb] == "advcl" and tree.tags[verb] == "VBG" else None
    )
    if above is None or above.predicate not in STRIKING or above.done_to is None:
        return None
    return scene.places.get(above.done_to.head)


def _targeted(scene: Scene, cause: Slot | None) -> str | None:
    """The side in whose place is what an attack is aimed at, where the attack is what did the harm: the bombing of a school
    in Lyon killed twelve."""
    attack = None if cause is None else scene.clauses.get(cause.head)
    if attack is None or attack.done_to is None:
        return None
    aimed_at = attack.done_to.head
    found = {scene.places[aimed_at]} if aimed_at in scene.places else set(_places(scene, aimed_at))
    return found.pop() if len(found) == 1 else None


def _is_side(scene: Scene, token: int) -> bool:
    return token in scene.meant and scene.meant[token].actor in scene.sides


def _where(scene: Scene, verb: int) -> str | None:
    """The side in whose place a clause with “where” says that it happened: in Gaza, where twelve were killed."""
    tree = scene.tree
    for _ in range(MOST_DEEP):
        if tree.relations[verb] == "relcl":
            opens = any(tree.words[child] == WHERE for child in tree.children[verb])
            place = tree.heads[verb]
            near = [place, *(c for c in tree.children[place] if tree.relations[c] in MODIFIERS)]
            found = {scene.places[token] for token in near if token in scene.places} | set(
                _places(scene, place, deep=1)
            )
            return found.pop() if opens and len(found) == 1 else None
        if tree.relations[verb] not in ("ccomp", "conj", "advcl") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def _places(scene: Scene, head: int, home: frozenset[str] = frozenset(), deep: int = 0) -> Iterator[str]:
    """The sides in whose places a phrase says that something is, happens or aims at."""
    tree = scene.tree
    prepositions = tree.having(head, "prep")
    for child in (*prepositions, *(joined for each in prepositions for joined in tree.having(each, "conj"))):
        inner = tree.child(child, ("pobj",))
        if inner is None:
            continue
        word = tree.words[child]
        near = [inner, *(c for c in tree.children[inner] if tree.relations[c] in (*MODIFIERS, "conj"))]
        if word == ON and tree.lemmas[inner] == SIDE:
            yield from (scene.meant[token].actor for token in near if _is_side(scene, token))
        is_target = word in TARGETING and tree.lemmas[head] in MEANS
        if not (word in PLACING or word in home or is_target or (word == "of" and (deep or is_people(scene, head)))):
            continue
        yield from (scene.places[token] for token in near if token in scene.places)
        if deep < MOST_DEEP:
            yield from _places(scene, inner, home, deep + 1)
