"""The words of grammar that the parse alone does not tell: ``grammar.csv``."""

from __future__ import annotations

from functools import cache

from analysis import data

LIST = "grammar.csv"


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(data.words(LIST, kind))


@cache
def points_of_time() -> frozenset[str]:
    """Nouns for a time that something happens by: Tuesday, January, the end, noon."""
    days = {word.lower() for kind in ("month", "weekday") for word in data.words("calendar.csv", kind)}
    return listed("point of time") | days
