"""Terms that do not count as an outlet's own wording: printed in quotation marks, denied or questioned, or used too
seldom."""

from __future__ import annotations

import polars as pl

from analysis.findings.printed import said, said_of
from analysis.findings.reading import Finding
from analysis.findings.words import listed, number, times, told, which
from analysis.schema.order import by
from analysis.schema.vocabulary import Voice
from analysis.units.wording import MIN_MENTIONS


def only_marked(table: pl.DataFrame) -> list[Finding]:
    """Terms that an outlet prints in quotation marks and never in its own wording."""
    unused = table.filter(pl.col("n") == 0)
    texts = []
    for column, marks in (("n_quoted", "quotations"), ("n_scare", Voice.SCARE.printed)):
        wordings = column.replace("n_", "wordings_")
        parts = []
        for group in unused.filter(pl.col(column) > 0).sort(*by(), "term").partition_by("outlet", maintain_order=True):
            rows = group.select("term", column, wordings).iter_rows()
            words = [f"{said(term, found)} ({times(n)})" for term, n, found in rows]
            parts.append(f"{group['outlet'][0]} uses {listed(words)}")
        if parts:
            texts.append(Finding(f"Only in {marks}, {told(parts)}."))
    return texts


def negated(table: pl.DataFrame) -> list[Finding]:
    """Terms that are denied or questioned: “war” (North, twice; South, once)."""
    parts = []
    rows = table.filter(pl.col("n_negated") > 0).sort("term", *by())
    for group in rows.partition_by("term", maintain_order=True):
        where = [f"{outlet}, {times(n)}" for outlet, n in group.select("outlet", "n_negated").iter_rows()]
        parts.append(f"{said_of(group, 'wordings_negated')} ({told(where, 3)})")
    return [Finding(f"Denied or questioned, and so not counted: {listed(parts)}.")] if parts else []


def too_few(table: pl.DataFrame) -> list[Finding]:
    """Outlets whose wording has no mention of the concept, or too few for a percentage."""
    marked = pl.sum_horizontal("n_quoted", "n_scare").sum()
    groups = table.group_by("outlet", maintain_order=True).agg(
        pl.col("n_concept").first(), marked=marked > 0, denied=pl.col("n_negated").sum() > 0
    )
    unworded = groups.filter(pl.col("n_concept") == 0)
    nowhere, quoted_only, denied_only, both = (
        unworded.filter((pl.col("marked") == marks) & (pl.col("denied") == denials))["outlet"].to_list()
        for marks, denials in ((False, False), (True, False), (False, True), (True, True))
    )
    few = groups.filter(pl.col("n_concept").is_between(1, MIN_MENTIONS - 1))["outlet"].to_list()
    inside = "these terms only inside quotation marks"
    found = {
        f"{which(nowhere, 'does', 'do')} not use any of these terms.": nowhere,
        f"{which(quoted_only, f'uses {inside}', f'use {inside}')}.": quoted_only,
        f"{which(denied_only, 'only denies or questions', 'only deny or question')} these terms.": denied_only,
        f"{which(both, f'uses {inside}, or denies or questions them', f'use {inside}, or deny or question them')}.": both,
        f"{which(few, 'has', 'each have')} fewer than {number(MIN_MENTIONS)} mentions, too few for a comparison.": few,
    }
    return [Finding(text) for text, outlets in found.items() if outlets]
