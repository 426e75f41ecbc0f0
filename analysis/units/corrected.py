"""Counts corrected by the marks of readers: how often each kind was read right, and what is left of each count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import comb
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.schema import check, empty
from analysis.schema.checks import CORRECTED, JUDGED
from analysis.schema.vocabulary import Basis, Mark
from analysis.statistics.correction import corrected as correct
from analysis.statistics.intervals import LEVEL, jeffreys
from analysis.units.wording import MIN_MENTIONS

LEAST_MARKED = 5
"""Marked cases of a kind from which its own marks judge the rest; of fewer, those of all its group. As MIN_MENTIONS."""
ENDS = ("share_low", "share_high", "share_low_pairs", "share_high_pairs")
Rates = Mapping[str, tuple[int, int]]
"""Kind -> how many were found, of how many that there were."""


def judged(rows: pl.DataFrame) -> pl.DataFrame:
    """How often each kind was read right, and which marks judge the rest of it. Schema JUDGED, in the order of the rows.

    rows: a row a case that was found, with group, kind and mark (null where nobody marked it). A higher share_right means
    fewer errors; its 95 % interval is Jeffreys', since the marked cases of a kind are a random sample of it. What is marked
    unclear judges nothing.
    Source: Brown, Cai & DasGupta 2001 (interval).
    """
    is_right, is_wrong = pl.col("mark") == Mark.YES, pl.col("mark") == Mark.NO
    table = rows.group_by("group", "kind", maintain_order=True).agg(
        n=pl.len(),
        n_checked=(is_right | is_wrong).sum(),
        n_right=is_right.sum(),
        n_unclear=(pl.col("mark") == Mark.UNCLEAR).sum(),
    )
    low, high = jeffreys(table["n_right"].to_numpy(), table["n_checked"].to_numpy())
    is_any = pl.col("n_checked") > 0
    enough = pl.col("n_checked") >= LEAST_MARKED
    basis = (
        pl.when(pl.col("n") == pl.col("n_checked"))
        .then(pl.lit(Basis.WHOLE))
        .when(enough)
        .then(pl.lit(Basis.OWN))
        .when(pl.col("n_checked").sum().over("group") >= LEAST_MARKED)
        .then(pl.lit(Basis.GROUP))
        .otherwise(pl.lit(Basis.NOT_KNOWN))
    )
    found = table.with_columns(right_low=pl.Series(low), right_high=pl.Series(high), basis=basis).with_columns(
        share_right=pl.when(is_any).then(pl.col("n_right") / pl.col("n_checked")),
        right_low=pl.when(is_any).then("right_low"),
        right_high=pl.when(is_any).then("right_high"),
    )
    return check(found.select(pl.col(name).cast(column.dtype) for name, column in JUDGED.items()), JUDGED)


def corrected(rows: pl.DataFrame, recall: Rates | None = None) -> pl.DataFrame:
    """The counts of each kind in each outlet as found, and corrected by the marks. Schema CORRECTED, a row for each kind of
    a group in each outlet that has any, zeros included, in the order of the rows.

    rows: a row a case that was found, with article_id, outlet, group, kind and mark (null where nobody marked it).
    recall: how many of each kind were found of those that there were, where that was measured; without it the counts
    are corrected for what is wrong alone, not for what was missed. The part of a kind that is right is taken to be the
    same in all outlets. A group that has a kind with too few marks (Basis.NOT_KNOWN) is not corrected. The 95 % interval
    of a count holds what the marks leave open; that of a share also what another choice of articles would move, and it
    is null where the outlet has fewer than MIN_MENTIONS, as found or as corrected.
    Source: Rogan & Gladen 1978; see ``statistics.correction``.
    """
    if rows.is_empty():
        return empty(CORRECTED)
    basis = judged(rows)
    made = []
    for (group,), mine in rows.partition_by("group", maintain_order=True, as_dict=True).items():
        made += _of_group(str(group), mine, basis.filter(pl.col("group") == group), recall)
    return check(pl.DataFrame(made, schema={name: column.dtype for name, column in CORRECTED.items()}), CORRECTED)


def _of_group(group: str, rows: pl.DataFrame, basis: pl.DataFrame, recall: Rates | None) -> list[dict[str, Any]]:
    kinds, outlets = basis["kind"].to_list(), rows["outlet"].unique(maintain_order=True).to_list()
    tables = [_by_article(rows.filter(pl.col("outlet") == outlet), kinds) for outlet in outlets]
    found = np.array([table.sum(axis=0) for table in tables])
    times = Counter(rows.select("outlet", "kind", "mark").iter_rows())
    right, wrong = (
        np.array([[times[outlet, kind, str(mark)] for kind in kinds] for outlet in outlets])
        for mark in (Mark.YES, Mark.NO)
    )
    checked, n_all = right + wrong, found.sum(axis=1)
    made = [
        {
            **dict.fromkeys(CORRECTED),
            "group": group,
            "kind": kind,
            "outlet": outlet,
            "n": int(found[at, of]),
            "n_checked": int(checked[at, of]),
            "n_right": int(right[at, of]),
            "n_all": int(n_all[at]),
            "share": float(found[at, of] / n_all[at]),
        }
        for at, outlet in enumerate(outlets)
        for of, kind in enumerate(kinds)
    ]
    if (basis["basis"] == Basis.NOT_KNOWN).any():
        return made
    own = basis["basis"].is_in([Basis.OWN, Basis.WHOLE]).to_numpy()
    pooled = np.array([right.sum(), checked.sum()])
    rates = np.where(own[:, None], np.stack([right.sum(axis=0), checked.sum(axis=0)], axis=1), pooled)
    measured = None if recall is None else [recall[kind] for kind in kinds]
    enough = n_all >= MIN_MENTIONS
    wider = 1 - (1 - LEVEL) / max(comb(int(enough.sum()), 2), 1)
    result = correct(tables, checked, right, rates, recall=measured, levels=(LEVEL, wider))
    enough &= (result.n.sum(axis=1) >= MIN_MENTIONS) & (len(kinds) > 1)
    ends = [end for pair in result.ends for end in pair]
    for place, row in enumerate(made):
        at, of = divmod(place, len(kinds))
        row |= {"corrected": result.n[at, of], "corrected_low": result.low[at, of]}
        row |= {"corrected_high": result.high[at, of]}
        if result.n[at].sum() > 0:
            row["share_corrected"] = result.share[at, of]
        if enough[at]:
            row |= {name: float(end[at, of]) for name, end in zip(ENDS, ends, strict=True)}
    return made


def _by_article(rows: pl.DataFrame, kinds: Sequence[str]) -> NDArray[np.int64]:
    """How often each article of an outlet has each kind: articles by kinds."""
    each = [(pl.col("kind") == kind).sum().alias(f"kind {at}") for at, kind in enumerate(kinds)]
    counts: NDArray[np.int64] = rows.group_by("article_id").agg(each).sort("article_id").drop("article_id").to_numpy()
    return counts.astype(np.int64)
