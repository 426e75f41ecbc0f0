"""Reporting verbs (``data/cues.csv``), their forms (``data/verb_forms.csv``), other words that attribute
(``data/cue_words.csv``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis import data
from analysis.schema.vocabulary import VerbClass

PHRASE = re.compile(data.one_of("cue_words.csv", "phrase"), re.IGNORECASE)
WORD = re.compile(r"\b(?<![A-Za-z][-‐‑])[A-Za-z]+")


@cache
def verb_classes() -> dict[str, VerbClass]:
    """Reporting verbs: lemma -> class."""
    return {row["verb"]: VerbClass(row["class"]) for row in data.rows("cues.csv")}


def forms_of(verb: str) -> tuple[str, ...]:
    """The printed forms of a verb: say, says, saying, said."""
    if verb.endswith("ee"):
        regular: tuple[str, ...] = (verb, verb + "s", verb + "ing", verb + "d")
    elif verb.endswith("e"):
        regular = (verb, verb + "s", verb[:-1] + "ing", verb + "d")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        regular = (verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied")
    elif verb in _irregularities("doubled"):
        regular = (verb, verb + "s", verb + verb[-1] + "ing", verb + verb[-1] + "ed")
    else:
        ending = "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"
        regular = (verb, verb + ending, verb + "ing", verb + "ed")
    if verb in _irregularities("british"):
        regular += (verb + "ling", verb + "led")
    irregular = _irregularities("irregular")
    return (*regular[:3], *irregular[verb]) if verb in irregular else regular


def verb_of(form: str, verbs: Iterable[str]) -> str | None:
    """The verb of which a word in small letters is a printed form, the first where it is one of several; None for none."""
    return _verbs_by_form(frozenset(verbs)).get(form)


@cache
def _verbs_by_form(verbs: frozenset[str]) -> dict[str, str]:
    """The printed forms of verbs -> the verb."""
    return {form: verb for verb in sorted(verbs, reverse=True) for form in forms_of(verb)}


@cache
def _irregularities(kind: str) -> dict[str, tuple[str, ...]]:
    """Verbs of a kind -> the forms the list gives them."""
    return {row["verb"]: tuple(row["forms"].split()) for row in data.rows("verb_forms.csv") if row["kind"] == kind}


@cache
def _cue_words() -> frozenset[str]:
    forms = (form for verb in verb_classes() for form in forms_of(verb))
    return frozenset(forms).union(data.words("cue_words.csv", "word"))


def cue_spans(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where reporting verbs in any form, and other words that attribute, stand in ``text[start:stop]``.

    The later part of a compound is none (so-called, US-backed).
    """
    cues = _cue_words()
    found = [match.span() for match in WORD.finditer(text, start, stop) if match.group().lower() in cues]
    return found + [match.span() for match in PHRASE.finditer(text, start, stop)]
