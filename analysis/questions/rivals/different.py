"""Words that fill one slot and yet stand for different things: opposites, two forms or spellings of one word, common ones."""

from __future__ import annotations

from analysis import data
from analysis.questions.rivals.alike import are_one_word
from analysis.questions.rivals.uses import COMMON
from analysis.units.spelling import compared

OPPOSITES = frozenset(frozenset(row["words"].split(";")) for row in data.rows("opposites.csv"))
NEGATING = data.words("negation.csv", "prefix")
"""What makes the opposite of a word when it stands before it."""
EVENTS = frozenset(row["noun"] for row in data.rows("event_nouns.csv")).union(
    data.words("event_words.csv", "means"), data.words("cue_words.csv", "noun")
)
"""Nouns for what happened, talks among them: how an outlet calls it is a choice, however common the word."""


def may_differ(one: str, other: str) -> bool:
    """Whether two base forms could be two names of one thing, as far as the words show."""
    return (
        one != other
        and not are_one_word(one, other)
        and not are_opposites(one, other)
        and _spelt(one) != _spelt(other)
        and not any(is_common(word) for word in (one, other))
    )


def are_opposites(one: str, other: str) -> bool:
    """Whether two words are known opposites, or one negates the other: legal, illegal."""
    short, long = sorted((one, other), key=len)
    return frozenset((one, other)) in OPPOSITES or any(long == before + short for before in NEGATING)


def is_common(word: str) -> bool:
    """Whether a word tells too little to be a choice: thing, way."""
    return word in COMMON and word not in EVENTS


def _spelt(word: str) -> str:
    return "".join(each.word for each in compared(word, [word], [0], [len(word)]))
