"""In how many outlets a word stands and which outlet alone has it, as titles and sentences say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from analysis.findings.words import all_of, capital, listed, number, quoted, times, told
from analysis.schema.order import by

Row = dict[str, Any]
MOST_IN_TITLE = 2
"""Words that a title names on either side."""


def shared(table: pl.DataFrame, word: str) -> list[pl.DataFrame]:
    """The rows of each word that stands in two outlets or more, in their own wording; the most widespread first.

    table: one word set, with ``word``, outlet, n and n_outlets.
    """
    own = table.filter((pl.col("n") > 0) & (pl.col("n_outlets") > 1))
    total = pl.col("n").sum().over(word)
    falling = [True, True, False, False, False]
    ordered = own.with_columns(total=total).sort("n_outlets", "total", word, *by(), descending=falling)
    return ordered.partition_by(word, maintain_order=True)


def alone(table: pl.DataFrame) -> pl.DataFrame:
    """The words that one outlet alone has in its own wording, the most frequent first."""
    return table.filter((pl.col("n") > 0) & (pl.col("n_outlets") == 1))


def spread_title(table: pl.DataFrame, word: str, where: Callable[[Sequence[str]], str], what: str) -> str:
    """“Group” in three of four articles; “terror” in North only. where: outlets -> how a title names so many.

    what: what stands behind the first word, such as “ for Hamas”.
    """
    groups = shared(table, word)
    widest = [group for group in groups if group["outlet"].equals(groups[0]["outlet"])][:MOST_IN_TITLE]
    own = alone(table).sort("n", *by(), word, descending=[True, False, False, False]).to_dicts()
    firsts = list({row["outlet"]: row for row in reversed(own)}.values())
    firsts.sort(key=own.index)
    only = [f"in {row['outlet']} only" for row in firsts[:MOST_IN_TITLE]]
    terms = [quoted(row[word]) for row in firsts[:MOST_IN_TITLE]]
    if widest:
        named = listed(quoted(group[word][0]) for group in widest)
        first = f"{named}{what} in {where(widest[0]['outlet'].to_list())}"
    else:
        first = f"{terms.pop(0)}{what} {only.pop(0)}"
    further = listed(f"{term} {place}" for term, place in zip(terms, only, strict=True))
    return capital(f"{first}; {further}" if terms else first)


def in_so_many(n_outlets: int, each: str) -> Callable[[Sequence[str]], str]:
    """How a title names outlets: “all four articles”, “North and South”, “three of five articles”."""

    def where(outlets: Sequence[str]) -> str:
        if len(outlets) == n_outlets:
            return all_of(n_outlets, each)
        return listed(outlets) if len(outlets) <= 2 else f"{number(len(outlets))} of {number(n_outlets)} {each}s"

    return where


def counts_of(groups: Sequence[pl.DataFrame], word: str, most: int) -> str:
    """“group” (North 4 and South 1), “movement” (...): each word with its outlets and counts."""
    parts = []
    for group in groups:
        where = listed(f"{row['outlet']} {row['n']:,}" for row in group.to_dicts())
        parts.append(f"{quoted(group[word][0])} ({where})")
    return listed(parts, most)


def by_outlet(rows: pl.DataFrame, say: Callable[[Row], str], most: int, tail: Callable[[str], str]) -> str:
    """“North “terror” (three times), of its 34 phrases; South ...”: words by the outlet that has them."""
    parts = []
    for group in rows.sort(*by(), maintain_order=True).partition_by("outlet", maintain_order=True):
        outlet = group["outlet"][0]
        parts.append(f"{outlet} {listed(map(say, group.to_dicts()), most)}{tail(outlet)}")
    return told(parts)


def often(text: str, n: int) -> str:
    """“terror” (twice); a word that stands once has no count."""
    return f"{quoted(text)} ({times(n)})" if n > 1 else quoted(text)
