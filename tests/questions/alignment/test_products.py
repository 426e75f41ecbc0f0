"""Products of pairs of sparse rows."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from analysis.questions.alignment import products
from analysis.questions.alignment.products import Overlap, Rows

TABLE = np.array([[1, 2, 0, 0], [0, 1, 3, 0], [0, 0, 0, 5], [2, 0, 1, 0], [0, 0, 0, 0]], dtype=np.float32)
LEFT = np.array([3, 0, 0, 1, 2, 4, 0])
RIGHT = np.array([0, 1, 0, 3, 3, 1, 3])


@pytest.mark.parametrize(("cells", "pairs"), [(1, 1), (8, 3), (2_000_000, 50_000)])
def test_products_are_those_of_the_rows_written_out_in_blocks_of_any_size(monkeypatch, cells, pairs):
    monkeypatch.setattr(products, "CELLS", cells)
    monkeypatch.setattr(products, "PAIRS", pairs)
    rows = Rows(csr_array(TABLE), through=csr_array(np.eye(4, dtype=np.float32)))
    assert rows.products(LEFT, RIGHT) == pytest.approx((TABLE[LEFT] * TABLE[RIGHT]).sum(axis=1))


def test_a_column_of_one_row_alone_is_in_its_size_but_in_no_product():
    rows = Rows(csr_array(TABLE))
    assert rows.rows.shape[1] == 3
    assert rows.sizes.tolist() == [5, 10, 25, 5, 0]
    assert rows.products(LEFT[:2], RIGHT[:2]) == pytest.approx([2, 2])


def test_near_columns_count_where_a_matrix_says_how_near():
    near = np.eye(4, dtype=np.float32)
    near[0, 3] = near[3, 0] = 0.5
    rows = Rows(csr_array(TABLE), through=csr_array(near))
    assert rows.products(np.array([0]), np.array([2])) == pytest.approx([2.5])


def test_shares_are_of_the_row_with_less():
    held = Overlap(Rows(csr_array((TABLE > 0).astype(np.float32))), np.array([0, 0, 4]), np.array([1, 3, 0]))
    assert held.shared() == pytest.approx([0.5, 0.5, 0])


def test_no_pairs_and_no_words_are_no_trouble():
    nothing = np.array([], dtype=np.intp)
    assert Rows(csr_array(TABLE)).products(nothing, nothing).tolist() == []
    assert Rows(csr_array((2, 1), dtype=np.float32)).products(np.array([0]), np.array([1])).tolist() == [0]
