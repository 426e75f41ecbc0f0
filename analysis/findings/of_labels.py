"""What each actor is called, outlet by outlet, and which labels several outlets share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.comparing import more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.of_label_reading import NOT_READ
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.wordings import (
    by_outlet,
    in_marks,
    in_so_many,
    shared,
    spread_title,
    telling,
    where_each,
    without_former,
)
from analysis.findings.words import all_of, capital, counted, listed, number, told
from analysis.questions.labels.chosen import among, most_varied, plain
from analysis.schema import check
from analysis.schema.labels import LABEL_CLASSES, LABEL_COUNTS, NAMINGS
from analysis.schema.vocabulary import LabelClass
from analysis.units.countries import is_a_people
from analysis.units.wording import MIN_MENTIONS

PART_OF = "people or groups of"
"""Before an actor, for those who are of it: Israeli soldiers, the Israeli army."""
MOST_OF_ONE = 4
"""Labels that a sentence lists of one outlet."""
MOST_SHARED = 6
"""Shared labels that a sentence lists."""
ONCE = "an article may use a label once to tell readers who is meant; a longer article has more room for labels."
MISSED = (
    "The program can miss a label, so further articles may use one that is named here. Read the sentences before you rely on "
    "it."
)
NO_ACTORS = (
    "This story’s concepts.yaml names no actors, so the program looked for nobody’s labels. To name some, add a part "
    "“actors:” to concepts.yaml with one line for each side: its name and the words that name it, as in “Ann Lee: [Lee, prime minister]”."
)


def called(table: pl.DataFrame, namings: pl.DataFrame, articles: pl.DataFrame, *, depth: str, n_actors: int) -> Reading:
    """The answer over all actors: the first sentence of each actor that has most labels.

    table: schema LABEL_COUNTS; namings: schema NAMINGS, of the same corpus; depth: the corpus's; n_actors: how many
    concepts.yaml names. Only labels that are plain are told.
    """
    check(table, LABEL_COUNTS)
    check(namings, NAMINGS)
    each = unit(articles)
    if depth != "syntax":
        return _reading("Labels are not known", each, articles, [Finding(NOT_READ)])
    if not n_actors:
        return _reading("No actors are known for this story", each, articles, [Finding(NO_ACTORS)])
    table = plain(table)
    ranked = most_varied(table)
    if not ranked:
        text = "The program found no label for the actors of concepts.yaml"
        return _reading(text, each, articles, [Finding(f"{text}.", MISSED if namings["n_actor"].sum() else None)])
    titles = [_title(among(table, actor), articles) for actor in ranked[:3]]
    more = [f"The program found labels for {counted(len(ranked) - 3, 'more actor')}."] if len(ranked) > 3 else []
    last = Finding(" ".join([f"{titles[-1]}.", *more]), MISSED, ONCE)
    found = [Finding(f"{title}.", opens=block_id(actor)) for title, actor in zip(titles[:-1], ranked, strict=False)]
    found.append(replace(last, opens=block_id(ranked[len(found)])))
    return _reading(titles[0], each, articles, found)


def labels(table: pl.DataFrame, namings: pl.DataFrame, classes: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What one actor is called. table: schema LABEL_COUNTS; namings: schema NAMINGS; classes: schema LABEL_CLASSES; all
    of one actor. articles: the story's. Only labels that are plain are told."""
    check(table, LABEL_COUNTS)
    check(namings, NAMINGS)
    check(classes, LABEL_CLASSES)
    table, each, actor = plain(table), unit(articles), str(namings["actor"][0])
    several = namings.filter(pl.col("n_actor") > 0).height > 1
    return Reading(
        title=_title(table, articles) if table["n"].sum() else f"The program found no label for {actor}",
        subtitle=f"What each {each} calls {actor}{_and_people(table, actor)}, by kind of label",
        source=f"{about(articles)}",
        alt=f"Labels for {actor} by {each} and by kind. {_listing(table)}",
        findings=opening(
            [
                *_told(_itself(table), actor, each),
                *_told(_people(table), _some_of(actor), each),
                *_quoted(table),
                *(_compared(classes, actor, each) if several else []),
            ],
            actor,
        ),
    )


def _reading(title: str, each: str, articles: pl.DataFrame, found: list[Finding]) -> Reading:
    return Reading(title, f"What each {each} calls each side", about(articles), f"{title}.", found)


def _title(table: pl.DataFrame, articles: pl.DataFrame) -> str:
    """What one actor is called, or, where it is called nothing itself, its people."""
    own = table.filter(pl.col("n") > 0)
    shown = _people(own) if _itself(own).is_empty() else _itself(own)
    where = in_so_many(articles["outlet"].n_unique(), unit(articles))
    return spread_title(shown, "label", where, _whom(shown.to_dicts()[0]))


def _itself(table: pl.DataFrame) -> pl.DataFrame:
    """The labels of an actor, without those of its people."""
    return table.filter(~pl.col("of_people"))


def _people(table: pl.DataFrame) -> pl.DataFrame:
    """The labels of people who are of an actor: Israeli soldiers."""
    return table.filter("of_people")


def _and_people(table: pl.DataFrame, actor: str) -> str:
    return "" if _people(table).is_empty() or is_a_people(actor) else f" and {PART_OF} {actor}"


def _whom(row: dict[str, Any]) -> str:
    """Who is called so: “Hamas”, “people or groups of Israel”, “some Palestinians”."""
    return _some_of(row["actor"]) if row["of_people"] else str(row["actor"])


def _some_of(actor: str) -> str:
    return f"some {actor}" if is_a_people(actor) else f"{PART_OF} {actor}"


def _told(table: pl.DataFrame, whom: str, each: str) -> list[Finding]:
    """The labels that outlets share, and the others of each outlet."""
    groups = shared(table, "label")
    single = table.filter((pl.col("n") > 0) & (pl.col("n_outlets") == 1))
    rows = without_former(telling(single, "label"), "label")
    found = []
    if groups:
        found.append(Finding(f"Labels for {whom} in at least two {each}s: {where_each(groups, 'label', MOST_OF_ONE)}."))
    if rows.height:
        said = by_outlet(rows, lambda row: in_marks(row["label"]), MOST_OF_ONE)
        found.append(Finding(f"{'Other labels' if groups else 'Labels'} for {whom}: {said}.", None, ONCE))
    return found


def _quoted(table: pl.DataFrame) -> list[Finding]:
    rows = table.filter((pl.col("n") == 0) & (pl.col("n_quoted") > 0))
    if rows.is_empty():
        return []
    said = by_outlet(rows, lambda row: in_marks(row["label"]), MOST_OF_ONE, between=" prints ")
    return [Finding(f"In quotation marks, {said}.")]


def _compared(classes: pl.DataFrame, actor: str, each: str) -> list[Finding]:
    """Which classes of labels are more frequent where, by more than chance and errors of reading."""
    wholes = dict(classes.select("outlet", "n_all").iter_rows())
    if len([n for n in wholes.values() if n >= MIN_MENTIONS]) < 2:
        return [Finding(f"There are too few labels for {actor} to compare the kinds of labels.")]
    texts = []
    for kind in LabelClass:
        apart = more_than(classes.filter(pl.col("class") == kind).to_dicts(), _counted)
        if apart:
            texts.append(f"Labels of {kind.printed} ({kind.meaning}) are used {apart}.")
    if not texts:
        return [Finding(f"No two {each}s clearly differ in the kinds of labels they use for {actor}.")]
    text = " ".join([*texts, "The numbers: labels of this kind out of all labels on the list."])
    return [Finding(text, None, "an article about one side has more reason to say where that side comes from.")]


def _counted(row: dict[str, Any]) -> str:
    return f"{row['outlet']} ({row['n']:,} of {row['n_all']:,})"


def _listing(table: pl.DataFrame) -> str:
    """Every label of each outlet with its count, as the chart shows them."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        words = [
            f"{row['label']} {row['n']}" if row["n"] else f"“{row['label']}” {row['n_quoted']}"
            for row in group.iter_rows(named=True)
        ]
        parts.append(f"{group['outlet'][0]}: {listed(words)}")
    return f"{told(parts)}." if parts else "No label."


def common_labels(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which plain labels several outlets use, over all actors, those of most outlets first. table: schema LABEL_COUNTS."""
    own = plain(check(table, LABEL_COUNTS)).filter(pl.col("n") > 0)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    if n_outlets < 2:
        title = f"There is only one {each}, so no label can be compared"
        return _reading(title, each, articles, [Finding(f"{title}.")])
    found: dict[int, list[str]] = {}
    for row in own.unique(["actor", "label", "of_people"]).sort("actor", "label").to_dicts():
        found.setdefault(row["n_outlets"], []).append(f"{in_marks(row['label'])} for {_whom(row)}")
    texts = []
    for n in sorted((n for n in found if n > 1), reverse=True):
        who = all_of(n_outlets, each) if n == n_outlets else f"at least {number(n)} {each}s"
        texts.append(f"{capital(who)} use {listed(found[n], MOST_SHARED)}")
    title = texts[0] if texts else f"The program found no label that two {each}s share"
    return _reading(title, each, articles, [Finding(f"{'. '.join(texts or [title])}.", MISSED)])
