"""Which acts are told plainly: by a grammar and with names that a program seldom misreads. Only these are counted and drawn.

Of the acts told as done in five stories of newspapers, a reader found fewer of the others right (``benchmarks/acted.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis import data
from analysis.questions.agency.harm import Told
from analysis.questions.agency.parties import is_people
from analysis.questions.agency.scene import PERSON, Meant, Scene
from analysis.questions.agency.words import NO_PLAIN_ACT, NO_PLAIN_ACT_ALONE, NO_VICTIM, OF_PEOPLE
from analysis.schema.vocabulary import PASSIVES, Form, Ground
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.passives import agent
from analysis.units.clauses.signs import has_to
from analysis.units.clauses.table import Slot
from analysis.units.clauses.tree import FINITE, NOUNS, RELATIVE, TIMES, Tree

MOST_UP = 12
"""Joined verbs that are gone up; a plain limit."""
OUTER = ("ROOT", "relcl")
"""Relations of the verbs of main and of relative clauses."""
OPENING = (*NOUNS, "DT", "PRP$", "PRP", "CD")
"""Tags of what can open an object."""
OBJECT_CLAUSES = ("xcomp", "ccomp")
GENERATIONS = frozenset(data.words("titles.csv", "generation"))
"""Jr. and the like."""
HYPHENS = frozenset("-‑–")


def is_plain(scene: Scene, one: Told, doers: Sequence[Meant], done_tos: Sequence[Meant]) -> bool:
    """Whether an act is told plainly.

    An act of harm is where it has somebody or something that it is done to, and its side is not known by context alone.
    Another act is where a verb with a time tells it, in a main or a relative clause, or joined to that of one, or a passive,
    or a participle right behind its noun and before “by”; and where each actor in it is named, or a pronoun stands for the
    one actor named before it in the same sentence. Attitudes, ranks, idioms and verbs with an object that is a clause are
    not plain.
    """
    if one.harm is not None:
        return _is_plain_harm(scene, one) and all(each.ground is not Ground.CONTEXT for each in done_tos)
    slots = ((one.doer, doers), (one.done_to, done_tos))
    is_certain = one.instead is None and all(_is_certain(scene, slot, meant) for slot, meant in slots)
    return is_certain and _is_plain_verb(scene.tree, one) and not _may_be_anothers(scene, one)


def _is_plain_harm(scene: Scene, one: Told) -> bool:
    """Whether harm has somebody or something that it can be done to: killed ten people; not: leveled charges, seized a van.
    Gerunds behind a preposition may be no more than a charge (of assaulting officers), and a participle before its subject
    may be no harm (shot by a film maker, the actors)."""
    tree, verb, victim = scene.tree, one.clause.position, one.done_to
    if victim is None or tree.lemmas[victim.head] in NO_VICTIM or _is_turned(tree, one):
        return False
    if one.harm in OF_PEOPLE and not all(is_people(scene, at) for at in (victim.head, *_of(tree, victim.head))):
        return False
    is_own = victim.head in tree.children[verb]  # with ten people killed
    is_gerund = tree.relations[verb] == "pcomp" and tree.tags[verb] == "VBG"
    return not is_gerund and (is_own or one.form is not Form.REDUCED or tree.relations[verb] != "advcl")


def _is_turned(tree: Tree, one: Told) -> bool:
    """Whether an object stands before its active verb, but not before a relative clause: Mayor, Others Shot At Game."""
    is_before = one.done_to is not None and one.done_to.head < one.clause.position
    if tree.tags[one.clause.position][:2] != "VB":
        return False  # left ten people dead
    is_relative = tree.relations[one.clause.position] == "relcl" and not tree.is_title[one.clause.position]
    return is_before and one.form is Form.ACTIVE and not is_relative


def _is_plain_verb(tree: Tree, one: Told) -> bool:
    verb = one.clause.position
    if one.form is Form.NOUN or one.clause.predicate in NO_PLAIN_ACT or _has_particle(tree, verb):
        return False
    if one.form is Form.REDUCED:
        is_headline = tree.is_title[verb] and tree.heads[verb] == verb
        return agent(tree, verb) is not None and (is_headline or _is_right_behind(tree, verb))
    if tree.child(verb, ("mark",)) is not None or not _has_time(tree, verb) or not _is_outer(tree, verb):
        return False
    if one.form in PASSIVES:
        return True
    if tree.child(verb, OBJECT_CLAUSES) is not None:
        return False
    if one.form is Form.ACTIVE:
        is_apart = one.done_to is None or "," in tree.words[verb : one.done_to.head] or _is_turned(tree, one)
        return not is_apart and one.clause.predicate not in listed(Words.WITHOUT_OBJECT)
    return one.clause.predicate not in NO_PLAIN_ACT_ALONE and not _may_have_object(tree, verb)


def _may_be_anothers(scene: Scene, one: Told) -> bool:
    """Whether “who” may take up another person than the parse says: Lee and, of the north, Roe, who left."""
    tree, verb = scene.tree, one.clause.position
    if one.doer is None or tree.relations[verb] != "relcl" or tree.heads[verb] != one.doer.head:
        return False
    return any(
        _is_person(scene, at) for at in range(one.doer.stop, verb) if tree.tags[at] in NOUNS and at not in scene.meant
    )


def _is_right_behind(tree: Tree, verb: int) -> bool:
    """Whether a participle stands right behind its noun, which is no part of another's phrase: a letter signed by all; not: a
    report on safety funded by Lee."""
    noun = verb - 1
    above = tree.heads[tree.heads[noun]] if tree.relations[noun] == "pobj" else noun
    is_alone = above == noun or tree.tags[above] not in NOUNS
    return tree.relations[verb] == "acl" and tree.heads[verb] == noun and is_alone


def _has_particle(tree: Tree, verb: int) -> bool:
    """Whether a particle makes a verb another one: edged out, pushed back."""
    is_behind = any(word in listed(Words.PARTICLE) for word in tree.words[verb + 1 : verb + 2])
    return is_behind or bool(tree.having(verb, "prt"))


def _has_time(tree: Tree, verb: int) -> bool:
    """Whether a verb has a time, or shares that of the verb it is joined to: has met and praised."""
    for _ in range(MOST_UP):
        auxiliaries = [at for at in tree.children[verb] if tree.relations[at] in ("aux", "auxpass")]
        if has_to(tree, verb):
            return False
        if tree.tags[verb] in FINITE or any(tree.tags[at] in FINITE for at in auxiliaries):
            return True
        if tree.relations[verb] != "conj" or tree.tags[verb] != "VBN":
            return False
        verb = tree.heads[verb]
    return False


def _is_outer(tree: Tree, verb: int) -> bool:
    """Whether a verb is that of a main or a relative clause, or joined to one."""
    for _ in range(MOST_UP):
        if tree.relations[verb] != "conj":
            return tree.relations[verb] in OUTER
        verb = tree.heads[verb]
    return False


def _may_have_object(tree: Tree, verb: int) -> bool:
    """Whether what could be an object that the parse missed follows right behind a verb: ran a picture."""
    behind = verb + 1
    is_there = behind < len(tree.words) and tree.sentences[behind] == tree.sentences[verb]
    return is_there and tree.tags[behind] in OPENING and tree.entities[behind] not in TIMES


def _is_certain(scene: Scene, slot: Slot | None, meant: Collection[Meant]) -> bool:
    """Whether it is certain who stands in a place: somebody by name, or no actor, or a pronoun for the one actor that is
    named before it in its sentence."""
    if slot is None:
        return True
    tree = scene.tree
    if tree.tags[slot.head] == "PRP" or tree.tags[slot.head] in RELATIVE:
        return len(meant) == 1 and _named_before(scene, slot.head) == {each.actor for each in meant}
    if not HYPHENS.isdisjoint((tree.words[slot.start - 1], *tree.words[slot.stop : slot.stop + 1])):
        return False  # an ex-Republican
    if meant and _is_person(scene, slot.head) and slot.head not in scene.meant:
        return False  # Ann Lee, the party's chairwoman, is not the party
    is_named = all(each.ground is Ground.NAME and not _may_be_namesake(scene, slot, each) for each in meant)
    return is_named and not (meant and _is_of_person(scene, slot))


def _may_be_namesake(scene: Scene, slot: Slot, one: Meant) -> bool:
    """Whether a last name may be that of a relative: Lee Jr., or Lee where two actors of the article are called so."""
    words = {word.rstrip(".") for word in scene.tree.words[slot.start : slot.stop]}
    name = [word.rstrip(".") for word in one.actor.lower().split()]
    others = [other.lower().split() for other in {each.actor for each in scene.meant.values()} - {one.actor}]
    last = _last(name)
    is_shared = any(_last([word.rstrip(".") for word in other]) == last for other in others)
    return bool((words & GENERATIONS) - set(name)) or (is_shared and name[0] not in words)


def _last(name: Sequence[str]) -> str:
    """The last word of a name but for Jr. and the like."""
    return next((word for word in reversed(name) if word not in GENERATIONS), "")


def _is_of_person(scene: Scene, slot: Slot) -> bool:
    """Whether what stands in a place is a person's, not the person: Lee's team, the court of Lee."""
    if _is_person(scene, slot.head):
        return False
    tree = scene.tree
    owners = [at for at in tree.children[slot.head] if tree.relations[at] in ("poss", "compound")]
    return any(_is_person(scene, at) for at in (*owners, *_of(tree, slot.head)))


def _of(tree: Tree, head: int) -> list[int]:
    """The nouns behind “of” in the phrase of a noun."""
    found = (tree.child(at, ("pobj",)) for at in tree.having(head, "prep") if tree.words[at] == "of")
    return [at for at in found if at is not None]


def _is_person(scene: Scene, token: int) -> bool:
    return token in scene.persons or scene.tree.entities[token] == PERSON


def _named_before(scene: Scene, token: int) -> set[str | None]:
    """The actors named before a token in its sentence; None stands for other persons."""
    first, _ = scene.sentence(token)
    found: set[str | None] = set()
    for at in range(first, token):
        one = scene.meant.get(at)
        if one is not None and one.ground is Ground.NAME:
            found.add(one.actor)
        elif one is None and _is_person(scene, at):
            found.add(None)
    return found
