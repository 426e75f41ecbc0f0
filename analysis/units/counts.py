"""Articles by terms: the counts that distinctive words, distances and classifiers are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.schema.vocabulary import OUTLETS_WORDING, Voice
from analysis.units.mentions import mentions as all_mentions
from analysis.units.wording import COUNTED
from analysis.units.words import UNITS, LeaveOut, Occurrences, Unit, occurrences

MIN_COUNT = 2
"""A term that stands less often than this in all articles together is not compared; its words count all the same."""


@dataclass(frozen=True)
class Counts:
    """How often each article uses each term.

    matrix: articles by terms. terms: their names, shape of the columns. article_ids, outlets, words: of each row;
    words are all words of the article in the chosen voices, of compared terms or not. unit: what the terms are.
    Articles without an outlet, or without a word in the chosen voices, are no rows.
    """

    matrix: csr_array
    terms: pl.Series
    article_ids: pl.Series
    outlets: pl.Series
    words: NDArray[np.int64]
    unit: Unit


def count_terms(
    corpus: Corpus,
    *,
    unit: Unit = "words",
    voices: Sequence[str] = OUTLETS_WORDING,
    leave_out: Sequence[LeaveOut] = (),
    least: int = MIN_COUNT,
) -> Counts:
    """Count the units of every article of a corpus, furniture left out.

    unit: words; lemmas (needs depth ``syntax``; an article not in English has none); phrases of 2 or 3 words, none over
    a sentence end, a quotation mark or another mark than a hyphen; concepts, each mention of any of a concept's terms.
    voices: by default the outlet's
    wording, its own words and its paraphrase, without quotations. leave_out: names (at depth ``syntax`` words that
    are mostly part of a named entity, at depth ``words`` words that are always capitalised inside sentences),
    numbers (words that begin with a figure) or pieces of words ('s, the e of e-mail); concepts are never left out. least: a rarer term is no column. There is no upper
    limit: a word that all articles use may be the contested one.

    Raises QuestionError for an unknown choice and for lemmas at depth ``words``.
    """
    _checked(unit, voices)
    if unit == "lemmas" and corpus.depth != "syntax":
        raise QuestionError(
            f"lemmas need a corpus at depth syntax; this one is at depth {corpus.depth}. "
            'Annotate it with annotate(story, depth="syntax"), or compare words.'
        )
    if unit == "concepts":
        return as_counts(_mentioned(corpus, voices), corpus.articles, unit=unit, least=least)
    found = occurrences(corpus.voiced, unit, voices, leave_out)
    return as_counts(found, corpus.articles, unit=unit, least=least)


def count_tokens(
    tokens: pl.LazyFrame | pl.DataFrame,
    articles: pl.DataFrame,
    *,
    unit: Unit = "words",
    voices: Sequence[str] = OUTLETS_WORDING,
    leave_out: Sequence[LeaveOut] = (),
    least: int = MIN_COUNT,
) -> Counts:
    """The same from a table of tokens, for example ``polars.scan_parquet`` of what annotate_to_parquet wrote.

    articles: article_id and outlet. Concepts need a corpus: use ``count_terms``.
    """
    _checked(unit, voices)
    if unit == "concepts":
        raise QuestionError("concepts are counted in a corpus, not in tokens alone; use count_terms(corpus).")
    return as_counts(occurrences(tokens, unit, voices, leave_out), articles, unit=unit, least=least)


def as_counts(found: Occurrences, articles: pl.DataFrame, *, unit: Unit, least: int) -> Counts:
    """The sparse matrix of occurrences, rows in the order of ``articles``."""
    known = articles.select(pl.col("article_id").cast(pl.String), "outlet").drop_nulls("outlet")
    codes = pl.DataFrame(
        {"article_id": found.article_ids, "code": np.arange(len(found.article_ids))},
        schema={"article_id": pl.String, "code": pl.Int64},
    )
    rows = known.join(codes, on="article_id", maintain_order="left")
    order = rows["code"].to_numpy()
    words = np.bincount(found.words, minlength=len(codes))[order]
    shape = (len(codes), len(found.names))
    ones = np.ones(len(found.terms), dtype=np.int32)
    matrix = csr_array(coo_array((ones, (found.articles, found.terms)), shape=shape))
    matrix.sum_duplicates()
    if not np.array_equal(order, np.arange(len(codes))):
        matrix = matrix[order]
    often = np.flatnonzero(np.asarray(matrix.sum(axis=0)) >= max(least, 1))
    if len(often) < len(found.names):
        matrix = matrix[:, often]
    names = pl.Series("term", found.names, dtype=pl.String).gather(often)
    return Counts(csr_array(matrix), names, rows["article_id"], rows["outlet"], words, unit)


def _mentioned(corpus: Corpus, voices: Sequence[str]) -> Occurrences:
    """Mentions of concepts as occurrences, and the words of every article beside them."""
    found = occurrences(corpus.voiced, "words", voices)
    mentions = all_mentions(corpus).filter(COUNTED & pl.col("voice").cast(pl.String).is_in(list(voices)))
    names = [concept.name for concept in corpus.concepts]
    place = {name: number for number, name in enumerate(found.article_ids)}
    rows = np.asarray([place[name] for name in mentions["article_id"]], dtype=np.int32)
    columns = np.asarray([names.index(name) for name in mentions["concept"]], dtype=np.int32)
    return Occurrences(rows, columns, found.words, found.article_ids, names)


def _checked(unit: str, voices: Sequence[str]) -> None:
    if unit not in UNITS:
        raise QuestionError(f"unit must be one of {', '.join(UNITS)}, not '{unit}'.")
    wrong = [voice for voice in ([voices] if isinstance(voices, str) else voices) if voice not in set(Voice)]
    if wrong or isinstance(voices, str) or not voices:
        shown = voices if isinstance(voices, str) else ", ".join(wrong) or "nothing"
        raise QuestionError(f"voices must be a list of some of {', '.join(Voice)}, not '{shown}'.")
