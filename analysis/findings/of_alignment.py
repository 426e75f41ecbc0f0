"""How sentences that report the same thing differ, and how often the program matches them rightly."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_corpus import about
from analysis.findings.of_gap_errors import right_of
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, number, told
from analysis.questions.alignment.versions import is_sure
from analysis.schema import check
from analysis.schema.alignment import ALIGNMENT_MEASURED, PAIRS
from analysis.schema.story import PROBLEMS
from analysis.schema.vocabulary import Agreement, AlignmentChecked, Aspect

ELSEWHERE = "those were other texts; on this story the shares may be higher or lower."
BEARS = {
    AlignmentChecked.SIMILARITY: "the scores: 1 would be full agreement with people, 0 no more than chance",
    AlignmentChecked.PARAPHRASE: "whether two sentences report the same thing",
    AlignmentChecked.FACTS_FOUND: "how many facts are missing here",
    AlignmentChecked.FACTS_RIGHT: "every fact shown here",
}
"""What in the notebook each rate affects."""
DIFFERING = {
    Aspect.WORDS: "in words",
    Aspect.NUMBERS: "in a number, which is different in one sentence or missing from it",
    Aspect.NAMES: "in a name, which is different in one sentence or missing from it",
    Aspect.VERBS: "in verbs",
    Aspect.VOICE: "in voice",
}


def pairs(table: pl.DataFrame, articles: pl.DataFrame, *, unlisted: pl.DataFrame | None = None) -> Reading:
    """How two sentences that are likely to report the same thing differ, over all pairs, and how many are left out of the table.

    table: schema PAIRS. unlisted: schema PROBLEMS, what ``alignment.unlisted`` says of it.
    """
    check(table, PAIRS)
    left_out = [] if unlisted is None else [Finding(said) for said in check(unlisted, PROBLEMS)["message"]]
    between = table.filter(pl.col("outlet") != pl.col("other_outlet"))
    if between.is_empty():
        title = "The program found no two sentences in different outlets that are likely to report the same thing"
        return Reading(title, "", about(articles), f"{title}.", [Finding(f"{title}."), *left_out])
    n_of = {aspect: between.filter(pl.col("differs").list.contains(aspect.value)).height for aspect in Aspect}
    conflicts = between.filter(is_sure() & (pl.col("agreement") == Agreement.CONFLICT.value)).height
    n = between.height
    title = f"The program found {counted(n, 'pair')} of sentences in two outlets that may report the same thing"
    parts = [f"{number(count)} {DIFFERING[aspect]}" for aspect, count in n_of.items() if count]
    text = f"{title}. They differ: {told(parts)}." if parts else f"{title}."
    found = [Finding(f"{text} One pair can differ in several ways." if len(parts) > 1 else text)]
    if conflicts:
        text = f"{capital(counted(conflicts, 'pair gives', 'pairs give'))} different figures for what may be the same thing."
        found.append(
            Finding(text, None, "the figures may count different things, or the same thing at different times.")
        )
    return Reading(title, "", about(articles), f"{title}.", [*found, *left_out])


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
