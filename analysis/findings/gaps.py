"""Why an article may not report what others report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import polars as pl

from analysis.findings.words import counted, day, listed, split_credit, told, which
from analysis.schema import check
from analysis.schema.cells import figures as in_figures
from analysis.schema.corpus import LENGTHS
from analysis.schema.order import outlet_order

HALF = 0.5
"""An article is called half as long if it has at most this part of the words of the shortest article with the thing."""
IN_OTHER_WORDS = "an article may report it in words that the program cannot match."

Row = dict[str, Any]


def other_reading(absent: pl.DataFrame, telling: pl.DataFrame, lengths: pl.DataFrame) -> str:
    """Why articles may not report what others do: they appeared earlier, are half as long, or credit another agency; if
    nothing of this applies, the program may have failed to match the words. absent, telling: tables with article_id;
    lengths: schema LENGTHS."""
    check(lengths, LENGTHS)
    known = {row["article_id"]: row for row in lengths.iter_rows(named=True)}
    lacking, having = ([known[each] for each in table["article_id"].to_list()] for table in (absent, telling))
    parts = [*_earlier(lacking, having), *_shorter(lacking, having), *_other_agency(lacking, having)]
    return f"{told(parts)}." if parts else IN_OTHER_WORDS


def came_before(absent: pl.DataFrame, telling: pl.DataFrame, lengths: pl.DataFrame) -> bool:
    """Whether all articles without something were published on an earlier day than all with it. Tables as above."""
    known = dict(check(lengths, LENGTHS).select("article_id", "published").iter_rows())
    lacking, having = ([known[each] for each in table["article_id"].to_list()] for table in (absent, telling))
    return None not in (*lacking, *having) and max(lacking) < min(having)


def _earlier(lacking: Sequence[Row], having: Sequence[Row]) -> list[str]:
    days: list[date] = [row["published"] for row in having if row["published"] is not None]
    if not days or len(days) < len(having):
        return []
    first = min(days)
    early = [row for row in lacking if row["published"] is not None and row["published"] < first]
    if not early:
        return []
    names = outlet_order({f"{row['outlet']} ({day(row['published'])})" for row in early})
    return [f"{which(names, 'appeared', 'appeared')} before the first article in which it was found ({day(first)})"]


def _shorter(lacking: Sequence[Row], having: Sequence[Row]) -> list[str]:
    least = min(row["n_words"] for row in having)
    short = [row for row in lacking if row["n_words"] <= HALF * least]
    if not short:
        return []
    names = outlet_order({f"{row['outlet']} ({in_figures(row['n_words'], 'word')})" for row in short})
    what = f"at most half as long as the shortest article in which it was found ({in_figures(least, 'word')})"
    return [f"{which(names, 'is', 'are')} {what}"]


def _other_agency(lacking: Sequence[Row], having: Sequence[Row]) -> list[str]:
    theirs = {agency for row in having for agency in split_credit(row["credit"])}
    other = [row for row in lacking if split_credit(row["credit"]) and not theirs & set(split_credit(row["credit"]))]
    if not theirs or not other:
        return []
    credits: dict[str, list[str]] = {}
    for row in other:
        credits[row["outlet"]] = list(dict.fromkeys([*credits.get(row["outlet"], ()), *split_credit(row["credit"])]))
    each = listed([f"{outlet} credits {listed(credits[outlet])}" for outlet in outlet_order(credits)])
    n = sum(bool(split_credit(row["credit"])) for row in having)
    one = ("article in which it was found credits", "articles in which it was found credit")
    those = f"the {one[n > 1]}" if n == len(having) else counted(n, *one)
    return [f"{each}, and {those} {listed(sorted(theirs))}"]
