"""Learn how likely two sentences tell the same fact, and write the weights the package uses.

    python -m benchmarks.train_alignment DATA_FOLDER

A logistic regression whose likenesses count for and whose differences count against. The same fact: pairs of newswire
sentences that mean the same (the training part of MSR, Dolan & Brockett 2005) and pairs of headlines with 4 or more of 5
(SemEval STS 2013). Another: pairs of headlines with 2 or less, and for each newswire sentence the nearest one of another
pair. Newswire pairs that people called different are not learned from: most tell the same fact, one with more of it.

Newswire pairs are cut into stories of STORY pairs, since the weights of words come from a story. That, which figures count and
what is left out was chosen on 87 pairs of sentences of articles on the same event (NewsWCL50), judged by reading.
Weights with embeddings are learned where their model is installed; elsewhere those that were there stay.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from analysis.questions.alignment.embedding import has_embeddings
from analysis.questions.alignment.features import FEATURES
from analysis.questions.alignment.products import Floats
from analysis.questions.alignment.scoring import COUNTED, EMBEDDED, MEANING, PLAIN, Scorer
from benchmarks.alignment_data import headlines, newswire, strangers
from benchmarks.running import ROOT

TARGET = ROOT / "analysis" / "data" / "alignment.json"
SAME, OTHER = 4, 2
STORY = 50
HEADLINE = 2.0
"""How much a pair of headlines counts: there are fewer."""
AGAINST = ("numbers apart", "numbers in one", "negation")
"""Figures of difference; all others are of likeness."""


def material(folder: Path, *, embeddings: bool) -> tuple[Floats, NDArray[np.bool_], Floats]:
    """Figures of all pairs, whether each tells the same, and how much it counts."""
    titles = headlines(folder, 2013)
    clear = (titles.marks >= SAME) | (titles.marks <= OTHER)
    figures = [Scorer(titles.texts, embeddings=embeddings).figures(*titles.pairs)[clear]]
    same = [titles.marks[clear] >= SAME]
    wire = newswire(folder, "train")
    order = np.random.default_rng(1).permutation(len(wire.left))
    for first in range(0, len(order), STORY):
        story = wire.of(order[first : first + STORY])
        scorer = Scorer(story.texts, embeddings=embeddings)
        left, right = (side[story.marks > 0] for side in story.pairs)
        others = strangers(story, scorer.segments)
        figures += [scorer.figures(left, right), scorer.figures(*others)]
        same += [np.ones(len(left), dtype=bool), np.zeros(len(others[0]), dtype=bool)]
    counts = np.repeat([HEADLINE, 1.0], [len(same[0]), sum(map(len, same[1:]))])
    return np.concatenate(figures), np.concatenate(same), counts


def fit(figures: Floats, same: NDArray[np.bool_], counts: Floats, names: tuple[str, ...]) -> dict[str, Any]:
    """The bias and the weights of a logistic regression with a small penalty, none with the wrong sign."""
    rows = np.column_stack([np.ones(len(figures)), figures])
    bounds = [(None, None), *((None, 0) if name in AGAINST else (0, None) for name in names)]

    def loss(weights: Floats) -> tuple[float, Floats]:
        sums = rows @ weights
        penalty = np.concatenate([[0.0], weights[1:]])
        total = counts @ (np.logaddexp(0, sums) - same * sums) + penalty @ penalty / 2
        return float(total), rows.T @ (counts * (expit(sums) - same)) + penalty

    bias, *weights = minimize(loss, np.zeros(rows.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B").x.tolist()
    return {"bias": round(bias, 3), "weights": {name: round(w, 3) for name, w in zip(names, weights, strict=True)}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    chosen = parser.parse_args()
    kept = json.loads(TARGET.read_text(encoding="utf-8")) if TARGET.is_file() else {}
    at = [FEATURES.index(name) for name in COUNTED]
    kept[PLAIN] = fit(*_only(material(chosen.data, embeddings=False), at), COUNTED)
    if has_embeddings():
        found = material(chosen.data, embeddings=True)
        kept[EMBEDDED] = fit(*_only(found, [*at, len(FEATURES)]), (*COUNTED, MEANING))
    TARGET.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


def _only(
    found: tuple[Floats, NDArray[np.bool_], Floats], columns: list[int]
) -> tuple[Floats, NDArray[np.bool_], Floats]:
    figures, same, counts = found
    return figures[:, columns], same, counts


if __name__ == "__main__":
    main()
