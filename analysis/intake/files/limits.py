"""How many articles and lines one file may hold."""

from __future__ import annotations

from analysis.intake.article import Refused

MOST_ARTICLES = 10_000
"""A plain limit for time: archives give at most some hundred in a file."""


MOST_LINES = 200_000
"""A plain limit for time: a thousand articles have 40,000."""


def check_lines(text: str) -> None:
    """Raise Refused for a text of more lines than any has."""
    check_n_lines(sum(map(text.count, "\n\u2028\u2029\x85")))


def check_n_lines(n: int) -> None:
    """Raise Refused for a file of more lines than any has."""
    if n > MOST_LINES:
        raise Refused(f"must have at most {MOST_LINES:,} lines; it has {n:,}. Give its articles in parts.")


def check_count(n: int, name: str) -> None:
    """Raise Refused for a file that seems to have more articles than any export has."""
    if n > MOST_ARTICLES:
        raise Refused(f"must have at most {MOST_ARTICLES:,} articles; it has {n:,}. Export it in parts.")
