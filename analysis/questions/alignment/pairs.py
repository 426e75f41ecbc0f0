"""Pairs of sentences of different articles that tell the same fact."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.candidates import candidates
from analysis.questions.alignment.differences import Telling, agreement, differs, own, spans
from analysis.questions.alignment.segments import Segments, segments
from analysis.schema import check
from analysis.schema.alignment import PAIRS

SAME = 0.3
"""Score from which two sentences are said to tell the same fact."""


def pairs(corpus: Corpus) -> pl.DataFrame:
    """Sentences of different articles that tell the same fact, the surest first. Schema PAIRS.

    score: 0 to 1, higher means more surely the same.
    """
    made = segments(corpus)
    found = candidates(corpus, least=SAME)
    telling = tellings(made, {*found.left.tolist(), *found.right.tolist()})
    place = made.table.select("article_id", "outlet", "sentence", "start", "stop", "voice").to_dicts()
    rows: list[dict[str, Any]] = []
    for left, right, score in zip(*(part.tolist() for part in found), strict=True):
        one, other = telling[left], telling[right]
        mine, theirs = own(one, other), own(other, one)
        rows.append(
            {
                **place[left],
                "other_id": place[right]["article_id"],
                **{f"other_{name}": value for name, value in place[right].items() if name != "article_id"},
                "score": min(score, 1.0),
                "agreement": str(agreement(one, other)),
                "differs": differs(one, other, mine, theirs),
                "own": spans(one, mine),
                "other_own": spans(other, theirs),
            }
        )
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in PAIRS.items()}, orient="row")
    return check(table.sort("score", descending=True, maintain_order=True), PAIRS)


def tellings(made: Segments, wanted: set[int]) -> dict[int, Telling]:
    """The wanted segments by their numbers, with their words."""
    voices = dict(made.table.select("segment", pl.col("voice").cast(pl.String)).iter_rows())
    words = made.words.filter(pl.col("segment").is_in(sorted(wanted))).with_columns(pl.col("token").cast(pl.String))
    listed = words.group_by("segment", maintain_order=True).agg("word", "term", "token", "verb", "start", "stop")
    return {number: Telling(*columns, voice=voices[number]) for number, *columns in listed.iter_rows()}
