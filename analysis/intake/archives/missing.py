"""What is said when a file holds other than it promises."""

from __future__ import annotations

from analysis.errors import Problem


def missing(name: str, found: int, promised: int | None) -> list[Problem]:
    """A problem, where a file says that it holds another number of articles than were found in it."""
    if promised is None or promised == found:
        return []
    articles = f"{promised:,} article{'' if promised == 1 else 's'}"
    were = f"{found:,} {'was' if found == 1 else 'were'}"
    return [
        Problem("error", name, f"says that it holds {articles}; {were} found. Export it again and compare the two.")
    ]
