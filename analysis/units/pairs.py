"""Whether two texts are the same in part: pairs of texts worth comparing, and the runs of words that two share."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

import numpy as np

MOST_TEXTS = 200
"""A character sequence in more texts than this says nothing about two of them, and would cost quadratic time."""
PROPOSED = 0.2
"""Share of the weight of the shorter text's sequences that both must have to be compared. It saves time; at nearly 0 the
same quotations of the sample story are found."""
BLOCK = 500
"""Texts whose likeness to all others is worked out at once, so that memory stays small."""
NEAR = 2
"""Words between a small word and a run of words, at the most, for it to belong to the run."""

Run = tuple[int, int, int]
"""Words that two texts share: where they begin in the first, where in the second, how many they are."""


def proposed(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of texts, by number, where the rarer character sequences of one stand in the other, by their weight."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    weigh = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), max_df=MOST_TEXTS, norm=None, binary=True)
    if len(texts) <= MOST_TEXTS:
        weigh.set_params(max_df=1.0)
    try:
        weights = weigh.fit_transform(texts)
    except ValueError:  # no sequence of three characters anywhere
        return []
    own = np.asarray(weights.multiply(weights).sum(axis=1)).ravel()
    found: list[tuple[int, int]] = []
    for first in range(0, len(texts), BLOCK):
        both = (weights[first : first + BLOCK] @ weights.T).tocoo()
        left, right = both.row + first, both.col
        near = (left < right) & (both.data >= PROPOSED * np.minimum(own[left], own[right]))
        found += zip(left[near].tolist(), right[near].tolist(), strict=True)
    return found


@cache
def small_words() -> frozenset[str]:
    """Words that stand in any English text, as scikit-learn lists them."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return frozenset(ENGLISH_STOP_WORDS)


def shared_runs(fuller: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Runs of words that both have, in order. A small word far from any other shared one is chance, and no run.

    fuller, other: the words of the longer and of the shorter text, in small letters.
    """
    found = [
        (block.a, block.b, block.size)
        for block in SequenceMatcher(None, fuller, other, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if len(other) == 1:
        return found
    kept = []
    for before, block, after in zip([None, *found], found, [*found[1:], None], strict=False):
        alone = block[2] == 1 and fuller[block[0]] in small_words()
        if not alone or (before and _gap(before, block) <= NEAR) or (after and _gap(block, after) <= NEAR):
            kept.append(block)
    return kept


def _gap(block: Run, after: Run) -> int:
    """Words between two runs, in the text where they are farther apart."""
    return max(after[0] - block[0], after[1] - block[1]) - block[2]
