"""Pairs of sentences of different articles that tell the same fact."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.alignment.candidates import Found
from analysis.questions.alignment.differences import agreement, differs, own, spans, tellings
from analysis.questions.alignment.matches import SAME, matches, shown
from analysis.questions.alignment.segments import segments
from analysis.schema import check
from analysis.schema.alignment import PAIRS

MOST_PAIRS = 20_000
"""Pairs of a story that the table holds, the surest ones: where hundreds of articles tell the same, nobody reads more."""
PLACE = ("article_id", "outlet", "sentence", "start", "stop", "voice")


def pairs(corpus: Corpus) -> pl.DataFrame:
    """Sentences and clauses of different articles that tell the same fact, the surest first. Schema PAIRS.

    score: 0 to 1, higher means more surely the same. A clause takes the place of its sentence where it scores higher. The
    same fact with another figure is a pair, and its agreement says so. Of very many pairs the surest MOST_PAIRS are listed.
    """
    made = segments(corpus)
    found, numbers = _found(corpus)
    kept = numbers[:MOST_PAIRS]
    left, right, score = found.left[kept].tolist(), found.right[kept].tolist(), found.score[kept].tolist()
    telling = tellings(made, {*left, *right})
    place = {row.pop("segment"): row for row in made.table.select("segment", *PLACE).to_dicts()}
    rows: list[dict[str, Any]] = []
    for first, second, likely in zip(left, right, score, strict=True):
        one, other = telling[first], telling[second]
        mine, theirs, figures = own(one, other), own(other, one), agreement(one, other)
        rows.append(
            {
                **place[first],
                **{"other_id" if name == "article_id" else f"other_{name}": place[second][name] for name in PLACE},
                "score": likely,
                "agreement": str(figures),
                "differs": differs(one, other, mine, theirs, figures=figures),
                "own": spans(one, mine),
                "other_own": spans(other, theirs),
            }
        )
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in PAIRS.items()}, orient="row")
    return check(table.sort("score", descending=True, maintain_order=True), PAIRS)


@once
def _found(corpus: Corpus) -> tuple[Found, list[int]]:
    """The pairs of sentences of different articles that tell the same, and the numbers of those to show, the surest first."""
    made, every = segments(corpus), matches(corpus)
    apart = (made.articles[every.left] != made.articles[every.right]) & (every.score >= SAME)
    found = every.only(apart)
    return found, list(shown(made, found))
