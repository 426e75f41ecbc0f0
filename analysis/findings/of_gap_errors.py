"""How often “not found” is right, as measured on other articles."""

from __future__ import annotations

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import counted, percent
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
        cut = "fact was" if row["n"] == 1 else "facts were"
        texts.append(
            f"As a test, {row['n']:,} {cut} cut from other articles; the program noticed {percent(row['share'])} of the gaps."
        )
    if row := rows.get(AlignmentChecked.ABSENT_RIGHT):
        texts.append(
            f"A reader checked {counted(row['n'], 'gap')} that the program reported in other stories: {percent(row['share'])} "
            f"{'was' if row['n'] == 1 else 'were'} right."
        )
    return (
        " ".join(texts) or "We have not measured how often “not found” is right, so read the article before you say so."
    )


def gaps_measured(measured: pl.DataFrame) -> Reading:
    """How often facts are rightly found, and rightly said not to be found. measured: schema ALIGNMENT_MEASURED."""
    rows = {row["what"]: row for row in check(measured, ALIGNMENT_MEASURED).iter_rows(named=True)}
    found = [Finding(error_rate(measured), None, OTHER_TEXTS if rows else None)]
    texts = [
        said.format(share=percent(row["share"]), n=f"{row['n']:,}")
        for what, said in (
            (
                AlignmentChecked.FACTS_FOUND,
                "The program found {share} of {n} facts that people found in several articles.",
            ),
            (AlignmentChecked.FACTS_RIGHT, "It was right about {share} of {n} facts that it found."),
        )
        if (row := rows.get(what))
    ]
    found += [Finding(" ".join(texts))] if texts else []
    return Reading("How often “not found” is right", "", "", "", found)
