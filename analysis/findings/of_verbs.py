"""Which verbs the outlets use to report what each side said."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, quoted, times, told
from analysis.questions.voices.verbs import BETWEEN
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.vocabulary import LOADED, VerbClass
from analysis.schema.voices import VERB_CLASSES, VERBS

OTHERS = "other or unknown speakers"
MOST_OF_ONE = 3
"""Verbs that the title names of one outlet."""


def verbs(table: pl.DataFrame, classes: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which classes of verbs report each side's speech.

    table: schema VERBS; classes: schema VERB_CLASSES, of the same corpus; articles: the story's.
    """
    check(table, VERBS)
    check(classes, VERB_CLASSES)
    each = unit(articles)
    total = int(table["n"].sum())
    return Reading(
        title=_title(table),
        subtitle=f"The verbs each {each} uses to report what each side said or believes",
        source=f"{capital(counted(total, 'report'))} of speech or belief that use a reporting verb. {about(articles)}",
        alt=f"Reporting verbs by {each} and speaker’s side. {_listing(table)}",
        findings=opening([*_compared(classes), *_marked(table)], "cue_class") or [Finding(f"{_title(table)}.")],
    )


def _title(table: pl.DataFrame) -> str:
    """The first verbs of each outlet that are not neutral, as printed."""
    if table.is_empty():
        return "No reporting verbs were found"
    loaded = table.filter(pl.col("cue_class").is_in(LOADED)).sort(*by(), "n", descending=[False] * len(by()) + [True])
    if loaded.is_empty():
        first = table.sort("n", "verb", descending=[True, False])["verb"][0]
        return f"The reporting verbs found are neutral or of belief, such as {quoted(first)}"
    parts = []
    for group in loaded.partition_by("outlet", maintain_order=True):
        verbs = [quoted(verb) for verb in group["verb"].unique(maintain_order=True)]
        parts.append(f"{listed(verbs[:MOST_OF_ONE])} ({group['outlet'][0]})")
    return f"Reporting verbs that are not neutral: {listed(parts, MOST_NAMED)}"


def _compared(classes: pl.DataFrame) -> list[Finding]:
    """Which class the outlets use more and less, where the difference holds."""
    used = classes.filter((pl.col("n").sum().over("cue_class") > 0) & (pl.col("cue_class") != VerbClass.NEUTRAL))
    if used["outlet"].n_unique() < 2:
        return []
    texts = []
    for kind in VerbClass:
        told = more_than(used.filter(pl.col("cue_class") == kind).to_dicts(), _counted)
        if told:
            texts.append(f"{kind.printed} verbs are used {told}")
    if texts:
        return [Finding(f"{capital('; '.join(texts))}. The numbers: reports with such a verb out of all reports.")]
    return []


def _counted(row: dict[str, Any]) -> str:
    return f"{row['outlet']} ({row['n']:,} of {row['n_all']:,})"


def _marked(table: pl.DataFrame) -> list[Finding]:
    """Who is reported with verbs that are not neutral, and where; those with most of them first."""
    found = []
    for kind in LOADED:
        rows = table.filter(pl.col("cue_class") == kind)
        who = pl.coalesce("actor", "speakers")
        groups = rows.with_columns(_who=who).partition_by("actor", "_who", "outlet", maintain_order=True)
        parts = []
        for group in sorted(groups, key=lambda group: -group["n"].sum()):
            words = [quoted(row["verb"]) + (f" {times(row['n'])}" if row["n"] > 1 else "") for row in group.to_dicts()]
            parts.append(f"{listed(words, 3)} ({_whose(group)}, in {group['outlet'][0]})")
        if parts:
            found.append(Finding(f"The program found these {kind.printed} verbs ({kind.meaning}): {told(parts)}."))
    if not found:
        return []
    caveat = (
        "The program misses some reports, and their verbs. The class comes from a fixed list and ignores the sentence around "
        "the verb. One or two verbs do not make a pattern."
    )
    other = "the verb may fit what was said: somebody who threatens is rightly said to have threatened."
    return [*found[:-1], Finding(found[-1].text, caveat, other)]


def _whose(group: pl.DataFrame) -> str:
    """The side that is reported; who speaks where it is no actor's."""
    return group["actor"][0] or listed(group["speakers"][0].split(BETWEEN), MOST_NAMED)


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", "actor", maintain_order=True):
        shown = [f"{row['verb']} {row['n']}" for row in group.iter_rows(named=True)]
        parts.append(f"{group['outlet'][0]}, {group['actor'][0] or OTHERS}: {listed(shown)}")
    return f"{told(parts)}." if parts else "No verbs."
