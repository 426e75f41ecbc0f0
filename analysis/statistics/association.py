"""Is a term's frequency different in two corpora than chance over its words would make it?

Notation throughout: a, b are the term's frequencies in target and reference, n_a, n_b their sizes in words. These
tests take words for independent, which they are not: within an article they come in clusters, so the values say
too much (Lijffijt et al. 2016). ``resampling`` has the tests that take articles as the units.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import rel_entr

from analysis.statistics.cells import cells
from analysis.statistics.checks import Floats


def g2_four_cell(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Log-likelihood ratio G2 over all four cells: the term and all other words, in target and reference.

    G2 = 2 sum O ln(O / E). 0 when both rates are equal; higher means stronger evidence of different rates, in
    neither direction. Chi-square with 1 degree of freedom for large expected counts: 3.84 is p = .05.

    >>> round(float(g2_four_cell(10, 5, 100, 200)), 6)
    7.329812

    Source: Dunning 1993, Computational Linguistics 19. Raises StatisticsError for impossible counts.
    """
    observed, expected = cells(a, b, n_a, n_b).tables
    return np.asarray(2 * rel_entr(observed, expected).sum(axis=-1)).clip(min=0)


def g2_two_cell(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """The same over the two cells of the term alone, as in Rayson's log-likelihood wizard.

    It is never larger than the four-cell value, and only that one is asymptotically chi-square.

    >>> round(float(g2_two_cell(52, 57, 50_000, 75_000)), 5)
    2.65171

    Source: Rayson & Garside 2000, Comparing corpora using frequency profiling. Raises StatisticsError for impossible
    counts.
    """
    found = cells(a, b, n_a, n_b)
    first, second = found.expected
    return np.asarray(2 * (rel_entr(found.a, first) + rel_entr(found.b, second))).clip(min=0)


def text_dispersion(texts_a: ArrayLike, texts_b: ArrayLike, n_texts_a: ArrayLike, n_texts_b: ArrayLike) -> Floats:
    """Text dispersion keyness: four-cell G2 of how many texts hold the term, however often.

    texts_a, texts_b: texts of target and reference with the term. n_texts_a, n_texts_b: all their texts. Higher
    means stronger evidence that different shares of the texts hold it.

    >>> round(float(text_dispersion(8, 2, 10, 12)), 6)
    9.494889

    Source: Egbert & Biber 2019, Corpora 14. Raises StatisticsError for impossible counts.
    """
    return g2_four_cell(texts_a, texts_b, n_texts_a, n_texts_b)
