"""Signs beside a verb or a noun that what it tells is negated, only supposed or asked."""

from __future__ import annotations

from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.tree import NOUNS, SUBJECTS, Tree

MOST_UP = 12
"""Clauses that are gone up to see what is told as done; a plain limit."""
DEFINITE = ("the", "this", "that", "these", "those")
"""Words before a noun that is known already."""
BEFORE = ("before", "until")
INVERTED = ("had", "were")
"""Auxiliaries that open a condition without “if”: had he known."""


def is_condition(tree: Tree, verb: int) -> bool:
    """Whether a verb stands behind “if” or the like, or behind an auxiliary in the place of “if”."""
    below = tree.children[verb]
    if any(tree.relations[child] == "mark" and tree.words[child] in listed(Words.CONDITION) for child in below):
        return True
    first, own = tree.child(verb, ("aux", "auxpass")), tree.child(verb, SUBJECTS)
    is_inverted = first is not None and own is not None and first < own < verb and tree.words[first] in INVERTED
    return is_inverted and tree.relations[verb] == "advcl"


def is_definite(tree: Tree, noun: int) -> bool:
    """Whether a noun means something known: a name, or a noun behind “the” or an owner."""
    before = [child for child in tree.children[noun] if child < noun]
    return tree.tags[noun] in ("NNP", "NNPS") or any(
        tree.words[child] in DEFINITE or tree.relations[child] == "poss" for child in before
    )


def is_put_off(tree: Tree, verb: int) -> bool:
    """Whether a verb and its particle say that something else is not done: held off, called off."""
    return any(f"{tree.lemmas[verb]} {tree.words[at]}" in listed(Words.PUT_OFF) for at in tree.having(verb, "prt"))


def is_nobody(tree: Tree, noun: int) -> bool:
    """Whether a noun says that there is none: nobody, no soldier, none of them."""
    words = listed(Words.NOBODY)
    return tree.words[noun] in words or any(
        tree.words[child] in words and tree.relations[child] in ("det", "neg", "preconj")
        for child in tree.children[noun]
    )


def negates(tree: Tree, child: int) -> bool:
    """Whether a word beside a verb negates it: not, never, cannot."""
    if tree.relations[child] == "neg":
        return True
    if tree.relations[child] in ("aux", "auxpass"):
        return tree.words[child].endswith("n't") or tree.words[child] == "cannot"
    return tree.relations[child] in ("advmod", "preconj") and tree.words[child] in listed(Words.NEGATOR)


def is_by_nobody(tree: Tree, child: int) -> bool:
    """Whether “by” says that nobody does it: defended by nobody."""
    noun = tree.child(child, ("pobj",)) if tree.relations[child] == "agent" else None
    return noun is not None and is_nobody(tree, noun)


def is_supposed(tree: Tree, noun: int) -> bool:
    """Whether a condition only supposes what a noun means: if they had a role in attacks that killed people; not: in the
    attacks."""
    if tree.tags[noun] not in NOUNS or is_definite(tree, noun):
        return False
    for _ in range(MOST_UP):
        noun = tree.heads[noun]
        if is_condition(tree, noun):
            return True
    return False


def is_supposed_content(tree: Tree, verb: int) -> bool:
    """Whether “that” and a verb tell what a noun only supposes, or what somebody disputes: the fear that he left, rejected
    reports that they lied."""
    that, noun = tree.child(verb, ("mark",)), tree.heads[verb]
    if that is None or tree.words[that] != "that":
        return False
    is_disputed = tree.relations[noun] == "dobj" and tree.lemmas[tree.heads[noun]] in listed(Words.DISPUTING)
    return is_disputed or tree.lemmas[noun] in listed(Words.AHEAD_NOUN)


def is_conditional(tree: Tree, token: int) -> bool:
    """Whether a verb stands in a question or in an order, or beside “perhaps”."""
    below = tree.children[token]
    if any(tree.relations[child] == "advmod" and tree.words[child] in listed(Words.DOUBT_ADVERB) for child in below):
        return True
    if tree.relations[token] != "ROOT":
        return False
    if any(tree.words[child] == "?" for child in below):
        return True
    bare = tree.tags[token] == "VB" and not tree.is_title[token]
    return bare and not any(tree.relations[child] in SUBJECTS for child in below)


def is_present_when(tree: Tree, token: int) -> bool:
    """Whether a verb in the present tells when something else comes: when he meets the envoy."""
    before = [child for child in tree.children[token] if child < token]
    with_time = (token, *(child for child in before if tree.relations[child] in ("aux", "auxpass")))
    is_present = any(tree.tags[at] in ("VBZ", "VBP") for at in with_time)
    return is_present and not {"when", "until", "once", "before", "after"}.isdisjoint(tree.words[at] for at in before)


def is_still_ahead(tree: Tree, verb: int) -> bool:
    """Whether “before” or “until” shows that something has yet to come: before the new council takes over, decided not to
    vote until after they met; not: did not vote until they met."""
    opened = {tree.words[child] for child in tree.having(verb, "mark") if child < verb}
    if tree.relations[verb] != "advcl" or opened.isdisjoint(BEFORE):
        return False
    is_present = tree.tags[verb] in ("VBZ", "VBP") and tree.child(verb, ("aux", "auxpass")) is None
    head = tree.heads[verb]
    return is_present or ("until" in opened and has_to(tree, head) and bool(tree.having(head, "neg")))


def is_aside(tree: Tree, token: int) -> bool:
    """Whether a participle behind a comma tells what comes of it, though the parse joins it to the verb before: postponed
    sending a team, raising fears."""
    head = tree.heads[token]
    joined = tree.relations[token] == "conj" and not tree.having(head, "cc")
    return joined and tree.tags[token] == "VBG" and tree.words[token - 1] == ","


def has_to(tree: Tree, token: int) -> bool:
    """Whether a verb is an infinitive with “to”, which the parse of a headline may tie to another word."""
    if tree.tags[token] == "VB" and tree.words[token - 1] == "to":
        return True
    return any(tree.tags[child] == "TO" and tree.relations[child] == "aux" for child in tree.children[token])
