import pytest

from analysis import data
from analysis.units.clauses.lists import LIST, Words, listed, points_of_time


def test_every_kind_of_the_list_has_a_name():
    assert {row["kind"] for row in data.rows(LIST)} == set(Words)


def test_words_of_a_kind_are_found():
    assert "kill" in listed(Words.NEEDING_OBJECT)
    assert "die" not in listed(Words.NEEDING_OBJECT)


@pytest.mark.parametrize("word", ["tuesday", "january", "noon"])
def test_days_and_hours_are_points_of_time(word):
    assert word in points_of_time()
