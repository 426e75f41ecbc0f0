"""Stretches between marks, by row."""

import numpy as np

from analysis.questions.alignment.cuts import NOTHING, by_marks


def test_stretches_end_at_marks_and_sentences():
    line = np.array([0, 0, 0, 0, 1, 1])
    mark = np.array([False, True, False, False, False, False])
    found = by_marks(line, mark, ~mark)
    assert list(zip(found.first.tolist(), found.last.tolist(), strict=True)) == [(0, 0), (2, 3), (4, 5)]
    assert set(found.subject_first.tolist()) == {NOTHING}
