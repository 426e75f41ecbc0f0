"""Can an outlet be told from its wording alone, and by which words?

If articles that a classifier never saw are put to the right outlet clearly more often than articles whose outlets'
names were shuffled, the wordings differ. Topic tells outlets apart too: compare articles on one story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.linalg import norm

from analysis.questions.outlet_map.similarity import most_used
from analysis.schema import check, empty
from analysis.schema.order import outlet_order
from analysis.schema.outlet_map import GIVEAWAYS, RECOGNISED
from analysis.units.counts import Counts
from analysis.units.function_words import is_function_word
from analysis.units.wording import MIN_ARTICLES, how_sure

if TYPE_CHECKING:  # slow to import, and used by one question
    from sklearn.linear_model import LogisticRegression

FOLDS = 5
"""Each article is told by a classifier that learned from the other four fifths: the usual compromise (Hastie,
Tibshirani & Friedman 2009, chapter 7.10)."""
SHUFFLES = 39
"""Shuffles of the outlets' names; with these the smallest p is 1 / 40, just below .05."""
MOST_WORDS = 2000
"""The words the classifier may use, the most used first; rarer ones stand in too few articles to tell an outlet by."""
MOST_ARTICLES = 40
"""Of an outlet with more articles, so many are drawn at random: enough to tell, and quick."""
DIGITS = 6

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


def recognised(counts: Counts, *, shuffles: int = SHUFFLES, seed: int = 1) -> pl.DataFrame:
    """How many articles of each outlet are recognised by their words: schema RECOGNISED, by outlet.

    counts: of words, made with ``leave_out=("names", "numbers")``, so that an outlet is not known by its own name or
    its reporters'. A multinomial logistic regression on the square roots of the words' rates is trained on four fifths
    of the articles and asked about the rest, five times, so that each article is asked about once. share: higher means more of the outlet's articles are recognised. by_chance and p come from the same
    run with the outlets' names shuffled among the articles; the smallest p that can be reached is
    1 / (shuffles + 1).

    Tested are outlets with MIN_ARTICLES articles or more; with fewer than two of them the table is empty. One text
    printed by two outlets, or twice, makes the test easier or harder than it is: look for shared copy first.

    Sources: Burrows 2002 and Jockers & Witten 2010 (outlets as authors); Ojala & Garriga 2010 (permuted labels).
    """
    tested = _tested(counts, seed)
    if tested is None:
        return empty(RECOGNISED)
    rates, owners, outlets, _, _ = tested
    random = np.random.default_rng(seed)
    turned = _turned(rates)
    real = _shares_right(turned, owners, seed)
    shuffled = np.stack([_shares_right(turned, random.permutation(owners), seed) for _ in range(shuffles)])
    sizes = np.bincount(owners)
    made = pl.DataFrame(
        {
            "outlet": outlets,
            "n_articles": sizes,
            "n_right": np.rint(real * sizes).astype(int),
            "share": real,
            "by_chance": shuffled.mean(axis=0),
            "p": (1 + (shuffled >= real - 1e-9).sum(axis=0)) / (shuffles + 1),
            "share_all": real.mean(),
            "by_chance_all": shuffled.mean(),
            "p_all": (1 + (shuffled.mean(axis=1) >= real.mean() - 1e-9).sum()) / (shuffles + 1),
            "n_shuffles": shuffles,
        }
    ).with_columns(evidence=how_sure(pl.col("p")), evidence_all=how_sure(pl.col("p_all")))
    return check(made.select(pl.col(name).cast(column.dtype) for name, column in RECOGNISED.items()), RECOGNISED)


def giveaways(counts: Counts, *, most: int = 10, seed: int = 1) -> pl.DataFrame:
    """The words that speak most for each outlet in the classifier: schema GIVEAWAYS, by outlet and weight.

    Same counts and same test as ``recognised``, trained on all tested articles. A weight belongs to all words
    together: of two words that always come together each carries half. It is no measure of how much one word differs.
    """
    tested = _tested(counts, seed)
    if tested is None:
        return empty(GIVEAWAYS)
    rates, owners, outlets, terms, cells = tested
    model = _model().fit(rates, owners)
    weights = model.coef_ if len(outlets) > 2 else np.vstack([-model.coef_, model.coef_])
    parts = []
    for number, outlet in enumerate(outlets):
        mine, others = cells[np.flatnonzero(owners == number)], cells[np.flatnonzero(owners != number)]
        parts.append(
            pl.DataFrame(
                {
                    "outlet": outlet,
                    "term": terms,
                    "weight": weights[number].round(DIGITS),
                    "n": np.asarray(mine.sum(axis=0)),
                    "n_others": np.asarray(others.sum(axis=0)),
                    "n_articles": np.asarray((mine > 0).sum(axis=0)),
                    "n_articles_others": np.asarray((others > 0).sum(axis=0)),
                }
            )
            .filter((pl.col("weight") > 0) & (pl.col("n") > 0))
            .sort(["weight", "term"], descending=[True, False])
            .head(most)
        )
    found = pl.concat(parts).with_columns(function_word=is_function_word(unit=counts.unit)).select(list(GIVEAWAYS))
    return check(found.cast({name: column.dtype for name, column in GIVEAWAYS.items()}), GIVEAWAYS)


def _tested(counts: Counts, seed: int) -> tuple[csr_array, Numbers, list[str], pl.Series, csr_array] | None:
    """Rates, owners, outlets, terms and counts of the articles put to the test; None when too few."""
    cells = counts.matrix[:, (columns := most_used(counts, MOST_WORDS))]
    names = np.asarray(counts.outlets.to_list())
    worded = np.asarray(cells.sum(axis=1)).ravel() > 0
    rows = {name: np.flatnonzero((names == name) & worded) for name in outlet_order(names)}
    rows = {name: mine for name, mine in rows.items() if len(mine) >= MIN_ARTICLES}
    if len(rows) < 2:
        return None
    random = np.random.default_rng(seed)
    drawn = [np.sort(random.permutation(mine)[:MOST_ARTICLES]) for mine in rows.values()]
    tested = cells[np.concatenate(drawn)]
    owners = np.repeat(np.arange(len(rows)), [len(mine) for mine in drawn])
    return _rates(tested), owners, list(rows), counts.terms.gather(columns), tested


def _rates(counts: csr_array) -> csr_array:
    """Square roots of the words' rates: rows of length 1, frequent words damped (Hellinger)."""
    roots = counts.astype(np.float64).sqrt()
    lengths = norm(roots, axis=1)
    return csr_array(roots.multiply(1 / np.where(lengths > 0, lengths, 1)[:, None]))


def _turned(rates: csr_array) -> Floats:
    """The same articles in as many dimensions as there are articles: the regression's answers stay the same.

    A regression with a squared penalty depends on the articles' inner products only, which this keeps.
    """
    left, singular, _ = np.linalg.svd(rates.toarray(), full_matrices=False)
    return np.asarray(left * singular)


def _model() -> LogisticRegression:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=10.0, class_weight="balanced", max_iter=2000, tol=1e-2)


def _shares_right(places: Floats, owners: Numbers, seed: int) -> Floats:
    """Of each outlet's articles, the share recognised by models that never saw them."""
    from sklearn.model_selection import StratifiedKFold

    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    right = np.zeros(len(owners), dtype=bool)
    for known, asked in folds.split(places, owners):
        model = _model().fit(places[known], owners[known])
        right[asked] = model.predict(places[asked]) == owners[asked]
    return np.bincount(owners, weights=right) / np.bincount(owners)
