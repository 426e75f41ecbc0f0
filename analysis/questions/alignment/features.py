"""What makes two sentences alike, as figures: for each sentence a sparse row, for each pair a few numbers.

Weights of words come from the story itself (TF-IDF: a word that every sentence has says nothing about which tell the
same). The rows serve to find candidates by sparse products; the figures of a pair are for ``scoring``. English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from nltk.stem.snowball import SnowballStemmer
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis import data
from analysis.questions.alignment.names import names
from analysis.questions.alignment.products import Floats, Integers, Overlap, Rows, part
from analysis.questions.alignment.weights import characters, counted, held, numbered, tf_idf, weighted
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


@cache
def _stemmer() -> SnowballStemmer:
    return SnowballStemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters (Porter 1980, Snowball's English)."""
    return str(_stemmer().stem(word))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, as printed, with straight apostrophes."""
    return WORD.findall(text.replace("’", "'"))


class Segments:
    """Sentences or clauses, and what they are compared by. stems: TF-IDF of their stems, a row of length 1 each, in the
    order of ``texts``."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        printed = [words_of(text) for text in texts]
        lowered = [[word.lower() for word in words] for words in printed]
        stemmed = list(map(_stems, lowered))
        self.stems = tf_idf(counted(stemmed))
        self._characters, self._stems = characters(lowered), Rows(self.stems)
        self._pairs = counted([list(map(" ".join, pairwise(words))) for words in stemmed])
        self._bigrams = Rows(tf_idf(self._pairs))
        self._numbers = Rows(held(counted([[f"{value:g}" for value in values(text)] for text in texts])))
        self._negated = np.array([_is_negated(words) for words in lowered], dtype=np.bool_)

    @property
    def weight(self) -> Floats:
        """How much each segment's words weigh together: the rarer in the story, the more."""
        return self._held["weights"].sizes

    @cached_property
    def _each(self) -> csr_array:
        return counted(numbered([_stems(word.lower() for word in words_of(text)) for text in self._texts]))

    @cached_property
    def _held(self) -> dict[str, Rows]:
        """What only some figures of a pair need."""
        return {
            "stems": Rows(self._each),
            "weights": Rows(weighted(self._each)),
            "bigrams": Rows(held(self._pairs)),
            "names": Rows(held(counted(names([words_of(text) for text in self._texts])))),
        }

    def features(self, left: Integers, right: Integers, wanted: Sequence[str] = FEATURES) -> Floats:
        """Figures of pairs of segments, a row a pair and a column for each of ``wanted``, which are of FEATURES; no other is
        worked out. left, right: numbers of the segments."""

        @cache
        def both(of: str) -> Overlap:
            return Overlap(self._numbers if of == "numbers" else self._held[of], left, right)

        known: dict[str, Callable[[], NDArray[Any]]] = {
            "characters": lambda: self._characters.products(left, right),
            "stems": lambda: self._stems.products(left, right),
            "bigrams": lambda: self._bigrams.products(left, right),
            "stems shared": lambda: part(2 * both("stems").both, both("stems").fewer + both("stems").more),
            "bigrams contained": lambda: both("bigrams").shared(),
            "contained": lambda: both("weights").shared(),
            "least apart": lambda: np.log1p(both("weights").fewer - both("weights").both),
            "most apart": lambda: np.log1p(both("stems").more - both("stems").both),
            "numbers shared": lambda: both("numbers").shared(),
            "numbers apart": lambda: both("numbers").fewer > both("numbers").both,
            "numbers in one": lambda: (both("numbers").fewer == 0) & (both("numbers").more > 0),
            "names shared": lambda: both("names").shared(),
            "negation": lambda: self._negated[left] != self._negated[right],
        }
        return np.stack([known[name]() for name in wanted], axis=1).astype(np.float64)


def _stems(lowered: Iterable[str]) -> list[str]:
    return [stem(word.removesuffix("'s")) for word in lowered]


def _is_negated(words: Sequence[str]) -> bool:
    return any(word in NEGATED or word.endswith("n't") for word in words)
