"""Who stands in a phrase: whether it is a person or a group, and which actors of the story it names."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.somebody import ABSTRACT, DOCUMENTS, GROUPS, PERSONS, QUANTITIES, has_personal_ending
from analysis.questions.agency.beside import name_beside
from analysis.questions.agency.scene import PERSON, Meant, Scene
from analysis.questions.agency.words import (
    ARMED,
    CARRYING_OUT,
    HELD,
    LED_BY,
    LINKING,
    MEANS,
    OF_OTHERS,
    ONE_SIDED,
    SENDING,
    STRIKING,
    THINGS,
)
from analysis.units.actor_bodies import FOR_ONE_TASK, PLACES
from analysis.units.clauses.phrases import phrase
from analysis.units.clauses.roles import subject
from analysis.units.clauses.tree import NOUNS as TAGS
from analysis.units.people import NOUNS

MODIFIERS = ("amod", "compound", "poss", "nmod")
"""What before a noun can say whose people they are."""
BEFORE_PARTICIPLE = "npadvmod"
"""What a name is to the participle behind its hyphen: French-led."""
BELONGING = ("of", "from", "with")
"""Prepositions behind persons, before the group or the people they are of: fighters from Hamas."""
PEOPLE = ("PERSON", "NORP", "ORG", "GPE")
"""Kinds of names that are people's or a body's."""
NO_PEOPLE = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL EVENT WORK_OF_ART LAW LANGUAGE PRODUCT FAC LOC".split())
CALLED = frozenset(data.words("people.csv", "called"))
BODIES = GROUPS - DOCUMENTS
"""Nouns for bodies; those that are documents as well are bodies in names alone: a review."""
LED_BY_ONE = frozenset(data.words("event_words.csv", "led by one"))
"""Bodies that are named after whoever leads them and act for that person: the Lee administration, not the Lee firms."""
THEY = ("PRP", "WP", "DT", "CD")
FORMER = ("former", "ex", "retired", "onetime", "fired")
"""Words before a noun for somebody who acts for a body no longer."""
TAKING_UP = ("the", "this", "that", "these", "those")
"""Words before a noun that takes up what was named before."""
ONE_PERSONS = frozenset(("his", "her", "my", "your"))
MOST_DEEP = 4
"""Phrases in phrases that are gone through; a plain limit."""


def is_people(scene: Scene, head: int) -> bool:
    """Whether a noun means persons, a group or a body, or stands for one."""
    tree, kind = scene.tree, scene.tree.entities[head]
    if head in scene.meant:
        return True
    tag, lemma, word = tree.tags[head], tree.lemmas[head], tree.words[head]
    is_small = scene.printed[head].lower() in scene.small_nouns
    if tag.startswith("NNP") and tree.is_title[head] and is_small:
        return False  # Ann Lee Cover Raises Eyebrows
    if tag.startswith("NNP") and not (is_small and kind in (None, "ORG")):  # hurt by the Shutdown
        return kind in PEOPLE or (kind is None and lemma not in MEANS)
    if kind in NO_PEOPLE or lemma in MEANS:
        return False
    if tag in THEY or tag.startswith("JJ"):
        return word not in ("this", "that", "these", "what", "which")
    if lemma in QUANTITIES and lemma not in GROUPS and any(tree.words[c] == "the" for c in tree.children[head]):
        return False  # the number of the dead
    last = lemma.rsplit("-", maxsplit=1)[-1]
    listed = last in PERSONS or last in CALLED or last in BODIES or last in ARMED or last in HELD or last in OF_OTHERS
    return listed or word in NOUNS or lemma in QUANTITIES or has_personal_ending(last)


def may_be_people(scene: Scene, head: int) -> bool:
    """Whether a noun means persons, a group or a body, or may: no list knows it, nor does its form show that it is none."""
    tree = scene.tree
    if is_people(scene, head):
        return True
    is_noun = tree.tags[head] in ("NN", "NNS") and tree.entities[head] not in NO_PEOPLE
    last = tree.lemmas[head].rsplit("-", maxsplit=1)[-1]
    is_other = last in MEANS or last in THINGS or last.endswith(ABSTRACT) or head in scene.clauses
    return is_noun and not is_other


def named_in(scene: Scene, head: int, *, things: bool = False, deep: int = 0) -> list[Meant]:
    """The actors that a phrase names, each once: its head, whoever is joined to it by “and”, or a modifier of a noun for
    persons, groups or bodies (Israeli forces, dozens of Palestinians). things: whether what people own counts too.
    """
    tree = scene.tree
    found: list[Meant] = []
    if tree.words[head].endswith(("self", "selves")):
        return []  # prides himself
    if head in scene.meant:
        found.append(scene.meant[head])
    elif (name := name_beside(scene, head)) is not None:
        found.append(name)
    elif things or is_people(scene, head):
        found += _of_modifiers(scene, head)
        if not found:
            found += _behind(scene, head, things=things, deep=deep)
        if not found and deep < MOST_DEEP:
            found += _said_to_be(scene, head, deep)
    else:
        return []
    if deep < MOST_DEEP:
        for joined in tree.having(head, "conj"):
            found += named_in(scene, joined, things=things, deep=deep + 1)
    return list({one.actor: one for one in reversed(found)}.values())[::-1]


def doers_in(scene: Scene, head: int) -> list[Meant]:
    """The actors whose act it is that the phrase does it: those it names; of armed people whom an actor leads or sends, that
    actor (France sent soldiers to storm the town)."""
    found = named_in(scene, head)
    if found or not is_armed(scene, head):
        return found
    tree = scene.tree
    for verb in (tree.heads[head], *tree.having(head, "acl")):
        clause = scene.clauses.get(verb)
        if clause is None or clause.predicate not in SENDING or clause.doer is None or clause.done_to is None:
            continue
        if clause.done_to.head == head != clause.doer.head:
            return named_in(scene, clause.doer.head)
    return []


def is_armed(scene: Scene, head: int) -> bool:
    """Whether a phrase means armed people: gunmen, thousands of soldiers."""
    tree = scene.tree
    inner = [tree.child(child, ("pobj",)) for child in tree.having(head, "prep") if tree.words[child] == "of"]
    return any(tree.lemmas[token] in ARMED for token in (head, *inner) if token is not None)


def _of_modifiers(scene: Scene, head: int) -> list[Meant]:
    tree = scene.tree
    if tree.lemmas[head] in OF_OTHERS or any(tree.words[child] in FORMER for child in tree.children[head]):
        return []  # American allies, a former bank agent
    of_others = tree.lemmas[head] in HELD
    found = []
    for child in reversed(tree.children[head]):
        if child > head or tree.relations[child] not in MODIFIERS:
            continue
        if of_others and not tree.tags[child].startswith("JJ"):
            continue  # Hamas captives
        if tree.words[head - 1] in FOR_ONE_TASK and tree.entities[child] not in PLACES:
            continue  # a union’s task force
        for token in (
            child,
            *(c for c in tree.children[child] if tree.relations[c] in (*MODIFIERS, BEFORE_PARTICIPLE)),
        ):
            if _is_person(scene, token) and (tree.relations[token] == "poss" or tree.lemmas[head] not in LED_BY_ONE):
                break  # his secretary, Trump associates, two Trump firms
            if token in scene.meant and _is_theirs(scene, token):
                found.append(scene.meant[token])
                break
    return found[:1]


def _is_person(scene: Scene, token: int) -> bool:
    """Whether one person is meant, whose people are none of theirs, as a country’s are its."""
    is_named = scene.tree.entities[token] == PERSON or token in scene.persons
    is_described = scene.tree.tags[token] == "NN" and scene.tree.lemmas[token] in PERSONS  # the governor’s office
    return is_named or is_described or scene.tree.words[token] in ONE_PERSONS


def _behind(scene: Scene, head: int, *, things: bool, deep: int) -> list[Meant]:
    """Actors in a phrase with “of” (dozens of Palestinians, members of Hamas), or set beside a name."""
    tree = scene.tree
    if deep >= MOST_DEEP or tree.lemmas[head] in OF_OTHERS:
        return []
    for child in tree.children[head]:
        if tree.relations[child] == "prep" and tree.words[child] in BELONGING:
            inner = tree.child(child, ("pobj",))
            if inner is not None and (found := named_in(scene, inner, things=things, deep=deep + 1)):
                return found
    beside = tree.child(head, ("appos",))
    if beside is not None and tree.tags[head].startswith("NNP"):
        return named_in(scene, beside, deep=deep + 1)
    return []


def _said_to_be(scene: Scene, head: int, deep: int) -> list[Meant]:
    """Of whom a sentence says that it is they: Lee was the first leader to visit."""
    tree = scene.tree
    verb = tree.heads[head]
    if tree.relations[head] == "appos" and verb < head and verb in scene.meant:
        between = range(verb + 1, phrase(tree, head)[0])  # Ann Lee, a doctor who worked there
        is_beside = all(tree.tags[at] not in TAGS or scene.meant.get(at) == scene.meant[verb] for at in between)
        return [scene.meant[verb]] if is_beside else []
    if tree.relations[head] != "attr" or tree.lemmas[verb] not in LINKING:
        return []
    whom = subject(tree, verb)
    return [] if whom is None or whom == head else named_in(scene, whom, deep=deep + 1)


def owner(scene: Scene, head: int, deep: int = 0) -> tuple[int, Meant] | None:
    """The actor by whom an event or a weapon is said to be: Israel’s attack, Hamas-led assault, a raid by Hamas."""
    tree = scene.tree
    clause = scene.clauses.get(head)
    if clause is not None and clause.doer is not None and (found := named_in(scene, clause.doer.head)):
        return clause.doer.head, found[0]
    suffers = None if clause is None or clause.done_to is None else clause.done_to.head
    for child in tree.children[head]:
        relation = tree.relations[child]
        if child < head and relation in MODIFIERS and child != suffers:  # Lee’s arrest is not by Lee
            for token in (child, *tree.children[child]):
                if token in scene.meant and _is_theirs(scene, token):
                    return token, scene.meant[token]
        elif relation in ("prep", "agent") and tree.words[child] == "by":
            inner = tree.child(child, ("pobj",))
            if inner is not None and (found := named_in(scene, inner)):
                return inner, found[0]
        elif relation == "prep" and tree.words[child] == "of" and deep < MOST_DEEP:
            inner = tree.child(child, ("pobj",))  # waves of Israeli airstrikes
            if inner is not None and tree.lemmas[inner] in MEANS:
                return owner(scene, inner, deep + 1)
    return _carried_out(scene, head) or (_same_before(scene, head) if deep < MOST_DEEP else None)


def _carried_out(scene: Scene, head: int) -> tuple[int, Meant] | None:
    """The actor that is said to carry out what a noun tells: Lee launched an attack, an attack launched by Lee."""
    tree = scene.tree
    verb = next((c for c in tree.having(head, "acl") if tree.tags[c] == "VBN"), tree.heads[head])
    if tree.relations[head] == "pobj" and tree.words[verb] == "with":
        verb = tree.heads[verb]
    elif tree.relations[head] != "dobj" and verb == tree.heads[head]:
        return None
    clause = scene.clauses.get(verb)
    if clause is None or clause.doer is None or clause.predicate not in CARRYING_OUT:
        return None
    found = named_in(scene, clause.doer.head)
    return (clause.doer.head, found[0]) if len(found) == 1 else None


def _same_before(scene: Scene, head: int) -> tuple[int, Meant] | None:
    """The actor of an attack told before that “the attack” takes up; None where attacks of two actors are told there."""
    tree = scene.tree
    found: dict[str, tuple[int, Meant]] = {}
    for token in taken_up(scene, head):
        one: tuple[int, Meant] | None
        if tree.tags[token].startswith("NN"):
            one = owner(scene, token, MOST_DEEP)
        else:
            doer = scene.clauses[token].doer
            named = [] if doer is None else named_in(scene, doer.head)
            one = (doer.head, named[0]) if doer is not None and named else None
        if one is not None:
            found.setdefault(one[1].actor, one)
    return next(iter(found.values())) if len(found) == 1 else None


def taken_up(scene: Scene, head: int) -> list[int]:
    """The attacks, as nouns and as verbs, told in the same sentence or in the one before that “the attack” may take up, the
    nearest first."""
    tree = scene.tree
    before = [child for child in tree.children[head] if child < head]
    if tree.lemmas[head] not in ONE_SIDED or [tree.words[c] in TAKING_UP for c in before] != [True]:
        return []  # the Lyon raid is another
    found = []
    for token in range(head - 1, -1, -1):
        if tree.sentences[token] < tree.sentences[head] - 1:
            break
        is_noun = tree.lemmas[token] in ONE_SIDED and tree.tags[token].startswith("NN")
        clause = scene.clauses.get(token)
        if is_noun or (clause is not None and clause.predicate in STRIKING):
            found.append(token)
    return found


def _is_theirs(scene: Scene, token: int) -> bool:
    """Whether a name before a noun says whose it is: a French raid, French-led troops; not French-backed troops, nor the
    France-Spain war."""
    printed = scene.tree.words
    if token > 1 and scene.tree.tags[token - 1] == "HYPH" and token - 2 in scene.meant:
        return False
    if printed[token + 1 : token + 2] not in (["-"], ["–"], ["‑"]):
        return True
    return scene.tree.lemmas[token + 2] in LED_BY if token + 2 < len(printed) else False
