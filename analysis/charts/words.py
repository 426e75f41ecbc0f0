"""The words that charts print by themselves, in the languages that ``chart_words.csv`` has."""

from __future__ import annotations

from functools import cache

from analysis import data
from analysis.charts.look import look

WORDS = "chart_words.csv"


def say(phrase: str, **values: object) -> str:
    """A phrase of a chart in the language that holds here (``look``), ``{name}`` in it filled in; in English where the
    list lacks it."""
    return _printed(look().language).get(phrase, phrase).format(**values)


@cache
def _printed(language: str) -> dict[str, str]:
    return {row["phrase"]: row["printed"] for row in data.rows(WORDS, language)}
