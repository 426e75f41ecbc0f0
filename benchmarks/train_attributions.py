"""Learn which candidates for attributions hold and who speaks, and write the weights the package uses.

    python -m benchmarks.train_attributions TRAIN.jsonl.gz

A logistic regression with an L1 penalty over the features of ``analysis.annotate.features``, and one that chooses
among the sources of a content over those of ``analysis.annotate.sources``. What the training
decides beside the weights (the numbers in capitals) was chosen on a fifth of the training articles left
out of the fit, never on the articles that are reported.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tqdm.auto import tqdm

from analysis.annotate.attributions import asked, candidates, words_in
from analysis.annotate.features import features
from analysis.annotate.page import Quotes
from analysis.annotate.scorer import Scorer, Weights
from analysis.annotate.sources import source_features
from benchmarks.attribution_data import Marked, marked, matched

LABEL = 0.6  # overlap with a marked content from which a candidate counts as right
PENALTY = 0.2  # the inverse of the penalty: the smaller, the fewer weights
LEAST, LEAST_QUOTED = 0.35, 0.3
SAME = 0.5  # overlap from which a found content is a marked one, whose source is learned from
SOURCE_PENALTY = 4.0  # the penalty itself
MAX_ROUNDS = 150
AHEAD = 1.5
MIN_COUNT = 5
MIN_WEIGHT = 0.05
MIN_RATE = 0.03
NEVER = frozenset({"be", "have", "do"})
TARGET = Path(__file__).resolve().parents[1] / "analysis" / "data" / "attributions.json"


def cue_rates(articles: Sequence[Marked]) -> dict[str, float]:
    """For each lemma, the share of its occurrences that are a marked cue."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles:
        page = article.page
        marked_cues: set[int] = set()
        for one in article.row["attributions"]:
            tokens = article.tokens(one["cue"])
            verbs = {t for t in tokens if page.tags[t].startswith("VB") or page.lemmas[t] == "accord"}
            marked_cues |= verbs or {t for t in tokens if page.tags[t].startswith("NN")}
        for token, (tag, lemma) in enumerate(zip(page.tags, page.lemmas, strict=True)):
            if tag[:2] in ("VB", "NN") or lemma == "accord":
                seen[lemma.lower()] += 1
                cues[lemma.lower()] += token in marked_cues
    return {
        lemma: round(cues[lemma] / seen[lemma], 3)
        for lemma in sorted(seen)
        if cues[lemma] >= 3 and cues[lemma] / seen[lemma] >= MIN_RATE and lemma not in NEVER
    }


def examples(articles: Sequence[Marked], rates: dict[str, float]) -> tuple[list[list[str]], np.ndarray]:
    """The features of every candidate, and its best overlap with a marked content."""
    rows: list[list[str]] = []
    overlaps: list[float] = []
    for article in tqdm(articles, desc="candidates"):
        contents = [article.tokens(one["content"]) for one in article.row["attributions"]]
        at = defaultdict(set)
        for number, content in enumerate(contents):
            for token in content:
                at[token].add(number)
        quotes = Quotes(article.page)
        for candidate, bounds in candidates(article.page, quotes, rates):
            words = words_in(article.page, candidate.content)
            if words:
                near = set().union(*(at[token] for token in words))
                best = max((len(contents[n] & words) / len(contents[n] | words) for n in near), default=0.0)
                rows.append(features(article.page, quotes, candidate, bounds, rates))
                overlaps.append(best)
    return rows, np.asarray(overlaps)


def indicator(rows: list[list[str]]) -> tuple[csr_matrix, dict[str, int]]:
    """Which row has which feature, of those seen MIN_COUNT times or more; and each feature's column."""
    counts = Counter(feature for row in rows for feature in set(row))
    known = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT))}
    indices = [[known[feature] for feature in row if feature in known] for row in rows]
    pointers = np.concatenate([[0], np.cumsum([len(row) for row in indices])])
    flat = np.asarray([i for row in indices for i in row])
    return csr_matrix((np.ones(len(flat)), flat, pointers), shape=(len(rows), len(known))), known


def fit(rows: list[list[str]], right: np.ndarray, penalty: float) -> Weights:
    """A linear model; features seen fewer than MIN_COUNT times, and tiny weights, are left out."""
    matrix, known = indicator(rows)
    model = LogisticRegression(C=penalty, l1_ratio=1, solver="liblinear", random_state=1).fit(matrix, right)
    weights = {f: round(float(model.coef_[0, i]), 3) for f, i in known.items() if abs(model.coef_[0, i]) > MIN_WEIGHT}
    return Weights(round(float(model.intercept_[0]), 3), weights)


class Choices(NamedTuple):
    """Tokens that may head a source, and none, one choice after the other."""

    rows: list[list[str]]
    right: list[bool]
    sizes: list[int]


def source_choices(articles: Sequence[Marked], by_rule: Scorer) -> Choices:
    """What may head each found content's source, by its features, and which of it heads the marked one."""
    found = Choices([], [], [])
    for article in tqdm(articles, desc="sources"):
        page, quotes = article.page, Quotes(article.page)
        marked_ones = article.row["attributions"]
        ours = asked(page, by_rule)
        contents = [article.tokens(one["content"]) for one in marked_ones]
        for i, j in matched(contents, [words_in(page, one.content) for _, one in ours], SAME):
            tokens = article.tokens(marked_ones[i]["source"] or [])
            wanted = {token for token in tokens if page.heads[token] not in tokens or page.heads[token] == token}
            options = list(source_features(page, quotes, ours[j][0], by_rule.rates))
            right = [head in wanted if head is not None else not tokens for head, _ in options]
            if any(right):
                found.rows.extend(features_of for _, features_of in options)
                found.right.extend(right)
                found.sizes.append(len(options))
    return found


def fit_choice(choices: Choices, penalty: float) -> Weights:
    """A conditional logit (McFadden 1974): weights under which the right one of each choice is likeliest."""
    matrix, known = indicator(choices.rows)
    backwards = matrix.T.tocsr()
    sizes = np.asarray(choices.sizes)
    first = np.cumsum(sizes) - sizes
    right = np.asarray(choices.right, dtype=np.float64)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ weights
        odds = np.exp(score - np.repeat(np.maximum.reduceat(score, first), sizes))
        all_odds, right_odds = np.add.reduceat(odds, first), np.add.reduceat(odds * right, first)
        slope = odds / np.repeat(all_odds, sizes) - odds * right / np.repeat(right_odds, sizes)
        total = -np.log(right_odds / all_odds).sum() + penalty * weights @ weights / 2
        return total, backwards @ slope + penalty * weights

    found = minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": MAX_ROUNDS}).x
    return Weights(0.0, {f: round(float(found[i]), 3) for f, i in known.items() if abs(found[i]) > MIN_WEIGHT})


def train(articles: Sequence[Marked]) -> Scorer:
    """Both models: first what is said, then, of what is found, who says it."""
    rates = cue_rates(articles)
    rows, overlaps = examples(articles, rates)
    contents = fit(rows, overlaps >= LABEL, PENALTY)
    by_rule = Scorer(contents, None, rates, LEAST, LEAST_QUOTED, AHEAD)
    return replace(by_rule, sources=fit_choice(source_choices(articles, by_rule), SOURCE_PENALTY))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    articles = list(marked(chosen.train))
    learned = train(articles)
    chosen.out.write_text(json.dumps(asdict(learned), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(learned.rates)} cues: {chosen.out}")


if __name__ == "__main__":
    main()
