"""Do the 95 % intervals of corrected counts and shares hold what they say? Made articles, in which it is known what is right.

    python -m benchmarks.corrected [--draws 400] [--write]

An outlet writes so many mentions of a concept, of two terms, in some articles; of the first term a part means something
else (precision), more in one article than in another. A sample of mentions of each term is marked, over the articles of
this outlet and of a second one, and the counts and shares are corrected by the marks, as the notebook of terms does. The
interval of the count holds how many mentions of the first term are right in these articles, or it does not; that of the
share holds the first term's part of what is right in all that the outlet writes, or it does not. Beside it stand the shares
as counted, with their own intervals, which know nothing of marks.
"""

from __future__ import annotations

import argparse
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.statistics import clustered_shares
from analysis.statistics.correction import corrected
from benchmarks.running import put

Integers = NDArray[np.int64]
PRECISIONS: tuple[tuple[float, float | None], ...] = (
    (1.0, None),
    (0.95, None),
    (0.85, None),
    (0.7, None),
    (0.5, None),
    (0.85, 0.65),
)
"""Of the first term in the outlet that is looked at, and in the other one, where it differs: what the correction takes to
be the same."""
MARKED = (10, 30, 100)
SHARE, SECOND = 0.4, 0.97
"""The first term's part of all mentions, and the precision of the second term."""
ARTICLES, MENTIONS = 12, 8
"""Of each outlet, and mentions in an article (on average)."""
ALIKE = 0.04
"""How alike mentions of one article are, in their term and in whether they are right (intraclass correlation)."""


class Held(NamedTuple):
    """Which of two intervals held what is true, and how wide that of the share is; then the same of the plain share."""

    count: bool
    share: bool
    width: float
    plain: bool
    plain_width: float


def one_story(precision: float, n_marked: int, random: np.random.Generator, other: float | None = None) -> Held:
    """A story of two outlets, marked and corrected. other: the precision in the second one, where it differs."""
    second_precision = precision if other is None else other
    first, second = _articles(precision, random), _articles(second_precision, random)
    found, right = (np.array([each[at].sum(axis=0) for each in (first, second)]) for at in (0, 1))
    checked, good = np.zeros_like(found), np.zeros_like(found)
    for term in range(2):
        n = min(n_marked // 2, int(found[:, term].sum()))
        checked[0, term] = random.hypergeometric(found[0, term], found[1, term], n)
        checked[1, term] = n - checked[0, term]
        for at in range(2):
            wrong = found[at, term] - right[at, term]
            good[at, term] = (
                random.hypergeometric(right[at, term], wrong, checked[at, term]) if checked[at, term] else 0
            )
    rates = np.stack([good.sum(axis=0), checked.sum(axis=0)], axis=1)
    made = corrected([first[0], second[0]], checked, good, rates, seed=int(random.integers(2**31)))
    low, high = (float(end[0, 0]) for end in made.ends[0])
    true = SHARE * precision / (SHARE * precision + (1 - SHARE) * SECOND)
    plain_low, plain_high = (float(end[0]) for end in clustered_shares(first[0]))
    return Held(
        bool(made.low[0, 0] <= right[0, 0] <= made.high[0, 0]),
        low <= true <= high,
        high - low,
        plain_low <= true <= plain_high,
        plain_high - plain_low,
    )


def _articles(precision: float, random: np.random.Generator) -> tuple[Integers, Integers]:
    """Articles by terms: mentions found, and those of them that are right."""
    sizes = 1 + random.poisson(MENTIONS - 1, size=ARTICLES)
    of_first = random.binomial(sizes, _alike(SHARE, ARTICLES, random))
    found = np.stack([of_first, sizes - of_first], axis=1)
    parts = np.stack([_alike(each, ARTICLES, random) for each in (precision, SECOND)], axis=1)
    return found, random.binomial(found, parts)


def _alike(mean: float, n: int, random: np.random.Generator) -> NDArray[np.float64]:
    """The rate of each article: about a mean, as alike inside an article as ALIKE says."""
    if mean == 1:
        return np.ones(n)
    strength = (1 - ALIKE) / ALIKE
    return random.beta(mean * strength, (1 - mean) * strength, size=n)


def measured(draws: int) -> list[str]:
    """The table, a row a precision and a number of marks."""
    made = [
        "| right of the first term | marked | count held | share held | mean width | share as counted: held | mean width |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for precision, other in PRECISIONS:
        what = f"{precision:.2f}" if other is None else f"{precision:.2f}, in the other outlet {other:.2f}"
        for n in MARKED:
            random = np.random.default_rng([int(100 * precision), n])
            stories = [one_story(precision, n, random, other) for _ in range(draws)]
            rows = np.array(stories, dtype=np.float64).mean(axis=0)
            cells = [f"{rows[0]:.3f}", f"{rows[1]:.3f}", f"{rows[2]:.2f}", f"{rows[3]:.3f}", f"{rows[4]:.2f}"]
            made.append(f"| {what} | {n} | {' | '.join(cells)} |")
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=400, help="stories for each precision and number of marks")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    what = f"{chosen.draws} made stories a row, of {ARTICLES} articles an outlet."
    table = "\n".join([what, "", *measured(chosen.draws)])
    print(table)
    if chosen.write:
        put("corrected", table, "numpy", "scipy")


if __name__ == "__main__":
    main()
