"""How often labels are right: what the file says, and what holds where it says nothing."""

import pytest

from analysis import data
from analysis.questions.labels.checking import UNKNOWN, label_right, measured

ROWS = [
    {"what": "top three", "n": "30", "recall": "0.75", "precision": ""},
    {"what": "mentions", "n": "200", "recall": "0.8", "precision": "0.9"},
]


@pytest.fixture
def rows(monkeypatch):
    def put(found):
        monkeypatch.setattr(data, "rows", lambda name: found if name == "labels_accuracy.csv" else [])

    return put


def test_figures_stand_in_the_order_of_the_vocabulary(rows):
    rows(ROWS)
    assert measured().rows() == [("mentions", 200, 0.8, 0.9), ("top three", 30, 0.75, None)]
    assert label_right() == 0.9


def test_without_figures_nothing_is_known(rows):
    rows([])
    assert measured().is_empty()
    assert label_right() == UNKNOWN


def test_the_projects_figures_are_shares():
    assert all(0 < found <= 1 and n > 0 for _, n, found, _ in measured().rows())
    assert 0 < label_right() <= 1
