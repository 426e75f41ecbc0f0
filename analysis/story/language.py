"""The language of an article: its code and its name, and the guess where nobody says it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from analysis import data

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)
"""A code of a language, perhaps with its country or script behind it: en, pt-BR, zh_Hans."""
LOOKED_AT = 1_000
"""Characters at the beginning of an article that its language is guessed from."""
ENGLISH_WORDS = (" the ", " and ")
PLAINLY = 3
"""Uses of these words among the first characters that no article in another language has, unless it quotes English."""
SURE = 0.7
"""Probability from which a guess is told; below it there is too little text, or none that is language."""


@cache
def _names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in data.rows("languages.csv")}


@cache
def _codes() -> dict[str, str]:
    """Every code and name that ``data/languages.csv`` lists, in small letters -> the code kept."""
    return {
        called.casefold(): row["code"]
        for row in data.rows("languages.csv")
        for called in (row["code"], row["name"], *row["also"].split())
    }


def code_of(called: str) -> str | None:
    """The ISO 639-1 code of a language by its code (de, deu, de-AT) or English name (German); None for anything else."""
    tag = TAG.fullmatch(called)
    return (_codes().get(tag.group(1).casefold()) if tag else None) or _codes().get(called.casefold())


def name_of(code: str) -> str:
    """The English name of a language by its ISO 639-1 code."""
    return _names()[code]


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that a text begins in; None where it can't be told.

    Plain English is known by two of its words, since it is the usual case and asking for more costs much more time.
    All else is asked of py3langid, a naive Bayes classifier of byte sequences (Lui & Baldwin 2011, 2012).
    """
    if sum(text.count(word, 0, LOOKED_AT) for word in ENGLISH_WORDS) >= PLAINLY:
        return ENGLISH
    code, probability = _identifier().classify(text[:LOOKED_AT])
    return str(code) if probability >= SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier for the languages that ``data/languages.csv`` lists. Loading it takes most of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(set(identifier.labels) & set(_names()))
    return identifier
