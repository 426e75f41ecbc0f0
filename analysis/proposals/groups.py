"""Nouns that are alike -> sets of competing terms: sets of their own, and further terms of the starters."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from fnmatch import fnmatchcase

import numpy as np

from analysis.proposals.proposal import Candidate
from analysis.questions.rivals.alike import Compared, Noun
from analysis.questions.rivals.uses import COMMON
from analysis.story.concepts import Concept, Term

LEAST = 0.15
"""How alike nouns must be on average to be proposed as one set, and how alike to be sure of it. Set by hand, on three
of the events of ``benchmarks.proposals``."""
SURE = 0.25
LEAST_JOINED = 0.1
"""How alike a noun must be to a term of a starter to be proposed beside it."""
MOST_TERMS = 6
MOST_JOINED = 3
LEAST_USES = 2
"""Uses that each term of a set must have: one alone is like many a noun by chance."""
MOST_SHARED = 3
"""Shared places that a ground names."""
TOLD = {
    "object": "what somebody is said to {}",
    "subject": "what is said to {}",
    "phase": "what somebody is said to {}",
    "adjective": "“{}” before both",
    "number": "the number {}",
}
"""The places that a reader can be told of, by their kind."""


def term_of(noun: Noun) -> Term:
    """A noun as a term: all its forms; where it stands in one phrase alone, the phrase (retaliatory response)."""
    only = next(iter(noun.phrases)) if len(noun.phrases) == 1 else ""
    if " " in only:
        return Term(only, (only,))
    return Term(noun.forms[0], tuple(sorted(noun.forms)))


def sets_of_rivals(compared: Compared, taken: Set[int]) -> list[Candidate]:
    """Sets of nouns that are alike on average, the most alike first. taken: nouns that belong to a set already."""
    alike = compared.alike
    group_of = {row: [row] for row, noun in enumerate(compared.nouns) if row not in taken and _may_be_term(noun)}
    rows, columns = np.nonzero(np.triu(alike) >= LEAST)
    order = sorted(zip(rows.tolist(), columns.tolist(), strict=True), key=lambda pair: (-alike[pair], pair))
    for row, column in order:
        if row not in group_of or column not in group_of or group_of[row] is group_of[column]:
            continue
        both = [*group_of[row], *group_of[column]]
        links = alike[np.ix_(group_of[row], group_of[column])]
        if len(both) <= MOST_TERMS and links.mean() >= LEAST:
            for member in both:
                group_of[member] = both
    groups = {tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    found = [_candidate(compared, group) for group in sorted(groups)]
    return sorted(found, key=lambda candidate: (-candidate.likely, candidate.concept.name))


def _may_be_term(noun: Noun) -> bool:
    """Whether a noun stands often enough, and says something: no way, country, thing."""
    return noun.n >= LEAST_USES and noun.lemma not in COMMON


def _candidate(compared: Compared, group: Sequence[int]) -> Candidate:
    nouns = [compared.nouns[row] for row in group]
    links = compared.alike[np.ix_(group, group)]
    mean = float(links.sum() / (len(group) * (len(group) - 1)))
    terms = sorted((term_of(noun) for noun in nouns), key=lambda term: term.name.casefold())
    ground = "The articles use them in the same places: " + (_shared(compared, group) or "beside the same names") + "."
    return Candidate(
        Concept(" or ".join(term.name for term in terms), tuple(terms)),
        "rivals",
        ground,
        min(1.0, mean / SURE),
        mean < SURE,
    )


def _shared(compared: Compared, group: Sequence[int]) -> str:
    """The places that most of a group share, in words."""
    weights: dict[str, list[float]] = {}
    for row in group:
        for place, weight in compared.places[row].items():
            weights.setdefault(place, []).append(weight)
    told = []
    for place in sorted(weights, key=lambda place: (-len(weights[place]), -min(weights[place]), place)):
        kind, what = place.split(":", 1)
        if kind in TOLD and len(weights[place]) > 1:
            told.append(TOLD[kind].format(what))
    return ", ".join(told[:MOST_SHARED])


def belonging(compared: Compared, concept: Concept) -> list[int]:
    """The nouns that a term of a concept finds."""
    patterns = [pattern.casefold() for term in concept.terms for pattern in term.patterns if " " not in pattern]
    return [
        row
        for row, noun in enumerate(compared.nouns)
        if any(fnmatchcase(form, pattern) for form in noun.forms for pattern in patterns)
    ]


def joined(candidate: Candidate, compared: Compared, taken: Set[int]) -> tuple[Candidate, list[int]]:
    """A starter with what the articles use in the place of its terms, and those nouns. They are doubtful terms.

    A noun joins where it is most alike to a term of this set, of all nouns of the story. taken: nouns that belong to a
    set already.
    """
    members = belonging(compared, candidate.concept)
    if not members:
        return candidate, []
    best = compared.alike.argmax(axis=1)
    fitting = [
        row
        for row in range(len(compared.nouns))
        if row not in taken and best[row] in members and compared.alike[row, best[row]] >= LEAST_JOINED
    ]
    fitting.sort(key=lambda row: (-compared.alike[row, best[row]], row))
    claimed = {pattern.casefold() for term in candidate.concept.terms for pattern in term.patterns}
    names = {term.name for term in candidate.concept.terms}
    more = []
    for row in fitting[:MOST_JOINED]:
        term = term_of(compared.nouns[row])
        if term.name not in names and claimed.isdisjoint(term.patterns):
            more.append((row, term))
    if not more:
        return candidate, []
    concept = Concept(candidate.concept.name, (*candidate.concept.terms, *(term for _, term in more)))
    open_terms = candidate.open_terms | {term.name for _, term in more}
    return replace(candidate, concept=concept, open_terms=open_terms), [row for row, _ in more]
