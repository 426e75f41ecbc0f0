"""Groups of things of which pairs belong together."""

import numpy as np

from analysis.units.linked import linked


def test_chains_of_pairs_are_one_group_and_the_rest_is_alone():
    assert linked(6, [4, 0], [2, 4]).tolist() == [0, 1, 0, 2, 0, 3]


def test_without_pairs_everything_is_alone():
    nothing = np.empty(0, dtype=np.int64)
    assert linked(2, nothing, nothing).tolist() == [0, 1]
    assert linked(0, nothing, nothing).tolist() == []
