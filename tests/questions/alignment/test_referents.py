"""What words stand for."""

from analysis.questions.alignment.referents import referents
from tests.tiny import HELD, corpus


def test_terms_of_one_concept_stand_for_it():
    made = corpus([("North", "Hostages wait."), ("South", "Captives wait.")], HELD)
    assert referents(made)["referent"].to_list() == ["hostages", "hostages"]
