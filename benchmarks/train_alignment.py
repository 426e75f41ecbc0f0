"""Learn how likely two sentences tell the same, and write the weights the package uses.

    python -m benchmarks.train_alignment DATA_FOLDER

A logistic regression over ``analysis.questions.alignment.features``, from pairs of newswire sentences (same meaning or not), pairs of
headlines (4 and more of 5: the same; 2 and less: not) and, as pairs that tell different things, the nearest sentences of
other pairs.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis.questions.alignment.features import FEATURES, Segments
from benchmarks.alignment_data import headlines, newswire, strangers
from benchmarks.running import ROOT

TARGET = ROOT / "analysis" / "data" / "alignment.json"
SAME, OTHER = 4, 2
EACH = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    chosen = parser.parse_args()
    wire = newswire(chosen.data, "train")
    segments = Segments(wire.texts)
    figures = [segments.features(*wire.pairs), segments.features(*strangers(wire, segments, EACH))]
    same = [wire.marks > 0, np.zeros(len(figures[1]), dtype=bool)]
    titles = headlines(chosen.data, 2013)
    clear = (titles.marks >= SAME) | (titles.marks <= OTHER)
    figures.append(Segments(titles.texts).features(*titles.pairs)[clear])
    same.append(titles.marks[clear] >= SAME)
    fitted = LogisticRegression(max_iter=5000).fit(np.concatenate(figures), np.concatenate(same))
    weights = dict(zip(FEATURES, fitted.coef_[0].round(3).tolist(), strict=True))
    kept = {"same": {"bias": round(float(fitted.intercept_[0]), 3), "weights": weights}}
    TARGET.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(kept, indent=1))


if __name__ == "__main__":
    main()
