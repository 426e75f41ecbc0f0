"""Facts that several articles tell: the same thing told, version by version."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.differences import Telling, agreement, own, spans
from analysis.questions.alignment.pairs import pairs as found_pairs
from analysis.questions.alignment.pairs import tellings
from analysis.questions.alignment.segments import segments
from analysis.schema import check
from analysis.schema.alignment import FACTS, PAIRS
from analysis.schema.vocabulary import Agreement

NAME = 90
"""Characters of a fact's name, about."""

Scores = dict[int, dict[int, float]]
"""Segment -> the segments that tell the same, with their scores."""


def facts(corpus: Corpus, pairs: pl.DataFrame | None = None) -> pl.DataFrame:
    """Facts told by two or more articles, version by version: schema FACTS, those told by most articles first.

    pairs: schema PAIRS, of the same corpus; None: they are found. A fact holds the versions that pair with its central
    one; score: 0 to 1, higher means more surely the same.
    """
    made = segments(corpus)
    table = check(pairs, PAIRS) if pairs is not None else found_pairs(corpus)
    number = {
        (row[0], row[1], row[2]): row[3]
        for row in made.table.select("article_id", "start", "stop", "segment").iter_rows()
    }
    scores: Scores = defaultdict(dict)
    for row in table.select(
        "article_id", "start", "stop", "other_id", "other_start", "other_stop", "score"
    ).iter_rows():
        left, right = number[row[:3]], number[row[3:6]]
        scores[left][right] = scores[right][left] = row[6]
    telling = tellings(made, set(scores))
    place = made.table.to_dicts()
    groups = _about_the_central(scores)
    groups.sort(
        key=lambda group: (-len({place[one]["article"] for one in group}), -sum(map(scores[group[0]].get, group[1:])))
    )
    rows = [row for count, group in enumerate(groups, 1) for row in _rows(count, group, scores, telling, place)]
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()}, orient="row"), FACTS)


def _about_the_central(scores: Scores) -> list[list[int]]:
    """Groups of segments, each led by one that all others pair with; no segment in two."""
    left = {one: dict(others) for one, others in scores.items()}
    groups = []
    while left:
        central = max(left, key=lambda one: (sum(left[one].values()), -one))
        group = [central, *sorted(left[central])]
        if len(group) > 1:
            groups.append(group)
        for one in group:
            for other in left.pop(one):
                if other in left:
                    left[other].pop(one, None)
        left = {one: others for one, others in left.items() if others}
    return groups


def _rows(
    number: int, group: list[int], scores: Scores, telling: dict[int, Telling], place: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    central = telling[group[0]]
    kinds = {agreement(telling[one], central) for one in group[1:]}
    agreed = (
        Agreement.CONFLICT
        if Agreement.CONFLICT in kinds
        else Agreement.UNSURE
        if Agreement.UNSURE in kinds
        else Agreement.SAME
    )
    rows = []
    for one in sorted(group):
        others = [telling[other] for other in group if place[other]["article"] != place[one]["article"]]
        mine = place[one]
        rows.append(
            {
                "fact": number,
                "name": _named(place[group[0]]["text"]),
                **{
                    name: mine[name]
                    for name in ("article_id", "outlet", "sentence", "start", "stop", "place", "voice", "text")
                },
                "own": spans(telling[one], own(telling[one], *others), offset=mine["start"]),
                "score": max(scores[one].get(other, 0.0) for other in group if other != one),
                "agreement": str(agreed),
                "n_articles": len({place[other]["article"] for other in group}),
                "n_outlets": len({place[other]["outlet"] for other in group}),
            }
        )
    return rows


def _named(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= NAME else line[:NAME].rsplit(" ", 1)[0] + " …"
