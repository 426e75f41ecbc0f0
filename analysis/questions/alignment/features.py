"""What makes two sentences alike, as figures: for each sentence a sparse row, for each pair a few numbers.

Weights of words come from the story itself (TF-IDF: a word that every sentence has says nothing about which tell the
same). The rows serve to find candidates by sparse products; the figures of a pair are for ``scoring``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from nltk.stem.snowball import SnowballStemmer

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
        printed = [words_of(text) for text in texts]
        lowered = [[word.lower() for word in words] for words in printed]
        stemmed = [[stem(word.removesuffix("'s")) for word in words] for words in lowered]
        bigrams = counted([list(map(" ".join, pairwise(words))) for words in stemmed])
        each = counted(numbered(stemmed))
        self.stems = tf_idf(counted(stemmed))
        self._stems = Rows(self.stems)
        self._bigrams, self._bigrams_held = Rows(tf_idf(bigrams)), Rows(held(bigrams))
        self._characters = characters(lowered)
        self._each, self._weighted = Rows(each), Rows(weighted(each))
        self._numbers = Rows(held(counted([[f"{value:g}" for value in values(text)] for text in texts])))
        self._names = Rows(held(counted(names(printed))))
        self._negated = np.array([_is_negated(words) for words in lowered], dtype=np.bool_)

    @property
    def weight(self) -> Floats:
        """How much each segment's words weigh together: the rarer in the story, the more."""
        return self._weighted.sizes

    def features(self, left: Integers, right: Integers) -> Floats:
        """FEATURES of pairs of segments, a row a pair. left, right: numbers of the segments."""
        stems, heavy = Overlap(self._each, left, right), Overlap(self._weighted, left, right)
        numbers, names_held = Overlap(self._numbers, left, right), Overlap(self._names, left, right)
        return np.stack(
            [
                self._characters.products(left, right),
                self._stems.products(left, right),
                self._bigrams.products(left, right),
                part(2 * stems.both, stems.fewer + stems.more),
                Overlap(self._bigrams_held, left, right).shared(),
                heavy.shared(),
                np.log1p(heavy.fewer - heavy.both),
                np.log1p(stems.more - stems.both),
                numbers.shared(),
                numbers.fewer > numbers.both,
                (numbers.fewer == 0) & (numbers.more > 0),
                names_held.shared(),
                self._negated[left] != self._negated[right],
            ],
            axis=1,
        )


def _is_negated(words: Sequence[str]) -> bool:
    return any(word in NEGATED or word.endswith("n't") for word in words)
