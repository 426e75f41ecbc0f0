"""Lines that most articles of an outlet share: what its site or its archive prints around every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
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
            lines = _most([spaced(text) for text in group["text"]])
            if lines:
                found.append(Repeated(str(outlet), group.height, longest_first(lines)))
    return found


def longest_first(lines: Set[str]) -> tuple[str, ...]:
    """Lines in the order in which they are told."""
    return tuple(sorted(lines, key=lambda line: (-len(line), line)))


def shared_lines(articles: pl.DataFrame) -> list[frozenset[int]]:
    """For each article the numbers of its lines (as ``zones.lines_of`` gives them) that most articles share."""
    return numbers_of(articles, {each.outlet: frozenset(each.lines) for each in repeated(articles)})


def numbers_of(articles: pl.DataFrame, by_outlet: Mapping[str, frozenset[str]]) -> list[frozenset[int]]:
    """For each article the numbers of its lines that its outlet's articles share. by_outlet: those lines."""
    none: frozenset[str] = frozenset()
    pairs = articles.select("outlet", "text").iter_rows()
    return [_numbers(text, by_outlet.get(outlet, none)) for outlet, text in pairs]


def said(found: Sequence[Repeated], file: str) -> list[Problem]:
    """What a folder's owner should know of such lines, a problem an outlet."""
    problems = []
    for outlet, n_articles, lines in found:
        n = "1 line is" if len(lines) == 1 else f"{len(lines):,} lines are"
        shown = lines[0] if len(lines[0]) <= 60 else f"{lines[0][:59]}…"
        which = f"“{shown}”" if len(lines) == 1 else f"the longest “{shown}”"
        them = "it counts" if len(lines) == 1 else "they count"
        message = f"{n} in most of the {n_articles:,} articles of {outlet}; {them} as page furniture: {which}."
        problems.append(Problem("guess", file, message))
    return problems


def spaced(text: str) -> list[str]:
    """The lines of a text, with one blank wherever there is space."""
    return [" ".join(line.text.split()) for line in lines_of(text)]


def _numbers(text: str, shared: frozenset[str]) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(spaced(text)) if line in shared) if shared else frozenset()


def _most(articles: Sequence[Sequence[str]]) -> set[str]:
    """The lines that most of these articles share, versions of one article not counted."""
    shared = in_most(len(articles), counted(articles))
    if not shared:
        return shared
    own = telling(articles, shared)
    return in_most(len(own), counted(own))


def counted(articles: Sequence[Sequence[str]]) -> Counter[str]:
    """In how many of some articles each line stands."""
    return Counter(line for lines in articles for line in set(lines))


def in_most(n_articles: int, counts: Mapping[str, int], least: int = LEAST) -> set[str]:
    """The lines that stand in more than half of so many articles, and in ``least`` or more."""
    most = max(least, n_articles // 2 + 1)
    return {line for line, n in counts.items() if n >= most}


def telling(articles: Sequence[Sequence[str]], shared: Set[str]) -> list[Sequence[str]]:
    """The articles of which enough (OWN) stands in other lines than the shared ones."""
    return [lines for lines in articles if _own(lines, shared) >= OWN]


def _own(lines: Sequence[str], shared: Set[str]) -> float:
    total = sum(map(len, lines))
    return sum(len(line) for line in lines if line not in shared) / total if total else 0.0
