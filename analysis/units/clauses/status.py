"""Whether a verb or an event noun tells of something done, of something not done, or denies it."""

from __future__ import annotations

from analysis.schema.vocabulary import Status
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.nouns import OWN, event_nouns
from analysis.units.clauses.signs import (
    MOST_UP,
    has_to,
    is_aside,
    is_by_nobody,
    is_condition,
    is_conditional,
    is_definite,
    is_nobody,
    is_present_when,
    is_put_off,
    is_still_ahead,
    is_supposed,
    is_supposed_content,
    negates,
)
from analysis.units.clauses.tree import NOUNS, SUBJECTS, Tree

ROLES = (*SUBJECTS, "dobj", "attr")
"""What can say that there is nobody."""


def status(tree: Tree, token: int, up: int = 0) -> Status:
    """Whether what a verb or an event noun tells is told as done."""
    if tree.tags[token] in NOUNS or (
        tree.tags[token] == "VBG" and tree.relations[token] in (*SUBJECTS, "dobj", "pobj")
    ):
        return _of_noun(tree, token, up)
    below = tree.children[token]
    if is_condition(tree, token) or is_still_ahead(tree, token):
        return Status.NOT_DONE
    if any(negates(tree, child) or is_by_nobody(tree, child) for child in below) or any(
        tree.relations[child] in ROLES and is_nobody(tree, child) for child in below
    ):
        return Status.NEGATED
    if any(tree.tags[child] == "MD" and child < token for child in below) or is_conditional(tree, token):
        return Status.NOT_DONE
    if tree.relations[token] in ("relcl", "acl") and is_supposed(tree, tree.heads[token]):
        return Status.NOT_DONE
    return _from_above(tree, token, up)


def _from_above(tree: Tree, token: int, up: int) -> Status:
    """What the verb or noun that a verb hangs on says of it."""
    head, relation = tree.heads[token], tree.relations[token]
    if head == token or up > MOST_UP:
        return Status.NOT_DONE if has_to(tree, token) else Status.TOLD
    if is_aside(tree, token):
        return _beside(tree, head, up)
    if relation == "conj":
        return _from_first(tree, token, up)
    if relation == "pcomp" and tree.tags[token] in ("VBG", "VBN"):  # from leaving, from being elected
        return _behind_preposition(tree, head, up)
    if has_to(tree, token):
        return _of_infinitive(tree, token, up)
    if tree.tags[token] == "VBG" and is_put_off(tree, head):
        return Status.NOT_DONE
    if relation in ("xcomp", "ccomp"):
        return _of_content(tree, token, up)
    if relation == "acl" and is_supposed_content(tree, token):
        return Status.NOT_DONE
    if relation == "advcl" and is_present_when(tree, token):  # plans to speak when he meets the envoy; will wait until
        will = any(tree.tags[child] == "MD" for child in tree.children[head])
        ahead = (
            will
            or tree.lemmas[head] in listed(Words.AHEAD) | listed(Words.SUPPOSING)
            or status(tree, head, up + 1) == Status.NOT_DONE
        )
        return Status.NOT_DONE if ahead else Status.TOLD
    if relation == "advcl" and tree.tags[token] == "VBG" and tree.child(token, ("mark", *SUBJECTS)) is None:
        above = status(tree, head, up + 1)
        return Status.NOT_DONE if above == Status.NOT_DONE else Status.TOLD
    return Status.TOLD


def _beside(tree: Tree, verb: int, up: int) -> Status:
    """The status of what comes of a verb: that of the clause it belongs to, if not done."""
    while tree.relations[verb] == "xcomp":
        verb = tree.heads[verb]
    above = status(tree, verb, up + 1)
    return Status.NOT_DONE if above == Status.NOT_DONE else Status.TOLD


def _from_first(tree: Tree, token: int, up: int) -> Status:
    """The status of the verb that this one is joined to, where it shares its auxiliaries: will free and send home."""
    below, head = tree.children[token], tree.heads[token]
    if is_condition(tree, head) and all(tree.relations[child] not in SUBJECTS for child in below):
        return Status.NOT_DONE  # if he goes and leaves her
    if tree.relations[head] == "acl" and is_supposed_content(tree, head) and tree.child(token, SUBJECTS) is None:
        return Status.NOT_DONE  # the fear that he went and left her
    if any(tree.words[child] == "nor" for child in tree.having(head, "cc")):
        return Status.NEGATED  # neither met nor hired him
    if tree.tags[token] not in ("VB", "VBN", "VBG") or any(
        tree.relations[child] in (*SUBJECTS, "aux", "auxpass") and tree.tags[child] != "TO" for child in below
    ):
        return Status.TOLD
    above = status(tree, head, up + 1)
    but = any(tree.words[child] == "but" for child in tree.having(head, "cc"))
    return Status.TOLD if but and above == Status.NEGATED else above


def _of_infinitive(tree: Tree, token: int, up: int) -> Status:
    """The status of “to kill”: not done, but behind verbs that tell it (managed to, began to, was said to have)."""
    head, relation = tree.heads[token], tree.relations[token]
    if any(tree.lemmas[child] == "have" and tree.relations[child] == "aux" for child in tree.children[token]):
        return Status.NOT_DONE if tree.lemmas[head] in listed(Words.SUPPOSING) else Status.TOLD
    if tree.lemmas[head] in listed(Words.THOUGHT) and tree.child(head, ("auxpass",)) is not None:
        return Status.NOT_DONE  # are thought to be dead
    if tree.lemmas[head] == "have" and any(tree.words[at] in YET for at in tree.having(head, "advmod")):
        return Status.NEGATED  # has yet to free them
    if tree.lemmas[head] == "have" and tree.tags[head] in ("VBZ", "VBP"):
        return Status.NOT_DONE  # has to leave; who had to leave has left
    if tree.lemmas[head] == "able" and tree.tags[tree.heads[head]] == "VBD":
        return status(tree, tree.heads[head], up + 1)  # who was able to leave has left
    if tree.lemmas[head] in listed(Words.DENIED):
        return _turned(status(tree, head, up + 1))
    if tree.lemmas[head] == "vote" and tree.tags[head][:2] == "VB" and tree.lemmas[token] in listed(Words.DONE_BY_VOTE):
        return status(tree, head, up + 1)
    is_next = tree.lemmas[head] == "go" and any(tree.words[at] == "on" for at in tree.having(head, "prt"))
    if (relation in ("xcomp", "ccomp") or is_next) and tree.lemmas[head] in listed(Words.DONE_INFINITIVE):
        going = tree.lemmas[head] == "go" and tree.tags[head] == "VBG"
        return Status.NOT_DONE if going else status(tree, head, up + 1)
    before = (token - 2,) if tree.words[token - 2] == EVER else ()
    ordered = () if tree.lemmas[head] in listed(Words.PLAN_NOUN) else (head, *tree.children[head])  # the only way to
    if relation in ("relcl", "acl", "advcl") and any(tree.words[each] in ORDER for each in ordered + before):
        return status(tree, tree.heads[head], up + 1) if tree.relations[head] == "attr" else Status.TOLD
    return Status.NOT_DONE


EVER = "ever"
ORDER = ("first", "last", "only", "latest", "second", "third", EVER)
"""The first to die is one who died; who will be the first has not."""
YET = ("yet", "still")
"""Words between “has” and “to” by which something has not been done so far."""


def _of_content(tree: Tree, token: int, up: int) -> Status:
    """The status of what another verb says, wants or begins without “to”."""
    head = tree.heads[token]
    lemma = tree.lemmas[head]
    without_time = tree.tags[token] in ("VB", "VBG")
    if lemma in listed(Words.DENIED) and (without_time or lemma == "deny"):
        return _turned(status(tree, head, up + 1))
    if without_time and lemma in listed(Words.AHEAD):
        return Status.NOT_DONE
    if lemma == "let" and tree.tags[token] == "VBP":  # a bill to let families sue
        return Status.NOT_DONE
    if tree.tags[token] == "VB" and tree.relations[token] == "ccomp" and lemma not in listed(Words.DONE_INFINITIVE):
        return Status.NOT_DONE  # demanded that he leave
    if lemma in listed(Words.SUPPOSING):
        return Status.NOT_DONE
    if lemma in listed(Words.ENSURING):  # to ensure, or to make sure, that he pays
        return status(tree, head if tree.tags[head][:2] == "VB" else tree.heads[head], up + 1)
    if (tree.relations[token] == "xcomp" or tree.tags[token] == "VB") and tree.tags[head][:2] == "VB":
        return status(tree, head, up + 1)
    return Status.TOLD


def _turned(above: Status) -> Status:
    """What “failed to” makes of its verb; of “will fail to” nothing is done, of “did not fail to” it is."""
    return {Status.TOLD: Status.NEGATED, Status.NEGATED: Status.TOLD}.get(above, above)


def _behind_preposition(tree: Tree, preposition: int, up: int) -> Status:
    """The status of a gerund behind a preposition: without killing, plans for killing, accused of killing."""
    if tree.words[preposition] == "without":
        return Status.NEGATED
    if tree.words[preposition] in TIMES:
        return Status.TOLD
    head = tree.heads[preposition]
    if (charged := _charged(tree, preposition)) is not None:
        return charged
    if tree.lemmas[head] == "short" and tree.words[preposition] == "of":  # stopped short of calling
        return Status.NEGATED
    if tree.lemmas[head] == "plead" and tree.words[preposition] == "to":  # pleaded guilty to lying
        return status(tree, head, up + 1)
    is_beside = tree.words[preposition] == "with" and tree.tags[head][:2] == "VB" and head < preposition
    if is_beside and tree.lemmas[head] not in listed(Words.AHEAD):
        return status(tree, head, up + 1)  # aims to end the war, with Lee leaving
    if (
        tree.words[preposition] == "by"
        and tree.tags[head][:2] == "VB"
        and status(tree, head, up + 1) == Status.NOT_DONE
    ):
        return Status.NOT_DONE
    if tree.lemmas[head] in listed(Words.KEPT_FROM) and tree.words[preposition] == "from":
        return _turned(status(tree, head, up + 1))
    if tree.lemmas[head] in listed(Words.AHEAD_NOUN) or (
        tree.lemmas[head] in listed(Words.AHEAD) and tree.words[preposition] != "by"
    ):
        return Status.NOT_DONE
    if tree.lemmas[head] in listed(Words.AHEAD_THROUGH) and tree.words[preposition] in listed(Words.AHEAD_PREPOSITION):
        return Status.NOT_DONE
    is_ahead_to = tree.words[preposition] == "to" and tree.lemmas[head] in listed(Words.AHEAD_TO)
    if is_ahead_to or _is_price(tree, preposition, up):
        return Status.NOT_DONE
    return Status.TOLD


def _charged(tree: Tree, preposition: int) -> Status | None:
    """The status of what somebody is accused of, or cleared of; None where “of”, “with” or “for” is no such verb’s."""
    verb = tree.verb_above(preposition, ("dobj", "nsubjpass") if tree.words[preposition] == "of" else ())
    if tree.words[preposition] not in CHARGING or tree.tags[verb][:2] != "VB":
        return None
    if tree.lemmas[verb] in listed(Words.CLEARING):
        return Status.NEGATED
    return Status.NOT_DONE if tree.lemmas[verb] in listed(Words.ALLEGING) else None


CHARGING, TIMES = ("of", "with", "for"), ("before", "after", "while", "since")
"""Prepositions before what somebody is accused of, and before the gerund of what took place."""


def _of_noun(tree: Tree, noun: int, up: int) -> Status:
    """The status of an event noun, by what stands before it and by the verb it belongs to."""
    if is_nobody(tree, noun):
        return Status.NEGATED
    if any(tree.words[child] in listed(Words.AHEAD_ADJECTIVE) for child in tree.children[noun] if child < noun):
        return Status.NOT_DONE
    if is_supposed(tree, noun):
        return Status.NOT_DONE
    head, relation = tree.heads[noun], tree.relations[noun]
    if relation == "conj" and tree.tags[head] in NOUNS and up <= MOST_UP:
        return _of_noun(tree, head, up + 1)
    if relation == "pobj":
        return _of_noun_behind(tree, noun, head, up)
    if tree.tags[head][:2] != "VB" or relation not in ("dobj", *SUBJECTS) or up > MOST_UP:
        return Status.TOLD
    lemma = tree.lemmas[head]
    if relation != "nsubj" and is_put_off(tree, head):
        return Status.NOT_DONE
    if relation != "nsubj" and lemma in listed(Words.DENIED):
        return _turned(status(tree, head, up + 1))
    if relation != "nsubj" and lemma in listed(Words.AHEAD_OBJECT):
        return Status.NOT_DONE
    other = Words.BRINGING_ABOUT if relation == "dobj" else Words.OCCUR
    passed = listed(Words.LIGHT_VERB) | listed(Words.UNDERGO) | listed(other)
    return status(tree, head, up + 1) if lemma in passed else Status.TOLD


BEFORE_AND_AFTER = ("after", "before", "until", "upon", "following")
IN_EXCHANGE, IN_CASE = ("in exchange", "in return"), ("event", "case")
"""What opens a price, and what opens something that may come."""


def _is_their_own(tree: Tree, noun: int, preposition: int, up: int) -> bool:
    """Whether a noun tells what somebody does alone who will do more after or before it: after Lee’s return, she will vote."""
    verb, owner = tree.heads[preposition], tree.child(noun, ("poss",))
    own = tree.child(verb, SUBJECTS) if tree.tags[verb][:2] == "VB" else None
    if owner is None or own is None or up > MOST_UP or event_nouns().get(tree.lemmas[noun]) != OWN:
        return False
    is_same = "PRP" in (tree.tags[own], tree.tags[owner][:3]) or tree.lemmas[own] == tree.lemmas[owner]
    expected = tree.relations[own] == "nsubjpass" and tree.lemmas[verb] in listed(Words.AHEAD)
    return is_same and (expected or status(tree, verb, up + 1) == Status.NOT_DONE)


def _is_price(tree: Tree, preposition: int, up: int) -> bool:
    """Whether “for” names the price of what is not done itself: will free them in exchange for the release of others."""
    noun = tree.heads[preposition]
    opener = tree.heads[noun]
    if tree.words[preposition] != "for" or f"{tree.words[opener]} {tree.lemmas[noun]}" not in IN_EXCHANGE:
        return False
    verb = tree.verb_above(opener, ("dobj", "pobj"))
    return up <= MOST_UP and tree.tags[verb][:2] == "VB" and status(tree, verb, up + 1) != Status.TOLD


def _is_only_in_case(tree: Tree, noun: int, preposition: int) -> bool:
    """Whether a noun tells what may come: in the event of an attack, in the case of rape."""
    case = tree.heads[preposition]
    is_case = tree.lemmas[case] in IN_CASE and tree.words[preposition] == "of" and tree.words[tree.heads[case]] == "in"
    return is_case and not is_definite(tree, noun)


def _of_noun_behind(tree: Tree, noun: int, preposition: int, up: int) -> Status:
    """The status of an event noun behind a preposition: without an attack, plans for an attack, called for the release."""
    if tree.words[preposition] == "without":
        return Status.NEGATED
    if (charged := _charged(tree, preposition)) is not None:
        return charged
    if tree.words[preposition] == "from" and up <= MOST_UP:
        above = tree.verb_above(preposition, ("dobj",))
        return _turned(status(tree, above, up + 1)) if tree.lemmas[above] in listed(Words.KEPT_FROM) else Status.TOLD
    if _is_price(tree, preposition, up) or _is_only_in_case(tree, noun, preposition):
        return Status.NOT_DONE
    if tree.words[preposition] in BEFORE_AND_AFTER and _is_their_own(tree, noun, preposition, up):
        return Status.NOT_DONE
    if tree.words[preposition] not in listed(Words.AHEAD_PREPOSITION):
        return Status.TOLD
    governing = tree.heads[preposition]
    of_verbs = listed(Words.AHEAD) | listed(Words.AHEAD_THROUGH)
    ahead = listed(Words.AHEAD_NOUN) if tree.tags[governing] in NOUNS else of_verbs
    return Status.NOT_DONE if tree.lemmas[governing] in ahead else Status.TOLD
