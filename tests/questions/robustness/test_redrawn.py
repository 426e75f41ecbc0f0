"""The program's readings drawn anew."""

from analysis.questions import robustness
from analysis.schema import check
from analysis.schema.robustness import REDRAWN
from tests.deep import deep
from tests.questions.robustness.story import small, told

REPORTED = "Ann Lee said that the rain would end. Officials said that it would snow. Police said that it was over. "
OWN = "It rained all day. It will rain all week. "


def words(north, south):
    return told(deep(("North", north), ("South", south)), only="voices").things


def test_where_the_program_read_nothing_nothing_is_drawn():
    assert check(robustness.redrawn(small().things), REDRAWN).rows() == [(1, 0, 0, None, None)]


def test_a_difference_lies_within_its_draws_and_does_not_turn_where_one_side_has_nothing_of_it():
    found = words(REPORTED * 3, OWN * 9)
    [row] = robustness.redrawn(found).iter_rows(named=True)
    assert row["n_drawn"] == 200
    assert 0 < row["drawn_low"] < found[0].effect["effect"]
    assert row["n_drawn_turned"] == 0


def test_two_sides_that_hardly_differ_turn_in_some_draws():
    [row] = robustness.redrawn(words(REPORTED * 2 + OWN * 2, REPORTED * 2 + OWN * 3)).iter_rows(named=True)
    assert 0 < row["n_drawn_turned"] < 200
    assert row["drawn_low"] < 0 < row["drawn_high"]


def test_the_same_draws_are_drawn_again():
    found = words(REPORTED, OWN)
    assert robustness.redrawn(found).equals(robustness.redrawn(found))
    assert robustness.redrawn(found, draws=20)["n_drawn"].to_list() == [20]


def test_without_findings_there_are_no_draws():
    assert check(robustness.redrawn([]), REDRAWN).is_empty()
