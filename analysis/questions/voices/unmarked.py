"""What an article prints of a quotation in any of its words: in other marks, or in none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.units.wording import COUNTED

RUN = 3
"""Words that stand together in both, at the least: two are often shared by chance."""


class Printed(NamedTuple):
    """What an article prints of a quotation: the numbers of the quotation's words, and of the longest run of them the
    first word in the quotation, its length, and its characters in the article."""

    words: frozenset[int]
    first: int
    n_words: int
    start: int
    stop: int


def printed(corpus: Corpus, wanted: Mapping[int, Sequence[str]]) -> dict[tuple[int, str], Printed]:
    """Quotation and article -> what the article prints of it, in marks or not; only where there is a run of RUN words.

    wanted: number of a quotation -> its words in small letters. Time is linear in the words of articles and quotations.
    """
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for quotation, words in wanted.items():
        for at in range(len(words) - RUN + 1):
            places.setdefault(tuple(words[at : at + RUN]), []).append((quotation, at))
    texts = (
        corpus.tokens.filter(pl.col("word").is_not_null() & COUNTED)
        .with_columns(pl.col("article_id", "word").cast(pl.String))
        .group_by("article_id", maintain_order=True)
        .agg("word", "start", "stop")
    )
    found: dict[tuple[int, str], Printed] = {}
    for article, words, starts, stops in texts.iter_rows():
        held: dict[int, set[int]] = {}
        longest: dict[int, tuple[int, int, int]] = {}
        running: dict[tuple[int, int], int] = {}
        for at in range(len(words) - RUN + 1):
            going: dict[tuple[int, int], int] = {}
            for quotation, first in places.get(tuple(words[at : at + RUN]), ()):
                n_words = running.get((quotation, first - 1), RUN - 1) + 1
                going[quotation, first] = n_words
                held.setdefault(quotation, set()).update(range(first, first + RUN))
                longest[quotation] = max(
                    longest.get(quotation, (0, 0, 0)), (n_words, -at, first), key=lambda run: run[0]
                )
            running = going
        for quotation, (n_words, minus_at, first) in longest.items():
            stop = RUN - minus_at
            run = first + RUN - n_words, n_words, starts[stop - n_words], stops[stop - 1]
            found[quotation, article] = Printed(frozenset(held[quotation]), *run)
    return found
