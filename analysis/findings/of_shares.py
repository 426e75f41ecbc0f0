"""How sure the choice of a concept's terms is."""

from __future__ import annotations

import polars as pl

from analysis.findings.comparing import outdoes
from analysis.findings.of_corpus import about, unit
from analysis.findings.printed import grouped, said_of
from analysis.findings.reading import Reading
from analysis.findings.words import capital, counted, listed, number, percent
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS


def share(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """How sure the choice of a concept's terms is. table: shares of one concept; drawn: the rows a chart shows of it."""
    check(table, SHARES)
    shown = table if drawn is None else drawn
    each, what = unit(articles), str(table["concept"][0])
    totals = shown.group_by("term").agg(pl.col("n").sum()).sort(["n", "term"], descending=[True, False])
    first = contrasts(shown).filter((pl.col("evidence") != Evidence.TOO_FEW) & (pl.col("gap") > 0))["term"].to_list()
    term = [*first, totals["term"][0]][0]
    known = shown.filter((pl.col("term") == term) & pl.col("low").is_not_null()).sort("share", *by())
    labels = f" {text}" if (text := grouped(shown, ["wordings"])) else ""
    what_is_said = said_of(shown.filter(pl.col("term") == term))
    parts = [f"{row['outlet']} {percent(row['low'])} to {percent(row['high'])}" for row in known.iter_rows(named=True)]
    rest = table.filter((pl.col("n") > 0) & ~pl.col("term").is_in(totals["term"].implode()))
    n_rest = rest["term"].n_unique()
    terms, mentions = counted(n_rest, "term"), counted(int(rest["n"].sum()), "mention")
    left = f" {capital(terms)} with {mentions} {'is' if n_rest == 1 else 'are'} not drawn." if n_rest else ""
    return Reading(
        title=_title(known, what_is_said, what, each),
        subtitle=f"How often each {each} uses the main terms for {what}, as a share of its mentions, with 95 % interval",
        source="Counts: mentions of this term out of all mentions of the concept, outside quotation marks. “Too few”: fewer "
        f"than {number(MIN_MENTIONS)}.{left}{labels} {about(articles)}",
        alt=f"Share of {what_is_said} among the mentions of “{what}”, 95 % interval: {listed(parts) if parts else 'too few mentions'}.",
    )


def _title(known: pl.DataFrame, term: str, what: str, each: str) -> str:
    """Who uses the term more often. term: as a sentence says it; known: its rows with an interval, in the order of their shares."""
    if known.is_empty():
        return f"Too few mentions of {what} to compare"
    if known.height == 1:
        return f"Only {known['outlet'][0]} mentions {what} often enough to give a share"
    wider = known.with_columns(low="low_pairs", high="high_pairs").to_dicts()
    more = outdoes(wider, f"uses {term} more often", f"use {term} more often", n_pairs=1)
    return f"Outside quotation marks, {more or f'no two {each}s clearly differ in how often they use {term}'}"
