"""How the wording changes as time goes on, and who uses a term first."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.of_corpus import about
from analysis.findings.printed import grouped, said, said_of
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent, which
from analysis.findings.words import day as day_of
from analysis.questions.chronology import periods
from analysis.questions.chronology.courses import DRAWS, LEAST_ARTICLES
from analysis.questions.chronology.periods import LEAST_PERIODS, Length
from analysis.schema import check
from analysis.schema.chronology import FIRST_USES, PERIOD_SHARES, PERIOD_VOICES, TERM_TRENDS, VOICE_TRENDS
from analysis.schema.vocabulary import OUTLETS_WORDING, Evidence

Row = dict[str, Any]
MOST_TOLD = 6
DIFFERS = pl.col("evidence") == Evidence.SURE
OTHER = "Topics, sections and authors change with time too. A change of words need not be a change of mind."


def in_time(articles: pl.DataFrame) -> Reading:
    """Whether this story can be told over time: the days of its articles, and what is missing. articles: schema ARTICLES."""
    text = _in_time(articles)
    return Reading(title=text.split(".")[0], subtitle="", source="", alt="", findings=[Finding(text)])


def _in_time(articles: pl.DataFrame) -> str:
    length = periods.length_of(articles)
    n = periods.periods(articles)["period"].n_unique()
    unknown = int(articles["published"].null_count())
    missing = f" {capital(counted(unknown, 'article has', 'articles have'))} no known day." if unknown else ""
    if periods.runs(articles):
        return f"The story has articles of {counted(n, length)}.{missing}"
    if not n:
        return f"No article has a known day, so nothing can be said over time. Enter the days in sources.csv.{missing}"
    return (
        f"The story has articles of {counted(n, length)} only. A trend needs at least "
        f"{counted(LEAST_PERIODS, length)}.{missing}"
    )


def term_courses(table: pl.DataFrame, trends: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which outlets use a term more or less often as time goes on.

    table: PERIOD_SHARES of the terms that are drawn; trends: TERM_TRENDS of the same; articles: the story's.
    """
    check(table, PERIOD_SHARES)
    check(trends, TERM_TRENDS)
    length = periods.length_of(articles)
    rows = trends.filter(DIFFERS).head(MOST_TOLD).to_dicts()
    told = [_changed(row) for row in rows]
    labels = f" {text}" if (text := grouped(table, ["wordings"])) else ""
    return Reading(
        title=_title([_uses(row) for row in rows], trends),
        subtitle=f"Share of each term in the mentions of its concept, {length} by {length}, outside quotation marks",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} of these terms.{labels} {about(articles)}",
        alt=f"Small charts of the share of each term by {length}, one for each outlet and term. {_counts(table, length)}",
        findings=[*told, *_not_told(trends, length)],
    )


def voice_courses(table: pl.DataFrame, trends: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which outlets report more or less of what others said as time goes on.

    table: PERIOD_VOICES; trends: VOICE_TRENDS; articles: the story's.
    """
    check(table, PERIOD_VOICES)
    check(trends, VOICE_TRENDS)
    length = periods.length_of(articles)
    rows = trends.filter(DIFFERS).head(MOST_TOLD).to_dicts()
    told = [_spoken(row) for row in rows]
    shares = table.drop_nulls("share").iter_rows(named=True)
    return Reading(
        title=_title([_reports(row) for row in rows], trends),
        subtitle=f"Part of the words that report what somebody said, {length} by {length}",
        source=f"{int(table['n_words'].sum()):,} words. {about(articles)}",
        alt=f"Small charts of the part of reported speech by {length}, one for each outlet. "
        + "; ".join(f"{row['outlet']}, {_when(row['period'], length)}: {percent(row['share'])}" for row in shares)
        + ".",
        findings=[*told, *_not_told(trends, length)],
    )


def first_uses(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which articles have a term first, and which follow. table: FIRST_USES; articles: the story's."""
    check(table, FIRST_USES)
    groups = table.partition_by("concept", "term", maintain_order=True)
    spread = [group for group in groups if group["days_after"].max()]
    told = [_first(group) for group in sorted(spread, key=lambda group: -int(group["n"].sum()))]
    rest = len(groups) - len(spread)
    same = (
        [Finding(f"{capital(counted(rest, 'term comes', 'terms come'))} first on one day, or in one outlet alone.")]
        if rest
        else []
    )
    return Reading(
        title=told[0].text.rstrip(".") if told else "No term reaches one outlet after another",
        subtitle="The first day on which each outlet's articles use a term, whoever says it",
        source=about(articles),
        alt="List of the first day on which each outlet uses each term.",
        findings=[
            *told[:MOST_TOLD],
            *same,
            Finding(
                "First means first in these articles. An outlet may have used the term earlier in an article that is not "
                "in this folder, and within a day the order is not known."
            ),
        ]
        if groups
        else [Finding("These articles show no course, so no outlet is said to use a term first.")],
    )


def _title(told: list[str], trends: pl.DataFrame) -> str:
    if told:
        return told[0]
    if trends["p"].count():
        return "No share rises or falls by more than chance would explain"
    return "Too few articles to say whether a share rises or falls"


def _way(row: Row) -> str:
    return "more" if row["n_late"] * row["of_early"] > row["n_early"] * row["of_late"] else "less"


def _uses(row: Row) -> str:
    return f"{row['outlet']} uses {said(row['term'], row['wordings'])} {_way(row)} often as time goes on"


def _reports(row: Row) -> str:
    return f"{row['outlet']} reports {_way(row)} of what others say as time goes on"


def _changed(row: Row) -> Finding:
    return Finding(
        f"{_uses(row)}: for {row['n_early']} of "
        f"{row['of_early']} mentions of {row['concept']} up to {day_of(row['middle'])}, for {row['n_late']} of "
        f"{row['of_late']} after that day.",
        caveat=OTHER,
        opens=block_id(row["concept"], row["outlet"], row["term"]),
    )


def _spoken(row: Row) -> Finding:
    return Finding(
        f"{_reports(row)}: {row['n_early']:,} of "
        f"{row['of_early']:,} words up to {day_of(row['middle'])}, {row['n_late']:,} of {row['of_late']:,} after that day.",
        caveat=OTHER,
    )


def _when(period: date, length: Length) -> str:
    return day_of(period) if length == "day" else f"week of {day_of(period)}"


def _not_told(trends: pl.DataFrame, length: Length) -> list[Finding]:
    tested = int(trends["p"].count())
    unsure, few = tested - trends.filter(DIFFERS).height, trends.height - tested
    found = []
    if unsure:
        found.append(f"In {counted(unsure, 'small chart')} chance could explain the whole movement.")
    if few:
        found.append(
            f"In {counted(few, 'small chart')} there are fewer than {number(LEAST_ARTICLES)} articles or "
            f"{number(LEAST_PERIODS)} days with a mention: too few to test."
        )
    if tested:
        found.append(
            f"The test shuffles the days among the articles of an outlet {DRAWS:,} times, and takes account of the "
            f"{counted(tested, 'test')} made here."
        )
    return [Finding(" ".join(found))] if found else []


def _first(group: pl.DataFrame) -> Finding:
    begins = group.filter(pl.col("days_after") == 0)
    follows = group.filter(pl.col("days_after") > 0)
    row = begins.row(0, named=True)
    who = "" if begins.height > 1 else _whose(row)
    later = listed(
        [
            f"{outlet} {counted(after, 'day')} later"
            for outlet, after in follows.select("outlet", "days_after").iter_rows()
        ]
    )
    return Finding(
        f"{which(begins['outlet'].to_list(), 'uses', 'use')} {said_of(group, 'worded')} first, on {day_of(row['day'])}{who}; {later}.",
        opens=block_id(row["concept"], row["outlet"], row["term"]),
    )


def _whose(row: Row) -> str:
    if row["speaker"]:
        return f", in words of {row['speaker']}"
    return ", in its own wording" if row["voice"] in OUTLETS_WORDING else ", in quotation marks"


def _counts(table: pl.DataFrame, length: Length) -> str:
    groups = table.group_by("outlet", "term", maintain_order=True)
    parts = [
        f"{outlet}, {said_of(mine)}: "
        + ", ".join(
            f"{_when(row['period'], length)} {row['n']} of {row['n_concept']}" for row in mine.iter_rows(named=True)
        )
        for (outlet, _), mine in groups
    ]
    return "; ".join(parts) + "."
