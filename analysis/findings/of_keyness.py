"""Which words an outlet uses more than the others, which all share, and which one never uses."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.schema import check
from analysis.schema.keywords import KEYNESS, SHARED_WORDS, UNUSED_WORDS
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_ARTICLES

NAMED = 5
"""Words of an outlet that a sentence names."""

Row = dict[str, Any]


def keyness(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What sets each outlet's words apart. table: the rows that are shown (keyness); articles: the story's."""
    check(table, KEYNESS)
    each = unit(articles)
    more = table.filter(pl.col("log2_ratio") > 0)
    sure = more.filter(pl.col("evidence") == Evidence.SURE)
    unranked = more.filter(pl.col("evidence") == Evidence.TOO_FEW)["outlet"].unique(maintain_order=True).to_list()
    findings = [_sure(group) for group in sure.partition_by("outlet", maintain_order=True)]
    if unranked:
        findings.append(_described(more.filter(pl.col("outlet").is_in(unranked)), each))
        findings.append(_too_few(more, articles))
    elif sure.is_empty() and more.height:
        findings.append(Finding("No word shown is told apart by the articles: chance alone would do as much."))
    return Reading(
        title=_title(more, sure, each),
        subtitle=f"Words each {each} uses more than the {_others(table)}: how often, and how many times as often",
        source=f"Each {each}’s wording, without quotations.{_not_shown(table, articles)} {about(articles)}",
        alt="Chart of words used more than by the others. " + _counts(more),
        findings=findings or [Finding("There are no two outlets with words to compare.")],
    )


def _others(table: pl.DataFrame) -> str:
    return "other" if table.height and table["n_outlets_reference"].max() == 1 else "others"


def _not_shown(table: pl.DataFrame, articles: pl.DataFrame) -> str:
    """Which outlets have no word in the table; nothing where each has one."""
    rest = articles.filter(~pl.col("outlet").is_in(table["outlet"].implode()))["outlet"].unique(maintain_order=True)
    return f" Not shown: {listed(rest)}." if len(rest) and table.height else ""


def _title(more: pl.DataFrame, sure: pl.DataFrame, each: str) -> str:
    if more.is_empty():
        return "No two outlets with words to compare"
    if sure.is_empty():
        few = Evidence.TOO_FEW in more["evidence"].to_list()
        return (
            f"Words that {'these articles' if each == 'article' else 'outlets'} use more than the others, "
            f"with too few articles to rank them"
            if few
            else "No word sets an outlet apart beyond chance"
        )
    counts = sure.group_by("outlet", maintain_order=True).len().sort("len", *by(), descending=[True, False, False])
    parts = [f"{number(n)} in {outlet}" for outlet, n in counts.head(3).iter_rows()]
    rest = f" and {counted(counts.height - 3, 'outlet')} more" if counts.height > 3 else ""
    return capital(f"words that set outlets apart: {', '.join(parts)}{rest}")


def _sure(group: pl.DataFrame) -> Finding:
    parts = [_described_word(row) for row in group.head(NAMED).iter_rows(named=True)]
    n = group.height
    rest = f" The articles tell {counted(n, 'such word')} apart." if n > NAMED else ""
    return Finding(
        f"{group['outlet'][0]} uses more than the others: {listed(parts)}.{rest}",
        None,
        "other topics, or one day’s news, bring other words; open the sentences.",
    )


def _described_word(row: Row) -> str:
    return (
        f"{quoted(row['term'])} ({row['n_target']:,} in {counted(row['articles_target'], 'article')}, "
        f"{row['n_reference']:,} in {counted(row['articles_reference'], 'article')} of the others)"
    )


def _described(more: pl.DataFrame, each: str) -> Finding:
    parts = []
    for group in more.partition_by("outlet", maintain_order=True):
        words = [f"{quoted(row['term'])} {row['n_target']:,} : {row['n_reference']:,}" for row in group.to_dicts()[:3]]
        parts.append(f"{group['outlet'][0]}: {listed(words)}.")
    text = f"Used more than in the other {each}s, with uses here : in the others. {' '.join(parts)}"
    return Finding(text, "Names and topics come first in such lists: they tell what is reported before how.")


def _too_few(more: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    if unit(articles) == "article":
        return Finding(
            "With one article an outlet, no word can be said to be the outlet’s: every count is one text’s, on one day.",
            f"To rank words, {number(MIN_ARTICLES)} articles or more of each side are needed.",
        )
    rows = more.filter(pl.col("evidence") == Evidence.TOO_FEW)
    outlets = rows["outlet"].unique(maintain_order=True).to_list()
    return Finding(
        f"Some words of {listed(outlets)} stand in too few articles to rank; their counts are shown all the same.",
        f"To rank words, {number(MIN_ARTICLES)} articles or more of each side are needed.",
    )


def _counts(more: pl.DataFrame) -> str:
    parts = []
    for group in more.partition_by("outlet", maintain_order=True):
        words = [f"{row['term']} {row['n_target']} : {row['n_reference']}" for row in group.iter_rows(named=True)]
        parts.append(f"{group['outlet'][0]}: {listed(words)}")
    return f"{told(parts) or 'No words'}."


def shared_words(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What all outlets use at about the same rate. table: shared words; articles: the story's."""
    check(table, SHARED_WORDS)
    subtitle = "Words that all use at less than twice and more than half the others’ rate"
    if table.is_empty():
        title = "No word stands at about the same rate in all"
        return Reading(title, subtitle, about(articles), title, [Finding(f"{title}.")])
    sure = table.filter(pl.col("evidence") == Evidence.SURE)
    words = [quoted(term) for term in table["term"].head(NAMED)]
    text = (
        f"{'Both' if table['n_outlets'][0] == 2 else 'All ' + number(table['n_outlets'][0])} use {counted(table.height, 'word')} at less than twice and more than half "
        f"the others’ rate, first {listed(words)}."
    )
    caveat = None
    if sure.height < table.height:
        caveat = f"Only {listed([quoted(term) for term in sure['term']])} {'stands' if sure.height == 1 else 'stand'} often enough to be sure of it."
    if sure.is_empty():
        caveat = "None stands often enough to be sure of it."
    return Reading(
        f"{capital(counted(table.height, 'word'))} at about the same rate in all",
        subtitle,
        about(articles),
        text,
        [Finding(text, caveat)],
    )


def unused_words(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What one outlet never uses although the others do. table: unused words; articles: the story's."""
    check(table, UNUSED_WORDS)
    subtitle = "Words that the wording of all others has and that of one lacks"
    if table.is_empty():
        title = "No word of all the others is missing in one"
        return Reading(title, subtitle, about(articles), title, [Finding(f"{title}.")])
    parts = []
    for row in table.head(NAMED).iter_rows(named=True):
        expected = f"{row['expected']:.0f}" if row["expected"] >= 1 else "less than one"
        parts.append(
            f"{quoted(row['term'])} in {row['outlet']} ({row['n_reference']:,} in the others, {expected} expected)"
        )
    text = f"Words that the wording of all the others has and that of one lacks, first: {listed(parts)}."
    other = "a short text leaves out most words; expected is how often it would use the word at the others’ rate."
    return Reading("Words that one’s wording lacks", subtitle, about(articles), text, [Finding(text, None, other)])
