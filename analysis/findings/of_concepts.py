"""Where the wordings differ, over several concepts."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.escape import block_id
from analysis.findings.of_corpus import about, agencies_wording, unit
from analysis.findings.printed import grouped
from analysis.findings.reading import Finding, Reading
from analysis.findings.term_titles import counts, lead, open_yet
from analysis.findings.words import capital, counted, listed, may_not_show, told
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.vocabulary import Evidence


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    labels = f" {text}" if (text := grouped(table)) else ""
    leads, few = {}, []
    for concept in ranked["concept"].to_list():
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        if text := lead(named, each) if named.height else "":
            leads[concept] = f"{capital(concept)}: {text}"
        elif named.height:
            few.append(concept)
    differing = [concept for concept in ranked.filter(pl.col("gap") > 0)["concept"] if concept in leads]
    title = f"No two {each}s name the same concept outside quotation marks"
    if ranked.is_empty():
        title = "No terms to compare"
    elif differing:
        title = leads[differing[0]] + open_yet(table.filter(pl.col("concept") == differing[0]))
    elif few:
        title = f"Too few mentions to compare the {each}s’ terms"
    elif ranked["difference"].count():
        title = f"All {each}s name each concept in the same way"
    rest = [Finding(f"There are too few mentions of {listed(few)} to compare.")] if few else []
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} outside quotation marks; denials and questions are not counted.{labels} {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {counts(table)}",
        findings=[
            *(Finding(f"{text}.", opens=block_id(concept)) for concept, text in leads.items()),
            *rest,
            *_how_sure(table, differing),
            *_labels(table),
            *(_agencies(articles) if differing else []),
        ]
        or [
            Finding(
                "No terms can be compared: concepts.yaml lists no concepts, or these articles mention nothing that it lists."
            )
        ],
    )


def _how_sure(table: pl.DataFrame, differing: Sequence[str]) -> list[Finding]:
    """Which two outlets differ by more than chance, and on which concept. differing: the concepts told of."""
    if not differing:
        return []
    first = contrasts(table).unique("concept", keep="first", maintain_order=True)
    sure = first.filter((pl.col("evidence") == Evidence.SURE) & pl.col("concept").is_in(differing))
    if sure.is_empty():
        which_ones = "this difference" if len(differing) == 1 else "each of these differences"
        return [Finding(f"{may_not_show(which_ones)}: articles differ by chance, too.")]
    parts = [f"{row['outlet']} and {row['other']} on {row['concept']}" for row in sure.iter_rows(named=True)]
    return [Finding(f"These differ by more than chance can explain: {told(parts)}.")]


def _labels(table: pl.DataFrame) -> list[Finding]:
    """What the names of terms in the chart cover, besides themselves."""
    return [Finding(text)] if (text := grouped(table)) else []


def _agencies(articles: pl.DataFrame) -> list[Finding]:
    """Which outlets credit an agency, whose wording theirs may be."""
    return [Finding(capital(text))] if (text := agencies_wording(articles)) else []
