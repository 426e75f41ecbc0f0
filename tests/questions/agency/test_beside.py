"""Whose name stands beside a description, and whose act it is."""

import pytest

from analysis.story.concepts import Concept, Term
from tests.questions.agency.acts import act

BODY = Concept("CIA", (Term("CIA", ("CIA",)),))
LEE = Concept("Lee", (Term("Lee", ("Ann Lee", "Lee")),))


@pytest.mark.parametrize(
    ("text", "predicate", "doer"),
    [
        ("Ann Lee, the CIA agent who closed the school, has left.", "close", "Lee"),
        ("The deputy director of the CIA, Ann Lee, closed the school.", "close", "Lee"),
        ("The CIA agents closed the school.", "close", "CIA"),
    ],
)
def test_an_act_is_the_persons_beside_whom_a_description_stands(text, predicate, doer):
    assert act(text, predicate, actors=(BODY, LEE))["doer_actor"] == doer
