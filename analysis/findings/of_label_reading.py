"""Whether the program could look for labels, and how often it is right."""

from __future__ import annotations

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import counted, listed, percent
from analysis.schema import check
from analysis.schema.labels import LABELS_MEASURED
from analysis.schema.vocabulary import LabelChecked
from analysis.story.language import name_of

READ = (
    "A program looked in each sentence for the names of actors and persons, the words that refer to them, and the words "
    "attached to these. It can err."
)
NOT_READ = (
    "The language model is not installed, so the program cannot read grammar or find labels. The README says how to "
    "install it."
)
ELSEWHERE = (
    "those articles were on other subjects, and people do not agree on every phrase either. On this story the shares may "
    "be higher or lower."
)


def labels_layer(depth: str, articles: pl.DataFrame) -> Reading:
    """Whether labels can be found at the depth the story was annotated with, and in which articles.

    articles: the story's, schema ARTICLES.
    """
    if depth != "syntax":
        return Reading("Labels are not known", "", "", "", [Finding(NOT_READ)])
    unread = articles.filter(~is_read(pl.col("language")))
    found = []
    if unread.height:
        languages = listed(name_of(code) for code in unread["language"].unique(maintain_order=True))
        whose = listed(unread["outlet"].unique(maintain_order=True))
        some = counted(unread.height, "article")
        out = "is" if unread.height == 1 else "are"
        text = f"The language model reads English only, so {some} of {whose} ({languages}) {out} left out"
        found.append(Finding(f"{text}."))
    if unread.height < articles.height:
        found.append(Finding(READ))
    return Reading("Labels are found", "", "", "", found)


BEARS = {
    LabelChecked.MENTIONS: "every label, since each is part of a phrase",
    LabelChecked.DESCRIPTIONS: "labels in phrases without the name",
    LabelChecked.TOP: "which labels come first in a cell",
}
"""What in the notebook each rate affects."""


def labels_measured(table: pl.DataFrame) -> Reading:
    """How often labels are found rightly, and what each rate affects. table: schema LABELS_MEASURED."""
    parts = []
    for row in check(table, LABELS_MEASURED).to_dicts():
        what = LabelChecked(row["what"])
        also = "" if row["precision"] is None else f"; people had marked {percent(row['precision'])} of what it found"
        text = f"The program found {percent(row['recall'])} of {row['n']:,} {what.printed}{also}."
        parts.append(f"{text} This affects {BEARS[what]}.")
    if not parts:
        text = "We have not measured how often labels are right"
        return Reading(text, "", "", "", [Finding(f"{text}, so read the sentence behind each label.")])
    parts[0] = f"In other articles, people had marked what actors are called. {parts[0]}"
    caveat = "We did not measure titles, ages and family roles, or people without a name."
    found = [*map(Finding, parts[:-1]), Finding(parts[-1], caveat, ELSEWHERE)]
    return Reading(parts[0].rstrip("."), "", "", "", found)
