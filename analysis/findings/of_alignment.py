"""How sentences that report the same thing differ, and how often the program matches them rightly."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_gap_errors import right_of
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital
from analysis.schema import check
from analysis.schema.alignment import ALIGNMENT_MEASURED
from analysis.schema.vocabulary import AlignmentChecked

ELSEWHERE = "those were other texts; on this story the shares may be higher or lower."
BEARS = {
    AlignmentChecked.SIMILARITY: "the scores: 1 would be full agreement with people, 0 no more than chance",
    AlignmentChecked.PARAPHRASE: "whether two sentences report the same thing",
    AlignmentChecked.FACTS_FOUND: "how many facts are missing here",
    AlignmentChecked.FACTS_RIGHT: "every fact shown here",
}
"""What in the notebook each rate affects."""


def alignment_measured(table: pl.DataFrame) -> Reading:
    """How often sentences are matched rightly, and what each rate affects.

    table: schema ALIGNMENT_MEASURED; rates that affect other notebooks are passed over.
    """
    rows = [row for row in check(table, ALIGNMENT_MEASURED).to_dicts() if row["what"] in BEARS]
    if not rows:
        text = "We have not measured how often sentences are matched rightly"
        return Reading(text, "", "", "", [Finding(f"{text}, so read both sentences before you use one.")])
    found = []
    for row in rows:
        what = AlignmentChecked(row["what"])
        rate = f"{row['share']:.2f}, on {row['n']:,}" if row["low"] is None else right_of(row)
        found.append(f"{capital(what.printed)}: {rate}. This affects {BEARS[what]}.")
    findings = [*map(Finding, found[:-1]), Finding(found[-1], None, ELSEWHERE)]
    return Reading(found[0].rstrip("."), "", "", "", findings)
