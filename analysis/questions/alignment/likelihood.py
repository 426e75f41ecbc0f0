"""How likely two segments of a story tell the same fact.

Within one story all sentences are about the same things, so what tells is what two share beyond that: the cosines of
characters, stems and pairs of stems, whose weights come from the story, and shared numbers. Of two short clauses more
must be the same than of two long sentences: chance is less in these. The weights are set by hand; where the sum passes
one half was set by reading 150 pairs of other news (BASIL, Fan et al. 2019).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from analysis.questions.alignment.segments import Segments

WEIGHTS = {"characters": 1.0, "stems": 1.0, "bigrams": 1.0, "numbers shared": 0.3, "negation": -0.3}
"""What each counts: the three cosines alike; numbers that both give; one of the two negated, which is another fact."""
LENGTH = 0.25
"""What the logarithm of the shorter one's telling words counts, over those of a usual clause."""
USUAL, LONG = 6, 15
"""Telling words of a usual clause, and from how many on more tell no more."""
DONE = -0.25
"""What it counts that all events of the one are told as done and all of the other as planned, expected or demanded."""
MIDDLE = 1.0
"""The sum at which two segments are as likely the same as not."""
UNREAD = 0.25
"""How much more must be the same where no language model has read both: nobody knows there what is planned and who is meant."""
STEEP = 6.0
"""How fast that changes with the sum."""


def likelihood(made: Segments, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.float64]:
    """How likely each pair of segments tells the same, 0 to 1; higher is more surely the same. left, right: numbers of
    segments."""
    if not len(left):
        return np.zeros(0)
    shorter = np.clip(np.minimum(made.n_telling[left], made.n_telling[right]), 1, LONG)
    total = made.scorer.segments.features(left, right, list(WEIGHTS)) @ np.array(
        list(WEIGHTS.values())
    ) + LENGTH * np.log(shorter / USUAL)
    total += DONE * np.nan_to_num(np.abs(made.done[left] - made.done[right]))
    total -= UNREAD * ~(made.read[left] & made.read[right])
    return np.asarray(expit(STEEP * (total - MIDDLE)), dtype=np.float64)
