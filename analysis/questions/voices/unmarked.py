"""What an article prints of a quotation in any of its words: in other marks, or in none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.voices.versions import LONG_RUN, RUN, SHORT, TELLING
from analysis.units.spelling import compared
from analysis.units.wording import WORDS

PLAIN_RUN = 6
"""Words of a run that hardly comes by chance, however common they are."""

Wanted = Mapping[int, tuple[Sequence[str], Sequence[bool]]]
"""Number of a quotation -> its words as they are compared, and whether each tells something."""


class Printed(NamedTuple):
    """What an article prints of a quotation: the numbers of the quotation's words that stand there in a run; those that
    stand there alone, and those that stand there with the next one; and of the longest run its first word in the
    quotation, its length, and its characters in the article. is_enough: whether that run hardly comes by chance: it is
    the whole quotation, of PLAIN_RUN words, of LONG_RUN with a telling one, or of telling ones of a SHORT quotation. Such
    a run goes before a longer one that is not."""

    words: frozenset[int]
    single: frozenset[int]
    pairs: frozenset[int]
    is_enough: bool
    first: int
    n_words: int
    start: int
    stop: int


def printed(corpus: Corpus, wanted: Wanted) -> dict[tuple[int, str], Printed]:
    """Quotation and article -> what the article prints of it, in marks or not; only where there is a run of RUN words,
    of two telling words, or the whole of a shorter quotation.

    Time is linear in the words of articles and quotations.
    """
    places = _places(wanted)
    texts = (
        corpus.voiced.filter(WORDS)
        .with_columns(pl.col("article_id", "word").cast(pl.String))
        .group_by("article_id", maintain_order=True)
        .agg("word", "start", "stop")
        .join(corpus.articles.select("article_id", "text"), on="article_id", maintain_order="left")
    )
    found: dict[tuple[int, str], Printed] = {}
    for article, printed_words, starts, stops, text in texts.iter_rows():
        read = compared(text, printed_words, starts, stops)
        words = [each.word for each in read]
        held, best = _runs(words, wanted, places)
        alone, pairs = (set(words), set(pairwise(words))) if held else (set(), set())
        for quotation, (is_enough, n_words, minus_at, first) in best.items():
            own = wanted[quotation][0]
            found[quotation, article] = Printed(
                frozenset(held[quotation]),
                frozenset(at for at, word in enumerate(own) if word in alone),
                frozenset(at for at, pair in enumerate(pairwise(own)) if pair in pairs),
                is_enough,
                first,
                n_words,
                read[-minus_at].start,
                read[n_words - 1 - minus_at].stop,
            )
    return found


def _places(wanted: Wanted) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """Runs that are looked for -> the quotations that hold them, and where."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for quotation, (words, tells) in wanted.items():
        for at in range(len(words) - RUN + 1):
            places.setdefault(tuple(words[at : at + RUN]), []).append((quotation, at))
        for at in range(len(words) - 1):
            if tells[at] and tells[at + 1]:
                places.setdefault(tuple(words[at : at + 2]), []).append((quotation, at))
        if 0 < len(words) < RUN and (len(words) == 1 or not all(tells)):
            places.setdefault(tuple(words), []).append((quotation, 0))
    return places


def _runs(
    words: Sequence[str],
    wanted: Wanted,
    places: Mapping[tuple[str, ...], list[tuple[int, int]]],
) -> tuple[dict[int, set[int]], dict[int, tuple[bool, int, int, int]]]:
    """Of each quotation that an article prints something of, its words in runs; and its best run, the first of them:
    whether it is enough, its length, its place in the article as a negative number, its first word."""
    held: dict[int, set[int]] = {}
    best: dict[int, tuple[bool, int, int, int]] = {}
    running: dict[tuple[int, int], int] = {}
    for at in range(len(words)):
        going: dict[tuple[int, int], int] = {}
        for size in range(1, min(RUN, len(words) - at) + 1):
            for quotation, first in places.get(tuple(words[at : at + size]), ()):
                n_words = size if size < RUN else running.get((quotation, first - 1), RUN - 1) + 1
                if size == RUN:
                    going[quotation, first] = n_words
                held.setdefault(quotation, set()).update(range(first, first + size))
                begins = first + size - n_words
                is_enough = _is_enough(wanted[quotation][1], begins, n_words)
                run = is_enough, n_words, n_words - size - at, begins
                best[quotation] = max(best.get(quotation, (False, 0, 0, 0)), run)
        running = going
    return held, best


def _is_enough(tells: Sequence[bool], first: int, n_words: int) -> bool:
    """Whether a run of a quotation's words is enough to say that the article prints them."""
    if n_words >= min(PLAIN_RUN, len(tells)):
        return True
    n_telling = sum(tells[first : first + n_words])
    return (n_words >= LONG_RUN and n_telling > 0) or (len(tells) < SHORT and n_telling >= TELLING)
