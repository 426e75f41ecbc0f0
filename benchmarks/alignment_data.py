"""Pairs of sentences that people marked: headlines by how alike they are, newswire sentences by whether they mean the same."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.questions.alignment.products import Floats, Integers


class Marked(NamedTuple):
    """Pairs and how people marked them: 0 to 5 for headlines, 1 (same) or 0 for newswire."""

    marks: Floats
    left: list[str]
    right: list[str]

    @property
    def texts(self) -> list[str]:
        """All left ones, then all right ones."""
        return self.left + self.right

    @property
    def pairs(self) -> tuple[Integers, Integers]:
        """The pairs as numbers in ``texts``."""
        first = np.arange(len(self.left))
        return first, first + len(self.left)


def headlines(folder: Path, year: int) -> Marked:
    """Pairs of headlines with their likeness, 0 to 5 (SemEval STS)."""
    rows = _rows(folder / f"sts-headlines-{year}.tsv")
    return Marked(np.array([float(row[0]) for row in rows]), [row[1] for row in rows], [row[2] for row in rows])


def newswire(folder: Path, part: str) -> Marked:
    """Pairs of newswire sentences, 1 where they mean the same (Dolan & Brockett 2005). part: train or val."""
    rows = _rows(folder / f"msr-paraphrase-{part}.tsv")[1:]
    return Marked(np.array([float(row[0]) for row in rows]), [row[3] for row in rows], [row[4] for row in rows])


def _rows(path: Path) -> Sequence[list[str]]:
    if not path.is_file():
        sys.exit(f"There is no {path.name} in {path.parent}; how alike sentences are is not measured.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
