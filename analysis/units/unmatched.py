"""Patterns of concepts.yaml that no article holds, with the word that may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.errors import Problem
from analysis.schema.cells import figures
from analysis.story.terms import is_described
from analysis.units.patterns import GLOB, find, matches, parts_of, with_form

MOST_SHOWN = 5
"""Patterns that a message names."""
LIKE = 0.85
"""How alike a word of the articles must be to be meant; set by hand: a letter more, less or changed places."""
LEAST_LETTERS = 4
"""Letters from which a word can be a misspelt one."""


LISTED = frozenset(pattern for row in data.rows("starters.csv") for pattern in row["patterns"].split(";"))
"""Patterns that the program itself proposes: they are not misspelt."""


def unmatched(corpus: Corpus) -> list[Problem]:
    """What the owner of concepts.yaml should know of patterns that are found nowhere in the articles.

    A problem for each concept and each actor with such patterns where the articles have a word that is nearly the same
    and belongs to no other pattern: it may be misspelt. One for all terms of concepts that no article has. One for all
    whose name describes them in words that no article prints, though charts and tables show it. And one for each term whose sense
    check (unless, only with) refuses every place where an article has it.
    """
    owners = [
        _Owner(f"{what}, {concept.name}", f"“{term.name}” ({concept.name})" if what == "concepts" else None, pattern)
        for what, concepts in (("concepts", corpus.concepts), ("actors", corpus.actors))
        for concept in concepts
        for term in concept.terms
        for pattern in term.patterns
    ]
    tokens = with_form(corpus.voiced)
    hits = find(tokens, [owner.pattern for owner in owners])
    found = set(hits["pattern"].to_list())
    words = _Words(_forms(tokens), _forms(tokens[_covered(hits)]))
    near: dict[str, list[str]] = {}
    for number, owner in enumerate(owners):
        meant = [] if number in found or owner.pattern in LISTED else _meant(owner.pattern, words)
        if meant:
            near.setdefault(owner.name, []).append(f"“{owner.pattern}”: did you mean {' and '.join(meant)}?")
    messages = [f"{name}: no article holds {' Or '.join(_shown(patterns))}" for name, patterns in near.items()]
    had = {owner.term for number, owner in enumerate(owners) if number in found}
    absent = [term for term in dict.fromkeys(owner.term for owner in owners) if term is not None and term not in had]
    if absent:
        messages.append(f"no article holds {', '.join(_shown(absent))}; check the patterns if that is a surprise.")
    described = [
        f"“{each.name}” ({concept.name})" for concept in corpus.concepts for each in concept.terms if is_described(each)
    ]
    if quoted := [term for term in described if term in had]:
        messages.append(
            f"no pattern is like the name of {', '.join(_shown(quoted))}. Charts and tables show this name, sentences quote the "
            "words that are printed; to have them alike, name each term by one of its patterns."
        )
    messages += _all_refused(corpus, tokens)
    return [Problem("guess", "concepts.yaml", message) for message in messages]


def _all_refused(corpus: Corpus, tokens: pl.DataFrame) -> list[str]:
    """The terms that articles have, though every place fails the term's sense check."""
    messages = []
    for concept in corpus.concepts:
        for term in concept.terms:
            if not (term.unless or term.only_with):
                continue
            free = replace(term, unless=(), only_with=())
            n, n_kept = (matches(tokens, [replace(concept, terms=(each,))]).height for each in (free, term))
            if n and not n_kept:
                checks = [("unless", term.unless), ("only with", term.only_with)]
                said = " and ".join(f"{name}: {', '.join(words)}" for name, words in checks if words)
                messages.append(
                    f"“{term.name}” ({concept.name}) is never counted: the articles have it in {figures(n, 'place')}, and "
                    f"its sense check refuses all of them ({said}). Check these words."
                )
    return messages


class _Owner(NamedTuple):
    """A pattern, the concept or actor it belongs to, and its term where it is one of a concept."""

    name: str
    term: str | None
    pattern: str


def _shown(names: Sequence[str]) -> list[str]:
    more = [f"{len(names) - MOST_SHOWN} more"] if len(names) > MOST_SHOWN else []
    return [*names[:MOST_SHOWN], *more]


def _covered(hits: pl.DataFrame) -> pl.Series:
    """The rows of all tokens that a pattern is found at."""
    rows = hits.select(pl.int_ranges("row", pl.col("row") + pl.col("n_tokens")).alias("row")).explode("row")["row"]
    return rows.drop_nulls().unique()


def _forms(tokens: pl.DataFrame) -> set[str]:
    return set(tokens["form"].unique().cast(pl.String))


class _Words:
    """The words of the articles, and those of them that no pattern is found at by their first letter."""

    def __init__(self, every: Set[str], taken: Set[str]) -> None:
        self.every = every
        self.free: dict[str, set[str]] = {}
        for word in every - taken:
            self.free.setdefault(word[:1], set()).add(word)

    def near(self, part: str) -> str | None:
        """The word that is nearly the same as a part of a pattern; None if there is none, or the part itself."""
        stem = part.rstrip("".join(GLOB))
        if part in self.every or len(stem) < LEAST_LETTERS or set(GLOB) & set(stem):
            return None
        free = self.free.get(stem[:1], set())
        if stem != part:
            free = {word[: len(stem)] for word in free}
        return next(iter(difflib.get_close_matches(stem, sorted(free - {stem}), n=1, cutoff=LIKE)), None)


def _meant(pattern: str, words: _Words) -> list[str]:
    """The nearest words of the articles for those of a pattern that no article holds."""
    return [word for part in parts_of(pattern) if (word := words.near(part))]
