"""How often chance makes as much, over counts of which some may be read wrongly."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.statistics.shuffling import merged, shuffled

STRUCK, FEW_STRUCK = 10, 3
"""How many times the readings that may be wrong are struck out at random, where a program read them; how many of these tell
what is far from clear."""
Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Cells(NamedTuple):
    """What is counted, a number of each array for each cell.

    unit: what is shuffled whole, numbered from 0 in the order of outlets, articles, sentences; category: the choice,
    likewise; n: how often; right: how often such a reading is right. of: of each unit its outlet, numbered from 0.
    """

    unit: Numbers
    category: Numbers
    n: Numbers
    right: Floats
    of: Numbers

    def table(self, kept: NDArray[np.bool_] | None = None) -> Floats:
        """Units by categories, of the cells that are kept, or of all."""
        chosen = slice(None) if kept is None else kept
        n_categories = int(self.category.max(initial=0)) + 1
        places = self.unit[chosen] * n_categories + self.category[chosen]
        sums = np.bincount(places, weights=self.n[chosen], minlength=len(self.of) * n_categories)
        return np.asarray(sums.reshape(len(self.of), n_categories), dtype=np.float64)


def chance(cells: Cells, *, draws: int, seed: int = 1, small: float = 0.0, far: float = 1.0) -> float:
    """The share of shuffles of the units in which the outlets differ at least as much; smaller: chance explains it less.

    Where readings may be wrong, as many as usual are struck out at random, STRUCK times, and it is twice the mean of what
    chance does each time: at most so often. small, far: what is no more than the one, or more than the other after FEW_STRUCK
    times, need not be known better. Sources: see ``statistics.shuffling.shuffled`` and ``merged``.
    """
    if cells.right.min(initial=1.0) == 1:
        return shuffled(cells.table(), cells.of, draws=draws, seed=seed, small=small)
    random = np.random.default_rng(seed)
    found: list[float] = []
    for _ in range(STRUCK):
        kept = random.random(len(cells.right)) < cells.right
        found.append(shuffled(cells.table(kept), cells.of, draws=draws, seed=seed, small=small))
        if len(found) >= FEW_STRUCK and merged(found) > far:
            break
    return merged(found)
