"""Which words stand near a concept's terms."""

from __future__ import annotations

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import listed, number, quoted, times, told, which
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.keywords import COLLOCATES
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

NAMED = 5
"""Words that a sentence names."""


def collocates(table: pl.DataFrame, articles: pl.DataFrame, what: str) -> Reading:
    """What stands near one concept. table: all its collocates; what: the concept; articles: the story's."""
    check(table, COLLOCATES)
    each = unit(articles)
    sure = table.filter(pl.col("evidence") == Evidence.SURE)
    ranked = sure.filter(~pl.col("function_word").fill_null(value=False))
    groups = ranked.group_by("collocate", maintain_order=True).agg(
        pl.col("outlet"), pl.col("n_near"), n_outlets=pl.col("n_outlets").first(), best=pl.col("log_dice").max()
    )
    order = groups.sort(["best", "collocate"], descending=[True, False])
    shared = order.filter(pl.col("n_outlets") > 1)
    alone = order.filter(pl.col("n_outlets") == 1)
    found = []
    if shared.height:
        parts = [_used(row, table) for row in shared.head(NAMED).iter_rows(named=True)]
        found.append(
            Finding(
                f"Outside quotation marks, some words are near “{what}” in several {each}s (uses near it, of all uses): {listed(parts)}."
            )
        )
    if alone.height:
        parts = [
            f"{quoted(row['collocate'])} ({row['outlet'][0]}, {times(row['n_near'][0])})"
            for row in alone.head(NAMED).to_dicts()
        ]
        found.append(
            Finding(
                f"Outside quotation marks, some words are near it in one {each} only: {listed(parts)}.",
                "An outlet with few mentions has few words near them; a word missing there can be missing by chance.",
            )
        )
    if ranked.is_empty():
        only = sure["collocate"].unique(maintain_order=True).to_list()
        text = f"No word is near “{what}” often enough to be ranked"
        found.append(Finding(f"{text}, function words aside ({listed(map(quoted, only))})." if only else f"{text}."))
    found += _few(table, articles)
    first = [quoted(word) for word in order["collocate"].head(3)]
    window = (
        f"within {figures(table['window'][0], 'word')} to each side, in the same sentence"
        if table.height
        else "in the sentence"
    )
    return Reading(
        title=f"Near “{what}”: {listed(first)}" if first else f"No word is near “{what}” often enough to be ranked",
        subtitle=f"Words of the {each}s’ wording {window}; behind a name, its mentions",
        source=about(articles),
        alt=f"Words near “{what}”. " + _counts(table.filter(pl.col("collocate").is_in(sure["collocate"].implode()))),
        findings=opening(found, what),
    )


def _used(row: dict[str, object], table: pl.DataFrame) -> str:
    mine = table.filter(pl.col("collocate") == row["collocate"]).sort("n_near", *by(), descending=[True, False, False])
    parts = [
        f"{outlet} {n:,} of {total:,}" for outlet, n, total in mine.select("outlet", "n_near", "n_word").iter_rows()
    ]
    return f"{quoted(str(row['collocate']))} ({listed(parts, 4)})"


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    mentions = dict(table.select("outlet", "n_mentions").unique().iter_rows())
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    few = [outlet for outlet in outlets if mentions.get(outlet, 0) < MIN_MENTIONS]
    if not few or len(outlets) < 1:
        return []
    has = which(few, "has", "each have")
    return [Finding(f"{has} fewer than {number(MIN_MENTIONS)} mentions with words near them, too few to rank.")]


def _counts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.sort(*by()).partition_by("outlet", maintain_order=True):
        words = [f"{word} {n}" for word, n in group.select("collocate", "n_near").iter_rows()]
        parts.append(f"{group['outlet'][0]}: {listed(words)}")
    return f"{told(parts) or 'None'}."
