"""Learn how likely two sentences tell the same fact, and write the weights the package uses.

    python -m benchmarks.train_alignment DATA_FOLDER

Learned from pairs of sentences and clauses of different articles on one event that were marked by reading whether they tell
the same fact (``alignment_marks.csv``: the articles and the characters, no text), whatever figure each gives for it. They were
drawn over the whole range of likeness of BASIL (Fan et al. 2019; no triple that ``absence`` cuts or checks) and of the five
events of NewsWCL50's development part (Hamborg 2019). Two that share a part and tell different things beside it are
marked as telling other facts. DATA_FOLDER holds ``basil-articles.jsonl.gz`` and ``newswcl50-dev.jsonl.gz``.

A logistic regression whose likenesses count for and whose differences count against. What a probability is worth is shown
by bins, each pair judged by weights learned from other events. Weights with embeddings are learned where their model is
installed; elsewhere those that were there stay.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import GroupKFold

from analysis.questions.alignment.embedding import has_embeddings, vectors
from analysis.questions.alignment.likelihood import AGAINST, EMBEDDED, MEANT, PLAIN, READ, figures
from analysis.questions.alignment.products import Floats
from analysis.questions.alignment.segments import segments
from benchmarks.absence import DATA, corpus_of, text_of
from benchmarks.proposals import article
from benchmarks.running import CODED, ROOT

TARGET = ROOT / "analysis" / "data" / "alignment.json"
MARKS = ROOT / "benchmarks" / "alignment_marks.csv"
SAME = "same"
FOLDS = 10
BINS = (0.0, 0.1, 0.25, 0.5, 0.65, 0.8, 0.9, 1.0)
Truth = NDArray[np.bool_]


def stories(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each event's name, and its articles: id -> text."""
    found: dict[str, dict[str, str]] = {}
    with gzip.open(folder / DATA, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found.setdefault(row["triplet-uuid"], {})[row["source"]] = text_of(row)
    with gzip.open(folder / CODED, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found.setdefault(f"wcl-{row['event']}", {})[row["id"]] = article(row)[0]
    yield from found.items()


def material(folder: Path) -> tuple[Floats, Truth, NDArray[np.str_]]:
    """Figures of the marked pairs (the last is MEANING where embeddings are installed), whether each tells the same, and its
    event."""
    with MARKS.open(encoding="utf-8", newline="") as file:
        marks = list(csv.DictReader(file))
    rows, same, events = [], [], []
    for event, texts in stories(folder):
        mine = [row for row in marks if row["story"] == event]
        if not mine:
            continue
        made = segments(corpus_of(texts))
        number = {place: at for at, place in enumerate(made.table.select("article_id", "start", "stop").rows())}
        for row in mine:
            one = number.get((row["article_id"], int(row["start"]), int(row["stop"])))
            other = number.get((row["other_id"], int(row["other_start"]), int(row["other_stop"])))
            if one is None or other is None:
                continue
            found = figures(made, np.array([one]), np.array([other]))
            if has_embeddings():
                meant = vectors([made.table["compared"][one], made.table["compared"][other]])
                found = np.column_stack([found, meant[0] @ meant[1]])
            rows.append(found[0])
            same.append(row["mark"] == SAME)
            events.append(event)
    return np.array(rows), np.array(same), np.array(events)


def fit(found: Floats, same: Truth, names: Sequence[str]) -> dict[str, Any]:
    """The bias and the weights of a logistic regression with a small penalty, none with the wrong sign."""
    rows = np.column_stack([np.ones(len(found)), found])
    bounds = [(None, None), *((None, 0) if name in AGAINST else (0, None) for name in names)]

    def loss(weights: Floats) -> tuple[float, Floats]:
        sums = rows @ weights
        penalty = np.concatenate([[0.0], weights[1:]])
        total = (np.logaddexp(0, sums) - same * sums).sum() + penalty @ penalty / 2
        return float(total), rows.T @ (expit(sums) - same) + penalty

    bias, *weights = minimize(loss, np.zeros(rows.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B").x.tolist()
    return {"bias": round(bias, 3), "weights": {name: round(w, 3) for name, w in zip(names, weights, strict=True)}}


def left_out(found: Floats, same: Truth, events: NDArray[np.str_], names: Sequence[str]) -> Floats:
    """How likely each pair tells the same, by weights learned from other events."""
    likely = np.zeros(len(same))
    for known, new in GroupKFold(min(FOLDS, len(set(events.tolist())))).split(found, same, events):
        learned = fit(found[known], same[known], names)
        weights = np.array([learned["weights"][name] for name in names])
        likely[new] = expit(found[new] @ weights + learned["bias"])
    return likely


def report(same: Truth, likely: Floats) -> str:
    """What the probabilities are worth, by bins."""
    lines = [f"{len(same)} pairs, {same.mean():.2f} of them the same; left out by event: log loss "]
    lines[0] += f"{log_loss(same, likely):.3f}, area under the curve {roc_auc_score(same, likely):.3f}"
    for low, high in pairwise(BINS):
        held = (likely >= low) & (likely < high)
        if held.any():
            lines.append(f"{low:.2f} to {high:.2f}: {held.sum()} pairs, {same[held].mean():.2f} the same")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    chosen = parser.parse_args()
    kept = json.loads(TARGET.read_text(encoding="utf-8"))
    found, same, events = material(chosen.data)
    for kind, names in ((PLAIN, READ), (EMBEDDED, MEANT)):
        if found.shape[1] >= len(names):
            columns = found[:, : len(names)]
            kept[kind] = fit(columns, same, names)
            print(f"{kind}: {report(same, left_out(columns, same, events, names))}")
    TARGET.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
