"""Of which verbs the grammar does not say whether they tell something done, or who does it.

A program must not guess there. In a sample of newspapers’ sentences (BASIL, Fan et al. 2019), about half of the gerunds
behind a preposition that belongs to a noun told of something done (the job of selling it, the idea of selling it); of
clauses with “which” behind two nouns (the plan for the park, which he changed) and of participles at the end of a
sentence that the parser ties to an inner clause, about a third belonged to another noun.
"""

from __future__ import annotations

from analysis.annotate.cues import verb_classes
from analysis.schema.vocabulary import Status
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.signs import has_to
from analysis.units.clauses.status import status
from analysis.units.clauses.tree import DASHES, FINITE, NOUNS, SUBJECTS, Tree

MOST_UP = 12
"""Clauses that are gone up; a plain limit."""
NO_THINGS = frozenset("CARDINAL DATE GPE LOC NORP PERSON TIME".split())
"""Kinds of names that “which” seldom takes up."""
EMBEDDED = ("relcl", "acl", "advcl", "pcomp", "csubj")
"""Relations of clauses inside others."""
OUTER = ("conj", "xcomp")
BESIDE = ("while", "when", "whilst")
OBJECTS = ("dobj", "ccomp", "xcomp", "dative", "aux", "auxpass")
"""Relations of what shows that a verb is no participle."""


def may_be_undone(tree: Tree, token: int) -> bool:
    """Whether it is open if what a verb or an event noun tells is done."""
    asked = (_is_gerund, _is_feared, _is_arranged, _is_beside_undone, _is_only_judged, _only_seems, _is_refused)
    return any(ask(tree, token) for ask in asked)


def may_be_anybodys(tree: Tree, token: int) -> bool:
    """Whether it is open whose act a verb tells."""
    asked = (_is_loose, _is_of_either_noun, _may_be_participle, _is_behind_dash, _has_that_of_name, _is_of_either)
    return any(ask(tree, token) for ask in asked)


def _is_gerund(tree: Tree, token: int) -> bool:
    """Whether a gerund behind a preposition may tell of something done or not: the idea of selling it, rhetoric on stopping
    it, did not believe in stopping it. Where its preposition or what is before it shows that it is not done, nothing is open.
    """
    first = _first_joined(tree, token)
    if has_to(tree, first) and tree.relations[first] == "advcl":
        return _is_gerund(tree, tree.heads[first])  # the idea of selling it to save money
    preposition = tree.heads[first]
    if tree.relations[first] != "pcomp" or tree.tags[first] != "VBG" or status(tree, first) != Status.TOLD:
        return False
    word, above = tree.words[preposition], tree.heads[preposition]
    lemma, is_noun = tree.lemmas[above], tree.tags[above] in NOUNS
    if word == "for":  # claimed credit for selling it
        return "claim" in (lemma, tree.lemmas[tree.heads[above]])
    if word == "in":
        return is_noun or lemma == "believe" or status(tree, above) != Status.TOLD
    return word in listed(Words.OPEN_BEFORE_GERUND) and lemma not in listed(Words.DONE_GERUND)


def _is_feared(tree: Tree, token: int) -> bool:
    """Whether a participle tells what somebody does of whom a noun only supposes it: concerns about Lee leaving."""
    noun = tree.heads[token]
    if tree.tags[token] != "VBG" or tree.relations[token] != "acl" or tree.relations[noun] != "pobj":
        return False
    return tree.lemmas[tree.heads[tree.heads[noun]]] in listed(Words.AHEAD_NOUN)


def _only_seems(tree: Tree, token: int) -> bool:
    """Whether somebody only seems to do what a verb tells: appeared to leave; not: appeared to have left, which is status’s."""
    first = _first_joined(tree, token)
    verb = tree.heads[first]
    return tree.relations[first] == "xcomp" and has_to(tree, first) and tree.lemmas[verb] in listed(Words.SEEMING)


def _is_refused(tree: Tree, token: int) -> bool:
    """Whether a passive tells what somebody refuses to be: refused to be frightened; others may have tried."""
    verb = tree.heads[token]
    is_passive = tree.child(token, ("auxpass",)) is not None
    return is_passive and tree.relations[token] == "xcomp" and has_to(tree, token) and tree.lemmas[verb] == "refuse"


def _is_only_judged(tree: Tree, token: int) -> bool:
    """Whether a noun is what somebody is for or against: opposed the use of torture, opposed his election."""
    if tree.tags[token] not in ("NN", "NNS"):
        return False
    preposition = tree.heads[token]
    noun = token
    if (
        tree.relations[token] == "pobj"
        and tree.words[preposition] == "of"
        and tree.lemmas[tree.heads[preposition]] == "use"
    ):
        noun = tree.heads[preposition]
    noun = _first_joined(tree, noun)
    verb = tree.heads[noun]
    is_object = tree.relations[noun] == "dobj" and tree.tags[verb][:2] == "VB"
    return is_object and tree.lemmas[verb] in listed(Words.JUDGED)


def _first_joined(tree: Tree, token: int) -> int:
    """The first of several joined verbs: buying, of “the idea of buying and selling”."""
    for _ in range(MOST_UP):
        if tree.relations[token] != "conj" or any(tree.relations[child] in SUBJECTS for child in tree.children[token]):
            return token
        token = tree.heads[token]
    return token


def _is_loose(tree: Tree, token: int) -> bool:
    """Whether a participle may as well belong to another noun or verb: Lee was the last of them, leaving Ray alone; Lee met the
    head of the bank that fired him, raising the stakes."""
    relation, head = tree.relations[token], tree.heads[token]
    if tree.tags[token] != "VBG" or relation not in ("advcl", "acl") or head > token or token < 2:
        return False
    if any(tree.relations[child] in ("mark", "prep", *SUBJECTS) and child < token for child in tree.children[token]):
        return False
    before = _mark_before(tree, token)
    if relation == "acl":
        is_subject = tree.relations[head] in SUBJECTS and tree.tags[tree.heads[head]][:2] == "VB"
        return tree.words[before] == "," and not is_subject
    is_apart = any(tree.tags[at] in (*FINITE, "MD") for at in range(head + 1, token))
    if tree.lemmas[token] in listed(Words.OF_ALL_BEFORE):
        return True
    is_said = tree.lemmas[head] in verb_classes() and any(content < head for content in tree.having(head, "ccomp"))
    return tree.lemmas[head] == "be" or tree.words[before] in DASHES or is_apart or is_said or _is_embedded(tree, head)


def _mark_before(tree: Tree, token: int) -> int:
    """The token before a verb and its adverbs."""
    at = token - 1
    while at > 0 and tree.tags[at] == "RB":
        at -= 1
    return at


def _is_embedded(tree: Tree, verb: int) -> bool:
    for _ in range(MOST_UP):
        if tree.relations[verb] in EMBEDDED:
            return True
        if tree.relations[verb] not in OUTER:
            return False
        verb = tree.heads[verb]
    return False


def _is_of_either_noun(tree: Tree, token: int) -> bool:
    """Whether a clause with “which” may belong to either of two nouns: the plan for the park, which he changed; the park in
    Lyon, which he left."""
    first = _first_joined(tree, token)
    noun = tree.heads[first]
    if tree.relations[first] != "relcl" or tree.relations[noun] != "pobj" or not _has_which(tree, first):
        return False
    return tree.entities[noun] in NO_THINGS or tree.tags[tree.heads[tree.heads[noun]]] in NOUNS


def _is_behind_dash(tree: Tree, token: int) -> bool:
    """Whether a participle behind a dash may belong to any noun before it: Lee and Roe read the letters — sent by Ray."""
    is_participle = tree.tags[token] == "VBN" and tree.relations[token] in ("conj", "acl", "advcl")
    own = tree.child(token, ("aux", "auxpass", *SUBJECTS))
    return is_participle and own is None and tree.words[_mark_before(tree, token)] in DASHES


def _has_that_of_name(tree: Tree, token: int) -> bool:
    """Whether the parser ties “that” to a person’s name, which “who” takes up: swapped letters with Ann Lee that mocked Roe."""
    first = _first_joined(tree, token)
    own = tree.child(first, SUBJECTS)
    is_that = tree.relations[first] == "relcl" and own is not None and tree.words[own] == "that"
    return is_that and tree.entities[tree.heads[first]] == "PERSON"


def _is_of_either(tree: Tree, token: int) -> bool:
    """Whether an infinitive behind an object may be the act of the subject or of the object: overruled the board to keep him;
    not behind verbs by which somebody makes, lets or asks another to do it."""
    verb = tree.heads[token]
    told = tree.child(verb, ("dobj",))
    known = listed(Words.AHEAD) | listed(Words.DONE_INFINITIVE) | listed(Words.LETTING) | listed(Words.KEPT_FROM)
    is_behind = tree.relations[token] == "xcomp" and has_to(tree, token) and told is not None and verb < told < token
    is_it = any(tree.words[child] == "it" for child in tree.having(verb, "nsubj"))  # it takes a team to build a wall
    return is_behind and not is_it and tree.lemmas[verb] not in known


def _has_which(tree: Tree, verb: int) -> bool:
    return any(tree.words[at] == "which" and tree.tags[at] == "WDT" for at in range(tree.heads[verb] + 1, verb))


def _is_arranged(tree: Tree, token: int) -> bool:
    """Whether “is leaving” or the like may tell of what is only planned."""
    is_going_on = tree.tags[token] == "VBG" and any(tree.lemmas[at] == "be" for at in tree.having(token, "aux"))
    return is_going_on and tree.lemmas[token] in listed(Words.ARRANGED) and status(tree, token) == Status.TOLD


def _may_be_participle(tree: Tree, token: int) -> bool:
    """Whether a verb without an object may be a participle that “and” joins to another: led troops based abroad and deployed
    worldwide; should be moved for two years and demoted."""
    head, word = tree.heads[token], tree.words[token]
    if tree.relations[token] != "conj" or tree.tags[token] not in ("VBD", "VBN") or tree.words[token - 1] != "and":
        return False
    if tree.tags[head][:2] != "VB" or any(
        tree.relations[child] in (*SUBJECTS, *OBJECTS) for child in tree.children[token]
    ):
        return False
    is_form = word.endswith("ed") or word in listed(Words.SAME_FORM)
    between = any(tree.relations[at] == "acl" and tree.tags[at] == "VBN" for at in range(head + 1, token))
    is_joined = between or (tree.tags[token] == "VBD" and tree.child(head, ("auxpass",)) is not None)
    return is_form and tree.lemmas[token] not in listed(Words.WITHOUT_OBJECT) and is_joined


def _is_beside_undone(tree: Tree, token: int) -> bool:
    """Whether a participle behind “while” or the like stands beside what is not told as done: is said to want peace while
    arming rebels."""
    head = tree.heads[token]
    is_beside = tree.relations[token] == "advcl" and tree.tags[token] == "VBG" and tree.tags[head][:2] == "VB"
    if not is_beside or all(tree.words[child] not in BESIDE for child in tree.children[token]):
        return False
    return status(tree, head) == Status.NOT_DONE
