"""Which acts a program cannot have read rightly: grammar or sense forbids what the parse says."""

from __future__ import annotations

from analysis.questions.agency.harm import Told, is_with_on
from analysis.questions.agency.scene import PERSON, Scene
from analysis.schema.vocabulary import Form
from analysis.units.clauses.table import Slot
from analysis.units.clauses.tree import FINITE, SUBJECTS, TIMES, Tree

WITH_TIME = ("aux", "nsubj")
"""Relations of what a verb with a time of its own has."""
BARE = ("VB", "VBP")
"""Tags of a verb without an ending."""


def is_misread(scene: Scene, one: Told) -> bool:
    """Whether the parse of an act cannot be right: somebody does to himself what another did, a phrase has a verb in it, an
    infinitive is joined to a verb with another time, “seized on” is taken for a passive."""
    tree, verb = scene.tree, one.clause.position
    return (
        _is_to_oneself(scene, one)
        or any(_holds_verb(tree, slot) for slot in (one.doer, one.done_to, one.instead))
        or _is_cut_off(tree, verb)
        or _is_torn_apart(tree, one)
        or (one.form is Form.REDUCED and is_with_on(tree, verb))
    )


def is_without_sense(one: Told, tree: Tree) -> bool:
    """Whether an active verb has no subject, has a time for it, or is a participle without “have” (a computer generated
    image)."""
    if one.form is not Form.ACTIVE:
        return False
    verb = one.clause.position
    is_bare = tree.tags[verb] == "VBN" and tree.relations[verb] != "conj" and tree.child(verb, WITH_TIME) is None
    is_time = one.instead is not None and tree.entities[one.instead.head] in TIMES
    return is_bare or is_time or (one.doer is None and one.instead is None)


def _is_to_oneself(scene: Scene, one: Told) -> bool:
    """Whether one person is both doer and done-to without “himself”: Lee said that Roe came and accused Roe of theft."""
    if one.doer is None or one.done_to is None:
        return False
    tree, to = scene.tree, one.done_to.head
    is_one = tree.tags[to] == "PRP" or (tree.tags[to] == "NNP" and tree.entities[to] == PERSON)
    if not is_one or tree.words[to].endswith(("self", "selves")):
        return False
    doer, done_to = scene.meant.get(one.doer.head), scene.meant.get(to)
    return done_to is not None and doer is not None and (doer.actor, doer.member) == (done_to.actor, done_to.member)


def _holds_verb(tree: Tree, slot: Slot | None) -> bool:
    """Whether a phrase has a verb as a part of its name, or a plural right before it that is another’s object: of “Bank
    fires Ann Lee” not Lee is named; of “the texts Lee sent” Lee alone is."""
    if slot is None or not tree.tags[slot.head].startswith("NNP"):
        return False
    parts = [at for at in tree.having(slot.head, "compound") if at < slot.head]
    is_person = tree.entities[slot.head] == PERSON
    return any(tree.tags[at] in FINITE or (is_person and tree.tags[at] == "NNS") for at in parts)


def _is_cut_off(tree: Tree, verb: int) -> bool:
    """Whether a verb without an ending is joined to one in the past or with “-s”, behind an infinitive to which it belongs:
    turned to go, left to see her, prepare the vote."""
    head = tree.heads[verb]
    if tree.relations[verb] != "conj" or tree.tags[verb] not in BARE or tree.tags[head] not in ("VBD", "VBZ"):
        return False
    has_own = tree.child(verb, ("aux", *SUBJECTS)) is not None
    return not has_own and any(tree.words[at] == "to" and tree.tags[at] == "TO" for at in range(head, verb))


def _is_torn_apart(tree: Tree, one: Told) -> bool:
    """Whether nothing but a comma parts a doer from its verb (mocked Lee and, later, Roe, swapped stories), or what a passive
    is done to comes behind it."""
    verb = one.clause.position
    is_next = one.doer is not None and one.doer.head == verb - 2 and tree.tags[verb] in FINITE
    is_parted = is_next and tree.words[verb - 1] == ","
    return is_parted or (one.form is Form.PASSIVE and one.done_to is not None and one.done_to.head > verb)
