"""By which words the outlets report what each side said."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, times
from analysis.schema import check
from analysis.schema.vocabulary import LOADED, VerbClass
from analysis.schema.voices import VERBS

OTHERS = "others"


def verbs(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """By which class of verbs each side's speech is reported. table: schema VERBS; articles: the story's."""
    check(table, VERBS)
    each = unit(articles)
    total = int(table["n"].sum())
    neutral = _n(table, VerbClass.NEUTRAL)
    return Reading(
        title=_title(table, total, neutral),
        subtitle=f"With which words each {each} reports what each side said or believes",
        source=f"{capital(counted(total, 'report'))} of speech or belief with a word that says so. {about(articles)}",
        alt=f"Reporting verbs by {each} and speaker’s side. {_listing(table)}",
        findings=[*_marked(table), *_torn(table)] or [Finding(f"{_title(table, total, neutral)}.")],
    )


def _title(table: pl.DataFrame, total: int, neutral: int) -> str:
    if not total:
        return "No reporting verbs were found"
    if neutral == total:
        return "Every reporting verb is a neutral one"
    parts = [f"{number(n)} {kind.printed}" for kind in LOADED if (n := _n(table, kind))]
    belief = _n(table, VerbClass.BELIEF)
    parts += [f"{number(belief)} of {VerbClass.BELIEF.printed}"] if belief else []
    if not neutral:
        return f"No reporting verb is a neutral one: {listed(parts)}"
    most = f"{capital(number(neutral))} of {counted(total, 'reporting verb')} {'is' if neutral == 1 else 'are'} neutral"
    return f"{most}, {listed(parts)}"


def _n(table: pl.DataFrame, kind: VerbClass) -> int:
    return int(table.filter(pl.col("cue_class") == kind)["n"].sum())


def _marked(table: pl.DataFrame) -> list[Finding]:
    """Who is reported with verbs that are not neutral, and where."""
    found = []
    for kind in LOADED:
        rows = table.filter(pl.col("cue_class") == kind)
        parts = []
        for group in rows.partition_by("actor", "outlet", maintain_order=True):
            words = [quoted(row["verb"]) + (f" {times(row['n'])}" if row["n"] > 1 else "") for row in group.to_dicts()]
            parts.append(f"{group['actor'][0] or OTHERS} in {group['outlet'][0]} ({listed(words)})")
        if parts:
            found.append(Finding(f"{capital(kind.printed)} verbs ({kind.meaning}): {listed(parts)}."))
    if not found:
        return []
    caveat = (
        "A verb has the class of the list, whatever its sentence means; one or two verbs are sentences, not a habit."
    )
    other = "the verb can fit what was said: who threatens is rightly said to have threatened."
    return [*found[:-1], Finding(found[-1].text, caveat, other)]


def _torn(table: pl.DataFrame) -> list[Finding]:
    """Sides whose word one outlet doubts and another endorses."""
    pair = doubt, trust = VerbClass.DOUBTING, VerbClass.ENDORSING
    sides = table.drop_nulls("actor").filter(pl.col("cue_class").is_in(pair))
    parts = []
    for group in sides.sort("actor").partition_by("actor", maintain_order=True):
        where = {
            kind: group.filter(pl.col("cue_class") == kind)["outlet"].unique(maintain_order=True).to_list()
            for kind in pair
        }
        if all(where.values()):
            shown = ", ".join(f"{kind.printed} in {listed(outlets)}" for kind, outlets in where.items())
            parts.append(f"{group['actor'][0]} ({shown})")
    text = f"Reported with {doubt.printed} and with {trust.printed} verbs: {listed(parts)}."
    return [Finding(text)] if parts else []


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", "actor", maintain_order=True):
        shown = [f"{row['verb']} {row['n']}" for row in group.iter_rows(named=True)]
        parts.append(f"{group['outlet'][0]}, {group['actor'][0] or OTHERS}: {', '.join(shown)}")
    return "; ".join(parts) + "." if parts else "None."
