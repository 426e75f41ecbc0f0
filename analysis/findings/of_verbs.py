"""Which verbs the outlets use to report what each side said."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, times, told
from analysis.questions.voices.verbs import BETWEEN
from analysis.schema import check
from analysis.schema.vocabulary import LOADED, VerbClass
from analysis.schema.voices import VERB_CLASSES, VERBS

OTHERS = "other speakers"


def verbs(table: pl.DataFrame, classes: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which classes of verbs report each side's speech.

    table: schema VERBS; classes: schema VERB_CLASSES, of the same corpus; articles: the story's.
    """
    check(table, VERBS)
    check(classes, VERB_CLASSES)
    each = unit(articles)
    total = int(table["n"].sum())
    neutral = _n(table, VerbClass.NEUTRAL)
    return Reading(
        title=_title(table, total, neutral),
        subtitle=f"The verbs each {each} uses to report what each side said or believes",
        source=f"{capital(counted(total, 'report'))} of speech or belief that use a reporting verb. {about(articles)}",
        alt=f"Reporting verbs by {each} and speaker’s side. {_listing(table)}",
        findings=opening([*_compared(classes, each), *_marked(table)], "cue_class")
        or [Finding(f"{_title(table, total, neutral)}.")],
    )


def _title(table: pl.DataFrame, total: int, neutral: int) -> str:
    if not total:
        return "No reporting verbs were found"
    if neutral == total:
        return "Every reporting verb found is neutral"
    parts = [f"{number(n)} {kind.printed}" for kind in LOADED if (n := _n(table, kind))]
    belief = _n(table, VerbClass.BELIEF)
    parts += [f"{number(belief)} of {VerbClass.BELIEF.printed}"] if belief else []
    if not neutral:
        return f"No reporting verb found is neutral: {listed(parts)}"
    most = f"{capital(number(neutral))} of {counted(total, 'reporting verb')} {'is' if neutral == 1 else 'are'} neutral"
    return f"{most}, {listed(parts)}"


def _n(table: pl.DataFrame, kind: VerbClass) -> int:
    return int(table.filter(pl.col("cue_class") == kind)["n"].sum())


def _compared(classes: pl.DataFrame, each: str) -> list[Finding]:
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
    kinds = [kind.printed for kind in VerbClass if kind in set(used["cue_class"])]
    text = f"No two {each}s clearly differ in how often they use {_either(kinds)} verbs."
    return [Finding(text)]


def _either(kinds: list[str]) -> str:
    """“doubting, endorsing or heated”."""
    return " or ".join([", ".join(kinds[:-1]), kinds[-1]]) if len(kinds) > 1 else kinds[0]


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
