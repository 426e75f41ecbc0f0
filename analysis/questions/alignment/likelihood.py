"""How likely two segments of a story tell the same fact.

A logistic regression over what two segments have in common and in what they differ, learned from pairs of sentences and
clauses of other news that were marked by reading (``benchmarks.train_alignment``). Within one story all sentences are
about the same things, so what tells is what two share beyond that. What is alike can only raise it, what differs can only
lower it. Another figure for the same thing lowers it little: the pair stays a pair, and ``figures`` says what differs.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from analysis.questions.alignment.features import FEATURES
from analysis.questions.alignment.products import Floats, Overlap
from analysis.questions.alignment.scoring import MEANING
from analysis.questions.alignment.segments import Segments

PLAIN, EMBEDDED = "words", "words and embeddings"
READ = (*FEATURES, "length", "done apart", "weight shared", "nouns shared")
"""What counts without embeddings: FEATURES; the logarithm of the shorter one's telling words, for of two short clauses more
must be the same than of two long sentences: chance is less in these; how much more of the one's events than of the
other's is told as done, the rest being planned, expected or demanded; how much the words that both have weigh (a logarithm);
and the share of nouns, but names, that both have of who has fewer."""
MEANT = (*READ, MEANING)
"""What counts with them."""
AGAINST = ("numbers apart", "numbers in one", "negation", "least apart", "most apart", "done apart")
"""What lowers the score where it is more; all else raises it."""
LONG = 15
"""Telling words from which on more tell no more."""
PART = 200_000
"""Pairs whose figures are held at a time."""
UNREAD = 1.5
"""How much lower the log-odds are where no language model has read both: nobody knows there what is planned and who is
meant. Set by hand: the marked pairs were all read by one."""


def figures(made: Segments, left: NDArray[np.int64], right: NDArray[np.int64]) -> Floats:
    """What pairs of segments are judged by, a row a pair: READ, or MEANT where the segments are compared by embeddings too."""
    found = made.scorer.figures(left, right)
    shorter = np.log(np.clip(np.minimum(made.n_telling[left], made.n_telling[right]), 1, LONG))
    apart = np.nan_to_num(np.abs(made.done[left] - made.done[right]))
    lighter = np.minimum(made.scorer.segments.weight[left], made.scorer.segments.weight[right])
    weight = np.log1p(found[:, FEATURES.index("contained")] * lighter)
    nouns = Overlap(made.nouns, left, right).shared()
    n = len(FEATURES)
    return np.column_stack([found[:, :n], shorter, apart, weight, nouns, found[:, n:]])


def likelihood(made: Segments, left: NDArray[np.int64], right: NDArray[np.int64]) -> Floats:
    """How likely each pair of segments tells the same, 0 to 1; higher is more surely the same. left, right: numbers of
    segments."""
    parts = [_likelihood(made, left[at : at + PART], right[at : at + PART]) for at in range(0, len(left), PART)]
    return np.concatenate([np.zeros(0), *parts])


def _likelihood(made: Segments, left: NDArray[np.int64], right: NDArray[np.int64]) -> Floats:
    bias, weights = learned(EMBEDDED if made.embeddings else PLAIN)
    total = figures(made, left, right) @ weights + bias - UNREAD * ~(made.read[left] & made.read[right])
    return np.asarray(expit(total), dtype=np.float64)


@cache
def learned(kind: str) -> tuple[float, Floats]:
    """The bias, and a weight for each of READ or MEANT. kind: PLAIN or EMBEDDED."""
    text = (resources.files("analysis.data") / "alignment.json").read_text(encoding="utf-8")
    known = json.loads(text)[kind]
    names = READ if kind == PLAIN else MEANT
    return float(known["bias"]), np.array([known["weights"][name] for name in names])
