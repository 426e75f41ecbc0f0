"""What makes two sentences alike, as figures: for each sentence a sparse row, for each pair a few numbers.

Weights of words come from the story itself (TF-IDF: a word that every sentence has says nothing about which tell the
same). The rows serve to find candidates by sparse products; the figures of a pair are for ``scoring``. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from nltk.stem.snowball import SnowballStemmer
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from analysis.questions.alignment.names import Names
from analysis.units.numerals import values

Integers = NDArray[np.intp]
Floats = NDArray[np.float64]
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
"""A word or a number; the apostrophe is a straight one."""
SHORTEST, LONGEST = 3, 5
"""Characters of the character n-grams."""
NEGATED = frozenset("no not never nor neither none cannot without".split())
FEATURES = (
    "characters",
    "stems",
    "bigrams",
    "contained",
    "length",
    "numbers shared",
    "numbers apart",
    "numbers in one",
    "names shared",
    "names apart",
    "negation",
)


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
    """Sentences or clauses, and what they are compared by. Rows are in the order of ``texts``; TF-IDF rows have length 1.

    stems, bigrams: TF-IDF of stems and of pairs of neighbouring stems. characters: TF-IDF of character n-grams
    within words (3 to 5, small letters). weights: IDF of each stem that a segment has.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        printed = [words_of(text) for text in texts]
        lowered = [[word.lower() for word in words] for words in printed]
        stemmed = [[stem(word.removesuffix("'s")) for word in words] for words in lowered]
        self.lengths = np.array([len(words) for words in stemmed], dtype=np.float64)
        counts = _counts(stemmed)
        self.stems = _weighted(counts)
        held = counts.copy()
        held.data[:] = 1
        self.weights = csr_array(held * _idf(held))
        self.bigrams = _weighted(_counts([list(map(" ".join, pairwise(words))) for words in stemmed]))
        self.characters = _characters(lowered)
        self.numbers = _binary([[f"{value:g}" for value in values(text)] for text in texts])
        self.names = _binary(Names(printed).of_all())
        self.negated = np.array([_is_negated(words) for words in lowered], dtype=np.float64)

    def features(self, left: Integers, right: Integers) -> Floats:
        """FEATURES of pairs of segments, a row a pair. left, right: numbers of the segments."""
        longer = np.maximum(self.lengths[left], self.lengths[right])
        weight = np.asarray(self.weights.sum(axis=1), dtype=np.float64)
        both = weighted_overlap(self.weights, left, right)
        numbers = _shared(self.numbers, left, right)
        names = _shared(self.names, left, right)
        return np.stack(
            [
                products(self.characters, left, right),
                products(self.stems, left, right),
                products(self.bigrams, left, right),
                _part(both, np.minimum(weight[left], weight[right])),
                _part(np.minimum(self.lengths[left], self.lengths[right]), longer),
                *numbers,
                *names[:2],
                np.abs(self.negated[left] - self.negated[right]),
            ],
            axis=1,
        )


def products(rows: csr_array, left: Integers, right: Integers) -> Floats:
    """Of each pair the product of both rows: of rows of length 1 their cosine, 0 (nothing shared) to 1 (alike)."""
    found = np.zeros(len(left))
    order = np.argsort(left, kind="stable")
    first = np.flatnonzero(np.diff(left[order], prepend=-1))
    dense = np.zeros(rows.shape[1], dtype=rows.dtype)
    for start, stop in zip(first, np.append(first[1:], len(order)), strict=True):
        pairs = order[start:stop]
        one = left[pairs[0]]
        mine = slice(rows.indptr[one], rows.indptr[one + 1])
        dense[rows.indices[mine]] = rows.data[mine]
        found[pairs] = rows[right[pairs]] @ dense
        dense[rows.indices[mine]] = 0
    return found


def weighted_overlap(weights: csr_array, left: Integers, right: Integers) -> Floats:
    """Of each pair the weights of what both have."""
    held = weights.copy()
    held.data = np.sqrt(held.data)
    return products(held, left, right)


def _shared(held: csr_array, left: Integers, right: Integers) -> tuple[Floats, Floats, Floats]:
    """Share that both have of the side that has fewer, whether each has one that the other lacks, and whether only one
    has any."""
    sizes = np.diff(held.indptr).astype(np.float64)
    both = products(held, left, right)
    fewer = np.minimum(sizes[left], sizes[right])
    more = np.maximum(sizes[left], sizes[right])
    return _part(both, fewer), (fewer > both).astype(np.float64), ((fewer == 0) & (more > 0)).astype(np.float64)


def _part(some: Floats, whole: Floats) -> Floats:
    return np.divide(some, whole, out=np.zeros_like(some), where=whole > 0)


def _is_negated(words: Sequence[str]) -> bool:
    return any(word in NEGATED or word.endswith("n't") for word in words)


def _counts(lists: Sequence[Sequence[str]]) -> csr_array:
    """How often each row has each item."""
    known: dict[str, int] = {}
    columns = np.array([known.setdefault(item, len(known)) for items in lists for item in items], dtype=np.int32)
    pointers = np.cumsum([0, *map(len, lists)])
    counts = csr_array(
        (np.ones(len(columns), dtype=np.float32), columns, pointers), shape=(len(lists), max(len(known), 1))
    )
    counts.sum_duplicates()
    return counts


def _binary(lists: Sequence[Sequence[str]]) -> csr_array:
    held = _counts(lists)
    held.data[:] = 1
    return held


def _idf(counts: csr_array) -> NDArray[np.float32]:
    """How rare each column is: the logarithm of rows over rows that have it, as scikit-learn smooths it."""
    n_rows = counts.shape[0]
    having = np.bincount(counts.indices, minlength=counts.shape[1])
    return (np.log((1 + n_rows) / (1 + having)) + 1).astype(np.float32)


def _weighted(counts: csr_array) -> csr_array:
    return csr_array(TfidfTransformer(sublinear_tf=True).fit_transform(counts))


def _characters(lists: Sequence[Sequence[str]]) -> csr_array:
    """TF-IDF of character n-grams within words: those of each different word, times how often a row has it."""
    known: dict[str, int] = {}
    for words in lists:
        for word in words:
            known.setdefault(word, len(known))
    if not known:
        return csr_array((len(lists), 1), dtype=np.float32)
    grams = CountVectorizer(analyzer="char_wb", ngram_range=(SHORTEST, LONGEST), dtype=np.float32)
    of_words = grams.fit_transform(known)
    return _weighted(csr_array(_counts(lists) @ of_words))
