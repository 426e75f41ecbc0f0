"""How outlets introduce people by name, and what they call people without a name."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.wordings import by_outlet, counts_of, in_so_many, often, shared, spread_title
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.questions.labels.chosen import alone
from analysis.schema import check
from analysis.schema.labels import DETAILS, INTRODUCTIONS, UNNAMED_COUNTS
from analysis.schema.order import by
from analysis.schema.vocabulary import Detail
from analysis.units.wording import MIN_MENTIONS

MOST_PEOPLE = 3
"""People whose introductions are told one by one."""
MOST_WORDS = 5
"""Nouns that a sentence lists of one outlet."""
FIRST_ONLY = "For titles and full names, only the first mention counts; the program does not look for a title later in the article."
KNOWN = "readers in one country may need to be told who somebody is whom everybody knows in another."


def people(table: pl.DataFrame, details: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How outlets introduce people whom two or more of them name, and what else they tell about people; a first mention that
    is only in quotations is left out.

    table: schema INTRODUCTIONS; details: schema DETAILS, of the same corpus; articles: the story's.
    """
    check(table, INTRODUCTIONS)
    check(details, DETAILS)
    each = unit(articles)
    n = table["person"].n_unique()
    own = table.filter(pl.col("n_quoted") < pl.col("n_articles"))
    several = own.filter(pl.col("outlet").n_unique().over("person") > 1)
    forms = several.group_by("person", maintain_order=True).agg(n=pl.col("first_form").str.to_lowercase().n_unique())
    varied = forms.filter(pl.col("n") > 1).height
    if not n:
        title = "The program found nobody by name"
    elif forms.is_empty() and table["n_outlets"].max() != 1:
        title = f"No two {each}s introduce the same person in their own words"
    elif forms.is_empty():
        title = f"{capital(counted(n, 'person is', 'people are'))} named, each in only one {each}"
        title = f"One person is named, in one {each}" if n == 1 else title
    else:
        left_out = table.filter(pl.col("n_outlets") > 1).height > several.height
        title = _varied(varied, forms.height, each) + (" in their own words" if left_out else "")
    return Reading(
        title=title,
        subtitle=f"The words with which each {each} first names a person",
        source=f"{capital(counted(n, 'person', 'people'))} by name. {about(articles)}",
        alt=f"First mentions as printed. {_listing(several)}",
        findings=opening([*_first(several, title), *_details(details, each)], "people")
        if n
        else [Finding(f"{title}.")],
    )


def _varied(n: int, n_people: int, each: str) -> str:
    """“The articles use different words to introduce three of seven people whom two or more of them name”."""
    how = "different words" if n else "the same words"
    if n == n_people or not n:
        who = (
            "the one person" if n_people == 1 else "both people" if n_people == 2 else f"all {number(n_people)} people"
        )
    else:
        who = f"{number(n)} of {counted(n_people, 'person', 'people')}"
    return f"The {each}s use {how} to introduce {who} whom at least two of them name"


def _first(table: pl.DataFrame, title: str) -> list[Finding]:
    """The introductions of the people named most, as printed."""
    groups = table.partition_by("person", maintain_order=True)
    texts = [f"{title}."]
    for group in groups[:MOST_PEOPLE]:
        folded = pl.col("first_form").str.to_lowercase().alias("folded")
        forms = group.group_by(folded, maintain_order=True).agg(pl.col("first_form").first(), "outlet")
        said = [f"{quoted(form)} in {listed(outlets)}" for _, form, outlets in forms.iter_rows()]
        texts.append(f"{group['person'][0]} is first {listed(said)}.")
    return [Finding(" ".join(texts), None, KNOWN if groups else None)]


def _details(details: pl.DataFrame, each: str) -> list[Finding]:
    """What is told of people beside their name, and where clearly more often."""
    if details.is_empty():
        return []
    apart, counts = [], []
    for kind in Detail:
        rows = details.filter(pl.col("detail") == kind).sort(*by()).to_dicts()
        if not any(row["n"] for row in rows):
            continue
        told_of = more_than(rows, _counted) if min(row["n_all"] for row in rows) >= MIN_MENTIONS else None
        if told_of:
            apart.append(f"{capital(kind.printed)}: {told_of}.")
        counts.append(f"{kind.printed}: {listed(map(_counted, (row for row in rows if row['n'])))}")
    if not counts:
        return [Finding("No title, honorific, full name, age or family role was found beside a name.")]
    several = details["outlet"].n_unique() > 1
    alike = f" No two {each}s clearly differ in how often they give these." if several and not apart else ""
    text = f"What each {each} tells about the people it names, in its own words: {told(counts)}."
    return [Finding(f"{text}{alike}", FIRST_ONLY), *([Finding(" ".join(apart))] if apart else [])]


def _counted(row: dict[str, Any]) -> str:
    return f"{row['outlet']} {row['n']:,} of {row['n_all']:,}"


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("person", maintain_order=True):
        shown = [f"{row['outlet']} “{row['first_form']}”" for row in group.iter_rows(named=True)]
        parts.append(f"{group['person'][0]}: {listed(shown)}")
    return f"{told(parts)}." if parts else "No person."


def unnamed(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What outlets call people without a name, and how often with a number. table: schema UNNAMED_COUNTS."""
    check(table, UNNAMED_COUNTS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    nouns = _whosever(table)
    total, n_number = int(table["n"].sum()), int(table["n_number"].sum())
    if not total:
        title = "The program found no noun for unnamed people in the articles’ own words"
    elif nouns.filter(pl.col("n") > 0)["outlet"].n_unique() == 1:
        own = nouns.filter(pl.col("n") > 0)
        words = listed((quoted(word) for word in own["noun"].to_list()), MOST_WORDS)
        title = f"{own['outlet'][0]} uses {words} for unnamed people"
    else:
        where = in_so_many(n_outlets, each)
        title = spread_title(nouns, "noun", where, "unnamed people")
    found = [Finding(f"{title}.")]
    if total:
        groups, one = shared(nouns, "noun"), alone(nouns)
        text = f"{title}."
        if groups:
            text += f" Nouns in at least two {each}s: {counts_of(groups, 'noun', MOST_WORDS)}."
        if one.height and n_outlets > 1:
            said = by_outlet(one, lambda row: often(row["noun"], row["n"]), MOST_WORDS, lambda _: "")
            text += f" Nouns in only one {each}: {said}."
        says = "gives" if n_number == 1 else "give"
        counts = f"{capital(number(n_number))} of {counted(total, 'mention')} {says} the number of people."
        if not n_number:
            counts = f"No mention of {number(total)} gives the number of people."
        if total == 1:
            counts = f"The one mention {'gives' if n_number else 'does not give'} the number of people."
        other = "different nouns can mean different people: one outlet’s prisoner is not always another’s detainee."
        found = [Finding(text, "The program does not know which nouns refer to the same people.", other)]
        found.append(Finding(counts))
    return Reading(
        title=title,
        subtitle=f"The nouns each {each} uses for unnamed people, by side",
        source=f"{capital(counted(total, 'mention'))} outside quotation marks. {about(articles)}",
        alt=f"Nouns for unnamed people. {_nouns(table)}",
        findings=opening(found, "people without a name"),
    )


def _whosever(table: pl.DataFrame) -> pl.DataFrame:
    """The nouns of each outlet, for the people of any side."""
    sums = table.group_by("outlet", "noun", maintain_order=True).agg(
        pl.col("n", "n_number", "n_quoted").sum(), pl.col("n_print").first()
    )
    outlets = pl.col("outlet").filter(pl.col("n") > 0).n_unique().over("noun")
    return sums.with_columns(n_outlets=outlets).sort("n", "noun", descending=[True, False])


def _nouns(table: pl.DataFrame) -> str:
    parts = [
        f"{group['outlet'][0]}: {listed(f'{noun} {n}' for noun, n in group.select('noun', 'n').iter_rows())}"
        for group in table.filter(pl.col("n") > 0).partition_by("outlet", maintain_order=True)
    ]
    return f"{told(parts)}." if parts else "No noun."
