"""How often “not found” is right, as measured on other articles."""

from __future__ import annotations

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import counted, percent
from analysis.schema import check
from analysis.schema.alignment import ALIGNMENT_MEASURED
from analysis.schema.vocabulary import AlignmentChecked

OTHER_TEXTS = "these were other articles; on this story the program may err more often, or less."


def error_rate(measured: pl.DataFrame) -> str:
    """How often “not found” is right, as measured; or that it has not been measured. measured: schema
    ALIGNMENT_MEASURED."""
    rows = {row["what"]: row for row in check(measured, ALIGNMENT_MEASURED).iter_rows(named=True)}
    texts = []
    if row := rows.get(AlignmentChecked.ABSENT_FOUND):
        cut = "fact was" if row["n"] == 1 else "facts were"
        texts.append(
            f"In other articles, {row['n']:,} {cut} cut on purpose; the program noticed {percent(row['share'])} as missing."
        )
    if row := rows.get(AlignmentChecked.ABSENT_RIGHT):
        texts.append(
            f"Of {counted(row['n'], 'such absence')} that {'was' if row['n'] == 1 else 'were'} checked by reading, "
            f"{percent(row['share'])} {'is' if row['n'] == 1 else 'are'} right."
        )
    return (
        " ".join(texts)
        or "How often “not found” is right has not been measured yet: read the article before you say so."
    )


def gaps_measured(measured: pl.DataFrame) -> Reading:
    """How often facts are rightly found, and rightly said not to be found. measured: schema ALIGNMENT_MEASURED."""
    rows = {row["what"]: row for row in check(measured, ALIGNMENT_MEASURED).iter_rows(named=True)}
    found = [Finding(error_rate(measured), None, OTHER_TEXTS if rows else None)]
    shared = [
        f"{percent(row['share'])} of {row['n']:,} {said}"
        for what, said in (
            (AlignmentChecked.FACTS_FOUND, "facts that people found in several articles were found by the program too"),
            (AlignmentChecked.FACTS_RIGHT, "facts that the program found were right"),
        )
        if (row := rows.get(what))
    ]
    if shared:
        found.append(Finding(f"{'; '.join(shared)}."))
    return Reading("How often “not found” is right", "", "", "", found)
