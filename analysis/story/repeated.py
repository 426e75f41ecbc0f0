"""Lines that most articles of an outlet share: what its site or its archive prints around every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from analysis.errors import Problem
from analysis.story.zones import lines_of

LEAST = 3
"""Articles of an outlet that must have a line; set by hand: two may quote the same sentence."""
OWN = 0.25
"""The part of an article's characters that no other line of most articles may hold; set by hand. An article with less
is a version of another, and says nothing of what the site prints around both."""


class Repeated(NamedTuple):
    """outlet, how many articles it has, and the lines that most of them share, the longest first."""

    outlet: str
    n_articles: int
    lines: tuple[str, ...]


def repeated(articles: pl.DataFrame) -> list[Repeated]:
    """What most articles of an outlet share, by outlet. Outlets without such lines are left out.

    articles: schema ARTICLES. A line must stand in more than half of the outlet's articles and in at least LEAST;
    versions of one article (see OWN) are not counted.
    """
    found: list[Repeated] = []
    if max(Counter(articles["outlet"]).values(), default=0) < LEAST:
        return found
    for (outlet, *_), group in articles.group_by("outlet", maintain_order=True):
        if group.height >= LEAST:
            lines = _most([_spaced(text) for text in group["text"]])
            if lines:
                longest_first = tuple(sorted(lines, key=lambda line: (-len(line), line)))
                found.append(Repeated(str(outlet), group.height, longest_first))
    return found


def shared_lines(articles: pl.DataFrame) -> list[frozenset[int]]:
    """For each article the numbers of its lines (as ``zones.lines_of`` gives them) that most articles share."""
    by_outlet = {each.outlet: frozenset(each.lines) for each in repeated(articles)}
    none: frozenset[str] = frozenset()
    pairs = articles.select("outlet", "text").iter_rows()
    return [_numbers(text, by_outlet.get(outlet, none)) for outlet, text in pairs]


def said(articles: pl.DataFrame, file: str) -> list[Problem]:
    """What a folder's owner should know of such lines, a problem an outlet."""
    problems = []
    for outlet, n_articles, lines in repeated(articles):
        n = "1 line is" if len(lines) == 1 else f"{len(lines):,} lines are"
        shown = lines[0] if len(lines[0]) <= 60 else f"{lines[0][:59]}…"
        which = f"“{shown}”" if len(lines) == 1 else f"the longest “{shown}”"
        them = "it counts" if len(lines) == 1 else "they count"
        message = f"{n} in most of the {n_articles:,} articles of {outlet}; {them} as page furniture: {which}."
        problems.append(Problem("guess", file, message))
    return problems


def _spaced(text: str) -> list[str]:
    return [" ".join(line.text.split()) for line in lines_of(text)]


def _numbers(text: str, shared: frozenset[str]) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(_spaced(text)) if line in shared) if shared else frozenset()


def _most(articles: Sequence[Sequence[str]]) -> set[str]:
    """The lines that most of these articles share, versions of one article not counted."""
    shared = _in_most(articles)
    if not shared:
        return shared
    return _in_most([lines for lines in articles if _own(lines, shared) >= OWN])


def _in_most(articles: Sequence[Sequence[str]]) -> set[str]:
    counts = Counter(line for lines in articles for line in set(lines))
    least = max(LEAST, len(articles) // 2 + 1)
    return {line for line, n in counts.items() if n >= least}


def _own(lines: Sequence[str], shared: set[str]) -> float:
    total = sum(map(len, lines))
    return sum(len(line) for line in lines if line not in shared) / total if total else 0.0
