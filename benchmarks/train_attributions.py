"""Learn which candidates for attributions hold and who speaks, and write the weights the package uses.

    python -m benchmarks.train_attributions TRAIN.jsonl.gz

Two logistic regressions with an L1 penalty, over the features of ``analysis.annotate.features`` and ``sources``. What the training
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

import numpy as np
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
PENALTY = 0.2
LEAST, LEAST_QUOTED = 0.35, 0.3
SAME = 0.5  # overlap from which a found content is a marked one, whose source is learned from
SOURCE_PENALTY = 1.0
LEAST_SOURCE = 0.05
MIN_COUNT = 5
MIN_WEIGHT = 0.02
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


def fit(rows: list[list[str]], right: np.ndarray, penalty: float) -> Weights:
    """A linear model; features seen fewer than MIN_COUNT times, and tiny weights, are left out."""
    counts = Counter(feature for row in rows for feature in set(row))
    known = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT))}
    indices = [[known[feature] for feature in row if feature in known] for row in rows]
    pointers = np.concatenate([[0], np.cumsum([len(row) for row in indices])])
    flat = np.asarray([i for row in indices for i in row])
    matrix = csr_matrix((np.ones(len(flat), dtype=np.float32), flat, pointers), shape=(len(rows), len(known)))
    model = LogisticRegression(C=penalty, l1_ratio=1, solver="liblinear", random_state=1).fit(matrix, right)
    weights = {f: round(float(model.coef_[0, i]), 3) for f, i in known.items() if abs(model.coef_[0, i]) > MIN_WEIGHT}
    return Weights(round(float(model.intercept_[0]), 3), weights)


def source_examples(articles: Sequence[Marked], by_rule: Scorer) -> tuple[list[list[str]], np.ndarray]:
    """The features of every token that may head a found content's source, and whether it heads the marked one."""
    rows: list[list[str]] = []
    right: list[bool] = []
    for article in tqdm(articles, desc="sources"):
        page, quotes = article.page, Quotes(article.page)
        marked_ones = article.row["attributions"]
        found = asked(page, by_rule)
        contents = [article.tokens(one["content"]) for one in marked_ones]
        for i, j in matched(contents, [words_in(page, one.content) for _, one in found], SAME):
            tokens = article.tokens(marked_ones[i]["source"]) if marked_ones[i]["source"] else frozenset()
            wanted = {token for token in tokens if page.heads[token] not in tokens or page.heads[token] == token}
            for head, features_of in source_features(page, quotes, found[j][0], by_rule.rates):
                rows.append(features_of)
                right.append(head in wanted)
    return rows, np.asarray(right)


def train(articles: Sequence[Marked]) -> Scorer:
    """Both models: first what is said, then, of what is found, who says it."""
    rates = cue_rates(articles)
    rows, overlaps = examples(articles, rates)
    contents = fit(rows, overlaps >= LABEL, PENALTY)
    by_rule = Scorer(contents, None, rates, LEAST, LEAST_QUOTED, LEAST_SOURCE)
    return replace(by_rule, sources=fit(*source_examples(articles, by_rule), SOURCE_PENALTY))


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
