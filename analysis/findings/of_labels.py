"""What each actor is called: which labels several outlets share, and which only one prints."""

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
    NO_NAME_NEAR,
    all_apart,
    by_outlet,
    counts_of,
    in_so_many,
    often,
    shared,
    spread_title,
    telling,
    without_former,
)
from analysis.findings.words import all_of, capital, counted, listed, number, quoted, times, told
from analysis.questions.labels.chosen import alone, among, elsewhere, most_varied
from analysis.schema import check
from analysis.schema.labels import LABEL_CLASSES, LABEL_COUNTS, NAMINGS
from analysis.schema.order import by, outlet_order
from analysis.schema.vocabulary import TELLING, LabelClass, LabelPart
from analysis.units.wording import MIN_MENTIONS

OWNERS = (LabelPart.OF, LabelPart.POSSESSOR)
"""Parts that say whose somebody is; a title names others first, since they are hard to read alone."""
PART_OF = "people or groups of"
"""Before an actor, for those who are of it: Israeli soldiers, the Israeli army."""
MOST_OF_ONE = 4
"""Labels that a sentence lists of one outlet."""
ONCE = "an article may use a label once to tell readers who is meant; a longer article has more room for labels."
MISSED = (
    "The program can miss a label or give it to the wrong side. A label found once or twice is not a pattern. "
    "Read the sentences before you rely on it."
)
RULE = (
    "Of every article alike, these sentences name the labels that praise or blame, or say a legal status or a backing, and "
    "that no other article prints. "
)
NO_ACTORS = (
    "This story’s concepts.yaml names no actors, so the program looked for nobody’s labels. To name some, add a part "
    "“actors:” to concepts.yaml with one line for each side: its name and the words that name it, as in “Ann Lee: [Lee, prime minister]”."
)


def called(table: pl.DataFrame, namings: pl.DataFrame, articles: pl.DataFrame, *, depth: str, n_actors: int) -> Reading:
    """The answer over all actors: the first sentence of each actor that the outlets call most differently.

    table: schema LABEL_COUNTS; namings: schema NAMINGS, of the same corpus; depth: the corpus's; n_actors: how many
    concepts.yaml names.
    """
    check(table, LABEL_COUNTS)
    check(namings, NAMINGS)
    each = unit(articles)
    if depth != "syntax":
        return _reading("Labels are not known", each, articles, [Finding(NOT_READ)])
    if not n_actors:
        return _reading("No actors are known for this story", each, articles, [Finding(NO_ACTORS)])
    ranked = most_varied(table)
    if not ranked:
        n = int(namings["n_actor"].sum())
        some = f"no label in {counted(n, 'phrase')} for the actors" if n else "no phrase for an actor"
        text = f"The program found {some} of concepts.yaml"
        return _reading(text, each, articles, [Finding(f"{text}.", MISSED if n else None)])
    titles = [_answer(among(table, actor), among(namings, actor), articles) for actor in ranked[:3]]
    more = [f"The program found labels for {counted(len(ranked) - 3, 'more actor')}."] if len(ranked) > 3 else []
    strong = any(not alone(_strong(among(table, actor))).is_empty() for actor in ranked[:3])
    last = Finding(" ".join([titles[-1], *more]), f"{RULE if strong else ''}{MISSED}", ONCE)
    found = [Finding(title, opens=block_id(actor)) for title, actor in zip(titles[:-1], ranked, strict=False)]
    found.append(replace(last, opens=block_id(ranked[len(found)])))
    return _reading(_title(among(table, ranked[0]), among(namings, ranked[0]), articles), each, articles, found)


def _answer(table: pl.DataFrame, namings: pl.DataFrame, articles: pl.DataFrame) -> str:
    """The title of an actor as a sentence, and which of its telling labels others print too."""
    strong, title = _strong(table), _title(table, namings, articles)
    theirs = _people(strong.filter(~pl.col("part").is_in(OWNERS)))
    more = "" if alone(theirs).is_empty() else _title(theirs, namings, articles)
    told_too = [f"{more}."] if more and not _itself(table.filter(pl.col("n") > 0)).is_empty() else []
    return " ".join([f"{title}.", *told_too, *_unclear(strong, _either(elsewhere(strong)))])


def _strong(table: pl.DataFrame) -> pl.DataFrame:
    """The labels that praise or blame, say a legal status or a backing."""
    return table.filter(pl.col("class").is_in([str(kind) for kind in TELLING]))


def labels(table: pl.DataFrame, namings: pl.DataFrame, classes: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What one actor is called. table: schema LABEL_COUNTS; namings: schema NAMINGS; classes: schema LABEL_CLASSES; all
    of one actor. articles: the story's."""
    check(table, LABEL_COUNTS)
    check(namings, NAMINGS)
    check(classes, LABEL_CLASSES)
    each, actor = unit(articles), str(namings["actor"][0])
    n, n_quoted = int(table["n"].sum()), int(table["n_quoted"].sum())
    several = namings.filter(pl.col("n_actor") > 0).height > 1
    beside = f", and {number(n_quoted)} in quotations" if n_quoted else ""
    return Reading(
        title=_title(table, namings, articles),
        subtitle=f"What each {each} calls {actor}{_and_people(table, actor)}, by kind of label",
        source=f"{capital(counted(n, 'label'))} in {counted(int(namings['n_actor'].sum()), 'phrase')} for {actor}"
        f"{beside}. {about(articles)}",
        alt=f"Labels for {actor} by {each} and by kind. {_listing(table)}",
        findings=opening(
            [
                *_told(_itself(table), actor, each, several),
                *_told(_people(table), f"{PART_OF} {actor}", each, several),
                *_places(table, namings, actor),
                *_quoted(table),
                *(_compared(classes, actor, each) if several else []),
                *_bare(namings, actor, articles),
            ],
            actor,
        ),
    )


def _reading(title: str, each: str, articles: pl.DataFrame, found: list[Finding]) -> Reading:
    return Reading(title, f"What each {each} calls each side", about(articles), f"{title}.", found)


def _title(table: pl.DataFrame, namings: pl.DataFrame, articles: pl.DataFrame) -> str:
    each, actor = unit(articles), str(namings["actor"][0])
    named = namings.filter(pl.col("n_actor") > 0)
    own = table.filter(pl.col("n") > 0)
    if named.is_empty():
        return f"The program found no phrase for {actor} in an {each}’s own words"
    if own.is_empty():
        return f"The program found no label in {counted(int(named['n_actor'].sum()), 'phrase')} for {actor}"
    if named.height == 1:
        words = [often(row["label"], row["n"]) for row in telling(own, "label").to_dicts()]
        return f"{named['outlet'][0]} prints {listed(words, MOST_OF_ONE)} for {actor}"
    where = in_so_many(articles["outlet"].n_unique(), each)
    plain = own.filter(~pl.col("part").is_in(OWNERS))
    some = [_itself(plain), _people(plain), _itself(own), _people(own)]
    shown = next(rows for rows in some if not rows.is_empty())
    return spread_title(shown, "label", where, _whom(shown.to_dicts()[0]))


def _itself(table: pl.DataFrame) -> pl.DataFrame:
    """The labels of an actor, without those of its people."""
    return table.filter(~pl.col("of_people"))


def _people(table: pl.DataFrame) -> pl.DataFrame:
    """The labels of people who are of an actor: Israeli soldiers."""
    return table.filter("of_people")


def _and_people(table: pl.DataFrame, actor: str) -> str:
    return "" if _people(table).is_empty() else f" and {PART_OF} {actor}"


def _either(table: pl.DataFrame) -> str:
    """Who is called so in a table of one actor: the actor, its people, or both."""
    names = list(dict.fromkeys(_whom(row) for row in table.sort("of_people").to_dicts()))
    return " and ".join(names)


def _whom(row: dict[str, Any]) -> str:
    """Who is called so: “Hamas”, “people or groups of Israel”."""
    return f"{PART_OF} {row['actor']}" if row["of_people"] else str(row["actor"])


def _told(table: pl.DataFrame, whom: str, each: str, several: bool) -> list[Finding]:
    """The labels that outlets share, and those that only one uses."""
    found = []
    groups, rows = shared(table, "label"), without_former(telling(alone(table), "label"), "label")
    if groups:
        found.append(Finding(f"Labels for {whom} in at least two {each}s: {counts_of(groups, 'label', MOST_OF_ONE)}."))
    elif several and table["n"].sum() and all_apart(table, "label"):
        found.append(Finding(f"The program found no label for {whom} that two {each}s share."))
    if rows.height:
        said = by_outlet(rows, lambda row: often(row["label"], row["n"]), MOST_OF_ONE, lambda _: "")
        head = f"Labels for {whom} in only one {each}" if several else f"Labels for {whom}"
        found.append(Finding(f"{head}: {said}.", None, ONCE))
    return [*found, *(Finding(text) for text in _unclear(table, whom))]


def _unclear(table: pl.DataFrame, whom: str) -> list[str]:
    """The labels that further outlets print, where it is not known who is meant: those that praise or blame, say a legal
    status or a backing, and those that would be one outlet's alone. At most one sentence."""
    parts = []
    matter = pl.col("class").is_in([str(kind) for kind in TELLING]) | (pl.col("n_outlets") == 1)
    for group in elsewhere(table).filter(matter).sort("label", *by()).partition_by("label", maintain_order=True):
        rows = group.to_dicts()
        where = listed(f"{row['outlet']} {row['n']:,}" for row in rows)
        parts.append(f"{quoted(rows[0]['label'])} ({where}; also in {listed(rows[0]['elsewhere'])})")
    said = f"Others also print these labels, but the program cannot tell whether they mean {whom}: {told(parts)}."
    return [said] if parts else []


def _places(table: pl.DataFrame, namings: pl.DataFrame, actor: str) -> list[Finding]:
    """How often an outlet could have used a label: as often as it names the actor."""
    named = namings.filter(pl.col("n_actor") > 0)
    if not table["n"].sum():
        return []
    parts = [f"{times(row['n_actor'])} in {row['outlet']}" for row in named.to_dicts()]
    return [Finding(f"The program found a name or a noun for {actor}, with or without a label, {listed(parts)}.")]


def _quoted(table: pl.DataFrame) -> list[Finding]:
    rows = table.filter((pl.col("n") == 0) & (pl.col("n_quoted") > 0) & ~pl.col("part").is_in(OWNERS))
    if rows.is_empty():
        return []
    parts = [
        f"{group['outlet'][0]} prints {listed((often(row['label'], row['n_quoted']) for row in group.to_dicts()), MOST_OF_ONE)}"
        for group in rows.sort(*by(), maintain_order=True).partition_by("outlet", maintain_order=True)
    ]
    return [Finding(f"Only in quotation marks, {told(parts)}.")]


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


def _bare(namings: pl.DataFrame, actor: str, articles: pl.DataFrame) -> list[Finding]:
    """Outlets in which no phrase for the actor was found. That a phrase has no label is not said, for the same reason."""
    named = set(namings.filter(pl.col("n_actor") > 0)["outlet"])
    absent = [outlet for outlet in outlet_order(articles["outlet"]) if outlet not in named]
    text = f"The program found no phrase for {actor} outside quotations in {listed(absent)}."
    return [Finding(text, NO_NAME_NEAR)] if absent and named else []


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        words = [
            f"{row['label']} {row['n']}" if row["n"] else f"“{row['label']}” {row['n_quoted']}"
            for row in group.iter_rows(named=True)
        ]
        parts.append(f"{group['outlet'][0]}: {listed(words)}")
    return f"{told(parts)}." if parts else "No label."


def only_one(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which labels only one outlet uses, and which all use, over all actors. table: schema LABEL_COUNTS."""
    check(table, LABEL_COUNTS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    own = without_former(table.filter(pl.col("n") > 0), "label")
    one = telling(alone(own), "label")
    n_labels = own.select("actor", "label", "of_people").unique().height
    if n_outlets < 2:
        title = f"There is only one {each}, so no label can be compared"
    elif not n_labels:
        title = "The program found no label"
    elif one.is_empty():
        shared_all = own.filter(pl.col("n_outlets") == 1).is_empty()
        title = (
            f"Every label found appears in at least two {each}s"
            if shared_all
            else f"No label can be said to appear in only one {each}"
        )
    else:
        of = f"{number(one.height)} of {counted(n_labels, 'label')}"
        some = capital(all_of(n_labels, "label") if one.height == n_labels else of)
        title = f"{some} can be said to appear in only one {each}"
    if n_outlets < 2 or not n_labels:
        return _reading(title, each, articles, [Finding(f"{title}.")])
    found = []
    if one.height:
        said = by_outlet(
            one, lambda row: f"{often(row['label'], row['n'])} for {_whom(row)}", MOST_OF_ONE, lambda _: ""
        )
        found.append(Finding(f"{title}: {said}.", MISSED, ONCE))
    else:
        found.append(Finding(f"{title}."))
    everywhere = (
        own.filter(pl.col("n_outlets") == n_outlets).unique(["actor", "label", "of_people"]).sort("actor", "label")
    )
    if everywhere.height:
        words = listed(f"{quoted(row['label'])} for {_whom(row)}" for row in everywhere.to_dicts())
        found.append(Finding(f"{capital(all_of(n_outlets, each))} use {words}."))
    return _reading(title, each, articles, found)
