"""Is a term's frequency different in two or more corpora than chance over its words would make it?

Notation throughout: a, b are the term's frequencies in target and reference, n_a, n_b their sizes in words. These
tests take words for independent, which they are not: within an article they come in clusters, so the values say
too much (Lijffijt et al. 2016). ``resampling`` has the tests that take articles as the units.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import rel_entr
from scipy.stats import chi2 as chi2_distribution
from scipy.stats import fisher_exact

from analysis.errors import StatisticsError
from analysis.statistics.cells import Cells, Floats, cells, refuse

Correction = Literal["none", "yates", "yates where expected is below 5"]
CORRECTIONS: tuple[Correction, ...] = ("none", "yates", "yates where expected is below 5")


class Groups(NamedTuple):
    """A test over k groups: G2, its degrees of freedom (k - 1) and p by the chi-square distribution."""

    g2: Floats
    df: int
    p: Floats


def g2_four_cell(
    a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, correction: Correction = "none"
) -> Floats:
    """Log-likelihood ratio G2 over all four cells: the term and all other words, in target and reference.

    G2 = 2 sum O ln(O / E). 0 when both rates are equal; higher means stronger evidence of different rates, in
    neither direction. Chi-square with 1 degree of freedom for large expected counts: 3.84 is p = .05. correction:
    ``yates`` moves each count half a word towards what is expected.

    >>> round(float(g2_four_cell(10, 5, 100, 200)), 6)
    7.329812

    Source: Dunning 1993, Computational Linguistics 19. Raises StatisticsError for impossible counts.
    """
    found = cells(a, b, n_a, n_b)
    observed, expected = _tables(found)
    observed = observed + _towards_expected(found, correction) * np.asarray([1.0, -1.0, -1.0, 1.0])
    return np.asarray(2 * rel_entr(observed, expected).sum(axis=-1)).clip(min=0)


def g2_two_cell(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """The same over the two cells of the term alone, as in Rayson's log-likelihood wizard.

    Always a little smaller than the four-cell value, and only that one is asymptotically chi-square.

    >>> round(float(g2_two_cell(52, 57, 50_000, 75_000)), 5)
    2.65171

    Source: Rayson & Garside 2000, Comparing corpora using frequency profiling.
    """
    found = cells(a, b, n_a, n_b)
    first, second = found.expected
    return np.asarray(2 * (rel_entr(found.a, first) + rel_entr(found.b, second))).clip(min=0)


def g2_groups(counts: ArrayLike, sizes: ArrayLike, *, other_words: bool = True) -> Groups:
    """G2 over k corpora at once, shape (k,) or (k, terms): do all use the term at one rate?

    sizes: words of each, shape (k,). other_words: also the cells of all other words (with two groups the four-cell
    value); without them the two-cell family. Raises StatisticsError for fewer than two groups.

    >>> round(float(g2_groups([10, 20, 30], [1000, 1000, 1000], other_words=False).g2), 6)
    10.464963

    Sources: Read & Cressie 1988; Rayson & Garside 2000.
    """
    found = np.asarray(counts, dtype=np.float64)
    n = np.asarray(sizes, dtype=np.float64).reshape(-1, *[1] * (found.ndim - 1))
    if found.ndim < 1 or len(found) < 2 or len(n) != len(found):
        raise StatisticsError(
            f"counts and sizes must hold two groups or more, as many in each; they hold {len(np.atleast_1d(found))} "
            f"and {len(n)}. Compare at least two outlets."
        )
    cells(found, found, n, n)
    rate = found.sum(axis=0) / n.sum()
    total = rel_entr(found, rate * n).sum(axis=0)
    if other_words:
        total = total + rel_entr(n - found, (1 - rate) * n).sum(axis=0)
    g2 = np.asarray(2 * total).clip(min=0)
    df = len(found) - 1
    return Groups(g2, df, np.asarray(chi2_distribution.sf(g2, df)))


def chi_square(
    a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, correction: Correction = "none"
) -> Floats:
    """Pearson's chi-square of the four cells; 0 for equal rates, higher means stronger evidence of different rates.

    A term that stands nowhere, or everywhere, gives 0. correction as in ``g2_four_cell``.

    >>> round(float(chi_square(3, 7, 10, 9)), 6), round(float(chi_square(3, 7, 10, 9, correction="yates")), 6)
    (4.33716, 2.632438)

    Sources: Pearson 1900; Yates 1934.
    """
    found = cells(a, b, n_a, n_b)
    observed, expected = _tables(found)
    apart = observed - expected + _towards_expected(found, correction) * np.asarray([1.0, -1.0, -1.0, 1.0])
    return np.asarray(np.divide(apart**2, expected, out=np.zeros_like(expected), where=expected > 0).sum(axis=-1))


def williams_factor(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """What G2 is divided by in small samples: 1 + (N/R1 + N/R2 - 1)(N/C1 + N/C2 - 1) / 6N.

    R and C are the sums of the rows and columns of the four cells. Raises StatisticsError when a sum is 0.

    >>> round(float(williams_factor(3, 7, 10, 9)), 6)
    1.079533

    Source: Williams 1976, Biometrika 63.
    """
    found = cells(a, b, n_a, n_b)
    n, with_term = found.n, found.a + found.b
    refuse((with_term == 0) | (with_term == n), "a + b must lie between 0 and n_a + n_b; the factor has no value else.")
    columns = n / with_term + n / (n - with_term) - 1
    return np.asarray(1 + (n / found.n_a + n / found.n_b - 1) * columns / (6 * n))


def fisher(
    a: ArrayLike,
    b: ArrayLike,
    n_a: ArrayLike,
    n_b: ArrayLike,
    *,
    alternative: Literal["two-sided", "less", "greater"] = "two-sided",
) -> Floats:
    """p of Fisher's exact test of the four cells (``scipy.stats.fisher_exact``, one table after the other).

    >>> round(float(fisher(8, 2, 10, 12)), 6)
    0.008284
    """
    found = cells(a, b, n_a, n_b)
    tables = zip(*(values.ravel().astype(np.int64).tolist() for values in found), strict=True)
    p = [fisher_exact([[x, y], [n - x, m - y]], alternative=alternative).pvalue for x, y, n, m in tables]
    return np.asarray(p, dtype=np.float64).reshape(found.a.shape)


def bic(g2: ArrayLike, n: ArrayLike, *, df: int = 1) -> Floats:
    """Bayesian information criterion of a G2: G2 - df ln N, N being the words of all corpora together.

    Above 0 the data favour different rates, above 10 strongly; below 0 they favour one rate.

    >>> round(float(bic(393.6683, 724_617)), 4)
    380.1749

    Source: Wilson 2013, Embracing Bayes factors for key item analysis. Raises StatisticsError for n below 1.
    """
    words = np.asarray(n, dtype=np.float64)
    refuse(~(words >= 1), "n must be 1 or more words. Leave out empty corpora.")
    return np.asarray(np.asarray(g2, dtype=np.float64) - df * np.log(words))


def ell(g2: ArrayLike, a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Effect size for log-likelihood: G2 / (N ln E), E being the smaller of the term's two expected frequencies.

    0 (one rate) to 1 (as different as can be). Raises StatisticsError where E is 1 or less: it has no value there.

    >>> round(float(ell(393.6683, 1154, 1864, 160_950, 563_667)), 7)
    8.35e-05

    Source: Johnston, Berry & Mielke 2006, Perceptual and Motor Skills 103.
    """
    found = cells(a, b, n_a, n_b)
    least = np.minimum(*found.expected)
    smallest = np.min(least, initial=np.inf)
    message = f"ELL needs expected frequencies above 1; the smallest is {smallest:g}. Leave out rarer terms."
    refuse(least <= 1, message)
    return np.asarray(np.asarray(g2, dtype=np.float64) / (found.n * np.log(least)))


def text_dispersion(texts_a: ArrayLike, texts_b: ArrayLike, n_texts_a: ArrayLike, n_texts_b: ArrayLike) -> Floats:
    """Text dispersion keyness: four-cell G2 of how many texts hold the term, however often.

    texts_a, texts_b: texts of target and reference with the term. n_texts_a, n_texts_b: all their texts.

    >>> round(float(text_dispersion(8, 2, 10, 12)), 6)
    9.494889

    Source: Egbert & Biber 2019, Corpora 14.
    """
    return g2_four_cell(texts_a, texts_b, n_texts_a, n_texts_b)


def _tables(found: Cells) -> tuple[Floats, Floats]:
    """Observed and expected counts: term in target, in reference, other words in target, in reference."""
    first, second = found.expected
    observed = np.stack([found.a, found.b, found.n_a - found.a, found.n_b - found.b], axis=-1)
    return observed, np.stack([first, second, found.n_a - first, found.n_b - second], axis=-1)


def _towards_expected(found: Cells, correction: Correction) -> Floats:
    """What Yates's correction adds to the term's count in the target, as a last axis of one."""
    if correction not in CORRECTIONS:
        raise StatisticsError(f"correction must be one of {', '.join(CORRECTIONS)}, not '{correction}'.")
    apart = found.expected[0] - found.a
    step = np.sign(apart) * np.minimum(0.5, np.abs(apart))
    if correction == "none":
        step = np.zeros_like(step)
    elif correction == "yates where expected is below 5":
        step = np.where(_tables(found)[1].min(axis=-1) < 5, step, 0.0)
    return np.asarray(step)[..., np.newaxis]
