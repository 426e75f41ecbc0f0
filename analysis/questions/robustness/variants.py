"""The list of terms of a concept with one of its terms, or one of its sense checks, left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.robustness.items import term_items
from analysis.story.terms import Concept

WHOLE_LIST = "whole list"
"""What the brief counts by."""
SAME = ["article_id", "position", "category"]


def variants(corpus: Corpus, told_of: Iterable[tuple[str, str]]) -> pl.DataFrame:
    """The mentions of concepts by shorter lists: schema ITEMS, with ``terms``, which names what is left out.

    told_of: the concepts, each with the term that the finding tells of; that term is never left out, its sense check is.
    A term that is shorter than one left out can match in its place. A list by which the same is counted as before, or by
    which a single term is left, is no other choice and has no rows.
    """
    wanted = dict(told_of)
    lists = {
        f"{number}": (concept.name, name, replace(shorter, name=f"{number}"))
        for number, (concept, name, shorter) in enumerate(
            (concept, name, shorter)
            for concept in corpus.concepts
            if concept.name in wanted
            for name, shorter in _shorter(concept, wanted[concept.name])
        )
    }
    plain = term_items(corpus)
    found = (
        term_items(replace(corpus, concepts=tuple(each for _, _, each in lists.values()))) if lists else plain.clear()
    )
    parts = [plain.clear().with_columns(terms=pl.lit(WHOLE_LIST))]
    for key, (concept_name, name, _) in lists.items():
        mine = found.filter(pl.col("subject") == key)
        before = plain.filter(pl.col("subject") == concept_name)
        same = mine.select(SAME).sort(SAME).equals(before.select(SAME).sort(SAME))
        if not same and mine["category"].n_unique() > 1:
            parts.append(mine.with_columns(subject=pl.lit(concept_name), terms=pl.lit(name)))
    return pl.concat(parts)


def _shorter(concept: Concept, told_of: str) -> Iterator[tuple[str, Concept]]:
    """Each shorter list with its name."""
    for at, term in enumerate(concept.terms):
        rest = (*concept.terms[:at], *concept.terms[at + 1 :])
        if term.name != told_of and len(rest) > 1:
            yield f"without “{term.name}”", replace(concept, terms=rest)
        if term.unless or term.only_with:
            unchecked = replace(term, unless=(), only_with=())
            terms = (*concept.terms[:at], unchecked, *concept.terms[at + 1 :])
            yield f"“{term.name}” unchecked", replace(concept, terms=terms)
