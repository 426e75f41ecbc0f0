"""What could be read of labels, and how often such reading is right."""

from __future__ import annotations

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, percent
from analysis.schema import check
from analysis.schema.labels import LABELS_MEASURED
from analysis.schema.vocabulary import LabelChecked
from analysis.story.language import name_of

READ = (
    "A program, which can err, looked in each sentence for the names of actors and persons, for the words that stand for "
    "them, and for what these words are joined with."
)
NOT_READ = (
    "The language model is not installed here, so no sentence was read for its grammar, and labels are not known. The "
    "README says how it is installed."
)
ELSEWHERE = (
    "those were articles on other subjects, and people do not agree on every phrase either; on this story the shares may "
    "be higher or lower."
)


def labels_layer(depth: str, articles: pl.DataFrame) -> Reading:
    """What can be said of labels at the depth the story was annotated with, and of which articles.

    articles: the story's, schema ARTICLES.
    """
    if depth != "syntax":
        return Reading("Labels are not known", "", "", "", [Finding(NOT_READ)])
    unread = articles.filter(~is_read(pl.col("language")))
    found = []
    if unread.height:
        languages = listed(name_of(code) for code in unread["language"].unique(maintain_order=True))
        whose = listed(unread["outlet"].unique(maintain_order=True))
        some = capital(counted(unread.height, "article"))
        out = "is" if unread.height == 1 else "are"
        text = f"The language model reads English only. {some} of {whose} ({languages}) {out} left out: no labels are known"
        found.append(Finding(f"{text} there."))
    if unread.height < articles.height:
        found.append(Finding(READ))
    return Reading("Labels are found", "", "", "", found)


BEARS = {
    LabelChecked.MENTIONS: "on the number of phrases, and on every label, which is part of one",
    LabelChecked.DESCRIPTIONS: "on labels in a phrase without the name",
    LabelChecked.TOP: "on which labels come first in a cell",
}
"""What of the notebook each rate bears on."""


def labels_measured(table: pl.DataFrame) -> Reading:
    """How often labels are read right, beside what each rate bears on. table: schema LABELS_MEASURED."""
    parts = []
    for row in check(table, LABELS_MEASURED).to_dicts():
        what = LabelChecked(row["what"])
        also = "" if row["precision"] is None else f"; people had marked {percent(row['precision'])} of what it found"
        text = f"Of {row['n']:,} {what.printed}, the program found {percent(row['recall'])}{also}."
        parts.append(f"{text} This bears {BEARS[what]}.")
    if not parts:
        text = "How often labels are read right has not been measured"
        return Reading(text, "", "", "", [Finding(f"{text}, so take each for a lead to its sentence.")])
    parts[0] = f"In other articles, people had marked what actors are called. {parts[0]}"
    caveat = "Titles, ages and family roles of people, and people without a name, were not measured."
    found = [*map(Finding, parts[:-1]), Finding(parts[-1], caveat, ELSEWHERE)]
    return Reading(parts[0].rstrip("."), "", "", "", found)
