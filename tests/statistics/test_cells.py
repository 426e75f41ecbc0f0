import numpy as np
import pytest

from analysis.errors import StatisticsError
from analysis.statistics.cells import cells


def test_expected_frequencies_share_the_term_out_by_size():
    found = cells(6, 3, 100, 200)
    assert found.n == 300
    assert [float(value) for value in found.expected] == pytest.approx([3, 6])


def test_numbers_and_arrays_take_one_shape():
    found = cells([1, 2], 0, 10, [20, 30])
    assert [values.tolist() for values in found] == [[1, 2], [0, 0], [10, 10], [20, 30]]


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ((1, 1, 0, 9), "n_a must be finite, above 0, not 0. Leave out empty texts."),
        ((1, 1, 9, np.inf), "n_b must be finite, above 0, not inf. Leave out empty texts."),
        ((10, 1, 9, 9), "a must lie between 0 and n_a; 10 is not between 0 and 9. Check the counts."),
        ((1, [0, -1], 9, 9), "b must be finite, 0 or more, not -1. Check the counts."),
        ((1, np.nan, 9, 9), "b must be finite, 0 or more, not nan. Check the counts."),
    ],
)
def test_counts_that_fit_no_text_are_refused(counts, message):
    with pytest.raises(StatisticsError) as caught:
        cells(*counts)
    assert str(caught.value) == message
