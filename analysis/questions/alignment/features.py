"""What makes two sentences alike, as figures: for each sentence a sparse row, for each pair a few numbers.

Weights of words come from the story itself (TF-IDF: a word that every sentence has says nothing about which tell the
same). The rows serve to find candidates by sparse products; the figures of a pair are for ``scoring``. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import data
from analysis.questions.alignment.names import names
from analysis.questions.alignment.products import Floats, Integers, Overlap, Rows, part
from analysis.questions.alignment.weights import characters, counted, held, numbered, tf_idf, weighted
from analysis.units.stems import stem
from analysis.units.values import values

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
"""A word or a number; the apostrophe is a straight one."""
NEGATED = frozenset(
    word for kind in ("negator", "none", "refusal") for word in data.words("negation.csv", kind) if " " not in word
)
"""Single words that negate."""
FEATURES = (
    "characters",
    "stems",
    "bigrams",
    "stems shared",
    "bigrams contained",
    "contained",
    "least apart",
    "most apart",
    "numbers shared",
    "numbers apart",
    "numbers in one",
    "names shared",
    "negation",
)
"""What a pair is judged by: cosines of characters, stems and bigrams; share of all stems, of the shorter's bigrams and
of the lighter's weight that both have; how much of the lighter one and how many words of the longer one the other
lacks (logarithms); of numbers and names the share both have of who has fewer; whether both have a number of their
own, or only one has any; whether one is negated."""


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, as printed, with straight apostrophes."""
    return WORD.findall(text.replace("’", "'"))


class Segments:
    """Sentences or clauses, and what they are compared by. stems: TF-IDF of their stems, a row of length 1 each, in the
    order of ``texts``."""

    def __init__(self, texts: Sequence[str]) -> None:
        known: dict[str, str] = {}  # a word is held once, however often it is printed
        printed = [[known.setdefault(word, word) for word in words_of(text)] for text in texts]
        small = {word: known.setdefault(word.lower(), word.lower()) for word in list(known)}
        lowered = [[small[word] for word in words] for words in printed]
        stemmed = list(map(_stems, lowered))
        pairs = counted([list(map(" ".join, pairwise(words))) for words in stemmed])
        each = counted(numbered(stemmed))
        self.stems = tf_idf(counted(stemmed))
        self._characters = characters(lowered)
        self._stems, self._bigrams = Rows(self.stems), Rows(tf_idf(pairs))
        self._stems_held, self._bigrams_held = Rows(each), Rows(held(pairs))
        self._weights = Rows(weighted(each))
        self._numbers = Rows(held(counted([[f"{value:g}" for value in values(text)] for text in texts])))
        self._names = Rows(held(counted(names(printed))))
        self._negated = np.array([_is_negated(words) for words in lowered], dtype=np.bool_)

    @property
    def weight(self) -> Floats:
        """How much each segment's words weigh together: the rarer in the story, the more."""
        return self._weights.sizes

    def features(self, left: Integers, right: Integers) -> Floats:
        """Figures of pairs of segments, a row a pair and a column for each of FEATURES. left, right: numbers of the segments."""
        stems, bigrams, weights, numbers, names_held = (
            Overlap(rows, left, right)
            for rows in (self._stems_held, self._bigrams_held, self._weights, self._numbers, self._names)
        )
        known: dict[str, NDArray[Any]] = {
            "characters": self._characters.products(left, right),
            "stems": self._stems.products(left, right),
            "bigrams": self._bigrams.products(left, right),
            "stems shared": part(2 * stems.both, stems.fewer + stems.more),
            "bigrams contained": bigrams.shared(),
            "contained": weights.shared(),
            "least apart": np.log1p(weights.fewer - weights.both),
            "most apart": np.log1p(stems.more - stems.both),
            "numbers shared": numbers.shared(),
            "numbers apart": numbers.fewer > numbers.both,
            "numbers in one": (numbers.fewer == 0) & (numbers.more > 0),
            "names shared": names_held.shared(),
            "negation": self._negated[left] != self._negated[right],
        }
        return np.stack([known[name] for name in FEATURES], axis=1).astype(np.float64)


def _stems(lowered: Iterable[str]) -> list[str]:
    return [stem(word.removesuffix("'s")) for word in lowered]


def _is_negated(words: Sequence[str]) -> bool:
    return any(word in NEGATED or word.endswith("n't") for word in words)
