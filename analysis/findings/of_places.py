"""Where in the articles a concept is named."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.printed import grouped
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, times, which
from analysis.schema import check
from analysis.schema.corpus import PLACES
from analysis.schema.vocabulary import Zone


def places(table: pl.DataFrame, articles: pl.DataFrame, what: str) -> Reading:
    """Where the articles name one concept. table: its mentions with their place; articles: the story's."""
    check(table, PLACES)
    each = unit(articles)
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    counts = {outlet: table.filter(pl.col("outlet") == outlet).height for outlet in outlets}
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    alike = len(set(counts.values())) == 1
    (first, n_first), *rest = ordered
    said = listed([f"{first} names {what} {times(n_first)}", *(f"{name} {n:,}" for name, n in rest)])
    if alike and len(ordered) > 1:
        said = f"each {each} names {what} {times(n_first)}" if n_first else f"no {each} names {what}"
    never = [name for name, n in ordered if not n]
    headed = table.filter(pl.col("zone") == Zone.HEADLINE)["outlet"].unique(maintain_order=True).to_list()
    text = grouped(table.group_by("term").agg(wordings="wording"), ["wordings"])
    labels = f" {text}" if text else ""
    found = [Finding(f"{capital(said)}, counting quotations.")]
    if never and len(never) < len(outlets):
        found.append(Finding(f"{which(never, 'never names it', 'never name it')}."))
    if headed:
        found.append(Finding(f"{which(headed, 'names it in a headline', 'name it in headlines')}."))
    return Reading(
        title=capital(said),
        subtitle=f"Where each article names {what}, from its first word to its last",
        source=f"{capital(counted(table.height, 'mention'))}, counting quotations.{labels} {about(articles)}",
        alt=f"Each article as a bar of its length. {capital(said)}.",
        findings=opening(found, what),
    )
