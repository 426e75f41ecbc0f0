"""How many articles one file may hold."""

from __future__ import annotations

from analysis.intake.article import Refused

MOST_ARTICLES = 10_000
"""A plain limit for time: archives give at most some hundred in a file."""


def check_count(n: int, name: str) -> None:
    """Raise Refused for a file that seems to have more articles than any export has."""
    if n > MOST_ARTICLES:
        raise Refused(f"must have at most {MOST_ARTICLES:,} articles; it has {n:,}. Export it in parts.")
