"""Which words an outlet uses more than the others, which all share, and which one never uses."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, times, told
from analysis.questions.keywords.shown import LEAST_USES
from analysis.schema import check
from analysis.schema.keywords import KEYNESS, SHARED_WORDS, UNUSED_WORDS
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_ARTICLES, MIN_MENTIONS

NAMED = 5
"""Words of an outlet that a sentence names."""

MOST_OUTLETS = 8
"""Outlets whose words a sentence names."""
CONTENT = ~pl.col("function_word").fill_null(value=False)
"""Rows of content words; all rows where function words are not set apart."""

Row = dict[str, Any]


def keyness(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What sets each outlet's words apart. table: the rows that are shown (``first_words``); articles: the story's."""
    check(table, KEYNESS)
    if (table["evidence"] == Evidence.TOO_FEW).all() and articles["outlet"].n_unique() > 1:
        return _in_one_only(table, articles)
    each = unit(articles)
    table = table.filter(CONTENT)
    more = table.filter(pl.col("log2_ratio") > 0)
    sure = more.filter(pl.col("evidence") == Evidence.SURE)
    unranked = more.filter(pl.col("evidence") == Evidence.TOO_FEW)["outlet"].unique(maintain_order=True).to_list()
    findings = [_sure(group) for group in sure.partition_by("outlet", maintain_order=True)]
    if unranked:
        findings.append(_described(more.filter(pl.col("outlet").is_in(unranked)), each))
        findings.append(_too_few(more, articles))
    elif sure.is_empty() and more.height:
        findings.append(Finding(f"No word shown sets an {each} apart by more than chance can explain."))
    return Reading(
        title=_title(more, sure, each),
        subtitle=f"Words each {each} uses more than the {_others(table)}: how often, and how many times as often",
        source=f"Each {each}’s wording, without quotations.{_not_shown(table, articles)} {about(articles)}",
        alt="Chart of words used more than by the others. " + _counts(more),
        findings=opening(findings, "words") or [Finding(f"No two {each}s have words to compare.")],
    )


def _in_one_only(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where there are too few articles to rank words: those that only one outlet uses, or only one does not."""
    each = unit(articles)
    words = table.filter(CONTENT)
    alone = words.filter((pl.col("n_target") > 0) & (pl.col("n_reference") == 0))
    lacking = words.filter(pl.col("n_target") == 0)
    few = _too_few(table, articles)
    title = f"No word is used {times(LEAST_USES)} or more in one {each} only, outside quotation marks"
    found = [few]
    if alone.height:
        tops = alone.filter(pl.int_range(pl.len()).over("outlet") == 0)
        first = tops.sort("n_target", *by(), descending=[True, False, False]).head(3).sort(*by())
        named = [f"{quoted(row['term'])} ({row['outlet']})" for row in first.to_dicts()]
        title = f"Used in one {each} only, outside quotation marks: {listed(named)}"
        text = f"Outside quotation marks, some words are in one {each} only, with the number of uses in brackets. {_by_outlet(alone, 'n_target')}"
        found.insert(
            0, Finding(text, None, f"a word can be in one {each} only because the others do not report its topic.")
        )
    if lacking.height:
        text = f"Outside quotation marks, some words are in all the {each}s but one, with the uses in the others in brackets."
        found.insert(
            -1,
            Finding(
                f"{text} {_by_outlet(lacking, 'n_reference', ' lacks')}", None, "a short text leaves out most words."
            ),
        )
    return Reading(
        title=title,
        subtitle=f"Words that only one {each} uses, and words that all but one use; too few articles to rank words",
        source=f"Each {each}’s wording, without quotations; words used {times(LEAST_USES)} or more, whose other forms are not found elsewhere "
        f"either. {about(articles)}",
        alt=f"Table of words in one {each} only, with their uses. {_uses(alone, 'n_target')} "
        f"Words in all the others but not in this {each}, with the uses there. {_uses(lacking, 'n_reference')}",
        findings=found,
    )


def _by_outlet(words: pl.DataFrame, count: str, verb: str = ":") -> str:
    """The first three words of each outlet with their counts."""
    parts = []
    for group in words.partition_by("outlet", maintain_order=True)[:MOST_OUTLETS]:
        three = [f"{quoted(row['term'])} ({row[count]:,})" for row in group.to_dicts()[:3]]
        parts.append(f"{group['outlet'][0]}{verb} {listed(three)}.")
    rest = words["outlet"].n_unique() - len(parts)
    return " ".join(parts) + (f" The chart and the table name those of {counted(rest, 'more outlet')}." if rest else "")


def _uses(words: pl.DataFrame, count: str) -> str:
    parts = [
        f"{group['outlet'][0]}: {listed(f'{term} {n}' for term, n in group.select('term', count).iter_rows())}"
        for group in words.partition_by("outlet", maintain_order=True)
    ]
    return f"{told(parts) or 'No words'}."


def _others(table: pl.DataFrame) -> str:
    return "other" if table.height and table["n_outlets_reference"].max() == 1 else "others"


def _not_shown(table: pl.DataFrame, articles: pl.DataFrame) -> str:
    """Which outlets have no word in the table; nothing where each has one."""
    rest = articles.filter(~pl.col("outlet").is_in(table["outlet"].implode()))["outlet"].unique(maintain_order=True)
    return f" Not shown: {listed(rest)}." if len(rest) and table.height else ""


def _title(more: pl.DataFrame, sure: pl.DataFrame, each: str) -> str:
    if more.is_empty():
        return f"No two {each}s with words to compare"
    if sure.is_empty():
        few = Evidence.TOO_FEW in more["evidence"].to_list()
        return (
            f"Words that each {each} uses more than the others outside quotation marks; there are too few articles to rank them"
            if few
            else f"No word sets an {each} apart beyond chance"
        )
    counts = sure.group_by("outlet", maintain_order=True).len().sort("len", *by(), descending=[True, False, False])
    parts = [f"{number(n)} in {outlet}" for outlet, n in counts.head(3).iter_rows()]
    rest = f" and {counted(counts.height - 3, each)} more" if counts.height > 3 else ""
    return f"Words outside quotation marks that set {each}s apart: {', '.join(parts)}{rest}"


def _sure(group: pl.DataFrame) -> Finding:
    parts = [_described_word(row) for row in group.head(NAMED).iter_rows(named=True)]
    n = group.height
    rest = f" {capital(counted(n, 'word'))} in all set it apart." if n > NAMED else ""
    return Finding(
        f"Outside quotation marks, {group['outlet'][0]} uses {listed(parts)} more than the others.{rest}",
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
    text = f"Outside quotation marks, each {each} uses these words more than the others. The numbers are its uses and, after the colon, those of the others. {' '.join(parts)}"
    return Finding(
        text, "Names and topics come first in such lists, so they show what is reported before they show how."
    )


def _too_few(more: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    if unit(articles) == "article":
        return Finding(
            "With one article per outlet, no word can be called the outlet’s own: every count is that of one text, on one day.",
            f"To rank words takes {number(MIN_ARTICLES)} articles or more on each side.",
        )
    rows = more.filter(pl.col("evidence") == Evidence.TOO_FEW)
    outlets = rows["outlet"].unique(maintain_order=True).to_list()
    return Finding(
        f"Some words of {listed(outlets)} are in too few articles to rank; their counts are shown all the same.",
        f"To rank words takes {number(MIN_ARTICLES)} articles or more on each side.",
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
    each = unit(articles)
    subtitle = "Words that all use at between half and twice the others’ rate"
    if table.is_empty():
        title = f"Outside quotation marks, no word is used at about the same rate by all {each}s"
        return Reading(title, subtitle, about(articles), title, [Finding(f"{title}.")])
    sure = table.filter(pl.col("evidence") == Evidence.SURE)
    who = "both" if table["n_outlets"][0] == 2 else f"all {number(table['n_outlets'][0])}"
    text = f"Outside quotation marks, {who} use {counted(table.height, 'word')} at between half and twice the others’ rate{_named(table)}."
    caveat = None
    if sure.height < table.height:
        caveat = f"This is sure only for {listed([quoted(term) for term in sure['term']])}."
    if sure.is_empty():
        caveat = "This is not sure for any of them."
    return Reading(
        f"{capital(counted(table.height, 'word'))} used at about the same rate by all {each}s, outside quotation marks",
        subtitle,
        about(articles),
        text,
        [Finding(text, caveat)],
    )


def _named(table: pl.DataFrame) -> str:
    """The first words of a list, those of content where function words are set apart."""
    content = table.filter(CONTENT)
    n_function = table.height - content.height
    words = listed([quoted(term) for term in (content if content.height else table)["term"].head(NAMED)])
    such_as = " such as" if max(content.height, n_function * (not content.height)) > NAMED else ""
    if not n_function:
        return f",{such_as} {words}" if such_as else f": {words}"
    if content.is_empty():
        return f", all of them function words{such_as or ':'} {words}"
    others = f"{counted(content.height, 'word')} of content" + (such_as or ":")
    return f": {counted(n_function, 'function word')}, and {others} {words}"


def unused_words(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What one outlet never uses although the others do. table: unused words; articles: the story's."""
    check(table, UNUSED_WORDS)
    each = unit(articles)
    subtitle = f"Words that one {each} never uses in its wording though all the others do"
    if table.is_empty():
        title = f"Outside quotation marks, no {each} lacks a word that all the others use"
        return Reading(title, subtitle, about(articles), title, [Finding(f"{title}.")])
    named = table.filter((pl.col("expected") >= 1) & (pl.col("n_reference") >= MIN_MENTIONS))
    if named.is_empty():
        title = f"No missing word says much: the {each}s are too short, or the words too rare"
        return Reading(title, subtitle, about(articles), title, [Finding(f"{title}.")])
    parts = [
        f"{row['outlet']} lacks {quoted(row['term'])} ({row['n_reference']:,} in the others, {row['expected']:.0f} expected)"
        for row in named.head(NAMED).iter_rows(named=True)
    ]
    text = f"Outside quotation marks, some words are in all {each}s but one: {listed(parts)}."
    other = "a short text leaves out most words; expected is how often it would use the word at the others’ rate."
    return Reading(
        f"Words that one {each} lacks outside quotation marks",
        subtitle,
        about(articles),
        text,
        [Finding(text, None, other)],
    )
