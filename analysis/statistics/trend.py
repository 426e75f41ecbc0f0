"""Whether shares rise or fall with time, with whole articles as the units."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.errors import StatisticsError
from analysis.statistics.checks import ANYWHERE, COUNT, ONE_OR_MORE, WHOLE, number, numbers
from analysis.statistics.shuffling import TIE


class Trend(NamedTuple):
    """score: above 0 when the share rises with time, below 0 when it falls. p: how often chance alone does as much."""

    score: float
    p: float


def trend(part: ArrayLike, whole: ArrayLike, times: ArrayLike, *, draws: int, seed: int) -> Trend:
    """The trend of a share, and how often times shuffled among the articles make one as strong: p = (b + 1) / (draws + 1),
    two-sided.

    part, whole: of each article, such as its mentions with a term and those of the concept. times: of each article, in any
    unit. The statistic is the score of Cochran and Armitage, the sum over articles of (part - share x whole) x time, the
    share being that of all articles; it is above 0 when the share rises. What is permuted are articles, so mentions of one
    article are no independent witnesses. A small value means that chance hardly explains the trend; 1.0 where every article
    has the same time or the same share. Raises StatisticsError for a part above its whole, or arrays of several lengths.

    >>> trend([0, 0, 0, 5, 5, 5], [5] * 6, [1, 2, 3, 4, 5, 6], draws=999, seed=1).p < 0.12  # 2 of 20 ways
    True

    Sources: Cochran 1954; Armitage 1955 (trend in proportions); Phipson & Smyth 2010 (no p of 0).
    """
    x, n, t = numbers(part, "part", COUNT), numbers(whole, "whole", COUNT), numbers(times, "times", ANYWHERE)
    draws, seed = int(number(draws, "draws", ONE_OR_MORE)), int(number(seed, "seed", WHOLE))
    if not len(x) == len(n) == len(t):
        raise StatisticsError(
            f"part, whole and times must be one each for an article; there are {len(x)}, {len(n)} and {len(t)}."
        )
    if (x > n).any():
        raise StatisticsError("part must lie between 0 and whole. Check which of the two came first.")
    if not n.sum():
        return Trend(0.0, 1.0)
    surplus = x - n * (x.sum() / n.sum())
    centred = t - t.mean()
    score = float(surplus @ centred)
    if abs(score) <= TIE * (1 + np.abs(surplus).sum()):
        return Trend(0.0, 1.0)
    random = np.random.default_rng(seed)
    mixed = random.permuted(np.tile(centred, (draws, 1)), axis=1)
    extreme = int((np.abs(mixed @ surplus) >= abs(score) * (1 - TIE)).sum())
    return Trend(score, (extreme + 1) / (draws + 1))
