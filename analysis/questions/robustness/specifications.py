"""Each finding in every way of counting: a specification curve.

Source: Simonsohn, Simmons & Nelson 2020, Nature Human Behaviour 4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import polars as pl

from analysis.questions.robustness.chance import Cells, Floats, chance
from analysis.questions.robustness.counting import Counting, Side
from analysis.questions.robustness.things import Things, Truths
from analysis.questions.robustness.ways import n_possible, options, ways
from analysis.schema import check, empty
from analysis.schema.brief import COMPARISONS
from analysis.schema.robustness import EFFECTS, SPECIFICATIONS
from analysis.schema.vocabulary import Evidence, Outcome
from analysis.statistics.comparison import ratio_interval
from analysis.units.wording import MIN_MENTIONS, SURE

MOST = 1_000
"""Ways of counting of one finding at the most; where there are more, so many are drawn."""
MOST_TESTED = 200
"""Ways of one finding in which chance is asked at the most; where there are more, so many are drawn."""
FIRST_DRAWS, DRAWS = 99, 1_999
"""Shuffles of one way: some tell what is far from clear, more what may be clear. Where readings are struck out, so many
for each time."""
FAR = 2 * SURE
"""What so many of the first shuffles exceed is not clear."""
THREE = 3
"""Where none of m shuffles is as extreme, chance has at most a share of three m-ths (Hanley & Lippman-Hand 1983, JAMA 249):
no more are made where even that is clear."""
TIE = 1e-12
"""What rounding can make of two equal shares."""
Row = dict[str, Any]


def specifications(
    found: Sequence[Things],
    comparisons: pl.DataFrame | None = None,
    *,
    most: int = MOST,
    most_tested: int = MOST_TESTED,
    seed: int = 1,
) -> pl.DataFrame:
    """Each finding in each way of counting it: schema SPECIFICATIONS, by finding and then by estimate.

    found: what ``things`` gives. comparisons: all of the brief (schema COMPARISONS); without them nobody asks what chance
    does, and no way is called clear. most, most_tested: ways of one finding that are counted, and tested, at the most. estimate: the share of the finding's choice in its outlet less that on the other
    side, the same outlets and the same choice in each way; it can be below 0. Its interval is that of two shares (Newcombe
    1998), each as ``statistics.comparison.ratio_interval`` has it over sentences or articles, or over single counts. chance:
    as the brief's, by fewer shuffles. A way is clear where chance, corrected for all comparisons of the brief (the others as
    the brief has them), is at most SURE. Too little is left where a side has no counts, or all outlets have fewer than MIN_MENTIONS.

    Source: Newcombe 1998, Statistics in Medicine 17 (method 10).
    """
    tables = [_curve(one, comparisons, (most, most_tested), seed) for one in found]
    return pl.concat(tables) if tables else empty(SPECIFICATIONS)


def _curve(found: Things, comparisons: pl.DataFrame | None, most: tuple[int, int], seed: int) -> pl.DataFrame:
    chosen_from = options(found)
    all_ways = ways(chosen_from, most=most[0], seed=seed)
    counting = Counting(found, chosen_from)
    kept = [counting.kept(way) for way in all_ways]
    sides = [counting.sides(way, rows) for way, rows in zip(all_ways, kept, strict=True)]
    known = np.array(
        [
            counting.n(rows) >= MIN_MENTIONS and min(side.n_all for side in pair) > 0
            for rows, pair in zip(kept, sides, strict=True)
        ]
    )
    estimate, low, high = _differences(sides, known)
    p: list[float | None] = [None] * len(all_ways)
    clear = set[int]()
    if comparisons is not None:
        cells = {at: counting.cells(all_ways[at], kept[at]) for at in _tested(known, most[1], seed)}
        own = float(_mine(found, check(comparisons, COMPARISONS))["chance"].item())
        draws, highest = max(DRAWS, int(2 * comparisons.height / SURE)), most_clear(_others(found, comparisons))
        asked = {0: own, **_chances(cells, draws, highest / THREE, seed)}
        p = [asked.get(at) for at in range(len(all_ways))]
        clear = {at for at, each in asked.items() if each <= highest}
    sign = np.sign(found.effect["effect"])
    outcomes = [
        _outcome(float(value) * sign if is_known else None, is_clear=at in clear)
        for at, (value, is_known) in enumerate(zip(estimate, known, strict=True))
    ]
    keys = {
        name: found.effect[name]
        for name in EFFECTS
        if name in ("finding", "question", "subject", "category", "outlet", "beside")
    }
    rows = [
        {
            **keys,
            "n": one.n,
            "n_all": one.n_all,
            "n_beside": other.n,
            "n_all_beside": other.n_all,
            **{str(choice): str(option) for choice, option in way.items()},
            "is_main": at == 0,
        }
        for at, ((one, other), way) in enumerate(zip(sides, all_ways, strict=True))
    ]
    table = pl.DataFrame(
        rows, schema={name: column.dtype for name, column in SPECIFICATIONS.items() if name in rows[0]}
    )
    numbers = {"estimate": estimate, "low": low, "high": high}
    table = table.with_columns(
        *(pl.Series(name, values, dtype=pl.Float64, nan_to_null=True) for name, values in numbers.items()),
        chance=pl.Series(p, dtype=pl.Float64),
        outcome=pl.Series(outcomes, dtype=pl.String),
        n_possible=pl.lit(n_possible(chosen_from), pl.UInt32),
    )
    order = table.sort("estimate", nulls_last=True, maintain_order=True)
    place = pl.when(pl.col("estimate").is_not_null()).then(pl.int_range(1, pl.len() + 1)).cast(pl.UInt32)
    return check(order.with_columns(place=place).select(list(SPECIFICATIONS)), SPECIFICATIONS)


def _differences(sides: Sequence[tuple[Side, Side]], known: Truths) -> tuple[Floats, Floats, Floats]:
    """Share of the one side less that of the other, and its interval; not a number where it is not known."""
    found = np.full((3, len(sides)), np.nan)
    if known.any():
        (one, one_low, one_high), (other, other_low, other_high) = (
            _shares([pair[number] for pair, is_known in zip(sides, known, strict=True) if is_known])
            for number in (0, 1)
        )
        found[0, known] = one - other
        found[1, known] = one - other - np.hypot(one - one_low, other_high - other)
        found[2, known] = one - other + np.hypot(one_high - one, other - other_low)
    estimate, low, high = found
    return np.where(np.abs(estimate) < TIE, 0.0, estimate), low, high


def _shares(sides: Sequence[Side]) -> tuple[Floats, Floats, Floats]:
    part, whole, n_units = (
        np.array([getattr(side, name) for side in sides], dtype=np.float64) for name in ("part", "whole", "n_units")
    )
    squares = np.array([side.squares for side in sides]).T
    share = np.minimum(part / whole, 1.0)
    low, high = ratio_interval(share * whole, whole, (squares[0], squares[1], squares[2]), n_units)
    return share, np.minimum(low, share), np.maximum(high, share)


def _tested(known: Truths, most: int, seed: int) -> list[int]:
    """Which ways are tested beside the first, which the brief has tested."""
    later = np.flatnonzero(known)[1:]
    if len(later) < most:
        return [int(at) for at in later]
    drawn = np.random.default_rng(seed).choice(later, size=max(most - 1, 0), replace=False)
    return sorted(int(at) for at in drawn)


def _chances(cells: Mapping[int, Cells], draws: int, small: float, seed: int) -> dict[int, float]:
    """What chance does in each way; what is counted alike in two is shuffled once."""
    tried: dict[bytes, float] = {}
    found = {}
    for at, each in cells.items():
        key = b"".join(part.tobytes() for part in each)
        if key not in tried:
            first = chance(each, draws=FIRST_DRAWS, seed=seed, far=2 * FAR)
            tried[key] = first if first > FAR else chance(each, draws=draws, seed=seed, small=small)
        found[at] = tried[key]
    return found


def _mine(found: Things, comparisons: pl.DataFrame) -> pl.DataFrame:
    subject = pl.lit(found.effect["subject"], pl.String)
    return comparisons.filter((pl.col("question") == found.effect["question"]) & pl.col("subject").eq_missing(subject))


def _others(found: Things, comparisons: pl.DataFrame) -> Floats:
    """What chance does in the other comparisons that the brief makes."""
    mine = _mine(found, comparisons).select("question", "subject")
    tried = comparisons.filter(pl.col("evidence") != Evidence.TOO_FEW.value)
    return tried.join(mine, on=["question", "subject"], how="anti", nulls_equal=True)["chance"].to_numpy()


def most_clear(others: Floats) -> float:
    """What chance does at most in a way that is clear, corrected for the other comparisons beside it.

    others: p-values. At most this, and only this, has a q of at most SURE among them (Benjamini & Hochberg 1995).
    """
    levels = SURE * np.arange(1, len(others) + 2) / (len(others) + 1)
    reached = np.searchsorted(np.sort(others), levels, side="right") >= np.arange(len(levels))
    return float(levels[reached].max())


def _outcome(towards: float | None, *, is_clear: bool) -> str:
    """How a finding fares. towards: the estimate, above 0 where the same side has more as in the brief."""
    if towards is None:
        return Outcome.GONE
    if towards == 0:
        return Outcome.LEVEL
    if towards < 0:
        return Outcome.TURNED
    return Outcome.CLEAR if is_clear else Outcome.SAME
