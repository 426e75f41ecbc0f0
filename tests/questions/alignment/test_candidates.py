"""Rows that are near each other."""

import numpy as np
from scipy.sparse import csr_array

from analysis.questions.alignment.candidates import MOST, alike


def test_rows_that_share_nothing_are_no_pair():
    rows = csr_array(np.array([[1.0, 0], [0, 1], [1, 0]], dtype=np.float32))
    found = alike(rows)
    assert set(zip(found.left.tolist(), found.right.tolist(), strict=True)) == {(0, 2), (2, 0)}


def test_of_very_many_only_the_nearest_are_pairs():
    rows = csr_array(np.ones((3 * MOST, 1), dtype=np.float32))
    assert np.bincount(alike(rows).left).max() == MOST
