"""How near each article's sentences come to the words of a row that it was not found to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import polars as pl
from scipy.sparse import csr_array

from analysis import data
from analysis.annotate import Corpus
from analysis.units.sentences import bounds
from analysis.units.stems import stem
from analysis.units.wording import COUNTED

NEAR, NEAR_WORDS = 0.35, 0.4
"""Weighted share of a row's words in one sentence from which that sentence comes too near to call the row not found: of a
fact, set by reading what was not found in 26 triples of articles apart from those that the claim is measured on; of the
words of a quotation and of a figure, set by hand, on the low side: a false “not found” costs more than a missed one."""
NEAR_NAME = 0.5
"""The same of the words of a fact's name, which are fewer: a sentence that has half of them may tell what the row says."""
WITHIN = 0.6
"""The same share in the whole article, wherever it has the words; set likewise."""
SMALL = frozenset(word for kind in ("small", "pointing") for word in data.words("common_words.csv", kind))
BLOCK = 2_000
"""Rows compared at a time."""


WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+")
LEAST_LETTERS = 2


def stems(text: str) -> list[str]:
    """The stems of a text's words (Porter 2001, Snowball), without small words and single letters."""
    words = [word.lower() for word in WORD.findall(text)]
    return [stem(word) for word in words if word not in SMALL and (len(word) >= LEAST_LETTERS or word.isdigit())]


class Nearest(NamedTuple):
    """The sentence of an article that comes nearest to some words: how much of their weight it holds, 0 to 1; its text; and
    how much of their weight the whole article holds, wherever it has the words."""

    score: float
    text: str
    within: float = 0.0


def nearest(corpus: Corpus, wanted: Sequence[str]) -> list[dict[str, Nearest]]:
    """For each of some texts, article -> its nearest sentence. Words weigh by how few sentences of the story have them."""
    texts = corpus.articles.select("article_id", "text")
    held = (
        bounds(corpus.voiced.filter(COUNTED))
        .join(texts, on="article_id", maintain_order="left")
        .with_columns(sentence=pl.col("text").str.slice(pl.col("first"), pl.col("last") - pl.col("first")))
        .sort("article_id", "first")
    )
    if held.is_empty() or not wanted:
        return [{} for _ in wanted]
    from sklearn.feature_extraction.text import CountVectorizer  # takes half a second; few need it

    counter = CountVectorizer(analyzer=stems, binary=True, dtype=np.float32)
    sentences = csr_array(counter.fit_transform([*held["sentence"], *wanted]))
    there, rows = sentences[: held.height], sentences[held.height :]
    weights = np.log1p(held.height / (1 + np.asarray(there.sum(axis=0)).ravel()))
    whole = np.maximum(np.asarray(rows @ weights).ravel(), 1e-9)
    articles, spoken = held["article_id"].to_list(), held["sentence"].to_list()
    has, names = _by_article(there, articles)
    found: list[dict[str, Nearest]] = []
    for first in range(0, len(wanted), BLOCK):
        weighed = rows[first : first + BLOCK].multiply(weights[None, :]).tocsr()
        shared = csr_array(weighed @ there.T)
        within = (weighed @ has.T).toarray() / whole[first : first + weighed.shape[0], None]
        for row in range(shared.shape[0]):
            best: dict[str, Nearest] = {}
            span = slice(shared.indptr[row], shared.indptr[row + 1])
            for at, weight in zip(shared.indices[span], shared.data[span], strict=True):
                score = float(weight / whole[first + row])
                if score > best.get(articles[at], Nearest(0.0, "")).score:
                    part = float(within[row, names[articles[at]]])
                    best[articles[at]] = Nearest(min(score, 1.0), spoken[at], min(part, 1.0))
            found.append(best)
    return found


def _by_article(sentences: csr_array, articles: Sequence[str]) -> tuple[csr_array, dict[str, int]]:
    """1 where an article has a word, a row an article; and the number of each article's row."""
    names = {name: number for number, name in enumerate(dict.fromkeys(articles))}
    rows = np.array([names[name] for name in articles], dtype=np.int32)
    of = csr_array((np.ones(len(rows), np.float32), (rows, np.arange(len(rows)))), shape=(len(names), len(rows)))
    has = csr_array(of @ sentences)
    has.data[:] = 1
    return has, names
