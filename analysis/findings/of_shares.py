"""How sure the choice of a concept's terms is."""

from __future__ import annotations

import polars as pl

from analysis.findings.comparing import more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Reading
from analysis.findings.words import capital, counted, listed, number, percent, quoted
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
    parts = [f"{row['outlet']} {percent(row['low'])} to {percent(row['high'])}" for row in known.iter_rows(named=True)]
    if known.is_empty():
        said = "too few mentions to compare"
    elif known.height == 1:
        said = f"enough mentions in one {each} only"
    else:
        wider = known.with_columns(low="low_pairs", high="high_pairs").to_dicts()
        said = more_than(wider, n_pairs=1) or f"no two {each}s differ by more than chance can explain"
    rest = table.filter((pl.col("n") > 0) & ~pl.col("term").is_in(totals["term"].implode()))
    left = f" Not drawn: {counted(rest['term'].n_unique(), 'term')} with {counted(int(rest['n'].sum()), 'mention')}."
    return Reading(
        title=f"{capital(quoted(term))}: {said}",
        subtitle=f"{capital(what)}: share of its most used terms in the {each}’s wording, with 95 % interval",
        source=f"Counts: mentions of the term of all mentions. “Too few”: under {number(MIN_MENTIONS)}."
        f"{left if rest.height else ''} {about(articles)}",
        alt=f"Share of “{term}” among the mentions of “{what}”, 95 % interval: {listed(parts) if parts else 'too few mentions'}.",
    )
