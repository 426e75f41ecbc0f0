"""Reporting verbs and other words that attribute. The list is ``data/cues.csv``: verb, class, source of the row."""

from __future__ import annotations

import re
from functools import cache

from analysis import data

DOUBLED = frozenset("nod rebut admit plan dub".split())
BRITISH = frozenset({"label", "signal"})
IRREGULAR = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "speak": ("spoke", "spoken"),
    "read": (),
    "think": ("thought",),
    "know": ("knew", "known"),
    "feel": ("felt",),
    "show": ("showed", "shown"),
    "understand": ("understood",),
}
ONE_WORD = frozenset({"per", "quote", "quotes"})
PHRASES = ("according to", "in the words of", "in a statement")
WORD = re.compile(r"[a-z]+")


@cache
def verb_classes() -> dict[str, str]:
    """Reporting verbs: lemma -> neutral, endorsing, doubting, heated or belief."""
    return {row["verb"]: row["class"] for row in data.rows("cues.csv")}


def forms_of(verb: str) -> tuple[str, ...]:
    """The printed forms of a verb: say, says, saying, said."""
    if verb.endswith("ee"):
        regular: tuple[str, ...] = (verb, verb + "s", verb + "ing", verb + "d")
    elif verb.endswith("e"):
        regular = (verb, verb + "s", verb[:-1] + "ing", verb + "d")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        regular = (verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied")
    elif verb in DOUBLED or verb == "slam":
        regular = (verb, verb + "s", verb + verb[-1] + "ing", verb + verb[-1] + "ed")
    else:
        ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
        regular = (verb, verb + ending, verb + "ing", verb + "ed")
    if verb in BRITISH:
        regular += (verb + "ling", verb + "led")
    if verb in IRREGULAR:
        return (*regular[:3], *IRREGULAR[verb])
    return regular


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(form for verb in verb_classes() for form in forms_of(verb)) | ONE_WORD


def has_cue(text: str) -> bool:
    """Whether a reporting verb in any form, or another word that attributes, stands in ``text``."""
    words = WORD.findall(text.lower())
    return not _cue_words().isdisjoint(words) or any(phrase in text.lower() for phrase in PHRASES)
