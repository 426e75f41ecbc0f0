"""Things that belong together because pairs of them do, directly or by way of others."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def linked(n: int, one: ArrayLike, other: ArrayLike) -> NDArray[np.int32]:
    """The number of the group of each of ``n`` things, from 0, in the order of the first of each group.

    one, other: the numbers of the two things of each pair. A thing in no pair is a group of its own.
    """
    links = coo_array((np.ones(np.size(one)), (np.asarray(one), np.asarray(other))), shape=(n, n))
    groups: NDArray[np.int32] = connected_components(links, directed=False)[1]
    return groups
