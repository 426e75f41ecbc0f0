"""What two tellings have of their own."""

import pytest

from analysis.questions.alignment.differences import agreement, differs, own, tellings
from analysis.questions.alignment.segments import segments
from analysis.schema.vocabulary import Agreement
from tests.tiny import corpus


@pytest.fixture
def two():
    made = segments(
        corpus([("North", "Police freed 33 hostages in Hill."), ("South", "Police freed 79 hostages today.")])
    )
    return list(tellings(made, range(made.table.height)).values())


def test_own_words_and_figures(two):
    one, other = two
    assert [[one.printed[at] for at in run] for run in own(one, other)] == [["33"], ["in", "Hill"]]
    assert agreement(one, other) == "conflict"
    assert differs(one, other, own(one, other), own(other, one), figures=Agreement.CONFLICT) == [
        "words",
        "numbers",
        "names",
    ]


def test_nothing_differs_from_itself(two):
    assert own(two[0], two[0]) == []
    assert agreement(two[0], two[0]) == "same"
    assert differs(two[0], two[0], [], [], figures=Agreement.SAME) == []
