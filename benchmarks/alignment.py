"""How alike sentences are, against people's judgement: headlines by likeness, newswire sentences by the same meaning or not.

    python -m benchmarks.alignment DATA_FOLDER [--write]

DATA_FOLDER holds ``sts-headlines-2013.tsv``, ``sts-headlines-2014.tsv``, ``msr-paraphrase-train.tsv`` and
``msr-paraphrase-val.tsv``. What is learned is learned from 2013 and train, and reported on 2014 and val. Weights of words come
from the sentences that are compared, as in a story; nobody's judgement goes into them. Rows with embeddings need
their model (``make embed``).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from analysis.questions.alignment.embedding import has_embeddings
from analysis.questions.alignment.features import FEATURES
from analysis.questions.alignment.products import Floats
from analysis.questions.alignment.scoring import Scorer
from analysis.schema.vocabulary import AlignmentChecked
from benchmarks.alignment_data import Marked, headlines, newswire
from benchmarks.running import ROOT, put, put_rates

RATES = ROOT / "analysis" / "data" / "alignment_accuracy.csv"
BARS = {False: (0.77, 0.745), True: (0.84, 0.755)}
"""Without and with embeddings: correlation with marks of likeness, accuracy."""
COLUMNS = ("headlines 2014: Pearson", "newswire val: accuracy")
PENALTY = 10.0
FLOOR = "| everything is the same |  | {:.3f} |"
CHARACTERS, MEANING = 0, -1
SOURCES = "STS headlines 2014 (SemEval)", "MSR paraphrase val (Dolan & Brockett 2005)"


class Sets(NamedTuple):
    """Figures of each part's pairs, a row a pair; with embeddings MEANING is the last."""

    titles: tuple[Floats, Floats]
    titles_marks: tuple[Floats, Floats]
    wire: tuple[Floats, Floats]
    wire_marks: tuple[Floats, Floats]


def figures(marked: Marked, *, embeddings: bool) -> Floats:
    """What a pair is judged by."""
    return Scorer(marked.texts, embeddings=embeddings).figures(*marked.pairs)


def read(folder: Path, *, embeddings: bool) -> Sets:
    """The parts to learn from and to report on."""
    titles = headlines(folder, 2013), headlines(folder, 2014)
    wire = newswire(folder, "train"), newswire(folder, "val")
    return Sets(
        (figures(titles[0], embeddings=embeddings), figures(titles[1], embeddings=embeddings)),
        (titles[0].marks, titles[1].marks),
        (figures(wire[0], embeddings=embeddings), figures(wire[1], embeddings=embeddings)),
        (wire[0].marks, wire[1].marks),
    )


def measure(sets: Sets, columns: Sequence[int]) -> tuple[float, float]:
    """Correlation with marks of likeness (Pearson) and accuracy, of what was learned from some of the figures."""
    (known, new), (marks, wanted) = sets.titles, sets.titles_marks
    ridge = make_pipeline(StandardScaler(), Ridge(PENALTY)).fit(known[:, columns], marks)
    likeness = float(np.corrcoef(ridge.predict(new[:, columns]), wanted)[0, 1])
    (known, new), (marks, wanted) = sets.wire, sets.wire_marks
    same = make_pipeline(StandardScaler(), LogisticRegression(max_iter=5000)).fit(known[:, columns], marks)
    return likeness, float(same.score(new[:, columns], wanted))


def line(name: str, found: tuple[float, float]) -> str:
    """A line of the table."""
    return f"| {name} | {found[0]:.3f} | {found[1]:.3f} |"


def rows_with(folder: Path, *, embeddings: bool) -> tuple[list[str], tuple[float, float], int, int]:
    """Lines of the table, the suite's two rates, and how many pairs each is of."""
    sets = read(folder, embeddings=embeddings)
    used = [*range(len(FEATURES)), *([MEANING] if embeddings else [])]
    floor = ("embeddings alone", MEANING) if embeddings else ("character TF-IDF alone", CHARACTERS)
    name = "words and embeddings" if embeddings else "words"
    found, bars = measure(sets, used), BARS[embeddings]
    met = "met" if found[0] >= bars[0] and found[1] >= bars[1] else "not met"
    lines = [
        line(floor[0], measure(sets, [floor[1]])),
        line(f"**this suite, {name}**", found),
        line(f"the bar, {name}: {met}", bars),
    ]
    if not embeddings:
        always = DummyClassifier().fit(sets.wire[0], sets.wire_marks[0]).score(sets.wire[1], sets.wire_marks[1])
        lines.insert(0, FLOOR.format(always))
    return lines, found, len(sets.titles_marks[1]), len(sets.wire_marks[1])


def rows_of_rates(found: tuple[float, float], n_titles: int, n_wire: int) -> list[str]:
    """The rates as ``data/alignment_accuracy.csv`` holds them."""
    names = AlignmentChecked.SIMILARITY, AlignmentChecked.PARAPHRASE
    return [
        f"{name},{n},{rate:.3f},en,{source}"
        for name, n, rate, source in zip(names, (n_titles, n_wire), found, SOURCES, strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    table = [f"| | {' | '.join(COLUMNS)} |", "| --- |" + " ---: |" * len(COLUMNS)]
    lines, *rates = rows_with(chosen.data, embeddings=False)
    table += lines
    packages = ["scikit-learn", "nltk"]
    if has_embeddings():
        table += rows_with(chosen.data, embeddings=True)[0]
        packages.append("onnxruntime")
    else:
        table += ["", "The model of the embeddings is not installed; what it adds was not measured."]
    print("\n".join(table))
    if chosen.write:
        note = f"; {rates[1]} pairs of headlines, {rates[2]} of newswire sentences"
        put("alignment", "\n".join(table), *packages, note=note)
        put_rates(RATES, rows_of_rates(*rates))


if __name__ == "__main__":
    main()
