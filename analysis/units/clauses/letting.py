"""Whom somebody or a law lets do something, where the parser ties the verb to another noun."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import data
from analysis.units.clauses.lists import Words, listed

BARE = ("VB", "VBP")
"""Tags of a verb without a time, as the parser gives them."""
SUBJECT = "nsubj"
CONTENTS = ("xcomp", "ccomp")
LAWS = frozenset(data.words("titles.csv", "law"))


def read_letting(
    lemmas: Sequence[str], tags: Sequence[str], sentences: Sequence[int], relations: list[str], heads: list[int]
) -> None:
    """Take “a bill letting families of victims sue the state” for families that sue, and “allowing families of those killed
    to sue” for families, not for those killed.

    One entry a token, as ``tree.Tree`` holds them; relations and heads are changed in place. A verb of *letting* with an
    object and no verb that says what is let gets the nearest one behind: with “to”, one that hangs below the object; after
    “let” a bare one whose subject holds the verb of letting.
    """
    for verb, lemma in enumerate(lemmas):
        if lemma not in listed(Words.LETTING) or not tags[verb].startswith("VB"):
            continue
        below = [token for token, head in enumerate(heads) if head == verb != token]
        noun = next((token for token in below if token > verb and relations[token] == "dobj"), None)
        if noun is None or any(relations[token] in CONTENTS for token in below):
            continue
        behind = noun + 1
        while behind < len(heads) and sentences[behind] == sentences[verb]:
            if tags[behind] in BARE and _give(behind, verb, noun, (lemmas, tags, relations, heads)):
                break
            behind += 1


def read_laws(
    lemmas: Sequence[str], tags: Sequence[str], relations: list[str], heads: list[int], words: Sequence[str]
) -> None:
    """Take “vetoed a bill to let families sue” for a bill that lets them, not for a veto that does.

    One entry a token; relations and heads are changed in place. An infinitive right behind “a” law that the parser ties to
    the verb before belongs to the law; not behind “the law”, which may be broken to do something.
    """
    for to, tag in enumerate(tags):
        noun, act = to - 1, heads[to]
        if tag != "TO" or noun < 1 or lemmas[noun] not in LAWS or tags[noun] != "NN" or tags[act] != "VB":
            continue
        is_new = any(heads[token] == noun and words[token] in ("a", "an") for token in range(noun))
        if is_new and act > to and relations[act] in (*CONTENTS, "advcl") and heads[act] < noun:
            heads[act], relations[act] = noun, "acl"


def _give(act: int, verb: int, noun: int, read: tuple[Sequence[str], Sequence[str], list[str], list[int]]) -> bool:
    """Tie an act to a verb of letting, if it is what is let. Whether it was."""
    lemmas, tags, relations, heads = read
    hanging = [token for token, head in enumerate(heads) if head == act != token]
    if any(tags[token] == "TO" for token in hanging):
        if not _is_below(act, noun, heads):
            return False
        heads[act], relations[act] = verb, "xcomp"
        return True
    whose = next((token for token in hanging if relations[token] == SUBJECT and token < verb), None)
    if lemmas[verb] != "let" or whose is None or heads[act] == act or not _is_below(verb, whose, heads):
        return False
    heads[whose], relations[whose] = heads[act], "dobj"
    heads[act], relations[act] = verb, "ccomp"
    heads[noun], relations[noun] = act, SUBJECT
    return True


def _is_below(token: int, above: int, heads: Sequence[int]) -> bool:
    while heads[token] != token and token != above:
        token = heads[token]
    return token == above
