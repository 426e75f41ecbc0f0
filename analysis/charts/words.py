"""The words that charts print by themselves, in the languages that ``chart_words.csv`` has."""

from __future__ import annotations

from analysis import data

WORDS = "chart_words.csv"
ENGLISH = data.ENGLISH


def languages() -> list[str]:
    """The languages of charts, English first."""
    return [ENGLISH, *data.languages(WORDS)]


def check_language(language: str) -> None:
    """Raise ValueError for a language that charts have no words of."""
    if language not in languages():
        raise ValueError(f"language must be one of {', '.join(languages())}, not '{language}'.")
