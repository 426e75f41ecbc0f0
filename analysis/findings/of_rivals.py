"""Words that outlets may use for the same thing: proposals that nobody has checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.schema import check
from analysis.schema.rivals import RIVALS
from analysis.schema.vocabulary import Grounds

UNCHECKED = (
    "The program proposes these candidates, and nobody has checked them. Two words can fill the same place and mean "
    "different things."
)
OTHER = "each word may be right in its sentence, and the sentences may be about different things."
MOST, MOST_WORDS = 5, 7
Texts = Mapping[str, tuple[str, str]]
"""Article id -> its outlet and its text."""


def rivals(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which words fill the same slot in different outlets. table: schema RIVALS; articles: the story's."""
    check(table, RIVALS)
    each = unit(articles)
    new = table.filter(pl.col("concept").is_null())
    texts: Texts = {
        name: (outlet, text) for name, outlet, text in articles.select("article_id", "outlet", "text").iter_rows()
    }
    offered = _aligned(table, texts)
    offered[-1:] = [Finding(last.text, UNCHECKED, OTHER) for last in offered[-1:]]
    found = [*offered, *_known(table)]
    return Reading(
        title=_title(table, new, each),
        subtitle=f"Words that one {each} uses where another uses a different one: candidates for concepts.yaml",
        source=f"{capital(counted(table.height, 'pair'))} of words that may mean the same thing. {about(articles)}",
        alt=f"Pairs of words that may mean the same thing: {_listing(table)}.",
        findings=opening(found, "words")
        or [Finding(f"{_title(table, new, each)}.", UNCHECKED if table.height else None)],
    )


def _title(table: pl.DataFrame, new: pl.DataFrame, each: str) -> str:
    if table.is_empty():
        return f"The program found no two words that {each}s may use for the same thing"
    if new.is_empty():
        lists = "already lists it" if table.height == 1 else f"already lists all {number(table.height)}"
        return f"{capital(counted(table.height, 'pair'))} of words may mean the same thing; concepts.yaml {lists}"
    return f"{capital(counted(new.height, 'pair'))} of words that concepts.yaml does not list may mean the same thing"


def _aligned(table: pl.DataFrame, texts: Texts) -> list[Finding]:
    """What one outlet writes where another writes something else, in sentences that tell the same fact."""
    rows = table.filter(pl.col("grounds").list.contains(str(Grounds.ALIGNED)) & pl.col("concept").is_null()).to_dicts()
    parts = [part for row in rows if (part := _side_by_side(row, texts))]
    if not parts:
        return []
    return [Finding(f"Candidates for the same thing, from sentences that may tell one fact: {told(parts, MOST)}.")]


def _known(table: pl.DataFrame) -> list[Finding]:
    known = table.filter(pl.col("concept").is_not_null())
    if known.is_empty():
        return []
    parts = []
    for (concept,), rows in known.group_by("concept", maintain_order=True):
        words = dict.fromkeys(word for both in rows.select("one", "other").iter_rows() for word in both)
        parts.append(f"{listed(map(quoted, words), MOST_WORDS)} ({concept})")
    return [Finding(f"concepts.yaml already lists these: {told(parts, MOST)}.")]


def _side_by_side(row: Mapping[str, Any], texts: Texts) -> str:
    """““x” (A) and “y” (B)”, as both print it; nothing where no place shows it."""
    if row["article_id"] is None or row["other_id"] is None:
        return ""
    outlet, text = texts[row["article_id"]]
    other, other_text = texts[row["other_id"]]
    one, two = text[row["start"] : row["stop"]], other_text[row["other_start"] : row["other_stop"]]
    return f"{quoted(one)} ({outlet}) and {quoted(two)} ({other})"


def _listing(table: pl.DataFrame) -> str:
    return listed((f"{one} and {other}" for one, other in table.select("one", "other").iter_rows()), 10)
