"""Which part of a table a difference is told by, and how large it is there."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.schema import check
from analysis.schema.brief import COMPARED, COMPARISONS
from analysis.schema.order import by
from analysis.schema.robustness import EFFECTS
from analysis.schema.vocabulary import COUNTED_HALVES, Asked

Row = dict[str, Any]
HALF = 0.5
MOST_GROUPS = 3
"""Groups of outlets, by the choice that most of their counts are, that are told at the most."""
ENOUGH_ALONE = 3
"""Outlets with terms of their own from which these are told."""


def effects(chosen: pl.DataFrame, compared: pl.DataFrame) -> pl.DataFrame:
    """The difference that each title of the brief tells, as two shares: schema EFFECTS, in the order of ``chosen``.

    chosen: schema COMPARISONS, what the brief tells; compared: schema COMPARED, of all comparisons. Where a title names
    one outlet beside the others, these are the two sides; else the outlet with the largest share of the choice and the
    one with the smallest, of equal ones the one with more counts. effect: above 0 where the
    outlet has the larger share. What has none, since both shares are the same, is left out.
    """
    check(chosen, COMPARISONS)
    check(compared, COMPARED)
    rows = []
    for number, row in enumerate(chosen.iter_rows(named=True), start=1):
        same = (pl.col("question") == row["question"]) & pl.col("subject").eq_missing(pl.lit(row["subject"], pl.String))
        found = _effect(compared.filter(same))
        if found["effect"]:
            rows.append({"finding": number, "question": row["question"], "subject": row["subject"], **found})
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in EFFECTS.items()}), EFFECTS)


def _effect(cells: pl.DataFrame) -> Row:
    category = _told_of(cells)
    if category is None:
        row = leading(cells)
        others = [name for name in cells["outlet"].unique(maintain_order=True) if name != row["outlet"]]
        beside = {"n_beside": row["n_others"], "n_all_beside": row["n_all_others"]}
        found = {name: row[name] for name in ("category", "outlet", "n", "n_all")}
        found |= {"beside": others[0] if len(others) == 1 else None, **beside}
    else:
        share = pl.col("n") / pl.col("n_all")
        mine = cells.filter((pl.col("category") == category) & (pl.col("n_all") > 0))
        least, most = (
            mine.sort(share, "n_all", "outlet", descending=[is_most, True, False]).row(0, named=True)
            for is_most in (False, True)
        )
        found = {name: most[name] for name in ("category", "outlet", "n", "n_all")}
        found |= {"beside": least["outlet"], "n_beside": least["n"], "n_all_beside": least["n_all"]}
    sides = [found["outlet"], found["beside"]] if found["beside"] else cells["outlet"].to_list()
    told = cells.filter((pl.col("category") == found["category"]) & pl.col("outlet").is_in(sides))
    found["wordings"] = told["wordings"].list.explode().drop_nulls().sort().to_list()
    return {**found, "effect": found["n"] / found["n_all"] - found["n_beside"] / found["n_all_beside"]}


def _told_of(cells: pl.DataFrame) -> str | None:
    """The choice by which all outlets are told, from least to most; None where one outlet is told beside the others."""
    asked = Asked(cells["question"][0])
    if asked is Asked.VOICES:
        return str(leading(cells)["category"])
    if asked is not Asked.TERMS:
        return None
    if grouped := groups(cells):
        largest = max(grouped, key=lambda group: (group.height, int(group["n"].sum())))
        return str(largest["category"][0])
    return None if used_alone(cells).is_empty() else most_used(cells)


def leading(cells: pl.DataFrame) -> Row:
    """The outlet and choice that is furthest above equal shares; one that is counted once only where all are.

    cells: schema COMPARED, of one comparison, as in all that follows.
    """
    mine = cells
    if (asked := Asked(cells["question"][0])) in COUNTED_HALVES:
        mine = cells.filter(pl.col("category").is_in([half.value for half in COUNTED_HALVES[asked]]))
    several = mine.filter(pl.col("n") > 1)
    order = ["residual", "n", "outlet", "category"]
    found = mine if several.is_empty() else several
    return found.sort(order, descending=[True, True, False, False]).row(0, named=True)


def groups(cells: pl.DataFrame) -> list[pl.DataFrame]:
    """The outlets by the choice that more than half of their counts are, in the order of outlets; none where an outlet
    has no such choice, all have the same, or there are more than MOST_GROUPS."""
    first = cells.sort("n", descending=True, maintain_order=True).unique("outlet", keep="first", maintain_order=True)
    if (first["n"] <= HALF * first["n_all"]).any():
        return []
    found = first.sort(*by()).partition_by("category", maintain_order=True)
    return found if 1 < len(found) <= MOST_GROUPS else []


def used_alone(cells: pl.DataFrame) -> pl.DataFrame:
    """The choices that one outlet alone has, by outlet, the most used first; no rows where fewer than ENOUGH_ALONE outlets
    have any."""
    own = cells.filter((pl.col("n") > 0) & (pl.col("n_others") == 0))
    enough = own["outlet"].n_unique() >= ENOUGH_ALONE
    return own.sort(*by(), "n", "category", descending=[False, False, True, False]) if enough else own.clear()


def most_used(cells: pl.DataFrame) -> str:
    """The choice that all outlets together have most often."""
    sums = cells.group_by("category").agg(pl.col("n").sum()).sort("n", "category", descending=[True, False])
    return str(sums["category"][0])
