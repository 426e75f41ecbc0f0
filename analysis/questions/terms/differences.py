"""On which concepts the outlets differ, by which term, and whether that is more than chance."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.schema import check
from analysis.schema.terms import CONTRASTS, DIFFERENCES, SHARES
from analysis.schema.vocabulary import Evidence, EvidenceType
from analysis.statistics.comparison import apart
from analysis.units.wording import MIN_MENTIONS

DIGITS = 9
"""Of z: the two terms of one concept have the same, but for rounding."""
DISTINCT = ("n_term", "term", "outlet", "other")
"""What decides between contrasts that are alike: of two terms of one concept the rarer tells more."""
PAIR = ("outlet", "n", "n_concept", "share", "low", "high")
"""What is known of each side of a contrast."""
COMPARED = ("share", "low_pairs", "high_pairs")
"""What decides whether two sides are apart: the intervals made wider for the number of pairs."""


def contrasts(table: pl.DataFrame) -> pl.DataFrame:
    """For each term the two outlets whose wordings use it most differently: schema CONTRASTS, by concept.

    table: shares. Of the pairs whose intervals do not meet, the one with the largest gap between its shares; where there
    is none, the pair with the largest gap for the number of its mentions (z, which orders and does not test). evidence:
    sure where the intervals, made wider for the number of pairs, do not meet; too few where one of the two names the
    concept less than MIN_MENTIONS times. Of each concept the surest contrast stands first, one with too few mentions last;
    of two as sure the one with the larger gap (sure) or the larger z; of two alike the rarer term. A concept that fewer than two outlets name has no contrast.
    """
    named = check(table, SHARES).filter(pl.col("n_concept") > 0)
    used = named.group_by("concept", "term").agg(n_term=pl.col("n").sum())
    sides = named.select("concept", "term", *PAIR, *COMPARED[1:])
    both = sides.join(sides, on=["concept", "term"], suffix="_other")
    pairs = both.filter((pl.col("share") > pl.col("share_other")) | _same_and_before())
    few = pl.min_horizontal("n_concept", "n_concept_other") < MIN_MENTIONS
    evidence = pl.when("apart").then(pl.lit(Evidence.SURE)).when(few).then(pl.lit(Evidence.TOO_FEW))
    order = pl.when("apart").then("gap").otherwise("z")
    ranked = (
        pairs.with_columns(apart=_apart(pairs), gap=pl.col("share") - pl.col("share_other"), z=_z())
        .with_columns(evidence=evidence.otherwise(pl.lit(Evidence.UNSURE)).cast(EvidenceType))
        .rename({f"{name}_other": f"other_{name}" for name in PAIR})
        .rename({"other_outlet": "other"})
        .join(used, on=["concept", "term"])
        .sort("concept", "evidence", order, *DISTINCT, descending=[False, False, True, *[False] * len(DISTINCT)])
    )
    found = ranked.unique(["concept", "term"], keep="first", maintain_order=True)
    return check(found.select(list(CONTRASTS)), CONTRASTS)


def _apart(pairs: pl.DataFrame) -> pl.Series:
    """Whether the two shares of each pair are apart; where the interval of one is not known, they are not."""
    columns = [f"{name}{side}" for side in ("", "_other") for name in COMPARED]
    known = pairs.select(pl.all_horizontal(pl.col(columns).is_not_null())).to_series()
    share, low, high, *other = (pairs.filter(known)[name].to_numpy() for name in columns)
    found = np.zeros(pairs.height, dtype=np.bool_)
    found[known.to_numpy()] = apart((share, low, high), (other[0], other[1], other[2]))
    return pl.Series(found)


def _same_and_before() -> pl.Expr:
    return (pl.col("share") == pl.col("share_other")) & (pl.col("outlet") < pl.col("outlet_other"))


def _z() -> pl.Expr:
    """The gap of two proportions over its standard error, one use and one other use added on both sides, so that no
    single mention stands first (Agresti & Caffo 2000)."""
    gap, variance = pl.lit(0.0), pl.lit(0.0)
    for side, sign in (("", 1), ("_other", -1)):
        size = pl.col(f"n_concept{side}") + 2
        share = (pl.col(f"n{side}") + 1) / size
        gap, variance = gap + sign * share, variance + share * (1 - share) / size
    return (gap / variance.sqrt()).round(DIGITS)


def differences(table: pl.DataFrame) -> pl.DataFrame:
    """How differently the outlets name each concept: schema DIFFERENCES, the surest first.

    table: shares. First stand the concepts with a contrast that is sure, the largest gap first; then those with enough
    mentions in two outlets; then those with too few; these two by the z of their first contrast, so that no concept
    leads by few mentions. difference is the mean over pairs of outlets of half the sum of (p - q) squared over the
    terms, p and q being the two outlets' shares: 0 when they use the terms in the same proportions, 1 when each uses one
    term only and no two the same. It is no test.
    Source: Rao 1982, Diversity and dissimilarity coefficients (Jensen difference of the Gini-Simpson index).
    """
    named = table.filter(pl.col("n_concept") > 0)
    rows = []
    for group in table.partition_by("concept", maintain_order=True):
        used = group.filter(pl.col("n") > 0)
        shares_of = _share_matrix(named.filter(pl.col("concept") == group["concept"][0]))[1]
        first, second = np.triu_indices(len(shares_of), k=1)
        far = ((shares_of[first] - shares_of[second]) ** 2).sum(axis=1) / 2
        difference = float(far.mean()) if len(far) else None
        rows.append((group["concept"][0], used["term"].n_unique(), len(shares_of), int(used["n"].sum()), difference))
    names = ("concept", "n_terms", "n_outlets", "n", "difference")
    found = pl.DataFrame(rows, schema={name: DIFFERENCES[name].dtype for name in names}, orient="row")
    best = contrasts(table).unique("concept", keep="first", maintain_order=True)
    joined = found.join(best.select("concept", "gap", "z", "evidence", clearest="term"), on="concept", how="left")
    sure = pl.col("evidence") == Evidence.SURE
    order = joined.with_columns(evidence=_of_concept(named)).sort(
        pl.col("evidence").to_physical(),
        pl.when(sure).then("gap").otherwise("z"),
        "n",
        "concept",
        descending=[False, True, True, False],
        nulls_last=True,
    )
    return check(order.select(list(DIFFERENCES)), DIFFERENCES)


def _of_concept(named: pl.DataFrame) -> pl.Expr:
    """How sure a concept's first contrast is; not sure where two outlets name the concept often enough to say."""
    enough = named.filter(pl.col("n_concept") >= MIN_MENTIONS).group_by("concept").agg(pl.col("outlet").n_unique())
    often = pl.col("concept").is_in(enough.filter(pl.col("outlet") > 1)["concept"].implode())
    unsure = (pl.col("evidence") == Evidence.TOO_FEW) & often
    return pl.when(unsure).then(pl.lit(Evidence.UNSURE, EvidenceType)).otherwise("evidence")


def _share_matrix(group: pl.DataFrame) -> tuple[list[str], NDArray[np.float64]]:
    """Outlets by terms of one concept."""
    if group.is_empty():
        return [], np.zeros((0, 0))
    wide = group.pivot(on="term", index="outlet", values="share", sort_columns=True).sort("outlet")
    return wide["outlet"].to_list(), wide.drop("outlet").to_numpy().astype(np.float64)
