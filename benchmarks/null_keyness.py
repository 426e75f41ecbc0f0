"""Do the tests of distinctive words call words different where nothing is? One outlet's articles, split at random.

    python -m benchmarks.null_keyness DATA_FOLDER [--splits 200] [--outlets 3] [--write]

DATA_FOLDER holds ``polnear-train.jsonl.gz``. Without it there is nothing to measure, and it says so. The articles of
each outlet are split at random into two sides; any word called significant is a false alarm, so at a stated 5 % it
should be one word in twenty. Only words that stand in enough articles to be ranked are tested.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import polars as pl
from scipy.stats import chi2, norm

from analysis.annotate.words.batch import annotate_words, batches
from analysis.questions.keywords.keyness import PRIOR_WORDS
from analysis.questions.keywords.sides import sides
from analysis.statistics.association import g2_four_cell, text_dispersion
from analysis.statistics.effects import log2_ratio, ratio_p
from analysis.statistics.logodds import log_odds
from analysis.statistics.resampling import (
    article_rates,
    benjamini_hochberg,
    permutation_in_rounds,
    smallest_p_of_terms,
)
from analysis.units.counts import Counts, count_tokens
from analysis.units.wording import SURE
from benchmarks.attribution_data import read
from benchmarks.running import put

FILE = "polnear-train.jsonl.gz"
DRAWS = 499
LOWEST, HIGHEST = 0.03, 0.07
ARTICLES = {
    "articles permuted at random (499 draws)": True,
    "p of log2 ratio, its variance over articles": True,
    "text dispersion: G2 of articles with the word": True,
    "four-cell G2 of words above 3.84": False,
    "log-odds of words, z beyond 1.96 either way": False,
}
"""The tests, and whether articles are their units."""


def counted(path: Path) -> Counts:
    """Words of every article in the outlet's wording."""
    rows = read(path)
    names = {"article_id": "id", "outlet": "outlet", "title": "title", "text": "text"}
    articles = pl.DataFrame({name: [row[key] for row in rows] for name, key in names.items()})
    tokens = pl.concat([annotate_words(batch)[0] for batch in batches(articles)])
    return count_tokens(tokens, articles)


def of_outlet(counts: Counts, outlet: str, n_target: int) -> Counts:
    """The articles of one outlet, and the words that stand in enough of them for so many against the rest."""
    mine = (counts.outlets == outlet).to_numpy()
    matrix = counts.matrix[mine]
    holding = np.bincount(matrix.indices, minlength=matrix.shape[1])
    enough = np.flatnonzero(smallest_p_of_terms(holding, n_target, int(mine.sum()) - n_target) <= SURE)
    ids, words = counts.article_ids.filter(counts.outlets == outlet), counts.words[mine]
    return Counts(
        matrix[:, enough], counts.terms.gather(enough), ids, pl.repeat("", len(ids), eager=True), words, "words"
    )


def p_values(counts: Counts, is_target: np.ndarray, seed: int) -> dict[str, np.ndarray]:
    """p of every word by every test."""
    labels = pl.Series(np.where(is_target, "a", "b"))
    both = Counts(counts.matrix, counts.terms, counts.article_ids, labels, counts.words, "words")
    side = next(sides(both, None))
    a, b, whole = side.target, side.reference, side.target + side.reference
    effect = log2_ratio(a.y, b.y, a.n, b.n, variance=a.log_variance() + b.log_variance())
    prior = PRIOR_WORDS * whole.y / whole.n
    z = log_odds(a.y, b.y, prior, sizes=(a.n, b.n), prior_size=PRIOR_WORDS).z
    found = (
        permutation_in_rounds(article_rates(counts.matrix, counts.words), is_target, draws=DRAWS, seed=seed),
        ratio_p(effect),
        chi2.sf(text_dispersion(a.holding, b.holding, a.n_articles, b.n_articles), 1),
        chi2.sf(g2_four_cell(a.y, b.y, a.n, b.n), 1),
        2 * norm.sf(np.abs(z)),
    )
    return dict(zip(ARTICLES, found, strict=True))


def false_alarms(counts: Counts, n_target: int, n_splits: int) -> dict[str, tuple[float, float]]:
    """By test: the mean share of words with p <= .05, and the share of splits in which some word has q <= .05."""
    random = np.random.default_rng(1)
    n = len(counts.words)
    called: dict[str, list[float]] = {name: [] for name in ARTICLES}
    found: dict[str, list[bool]] = {name: [] for name in ARTICLES}
    for split in range(n_splits):
        is_target = np.zeros(n, dtype=bool)
        is_target[random.choice(n, n_target, replace=False)] = True
        for name, p in p_values(counts, is_target, split).items():
            called[name].append(float((p <= SURE).mean()))
            found[name].append(bool((benjamini_hochberg(p) <= SURE).any()))
    return {name: (float(np.mean(called[name])), float(np.mean(found[name]))) for name in ARTICLES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--splits", type=int, default=200)
    parser.add_argument("--outlets", type=int, help="how many outlets of the file, in order; by default all")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    path = chosen.data / FILE
    if not path.is_file():
        print(f"There is no {FILE} in {chosen.data}; false alarms of keyness are not measured.")
        return
    counts = counted(path)
    outlets = sorted(set(counts.outlets))[: chosen.outlets]
    n_articles = int((counts.outlets == outlets[0]).sum())
    designs = {"halves": n_articles // 2, "a sixth against the rest": n_articles // 6}
    results: dict[str, list[dict[str, tuple[float, float]]]] = {}
    for design, n_target in designs.items():
        results[design] = []
        for outlet in outlets:
            results[design].append(false_alarms(of_outlet(counts, outlet, n_target), n_target, chosen.splits))
            print(
                f"{design}, {outlet}: "
                + ", ".join(f"{100 * share:.1f} %" for share, _ in results[design][-1].values()),
                flush=True,
            )
    table = "\n".join(lines(results, n_articles, len(outlets), chosen.splits))
    print(table)
    if chosen.write:
        put("null keyness", table, "numpy", "scipy", "polars")


def lines(
    results: dict[str, list[dict[str, tuple[float, float]]]], n_articles: int, n_outlets: int, n_splits: int
) -> list[str]:
    """The table: share of words called significant, mean over outlets (lowest to highest outlet)."""
    made = [
        f"{n_outlets} outlets of {n_articles} articles each, {n_splits} random splits of each (PolNeAR training part, Newell et al. 2018).",
        "",
        f"| share of words with p at most .05 | units | {' | '.join(results)} | halves: splits with a word of q at most .05 |",
        "| --- | --- |" + " ---: |" * (len(results) + 1),
    ]
    for name, by_article in ARTICLES.items():
        cells = []
        for found in results.values():
            shares = [100 * one[name][0] for one in found]
            cells.append(f"{np.mean(shares):.1f} % ({min(shares):.1f} to {max(shares):.1f})")
        splits = np.mean([one[name][1] for one in results["halves"]])
        last = f"{100 * splits:.0f} %"
        made.append(f"| {name} | {'articles' if by_article else 'words'} | {' | '.join(cells)} | {last} |")
    inside = all(
        LOWEST <= np.mean([one[name][0] for one in results["halves"]]) <= HIGHEST
        for name, use in ARTICLES.items()
        if use
    )
    made += ["", f"Tests with articles as units between 3 and 7 %, halves: {'yes' if inside else 'no'}."]
    return made


if __name__ == "__main__":
    main()
