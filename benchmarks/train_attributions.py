"""Learn which candidates for attributions hold and who speaks, and write the weights the package uses.

    python -m benchmarks.train_attributions TRAIN.jsonl.gz

A logistic regression with an L1 penalty over the facts of ``analysis.annotate.attribution.content_facts``, and one that chooses
among the sources of a content over those of ``analysis.annotate.attribution.source_facts``. Sources are learned from contents as
they will be found: in each fifth of the articles by a model that was fitted to the others. What the training decides
beside the weights (the numbers in capitals, ``benchmarks.templates``) was chosen on left-out fifths of the
training articles, never on the articles that are reported.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression
from tqdm import tqdm

from analysis.annotate.attribution import content_facts, source_facts
from analysis.annotate.attribution.find import all_candidates, asked
from analysis.annotate.attribution.linear import BAR, Linear, Row
from analysis.annotate.attribution.model import Scorer
from benchmarks.attribution_data import Marked, marked, matched
from benchmarks.templates import CONTENT, SOURCE, named

LIKE = 0.3  # overlap with a marked content below which a candidate is wrong; above, it is right to a part:
POWER = 4  # its overlap to this power
CLOSE = 1e-3  # how near to the best weights the fitting stops; nearer ones were no better
PENALTY = 0.3  # the inverse of the penalty: the smaller, the fewer weights
LEAST, LEAST_QUOTED = 0.2, 0.25
ANY = 0  # step of cues whose contents are learned from, quoted or not: rare ones show what is no content
SAME = 0.5  # overlap from which a found content is a marked one, whose source is learned from
SOURCE_PENALTY = 4.0  # the penalty itself
MAX_ROUNDS = 150
AHEAD = 1.5
FOLDS = 5
MIN_COUNT = 3
MIN_WEIGHT = 0.05
MIN_RATE = 0.03
NEVER = frozenset({"be", "have", "do"})
TARGET = Path(__file__).resolve().parents[1] / "analysis" / "data" / "attributions.json"


def cue_rates(articles: Sequence[Marked]) -> dict[str, float]:
    """For each lemma, the share of its occurrences that are a marked cue."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles:
        parsed = article.parsed
        marked_cues: set[int] = set()
        for one in article.row["attributions"]:
            tokens = article.tokens(one["cue"])
            verbs = {t for t in tokens if parsed.tags[t].startswith("VB") or parsed.lemmas[t] == "accord"}
            marked_cues |= verbs or {t for t in tokens if parsed.tags[t].startswith("NN")}
        for token, (tag, lemma) in enumerate(zip(parsed.tags, parsed.lemmas, strict=True)):
            if tag[:2] in ("VB", "NN") or lemma == "accord":
                seen[lemma.lower()] += 1
                cues[lemma.lower()] += token in marked_cues
    return {
        lemma: round(cues[lemma] / seen[lemma], 3)
        for lemma in sorted(seen)
        if cues[lemma] >= 3 and cues[lemma] / seen[lemma] >= MIN_RATE and lemma not in NEVER
    }


class Design(NamedTuple):
    """Which row has which combination of values, of those seen MIN_COUNT times or more; and what each column stands
    for: a template, and values."""

    matrix: csr_matrix
    columns: list[tuple[str, str]]


def design(rows: Sequence[Row], facts: Sequence[str], templates: Sequence[str]) -> Design:
    """The design matrix of rows of facts."""
    codes, values = np.empty((len(rows), len(facts)), dtype=np.int64), []
    for place in range(len(facts)):
        known: dict[str, int] = {}
        codes[:, place] = [known.setdefault(str(row[place]), len(known)) for row in rows]
        values.append(list(known))
    columns: list[tuple[str, str]] = []
    parts = []
    for template in templates:
        places = [facts.index(fact) for fact in template.split()]
        key = np.ravel_multi_index(codes[:, places].T, [len(values[place]) for place in places])
        _, first, inverse, counts = np.unique(key, return_index=True, return_inverse=True, return_counts=True)
        column = np.full(len(first), -1)
        kept = np.flatnonzero(counts >= MIN_COUNT)
        column[kept] = np.arange(len(kept)) + len(columns)
        columns += [
            (template, BAR.join(values[p][code] for p, code in zip(places, codes[first[number], places], strict=True)))
            for number in kept
        ]
        parts.append(column[inverse])
    table = np.stack(parts, axis=1)
    held = table >= 0
    pointers = np.concatenate([[0], np.cumsum(held.sum(axis=1))])
    shape = (len(rows), len(columns))
    return Design(csr_matrix((np.ones(int(held.sum())), table[held], pointers), shape=shape), columns)


def model(facts: Sequence[str], columns: Sequence[tuple[str, str]], found: np.ndarray, bias: float = 0.0) -> Linear:
    """The linear model of the weights found, without tiny ones."""
    weights: dict[str, dict[str, float]] = {}
    for (template, values), weight in zip(columns, found.tolist(), strict=True):
        if abs(weight) > MIN_WEIGHT:
            weights.setdefault(template, {})[values] = round(weight, 3)
    return Linear(facts, weights, round(bias, 3))


class Contents(NamedTuple):
    """All candidates of an article: their facts, and each one's best overlap with a marked content."""

    rows: list[Row]
    overlaps: list[float]


def contents_of(article: Marked) -> Contents:
    """What the model of contents learns from one article."""
    marked_ones = [article.tokens(one["content"]) for one in article.row["attributions"]]
    at = defaultdict(set)
    for number, content in enumerate(marked_ones):
        for token in content:
            at[token].add(number)
    _, held, rows = all_candidates(article.parsed, ANY)
    overlaps = []
    for words in held:
        near = set().union(*(at[token] for token in words))
        overlaps.append(max((len(marked_ones[n] & words) / len(marked_ones[n] | words) for n in near), default=0.0))
    return Contents(rows, overlaps)


def fit_contents(found: Sequence[Contents]) -> Linear:
    """Which candidates hold: a logistic regression with an L1 penalty.

    A candidate counts as right by its part, as wrong by the rest, so that the best cut of a content is preferred.
    """
    known = design([row for one in found for row in one.rows], content_facts.FACTS, named(CONTENT))
    overlaps = np.asarray([overlap for one in found for overlap in one.overlaps])
    part = np.where(overlaps < LIKE, 0.0, overlaps**POWER)
    some, rest = part > 0, part < 1
    fitted = LogisticRegression(C=PENALTY, l1_ratio=1, solver="liblinear", tol=CLOSE, random_state=1).fit(
        vstack([known.matrix[some], known.matrix[rest]]),
        np.repeat([1, 0], [some.sum(), rest.sum()]),
        sample_weight=np.concatenate([part[some], 1 - part[rest]]),
    )
    return model(content_facts.FACTS, known.columns, fitted.coef_[0], float(fitted.intercept_[0]))


class Choices(NamedTuple):
    """Tokens that may head a source, and none, one choice after the other."""

    rows: list[Row]
    right: list[bool]
    sizes: list[int]


def add_choices(found: Choices, article: Marked, by_rule: Scorer) -> None:
    """Add what may head each found content's source, by its facts, and which of it heads the marked one."""
    parsed = article.parsed
    marked_ones = article.row["attributions"]
    ours = asked(parsed, by_rule)
    contents = [article.tokens(one["content"]) for one in marked_ones]
    held = [parsed.words_in(one.content) for _, one in ours]
    for i, j in matched(contents, held, SAME):
        tokens = article.tokens(marked_ones[i]["source"] or [])
        wanted = {token for token in tokens if parsed.heads[token] not in tokens or parsed.heads[token] == token}
        heads, rows = source_facts.source_facts(parsed, ours[j][0])
        right = [head in wanted if head is not None else not tokens for head in heads]
        if any(right):
            found.rows.extend(rows)
            found.right.extend(right)
            found.sizes.append(len(rows))


def fit_sources(choices: Choices) -> Linear:
    """Who speaks, a conditional logit (McFadden 1974): weights under which the right one of each choice is likeliest."""
    known = design(choices.rows, source_facts.FACTS, named(SOURCE))
    matrix, backwards = known.matrix, known.matrix.T.tocsr()
    sizes = np.asarray(choices.sizes)
    first = np.cumsum(sizes) - sizes
    right = np.asarray(choices.right, dtype=np.float64)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ weights
        odds = np.exp(score - np.repeat(np.maximum.reduceat(score, first), sizes))
        all_odds, right_odds = np.add.reduceat(odds, first), np.add.reduceat(odds * right, first)
        slope = odds / np.repeat(all_odds, sizes) - odds * right / np.repeat(right_odds, sizes)
        total = -np.log(right_odds / all_odds).sum() + SOURCE_PENALTY * weights @ weights / 2
        return total, backwards @ slope + SOURCE_PENALTY * weights

    start = np.zeros(len(known.columns))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": MAX_ROUNDS}).x
    return model(source_facts.FACTS, known.columns, found)


def train(articles: Sequence[Marked]) -> Scorer:
    """Both models: first what is said, then, of what is found, who says it."""
    rates = cue_rates(articles)
    articles = [one._replace(parsed=replace(one.parsed, rates=rates)) for one in articles]
    found = [contents_of(article) for article in tqdm(articles, desc="candidates")]
    choices = Choices([], [], [])
    fold = np.random.default_rng(1).permutation(len(articles)) % FOLDS
    for left_out in tqdm(range(FOLDS), desc="sources"):
        fitted = fit_contents([one for one, of in zip(found, fold, strict=True) if of != left_out])
        by_rule = Scorer(fitted, None, rates, LEAST, LEAST_QUOTED, AHEAD)
        for number in np.flatnonzero(fold == left_out):
            add_choices(choices, articles[number], by_rule)
    return Scorer(fit_contents(found), fit_sources(choices), rates, LEAST, LEAST_QUOTED, AHEAD)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    articles = list(marked(chosen.train, {}))  # the rates are learned from them
    learned = train(articles)
    kept = {
        "contents": learned.contents.weights,
        "bias": learned.contents.bias,
        "sources": learned.sources.weights if learned.sources else {},
        "rates": learned.rates,
        "least": learned.least,
        "least_quoted": learned.least_quoted,
        "ahead": learned.ahead,
    }
    chosen.out.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    n = sum(len(of_one) for part in (learned.contents, learned.sources) if part for of_one in part.weights.values())
    print(f"{len(articles)} articles, {len(learned.rates)} cues, {n} weights: {chosen.out}")


if __name__ == "__main__":
    main()
