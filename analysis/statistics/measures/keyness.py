"""Further measures of keyness: how much, or how surely, a target uses a term at another rate than a reference.

a, b: a term's frequencies in target and reference; n_a, n_b: their sizes in words. ``chi_square`` and ``fisher`` take
words for independent; ``rank_sum`` is a test too, with articles as its units: one article that uses a term very often
counts as one that uses it most, no more. All others measure a size, or only put terms into an order.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr

from analysis.errors import StatisticsError
from analysis.statistics.cells import Cells, cells
from analysis.statistics.checks import ABOVE_0, COUNT, Floats, Within, alike, number, numbers, refuse

Correction = Literal["none", "yates", "yates where expected is below 5"]
CORRECTIONS: tuple[Correction, ...] = get_args(Correction)
EXPECTED = 5
"""Below it, chi-square is uncertain without the correction (Cochran 1954, Biometrics 10)."""
HALF_WORD = 0.5
"""What Yates's correction moves a count by at the most: counts go in steps of one, the chi-square curve has none."""
MILLION = 1e6
"""Words that the rates of simple maths are out of, so that its constant has the size its source means."""
EXACT = 8
"""With so many articles on the smaller side, or fewer, p is exact if no two values are equal: SciPy's own limit."""
EXACT_PAIRS = 4_000
"""Pairs of articles of both sides up to which p is exact: 8 against 500, for 3,000 terms, take under half a second."""
TIE = 1e-12
"""Scores of 0 to 1 closer than this are one: additions in another order, which move them by 1e-15, must not part them."""


def chi_square(
    a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, correction: Correction = "none"
) -> Floats:
    """Pearson's chi-square of the four cells; 0 for equal rates, higher means stronger evidence of different rates.

    A term that stands nowhere, or everywhere, gives 0. correction: ``yates`` moves each count half a word towards what
    is expected; the third choice does so only for terms with an expected count below EXPECTED.

    >>> round(float(chi_square(3, 7, 10, 9)), 6), round(float(chi_square(3, 7, 10, 9, correction="yates")), 6)
    (4.33716, 2.632438)

    Sources: Pearson 1900; Yates 1934. Raises StatisticsError for impossible counts or an unknown correction.
    """
    found = cells(a, b, n_a, n_b)
    observed, expected = found.tables
    apart = observed - expected + _towards_expected(found, correction) * np.asarray([1.0, -1.0, -1.0, 1.0])
    return np.asarray(np.divide(apart**2, expected, out=np.zeros_like(expected), where=expected > 0).sum(axis=-1))


def fisher(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Two-sided p of Fisher's exact test of the four cells: lower means stronger evidence of different rates.

    It is made one table after the other, so it is slow for many terms.

    >>> round(float(fisher(8, 2, 10, 12)), 6)
    0.008284

    Source: Fisher 1935, The Design of Experiments (``scipy.stats.fisher_exact``). Raises StatisticsError for
    impossible counts, and for counts that are not whole.
    """
    found = cells(a, b, n_a, n_b)
    for name, counts in zip(found._fields, found, strict=True):
        numbers(counts, name, Within(whole=True), hint="Take g2_four_cell for counts with fractions.")
    tables = zip(*(values.ravel().astype(np.int64).tolist() for values in found), strict=True)
    from scipy.stats import fisher_exact

    p = [fisher_exact([[x, y], [n - x, m - y]]).pvalue for x, y, n, m in tables]
    return np.asarray(p, dtype=np.float64).reshape(found.a.shape)


def ell(g2: ArrayLike, a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Effect size for log-likelihood: G2 / (N ln E), E being the smaller of the term's two expected frequencies.

    g2: of the same counts, by ``association.g2_two_cell``. 0 (one rate) to 1 (as different as can be). Raises
    StatisticsError where E is 1 or less, since it has no value there, and for a g2 that is below 0 or not finite.

    >>> round(float(ell(393.6683, 1154, 1864, 160_950, 563_667)), 7)
    8.35e-05

    Source: Johnston, Berry & Mielke 2006, Perceptual and Motor Skills 103.
    """
    evidence, found = numbers(g2, "g2", COUNT, hint="Take it from g2_two_cell."), cells(a, b, n_a, n_b)
    alike(g2=evidence, counts=found.n)
    least = np.minimum(*found.expected)
    smallest = np.min(least, initial=np.inf)
    message = f"ELL needs expected frequencies above 1; the smallest is {smallest:g}. Leave out rarer terms."
    refuse(least <= 1, message)
    return np.asarray(evidence / (found.n * np.log(least)))


def relative_risk(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Ratio of the two rates; 1 for equal rates, 2 for twice as often in the target.

    Its binary logarithm is Hardie's Log Ratio.

    >>> round(float(relative_risk(1154, 1864, 160_950, 563_667)), 4)
    2.1682

    Source: Hardie 2014. Raises StatisticsError where b is 0; ``log2_ratio`` has a value there.
    """
    found = cells(a, b, n_a, n_b)
    refuse(found.b == 0, "a ratio of rates needs b above 0; it is 0. Use log2_ratio, which has a value there.")
    return np.asarray((found.a / found.n_a) / (found.b / found.n_b))


def percent_difference(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """%DIFF: by how many percent the target's rate is above (below, when negative) the reference's.

    It puts terms into the order of ``relative_risk``.

    >>> round(float(percent_difference(206_523, 178_174, 959_641, 1_562_358)), 1)
    88.7

    Source: Gabrielatos & Marchi 2011. Raises StatisticsError where b is 0.
    """
    return np.asarray(100 * (relative_risk(a, b, n_a, n_b) - 1))


def odds_ratio(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """Ratio of the odds a / (n_a - a) and b / (n_b - b); 1 for equal rates, above 1 for terms the target favours.

    >>> round(float(odds_ratio(16_217, 735, 2_796_938, 2_087_946)), 1)
    16.6

    Source: Pojanapunya & Todd 2018, Corpus Linguistics and Linguistic Theory 14. Raises StatisticsError where b is 0
    or a is n_a.
    """
    found = cells(a, b, n_a, n_b)
    none = (found.b == 0) | (found.a == found.n_a)
    refuse(none, "an odds ratio needs b above 0 and a below n_a; it has no value else. Use log2_ratio.")
    return np.asarray(found.a * (found.n_b - found.b) / (found.b * (found.n_a - found.a)))


def difference_coefficient(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike) -> Floats:
    """(rate in target - rate in reference) / their sum: -1 (reference only) to 1 (target only), 0 if in neither.

    It puts terms into the order of ``relative_risk``, and has a value where b is 0.

    >>> round(float(difference_coefficient(18, 35, 1_000_000, 1_000_000)), 2)
    -0.32

    Source: Hofland & Johansson 1982. Raises StatisticsError for impossible counts.
    """
    found = cells(a, b, n_a, n_b)
    first, second = found.a / found.n_a, found.b / found.n_b
    total = first + second
    return np.divide(first - second, total, out=np.zeros_like(total), where=total > 0)


def simple_maths(a: ArrayLike, b: ArrayLike, n_a: ArrayLike, n_b: ArrayLike, *, constant: float = 1.0) -> Floats:
    """(rate in target + constant) / (rate in reference + constant), rates per million words; 1 for equal rates.

    A ranking device, not a test: a larger constant favours frequent words. Raises StatisticsError for a constant that
    is not finite, or 0 or less: a term that the reference lacks would have no value.

    >>> round(float(simple_maths(35, 263, 112_289_776, 1_559_716_979)), 4)
    1.1224

    Source: Kilgarriff 2009, Simple maths for keywords.
    """
    found, constant = cells(a, b, n_a, n_b), number(constant, "constant", ABOVE_0, hint="1 is usual.")
    return np.asarray((MILLION * found.a / found.n_a + constant) / (MILLION * found.b / found.n_b + constant))


class RankSum(NamedTuple):
    """rank_sum: of the target's articles. u: pairs of articles in which the target's is higher. p: two-sided."""

    rank_sum: Floats
    u: Floats
    p: Floats


def rank_sum(target: ArrayLike, reference: ArrayLike) -> RankSum:
    """Wilcoxon's rank sum: do the target's articles use a term at higher rates than the reference's?

    target, reference: one value an article, shape (articles,) or (articles, terms): rates, or counts where articles
    are of one length. All articles are ranked together from 1, the lowest; equal ones share their mean rank. u is
    rank_sum - m (m + 1) / 2 for m articles of the target, Mann and Whitney's U: of all pairs of one article of each
    side, those in which the target's is higher, equal ones counted half. Half of the pairs is no difference; more
    means that the target uses the term more. p is exact for few articles (EXACT, EXACT_PAIRS) without equal values,
    else that of a normal curve, corrected for ties and continuity. Articles that are all alike give p = 1.

    >>> found = rank_sum([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])
    >>> float(found.rank_sum), float(found.u)
    (31.0, 16.0)

    Sources: Wilcoxon 1945; Mann & Whitney 1947 (``scipy.stats.mannwhitneyu``); Kilgarriff 2001, International Journal
    of Corpus Linguistics 6 (for words). Raises StatisticsError for a side without articles, and rates that are
    negative or not finite.
    """
    mine = numbers(target, "rates of the target", COUNT, hint="Leave out empty articles.")
    others = numbers(reference, "rates of the reference", COUNT, hint="Leave out empty articles.")
    if (
        mine.ndim not in (1, 2)
        or others.ndim != mine.ndim
        or mine.shape[1:] != others.shape[1:]
        or not len(mine)
        or not len(others)
    ):
        shapes = f"{mine.shape} and {others.shape}"
        raise StatisticsError(
            f"target and reference must hold an article or more each, of the same terms, not {shapes}."
        )
    m = len(mine)
    x, y = mine.reshape(m, -1), others.reshape(len(others), -1)
    from scipy.stats import mannwhitneyu

    u, p = mannwhitneyu(x, y, axis=0, method="asymptotic")
    untied = (np.diff(np.sort(np.concatenate([x, y]), axis=0), axis=0) > 0).all(axis=0)
    if min(m, len(y)) <= EXACT and m * len(y) <= EXACT_PAIRS and untied.any():
        p[untied] = mannwhitneyu(x[:, untied], y[:, untied], axis=0, method="exact").pvalue
    shape = mine.shape[1:]
    return RankSum((u + m * (m + 1) / 2).reshape(shape), u.reshape(shape), p.reshape(shape))


def scaled_f_score(a: ArrayLike, b: ArrayLike, *, beta: float = 1.0) -> Floats:
    """Scaled F-score: terms ordered from those of the reference, 0, over those of neither, 1/2, to the target's, 1.

    a, b: counts of all terms in target and reference, shape (terms,). In the target a term has the precision
    a / (a + b) and the frequency a / sum of a. Each becomes the share of a normal curve under its z-score among all
    terms, and F = (1 + beta^2) precision frequency / (beta^2 precision + frequency), their harmonic mean at beta = 1;
    so also in the reference. Of the terms whose F is higher in the target, the highest gets 1 and the lowest 1/2, the
    others lie between as their F does; of those higher in the reference, the highest gets 0 and the lowest 1/2. Where
    all of one side have the same F, they get 3/4 or 1/4.

    A device for ranking, and no test: no p-value may be attached to it. It depends on the whole vocabulary, so that
    one further term, though unrelated, changes the scores of all others. beta above 1 favours frequent terms.

    >>> scaled_f_score([0, 1, 4, 9, 12], [9, 6, 4, 1, 1]).round(3).tolist()
    [0.0, 0.175, 0.5, 0.5, 1.0]

    Source: Kessler 2017, Scattertext, ACL System Demonstrations. Raises StatisticsError for a term in neither corpus,
    a corpus without a term, or beta of 0 or less.
    """
    first, second = (numbers(counts, name, COUNT) for name, counts in (("counts of a", a), ("counts of b", b)))
    if first.ndim != 1 or first.shape != second.shape:
        raise StatisticsError(f"a and b must hold one count a term each, not {first.shape} and {second.shape}.")
    refuse(first + second == 0, "every term must stand in a or b; one stands in neither. Leave it out.")
    if not first.sum() or not second.sum():
        raise StatisticsError("a and b must each hold at least one word; one holds none. Leave out empty texts.")
    beta = number(beta, "beta", ABOVE_0, hint="1 is usual.")
    of_target, of_reference = _f(first, second, beta), _f(second, first, beta)
    more, less = of_target > of_reference + TIE, of_reference > of_target + TIE
    return np.asarray((1 + _place(of_target, more) - _place(of_reference, less)) / 2)


def _f(mine: Floats, others: Floats, beta: float) -> Floats:
    """F of each term in one corpus."""
    precision, frequency = _by_normal_curve(mine / (mine + others)), _by_normal_curve(mine / mine.sum())
    below = beta**2 * precision + frequency
    product = (1 + beta**2) * precision * frequency
    return np.divide(product, below, out=np.zeros_like(below), where=below > 0)


def _by_normal_curve(values: Floats) -> Floats:
    """Share of the normal curve below each value; 1/2 where all are the same."""
    if np.ptp(values) == 0:
        return np.full_like(values, 0.5)
    return np.asarray(ndtr((values - values.mean()) / values.std()))


def _place(f: Floats, chosen: NDArray[np.bool_]) -> Floats:
    """Where each chosen term's F lies between the lowest, 0, and the highest, 1, of them: 1/2 if all are one; else 0."""
    low, high = f.min(initial=np.inf, where=chosen), f.max(initial=-np.inf, where=chosen)
    apart = high - low > TIE
    return np.where(chosen, (f - low) / (high - low) if apart else 0.5, 0.0)


def _towards_expected(found: Cells, correction: Correction) -> Floats:
    """What Yates's correction adds to the term's count in the target, as a last axis of one."""
    if correction not in CORRECTIONS:
        raise StatisticsError(f"correction must be one of {', '.join(CORRECTIONS)}, not '{correction}'.")
    apart = found.expected[0] - found.a
    step = np.sign(apart) * np.minimum(HALF_WORD, np.abs(apart))
    if correction == "none":
        step = np.zeros_like(step)
    elif correction == "yates where expected is below 5":
        step = np.where(found.tables[1].min(axis=-1) < EXPECTED, step, 0.0)
    return np.asarray(step)[..., np.newaxis]
