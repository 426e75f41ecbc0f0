"""Facts that several articles tell, version by version."""

from __future__ import annotations

from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.differences import Telling, agreement, own, spans, tellings
from analysis.questions.alignment.groups import Groups, Scores
from analysis.questions.alignment.known import Known
from analysis.questions.alignment.matches import matches
from analysis.questions.alignment.naming import Told, name_of
from analysis.questions.alignment.pairs import PLACE as OF_PAIRS
from analysis.questions.alignment.segments import segments
from analysis.questions.alignment.shared import Shared, Sharing
from analysis.questions.alignment.speaking import speakers
from analysis.schema import check
from analysis.schema.alignment import FACTS
from analysis.schema.vocabulary import Agreement

PLACE = (*OF_PAIRS, "place", "text")


class Versions(NamedTuple):
    """Segments by their numbers: their words, their places, the scores of pairs, and what each would call a fact."""

    telling: dict[int, Telling]
    place: dict[int, dict[str, Any]]
    scores: Scores
    names: dict[int, str]


def facts(corpus: Corpus, quotations: pl.DataFrame | None = None, figures: pl.DataFrame | None = None) -> pl.DataFrame:
    """Facts told by two or more articles, version by version: schema FACTS, those told by most articles first.

    quotations, figures: schemas QUOTATIONS and FIGURES, of the same corpus; with both, what they know to be the same counts
    too (``known.Known.completed``), so that no article lacks a fact of which it has the quotation or the figure. A fact
    holds the versions that tell the same as its central one, so no chain makes two facts one; it is named by what they
    share, and versions that tell too little of that are left out (``shared.Sharing``). An article can have two versions, a
    sentence can be in two facts by two clauses. score: 0 to 1, higher means more surely the same.
    """
    made = segments(corpus)
    groups = Groups(made, matches(corpus))
    every = list(groups)
    if quotations is not None and figures is not None:
        every = Known(made, quotations, figures).completed(every, groups.scores)
    lines = made.table[sorted({one for group in every for one in group})]["line"]
    around = made.table.filter(pl.col("line").is_in(lines.implode()))
    names = _names(around)
    sharing = Sharing(made, names, speakers(corpus, around))
    listed = sorted(sharing.facts(every), key=lambda fact: -len(set(made.articles[fact.versions])))
    wanted = sorted({one for fact in listed for one in fact.versions})
    place = dict(zip(wanted, made.table[wanted].to_dicts(), strict=True))
    versions = Versions(tellings(made, wanted), place, groups.scores, names)
    rows = [row for number, fact in enumerate(listed, 1) for row in _rows(number, fact, versions)]
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()}, orient="row"), FACTS)


def _rows(number: int, fact: Shared, versions: Versions) -> list[dict[str, Any]]:
    """The versions of one fact, in the order of the story."""
    telling, place, scores, names = versions
    group = fact.versions
    shared = {
        "fact": number,
        "name": names[fact.name],
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


def _names(around: pl.DataFrame) -> dict[int, str]:
    """What each segment of some sentences would call a fact. around: rows of ``Segments.table``, a sentence before its
    clauses."""
    sentences: dict[int, dict[str, Any]] = {}
    return {
        row["segment"]: name_of(_told(row, sentences.setdefault(row["line"], row)))
        for row in around.iter_rows(named=True)
    }


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
