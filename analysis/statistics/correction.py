"""Counts that a program found, corrected by what readers marked: what is wrong taken out, what was missed put in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.errors import StatisticsError
from analysis.statistics.checks import WHOLE, Floats, number, numbers, refuse
from analysis.statistics.intervals import JEFFREYS, LEVEL, effective_mentions

DRAWS = 10_000
"""Draws of what is not known; the ends of an interval move by less than .01 from one seed to another."""
Integers = NDArray[np.int64]
HINT = "Check the marks."


class Corrected(NamedTuple):
    """Counts by group and kind, corrected. n, low, high: what there is, and the 95 % interval of that. share: n over the
    n of all kinds of the group; not a number where that is 0. ends: low and high end of the share at each level."""

    n: Floats
    low: Floats
    high: Floats
    share: Floats
    ends: list[tuple[Floats, Floats]]


def corrected(
    counts: Sequence[ArrayLike],
    checked: ArrayLike,
    right: ArrayLike,
    precision: ArrayLike,
    *,
    recall: ArrayLike | None = None,
    levels: Sequence[float] = (LEVEL,),
    seed: int = 1,
) -> Corrected:
    """What a group holds of each kind, when a sample of what was found in it has been marked by hand.

    counts: for each group (an outlet) a table of what was found, articles by kinds. checked, right: groups by kinds, how
    many of these were marked and how many of them right. precision: kinds by two, the marked ones that are right and all
    that are marked, over all groups, from which the rest is judged: the same part of it is taken for right in each
    group. recall: kinds by two, found and all, where that was measured; without it nothing is put in.

    What was marked counts as marked. Of the rest a part is right that is drawn from the Beta posterior of the precision
    (Jeffreys' prior), and of that a binomial number; what was missed is a negative binomial number, by a recall that is
    drawn likewise. So a group that was marked as a whole has a count without an interval. The interval of a share holds
    that, and what the articles leave open beside (``intervals.effective_mentions``, scaled to the corrected count).
    Returns counts of what is there (n), 0 or more, and shares from 0 to 1, groups by kinds; the wider an interval, the
    less is known. Raises StatisticsError for counts that contradict one another, and where a kind has cases that nobody
    marked and no marks to judge them by.

    >>> made = corrected([[[10, 10]]], [[4, 4]], [[2, 4]], [[2, 4], [4, 4]])
    >>> made.n.tolist(), made.share.round(3).tolist()
    ([[5.0, 10.0]], [[0.333, 0.667]])

    Sources: Rogan & Gladen 1978, American Journal of Epidemiology 107 (counts corrected by error rates; here by
    precision and recall, where theirs are sensitivity and specificity; without recall, for what is wrong alone); Ericson 1969, JRSS B 31 (posterior of a finite number);
    Lang & Reiczigel 2014, Preventive Veterinary Medicine 113 (errors of the rates belong in the interval). How often it
    covers: benchmarks/README.md.
    """
    tables = [numbers(table, "counts", WHOLE) for table in counts]
    found = np.asarray([table.sum(axis=0) for table in tables])
    marked, good = numbers(checked, "checked", WHOLE, hint=HINT), numbers(right, "right", WHOLE, hint=HINT)
    known = _rates(precision, "precision", found.shape[1])
    if marked.shape != found.shape or good.shape != found.shape:
        raise StatisticsError(
            f"checked and right must have a row a group and a column a kind, {found.shape}, not {marked.shape} and "
            f"{good.shape}. {HINT}"
        )
    refuse(
        (good > marked) | (marked > found), f"right must be at most checked, and that at most what was found. {HINT}"
    )
    rest = found - marked
    refuse(rest.any(axis=0) & (known[:, 1] == 0), "a kind with cases that nobody marked needs marks to judge them by.")
    judged = known[:, 0] / np.maximum(known[:, 1], 1)
    random = np.random.default_rng(int(number(seed, "seed", WHOLE)))
    part = _drawn(known, random)
    n, held = good + rest * judged, np.ones_like(part)
    if recall is not None:
        measured = _rates(recall, "recall", found.shape[1])
        refuse(measured[:, 0] == 0, "recall must be above 0: of what is never found nothing is known.")
        n, held = n * measured[:, 1] / measured[:, 0], _drawn(measured, random)
    total = n.sum(axis=1, keepdims=True)
    share = np.divide(n, total, out=np.full_like(n, np.nan), where=total > 0)
    low, high = np.zeros_like(n), np.zeros_like(n)
    ends = [(np.full_like(n, np.nan), np.full_like(n, np.nan)) for _ in levels]
    for at, table in enumerate(tables):
        there = good[at] + random.binomial(rest[at].astype(np.int64), part)
        if recall is not None:
            there = there + random.negative_binomial(there + JEFFREYS, held)
        low[at], high[at] = _middle(there, LEVEL)
        low[at], high[at] = np.minimum(low[at], n[at]), np.maximum(high[at], n[at])
        if total[at, 0]:
            for (first, last), level in zip(ends, levels, strict=True):
                drawn = _shares(there, effective_mentions(table, level=level) / found[at].sum(), random)
                first[at], last[at] = _middle(drawn, level)
                first[at], last[at] = np.minimum(first[at], share[at]), np.maximum(last[at], share[at])
    return Corrected(n, low, high, share, ends)


def _rates(given: ArrayLike, name: str, n_kinds: int) -> Floats:
    found = numbers(given, name, WHOLE, hint=HINT)
    if found.shape != (n_kinds, 2):
        raise StatisticsError(f"{name} must be two numbers a kind, {n_kinds} of them, not of shape {found.shape}.")
    refuse(found[:, 0] > found[:, 1], f"{name}: the first number must be at most the second. Check which came first.")
    return found


def _drawn(rates: Floats, random: np.random.Generator) -> Floats:
    """Draws by kinds of a rate that some of so many cases tell of."""
    return random.beta(rates[:, 0] + JEFFREYS, rates[:, 1] - rates[:, 0] + JEFFREYS, size=(DRAWS, len(rates)))


def _shares(there: Integers, worth: Floats, random: np.random.Generator) -> Floats:
    """A share for each draw of the counts. worth: how many independent mentions a mention is worth, by kind."""
    return random.beta(there * worth + JEFFREYS, (there.sum(axis=1, keepdims=True) - there) * worth + JEFFREYS)


def _middle(drawn: NDArray[np.int64] | Floats, level: float) -> tuple[Floats, Floats]:
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high
