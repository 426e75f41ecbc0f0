"""To whom an act of harm is done, where the grammar of its verb alone does not say it."""

from __future__ import annotations

from analysis.annotate.attribution.somebody import GROUPS
from analysis.questions.agency.parties import is_people
from analysis.questions.agency.scene import Scene
from analysis.questions.agency.words import DISPLACING, NEEDING_PEOPLE, OF_BODIES, POSITIONS, TOGETHER
from analysis.schema.vocabulary import Form
from analysis.units.clauses.table import Clause, Slot

STATE = ("acomp", "oprd", "xcomp", "ccomp")
"""What an adjective is to the verb that says it of somebody: were dead, presumed dead, left twelve dead."""
HOLDING = "hold"
COUNTRY = "GPE"
"""The kind of names of countries and towns."""
NUMBER, IT = "CD", "it"
WHO = "who"
AT = ("on", "at", "to", "against")
BODY = "ORG"
LEAVING = ("out", "from")


def befalls_people(scene: Scene, clause: Clause, done_to: Slot | None, harm: str) -> bool:
    """Whether what only people come to is told of people: not of a bill that was killed, nor of talks that were held."""
    if done_to is None:
        return clause.predicate not in NEEDING_PEOPLE
    tree = scene.tree
    by_thing = clause.form is Form.ACTIVE and clause.doer is not None and not is_people(scene, clause.doer.head)
    if clause.predicate == HOLDING and by_thing:
        return False  # the strike holds commuters hostage
    if clause.predicate == HOLDING and any(tree.relations[c] in STATE for c in tree.children[clause.position]):
        return False  # held them responsible
    if clause.predicate == HOLDING and _counts_things(scene, done_to.head):
        return False  # of 33 seats, ten are held by the party
    noun = tree.lemmas[done_to.head]
    if harm in OF_BODIES and noun in GROUPS and noun not in TOGETHER and done_to.head not in scene.meant:
        return False  # the cuts killed the hospital
    if harm == DISPLACING and _is_from_body(scene, clause.position):
        return False  # forced out of the government
    is_place = tree.entities[done_to.head] == COUNTRY and (clause.predicate in NEEDING_PEOPLE or harm == DISPLACING)
    return is_people(scene, done_to.head) and not is_place and tree.words[done_to.head] != IT


def _is_from_body(scene: Scene, verb: int) -> bool:
    """Whether a verb says that somebody is driven from a body or an office, not from home."""
    tree = scene.tree
    leaving = [at for at in tree.having(verb, "prep") if tree.words[at] in LEAVING]
    leaving += [inner for at in leaving for inner in tree.having(at, "prep")]  # out of
    places = (tree.child(at, ("pobj",)) for at in leaving)
    found = [at for at in places if at is not None]
    return any(tree.lemmas[at] in GROUPS | POSITIONS or tree.entities[at] == BODY for at in found)


def _counts_things(scene: Scene, number: int) -> bool:
    """Whether a number without a noun counts the things that were counted before it in its sentence: of 33 seats, ten."""
    tree = scene.tree
    if tree.tags[number] != NUMBER:
        return False
    for noun in range(number - 1, -1, -1):
        if tree.sentences[noun] != tree.sentences[number]:
            break
        if tree.tags[noun].startswith("NN") and any(tree.tags[child] == NUMBER for child in tree.children[noun]):
            return not is_people(scene, noun)
    return False


def people_of(scene: Scene, slot: Slot | None, verb: int) -> Slot | None:
    """The people whom a verb is said of, where the parse ties it to a noun beside them: the release of hostages held, a
    friend of the same age who was killed."""
    tree = scene.tree
    is_who = any(tree.words[child] == WHO for child in tree.children[verb])
    if slot is None or (is_people(scene, slot.head) and not (is_who and scene.tree.entities[slot.head] == COUNTRY)):
        return slot
    if is_who:
        preposition = tree.heads[slot.head]
        before = tree.heads[preposition]
        is_behind = tree.relations[slot.head] == "pobj" and tree.relations[preposition] == "prep"
        return scene.slot(before) if is_behind and is_people(scene, before) else slot
    of = next((c for c in tree.having(slot.head, "prep") if tree.words[c] == "of"), None)
    inner = None if of is None else tree.child(of, ("pobj",))
    return scene.slot(inner) if inner is not None and inner < verb and is_people(scene, inner) else slot


def of_lives(scene: Scene, lives: Slot | None) -> Slot | None:
    """Those whose lives they are: claimed the lives of twelve people."""
    if lives is None:
        return None
    tree = scene.tree
    whose = tree.child(lives.head, ("poss",))
    for child in tree.having(lives.head, "prep"):
        if tree.words[child] == "of":
            whose = tree.child(child, ("pobj",))
    return lives if whose is None else scene.slot(whose)


def target(scene: Scene, verb: int, noun: Slot) -> Slot | None:
    """What is struck where a verb’s object is part of its phrase: opened fire on a crowd; people stay what it is done to."""
    if is_people(scene, noun.head):
        return noun
    tree = scene.tree
    for preposition in (*tree.having(verb, "prep"), *tree.having(verb, "dative"), *tree.having(noun.head, "prep")):
        if tree.words[preposition] in AT:
            return scene.slot(tree.child(preposition, ("pobj",)))
    return None
