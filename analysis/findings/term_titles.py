"""What the outlets call one concept, in a line: for titles, and as the beginning of a finding."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED
from analysis.findings.printed import said, said_of
from analysis.findings.words import all_of, listed, number, times, told, which
from analysis.questions.terms import contrasts
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

Row = dict[str, Any]
MOST_GROUPS = 3
"""Groups of outlets, by the term that most of their mentions use, that a title tells."""


def lead(named: pl.DataFrame, each: str) -> str:
    """What the outlets call a concept, in a line; empty where there are too few mentions to compare.

    named: schema SHARES, of one concept, outlets that name it; each: “article” or “outlet”.
    """
    found = contrasts(named).to_dicts()
    if named["outlet"].n_unique() == 1:
        used = named.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        words = [f"{said(row['term'], row['wordings'])} {times(row['n'])}" for row in used]
        return f"only {named['outlet'][0]} names it outside quotation marks: {listed(words)}"
    if found and found[0]["evidence"] == Evidence.TOO_FEW and any(row["gap"] for row in found):
        return ""
    if not found or not found[0]["gap"]:
        used_terms = named.filter(pl.col("n") > 0)
        where = f"{all_of(named['outlet'].n_unique(), each)} that name it outside quotation marks"
        if used_terms["term"].n_unique() == 1:
            return f"{where} say only {said_of(used_terms)}"
        return f"{where} use the same terms in the same proportions"
    rows = [row for row in ordered(named, found[0]["term"]) if row["n"] or row["n_concept"] >= MIN_MENTIONS]
    never = [row["outlet"] for row in rows if not row["n"]]
    text = f"{says(rows)}; {which(never, 'never does', 'never do', MOST_NAMED)}" if never else says(rows)
    return _groups(named, found[0], each) or text


def _groups(named: pl.DataFrame, first: Row, each: str) -> str | None:
    """“outside quotation marks, North and South mostly say “x”; West says only “y””: where each outlet that can be compared uses one term in more
    than half of its mentions, and these terms differ; None elsewhere. first: the surest contrast, which must be one
    between two of the groups where it is sure."""
    rows = named.filter(pl.col("n_concept") >= MIN_MENTIONS).sort("n", "term", descending=[True, False])
    most = rows.unique("outlet", keep="first", maintain_order=True).sort(*by())
    groups = most.partition_by("term", maintain_order=True)
    if (most["n"] * 2 <= most["n_concept"]).any() or not 1 < len(groups) <= MOST_GROUPS:
        return None
    terms = dict(most.select("outlet", "term").iter_rows())
    both = {terms.get(first["outlet"]), terms.get(first["other"])}
    if first["evidence"] == Evidence.SURE and (len(both) < 2 or first["term"] not in both):
        return None
    texts = (_group(group, each) for group in sorted(groups, key=lambda group: -group.height))
    return f"outside quotation marks, {'; '.join(texts)}"


def _group(group: pl.DataFrame, each: str) -> str:
    names, term = group["outlet"].to_list(), said_of(group)
    who = names if len(names) <= MOST_NAMED else [f"{number(len(names))} {each}s"]
    one, many = f"mostly says {term}", f"mostly say {term}"
    if (group["n"] == group["n_concept"]).all():
        one, many = f"says only {term}", f"say only {term}"
    return f"{listed(who)} {one if len(names) == 1 else many}"


def says(rows: Sequence[Row]) -> str:
    """“outside quotation marks, North says “x” in 3 of 7 mentions and South in 1 of 6”, of the rows of a term."""
    parts: list[str] = []
    term = said(rows[0]["term"], chain.from_iterable(row["wordings"] for row in rows))
    for row in rows:
        if row["n"]:
            noun = "" if parts else " mention" if row["n_concept"] == 1 else " mentions"
            what = "" if parts else f" says {term}"
            parts.append(f"{row['outlet']}{what} in {row['n']:,} of {row['n_concept']:,}{noun}")
    return f"outside quotation marks, {_both_ends(parts)}"


def open_yet(named: pl.DataFrame) -> str:
    """What a title adds where other articles may not show the difference it tells of."""
    first = contrasts(named).filter(pl.col("gap") > 0).head(1)["evidence"].to_list()
    return " (other articles may not show this)" if first == [Evidence.UNSURE] else ""


def ordered(named: pl.DataFrame, term: str) -> list[Row]:
    """The rows of a term, the largest share first; of two alike the one with more mentions."""
    order = ["share", "n_concept"]
    return named.filter(pl.col("term") == term).sort(*order, *by(), descending=[True, True, False, False]).to_dicts()


def _both_ends(parts: Sequence[str]) -> str:
    """The first and the last of the parts, MOST_NAMED at the most, and how many are between; one more is named too."""
    if len(parts) <= MOST_NAMED + 1:
        return listed(parts)
    half = MOST_NAMED // 2
    return f"{', '.join(parts[:half])}, {number(len(parts) - MOST_NAMED)} more in between, {listed(parts[-half:])}"


def counts(table: pl.DataFrame) -> str:
    """All counts of a chart in words, for its alt text. table: schema SHARES."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = []
        for row in group.filter(pl.col("n") + pl.col("n_quoted") + pl.col("n_scare") > 0).iter_rows(named=True):
            marked = row["n_quoted"] + row["n_scare"]
            shown.append(f"{row['term']} {row['n']}" + (f" (and {marked} in quotation marks)" if marked else ""))
        parts.append(f"{group['outlet'][0]}: {listed(shown) if shown else 'no mention'}")
    return f"{told(parts)}."
