"""Which predicates tell an act of harm, and who stands where: the verb’s grammar put into doer and done-to."""

from __future__ import annotations

from typing import NamedTuple

from analysis.questions.agency.parties import is_people, may_be_people, owner
from analysis.questions.agency.scene import Meant, Scene
from analysis.questions.agency.victims import STATE, befalls_people, of_lives, people_of, target
from analysis.questions.agency.words import (
    BEFALLING,
    BY_MEANS,
    CAUSING,
    CUSTODY,
    DYING,
    HELD,
    MEANS,
    NAMED_AFTER,
    OF_PEOPLE,
    OUTCOME,
    PLACING,
    SEIZING,
    WITH_ON,
    HarmWords,
)
from analysis.schema.vocabulary import PASSIVES, Form, Status
from analysis.units.clauses.lists import Words, listed, points_of_time
from analysis.units.clauses.nouns import AIMED, DONE, OWN, SUFFERED, event_nouns
from analysis.units.clauses.phrases import phrase
from analysis.units.clauses.roles import subject
from analysis.units.clauses.status import status
from analysis.units.clauses.table import Clause, Slot
from analysis.units.clauses.tree import TIMES, Tree
from analysis.units.people import MANY

NOT_OF_PHRASE = ("nsubj", "conj", "relcl", "acl", "advcl", "ccomp")
"""What hangs on a verb and is no part of a fixed phrase with it."""
MAKING_DEAD = "leave"
LIFE = "life"
LOSING = "lose"
FOR = "for"


class Told(NamedTuple):
    """A predicate with its doer and its done-to.

    harm: the kind of harm; None for other acts. doer: a person or a group. instead: what stands there when none does.
    known: the actor to whom what stands there belongs (Israeli strikes).
    """

    clause: Clause
    harm: str | None
    form: Form
    doer: Slot | None
    done_to: Slot | None
    instead: Slot | None
    known: Meant | None


def told(scene: Scene, clause: Clause, words: HarmWords) -> Told:
    """A clause with its slots filled as its meaning asks."""
    harm, phrase_words = _harm(scene, clause, words)
    doer, done_to, form = clause.doer, clause.done_to, clause.form
    if done_to is not None and LIFE not in phrase_words and scene.tree.lemmas[done_to.head] in phrase_words:
        done_to = target(scene, clause.position, done_to)
    if done_to is not None and (
        cut := [at for at in _said_of(scene, done_to) if scene.tree.lemmas[at] in phrase_words]
    ):
        done_to = done_to._replace(stop=min(done_to.stop, cut[0]))
    if form is Form.NOUN and event_nouns().get(clause.predicate) == OWN and doer is not None and done_to is None:
        is_held = scene.tree.lemmas[doer.head] in HELD  # the return of the hostages is not their act
        doer, done_to = (None, doer) if is_held else (doer, None)
    if harm is not None and LIFE in phrase_words:
        if LOSING in phrase_words:
            doer, done_to, form = None, doer or done_to, Form.INTRANSITIVE
        else:
            done_to = of_lives(scene, done_to)
    elif (
        (harm == DYING or clause.predicate in BEFALLING)
        and done_to is None
        and form not in PASSIVES
        and form is not Form.NOUN
    ):
        doer, done_to, form = None, doer, Form.INTRANSITIVE
    elif harm in OF_PEOPLE and form is Form.INTRANSITIVE and _is_bare_participle(scene.tree, clause.position):
        doer, done_to, form = None, doer, Form.REDUCED
    elif harm is not None and form is Form.NOUN:
        doer, done_to = _beside_noun(scene, clause)
    if harm in OF_PEOPLE and (form in PASSIVES or form is Form.INTRANSITIVE):
        done_to = people_of(scene, done_to, clause.position)
    if harm in OF_PEOPLE and LIFE not in phrase_words and not befalls_people(scene, clause, done_to, harm):
        harm = None
    return _with_doer(scene, Told(clause, harm, form, doer, done_to, None, None))


def _is_bare_participle(tree: Tree, verb: int) -> bool:
    """Whether a participle has neither “have” nor “be”: two people dead and twelve injured."""
    return tree.tags[verb] == "VBN" and tree.child(verb, ("aux", "auxpass")) is None


def in_phrase(scene: Scene, clause: Clause, words: HarmWords) -> bool:
    """Whether a noun is part of the phrase by which the verb before it tells harm (bled to death), or of a name for a thing."""
    tree = scene.tree
    preposition = tree.heads[clause.position]
    if tree.words[preposition] == "of" and tree.lemmas[tree.heads[preposition]] in NAMED_AFTER:
        return True  # weapons of mass destruction
    above = scene.clauses.get(tree.heads[preposition])
    if tree.relations[clause.position] != "pobj" or above is None or tree.relations[preposition] != "prep":
        return False
    return clause.predicate in _harm(scene, above, words)[1]


def dead(scene: Scene, words: HarmWords) -> list[Told]:
    """Adjectives that tell harm: were found dead."""
    tree, found = scene.tree, []
    for token, lemma in enumerate(tree.lemmas):
        if (
            words.words.get(lemma) != DYING
            or tree.relations[token] not in STATE
            or not tree.tags[token].startswith("JJ")
        ):
            continue
        verb = tree.heads[token]
        if not tree.tags[verb].startswith("VB") or not tree.counted[token]:
            continue
        if any(_is_time(scene, child) for child in (*tree.having(token, "prep"), *tree.having(verb, "prep"))):
            continue  # dead for ten years
        whom = tree.child(token, ("nsubj",))
        whom = tree.child(verb, ("dobj", "nsubjpass")) if whom is None else whom
        is_left = tree.lemmas[verb] == MAKING_DEAD and tree.child(verb, ("auxpass",)) is None
        by = subject(tree, verb) if is_left else None
        whom = subject(tree, verb) if whom is None and not is_left else whom
        if whom is None or not is_people(scene, whom):
            continue
        form = Form.ACTIVE if by is not None else Form.INTRANSITIVE
        told_as = Status.NOT_DONE if tree.lemmas[verb] in listed(Words.SUPPOSING) else status(tree, verb)  # feared dead
        clause = Clause(token, lemma, form, told_as, scene.slot(by), scene.slot(whom))
        found.append(_with_doer(scene, Told(clause, DYING, form, clause.doer, clause.done_to, None, None)))
    return found


def _is_time(scene: Scene, preposition: int) -> bool:
    """Whether a phrase says for how long: for ten years."""
    tree = scene.tree
    inner = tree.child(preposition, ("pobj",))
    return tree.words[preposition] == FOR and inner is not None and tree.lemmas[inner] in points_of_time()


def _beside_noun(scene: Scene, clause: Clause) -> tuple[Slot | None, Slot | None]:
    """The slots of an event noun, with an actor named in an adjective before it: Palestinian deaths, Israeli genocide."""
    doer, done_to = clause.doer, clause.done_to
    tree = scene.tree
    before = next(
        (c for c in tree.having(clause.position, "amod") if c in scene.meant and c < clause.position),
        None,
    )
    if before is None:
        return doer, done_to
    slot = Slot(before, before, before + 1)
    if event_nouns().get(clause.predicate) == SUFFERED:
        return doer, done_to or slot
    return doer or slot, done_to


def _harm(scene: Scene, clause: Clause, words: HarmWords) -> tuple[str | None, frozenset[str]]:
    """The kind of harm a predicate tells, and the other words of the phrase by which it does."""
    lemma = clause.predicate
    phrases = words.phrases.get(lemma)
    if phrases:
        near = _near(scene, clause)
        for listed, rest, kind in phrases:
            if rest <= near:
                return kind, frozenset(listed.split())
    return None if is_with_on(scene.tree, clause.position) else words.words.get(lemma), frozenset()


def is_with_on(tree: Tree, verb: int) -> bool:
    """Whether “on” behind a verb makes another of it, which is done to nobody: seized on the news; not: seized on Monday."""
    if tree.lemmas[verb] not in WITH_ON or tree.words[verb + 1 : verb + 2] not in (["on"], ["upon"]):
        return False
    noun = tree.child(verb + 1, ("pobj",))
    return noun is None or tree.entities[noun] not in TIMES


def _near(scene: Scene, clause: Clause) -> set[str]:
    """The words that hang on a predicate as parts of a fixed phrase could."""
    tree, found = scene.tree, set()
    for child in tree.children[clause.position]:
        if tree.relations[child] in NOT_OF_PHRASE and tree.tags[child].startswith(("VB", "NN", "PRP")):
            continue
        below = tree.children[child] if tree.relations[child] == "prep" else ()
        for token in (child, *below):
            found |= {tree.lemmas[token], tree.words[token]}
    if clause.done_to is not None:
        found |= {tree.lemmas[token] for token in (clause.done_to.head, *_said_of(scene, clause.done_to))}
    return found


def _said_of(scene: Scene, slot: Slot) -> list[int]:
    """Adjectives behind a noun, which may belong to the verb before it: shot two men dead."""
    tree = scene.tree
    return [child for child in tree.having(slot.head, "amod") if child > slot.head]


def _with_doer(scene: Scene, one: Told) -> Told:
    """The same with a person or a group as the doer, and what stands there instead where none does."""
    slot = one.doer
    if slot is not None and one.harm is not None and _is_relative(scene, one.clause.position):
        slot = _meant_by_relative(scene, slot)
    if slot is not None and is_people(scene, slot.head):
        return one
    if slot is None and one.harm is not None:
        slot = _cause(scene, one.clause.position) or means_of(scene, one.clause)
        if slot is not None and is_people(scene, slot.head):
            return one._replace(doer=slot)
    if slot is None and one.harm == SEIZING and (holder := _holder(scene, one.clause.position)) is not None:
        return one._replace(doer=Slot(holder[0], *phrase(scene.tree, holder[0])), known=holder[1])
    if slot is None:
        return _with_owner(scene, one) if one.harm is not None and one.form is Form.NOUN else one
    if slot is one.doer and one.harm is not None and may_be_people(scene, slot.head):
        return one  # what may be somebody is not said to be nobody
    is_event = slot.head in scene.clauses or scene.tree.lemmas[slot.head] in MEANS
    whose = owner(scene, slot.head) if is_event else None
    if whose is None:
        return one._replace(doer=None, instead=slot)
    return one._replace(doer=Slot(whose[0], *phrase(scene.tree, whose[0])), instead=slot, known=whose[1])


def _holder(scene: Scene, verb: int) -> tuple[int, Meant] | None:
    """The actor in whose jail or custody somebody is said to be held: held in French jails."""
    tree = scene.tree
    for preposition in tree.having(verb, "prep"):
        place = tree.child(preposition, ("pobj",))
        if tree.words[preposition] in PLACING and place is not None and tree.lemmas[place] in CUSTODY:
            return owner(scene, place)
    return None


def _with_owner(scene: Scene, one: Told) -> Told:
    """The same with the actor by whom an attack is said to be, where the noun’s own phrase names none: the French-led raid."""
    is_attack = (
        event_nouns().get(one.clause.predicate) in (AIMED, DONE) and scene.tree.lemmas[one.clause.position] in MEANS
    )
    whose = owner(scene, one.clause.position) if is_attack else None
    return one if whose is None else one._replace(doer=Slot(whose[0], *phrase(scene.tree, whose[0])), known=whose[1])


def _cause(scene: Scene, noun: int) -> Slot | None:
    """What is said to cause what a noun tells: the attack resulted in the deaths of twelve, in dozens of injuries and in
    ruin."""
    tree = scene.tree
    while tree.relations[noun] == "conj":
        noun = tree.heads[noun]
    head = tree.heads[noun]
    if tree.words[head] == "of" and tree.words[tree.heads[head]] in MANY:  # dozens of injuries
        noun, head = tree.heads[head], tree.heads[tree.heads[head]]
    if tree.relations[noun] == "pobj":
        head = tree.heads[head]
    is_object = tree.relations[noun] in ("dobj", "pobj")
    if not is_object or tree.lemmas[head] not in CAUSING or not tree.tags[head].startswith("VB"):
        return None
    cause = scene.slot(subject(tree, head))
    return _meant_by_relative(scene, cause) if cause is not None and tree.relations[head] == "relcl" else cause


def means_of(scene: Scene, clause: Clause) -> Slot | None:
    """What somebody is said to have come to harm in or by: killed in an air strike."""
    tree = scene.tree
    for child in tree.children[clause.position]:
        if tree.relations[child] in ("prep", "agent") and tree.words[child] in BY_MEANS:
            inner = tree.child(child, ("pobj",))
            while inner is not None and tree.lemmas[inner] in OUTCOME:  # as a result of an air strike
                of = next((c for c in tree.having(inner, "prep") if tree.words[c] == "of"), None)
                inner = None if of is None else tree.child(of, ("pobj",))
            if inner is not None and (tree.lemmas[inner] in MEANS or inner in scene.clauses):
                return scene.slot(inner)
    return None


def _is_relative(scene: Scene, position: int) -> bool:
    """Whether a verb, or the verb of an adjective, is that of a relative clause: that left two dead."""
    tree = scene.tree
    return tree.relations[tree.heads[position] if tree.tags[position].startswith("JJ") else position] == "relcl"


def _meant_by_relative(scene: Scene, slot: Slot) -> Slot:
    """The attack, where the parse ties “that” to its target: the attack on a town that killed twelve."""
    tree = scene.tree
    if tree.lemmas[slot.head] in MEANS:
        return slot
    preposition = tree.heads[slot.head]
    before = tree.heads[preposition]
    if tree.relations[slot.head] != "pobj" or tree.lemmas[before] not in MEANS or slot.head in scene.meant:
        return slot
    return Slot(before, *phrase(tree, before)) if preposition > before else slot
