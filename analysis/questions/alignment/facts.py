"""Facts that several articles tell, version by version."""

from __future__ import annotations

from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.questions.alignment.differences import Telling, agreement, own, spans, tellings
from analysis.questions.alignment.groups import Groups, Scores
from analysis.questions.alignment.matches import matches
from analysis.questions.alignment.naming import Told, name_of
from analysis.questions.alignment.pairs import PLACE as OF_PAIRS
from analysis.questions.alignment.segments import segments
from analysis.schema import check
from analysis.schema.alignment import FACTS
from analysis.schema.vocabulary import Agreement

PLACE = (*OF_PAIRS, "place", "text")


class Versions(NamedTuple):
    """Segments by their numbers: their words, their places, the scores of pairs; and sentences by their line."""

    telling: dict[int, Telling]
    place: dict[int, dict[str, Any]]
    scores: Scores
    sentences: dict[int, dict[str, Any]]


@for_all
def facts(corpus: Corpus) -> pl.DataFrame:
    """Facts told by two or more articles, version by version: schema FACTS, those told by most articles first.

    A fact holds the versions that tell the same as its central one, so no chain makes two facts one. An article can have
    two versions, a sentence can be in two facts by two clauses. score: 0 to 1, higher means more surely the same.
    """
    made = segments(corpus)
    groups = Groups(made, matches(corpus))
    listed = sorted(groups, key=lambda group: -len(set(made.articles[group])))
    wanted = sorted({one for group in listed for one in group})
    telling = tellings(made, wanted)
    place = dict(zip(wanted, made.table[wanted].to_dicts(), strict=True))
    lines = [row["line"] for row in place.values()]
    whole = made.table.filter(pl.col("whole") & pl.col("line").is_in(lines))
    versions = Versions(telling, place, groups.scores, {row["line"]: row for row in whole.to_dicts()})
    rows = [row for number, group in enumerate(listed, 1) for row in _rows(number, group, versions)]
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()}, orient="row"), FACTS)


def _rows(number: int, group: list[int], versions: Versions) -> list[dict[str, Any]]:
    """The versions of one fact, in the order of the story."""
    telling, place, scores, sentences = versions
    told = [_told(place[one], sentences.get(place[one]["line"], place[one])) for one in group]
    shared = {
        "fact": number,
        "name": min((each.rank, len(name), name) for each in told for name in [name_of(each)])[2],
        "agreement": str(_agreement([telling[one] for one in group])),
        "n_articles": len({place[one]["article"] for one in group}),
        "n_outlets": len({place[one]["outlet"] for one in group}),
    }
    rows = []
    for one in sorted(group):
        others = [other for other in group if place[other]["article"] != place[one]["article"]]
        mine = own(telling[one], *(telling[other] for other in others))
        rows.append(
            {
                **shared,
                **{name: place[one][name] for name in PLACE},
                "own": spans(telling[one], mine, offset=place[one]["start"]),
                "score": max(scores[one].get(other, 0.0) for other in others),
            }
        )
    return rows


def _told(row: dict[str, Any], sentence: dict[str, Any]) -> Told:
    """A version in its sentence."""
    begin, end = sentence["start"], sentence["stop"]
    doer = (row["doer_start"] - begin, row["doer_stop"] - begin)
    is_inside = 0 <= doer[0] < doer[1] <= end - begin
    return Told(sentence["text"], (row["start"] - begin, row["stop"] - begin), doer if is_inside else None)


def _agreement(versions: list[Telling]) -> Agreement:
    """Whether the versions give the same figures as the first one."""
    kinds = {agreement(versions[0], other) for other in versions[1:]}
    return next(kind for kind in (Agreement.CONFLICT, Agreement.UNSURE, Agreement.SAME) if kind in kinds)
