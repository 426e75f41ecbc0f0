"""By which words the outlets report what each side said."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, times
from analysis.schema import check
from analysis.schema.voices import VERBS

CLASSES = {
    "doubting": "Doubting verbs, which leave open whether it is true",
    "endorsing": "Endorsing verbs, which take it for true",
    "heated": "Heated verbs, which show the speaker as loud or angry",
}
OTHERS = "others"


def verbs(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """By which class of verbs each side's speech is reported. table: schema VERBS; articles: the story's."""
    check(table, VERBS)
    each = unit(articles)
    total = int(table["n"].sum())
    neutral = int(table.filter(pl.col("cue_class") == "neutral")["n"].sum())
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
    rest = {name: int(table.filter(pl.col("cue_class") == name)["n"].sum()) for name in CLASSES}
    parts = [f"{number(n)} {name}" for name, n in rest.items() if n]
    belief = int(table.filter(pl.col("cue_class") == "belief")["n"].sum())
    parts += [f"{number(belief)} of belief"] if belief else []
    if not neutral:
        return f"No reporting verb is a neutral one: {listed(parts)}"
    most = f"{capital(number(neutral))} of {counted(total, 'reporting verb')} {'is' if neutral == 1 else 'are'} neutral"
    return f"{most}, {listed(parts)}"


def _marked(table: pl.DataFrame) -> list[Finding]:
    """Who is reported with verbs that are not neutral, and where."""
    found = []
    for name, meaning in CLASSES.items():
        rows = table.filter(pl.col("cue_class") == name)
        parts = []
        for group in rows.partition_by("actor", "outlet", maintain_order=True):
            words = [quoted(row["verb"]) + (f" {times(row['n'])}" if row["n"] > 1 else "") for row in group.to_dicts()]
            parts.append(f"{group['actor'][0] or OTHERS} in {group['outlet'][0]} ({listed(words)})")
        if parts:
            found.append(Finding(f"{meaning}: {listed(parts)}."))
    if not found:
        return []
    caveat = (
        "A verb has the class of the list, whatever its sentence means; one or two verbs are sentences, not a habit."
    )
    other = "the verb can fit what was said: who threatens is rightly said to have threatened."
    return [*found[:-1], Finding(found[-1].text, caveat, other)]


def _torn(table: pl.DataFrame) -> list[Finding]:
    """Sides whose word one outlet doubts and another endorses."""
    sides = table.drop_nulls("actor").filter(pl.col("cue_class").is_in(["doubting", "endorsing"]))
    parts = []
    for group in sides.sort("actor").partition_by("actor", maintain_order=True):
        where = {
            name: group.filter(pl.col("cue_class") == name)["outlet"].unique(maintain_order=True).to_list()
            for name in ("doubting", "endorsing")
        }
        if where["doubting"] and where["endorsing"]:
            parts.append(
                f"{group['actor'][0]} (doubting in {listed(where['doubting'])}, endorsing in {listed(where['endorsing'])})"
            )
    return [Finding(f"Reported with doubting and with endorsing verbs: {listed(parts)}.")] if parts else []


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", "actor", maintain_order=True):
        shown = [f"{row['verb']} {row['n']}" for row in group.iter_rows(named=True)]
        parts.append(f"{group['outlet'][0]}, {group['actor'][0] or OTHERS}: {', '.join(shown)}")
    return "; ".join(parts) + "." if parts else "None."
