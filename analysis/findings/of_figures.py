"""Which figures the articles give for the same quantity, whose they are, and whether all can be true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.held import names_of
from analysis.findings.of_corpus import about
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.schema import check
from analysis.schema.selection import FIGURES

MOST_TOLD = 5
"""Quantities whose figures are told one by one."""
MOST_OF_ONE = 12
"""Figures of one quantity that a sentence gives."""
CAN_BE_TRUE = "All of these can be true at once: one is rounded, or its words leave room for the others."
CAN_NOT = (
    "These cannot all come from one number; the articles may count at different times, use different sources, or count "
    "slightly different things."
)
MATCHED = (
    "The program matches figures by the noun, the words that describe it and what happens to it. Read the sentences before "
    "you print a difference."
)

Row = dict[str, Any]


def figures(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """The quantities for which two articles or more give figures, and those whose figures differ.

    table: schema FIGURES, all of the story; articles: the story's; drawn: the rows that the chart shows, where not all
    that differ.
    """
    check(table, FIGURES)
    several = table.filter(pl.col("n_articles") > 1)
    groups = several.partition_by("figure", maintain_order=True)
    differing = sorted(
        (group for group in groups if group["n_values"][0] > 1), key=lambda group: bool(group["compatible"][0])
    )
    title = _title(table, len(groups), len(differing))
    names = names_of(table)
    quantities = [_quantity(group, names) for group in differing]
    found = [_told(group, text) for group, text in zip(differing, quantities, strict=True)]
    source = about(articles)
    if drawn is not None and (left := len(differing) - drawn["figure"].n_unique()) > 0:
        source = f"{capital(counted(left, 'more quantity differs', 'more quantities differ'))}: see the table. {source}"
    return Reading(
        title=title,
        subtitle="Figures for the same quantity, with their sources and the words that make them uncertain",
        source=source,
        alt=f"Dots on a scale for each quantity. {told(quantities, MOST_TOLD) or 'No quantity differs'}.",
        findings=[Finding(f"{title}.", MATCHED if differing else None), *found[:MOST_TOLD]],
    )


def _title(table: pl.DataFrame, n: int, n_differ: int) -> str:
    if table.is_empty():
        return "The program found no figure"
    if not n:
        return "The program matched no figure of one article with one of another"
    found = f"The program found {counted(n, 'quantity', 'quantities')} in at least two articles"
    if not n_differ:
        return f"{found}; the numbers agree"
    if n == 1:
        return f"{found}; the numbers differ"
    some = ("both" if n == 2 else f"all {number(n)}") if n_differ == n else number(n_differ)
    return f"{found}; the numbers differ for {some}"


def _quantity(group: pl.DataFrame, names: Mapping[str, str]) -> str:
    """People killed: AFP copy at least 47,518 people (the ministry); North more than 46,000 people (no source named).
    names: article_id -> how the article is called."""
    seen = dict.fromkeys(f"{names[row['article_id']]} {_printed(row)}" for row in group.iter_rows(named=True))
    return f"{capital(group['counted'][0])}: {told(seen, MOST_OF_ONE)}"


def _printed(row: Row) -> str:
    """The number as printed with what makes it inexact, whose it is, and its hedges."""
    text = " ".join(row["printed"].split())
    if row["about"] and row["about"].lower() not in text.lower():
        text = f"{row['about']} {text}"
    said = f"{row['about']} {row['source']}".lower()
    hedges = [hedge for hedge in row["hedges"] or () if hedge.lower() not in said]
    beside = [
        f"source: {row['source'].removeprefix('The ').removeprefix('the ')}" if row["source"] else "no source named"
    ]
    beside += [f"with {listed(map(quoted, hedges))}"] if hedges else []
    return f"{text} ({', '.join(beside)})"


def _told(group: pl.DataFrame, quantity: str) -> Finding:
    """One quantity whose figures differ: never more than that they differ, and nothing of it where all can be true."""
    text = f"{quantity}. {CAN_BE_TRUE if group['compatible'][0] else CAN_NOT}"
    return Finding(text, opens=block_id("figures", group["counted"][0]))
