"""How outlets introduce people by name, and what they call people without a name."""

from __future__ import annotations

import re

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.wordings import in_so_many, shared, spread_title, where_each
from analysis.findings.words import listed, quoted, told
from analysis.questions.labels.names import written_out
from analysis.schema import check
from analysis.schema.labels import INTRODUCTIONS, UNNAMED_COUNTS
from analysis.units.countries import COUNTRIES

MOST_PEOPLE = 3
"""People whose introductions are told one by one."""
MOST_WORDS = 5
"""Nouns that a sentence lists."""
KNOWN = "readers in one country may need to be told who somebody is whom everybody knows in another."
WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
ARTICLES = frozenset(("a", "an", "the", "s"))


def people(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How outlets introduce people whom two or more of them name; a first mention that is only in quotations is left out.

    table: schema INTRODUCTIONS; articles: the story's.
    """
    check(table, INTRODUCTIONS)
    each = unit(articles)
    own = table.filter(pl.col("n_quoted") < pl.col("n_articles"))
    several = own.filter(pl.col("outlet").n_unique().over("person") > 1)
    groups = several.partition_by("person", maintain_order=True)
    varied = [group for group in groups if len(set(map(_folded, group["first_form"]))) > 1]
    alike = [group for group in groups if len(_forms(group)) == 1]
    if table.is_empty():
        title = "The program found nobody by name"
    elif varied or alike:
        title = _introduced((varied or alike)[0])
    elif groups:
        title = f"{listed(groups[0]['outlet'].unique(maintain_order=True))} introduce {groups[0]['person'][0]} in the same words"
    else:
        title = f"The program found nobody whom two {each}s introduce in their own words"
    texts = [f"{_introduced(group)}." for group in [*varied, *alike][:MOST_PEOPLE]] or [f"{title}."]
    return Reading(
        title=title,
        subtitle=f"The words with which each {each} first names a person",
        source=about(articles),
        alt=f"First mentions as printed. {_listing(several)}",
        findings=opening([Finding(" ".join(texts), None, KNOWN if varied else None)], "people"),
    )


def _introduced(group: pl.DataFrame) -> str:
    """“Ann Lee is first “Prime Minister Ann Lee” in North and “Lee” in South”."""
    parts = [f"{quoted(form)} in {listed(outlets)}" for form, outlets in _forms(group)]
    return f"{group['person'][0]} is first {listed(parts)}"


def _forms(group: pl.DataFrame) -> list[tuple[str, list[str]]]:
    """The forms in which outlets first name one person, as printed, each with its outlets."""
    found: dict[str, tuple[str, list[str]]] = {}
    for form, outlet in group.select("first_form", "outlet").iter_rows():
        outlets = found.setdefault(form.casefold(), (form, []))[1]
        outlets.extend([outlet] if outlet not in outlets else [])
    return list(found.values())


def _folded(form: str) -> tuple[str, ...]:
    """The words of a form in one order, without articles and stops, a title written out (Rep.), a country by its name
    (Israeli, Israel’s, U.S.)."""
    plain = written_out(form.replace("’s", "").replace("'s", "").replace("U.S.", "US"))
    words = [COUNTRIES.get(word, word).lower() for word in WORD.findall(plain.replace("United States", "US"))]
    return tuple(sorted(word for word in words if word not in ARTICLES))


def _listing(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("person", maintain_order=True):
        shown = [f"{row['outlet']} “{row['first_form']}”" for row in group.iter_rows(named=True)]
        parts.append(f"{group['person'][0]}: {listed(shown)}")
    return f"{told(parts)}." if parts else "No person."


def unnamed(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What outlets call people without a name. table: schema UNNAMED_COUNTS."""
    check(table, UNNAMED_COUNTS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    nouns = _whosever(table)
    if nouns.is_empty():
        title = "The program found no noun for unnamed people in the articles’ own words"
    elif nouns["outlet"].n_unique() == 1:
        words = listed(map(quoted, nouns["noun"]), MOST_WORDS)
        title = f"{nouns['outlet'][0]} uses {words} for unnamed people"
    else:
        title = spread_title(nouns, "noun", in_so_many(n_outlets, each), "unnamed people")
    groups = shared(nouns, "noun")
    more = f" Nouns in at least two {each}s: {where_each(groups, 'noun', MOST_WORDS)}." if groups else ""
    other = "different nouns can mean different people: one outlet’s prisoner is not always another’s detainee."
    unsure = "The program does not know which nouns refer to the same people."
    found = Finding(f"{title}.{more}", *((unsure, other) if nouns.height else ()))
    return Reading(
        title=title,
        subtitle=f"The nouns each {each} uses for unnamed people, by side",
        source=about(articles),
        alt=f"Nouns for unnamed people. {_nouns(table)}",
        findings=opening([found], "people without a name"),
    )


def _whosever(table: pl.DataFrame) -> pl.DataFrame:
    """The nouns in each outlet's own words, for the people of any side, the most frequent first."""
    sums = table.filter(pl.col("n") > 0).group_by("outlet", "noun", maintain_order=True).agg(pl.col("n").sum())
    outlets = pl.col("outlet").n_unique().over("noun")
    return sums.with_columns(n_outlets=outlets).sort("n", "noun", descending=[True, False])


def _nouns(table: pl.DataFrame) -> str:
    """The nouns of each outlet with whose people they are and their counts, as the chart shows them."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        words = [
            f"{noun if n else quoted(noun)}{f' ({actor})' if actor else ''} {n or n_quoted}"
            for noun, actor, n, n_quoted in group.select("noun", "actor", "n", "n_quoted").iter_rows()
        ]
        parts.append(f"{group['outlet'][0]}: {listed(words)}")
    return f"{told(parts)}." if parts else "No noun."
