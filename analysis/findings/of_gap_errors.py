"""How often “not found” is right, as measured on other articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import percent
from analysis.schema import check
from analysis.schema.alignment import ALIGNMENT_MEASURED
from analysis.schema.vocabulary import AlignmentChecked

OTHER_TEXTS = "those were other articles; on this story the program may err more often or less often."


def error_rate(measured: pl.DataFrame) -> str:
    """How often “not found” is right, as measured; or that it has not been measured. measured: schema
    ALIGNMENT_MEASURED."""
    rows = {row["what"]: row for row in check(measured, ALIGNMENT_MEASURED).iter_rows(named=True)}
    texts = []
    if row := rows.get(AlignmentChecked.ABSENT_FOUND):
        texts.append(f"As a test, facts were cut from other articles; the program noticed {right_of(row)}.")
    if row := rows.get(AlignmentChecked.ABSENT_TOLD):
        texts.append(
            f"Where such an article told the fact again in other words, the program missed that in {right_of(row)}."
        )
    if row := rows.get(AlignmentChecked.ABSENT_RIGHT):
        texts.append(f"A reader checked gaps that the program reported in other stories; {right_of(row)} were right.")
    return (
        " ".join(texts) or "We have not measured how often “not found” is right, so read the article before you say so."
    )


def right_of(row: Mapping[str, Any]) -> str:
    """“42 of 60 (70 %, 95 % interval 58 to 80 %)”: how many were right. row: of schema ALIGNMENT_MEASURED, with an interval."""
    ends = f"{100 * row['low']:.0f} to {percent(row['high'])}"
    n_right = round(row["share"] * row["n"])
    return f"{n_right:,} of {row['n']:,} ({percent(row['share'])}, 95 % interval {ends})"


def gaps_measured(measured: pl.DataFrame) -> Reading:
    """How often facts are rightly found, and rightly said not to be found. measured: schema ALIGNMENT_MEASURED."""
    rows = {row["what"]: row for row in check(measured, ALIGNMENT_MEASURED).iter_rows(named=True)}
    found = [Finding(error_rate(measured), None, OTHER_TEXTS if rows else None)]
    texts = [
        said.format(right_of(row))
        for what, said in (
            (
                AlignmentChecked.FACTS_FOUND,
                "People listed the facts that several articles of the sample story report; the program found {}.",
            ),
            (
                AlignmentChecked.FACTS_RIGHT,
                "A reader checked the facts that the program found in other stories: each article named reports the whole "
                "fact in {}.",
            ),
        )
        if (row := rows.get(what))
    ]
    found += [Finding(" ".join(texts))] if texts else []
    return Reading("How often “not found” is right", "", "", "", found)
