"""Which words for an attack tell an act of harm: an attack can be one in words, or only be referred to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analysis.questions.agency.harm import Told, means_of
from analysis.questions.agency.parties import is_armed, is_people
from analysis.questions.agency.scene import PERSON, Scene
from analysis.questions.agency.words import (
    ARMED,
    ATTACKING,
    MEANS,
    NEEDING_PEOPLE,
    NEEDING_VIOLENCE,
    OF_BODIES,
    TOGETHER,
    VIOLENT,
    HarmWords,
)
from analysis.schema.vocabulary import Form
from analysis.units.clauses.table import Slot

PLACES = ("GPE", "LOC", "FAC")
"""Kinds of names of places."""
KILLING = "killing"
OR = "or"


def settled(scene: Scene, found: Iterable[Told], words: HarmWords) -> list[Told]:
    """The predicates, those without harm that only seem to tell an attack, or tell one that another predicate has told.

    A noun for an attack tells one only with its doer or its target (France’s raid, the raid on Lyon; not “after the raid”).
    “Attack” and the like need a word of violence or an armed person in their sentence, or a place of one side as their
    target. An attack in or by which another act of harm is done counts with that act: killed in an air strike. What itself
    says that people were killed (massacre) counts beside it. What “or” joins to an act done to the same people counts with
    that act: killed or presumed dead.
    """
    all_told = list(found)
    causes, of_bodies = _causes(scene, all_told), {_verb(scene, one): one for one in all_told if one.harm in OF_BODIES}
    return [
        one._replace(harm=None) if _is_none(scene, one, causes, words) or _is_same(scene, one, of_bodies) else one
        for one in all_told
    ]


def _verb(scene: Scene, one: Told) -> int:
    """The verb of an act that an adjective tells: presumed dead; else the act’s own place."""
    tree, position = scene.tree, one.clause.position
    return tree.heads[position] if tree.tags[position].startswith("JJ") else position


def _is_same(scene: Scene, one: Told, of_bodies: Mapping[int, Told]) -> bool:
    """Whether “or” joins an act to one that is done to the same people."""
    tree, verb = scene.tree, _verb(scene, one)
    first = of_bodies.get(tree.heads[verb])
    if one.harm not in OF_BODIES or tree.relations[verb] != "conj" or first is None or first is one:
        return False
    is_or = any(tree.words[child] == OR for child in tree.having(tree.heads[verb], "cc"))
    slots = (one.done_to, first.done_to)
    return is_or and None not in slots and len({slot.head for slot in slots if slot is not None}) == 1


def _is_none(scene: Scene, one: Told, causes: set[int], words: HarmWords) -> bool:
    if one.harm is None:
        return False
    is_noun = one.form is Form.NOUN
    if (
        is_noun
        and one.harm != KILLING
        and one.clause.position in causes
        and scene.tree.lemmas[one.clause.position] in MEANS
    ):
        return True
    if one.harm != ATTACKING:
        return False
    is_bare = one.doer is None and one.done_to is None and one.known is None
    return (is_noun and is_bare) or _looks_passive(scene, one) or not _is_meant(scene, one, words)


def _looks_passive(scene: Scene, one: Told) -> bool:
    """Whether armed people may do what a participle alone says of them: as gunmen attacked from the north."""
    is_alone = one.form is Form.REDUCED and one.doer is None and one.instead is None
    return is_alone and one.done_to is not None and is_armed(scene, one.done_to.head)


def _causes(scene: Scene, found: Iterable[Told]) -> set[int]:
    """Where stands what an act of harm was done by or in: killed in an air strike, the bombing that destroyed a school."""
    places: set[int] = set()
    for one in found:
        for slot in (one.instead, means_of(scene, one.clause)) if one.harm is not None else ():
            if slot is not None:
                places.update(range(slot.start, slot.stop))
    return places


def _is_meant(scene: Scene, one: Told, words: HarmWords) -> bool:
    """Whether an attack is one with weapons."""
    verb = one.clause.predicate
    is_violent = _is_violent(scene, one.clause.position, words)
    if verb in NEEDING_VIOLENCE:
        if one.form is Form.ACTIVE and one.doer is not None and not _may_strike(scene, one.doer.head):
            return False
        return is_violent or (one.done_to is not None and one.done_to.head in scene.places)
    return verb not in NEEDING_PEOPLE or is_violent or _is_target(scene, one.done_to)


def _may_strike(scene: Scene, head: int) -> bool:
    """Whether a doer can be armed: gunmen, troops, an army or a country by name; not the minister who attacks a critic."""
    tree = scene.tree
    if tree.tags[head].startswith("NNP") or head in scene.meant:
        return tree.entities[head] != PERSON
    lemma = tree.lemmas[head]
    return is_armed(scene, head) or lemma in TOGETHER or lemma in MEANS or tree.tags[head] in ("PRP", "WP", "WDT")


def _is_target(scene: Scene, slot: Slot | None) -> bool:
    return slot is not None and (is_people(scene, slot.head) or scene.tree.entities[slot.head] in PLACES)


def _is_violent(scene: Scene, position: int, words: HarmWords) -> bool:
    """Whether a sentence has another word for killing or injuring, a weapon or armed people in it."""
    tree = scene.tree
    for token in range(*scene.sentence(position)):
        lemma = tree.lemmas[token]
        is_harm = words.words.get(lemma) in OF_BODIES and lemma not in NEEDING_PEOPLE
        if token != position and (is_harm or lemma in VIOLENT or lemma in ARMED):
            return True
    return False
