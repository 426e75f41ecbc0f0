"""The words that charts print by themselves, in the languages that ``chart_words.csv`` has."""

from __future__ import annotations

from functools import cache

from analysis import data
from analysis.charts.look import look

WORDS = "chart_words.csv"
THOUSANDS = {"en": ",", "de": ".", "fr": "\u202f", "es": "\u00a0"}
"""What parts thousands, by language."""


def say(phrase: str, **values: object) -> str:
    """A phrase of a chart in the language that holds here (``look``), ``{name}`` in it filled in; in English where the
    list lacks it."""
    return _printed(look().language).get(phrase, phrase).format(**values)


def whole(n: int) -> str:
    """A whole number as it is printed in the language that holds here: 1,200 is 1.200 in German, 1 200 in French."""
    return f"{n:,}".replace(",", THOUSANDS[look().language])


@cache
def _printed(language: str) -> dict[str, str]:
    return {row["phrase"]: row["printed"] for row in data.rows(WORDS, language)}
