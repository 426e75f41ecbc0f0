"""How often labels are right: what the file says, and what holds where it says nothing."""

import pytest

from analysis import data
from analysis.questions.labels.checking import UNKNOWN, label_right, measured

ROWS = [{"what": "top", "n": "30", "right": "0.75"}, {"what": "right", "n": "200", "right": "0.9"}]


@pytest.fixture
def rows(monkeypatch):
    def put(found):
        monkeypatch.setattr(data, "rows", lambda name: found if name == "labels_accuracy.csv" else [])

    return put


def test_figures_stand_in_the_order_of_the_vocabulary(rows):
    rows(ROWS)
    assert measured().rows() == [("right", 200, 0.9), ("top", 30, 0.75)]
    assert label_right() == 0.9


def test_without_figures_nothing_is_known(rows):
    rows([])
    assert measured().is_empty()
    assert label_right() == UNKNOWN


def test_the_projects_figures_are_shares():
    assert all(0 < share <= 1 and n > 0 for _, n, share in measured().rows())
