"""Which verbs are passive, with their auxiliary or as a participle alone, and what stands after their “by”."""

from __future__ import annotations

from typing import NamedTuple

from analysis.schema.vocabulary import Form
from analysis.units.clauses.lists import Words, listed, points_of_time
from analysis.units.clauses.tree import NOUNS, SUBJECTS, Tree

PARTICIPLES = ("VBN", "VBD", "JJ")
"""Tags that past participles are given: many look like the past, or like adjectives."""
AUXILIARIES = ("aux", "auxpass")
BARE = "acl amod advcl ROOT conj parataxis prep ccomp pcomp pobj nmod dep appos oprd xcomp relcl acomp attr compound".split()
"""What a participle without auxiliary can be to its head."""
AMOUNTS = ("TIME", "PERCENT", "MONEY")
"""Entities that do nothing: cut by $20."""


class Passive(NamedTuple):
    """The form of a passive verb, and its own auxiliary; None where it has none or shares that of another verb."""

    form: Form
    auxiliary: int | None


def passives(tree: Tree) -> dict[int, Passive]:
    """The passive verbs of an article, by position: PASSIVE with an auxiliary (in “was shot and killed” both have it),
    REDUCED without.

    Not passive are states (is stuck), what has no object to be made a subject (is gone), “has” with a participle, and
    adjectives in -ed.
    """
    found: dict[int, Passive] = {}
    for token, tag in enumerate(tree.tags):
        if tag not in PARTICIPLES or tree.relations[token] in AUXILIARIES or tree.lemmas[token] in ("be", "have"):
            continue
        if not _looks_like_one(tree, token):
            continue
        auxiliary = _auxiliary(tree, token)
        if auxiliary is not None:
            if _is_passive(tree, token, auxiliary):
                found[token] = Passive(Form.PASSIVE, auxiliary)
        elif _shares(tree, token, found):
            found[token] = Passive(Form.PASSIVE, None)
        elif _is_bare(tree, token, found):
            found[token] = Passive(Form.REDUCED, None)
    return found


def agent(tree: Tree, verb: int) -> int | None:
    """The noun after the “by” of a passive verb: a person, a group or a thing. None where none stands there, or a time,
    an amount or a manner: by January 20, by a third, by force."""
    for child in tree.children[verb]:
        if tree.words[child] == "by" and tree.relations[child] in ("agent", "prep"):
            noun = tree.child(child, ("pobj",))
            if noun is not None and tree.tags[noun] == "CD":  # by the Vikings 866
                noun = next((name for name in tree.having(noun, "compound") if tree.tags[name] in NOUNS), noun)
            return None if noun is None or is_circumstance(tree, noun) else noun
    return None


def is_circumstance(tree: Tree, noun: int) -> bool:
    """Whether a noun behind “by” or “on” is a time, an amount or a manner."""
    lemma = tree.lemmas[noun]
    if tree.tags[noun] == "CD":
        return all(tree.words[child] != "of" for child in tree.children[noun])
    if tree.entities[noun] in AMOUNTS or tree.tags[noun] == "RB" or lemma in points_of_time():
        return True
    if lemma in listed(Words.AMOUNT):
        return all(tree.words[child] != "of" for child in tree.children[noun])
    return (
        tree.tags[noun] == "NN" and lemma in listed(Words.MANNER) and tree.child(noun, ("det", "poss", "amod")) is None
    )


def _looks_like_one(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    if tree.tags[token] == "VBN":
        return word not in listed(Words.PAST_ONLY)
    return (word.endswith("ed") and len(word) > 4) or word in listed(Words.SAME_FORM)


def _auxiliary(tree: Tree, token: int) -> int | None:
    """The “be” or “get” of a participle, also where the parser takes the participle for an adjective beside it."""
    own = tree.child(token, ("auxpass",))
    head, relation = tree.heads[token], tree.relations[token]
    if own is not None or tree.lemmas[head] not in ("be", "get"):
        return own
    if relation == "acomp":
        return head
    apart = relation == "advcl" and tree.tags[token] == "VBN" and head < token  # we were, as you know, interrupted
    if apart and tree.child(token, ("mark", "advmod", "aux", *SUBJECTS)) is None:
        return head if tree.child(head, ("attr", "acomp", "prep")) is None else None
    return None


def _is_passive(tree: Tree, token: int, auxiliary: int) -> bool:
    """Whether a participle with “be” or “get” is passive."""
    if tree.lemmas[token] in listed(Words.NEVER_PASSIVE) or _is_adjective(tree, token):
        return False
    if tree.words[auxiliary] == "'s" and tree.child(token, ("dobj",)) is not None:  # ’s made a deal
        return False
    if any(tree.words[child] == "by" for child in tree.children[token]):
        return True
    return (
        not _has_degree(tree, token) and tree.words[token - 1] != "-" and tree.words[token] not in listed(Words.STATE)
    )


def _has_degree(tree: Tree, token: int) -> bool:
    """Whether “very” or the like stands before an adjective: very tired."""
    return any(tree.words[child] in listed(Words.DEGREE) for child in tree.children[token])


def _is_adjective(tree: Tree, token: int) -> bool:
    """Whether a word in -ed that the parser takes for an adjective is one: talented, unarmed, a limited number."""
    word = tree.words[token]
    if tree.tags[token] != "JJ":
        return False
    before_noun = tree.relations[token] == "amod" and word in listed(Words.ADJECTIVE_BEFORE_NOUN)
    return before_noun or word in listed(Words.ADJECTIVE) or word.startswith("un")


def _shares(tree: Tree, token: int, found: dict[int, Passive]) -> bool:
    """Whether a participle has the auxiliary of the one before it: was shot and killed."""
    before = found.get(tree.heads[token])
    if tree.relations[token] != "conj" or before is None or before.form != Form.PASSIVE:
        return False
    if tree.child(token, (*SUBJECTS, *AUXILIARIES, "dobj")) is not None or tree.tags[token] == "JJ":
        return False
    wanted = tree.tags[token] == "VBN" or tree.lemmas[token] in listed(Words.NEEDING_OBJECT)
    return wanted and tree.lemmas[token] not in listed(Words.NEVER_PASSIVE)


def _is_bare(tree: Tree, token: int, found: dict[int, Passive]) -> bool:
    """Whether a participle that has no auxiliary is passive."""
    tag, relation = tree.tags[token], tree.relations[token]
    if (
        relation not in BARE
        or _is_perfect(tree, token)
        or _has_degree(tree, token)
        or tree.lemmas[token] in listed(Words.NEVER_PASSIVE)
    ):
        return False
    if token > 1 and tree.words[token - 1] == "-":  # a rule-based system; left-handed
        return tree.tags[token - 2] in NOUNS and tree.child(token, SUBJECTS) is None  # he ping-ponged
    by = any(tree.words[child] == "by" for child in tree.children[token])
    if tree.child(token, ("dobj",)) is not None and not by and tree.lemmas[token] not in listed(Words.TWO_OBJECTS):
        return False
    if not by and tree.lemmas[token] in listed(Words.WITHOUT_OBJECT) and tree.child(token, SUBJECTS) is not None:
        return False
    if tag == "JJ":
        return relation == "amod" and not _is_adjective(tree, token)
    if tag == "VBD" and relation == "conj" and tree.heads[token] in found and tree.child(token, SUBJECTS) is None:
        return found[tree.heads[token]].form == Form.REDUCED
    if tag == "VBD":
        return (relation == "acl" and tree.lemmas[token] not in listed(Words.WITHOUT_OBJECT)) or _lacks_object(
            tree, token
        )
    head = tree.heads[token]
    if relation in ("acomp", "attr") and tree.words[token] in listed(Words.STATE):
        return False
    return relation != "conj" or head in found or tree.tags[head] in (*NOUNS, "JJ", "RB", "VBG")


def _lacks_object(tree: Tree, token: int) -> bool:
    """Whether what looks like the past of a verb has no object though it needs one: Meeting canceled, ten killed in raid."""
    below = tree.children[token]
    if tree.relations[token] == "relcl" or any(tree.relations[child] in OBJECTS for child in below):
        return False
    if any(tree.relations[child] in SUBJECTS and tree.tags[child] in PRONOUNS for child in below):
        return False
    if any(tree.child(joined, OBJECTS) is not None for joined in tree.having(token, "conj")):
        return False
    lemma = tree.lemmas[token]
    return lemma in listed(Words.NEEDING_OBJECT) or (tree.is_title[token] and lemma not in listed(Words.WITHOUT_OBJECT))


OBJECTS = ("dobj", "ccomp", "xcomp", "dative", "attr")
PRONOUNS = ("PRP", "WP", "WDT")


def _is_perfect(tree: Tree, token: int) -> bool:
    """Whether a participle has “have” before it."""
    return any(
        tree.relations[child] == "aux" and tree.lemmas[child] in ("have", "'ve", "'d", "'s")
        for child in tree.children[token]
    )
